/** The HMAC-SHA1 query signature of RPC APIs (`SignatureVersion=1.0`, "V1"). */
import type { Credentials, Hash } from "../types.ts";
import { encodeSorted, type Pair, type Query, toPairs } from "./query.ts";

/** A request to sign, with the credentials to sign it with. */
export interface V1Input extends Credentials {
  readonly method: string;
  /**
   * Flat parameters, not encoded: `Action`, `Version`, `Format`, `Timestamp`, `SignatureNonce` and the
   * operation's own. What the credentials need is added where it is not there yet.
   */
  readonly parameters: Query;
  /** Parameters that travel in a form body: signed with the others, sent apart. */
  readonly form?: Query;
}

export interface V1Result {
  /** What was signed: sorted, encoded, without `Signature`. */
  readonly canonicalizedQueryString: string;
  readonly stringToSign: string;
  /** Base64. Empty without an access key. */
  readonly signature: string;
  /** Everything but the form, with `Signature`, not encoded. */
  readonly parameters: readonly Pair[];
  /** `parameters` encoded: the text to put behind `?`, or the body of a POST without a query. */
  readonly query: string;
  /** Form body, encoded. Empty without a form. */
  readonly form: string;
}

/**
 * Signs a request with an access key (and security token). A bearer token is sent as `BearerToken` with
 * `SignatureType=BEARERTOKEN` and nothing is signed; nor is it without credentials.
 */
export function signV1With(hash: Pick<Hash, "hmacSha1">, input: V1Input): V1Result {
  const { accessKeyId, accessKeySecret = "", securityToken, bearerToken } = input;
  const parameters = toPairs(input.parameters);
  const form = toPairs(input.form);
  const add = (name: string, value: string | undefined) => {
    if (value && !parameters.some((pair) => pair[0] === name)) parameters.push([name, value]);
  };
  if (bearerToken) {
    add("BearerToken", bearerToken);
    add("SignatureType", "BEARERTOKEN");
  } else if (accessKeyId) {
    add("AccessKeyId", accessKeyId);
    add("SignatureMethod", "HMAC-SHA1");
    add("SignatureVersion", "1.0");
    add("SecurityToken", securityToken);
  }
  const canonicalizedQueryString = encodeSorted(form[0] ? [...parameters, ...form] : parameters);
  // Encoded once more as a whole: of what is encoded already only `%`, `=` and `&` change.
  const stringToSign = `${input.method.toUpperCase()}&%2F&${encodeURIComponent(canonicalizedQueryString)}`;
  let query = form[0] ? encodeSorted(parameters) : canonicalizedQueryString;
  let signature = "";
  if (accessKeyId && !bearerToken) {
    signature = hash.hmacSha1(`${accessKeySecret}&`, stringToSign);
    parameters.push(["Signature", signature]);
    // Of base64 only `+`, `/` and `=` change.
    query += `&Signature=${encodeURIComponent(signature)}`;
  }
  return {
    canonicalizedQueryString,
    stringToSign,
    signature,
    parameters,
    query,
    form: encodeSorted(form),
  };
}
