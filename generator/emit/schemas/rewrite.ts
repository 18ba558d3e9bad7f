/** A copy of a schema with its references led elsewhere. */
import type { Json, JsonObject, JsonSchema } from "../../ir/model.ts";
import { isSchema, isSchemaObject, referenceOf, schemaKeywords } from "../shared/json-schema.ts";

export interface Rewrite {
  /** The new `$ref` to a named schema. */
  reference(name: string): string;
  /** Which keywords are copied. */
  keeps(keyword: string): boolean;
}

/** What validators with the usual format plug-in know. */
const knownFormats = new Set([
  "date",
  "time",
  "date-time",
  "duration",
  "uri",
  "uri-reference",
  "uri-template",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "regex",
  "uuid",
  "json-pointer",
  "relative-json-pointer",
  "byte",
  "int32",
  "int64",
  "uint64",
  "float",
  "double",
  "password",
  "binary",
]);

export function rewriteSchema(schema: JsonSchema, rewrite: Rewrite): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const result: Record<string, Json> = Object.create(null);
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value === undefined || !rewrite.keeps(keyword)) continue;
    if (keyword === "format" && typeof value === "string" && !knownFormats.has(value)) continue;
    const name = keyword === "$ref" ? referenceOf(schema) : undefined;
    result[keyword] = name === undefined ? rewriteValue(keyword, value, rewrite) : rewrite.reference(name);
  }
  return result;
}

function rewriteValue(keyword: string, value: Json, rewrite: Rewrite): Json {
  const copy = (item: Json): Json => (isSchema(item) ? (rewriteSchema(item, rewrite) as Json) : item);
  switch (schemaKeywords.get(keyword)) {
    case "one":
      return copy(value);
    case "list":
      return Array.isArray(value) ? value.map(copy) : value;
    case "map":
      return isSchemaObject(value) ? mapped(value, copy) : value;
    default:
      return value;
  }
}

function mapped(members: JsonObject, copy: (item: Json) => Json): JsonObject {
  const result: Record<string, Json> = Object.create(null);
  for (const [name, item] of Object.entries(members)) result[name] = copy(item);
  return result;
}
