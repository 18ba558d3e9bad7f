/** The ACS3-HMAC-SHA256 signature ("V3"). */
import { encodePairs } from "../encode.ts";
import type { Credentials, Hash } from "../types.ts";
import { type Pair, type Query, sortPairs, toPairs } from "./query.ts";

/** A request to sign, with the credentials to sign it with. */
export interface V3Input extends Credentials {
  readonly method: string;
  /** Percent-encoded. `/` where left out. */
  readonly path?: string;
  readonly query?: Query;
  /**
   * As sent: `host`, `x-acs-action`, `x-acs-version`, `x-acs-date`, `x-acs-signature-nonce`, and `content-type`
   * where there is a body. Fields of other names are returned but not signed.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes really sent. Empty where left out. */
  readonly body?: Uint8Array | string;
  /** Lower-case hex of their SHA-256, where it is known already. */
  readonly payloadHash?: string;
}

export interface V3Result {
  /** Sorted and encoded: also the text to put behind `?`. */
  readonly canonicalQuery: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** Lower-case names joined by `;`. */
  readonly signedHeaders: string;
  /** Lower-case hex. Empty without an access key, as `authorization`. */
  readonly signature: string;
  /** Value of the `Authorization` field. */
  readonly authorization: string;
  /** All fields to send, names in lower case. */
  readonly headers: Record<string, string>;
}

/**
 * Signs a request. Adds the fields that the credentials need: payload hash always, the security token with its
 * key id, or the bearer token (an ROA request says `x-acs-signature-type: BEARERTOKEN` too, an RPC request has
 * `SignatureType=BEARERTOKEN` in its query: both are the caller's). Without an access key nothing is signed.
 */
export function signV3With(hash: Pick<Hash, "sha256" | "hmacSha256">, input: V3Input): V3Result {
  const { method, path = "/", accessKeyId, accessKeySecret = "", securityToken, bearerToken } = input;
  const payloadHash = input.payloadHash ?? hash.sha256(input.body ?? "");
  const fields = Object.entries(input.headers).map(
    ([name, value]): Pair => [name.toLowerCase(), value.trim()],
  );
  const add = (name: string, value: string | undefined) => {
    if (value && !fields.some((field) => field[0] === name)) fields.push([name, value]);
  };
  add("x-acs-content-sha256", payloadHash);
  add("x-acs-security-token", securityToken);
  add("x-acs-accesskey-id", securityToken && accessKeyId);
  add("x-acs-bearer-token", bearerToken);

  const headers: Record<string, string> = {};
  let canonicalHeaders = "";
  let signedHeaders = "";
  for (const [name, value] of sortPairs(fields)) {
    // One field given in two letter cases is one field, as it is for the receiver.
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
  }
  for (const name in headers) {
    if (/^(x-acs-|host$|content-type$)/.test(name)) {
      canonicalHeaders += `${name}:${headers[name]}\n`;
      signedHeaders += `;${name}`;
    }
  }
  signedHeaders = signedHeaders.slice(1);

  const canonicalQuery = encodePairs(sortPairs(toPairs(input.query)));
  const canonicalPath = path.replace(/\+/g, "%20").replace(/\*/g, "%2A").replace(/%7E/g, "~");
  const canonicalRequest = [
    method.toUpperCase(),
    canonicalPath,
    canonicalQuery,
    canonicalHeaders,
    signedHeaders,
    payloadHash,
  ].join("\n");
  const stringToSign = `ACS3-HMAC-SHA256\n${hash.sha256(canonicalRequest)}`;
  let signature = "";
  let authorization = "";
  if (accessKeyId && !bearerToken) {
    signature = hash.hmacSha256(accessKeySecret, stringToSign);
    authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
    headers["authorization"] = authorization;
  }
  return { canonicalQuery, canonicalRequest, stringToSign, signedHeaders, signature, authorization, headers };
}
