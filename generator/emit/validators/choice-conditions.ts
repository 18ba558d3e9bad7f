/** Keywords that apply other schemas to the same value. */
import type { JsonObject, JsonSchema } from "../../ir/model.ts";
import { isAsserting, schemaAt, schemaList, schemaMap } from "../shared/json-schema.ts";
import { type Compiler, joined } from "./compiler.ts";
import { excludesNull, isNullOnly } from "./facts.ts";
import type { Place } from "./place.ts";
import { memberAccess } from "./unit.ts";

export function choiceConditions(c: Compiler, schema: JsonObject, place: Place): string[] {
  const conditions: string[] = [];
  for (const member of schemaList(schema, "allOf")) conditions.push(...c.conditions(member, place));
  const any = schemaList(schema, "anyOf");
  if (any.length > 0 && any.every(isAsserting)) conditions.push(choice(c, any, place, "none"));
  const one = schemaList(schema, "oneOf");
  if (one.length > 0) conditions.push(choice(c, one, place, "notOne"));
  const not = schemaAt(schema, "not");
  if (not !== undefined) {
    const absent = `${place.value}===undefined`;
    conditions.push(`(${absent}||!(${c.trial(not, place.value)})||${c.call(place, "not", false)})`);
  }
  const condition = schemaAt(schema, "if");
  if (condition !== undefined) {
    const [then, otherwise] = [schemaAt(schema, "then") ?? true, schemaAt(schema, "else") ?? true];
    if (isAsserting(then) || isAsserting(otherwise)) {
      const branch = (part: JsonSchema): string => joined(c.conditions(part, { ...place, step: place.soft }));
      conditions.push(`(${c.trial(condition, place.value)}?${branch(then)}:${branch(otherwise)})`);
    }
  }
  for (const [name, part] of schemaMap(schema, "dependentSchemas")) {
    if (!isAsserting(part)) continue;
    const test = c.unit.define(
      `const d=${c.unit.helper("obj")}(v);return d!==undefined&&${memberAccess(c.unit, name)}!==undefined`,
      "v",
    );
    conditions.push(
      `(!${test}(${place.value})||${joined(c.conditions(part, { ...place, step: place.soft }))})`,
    );
  }
  return conditions;
}

/** `anyOf` and `oneOf`. A choice between null and one other form reports what is wrong with the other. */
function choice(
  c: Compiler,
  members: readonly JsonSchema[],
  place: Place,
  failure: "none" | "notOne",
): string {
  const [first = true, second = true] = members;
  if (members.length === 2) {
    const other = isNullOnly(second) ? first : isNullOnly(first) ? second : undefined;
    if (other !== undefined && (failure === "none" || excludesNull(c.schemas, other))) {
      return `(${place.value}===null||${joined(c.conditions(other, place))})`;
    }
  }
  if (members.length === 1 && members[0] !== undefined) return joined(c.conditions(members[0], place));
  const trials = members.map((member) => c.trial(member, place.value));
  if (failure === "none") return `(${trials.join("||")}||${c.call(place, "none", false)})`;
  const sum = trials.map((trial) => `(${trial})`).join("+");
  return `(${place.value}===undefined||${sum}===1||${c.call(place, "notOne", false)})`;
}
