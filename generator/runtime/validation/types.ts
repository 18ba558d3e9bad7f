/** Checks of JSON types. `bigint` is an integer like any other. */
import { fail, type Sink, type Text } from "./issue.ts";

/** The failing side of a type check. */
export const wrong = (v: unknown, e?: Sink, p?: Text, k?: Text, type = "object"): boolean =>
  fail(v, e, p, k, "type", "be of type $", type);

export const str = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  typeof v === "string" || wrong(v, e, p, k, "string");

export const bool = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  typeof v === "boolean" || wrong(v, e, p, k, "boolean");

export const nil = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  v === null || wrong(v, e, p, k, "null");

/** A finite number or a bigint. */
export const num = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  typeof v === "bigint" || Number.isFinite(v) || wrong(v, e, p, k, "number");

export const int = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  isInteger(v) || wrong(v, e, p, k, "integer");

const isInteger = (v: unknown): v is number | bigint => typeof v === "bigint" || Number.isInteger(v);

/** A 32-bit integer: type and range in one. */
export const int32 = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  isInteger(v)
    ? (v >= -2147483648 && v <= 2147483647) || fail(v, e, p, k, "format", "be a 32-bit integer ($)", "int32")
    : wrong(v, e, p, k, "integer");

/** A 64-bit integer: a bigint in range or a number that is exact. */
export const int64 = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  Number.isSafeInteger(v) ||
  (typeof v === "bigint" && BigInt.asIntN(64, v) === v) ||
  (isInteger(v)
    ? fail(
        v,
        e,
        p,
        k,
        "format",
        `be a 64-bit integer ($)${typeof v === "number" ? ": pass a bigint" : ""}`,
        "int64",
      )
    : wrong(v, e, p, k, "integer"));

/** As `int64`, and a text of digits as well. */
export const int64Text = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  (typeof v === "string" && /^-?\d{1,19}$/.test(v) && BigInt.asIntN(64, BigInt(v)) === BigInt(v)) ||
  (typeof v === "string"
    ? fail(v, e, p, k, "format", "be the digits of a 64-bit integer ($)", "int64")
    : int64(v, e, p, k));

/** As `int64`, from 0 to 2^64 - 1. */
export const uint64 = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  (Number.isSafeInteger(v) && (v as number) >= 0) ||
  (typeof v === "bigint" && BigInt.asUintN(64, v) === v) ||
  (isInteger(v)
    ? fail(
        v,
        e,
        p,
        k,
        "format",
        `be an unsigned 64-bit integer ($)${typeof v === "number" && v > 0 ? ": pass a bigint" : ""}`,
        "uint64",
      )
    : wrong(v, e, p, k, "integer"));

/** As `uint64`, and a text of digits as well. */
export const uint64Text = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  (typeof v === "string" && /^\d{1,20}$/.test(v) && BigInt.asUintN(64, BigInt(v)) === BigInt(v)) ||
  (typeof v === "string"
    ? fail(v, e, p, k, "format", "be the digits of an unsigned 64-bit integer ($)", "uint64")
    : uint64(v, e, p, k));

/** Content that is no JSON text: a string, bytes, a blob, a stream of bytes, or one of these with a file name. */
export const bytes = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  typeof v === "string" ||
  isBinary(v) ||
  isBinary((v as { data?: unknown } | null | undefined)?.data) ||
  wrong(v, e, p, k, "string or bytes");

export const isBinary = (v: unknown): boolean =>
  typeof v === "object" &&
  v !== null &&
  (ArrayBuffer.isView(v) ||
    v instanceof ArrayBuffer ||
    Symbol.asyncIterator in v ||
    (typeof Blob === "function" && v instanceof Blob) ||
    (typeof ReadableStream === "function" && v instanceof ReadableStream));

/** Any object that is no array. */
export const record = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  (typeof v === "object" && v !== null && !Array.isArray(v)) || wrong(v, e, p, k, "object");

/** Every value fits. */
export const any = (): boolean => true;

/** No value fits. */
export const never = (v: unknown, e?: Sink, p?: Text, k?: Text): boolean =>
  fail(v, e, p, k, "false schema", "be left out");

/** An object with its own members only, or undefined. Only a prototype of the caller's own costs a copy. */
export const obj = (v: unknown): Record<string, unknown> | undefined =>
  // biome-ignore lint/suspicious/noProto: several times cheaper here than Object.getPrototypeOf.
  typeof v === "object" && v !== null && (v as { __proto__?: unknown }).__proto__ === Object.prototype
    ? (v as Record<string, unknown>)
    : ownMembers(v);

function ownMembers(v: unknown): Record<string, unknown> | undefined {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return undefined;
  return Object.getPrototypeOf(v) === null ? (v as Record<string, unknown>) : { __proto__: null, ...v };
}
