// Part of the client engine. Do not edit: every run of the generator writes it again.
import type { ValidationIssue } from "./types.js";

// Deep equality of JSON values as JSON Schema means it: by value, members in any order, 1 and 1n and 1.0 alike.

/** Text that two values share exactly when they are equal. */
export function keyOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? `${BigInt(value)}` : `${value}`;
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? JSON.stringify(value) : `${value}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${keyOf(members[name])}`).join()}}`;
}

// The protocol of emitted validators. A check is `(value, issues, parent, step) → boolean`.
//
// Without `issues` it answers at once and allocates nothing; with `issues` it records what is wrong and answers
// true to go on, false once there are enough. So one body of code, joined by `&&`, serves both.
// `step` is the last step of the value's JSON pointer behind one mark: `/name`, or `!name` where the value must
// be there. An absent value (`undefined`) fits everything but a required place.

/** What an exported validator collects into. */
export type Issues = ValidationIssue[];

/** Where a check puts issues: nowhere when it is to answer at once. */
export type Sink = Issues | undefined;

/** A pointer or a step; undefined when nothing is recorded. */
export type Text = string | undefined;

/** An object as checks of members see it. */
export type Members = Record<string, unknown>;

/** A check of one value; see above. */
export type Check = (value: unknown, issues?: ValidationIssue[], parent?: string, step?: string) => boolean;

/** Issues recorded for one value at most: a long list of wrong items must not cost more than the list itself. */
export const maxIssues = 100;

/** JSON pointer of a step below `parent`. Undefined when nothing is recorded. */
export const at = (
  issues: ValidationIssue[] | undefined,
  parent: string | undefined,
  step = "",
): string | undefined => (!issues ? undefined : step === "" ? parent : `${parent}/${step.slice(1)}`);

/**
 * Records that `value` breaks `keyword`. In `rule`, `$` stands for what is expected: "be at most $".
 * True when the search goes on, and for an absent value of an optional place.
 */
export function fail(
  value: unknown,
  issues: ValidationIssue[] | undefined,
  parent: string | undefined,
  step: string | undefined,
  keyword: string,
  rule: string,
  expected?: unknown,
): boolean {
  const absent = value === undefined;
  if (absent && step?.[0] !== "!") return true;
  if (!issues) return false;
  const path = at(issues, parent, step) ?? "";
  const field = path.slice(1) || "the value";
  issues.push({
    path: field === "the value" ? "" : path,
    keyword: absent ? "required" : keyword,
    message: absent
      ? `${field} is required but missing`
      : `${field} must ${rule.replace("$", () => show(expected))}, but is ${show(value)}`,
    expected: absent ? step?.slice(1) : expected,
  });
  return issues.length < maxIssues;
}

/** A value for a message: JSON on one line, shortened. */
const show = (value: unknown): string =>
  Array.isArray(value)
    ? value.slice(0, 20).map(show).join(", ")
    : typeof value === "object" && value
      ? "an object"
      : typeof value === "string"
        ? JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}\u2026` : value)
        : `${value}`;

/** The answer for a whole value. One that is refused is looked at again where `issues` asks why. */
export function verdict(check: Check, value: unknown, issues?: ValidationIssue[]): boolean {
  if (value !== undefined && check(value)) return true;
  if (issues !== undefined) check(value, issues, "", value === undefined ? "!" : "");
  return false;
}

// Checks of JSON types. `bigint` is an integer like any other.

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

// Checks of arrays. Each lets values of other types through, but `arr`.

/** An array, and `item` on every item where given. */
export const arr = (v: unknown, e?: Sink, p?: Text, k?: Text, item?: Check): boolean =>
  Array.isArray(v) ? item === undefined || each(v, e, p, k, item) : wrong(v, e, p, k, "array");

/** `item` on every item from index `from` on. */
export function each(v: unknown, e: Sink, p: Text, k: Text, item: Check, from = 0): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = from; i < v.length; i++) if (!entry(v[i], e, path, i, item)) return false;
  return true;
}

/** JSON has no absent item, so the place is a required one whatever the item's own check says. */
const entry = (v: unknown, e: Sink, p: Text, i: number, item: Check): boolean =>
  v === undefined ? fail(v, e, p, `!${i}`, "type", "") : item(v, e, p, e && `/${i}`);

