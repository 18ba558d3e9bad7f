/** JSON without a lost digit: integers beyond 2^53 are bigint, both ways. */
import type { Codec } from "./types.ts";

const maxDepth = 200;

/**
 * Reads JSON (a leading byte order mark is skipped). Integers that a number cannot hold exactly are bigint
 * wherever they stand; at `long` of the codec every integer is: `1.0` and `1e3` are 1n and 1000n there, `-0` is
 * 0n, the text `"7"` is 7n, and what is no integer stays as it is. At `number` of the codec a big integer is
 * rounded to the number its type promises. `bytes` stay text. Of equal names the last counts; `__proto__` is
 * an ordinary own property.
 *
 * Throws `SyntaxError` with the position and nothing of the text: not JSON, or nested deeper than 200.
 */
export function parseJson(text: string, codec?: Codec): unknown {
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  let value: unknown;
  // Digits that may not fit are rare: only a text that has them, or an error to place, pays for the slow reader.
  if (/(?:^|[[:,\s])-?\d{16}/.test(text)) value = readExactly(text);
  else {
    try {
      value = JSON.parse(text);
    } catch {
      value = readExactly(text);
    }
  }
  return decode(value, codec, 0);
}

const fail = (problem: string): never => {
  throw new SyntaxError(`JSON: ${problem}`);
};

/** Applies the codec in place and bounds the depth. */
function decode(value: unknown, codec: Codec | undefined, depth: number): unknown {
  if (typeof codec === "function") return decode(value, codec(), depth);
  if (codec === "long") return toLong(value);
  if (codec === "number") return typeof value === "bigint" ? Number(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth === maxDepth) fail("nested too deeply");
  if (Array.isArray(value)) {
    const item = Array.isArray(codec) ? codec[0] : undefined;
    for (let index = 0; index < value.length; index++) {
      const old = value[index];
      const now = decode(old, item, depth + 1);
      if (now !== old) value[index] = now;
    }
  } else {
    const object = value as Record<string, unknown>;
    const properties =
      typeof codec === "object" && !Array.isArray(codec) ? (codec as Record<string, Codec>) : undefined;
    for (const key in object) {
      const old = object[key];
      const now = decode(
        old,
        properties && (Object.hasOwn(properties, key) ? properties[key] : properties["*"]),
        depth + 1,
      );
      if (now !== old) object[key] = now;
    }
  }
  return value;
}

function toLong(value: unknown): unknown {
  if (
    typeof value === "number"
      ? Number.isInteger(value)
      : typeof value === "string" && /^-?\d{1,40}$/.test(value)
  ) {
    return BigInt(value as number | string);
  }
  return value;
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
    if (depth > maxDepth) fail(`nested too deeply at position ${at}`);
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
    const found = token.exec(text)?.[0] ?? unexpected();
    let result: unknown;
    try {
      result = JSON.parse(found);
    } catch {
      unexpected();
    }
    at += found.length;
    return result;
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
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === "function") return write(toJSON.call(value, key), key, line, step, depth + 1);
  if (depth > maxDepth) throw new TypeError("JSON: nested too deeply, or contains itself");
  const next = line + step;
  const parts: string[] = [];
  const isList = Array.isArray(value);
  if (isList) {
    value.forEach((item, index) => {
      parts.push(write(item, `${index}`, next, step, depth + 1) ?? "null");
    });
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
