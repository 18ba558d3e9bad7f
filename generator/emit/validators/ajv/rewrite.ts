/**
 * From a schema of the IR to one for ajv: structure stays ajv's, single values are checked by functions of our
 * runtime (`check`), and where ajv would report more than was asked it is told to be quiet (`trial`) or to stop
 * (`stop`). See `keywords.ts`. Only keywords that are read here reach ajv, each of the kind it asks for.
 */
import type { JsonObject, JsonSchema } from "../../../ir/model.ts";
import {
  isAsserting,
  isSchemaObject,
  keyword,
  limitAt,
  referenceOf,
  schemaAt,
  schemaList,
  schemaMap,
  textList,
} from "../../shared/json-schema.ts";
import type { Side } from "../../shared/named-schemas.ts";
import type { CompileContext } from "../compiler.ts";
import { aliasTarget, checkName, enumOf, excludesNull, fitsType, isNullOnly, typesOf } from "../facts.ts";
import type { Unit } from "../unit.ts";
import { type Check, ScalarChecks, typeCheck } from "./scalars.ts";

/** A schema as ajv is given it. */
export type AjvSchema = boolean | { readonly [keyword: string]: unknown };

/** How the value of a schema is met. */
interface Mode {
  /** Only the answer counts: nothing inside is reported. */
  readonly quiet: boolean;
  /** The value may be absent (`undefined`), as an item of a list may. */
  readonly loose: boolean;
}

type Parts = Record<string, unknown>;

export class Rewriter {
  /** True when a pattern for names is no expression of the newer syntax. */
  oldPatterns = false;
  readonly #context: CompileContext;
  readonly #unit: Unit;
  readonly #side: Side;
  readonly #scalars: ScalarChecks;

  constructor(context: CompileContext, unit: Unit, side: Side) {
    this.#context = context;
    this.#unit = unit;
    this.#side = side;
    this.#scalars = new ScalarChecks(context, unit);
  }

  /** The schema of a whole value. */
  root(schema: JsonSchema): AjvSchema {
    return this.#rewrite(schema, { quiet: false, loose: true });
  }

