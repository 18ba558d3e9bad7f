/** Steps through plain values. */
import type { Json, JsonObject } from "../ir/model.ts";

/** True for a map; lists and null are none. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A key as a segment of a JSON pointer. */
export function escapePointer(key: string): string {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

/** A segment of a JSON pointer as a key. */
export function unescapePointer(segment: string): string {
  return segment.includes("~") ? segment.replaceAll("~1", "/").replaceAll("~0", "~") : segment;
}

/** The JSON Schema type of a value: `integer` for a number without a fraction. */
export function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "bigint":
      return "integer";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    default:
      return typeof value;
  }
}

/** A pointer as the fragment of a URI. */
export function encodePointer(pointer: string): string {
  return (
    pointer
      .split("/")
      // A text with half a pair of surrogates cannot be encoded: it stays, but for what would be read as an escape.
      .map((part) => (/\p{Surrogate}/u.test(part) ? part.replaceAll("%", "%25") : encodeURIComponent(part)))
      .join("/")
  );
}

/** A member by own property or list index; nothing inherited is a member. */
export function ownMember(value: Json, key: string): Json | undefined {
  if (Array.isArray(value))
    return /^(?:0|[1-9]\d*)$/.test(key) ? (value[Number(key)] as Json | undefined) : undefined;
  if (!isObject(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
