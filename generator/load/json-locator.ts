/** Finds where a value of a JSON text stands, by pointer, without parsing it. */
import { skipSpace, stringEnd } from "./json-text.ts";
import type { Locator, Span } from "./parsed.ts";

interface Entry {
  readonly key: Span;
  /** Of a container the first character only: the rest may be the whole file. */
  readonly value: Span;
}

/**
 * A locator over valid JSON text. Each container on the way is scanned once, its members remembered, so many
 * look-ups in a large text cost little more than one.
 */
export function jsonLocator(text: string): Locator {
  const members = new Map<number, ReadonlyMap<string, Entry>>();
  const ends = new Map<number, number>();
  let root: Span | undefined;
  return (keys, part) => {
    root ??= rootSpan(text);
    let entry: Entry = { key: root, value: root };
    for (const key of keys) {
      const at = entry.value.start;
      let known = members.get(at);
      if (known === undefined) {
        known = scanMembers(text, at, ends);
        members.set(at, known);
      }
      const next = known.get(key);
      if (next === undefined) break;
      entry = next;
    }
    return entry[part];
  };
}

function rootSpan(text: string): Span {
  const start = skipSpace(text, 0);
  return { start, end: start + 1 };
}

/**
 * The members of the object or array that opens at `start`; empty for a scalar. The last of equal keys counts. `ends`
 * remembers where large containers end, so that a scan within one already passed leaps over its members.
 */
function scanMembers(text: string, start: number, ends: Map<number, number>): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const open = text.charAt(start);
  if (open !== "{" && open !== "[") return found;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text.charAt(at) !== "}" && text.charAt(at) !== "]"; index++) {
    let key: Span | undefined;
    let name = String(index);
    if (open === "{") {
      key = { start: at, end: stringEnd(text, at) };
      name = readString(text.slice(key.start, key.end));
      at = skipSpace(text, skipSpace(text, key.end) + 1);
    }
    const end = ends.get(at) ?? skipValue(text, at, ends);
    if (end === at) break;
    const first = text.charAt(at);
    const value = { start: at, end: first === "{" || first === "[" ? at + 1 : end };
    found.set(name, { key: key ?? value, value });
    at = skipSpace(text, end);
    if (text.charAt(at) === ",") at = skipSpace(text, at + 1);
  }
  return found;
}

function readString(source: string): string {
  if (!source.includes("\\")) return source.slice(1, -1);
  try {
    return JSON.parse(source) as string;
  } catch {
    return source;
  }
}

/** Containers of fewer characters are not worth remembering. */
const largeContainer = 2_000;

/** Index after the value that starts at `start`. */
function skipValue(text: string, start: number, ends: Map<number, number>): number {
  const open: number[] = [];
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = stringEnd(text, at);
      if (open.length === 0) return at;
    } else if (code === 0x7b || code === 0x5b) {
      open.push(at);
      at++;
    } else if (code === 0x7d || code === 0x5d) {
      const from = open.pop();
      if (from === undefined) return at;
      at++;
      if (at - from > largeContainer) ends.set(from, at);
      if (open.length === 0) return at;
    } else if (open.length === 0 && (code === 0x2c || code <= 0x20)) return at;
    else at++;
  }
  return at;
}
