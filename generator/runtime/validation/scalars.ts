/** Checks of strings, numbers and fixed values. Each lets values of other types through. */
import { keyOf } from "./equal.ts";
import { fail, type Sink, type Text } from "./issue.ts";
import { wrong } from "./types.ts";

/** Characters as JSON Schema counts them: code points. */
const points = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

export const maxLength = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  typeof v !== "string" ||
  v.length <= limit ||
  // A text of more than two units a character cannot be.
  (v.length <= 2 * limit && points(v) <= limit) ||
  fail(v, e, p, k, "maxLength", "have at most $ characters", limit);

export const minLength = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  typeof v !== "string" ||
  v.length >= 2 * limit ||
  (v.length >= limit && points(v) >= limit) ||
  fail(v, e, p, k, "minLength", "have at least $ characters", limit);

export const pattern = (v: unknown, e: Sink, p: Text, k: Text, rule: RegExp): boolean =>
  typeof v !== "string" || rule.test(v) || fail(v, e, p, k, "pattern", "match $", rule.source);

/** A pattern that slows down with the length of the text: longer ones than `cap` units are refused unread. */
export const cappedPattern = (v: unknown, e: Sink, p: Text, k: Text, rule: RegExp, cap: number): boolean =>
  typeof v === "string" && v.length > cap
    ? fail(v, e, p, k, "pattern", "have at most $ characters to be held against its pattern", cap)
    : pattern(v, e, p, k, rule);

/** `test` is one of the format functions. */
export const format = (
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  test: (text: string) => boolean,
  name: string,
): boolean => typeof v !== "string" || test(v) || fail(v, e, p, k, "format", "be a valid $", name);

/** A string of a format: type and format in one. */
export const strOf = (
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  test: (text: string) => boolean,
  name: string,
): boolean => (typeof v === "string" ? format(v, e, p, k, test, name) : wrong(v, e, p, k, "string"));

const isNumber = (v: unknown): v is number | bigint => typeof v === "number" || typeof v === "bigint";

export const maximum = (v: unknown, e: Sink, p: Text, k: Text, limit: number | bigint): boolean =>
  !isNumber(v) || v <= limit || fail(v, e, p, k, "maximum", "be at most $", limit);

export const minimum = (v: unknown, e: Sink, p: Text, k: Text, limit: number | bigint): boolean =>
  !isNumber(v) || v >= limit || fail(v, e, p, k, "minimum", "be at least $", limit);

export const below = (v: unknown, e: Sink, p: Text, k: Text, limit: number | bigint): boolean =>
  !isNumber(v) || v < limit || fail(v, e, p, k, "exclusiveMaximum", "be less than $", limit);

export const above = (v: unknown, e: Sink, p: Text, k: Text, limit: number | bigint): boolean =>
  !isNumber(v) || v > limit || fail(v, e, p, k, "exclusiveMinimum", "be more than $", limit);

export const multiple = (v: unknown, e: Sink, p: Text, k: Text, step: number | bigint): boolean =>
  !isNumber(v) || divides(step, v) || fail(v, e, p, k, "multipleOf", "be a multiple of $", step);

function divides(step: number | bigint, v: number | bigint): boolean {
  if (Number.isInteger(Number(step)) && (typeof v === "bigint" || Number.isInteger(v))) {
    return BigInt(v) % BigInt(step) === 0n;
  }
  return Number.isInteger(Number(v) / Number(step));
}

/** One of a list of strings (or other primitives that compare by `===`). */
export const one = (v: unknown, e: Sink, p: Text, k: Text, values: readonly unknown[]): boolean =>
  values.includes(v) || fail(v, e, p, k, "enum", "be one of $", values);

/** One of a list with numbers, objects or arrays in it. */
export const oneDeep = (v: unknown, e: Sink, p: Text, k: Text, values: readonly unknown[]): boolean =>
  (v !== undefined && values.some((value) => keyOf(value) === keyOf(v))) || one(v, e, p, k, values);

export const same = (v: unknown, e: Sink, p: Text, k: Text, value: unknown): boolean =>
  v === value || (v !== undefined && keyOf(value) === keyOf(v)) || fail(v, e, p, k, "const", "be $", value);
