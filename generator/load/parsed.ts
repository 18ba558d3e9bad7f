/** What the two parsers give: a value, or what is wrong with the text, and a way to find positions. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Json } from "../ir/model.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of the key or the value at a pointer, or of the nearest ancestor that exists. */
export type Locator = (keys: readonly string[], part: "key" | "value") => Span;

export interface Parsed {
  readonly format: "yaml" | "json";
  /** Undefined when the text is broken. */
  readonly value: Json | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Values in it, aliases expanded. */
  readonly nodes: number;
  /** False when no string in it can refer to another file. */
  readonly refersToFiles: boolean;
  readonly locator: Locator;
}

const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Sets an own property of an ordinary object that is about to lose its prototype. (An object that starts
 * without one is a hash table to V8: every later walk over it takes three times as long.)
 */
export function setOwn(target: Record<string, Json>, key: string, value: Json): void {
  // Assignment would run the setter of `__proto__`, and fails for every inherited name where prototypes are frozen.
  if (inherited.has(key)) {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else target[key] = value;
}
