/** Requests and answers as the gateway's core sees them: no socket, no stream, one value in and one out. */

/**
 * A received request. `target` and header texts are byte strings as node:http hands them over: one UTF-16 unit
 * a byte. Header names are as sent, in order, repeated ones kept apart.
 */
export interface WireRequest {
  readonly method: string;
  /** Request target, `/path?query`. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** What to do to the connection instead of, or before, a whole answer. */
  readonly fault?: { readonly kind: "reset" | "truncate" | "delay"; readonly milliseconds?: number };
}

/** A request that is turned down: thrown inside the gateway's core, answered in the service's error shape. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export type Pair = readonly [name: string, value: string];

/** A pair whose value is told as it was sent too: in the one a separator is told from an escaped one. */
export interface RawPair {
  readonly name: string;
  readonly text: string;
  readonly raw: string;
}

/** Headers by lower-case name; each field of a repeated name is one item. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

export interface ParsedRequest {
  readonly method: string;
  /** As sent, not decoded, bytes read as UTF-8. */
  readonly path: string;
  readonly query: readonly Pair[];
  /** The same with their values as they were sent. */
  readonly sentQuery: readonly RawPair[];
  /** Decoded pairs of a form body; undefined where the body is not a form. */
  readonly form: readonly Pair[] | undefined;
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
}

const maxParameters = 1000;

/** Splits and decodes a request. Throws `Refusal` for what cannot be read one way only. */
export function parseRequest(request: WireRequest): ParsedRequest {
  const question = request.target.indexOf("?");
  const rawPath = question < 0 ? request.target : request.target.slice(0, question);
  const rawQuery = question < 0 ? "" : request.target.slice(question + 1);
  if (request.target.includes("#")) {
    throw new Refusal(400, "InvalidParameter", "The request target holds a fragment.");
  }
  const headers = new Map<string, string[]>();
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    const fields = headers.get(key);
    if (fields === undefined) headers.set(key, [value]);
    else fields.push(value);
  }
  const sentQuery = rawPairs(rawQuery, "query");
  const query = plainPairs(sentQuery);
  const isForm = mediaType(singleHeader(headers, "content-type") ?? "") === formType;
  const form = isForm ? parsePairs(Buffer.from(request.body).toString("latin1"), "body") : undefined;
  if (query.length + (form?.length ?? 0) > maxParameters) {
    throw new Refusal(400, "InvalidParameter", `A request holds at most ${maxParameters} parameters.`);
  }
  return {
    method: request.method,
    path: utf8(Buffer.from(rawPath, "latin1"), "path"),
    query,
    sentQuery,
    form,
    headers,
    body: request.body,
  };
}

export const formType = "application/x-www-form-urlencoded";

/** The media type without its parameters, lower case. */
export const mediaType = (contentType: string): string =>
  (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();

/** Value of a header that may stand once. Throws `Refusal` where it is repeated. */
export function singleHeader(headers: HeaderFields, name: string): string | undefined {
  const fields = headers.get(name);
  if (fields === undefined) return undefined;
  if (fields.length > 1) {
    throw new Refusal(400, "InvalidParameter", `The header ${name} is given ${fields.length} times.`);
  }
  return fields[0]?.trim();
}

/** Decodes `a=b&c=d`: plus is a space, escapes must be whole, bytes must be UTF-8. */
export const parsePairs = (raw: string, where: string): Pair[] => plainPairs(rawPairs(raw, where));

const plainPairs = (pairs: readonly RawPair[]): Pair[] => pairs.map(({ name, text }) => [name, text]);

/** As `parsePairs`. */
export function rawPairs(source: string, where: string): RawPair[] {
  const pairs: RawPair[] = [];
  for (const piece of source.split("&")) {
    if (piece === "") continue;
    const equals = piece.indexOf("=");
    const name = decodePercent(equals < 0 ? piece : piece.slice(0, equals), where, true);
    const raw = equals < 0 ? "" : piece.slice(equals + 1);
    pairs.push({ name, text: decodePercent(raw, where, true), raw });
  }
  return pairs;
}

/** Percent-decodes a byte string. Throws `Refusal` for a broken escape or for bytes that are no UTF-8. */
export function decodePercent(raw: string, where: string, plusIsSpace: boolean): string {
  const bytes = new Uint8Array(raw.length);
  let length = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charCodeAt(index);
    if (unit === 0x25) {
      const digits = raw.slice(index + 1, index + 3);
      if (!/^[0-9A-Fa-f]{2}$/.test(digits)) {
        throw new Refusal(400, "InvalidParameter", `The ${where} holds a broken percent escape.`);
      }
      bytes[length] = Number.parseInt(digits, 16);
      index += 2;
    } else {
      bytes[length] = unit === 0x2b && plusIsSpace ? 0x20 : unit;
    }
    length += 1;
  }
  return utf8(bytes.subarray(0, length), where);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function utf8(bytes: Uint8Array, where: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal(400, "InvalidParameter", `The ${where} is not UTF-8.`);
  }
}
