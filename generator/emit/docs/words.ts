/** The words a reference uses for types, limits and obligations. */
import type { Api, Constraint, Json, Parameter, Schema } from "../../ir/model.ts";
import { jsonText } from "../shared/escape.ts";
import type { Lookup } from "../shared/schema-lookup.ts";

/** `Long`, `Array of String` for `acs-*` APIs; `integer (int64)`, `array of string` for others. */
export function typeWords(schema: Schema, api: Pick<Api, "protocol">, lookup: Lookup, depth = 0): string {
  const isAcs = api.protocol !== "http";
  const shape = schema.shape;
  const word = (acs: string, json: string): string => (isAcs ? acs : json);
  const format = schema.format === undefined || isAcs ? "" : ` (${schema.format})`;
  if (depth > 8) return word("Object", "object");
  switch (shape.kind) {
    case "string":
      return word("String", `string${format}`);
    case "bytes":
      return word("String", `string${format === "" ? " (binary)" : format}`);
    case "long":
      return word("Long", `integer${format}`);
    case "number":
      return isInteger(schema)
        ? word("Integer", `integer${format}`)
        : word(schema.format === "float" ? "Float" : "Double", `number${format}`);
    case "boolean":
      return word("Boolean", "boolean");
    case "null":
      return word("Null", "null");
    case "never":
      return word("None", "none");
    case "unknown":
      return word("Any", "any");
    case "enum":
      return enumWords(schema, shape.values, isAcs);
    case "array":
      return `${word("Array", "array")} of ${typeWords(shape.items, api, lookup, depth + 1)}`;
    case "tuple":
      return word("Array", "array");
    case "object":
      return shape.properties.length === 0 && shape.rest !== undefined && shape.rest.shape.kind !== "unknown"
        ? `${word("Map", "map")} of ${typeWords(shape.rest, api, lookup, depth + 1)}`
        : word("Object", "object");
    case "union":
      return [...new Set(shape.members.map((member) => typeWords(member, api, lookup, depth + 1)))].join(
        " or ",
      );
    case "intersection":
      return word("Object", "object");
    case "ref": {
      if (!isAcs) return shape.name;
      const target = lookup(shape.name);
      return target === undefined ? "Object" : typeWords(target, api, lookup, depth + 1);
    }
  }
}

function enumWords(schema: Schema, values: readonly Json[], isAcs: boolean): string {
  const words = new Set(
    values.map((value) => {
      if (value === null) return isAcs ? "Null" : "null";
      if (typeof value === "number" || typeof value === "bigint") {
        if (schema.format === "int64") return isAcs ? "Long" : "integer";
        return Number.isInteger(Number(value))
          ? isAcs
            ? "Integer"
            : "integer"
          : isAcs
            ? "Double"
            : "number";
      }
      return isAcs ? (typeof value === "boolean" ? "Boolean" : "String") : typeof value;
    }),
  );
  return [...words].join(" or ");
}

function isInteger(schema: Schema): boolean {
  if (/^(?:u?int64|int32)$/.test(schema.format ?? "")) return true;
  const type = typeof schema.json === "object" ? schema.json["type"] : undefined;
  return type === "integer" || (Array.isArray(type) && type.includes("integer"));
}

/** Named schemas that a type word refers to, so that it can be linked. */
export function namesIn(schema: Schema, into: Set<string> = new Set(), depth = 0): Set<string> {
  if (depth > 8) return into;
  const shape = schema.shape;
  if (shape.kind === "ref") into.add(shape.name);
  else if (shape.kind === "array") namesIn(shape.items, into, depth + 1);
  else if (shape.kind === "union") for (const member of shape.members) namesIn(member, into, depth + 1);
  else if (shape.kind === "object" && shape.rest !== undefined && shape.properties.length === 0) {
    namesIn(shape.rest, into, depth + 1);
  }
  return into;
}

export function requiredWords(required: Parameter["required"] | boolean): string {
  if (required === "documented") return "Optional; documented as required";
  return required === false ? "Optional" : "Required";
}

const positions: Readonly<Record<Parameter["position"], string>> = {
  query: "Query",
  header: "Header",
  path: "Path",
  cookie: "Cookie",
  host: "Host",
};
export const positionWords = (position: Parameter["position"]): string => positions[position];

/** Text of a value as a reader writes it: strings bare, anything else as JSON. */
export const valueText = (value: Json): string => (typeof value === "string" ? value : jsonText(value, 0));

/** One sentence a limit. */
export function constraintWords(constraint: Constraint): string {
  const value = valueText(constraint.value);
  switch (constraint.keyword) {
    case "maxLength":
      return `at most ${value} characters`;
    case "minLength":
      return `at least ${value} ${value === "1" ? "character" : "characters"}`;
    case "minimum":
      return `at least ${value}`;
    case "maximum":
      return `at most ${value}`;
    case "exclusiveMinimum":
      return `more than ${value}`;
    case "exclusiveMaximum":
      return `less than ${value}`;
    case "multipleOf":
      return `a multiple of ${value}`;
    case "minItems":
      return `at least ${value} ${value === "1" ? "item" : "items"}`;
    case "maxItems":
      return `at most ${value} ${value === "1" ? "item" : "items"}`;
    case "uniqueItems":
      return value === "true" ? "no item twice" : "";
    case "minProperties":
      return `at least ${value} ${value === "1" ? "member" : "members"}`;
    case "maxProperties":
      return `at most ${value} ${value === "1" ? "member" : "members"}`;
    case "pattern":
      return `matches ${value}`;
    default:
      return `${constraint.keyword} ${value}`;
  }
}
