/** Whether a documented value is of the type its schema says. */
import type { Json, JsonObject } from "../ir/model.ts";
import { typeOf } from "./json.ts";
import type { Site } from "./site.ts";
import { quoteValue } from "./site.ts";

/** The types a schema allows by `type` and `nullable`; undefined where it says nothing or nothing known. */
export function allowedTypes(schema: JsonObject): readonly string[] | undefined {
  const { type } = schema;
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? (type as readonly Json[]) : [];
  if (types.length === 0 || !types.every((name): name is string => typeof name === "string"))
    return undefined;
  return schema["nullable"] === true ? [...types, "null"] : types;
}

/** True where a value is of one of the types. */
export function fits(value: Json, types: readonly string[]): boolean {
  const type = typeOf(value);
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Warns where `value` (a default, example, enum or const value) is not of the schema's type (R3). */
export function checkValue(
  value: Json,
  schema: JsonObject,
  keyword: "default" | "example" | "enum" | "const",
  site: Site,
  at: readonly (string | number)[],
): void {
  const types = allowedTypes(schema);
  if (types === undefined || fits(value, types)) return;
  // XML and form samples of an object are texts, and so are dates a parser turned into nothing else.
  if (keyword === "example" && value === null) return;
  site.warning({
    code: `schema/${keyword}-type`,
    message: `The ${words[keyword]} ${quoteValue(value)} is no ${types.join(" or ")}.`,
    hint:
      typeof value === "string" || types.includes("string")
        ? "check the quotes, or the `type`."
        : "correct the value or the `type`.",
    at,
  });
}

const words = { default: "default", example: "example", enum: "enum value", const: "const" } as const;
