/** Reading values of a document: own properties only, nothing trusted to have the type it should have. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { isArray, isObject } from "../resolve/json.ts";
import type { Json, JsonObject } from "./model.ts";

export { isArray, isObject };

/** The own property `key`, whatever its name. */
export function get(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function text(object: JsonObject, key: string): string | undefined {
  return asText(get(object, key));
}

/** A text; a number or truth value stands for its own. */
export function asText(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

/** A single value as text; undefined for lists and objects. */
export const scalarText = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null ? undefined : String(value);

export function flag(object: JsonObject, key: string): boolean | undefined {
  const value = get(object, key);
  return typeof value === "boolean" ? value : undefined;
}

export function numberOf(object: JsonObject, key: string): number | undefined {
  const value = get(object, key);
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}

/** Members of an object, empty for anything else. */
export function entries(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

export function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

export function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((item): item is string => typeof item === "string");
}

/** One step down in the document. */
export function child(origin: Origin, key: string | number): Origin {
  return { file: origin.file, pointer: `${origin.pointer}/${escapeToken(key)}` };
}

function escapeToken(key: string | number): string | number {
  if (typeof key === "number") return key;
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

/** The tokens of a JSON pointer, unescaped. */
export function tokens(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Equality of JSON values; 1 and 1n are the same number. */
export function equalJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a === "bigint" || typeof b === "bigint") {
    return (typeof a === "number" || typeof a === "bigint") &&
      (typeof b === "number" || typeof b === "bigint")
      ? // biome-ignore lint/suspicious/noDoubleEquals: compares a bigint with a number exactly
        a == b
      : false;
  }
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index] ?? null));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const other = get(b, key);
    return other !== undefined && equalJson(a[key] ?? null, other);
  });
}

/** The list without repeated values, in order; linear for scalars. */
export function unique(values: readonly Json[]): readonly Json[] {
  const scalars = new Set<Json>();
  const others: Json[] = [];
  const kept = values.filter((value) => {
    if (typeof value === "object" && value !== null) {
      if (others.some((other) => equalJson(other, value))) return false;
      others.push(value);
      return true;
    }
    const key = typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (scalars.has(key)) return false;
    scalars.add(key);
    return true;
  });
  return kept.length === values.length ? values : kept;
}

function Bare(): void {}
Bare.prototype = Object.freeze(Object.create(null));

/**
 * A map for document names: nothing is inherited, not even `__proto__`. (`Object.create(null)` would be the
 * same and several times slower, since engines keep such objects as hash tables.)
 */
export function dictionary<T>(): Record<string, T> {
  return new (Bare as unknown as new () => Record<string, T>)();
}
