/** The ACS3-HMAC-SHA256 signature ("V3"). */
import type { Credentials, Hash } from "../types.ts";
import { encodeSorted, type Query, toPairs } from "./query.ts";

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

/** SHA-256 of nothing: most RPC requests have no body. */
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Signs a request. Adds the fields that the credentials need: payload hash always, the security token with its
 * key id, or the bearer token (an ROA request says `x-acs-signature-type: BEARERTOKEN` too, an RPC request has
 * `SignatureType=BEARERTOKEN` in its query: both are the caller's). Without an access key nothing is signed.
 */
export function signV3With(hash: Pick<Hash, "sha256" | "hmacSha256">, input: V3Input): V3Result {
  const { method, path = "/", accessKeyId, accessKeySecret = "", securityToken, bearerToken } = input;
  const payloadHash = input.payloadHash ?? (input.body?.length ? hash.sha256(input.body) : emptyHash);
  const headers = normalized(input.headers);
  headers["x-acs-content-sha256"] ??= payloadHash;
  if (securityToken) {
    headers["x-acs-security-token"] ??= securityToken;
    headers["x-acs-accesskey-id"] ??= accessKeyId ?? "";
  }
  if (bearerToken) headers["x-acs-bearer-token"] ??= bearerToken;

  const names = Object.keys(headers)
    .filter((name) => name.startsWith("x-acs-") || name === "host" || name === "content-type")
    .sort();
  const signedHeaders = names.join(";");
  let canonicalHeaders = "";
  for (const name of names) canonicalHeaders += `${name}:${headers[name]}\n`;
  const canonicalQuery = encodeSorted(toPairs(input.query));
  const canonicalPath = path.replace(/\+|\*|%7E/g, (found) =>
    found === "+" ? "%20" : found === "*" ? "%2A" : "~",
  );
  const canonicalRequest = `${method.toUpperCase()}\n${canonicalPath}\n${canonicalQuery}\n${canonicalHeaders}\n${signedHeaders}\n${payloadHash}`;
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

/** Names in lower case, values without spaces around them. */
function normalized(fields: Readonly<Record<string, string>>): Record<string, string> {
  // A spread object that gets more properties is slow.
  const headers = Object.assign({} as Record<string, string>, fields);
  for (const name of Object.keys(fields)) {
    const lower = name.toLowerCase();
    const value = (fields[name] as string).trim();
    if (lower !== name) {
      // One field given in two letter cases is one field, as it is for the receiver.
      const other = headers[lower];
      delete headers[name];
      headers[lower] = other === undefined ? value : [other.trim(), value].sort().join();
    } else if (value !== fields[name]) headers[name] = value;
  }
  return headers;
}
