/** A copy of a document that openapi-typescript may change and print: plain objects, safe comments, no bigint. */
import type { Json, JsonObject } from "../../ir/model.ts";
import { commentText, jsonText } from "../shared/escape.ts";

/** Where the exact values of an `enum` or `const` with integers beyond 2^53 are kept. */
export const exactValues = "x-gaiwan-exact-values";

/** Fields whose text openapi-typescript prints into comments. */
const commented = new Set(["title", "summary", "description", "format", "default", "example", "examples"]);

export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/**
 * Stands for `%` in names: openapi-typescript takes its own pointers for percent-encoded and fails for names that are
 * not. A private character, so no name that people write has it.
 */
const percent = "\uf325";

export function plainCopy(document: JsonObject): { [key: string]: Plain } {
  return copyObject(document, false);
}

/** Printed text with the names as they are in the document. */
export function withNames(text: string): string {
  return text.replace(/\uf325|\\uf325/gi, "%");
}

/** A pointer keeps its escapes, but for that of `%` itself. */
const encoded = (text: string, pointer: boolean): string =>
  text.includes("%") ? text.replaceAll(pointer ? "%25" : "%", percent) : text;

function copy(value: Json, comment: boolean, pointers = false, at = ""): Plain {
  if (typeof value === "bigint") return comment ? `${value}` : Number(value);
  if (typeof value === "string") return encoded(comment ? commentText(value) : value, pointers);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, comment));
  return copyObject(value as JsonObject, comment, pointers, at);
}

/** `pointers`: the members are references, as those of a discriminator's `mapping` are. */
function copyObject(
  value: JsonObject,
  comment: boolean,
  pointers = false,
  at = "",
): { [key: string]: Plain } {
  const object: { [key: string]: Plain } = {};
  const exact = comment ? undefined : exactOf(value);
  for (const [key, item] of Object.entries(value)) {
    if (exact !== undefined && (key === "enum" || key === "const")) continue;
    // openapi-typescript takes every member for a response, extensions too.
    if (at === "responses" && key.startsWith("x-")) continue;
    // openapi-typescript takes the values of an enumeration of objects for schemas.
    if (!comment && key === "enum" && value["type"] === "object" && Array.isArray(item)) continue;
    // A property may be called `example`: only a value that is no schema goes into a comment as it is.
    const inComment = comment || (commented.has(key) && (typeof item !== "object" || !isSchemaLike(item)));
    const refers =
      pointers || key === "$ref" || (key === "mapping" && typeof value["propertyName"] === "string");
    // Responses among the components may be called anything.
    const copied = copy(item, inComment, refers, at === "components" ? "" : key);
    // Defined, not set: the names of Object.prototype are names like others here.
    Object.defineProperty(object, encoded(key, false), {
      value: copied,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  if (exact !== undefined) object[exactValues] = exact.map((item) => jsonText(item, 0));
  return object;
}

const isSchemaLike = (value: Json): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  ["type", "$ref", "properties", "allOf", "anyOf", "oneOf", "enum"].some((key) => Object.hasOwn(value, key));

/** The values of an enumeration in which some integer is beyond 2^53. */
function exactOf(schema: JsonObject): readonly Json[] | undefined {
  const values = Array.isArray(schema["enum"]) ? (schema["enum"] as readonly Json[]) : undefined;
  if (values?.some((item) => typeof item === "bigint")) return values;
  const constant = schema["const"];
  return typeof constant === "bigint" ? [constant] : undefined;
}
