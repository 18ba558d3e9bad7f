/** Limits in the form of draft 2020-12. */
import type { Json, JsonObject } from "./model.ts";
import { get } from "./read.ts";

/**
 * Exclusive limits: a number as it is, and the boolean form of OpenAPI 3.0, which is met in 3.1 documents too,
 * as the limit it makes exclusive.
 */
export function normalizeLimits(value: JsonObject, json: Record<string, Json>): void {
  exclusive(value, json, "exclusiveMinimum", "minimum");
  exclusive(value, json, "exclusiveMaximum", "maximum");
}

function exclusive(value: JsonObject, json: Record<string, Json>, keyword: string, inclusive: string): void {
  const given = get(value, keyword);
  if (typeof given === "number" || typeof given === "bigint") {
    json[keyword] = given;
    return;
  }
  const limit = json[inclusive];
  if (given !== true || limit === undefined) return;
  json[keyword] = limit;
  delete json[inclusive];
}
