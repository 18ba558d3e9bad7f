/** Who sent a request: V1 and V3 signatures, bearer tokens, or nobody. */
import { createHash, timingSafeEqual } from "node:crypto";
import { sha256Hex, v1Signature, v1StringToSign, v3Signature, v3StringToSign } from "./canonical.ts";
import { NonceCache } from "./nonces.ts";
import type { Pair, ParsedRequest } from "./wire.ts";
import { Refusal, singleHeader } from "./wire.ts";

export type SignatureKind = "v1" | "v3";

/** A secret, or a secret with the security token that must come along. */
export type Credential = string | { readonly secret: string; readonly securityToken: string };

export interface VerifierOptions {
  /** By access key id. */
  readonly credentials: Readonly<Record<string, Credential>>;
  readonly bearerTokens?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells the sender what the server signed; for debugging only. */
  readonly debug?: boolean;
  readonly nonceLimit?: number;
}

/** What an operation lets pass. */
export interface Access {
  readonly signatures: readonly SignatureKind[];
  readonly anonymous: boolean;
}

export interface Identity {
  readonly kind: SignatureKind | "bearer" | "anonymous";
  readonly accessKeyId?: string;
}

const windowMilliseconds = 15 * 60_000;
const maxNonceLength = 256;
/** Stands in for the secret of an unknown key, so that both take the same path. */
const dummySecret = "0000000000000000000000000000000";

export class Verifier {
  readonly nonces: NonceCache;
  readonly #credentials: ReadonlyMap<string, Credential>;
  readonly #options: VerifierOptions;

  constructor(options: VerifierOptions) {
    this.#options = options;
    this.#credentials = new Map(Object.entries(options.credentials));
    this.nonces = new NonceCache(options.nonceLimit);
  }

  /** Checks a request and enters its nonce. Throws `Refusal` with the documented code. */
  verify(request: ParsedRequest, access: Access): Identity {
    const kind = signatureKind(request);
    if (kind === "anonymous") return this.#anonymous(access);
    if (kind === "bearer") return this.#bearer(request);
    if (!access.signatures.includes(kind)) {
      throw new Refusal(
        400,
        "IncompleteSignature",
        `This operation does not take ${kind.toUpperCase()} signatures.`,
      );
    }
    return kind === "v1" ? this.#v1(request) : this.#v3(request);
  }

  #anonymous(access: Access): Identity {
    if (access.anonymous) return { kind: "anonymous" };
    throw new Refusal(400, "MissingParameter.AccessKeyId", "AccessKeyId is mandatory for this action.");
  }

  #bearer(request: ParsedRequest): Identity {
    const given =
      singleHeader(request.headers, "x-acs-bearer-token") ?? parameter(request, "BearerToken") ?? "";
    const date = singleHeader(request.headers, "x-acs-date") ?? parameter(request, "Timestamp") ?? "";
    this.#checkTime(date);
    let known = false;
    for (const token of this.#options.bearerTokens ?? []) known = equalDigests(given, token) || known;
    if (!known) throw new Refusal(403, "InvalidBearerToken", "Specified bearer token is not valid.");
    return { kind: "bearer" };
  }

  #v1(request: ParsedRequest): Identity {
    if (request.body.length > 0 && request.form === undefined) {
      throw new Refusal(400, "IncompleteSignature", "A V1 signature covers no body but a form.");
    }
    const pairs = [...request.query, ...(request.form ?? [])];
    const need = (name: string): string => {
      const value = parameter(request, name);
      if (value === undefined || value === "") {
        throw new Refusal(400, `MissingParameter.${name}`, `${name} is mandatory for this action.`);
      }
      return value;
    };
    const accessKeyId = need("AccessKeyId");
    const signature = need("Signature");
    exactly("SignatureMethod", need("SignatureMethod"), "HMAC-SHA1");
    exactly("SignatureVersion", need("SignatureVersion"), "1.0");
    const nonce = need("SignatureNonce");
    this.#checkTime(need("Timestamp"));
    if (!isCanonicalBase64(signature, 20)) {
      throw new Refusal(400, "IncompleteSignature", "The signature is not 20 bytes of padded Base64.");
    }
    const text = v1StringToSign(request.method, pairs);
    const expected = v1Signature(this.#secret(accessKeyId), text);
    this.#conclude(accessKeyId, equalDigests(signature, expected), text);
    this.#checkToken(accessKeyId, parameter(request, "SecurityToken"));
    this.#useNonce(accessKeyId, nonce);
    return { kind: "v1", accessKeyId };
  }

  #v3(request: ParsedRequest): Identity {
    const authorization = singleHeader(request.headers, "authorization") ?? "";
    const match =
      /^ACS3-HMAC-SHA256 Credential=([^,=\s]{1,256}),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})$/.exec(
        authorization,
      );
    if (match === null) {
      throw new Refusal(
        400,
        "IncompleteSignature",
        "The Authorization header is not of the form ACS3-HMAC-SHA256.",
      );
    }
    const [, accessKeyId = "", list = "", signature = ""] = match;
    const headers = signedHeaders(request, list.split(";"));
    const byName = new Map(headers);
    this.#checkTime(byName.get("x-acs-date") ?? "");
    const payloadHash = sha256Hex(request.body);
    const text = v3StringToSign({
      method: request.method,
      path: request.path,
      query: request.query,
      headers,
      payloadHash,
    });
    const expected = v3Signature(this.#secret(accessKeyId), text);
    this.#conclude(accessKeyId, equalDigests(signature, expected), text);
    if (!equalDigests(byName.get("x-acs-content-sha256") ?? "", payloadHash)) {
      throw new Refusal(400, "SignatureDoesNotMatch", "x-acs-content-sha256 is not the SHA-256 of the body.");
    }
    const named = byName.get("x-acs-accesskey-id");
    if (named !== undefined && named !== accessKeyId) {
      throw new Refusal(
        400,
        "SignatureDoesNotMatch",
        "x-acs-accesskey-id names another key than Credential.",
      );
    }
    this.#checkToken(accessKeyId, byName.get("x-acs-security-token"));
    this.#useNonce(accessKeyId, byName.get("x-acs-signature-nonce") ?? "");
    return { kind: "v3", accessKeyId };
  }

  #secret(accessKeyId: string): string {
    const credential = this.#credentials.get(accessKeyId) ?? dummySecret;
    return typeof credential === "string" ? credential : credential.secret;
  }

  #conclude(accessKeyId: string, equal: boolean, stringToSign: string): void {
    if (!this.#credentials.has(accessKeyId)) {
      throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    }
    if (equal) return;
    const told = this.#options.debug === true ? ` Server string to sign is:${stringToSign}` : "";
    throw new Refusal(
      400,
      "SignatureDoesNotMatch",
      `Specified signature does not match our calculation.${told}`,
    );
  }

  #checkToken(accessKeyId: string, given: string | undefined): void {
    const credential = this.#credentials.get(accessKeyId);
    const wanted = typeof credential === "object" ? credential.securityToken : undefined;
    if (wanted === undefined && given === undefined) return;
    if (wanted !== undefined && given === undefined) {
      throw new Refusal(400, "MissingSecurityToken", "SecurityToken is mandatory for this access key.");
    }
    if (!equalDigests(given ?? "", wanted ?? "")) {
      throw new Refusal(
        400,
        "InvalidSecurityToken.Malformed",
        "Specified security token does not fit the access key.",
      );
    }
  }

  #checkTime(text: string): void {
    const time = parseTime(text);
    if (time === undefined) {
      throw new Refusal(
        400,
        "InvalidTimeStamp.Format",
        "Specified time stamp is not of the form YYYY-MM-DDThh:mm:ssZ.",
      );
    }
    if (Math.abs(this.#options.now() - time) > windowMilliseconds) {
      throw new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    }
  }

  #useNonce(accessKeyId: string, nonce: string): void {
    if (nonce === "" || nonce.length > maxNonceLength) {
      throw new Refusal(400, "IncompleteSignature", `The nonce holds 1 to ${maxNonceLength} characters.`);
    }
    this.nonces.use(accessKeyId, nonce, this.#options.now());
  }
}

