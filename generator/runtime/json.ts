/** JSON without a lost digit: integers beyond 2^53 are bigint, both ways. */
import { applyCodec } from "./codec.ts";
import type { Codec } from "./types.ts";

const maxDepth = 200;

/**
 * Reads JSON (a leading byte order mark is skipped). Integers that a number cannot hold exactly are bigint
 * wherever they stand. At `long` of the codec every integer is: `1.0` and `1e3` are 1n and 1000n there, `-0` is
 * 0n, the text `"7"` is 7n, and what is no integer, or written with an exponent beyond 2^53, stays as it is. At
 * `number` of the codec a big integer is rounded to the number its type promises. `bytes` stay text. Of equal
 * names the last counts; `__proto__` is an ordinary own property.
 *
 * Throws `SyntaxError` with the position and nothing of the text: not JSON, nested deeper than 200, an integer
 * of more than 1000 digits.
 */
export function parseJson(text: string, codec?: Codec): unknown {
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  let value: unknown;
  try {
    const marked = mayHoldBig(text) ? markBig(text) : text;
    value = JSON.parse(marked);
    if (marked !== text) value = unmark(value, 0);
  } catch {
    // Slow, and rarely needed: it says where an error is.
    value = readExactly(text);
  }
  // So many brackets are needed, and few texts have them.
  if (text.length > 2 * maxDepth && countUpTo(text, "[") + countUpTo(text, "{") > maxDepth)
    checkDepth(value, 1);
  return codec ? applyCodec(value, codec) : value;
}

const fail = (problem: string): never => {
  throw new SyntaxError(`JSON: ${problem}`);
};

const isDigit = (unit: number) => unit > 47 && unit < 58;

/**
 * Whether an integer that a number cannot hold stands between marks that stand around values; also inside a string.
 * Of 16 digits in a row one is at every 16th place, and eight places before it or behind it is another.
 */
function mayHoldBig(text: string): boolean {
  const { length } = text;
  const digitAt = (at: number) => isDigit(text.charCodeAt(at));
  for (let at = 15; at < length; at += 16) {
    if (digitAt(at) && (digitAt(at - 8) || digitAt(at + 8))) {
      let start = at;
      while (digitAt(start - 1)) start--;
      while (digitAt(at + 1)) at++;
      const before = text[start - 1] === "-" ? text[start - 2] : text[start - 1];
      if (
        at - start > 14 &&
        !/[^\s,:[]/.test(before ?? "") &&
        !/[^\s,\]}]/.test(text[at + 1] ?? "") &&
        !Number.isSafeInteger(Number(text.slice(start, at + 1)))
      ) {
        return true;
      }
    }
  }
  return false;
}

/** An integer of 16 digits or more where a value may stand. */
const longInteger = /(?<=^|[\s,:[])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g;

/**
 * The text with every integer that a number cannot hold as a string that begins with U+0000, so that `JSON.parse`
 * can read it; the text itself where there is none. Not JSON, to be read the slow way, where strings begin so already
 * or an integer is too long.
 */
function markBig(text: string): string {
  let marked = "";
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    // What stands between two strings.
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    if (end - at > 15) {
      for (const { 0: digits, index } of text.slice(at, end).matchAll(longInteger)) {
        if (Number.isSafeInteger(Number(digits))) continue;
        if (digits.length > 1000) return "";
        marked += `${text.slice(copied, at + index)}"\\u0000${digits}"`;
        copied = at + index + digits.length;
      }
    }
    at = stringEnd(text, end);
  }
  if (!marked) return text;
  return text.includes("\\u0000") ? "" : marked + text.slice(copied);
}

/** Behind the string that begins at `at`. */
function stringEnd(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close > 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

/** Integers for what `markBig` wrote, in place. */
function unmark(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.charCodeAt(0) === 0 ? BigInt(value.slice(1)) : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth === maxDepth) fail("nested too deeply");
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (typeof member === "object" || typeof member === "string") members[name] = unmark(member, depth + 1);
  }
  return value;
}

