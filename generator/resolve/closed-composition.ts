/** Schemas that close what others describe. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { Dialect } from "./model.ts";

/**
 * True for `additionalProperties: false` beside `allOf`, `anyOf`, `oneOf` or a reference, with no properties of its own.
 * To the letter it refuses whatever they describe, for it looks at properties beside it alone; what is meant is
 * `unevaluatedProperties: false`.
 */
export function closesComposition(schema: JsonObject, dialect: Dialect): boolean {
  return (
    schema["additionalProperties"] === false &&
    isEmpty(schema["properties"]) &&
    isEmpty(schema["patternProperties"]) &&
    (["allOf", "anyOf", "oneOf"].some((key) => !isEmpty(schema[key])) ||
      (dialect !== "3.0" && typeof schema["$ref"] === "string"))
  );
}

const isEmpty = (value: Json | undefined): boolean =>
  typeof value !== "object" || value === null || Object.keys(value).length === 0;