/** How the sender means to prove itself. Throws `Refusal` where two ways are mixed. */
export function signatureKind(request: ParsedRequest): Identity["kind"] {
  const v3 = request.headers.has("authorization");
  const v1 = ["Signature", "SignatureMethod", "SignatureVersion", "AccessKeyId"].some((name) =>
    hasParameter(request, name),
  );
  const bearer = request.headers.has("x-acs-bearer-token") || hasParameter(request, "BearerToken");
  if (Number(v3) + Number(v1) + Number(bearer) > 1) {
    throw new Refusal(400, "IncompleteSignature", "The request is signed in two ways at once.");
  }
  return v3 ? "v3" : v1 ? "v1" : bearer ? "bearer" : "anonymous";
}

const hasParameter = (request: ParsedRequest, name: string): boolean =>
  request.query.some(([key]) => key === name) || (request.form?.some(([key]) => key === name) ?? false);

/** Value of a parameter in query or form. Throws `Refusal` where it is given more than once. */
export function parameter(request: ParsedRequest, name: string): string | undefined {
  let found: string | undefined;
  for (const [key, value] of [...request.query, ...(request.form ?? [])]) {
    if (key !== name) continue;
    if (found !== undefined) {
      throw new Refusal(400, "InvalidParameter", `The parameter ${name} is given more than once.`);
    }
    found = value;
  }
  return found;
}

const mandatory = [
  "host",
  "x-acs-action",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-version",
];

/** The signed fields with their values. Throws `Refusal` where the list leaves room for two readings. */
function signedHeaders(request: ParsedRequest, names: readonly string[]): Pair[] {
  const refuse = (message: string): Refusal => new Refusal(400, "IncompleteSignature", message);
  names.forEach((name, index) => {
    const previous = names[index - 1];
    if (name === "" || (previous !== undefined && previous >= name)) {
      throw refuse("SignedHeaders is not a sorted list of different names.");
    }
  });
  const listed = new Set(names);
  const present = [...request.headers.keys()].filter(
    (name) => name === "host" || name === "content-type" || name.startsWith("x-acs-"),
  );
  for (const name of [...mandatory, ...present]) {
    if (!listed.has(name)) throw refuse(`The header ${name} is not signed.`);
  }
  return names.map((name) => {
    const fields = request.headers.get(name);
    const value = fields?.[0];
    if (fields === undefined || value === undefined) throw refuse(`The signed header ${name} is missing.`);
    if (fields.length > 1) throw refuse(`The signed header ${name} is given more than once.`);
    return [name, value.trim()];
  });
}

function exactly(name: string, given: string, wanted: string): void {
  if (given === wanted) return;
  throw new Refusal(400, `InvalidParameter.${name}`, `${name} must be ${wanted}.`);
}

/** Milliseconds since 1970 of `YYYY-MM-DDThh:mm:ssZ`; undefined for any other text or for a day that is none. */
export function parseTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || `${new Date(time).toISOString().slice(0, 19)}Z` !== text) return undefined;
  return time;
}

/** Compares in constant time, whatever the lengths: `timingSafeEqual` itself throws on unequal ones. */
export function equalDigests(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** True for padded Base64 of exactly `length` bytes that no other text decodes to. */
function isCanonicalBase64(text: string, length: number): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text;
}