/** `items` on the items that stand in front, one each. */
export function tuple(v: unknown, e: Sink, p: Text, k: Text, items: readonly Check[]): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = 0; i < items.length && i < v.length; i++) {
    const item = items[i];
    if (item !== undefined && !entry(v[i], e, path, i, item)) return false;
  }
  return true;
}

export const minItems = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  !Array.isArray(v) || v.length >= limit || fail(v, e, p, k, "minItems", "have at least $ items", limit);

export const maxItems = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  !Array.isArray(v) || v.length <= limit || fail(v, e, p, k, "maxItems", "have at most $ items", limit);

export const unique = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  !Array.isArray(v) ||
  v.length < 2 ||
  new Set(v.map(keyOf)).size === v.length ||
  fail(v, e, p, k, "uniqueItems", "have no two equal items");

export function contains(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  item: Check,
  least: number,
  most?: number,
): boolean {
  if (!Array.isArray(v)) return true;
  let count = 0;
  for (const one of v) if (item(one)) count++;
  if (count < least) return fail(v, e, p, k, "contains", "have at least $ fitting items", least);
  return (
    most === undefined ||
    count <= most ||
    fail(v, e, p, k, "maxContains", "have at most $ fitting items", most)
  );
}

/** `item` on every item that `seen` does not count as evaluated. */
export function leftItems(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  seen: (value: unknown, index: number) => boolean,
  item: Check,
): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = 0; i < v.length; i++) if (!seen(v, i) && !entry(v[i], e, path, i, item)) return false;
  return true;
}

// What is reported where a choice of schemas failed as a whole.

/** `anyOf`: none of the forms fits. */
export const none = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "anyOf", "fit one of its documented forms");

/** `oneOf`: none fits, or more than one. */
export const notOne = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "oneOf", "fit exactly one of its documented forms");

export const not = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "not", "not have the excluded form");

// Checks of members. `d` is what `obj` returned, `p` the path of the object itself.

/** A member whose name every object has from its prototype. */
export const own = (d: Members, name: string): unknown => (Object.hasOwn(d, name) ? d[name] : undefined);

/** A required member whose own check would let an absent value through. */
export const need = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  v !== undefined || fail(v, e, p, k, "required", "");

/** A member's name as a step of a JSON pointer. */
export const token = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
export const step = (name: string): string => `/${token(name)}`;

/** The member is not allowed. */
export const extra = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "additionalProperties", "be left out: it is not known");

/** `check` (refusal where left out) on every member that is neither in `names` nor matched by a pattern. */
export function rest(
  d: Members,
  e: Sink,
  p: Text,
  names: { readonly [name: string]: unknown },
  check: Check = extra,
  patterns: readonly RegExp[] = [],
): boolean {
  for (const name in d) {
    if (names[name] !== undefined || !Object.hasOwn(d, name)) continue;
    if (patterns.some((pattern) => pattern.test(name))) continue;
    if (!check(d[name], e, p, e && step(name))) return false;
  }
  return true;
}

/**
 * An object with no members but those of `table`, each with its check. The first `required` of them must be there.
 */
export function closed(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  table: { readonly [name: string]: Check },
  required = 0,
): boolean {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return wrong(v, e, p, k);
  const d = v as Members;
  const path = at(e, p, k);
  let index = 0;
  for (const name in table) {
    const member = own(d, name);
    const fits =
      member === undefined
        ? index >= required || (!!e && fail(member, e, path, `!${token(name)}`, "required", ""))
        : table[name]?.(member, e, path, e && step(name));
    if (!fits) return false;
    index++;
  }
  for (const name in d) {
    if (!table[name] && Object.hasOwn(d, name) && !extra(d[name], e, path, e && step(name))) return false;
  }
  return true;
}

/** `check` on every member whose name matches. */
export function matching(d: Members, e: Sink, p: Text, rule: RegExp, check: Check): boolean {
  for (const name of Object.keys(d))
    if (rule.test(name) && !check(d[name], e, p, e && step(name))) return false;
  return true;
}

