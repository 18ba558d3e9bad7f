/** Items of lists. */
import type { JsonObject } from "../../ir/model.ts";
import { numberLiteral } from "../shared/escape.ts";
import { isAsserting, keyword, limitAt, schemaAt, schemaList } from "../shared/json-schema.ts";
import type { Compiler } from "./compiler.ts";
import { enumOf, type Types } from "./facts.ts";
import type { Place } from "./place.ts";

export function arrayConditions(c: Compiler, schema: JsonObject, types: Types, place: Place): string[] {
  const conditions: string[] = [];
  const prefix = schemaList(schema, "prefixItems");
  if (prefix.some(isAsserting)) {
    const checks = prefix.map((item) =>
      isAsserting(item) ? c.functionOf(item) : c.unit.define("return true"),
    );
    conditions.push(c.call(place, "tuple", false, c.unit.constant(`[${checks.join(",")}]`)));
  }
  const items = schemaAt(schema, "items");
  const taken =
    types !== undefined && prefix.length === 0 && types.length - (types.includes("null") ? 1 : 0) === 1;
  if (items !== undefined && isAsserting(items) && !(taken && enumOf(schema) === undefined)) {
    const from = prefix.length > 0 ? [`${prefix.length}`] : [];
    conditions.push(c.call(place, "each", false, c.functionOf(items), ...from));
  }
  for (const name of ["maxItems", "minItems"]) {
    const value = limitAt(schema, name);
    if (value !== undefined && (name === "maxItems" || value > 0)) {
      conditions.push(c.call(place, name, false, numberLiteral(value)));
    }
  }
  if (keyword(schema, "uniqueItems") === true) conditions.push(c.call(place, "unique", false));
  const contained = schemaAt(schema, "contains");
  if (contained !== undefined) {
    const least = limitAt(schema, "minContains") ?? 1;
    const most = limitAt(schema, "maxContains");
    const limits = [numberLiteral(least), ...(most === undefined ? [] : [numberLiteral(most)])];
    if (least > 0 || most !== undefined) {
      conditions.push(c.call(place, "contains", false, c.functionOf(contained), ...limits));
    }
  }
  const left = schemaAt(schema, "unevaluatedItems");
  if (left !== undefined && isAsserting(left)) {
    const seen = c.unit.define(`return ${c.evaluated.item(schema, true)}`, "d,n");
    conditions.push(c.call(place, "leftItems", false, seen, c.functionOf(left)));
  }
  return conditions;
}