function countUpTo(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at >= 0 && count <= maxDepth; at = text.indexOf(bracket, at + 1))
    count++;
  return count;
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > maxDepth) fail("nested too deeply");
  if (Array.isArray(value)) for (const item of value) checkDepth(item, depth + 1);
  else for (const item of Object.values(value)) checkDepth(item, depth + 1);
}

/** Strict reader by recursive descent. */
function readExactly(text: string): unknown {
  let at = 0;
  const unexpected = () => fail(`unexpected ${at < text.length ? "character" : "end"} at position ${at}`);
  const skip = () => {
    while (/[ \t\n\r]/.test(text.charAt(at))) at++;
    return text[at];
  };
  const take = (character: string) => {
    if (skip() !== character) unexpected();
    at++;
  };
  const string = (): string => {
    const start = at;
    take('"');
    while (text[at] !== '"') {
      if (at >= text.length) unexpected();
      at += text[at] === "\\" ? 2 : 1;
    }
    at++;
    try {
      return JSON.parse(text.slice(start, at));
    } catch {
      at = start;
      return unexpected();
    }
  };
  const list = (end: string, item: () => void) => {
    at++;
    if (skip() !== end) {
      item();
      while (skip() === ",") {
        at++;
        item();
      }
    }
    take(end);
  };
  const value = (depth: number): unknown => {
    const first = skip();
    if (depth === maxDepth && (first === "[" || first === "{")) fail(`nested too deeply at position ${at}`);
    if (first === '"') return string();
    if (first === "[") {
      const out: unknown[] = [];
      list("]", () => out.push(value(depth + 1)));
      return out;
    }
    if (first === "{") {
      const out: Record<string, unknown> = {};
      list("}", () => {
        skip();
        const key = string();
        take(":");
        Object.defineProperty(out, key, {
          value: value(depth + 1),
          configurable: true,
          enumerable: true,
          writable: true,
        });
      });
      return out;
    }
    return scalar();
  };
  const scalar = () => {
    const token = /-?\d[\d.eE+-]*|true|false|null/y;
    token.lastIndex = at;
    const [found] = token.exec(text) ?? unexpected();
    let result: unknown;
    try {
      result = JSON.parse(found);
    } catch {
      unexpected();
    }
    const isBig = typeof result === "number" && !Number.isSafeInteger(result) && /^-?\d+$/.test(found);
    if (isBig && found.length > 1000) fail(`a number of too many digits at position ${at}`);
    at += found.length;
    return isBig ? BigInt(found) : result;
  };
  const result = value(0);
  if (skip() !== undefined) unexpected();
  return result;
}

/**
 * JSON text as `JSON.stringify` writes it, with every bigint as its bare digits. With `indent`, that many
 * spaces a level. Throws `TypeError` where a value is nested deeper than 200, as one that contains itself is.
 */
export const stringifyJson = (value: unknown, indent = 0): string =>
  write(value, "", "\n", " ".repeat(indent), 0) ?? "null";

/** A response as text for people and logs: two spaces a level, every digit kept. */
export const toJson = (value: unknown): string => stringifyJson(value, 2);

function write(value: unknown, key: string, line: string, step: string, depth: number): string | undefined {
  const { toJSON } = (value ?? 0) as { toJSON?: unknown };
  if (typeof value === "object" && typeof toJSON === "function") value = toJSON.call(value, key);
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth === maxDepth) throw new TypeError("JSON: nested too deeply, or contains itself");
  const next = line + step;
  const parts: string[] = [];
  const isList = Array.isArray(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      parts.push(write(value[index], `${index}`, next, step, depth + 1) ?? "null");
    }
  } else {
    for (const name of Object.keys(value)) {
      const text = write((value as Record<string, unknown>)[name], name, next, step, depth + 1);
      if (text !== undefined) parts.push(`${JSON.stringify(name)}:${step && " "}${text}`);
    }
  }
  const [open, close] = isList ? "[]" : "{}";
  if (!parts[0]) return `${open}${close}`;
  return step ? open + next + parts.join(`,${next}`) + line + close : open + parts.join() + close;
}
