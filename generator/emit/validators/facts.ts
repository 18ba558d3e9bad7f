/** What the keywords of a schema say, for every compiler of validators alike. */
import { isLongFormat } from "../../ir/keywords.ts";
import type { Json, JsonObject, JsonSchema } from "../../ir/model.ts";
import { keyword, referenceOf, schemaList } from "../shared/json-schema.ts";
import type { Side } from "../shared/named-schemas.ts";

/** Functions of the runtime for string formats. Other formats are annotations. */
const formats: ReadonlyMap<string, string> = new Map([
  ["date", "date"],
  ["time", "time"],
  ["date-time", "dateTime"],
  ["duration", "duration"],
  ["email", "email"],
  ["hostname", "hostname"],
  ["ipv4", "ipv4"],
  ["ipv6", "ipv6"],
  ["uri", "uri"],
  ["uuid", "uuid"],
  ["byte", "byte"],
]);

/** The check of an integer's type and range in one, where a format gives the range. */
export function integerHelper(
  format: Json | undefined,
  int64: "bigint" | "string" | "number",
): string | undefined {
  if (format === "int32") return "int32";
  if (!isLongFormat(format)) return undefined;
  return int64 === "string" ? `${format}Text` : format;
}

export const typeHelpers: ReadonlyMap<string, string> = new Map([
  ["string", "str"],
  ["number", "num"],
  ["integer", "int"],
  ["boolean", "bool"],
  ["null", "nil"],
  ["array", "arr"],
  ["object", "record"],
]);

export type Types = readonly string[] | undefined;

/** Name of the shared check of a named schema. */
export const checkName = (schema: string, side: Side): string =>
  `${side === "request" ? "in" : "is"}_${schema}`;

/** Follows named schemas that are nothing but a reference. */
export function aliasTarget(schemas: ReadonlyMap<string, JsonSchema>, name: string): string {
  let current = name;
  for (let step = 0; step < 300; step++) {
    const schema = schemas.get(current);
    const next = typeof schema === "object" ? referenceOf(schema) : undefined;
    if (next === undefined || next === current || typeof schema !== "object") return current;
    if (Object.keys(schema).some((key) => key !== "$ref" && key !== "description" && key !== "title"))
      return current;
    current = next;
  }
  return current;
}

export const may = (types: Types, type: string): boolean => types === undefined || types.includes(type);

export function typesOf(schema: JsonObject): Types {
  const value = keyword(schema, "type");
  const list =
    typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.filter((item) => typeof item === "string")
        : [];
  const known = list.filter((type): type is string => typeof type === "string" && typeHelpers.has(type));
  if (known.length === 0) return undefined;
  return known.includes("number") ? known.filter((type) => type !== "integer") : known;
}

export function enumOf(schema: JsonObject): readonly Json[] | undefined {
  const value = keyword(schema, "enum");
  return Array.isArray(value) ? value : undefined;
}

export function fitsType(value: Json, types: readonly string[]): boolean {
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  if (typeof value === "bigint") return types.includes("integer") || types.includes("number");
  if (typeof value === "number")
    return types.includes("number") || (types.includes("integer") && Number.isInteger(value));
  return types.includes(typeof value);
}

export const isScalar = (value: Json): boolean => typeof value !== "object" || value === null;

/** Function of the runtime for the format of a string. */
export function formatOf(schema: JsonObject): string | undefined {
  const format = keyword(schema, "format");
  return typeof format === "string" ? formats.get(format) : undefined;
}

export const isNullOnly = (schema: JsonSchema): boolean => {
  if (typeof schema === "boolean" || Object.keys(schema).some((key) => key !== "type" && key !== "enum"))
    return false;
  const types = typesOf(schema);
  const values = enumOf(schema);
  return (
    (types?.length === 1 && types[0] === "null" && values === undefined) ||
    (values?.length === 1 && values[0] === null && (types === undefined || types.includes("null")))
  );
};

/** True when no null can fit `schema`, as far as its first levels say. */
export function excludesNull(
  schemas: ReadonlyMap<string, JsonSchema>,
  schema: JsonSchema,
  depth = 0,
): boolean {
  if (typeof schema === "boolean") return !schema;
  const types = typesOf(schema);
  if (types !== undefined) return !types.includes("null");
  const values = enumOf(schema);
  if (values !== undefined) return !values.includes(null);
  const target = referenceOf(schema);
  const referred = target === undefined ? undefined : schemas.get(target);
  if (referred !== undefined && depth < 20 && excludesNull(schemas, referred, depth + 1)) return true;
  return schemaList(schema, "allOf").some((part) => depth < 20 && excludesNull(schemas, part, depth + 1));
}
