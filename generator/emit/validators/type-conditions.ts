/** `type`, with the formats that say more of it, and `enum`. */
import type { Json, JsonObject } from "../../ir/model.ts";
import { stringLiteral, valueLiteral } from "../shared/escape.ts";
import { isAsserting, keyword, schemaAt, schemaList } from "../shared/json-schema.ts";
import type { Compiler } from "./compiler.ts";
import { formatOf, integerHelper, typeHelpers } from "./facts.ts";
import { type Place, trialPlace } from "./place.ts";

export function typeCondition(
  c: Compiler,
  schema: JsonObject,
  types: readonly string[],
  place: Place,
): string {
  const [first, second] = types;
  if (first !== undefined && types.length === 1) return oneType(c, schema, first, place);
  if (types.length === 2 && (first === "null" || second === "null")) {
    const other = oneType(c, schema, (first === "null" ? second : first) ?? "null", place);
    return `(${place.value}===null||${other})`;
  }
  const trials = types.map((type) =>
    type === "array" || type === "string"
      ? c.call(trialPlace(place.value), type === "array" ? "arr" : textHelper(schema), true)
      : oneType(c, schema, type, trialPlace(place.value)),
  );
  // A trial takes an absent value for a fitting one: whether the place needs one is for the call that reports.
  const report = c.call(place, "wrong", true, stringLiteral(types.join(" or ")));
  return `(${place.value}!==undefined&&(${trials.join("||")})||${report})`;
}

function oneType(c: Compiler, schema: JsonObject, type: string, place: Place): string {
  if (type === "integer" || type === "number") {
    const format = keyword(schema, "format");
    const helper = integerHelper(format, c.context.int64);
    if (helper !== undefined) return c.call(place, helper, true);
  }
  if (type === "string" && textHelper(schema) === "bytes") return c.call(place, "bytes", true);
  const test = type === "string" ? formatOf(schema) : undefined;
  if (test !== undefined) {
    return c.call(place, "strOf", true, c.unit.helper(test), stringLiteral(`${keyword(schema, "format")}`));
  }
  if (type === "array") {
    const item = itemCheck(c, schema);
    return item === undefined ? c.call(place, "arr", true) : c.call(place, "arr", true, item);
  }
  const helper = typeHelpers.get(type);
  if (helper === undefined) throw new Error(`an unknown type ${type}`);
  return c.call(place, helper, true);
}

function textHelper(schema: JsonObject): string {
  return keyword(schema, "format") === "binary" ? "bytes" : "str";
}

/** The check of all items, where the type check can take it along. */
function itemCheck(c: Compiler, schema: JsonObject): string | undefined {
  const items = schemaAt(schema, "items");
  if (items === undefined || !isAsserting(items) || schemaList(schema, "prefixItems").length > 0)
    return undefined;
  return c.functionOf(items);
}

export function enumCondition(c: Compiler, values: readonly Json[], place: Place): string {
  const plain = values.every(
    (value) => typeof value === "string" || typeof value === "boolean" || value === null,
  );
  const list = c.unit.constant(plain ? `[${values.map(valueLiteral).join(",")}]` : valueLiteral(values));
  return c.call(place, plain ? "one" : "oneDeep", true, list);
}
