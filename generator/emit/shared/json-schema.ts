/** Reading JSON Schemas (draft 2020-12, references `#/$defs/<name>`): keywords, subschemas, what a reference names. */
import type { Json, JsonObject, JsonSchema } from "../../ir/model.ts";

export function isSchemaObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === "boolean" || isSchemaObject(value);
}

/** The own value of a keyword. */
export function keyword(schema: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(schema, name) ? schema[name] : undefined;
}

export function schemaAt(schema: JsonObject, name: string): JsonSchema | undefined {
  const value = keyword(schema, name);
  return isSchema(value) ? value : undefined;
}

export function schemaList(schema: JsonObject, name: string): readonly JsonSchema[] {
  const value = keyword(schema, name);
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

export function schemaMap(schema: JsonObject, name: string): readonly (readonly [string, JsonSchema])[] {
  const value = keyword(schema, name);
  if (!isSchemaObject(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]));
}

export function textList(schema: JsonObject, name: string): readonly string[] {
  const value = keyword(schema, name);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** A limit such as `maxLength` or `maximum`. */
export function limitAt(schema: JsonObject, name: string): number | bigint | undefined {
  const value = keyword(schema, name);
  return typeof value === "number" || typeof value === "bigint" ? value : undefined;
}

const prefix = "#/$defs/";

/** Name of the schema a `$ref` leads to. */
export function referenceOf(schema: JsonObject): string | undefined {
  const reference = keyword(schema, "$ref");
  return typeof reference === "string" && reference.startsWith(prefix)
    ? reference.slice(prefix.length)
    : undefined;
}

/** Keywords that hold schemas, and how many. */
export const schemaKeywords: ReadonlyMap<string, "one" | "list" | "map"> = new Map([
  ["items", "one"],
  ["additionalProperties", "one"],
  ["unevaluatedProperties", "one"],
  ["unevaluatedItems", "one"],
  ["contains", "one"],
  ["not", "one"],
  ["if", "one"],
  ["then", "one"],
  ["else", "one"],
  ["propertyNames", "one"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["prefixItems", "list"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["dependentSchemas", "map"],
]);

/** Calls `visit` with every subschema one level down. */
export function eachSubschema(schema: JsonObject, visit: (schema: JsonSchema) => void): void {
  for (const name of Object.keys(schema)) {
    const kind = schemaKeywords.get(name);
    if (kind === undefined) continue;
    const value = schema[name];
    if (kind === "one" && isSchema(value)) visit(value);
    if (kind === "list") for (const item of schemaList(schema, name)) visit(item);
    if (kind === "map") for (const [, item] of schemaMap(schema, name)) visit(item);
  }
}

/** Names of schemas referred to anywhere in it, each once, in order of appearance. */
export function referencesIn(schema: JsonSchema, into: Set<string> = new Set()): Set<string> {
  if (typeof schema === "boolean") return into;
  const name = referenceOf(schema);
  if (name !== undefined) into.add(name);
  eachSubschema(schema, (item) => referencesIn(item, into));
  return into;
}

/** Keywords that say nothing about validity. */
const annotations = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$comment",
  "$id",
  "$schema",
  "$anchor",
  "$defs",
  "definitions",
  "discriminator",
  "xml",
  "externalDocs",
  "nullable",
  "contentMediaType",
  "contentEncoding",
  "contentSchema",
]);

/** False for keywords that no value can break. */
export const isAssertion = (name: string): boolean => !annotations.has(name) && !name.startsWith("x-");

/** False only for schemas that every value fits. */
export function isAsserting(schema: JsonSchema): boolean {
  if (typeof schema === "boolean") return !schema;
  return Object.keys(schema).some(isAssertion);
}
