/** Members of objects. */
import type { JsonObject } from "../../ir/model.ts";
import { numberLiteral, propertyKey } from "../shared/escape.ts";
import {
  isAsserting,
  isAssertion,
  isSchemaObject,
  keyword,
  limitAt,
  schemaAt,
  schemaMap,
  textList,
} from "../shared/json-schema.ts";
import { type Compiler, joined } from "./compiler.ts";
import { enumOf, may, typesOf } from "./facts.ts";
import { ownPlace, type Place } from "./place.ts";
import { memberAccess, stepLiteral } from "./unit.ts";

const objectKeywords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "unevaluatedProperties",
] as const;

export const hasMembers = (schema: JsonObject): boolean =>
  objectKeywords.some((name) => keyword(schema, name) !== undefined) && may(typesOf(schema), "object");

const closedKeywords = new Set(["type", "properties", "required", "additionalProperties"]);

export function objectBody(c: Compiler, schema: JsonObject): string {
  const types = typesOf(schema);
  const unit = c.unit;
  const onlyObject = types?.length === 1 && types[0] === "object" && enumOf(schema) === undefined;
  const mayBeObject = types === undefined || types.includes("object");
  const elsewhere = onlyObject
    ? `${unit.helper("wrong")}(v,e,p,k)`
    : joined(c.valueConditions(schema, ownPlace(), true));
  const general = c.valueConditions(schema, ownPlace(), !mayBeObject);
  const members = memberConditions(c, schema);
  if (members.length > 0) {
    const [first = "", ...rest] = members;
    general.push(`(p=${unit.helper("at")}(e,p,k),${first})`, ...rest);
  }
  return `const d=${unit.helper("obj")}(v);return d?${joined(general)}:${elsewhere}`;
}

/** What `closed` needs to check an object that lists all of its members: smaller, and it is requests that do. */
export function closedMembers(c: Compiler, schema: JsonObject): string[] | undefined {
  if (keyword(schema, "additionalProperties") !== false) return undefined;
  if (keyword(schema, "type") !== "object") return undefined;
  if (Object.keys(schema).some((name) => !closedKeywords.has(name) && isAssertion(name))) return undefined;
  const properties = new Map(schemaMap(schema, "properties"));
  const required = new Set(textList(schema, "required"));
  // Members named like array indexes stand before the others whatever their order.
  if ([...required].some((name) => !properties.has(name))) return undefined;
  if ([...properties.keys()].some((name) => /^\d+$/.test(name))) return undefined;
  const names = [...required, ...[...properties.keys()].filter((name) => !required.has(name))];
  const entries = names.map((name) => {
    const property = properties.get(name) ?? true;
    const check = c.below(name, () =>
      isAsserting(property) ? c.functionOf(property) : c.unit.helper("any"),
    );
    return `${propertyKey(name)}:${check}`;
  });
  const table = c.table(entries);
  return required.size > 0 ? [table, `${required.size}`] : [table];
}

function memberConditions(c: Compiler, schema: JsonObject): string[] {
  const unit = c.unit;
  const conditions: string[] = [];
  const required = new Set(textList(schema, "required"));
  const properties = schemaMap(schema, "properties");
  const present = (name: string): string =>
    `${unit.helper("need")}(${memberAccess(unit, name)},e,p,${stepLiteral(name, true)})`;
  for (const [name, property] of properties) {
    const place: Place = {
      value: memberAccess(unit, name),
      trial: false,
      parent: "p",
      step: stepLiteral(name, required.has(name)),
      soft: stepLiteral(name, false),
      noticed: false,
    };
    const own = c.below(name, () => c.conditions(property, place));
    if (required.delete(name) && !place.noticed) conditions.push(present(name));
    conditions.push(...own);
  }
  conditions.unshift(...[...required].map(present));
  const patterns: string[] = [];
  for (const [source, part] of schemaMap(schema, "patternProperties")) {
    const rule = c.context.pattern(source, schema);
    if (rule === undefined) continue;
    const expression = c.expression(source, rule.flags);
    patterns.push(expression);
    if (isAsserting(part)) {
      conditions.push(`${unit.helper("matching")}(d,e,p,${expression},${c.functionOf(part)})`);
    }
  }
  const additional = schemaAt(schema, "additionalProperties");
  if (additional !== undefined && isAsserting(additional)) {
    const extra =
      additional === false ? (patterns.length > 0 ? ["undefined"] : []) : [c.functionOf(additional)];
    if (patterns.length > 0) extra.push(unit.constant(`[${patterns.join(",")}]`));
    const names = nameTable(
      c,
      properties.map(([name]) => name),
    );
    conditions.push(`${unit.helper("rest")}(${["d", "e", "p", names, ...extra].join(",")})`);
  }
  for (const name of ["maxProperties", "minProperties"]) {
    const value = limitAt(schema, name);
    if (value !== undefined) conditions.push(`${unit.helper(name)}(d,e,p,${numberLiteral(value)})`);
  }
  const naming = schemaAt(schema, "propertyNames");
  if (naming !== undefined && isAsserting(naming)) {
    conditions.push(`${unit.helper("names")}(d,e,p,${c.functionOf(naming)})`);
  }
  const dependent = keyword(schema, "dependentRequired");
  for (const name of isSchemaObject(dependent) ? Object.keys(dependent) : []) {
    const needed = isSchemaObject(dependent) ? textList(dependent, name) : [];
    if (needed.length === 0) continue;
    conditions.push(`(${memberAccess(unit, name)}===undefined||${joined(needed.map(present))})`);
  }
  const left = schemaAt(schema, "unevaluatedProperties");
  if (left !== undefined && isAsserting(left)) {
    const seen = unit.define(`return ${c.evaluated.member(schema, true)}`, "d,n");
    const check = left === false ? "" : `,${c.functionOf(left)}`;
    conditions.push(`${unit.helper("leftMembers")}(d,e,p,${seen}${check})`);
  }
  return conditions;
}

export function nameTable(c: Compiler, names: readonly string[]): string {
  const entries = names.map((name) => `${propertyKey(name)}:1`);
  return c.table(entries);
}
