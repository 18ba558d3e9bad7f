/** Signatures and formats as parts of a client: what is not imported is not bundled. */
import { parseJson } from "../json.ts";
import type { Codec, Credentials, Hash } from "../types.ts";
import type { FlatParameters } from "./flatten.ts";
import { type Pair, toPairs } from "./query.ts";
import { signV1With } from "./v1.ts";
import { signV3With } from "./v3.ts";

/** A request before it is signed. */
export interface Unsigned {
  readonly roa: boolean;
  readonly action: string;
  readonly version: string;
  readonly method: string;
  readonly path: string;
  readonly query: FlatParameters;
  /** Parameters of a form body. */
  readonly form?: FlatParameters | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  /** `yyyy-MM-ddTHH:mm:ssZ` */
  readonly date: string;
  readonly nonce: string;
  /** `JSON` or `XML`. */
  readonly format: string;
  readonly credentials: Credentials;
  /** Attempt number and the milliseconds waited before it. */
  readonly number: number;
  readonly delay: number;
}

export interface Signed {
  /** Encoded. */
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string;
  readonly signature: string;
}

/** A signature and the digests it needs. */
export type SignaturePart<Digests extends keyof Hash = keyof Hash> = (
  hash: Pick<Hash, Digests>,
  request: Unsigned,
) => Signed;

export interface FormatPart {
  /** Value of `Format`. */
  readonly name: "JSON" | "XML";
  readonly accept: string;
  parse(text: string, codec?: Codec): unknown;
}

/** The parameters with those of `added` in place of any of the same name. */
const replaced = (query: FlatParameters, added: Readonly<Record<string, string>>): Pair[] => [
  ...toPairs(query).filter(([name]) => !Object.hasOwn(added, name)),
  ...toPairs(added),
];

/** ACS3-HMAC-SHA256: action, version, date and nonce travel in header fields. */
export const v3: SignaturePart<"sha256" | "hmacSha256"> = (hash, request) => {
  const { credentials, roa, action, version, date, nonce, number, delay, headers, format } = request;
  const added: Record<string, string> = {};
  // V3 has no common parameter for the format: `accept` says it, and this says it where `accept` does not count.
  if (format !== "JSON" || (!roa && !credentials.accessKeyId && !credentials.bearerToken)) {
    added["Format"] = format === "JSON" ? "json" : format;
  }
  if (credentials.bearerToken && !roa) added["SignatureType"] = "BEARERTOKEN";
  const {
    canonicalQuery,
    headers: signed,
    signature,
  } = signV3With(hash, {
    method: request.method,
    path: request.path,
    query: replaced(request.query, added),
    // A spread object that gets more properties is slow.
    headers: Object.assign(
      {},
      headers,
      {
        "x-acs-action": action,
        "x-acs-version": version,
        "x-acs-date": date,
        "x-acs-signature-nonce": nonce,
      },
      credentials.bearerToken && roa && { "x-acs-signature-type": "BEARERTOKEN" },
      number > 1 && { "x-acs-retry-attempts": `${number - 1}`, "x-acs-retry-delay": `${delay}` },
    ),
    ...(request.body !== undefined && { body: request.body }),
    ...credentials,
  });
  return {
    query: canonicalQuery,
    headers: signed,
    signature,
    ...(request.body !== undefined && { body: request.body }),
  };
};

/** HMAC-SHA1: everything but a form body travels in the query. RPC only. */
export const v1: SignaturePart<"hmacSha1"> = (hash, request) => {
  if (request.roa) throw new TypeError("Signature V1 is for RPC operations; choose v3");
  const { credentials, action, version, date, nonce, format, form } = request;
  const result = signV1With(hash, {
    method: request.method,
    parameters: replaced(request.query, {
      Action: action,
      Version: version,
      Format: format,
      Timestamp: date,
      SignatureNonce: nonce,
    }),
    ...(form && { form }),
    ...credentials,
  });
  const body = form ? result.form : request.body;
  return {
    query: result.query,
    headers: { ...request.headers },
    signature: result.signature,
    ...(body !== undefined && { body }),
  };
};

export const json: FormatPart = { name: "JSON", accept: "application/json", parse: parseJson };