/** `check` on the names themselves. */
export function names(d: Members, e: Sink, p: Text, check: Check): boolean {
  for (const name of Object.keys(d)) {
    if (
      d[name] !== undefined &&
      !check(name) &&
      !fail(name, e, p, step(name), "propertyNames", "have a name that is allowed")
    )
      return false;
  }
  return true;
}

const count = (d: Members): number => Object.keys(d).filter((name) => d[name] !== undefined).length;

export const minProperties = (d: Members, e: Sink, p: Text, limit: number): boolean =>
  count(d) >= limit || fail(d, e, p, "", "minProperties", "have at least $ properties", limit);

export const maxProperties = (d: Members, e: Sink, p: Text, limit: number): boolean =>
  count(d) <= limit || fail(d, e, p, "", "maxProperties", "have at most $ properties", limit);

/** The member is not evaluated by any part of its schema. */
export const left = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "unevaluatedProperties", "be left out: it is not known");

/** `check` (refusal where left out) on every member that `seen` does not count as evaluated. */
export function leftMembers(
  d: Members,
  e: Sink,
  p: Text,
  seen: (d: Members, name: string) => boolean,
  check: Check = left,
): boolean {
  for (const name of Object.keys(d)) {
    if (!seen(d, name) && !check(d[name], e, p, e && step(name))) return false;
  }
  return true;
}

// String formats, one function each, every one linear in the length of the text.

/** RFC 3339 full-date. */
export function date(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** RFC 3339 full-time. Second 60 only where it is a leap second in UTC. */
export function time(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(text);
  if (match === null) return false;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [hour, minute, second, offsetHour, offsetMinute] = [part(1), part(2), part(3), part(5), part(6)];
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (match[4] === "-" ? -1 : 1);
  const utc = (((hour * 60 + minute - offset) % 1440) + 1440) % 1440;
  return hour <= 23 && minute <= 59 && second === 60 && utc === 1439;
}

/** RFC 3339 date-time. */
export function dateTime(text: string): boolean {
  const split = /^.{10}[t\s]/i.test(text);
  return split && date(text.slice(0, 10)) && time(text.slice(11));
}

/** ISO 8601 duration. */
export const duration = (text: string): boolean =>
  /^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text);

/** RFC 5321 mailbox without quoted names or address literals. */
export function email(text: string): boolean {
  const sign = text.lastIndexOf("@");
  const host = text.slice(sign + 1);
  return (
    sign > 0 &&
    host.includes(".") &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(text.slice(0, sign)) &&
    host.split(".").every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label))
  );
}

/** RFC 1123 host name. */
export const hostname = (text: string): boolean =>
  text.length <= 254 &&
  text.length - (text.endsWith(".") ? 1 : 0) <= 253 &&
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i.test(text);

export const ipv4 = (text: string): boolean =>
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);

/** RFC 4291 text form, without a zone. */
export function ipv6(text: string): boolean {
  if (text.length > 45) return false;
  const dotted = /[^:]*\.[^:]*$/.exec(text)?.[0];
  if (dotted !== undefined && !ipv4(dotted)) return false;
  const sides = (dotted === undefined ? text : `${text.slice(0, -dotted.length)}0:0`).split("::");
  const groups = sides.flatMap((side) => (side === "" ? [] : side.split(":")));
  return (
    (sides.length === 1 ? groups.length === 8 : sides.length === 2 && groups.length < 8) &&
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
  );
}

/** RFC 3986 URI with a scheme. */
export function uri(text: string): boolean {
  const match = /^[a-z][a-z0-9+.-]*:([^?#]+)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (match === null) return false;
  const literal = /^\/\/?(?:[^@/[\]]*@)?\[([^\]]*)\](?::\d*)?(?=\/|$)/.exec(match[1] ?? "");
  const host = literal?.[1] ?? "::";
  const plain = (match[1] ?? "").slice(literal?.[0].length ?? 0);
  const characters = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i;
  return (
    (ipv6(host) || /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host)) &&
    characters.test(plain + (match[2] ?? "")) &&
    characters.test((match[3] ?? "").slice(1))
  );
}

export const uuid = (text: string): boolean =>
  /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Base64 with padding. */
export const byte = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

// Checks of strings, numbers and fixed values. Each lets values of other types through.

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