  #rewrite(schema: JsonSchema, mode: Mode): AjvSchema {
    if (typeof schema === "boolean") return schema;
    const parts: Parts = {};
    const more: AjvSchema[] = [];
    const target = referenceOf(schema);
    if (target !== undefined) parts["$ref"] = this.#reference(target);
    this.#values(schema, mode, parts);
    this.#members(schema, mode, parts, more);
    this.#items(schema, mode, parts, more);
    this.#choices(schema, mode, parts, more);
    if (more.length > 0) parts["allOf"] = more;
    if ("anyOf" in parts || "oneOf" in parts || "if" in parts) parts["counted"] = true;
    return parts;
  }

  /** Key of the named schema, which the module then holds as well. */
  #reference(name: string): string {
    const target = aliasTarget(this.#context.schemas[this.#side], name);
    const side = this.#context.schemas.differs(target) ? this.#side : "response";
    const key = checkName(target, side);
    this.#unit.references.set(key, { schema: target, side });
    return key;
  }

  #values(schema: JsonObject, mode: Mode, parts: Parts): void {
    const checks: Check[] = [];
    const types = typesOf(schema);
    const values = enumOf(schema);
    const valuesSayType =
      values !== undefined && types !== undefined && values.every((value) => fitsType(value, types));
    if (types !== undefined && !valuesSayType) {
      const check = typeCheck(schema, types, this.#context.int64, this.#unit);
      if (check === undefined) parts["type"] = types.length === 1 ? types[0] : types;
      else checks.push(check);
    }
    checks.push(...this.#scalars.of(schema, types));
    if (checks.length > 0)
      parts["check"] = mode.loose ? [{ ...checks[0], loose: true }, ...checks.slice(1)] : checks;
  }

  #members(schema: JsonObject, mode: Mode, parts: Parts, more: AjvSchema[]): void {
    const required = [...new Set(textList(schema, "required"))];
    if (required.length > 0) parts["required"] = required;
    const patterns: Parts = {};
    const properties: Parts = {};
    for (const [name, property] of schemaMap(schema, "properties")) {
      const rewritten = this.#rewrite(property, { ...mode, loose: false });
      // ajv passes over properties of this name.
      if (name === "__proto__") patterns["^__proto__$"] = rewritten;
      else properties[name] = rewritten;
    }
    if (Object.keys(properties).length > 0) parts["properties"] = properties;
    for (const [source, part] of schemaMap(schema, "patternProperties")) {
      const rule = this.#context.pattern(source, schema);
      if (rule === undefined) continue;
      if (rule.flags === "") this.oldPatterns = true;
      const rewritten = this.#loop(part, mode);
      const key = source === "__proto__" ? "(?:__proto__)" : source;
      patterns[key] = key in patterns ? { allOf: [patterns[key], rewritten] } : rewritten;
    }
    if (Object.keys(patterns).length > 0) parts["patternProperties"] = patterns;
    for (const name of ["additionalProperties", "unevaluatedProperties"]) {
      const rest = schemaAt(schema, name);
      if (rest !== undefined) parts[name] = isAsserting(rest) ? this.#loop(rest, mode) : true;
    }
    for (const name of ["maxProperties", "minProperties", "maxItems", "minItems"]) {
      const limit = limitAt(schema, name);
      if (limit !== undefined && (name.startsWith("max") || limit > 0)) parts[name] = Number(limit);
    }
    const names = schemaAt(schema, "propertyNames");
    if (names !== undefined && isAsserting(names)) parts["propertyNames"] = this.#trial(names, mode);
    const dependent = keyword(schema, "dependentRequired");
    for (const name of isSchemaObject(dependent) ? Object.keys(dependent) : []) {
      const needed = isSchemaObject(dependent) ? [...new Set(textList(dependent, name))] : [];
      if (needed.length > 0) more.push(whereGiven(name, { required: needed }));
    }
    for (const [name, part] of schemaMap(schema, "dependentSchemas")) {
      more.push(whereGiven(name, this.#rewrite(part, mode)));
    }
  }

  #items(schema: JsonObject, mode: Mode, parts: Parts, more: AjvSchema[]): void {
    const prefix = schemaList(schema, "prefixItems");
    if (prefix.length > 0)
      parts["prefixItems"] = prefix.map((item) => this.#rewrite(item, { ...mode, loose: true }));
    for (const name of ["items", "unevaluatedItems"]) {
      const item = schemaAt(schema, name);
      if (item !== undefined) parts[name] = isAsserting(item) ? this.#loop(item, mode) : true;
    }
    const contained = schemaAt(schema, "contains");
    if (contained === undefined) return;
    const least = Number(limitAt(schema, "minContains") ?? 1);
    const most = limitAt(schema, "maxContains");
    const contains = this.#trial(contained, { ...mode, loose: true });
    parts["contains"] = contains;
    parts["minContains"] = least;
    if (most === undefined) return;
    // Each limit by itself, so that a report tells which was broken.
    more.push({ contains, minContains: 0, maxContains: Number(most) });
  }

  #choices(schema: JsonObject, mode: Mode, parts: Parts, more: AjvSchema[]): void {
    const quiet = { ...mode, quiet: true };
    for (const member of schemaList(schema, "allOf")) more.push(this.#rewrite(member, mode));
    for (const name of ["anyOf", "oneOf"] as const) {
      const members = schemaList(schema, name);
      const [first = true, second = true] = members;
      if (members.length === 0) continue;
      if (members.length === 1) {
        more.push(this.#rewrite(first, mode));
        continue;
      }
      const other =
        members.length > 2 ? undefined : isNullOnly(second) ? first : isNullOnly(first) ? second : undefined;
      const schemas = this.#context.schemas[this.#side];
      if (other !== undefined && (name === "anyOf" || excludesNull(schemas, other))) {
        more.push({ if: { type: "null" }, else: this.#rewrite(other, mode) });
        continue;
      }
      parts[name] = members.map((member) => this.#trial(member, mode));
    }
    const not = schemaAt(schema, "not");
    if (not !== undefined) parts["not"] = this.#rewrite(not, quiet);
    const condition = schemaAt(schema, "if");
    if (condition === undefined) return;
    const [then, otherwise] = [schemaAt(schema, "then"), schemaAt(schema, "else")];
    if (then === undefined && otherwise === undefined) {
      // What it holds counts as evaluated all the same; ajv passes over an `if` by itself.
      if (isAsserting(condition)) more.push({ counted: true, anyOf: [this.#trial(condition, mode), true] });
      return;
    }
    parts["if"] = this.#rewrite(condition, quiet);
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name; no promise ever meets it
    if (then !== undefined) parts["then"] = this.#rewrite(then, mode);
    if (otherwise !== undefined) parts["else"] = this.#rewrite(otherwise, mode);
  }

  /** A schema that is tried: of its failure no more is reported than that it failed. */
  #trial(schema: JsonSchema, mode: Mode): AjvSchema {
    const rewritten = this.#rewrite(schema, { ...mode, quiet: true });
    return mode.quiet || !isAsserting(schema) ? rewritten : { trial: rewritten };
  }

  /** A schema for any number of members or items. */
  #loop(schema: JsonSchema, mode: Mode): AjvSchema {
    const rewritten = this.#rewrite(schema, { ...mode, loose: true });
    return mode.quiet || typeof rewritten === "boolean" ? rewritten : { stop: true, ...rewritten };
  }
}

/** `part` for objects that have the member. */
const whereGiven = (name: string, part: AjvSchema): AjvSchema => ({
  if: { type: "object", required: [name] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword
  then: part,
});
