/** Limits of texts and numbers. */
import type { JsonObject } from "../../ir/model.ts";
import { numberLiteral, stringLiteral } from "../shared/escape.ts";
import { keyword, limitAt } from "../shared/json-schema.ts";
import type { Compiler } from "./compiler.ts";
import { formatOf, integerHelper, type Types } from "./facts.ts";
import type { Place } from "./place.ts";

export function stringConditions(
  c: Compiler,
  schema: JsonObject,
  place: Place,
  formatTaken: boolean,
): string[] {
  const conditions: string[] = [];
  const limit = (name: string): void => {
    const value = limitAt(schema, name);
    if (value !== undefined) conditions.push(c.call(place, name, false, numberLiteral(value)));
  };
  limit("maxLength");
  const minimum = limitAt(schema, "minLength");
  if (minimum !== undefined && minimum > 0) limit("minLength");
  const source = keyword(schema, "pattern");
  const rule = typeof source === "string" ? c.context.pattern(source, schema) : undefined;
  if (typeof source === "string" && rule !== undefined) {
    const cap = rule.cap === undefined ? [] : [`${rule.cap}`];
    const helper = rule.cap === undefined ? "pattern" : "cappedPattern";
    conditions.push(c.call(place, helper, false, c.expression(source, rule.flags), ...cap));
  }
  const test = formatOf(schema);
  if (test !== undefined && !formatTaken) {
    const name = stringLiteral(`${keyword(schema, "format")}`);
    conditions.push(c.call(place, "format", false, c.unit.helper(test), name));
  }
  return conditions;
}

export function numberConditions(c: Compiler, schema: JsonObject, types: Types, place: Place): string[] {
  const conditions: string[] = [];
  const limit = (name: string, helper: string): void => {
    const value = limitAt(schema, name);
    if (value !== undefined) conditions.push(c.call(place, helper, false, numberLiteral(value)));
  };
  limit("maximum", "maximum");
  limit("minimum", "minimum");
  limit("exclusiveMaximum", "below");
  limit("exclusiveMinimum", "above");
  const step = limitAt(schema, "multipleOf");
  if (step !== undefined && step > 0) limit("multipleOf", "multiple");
  if (types === undefined) {
    const helper = integerHelper(keyword(schema, "format"), "bigint");
    const kind = `typeof ${place.value}`;
    if (helper !== undefined) {
      conditions.push(`(${kind}!=="number"&&${kind}!=="bigint"||${c.call(place, helper, false)})`);
    }
  }
  return conditions;
}
