/** From a schema to conditions: what each keyword becomes in the text of a check. */
import type { Json, JsonObject, JsonSchema } from "../../ir/model.ts";
import { numberLiteral, propertyKey, stringLiteral, valueLiteral } from "../shared/escape.ts";
import {
  isAsserting,
  isAssertion,
  isSchemaObject,
  keyword,
  limitAt,
  referenceOf,
  schemaAt,
  schemaList,
  schemaMap,
  textList,
} from "../shared/json-schema.ts";
import type { NamedSchemas, Side } from "../shared/named-schemas.ts";
import { Evaluated } from "./evaluated.ts";
import {
  aliasTarget,
  checkName,
  enumOf,
  excludesNull,
  fitsType,
  formatOf,
  isNullOnly,
  isScalar,
  may,
  type Types,
  typeHelpers,
  typesOf,
} from "./facts.ts";
import { callAt, ownPlace, type Place, trialPlace } from "./place.ts";
import { memberAccess, stepLiteral, type Unit } from "./unit.ts";

export interface CompileContext {
  readonly schemas: NamedSchemas;
  readonly int64: "bigint" | "string" | "number";
  /** The longest text a pattern may be held against, or why it cannot be used at all. */
  pattern(source: string, schema: JsonObject): { readonly flags: string; readonly cap?: number } | undefined;
}

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

/** Compiles schemas of one side into one unit. */
export class SchemaCompiler {
  readonly #context: CompileContext;
  readonly #unit: Unit;
  readonly #side: Side;
  readonly #schemas: ReadonlyMap<string, JsonSchema>;
  readonly #functions = new Map<JsonObject, string>();
  readonly #evaluated: Evaluated;
  /** Names of the members on the way to the schema at hand, as part of an identifier. */
  #path = "";

  constructor(context: CompileContext, unit: Unit, side: Side) {
    this.#context = context;
    this.#unit = unit;
    this.#side = side;
    this.#schemas = context.schemas[side];
    this.#evaluated = new Evaluated({
      schemas: this.#schemas,
      trial: (schema, value) => this.#trial(schema, value),
      nameTable: (names) => this.#nameTable(names),
      expression: (source, schema) => {
        const rule = context.pattern(source, schema);
        return rule && this.#expression(source, rule.flags);
      },
    });
  }

  /** Name of a function that checks `schema`: a helper, a shared check, or one defined for it. */
  functionOf(schema: JsonSchema): string {
    const conditions = this.conditions(schema, ownPlace());
    const [only] = conditions;
    const call = conditions.length === 1 ? /^([A-Za-z_$][\w$]*)\(v,e,p,k\)$/.exec(only ?? "") : null;
    return call?.[1] ?? this.#unit.define(`return ${joined(conditions)}`);
  }

  /** Body of a function that checks `schema` and stands under a name of its own. */
  bodyOf(schema: JsonSchema): string {
    if (typeof schema === "object" && hasMembers(schema) && this.#closedMembers(schema) === undefined) {
      return this.#objectBody(schema);
    }
    return `return ${joined(this.conditions(schema, ownPlace()))}`;
  }

  /** Conditions that together hold exactly when the value at `place` fits. Empty: every value does. */
  conditions(schema: JsonSchema, place: Place): string[] {
    if (schema === true) return [];
    if (schema === false) return [this.#call(place, "never", true)];
    if (hasMembers(schema)) {
      const table = this.#closedMembers(schema);
      if (table !== undefined) return [this.#call(place, "closed", true, ...table)];
      const name = this.#objectFunction(schema);
      return [callAt(place, name, this.#notices(schema))];
    }
    return this.#valueConditions(schema, place, true);
  }

  /** All but the keywords about members. */
  #valueConditions(schema: JsonObject, place: Place, withType: boolean): string[] {
    const conditions: string[] = [];
    const target = referenceOf(schema);
    if (target !== undefined) conditions.push(this.#reference(target, place));
    const types = typesOf(schema);
    const values = enumOf(schema);
    const enumSaysType =
      values !== undefined && types !== undefined && values.every((value) => fitsType(value, types));
    if (types !== undefined && withType && !enumSaysType) conditions.push(this.#type(schema, types, place));
    if (values !== undefined) conditions.push(this.#enum(values, place));
    const constant = keyword(schema, "const");
    if (constant !== undefined) {
      const literal = isScalar(constant)
        ? valueLiteral(constant)
        : this.#unit.constant(plainLiteral(constant));
      conditions.push(this.#call(place, "same", true, literal));
    }
    const typeWritten = withType && types !== undefined && !enumSaysType;
    const singleType = types?.filter((type) => type !== "null").length === 1;
    if (may(types, "string")) {
      conditions.push(...this.#stringConditions(schema, place, typeWritten && singleType));
    }
    if (may(types, "number") || may(types, "integer"))
      conditions.push(...this.#numberConditions(schema, types, place));
    if (may(types, "array")) conditions.push(...this.#arrayConditions(schema, types, place));
    conditions.push(...this.#choices(schema, place));
    return conditions;
  }

  #call(place: Place, helper: string, notices: boolean, ...extra: readonly string[]): string {
    return callAt(place, this.#unit.helper(helper), notices, ...extra);
  }

  #reference(name: string, place: Place): string {
    const target = aliasTarget(this.#schemas, name);
    const schema = this.#schemas.get(target);
    if (schema === undefined) throw new Error(`a reference to the unknown schema ${target}`);
    const side = this.#context.schemas.differs(target) ? this.#side : "response";
    const reference = checkName(target, side);
    this.#unit.references.set(reference, { schema: target, side });
    return callAt(place, reference, this.#notices(schema));
  }

  #type(schema: JsonObject, types: readonly string[], place: Place): string {
    const [first, second] = types;
    if (first !== undefined && types.length === 1) return this.#oneType(schema, first, place);
    if (types.length === 2 && (first === "null" || second === "null")) {
      const other = this.#oneType(schema, (first === "null" ? second : first) ?? "null", place);
      return `(${place.value}===null||${other})`;
    }
    const trials = types.map((type) =>
      type === "array" || type === "string"
        ? this.#call(trialPlace(place.value), type === "array" ? "arr" : this.#textHelper(schema), true)
        : this.#oneType(schema, type, trialPlace(place.value)),
    );
    // A trial takes an absent value for a fitting one: whether the place needs one is for the call that reports.
    const report = this.#call(place, "wrong", true, stringLiteral(types.join(" or ")));
    return `(${place.value}!==undefined&&(${trials.join("||")})||${report})`;
  }

  #oneType(schema: JsonObject, type: string, place: Place): string {
    if (type === "integer" || type === "number") {
      const format = keyword(schema, "format");
      if (format === "int64")
        return this.#call(place, this.#context.int64 === "string" ? "int64Text" : "int64", true);
      if (format === "int32") return this.#call(place, "int32", true);
    }
    if (type === "string" && this.#textHelper(schema) === "bytes") return this.#call(place, "bytes", true);
    const test = type === "string" ? formatOf(schema) : undefined;
    if (test !== undefined) {
      return this.#call(
        place,
        "strOf",
        true,
        this.#unit.helper(test),
        stringLiteral(`${keyword(schema, "format")}`),
      );
    }
    if (type === "array") {
      const item = this.#itemCheck(schema);
      return item === undefined ? this.#call(place, "arr", true) : this.#call(place, "arr", true, item);
    }
    const helper = typeHelpers.get(type);
    if (helper === undefined) throw new Error(`an unknown type ${type}`);
    return this.#call(place, helper, true);
  }

  #textHelper(schema: JsonObject): string {
    return keyword(schema, "format") === "binary" ? "bytes" : "str";
  }

  /** The check of all items, where the type check can take it along. */
  #itemCheck(schema: JsonObject): string | undefined {
    const items = schemaAt(schema, "items");
    if (items === undefined || !isAsserting(items) || schemaList(schema, "prefixItems").length > 0)
      return undefined;
    return this.functionOf(items);
  }

  #enum(values: readonly Json[], place: Place): string {
    const plain = values.every(
      (value) => typeof value === "string" || typeof value === "boolean" || value === null,
    );
    const list = this.#unit.constant(
      plain ? `[${values.map(valueLiteral).join(",")}]` : plainLiteral(values),
    );
    return this.#call(place, plain ? "one" : "oneDeep", true, list);
  }

  #stringConditions(schema: JsonObject, place: Place, formatTaken: boolean): string[] {
    const conditions: string[] = [];
    const limit = (name: string): void => {
      const value = limitAt(schema, name);
      if (value !== undefined) conditions.push(this.#call(place, name, false, numberLiteral(value)));
    };
    limit("maxLength");
    const minimum = limitAt(schema, "minLength");
    if (minimum !== undefined && minimum > 0) limit("minLength");
    const source = keyword(schema, "pattern");
    const rule = typeof source === "string" ? this.#context.pattern(source, schema) : undefined;
    if (typeof source === "string" && rule !== undefined) {
      const cap = rule.cap === undefined ? [] : [`${rule.cap}`];
      const helper = rule.cap === undefined ? "pattern" : "cappedPattern";
      conditions.push(this.#call(place, helper, false, this.#expression(source, rule.flags), ...cap));
    }
    const test = formatOf(schema);
    if (test !== undefined && !formatTaken) {
      const name = stringLiteral(`${keyword(schema, "format")}`);
      conditions.push(this.#call(place, "format", false, this.#unit.helper(test), name));
    }
    return conditions;
  }

  #expression(source: string, flags: string): string {
    return this.#unit.constant(`/* @__PURE__ */ new RegExp(${stringLiteral(source)}, "${flags}")`);
  }

  #numberConditions(schema: JsonObject, types: Types, place: Place): string[] {
    const conditions: string[] = [];
    const limit = (name: string, helper: string): void => {
      const value = limitAt(schema, name);
      if (value !== undefined) conditions.push(this.#call(place, helper, false, numberLiteral(value)));
    };
    limit("maximum", "maximum");
    limit("minimum", "minimum");
    limit("exclusiveMaximum", "below");
    limit("exclusiveMinimum", "above");
    const step = limitAt(schema, "multipleOf");
    if (step !== undefined && step > 0) limit("multipleOf", "multiple");
    if (types === undefined) {
      const format = keyword(schema, "format");
      const helper = format === "int32" ? "int32" : format === "int64" ? "int64" : undefined;
      const kind = `typeof ${place.value}`;
      if (helper !== undefined) {
        conditions.push(`(${kind}!=="number"&&${kind}!=="bigint"||${this.#call(place, helper, false)})`);
      }
    }
    return conditions;
  }

  #arrayConditions(schema: JsonObject, types: Types, place: Place): string[] {
    const conditions: string[] = [];
    const prefix = schemaList(schema, "prefixItems");
    if (prefix.some(isAsserting)) {
      const checks = prefix.map((item) =>
        isAsserting(item) ? this.functionOf(item) : this.#unit.define("return true"),
      );
      conditions.push(this.#call(place, "tuple", false, this.#unit.constant(`[${checks.join(",")}]`)));
    }
    const items = schemaAt(schema, "items");
    const taken =
      types !== undefined && prefix.length === 0 && types.length - (types.includes("null") ? 1 : 0) === 1;
    if (items !== undefined && isAsserting(items) && !(taken && enumOf(schema) === undefined)) {
      const from = prefix.length > 0 ? [`${prefix.length}`] : [];
      conditions.push(this.#call(place, "each", false, this.functionOf(items), ...from));
    }
    for (const name of ["maxItems", "minItems"]) {
      const value = limitAt(schema, name);
      if (value !== undefined && (name === "maxItems" || value > 0)) {
        conditions.push(this.#call(place, name, false, numberLiteral(value)));
      }
    }
    if (keyword(schema, "uniqueItems") === true) conditions.push(this.#call(place, "unique", false));
    const contained = schemaAt(schema, "contains");
    if (contained !== undefined) {
      const least = limitAt(schema, "minContains") ?? 1;
      const most = limitAt(schema, "maxContains");
      const limits = [numberLiteral(least), ...(most === undefined ? [] : [numberLiteral(most)])];
      if (least > 0 || most !== undefined) {
        conditions.push(this.#call(place, "contains", false, this.functionOf(contained), ...limits));
      }
    }
    const left = schemaAt(schema, "unevaluatedItems");
    if (left !== undefined && isAsserting(left)) {
      const seen = this.#unit.define(`return ${this.#evaluated.item(schema, true)}`, "d,n");
      conditions.push(this.#call(place, "leftItems", false, seen, this.functionOf(left)));
    }
    return conditions;
  }

  #choices(schema: JsonObject, place: Place): string[] {
    const conditions: string[] = [];
    for (const member of schemaList(schema, "allOf")) conditions.push(...this.conditions(member, place));
    const any = schemaList(schema, "anyOf");
    if (any.length > 0 && any.every(isAsserting)) conditions.push(this.#choice(any, place, "none"));
    const one = schemaList(schema, "oneOf");
    if (one.length > 0) conditions.push(this.#choice(one, place, "notOne"));
    const not = schemaAt(schema, "not");
    if (not !== undefined) {
      const absent = `${place.value}===undefined`;
      conditions.push(`(${absent}||!(${this.#trial(not, place.value)})||${this.#call(place, "not", false)})`);
    }
    const condition = schemaAt(schema, "if");
    if (condition !== undefined) {
      const [then, otherwise] = [schemaAt(schema, "then") ?? true, schemaAt(schema, "else") ?? true];
      if (isAsserting(then) || isAsserting(otherwise)) {
        const branch = (part: JsonSchema): string =>
          joined(this.conditions(part, { ...place, step: place.soft }));
        conditions.push(`(${this.#trial(condition, place.value)}?${branch(then)}:${branch(otherwise)})`);
      }
    }
    for (const [name, part] of schemaMap(schema, "dependentSchemas")) {
      if (!isAsserting(part)) continue;
      const test = this.#unit.define(
        `const d=${this.#unit.helper("obj")}(v);return d!==undefined&&${memberAccess(this.#unit, name)}!==undefined`,
        "v",
      );
      conditions.push(
        `(!${test}(${place.value})||${joined(this.conditions(part, { ...place, step: place.soft }))})`,
      );
    }
    return conditions;
  }

  /** `anyOf` and `oneOf`. A choice between null and one other form reports what is wrong with the other. */
  #choice(members: readonly JsonSchema[], place: Place, failure: "none" | "notOne"): string {
    const [first = true, second = true] = members;
    if (members.length === 2) {
      const other = isNullOnly(second) ? first : isNullOnly(first) ? second : undefined;
      if (other !== undefined && (failure === "none" || excludesNull(this.#schemas, other))) {
        return `(${place.value}===null||${joined(this.conditions(other, place))})`;
      }
    }
    if (members.length === 1 && members[0] !== undefined) return joined(this.conditions(members[0], place));
    const trials = members.map((member) => this.#trial(member, place.value));
    if (failure === "none") return `(${trials.join("||")}||${this.#call(place, "none", false)})`;
    const sum = trials.map((trial) => `(${trial})`).join("+");
    return `(${place.value}===undefined||${sum}===1||${this.#call(place, "notOne", false)})`;
  }

  #trial(schema: JsonSchema, value: string): string {
    return joined(this.conditions(schema, trialPlace(value)));
  }

  #objectFunction(schema: JsonObject): string {
    const known = this.#functions.get(schema);
    if (known !== undefined) return known;
    const name = this.#unit.defineMembers(this.#objectBody(schema), this.#path);
    this.#functions.set(schema, name);
    return name;
  }

  #objectBody(schema: JsonObject): string {
    const types = typesOf(schema);
    const unit = this.#unit;
    const onlyObject = types?.length === 1 && types[0] === "object" && enumOf(schema) === undefined;
    const mayBeObject = types === undefined || types.includes("object");
    const elsewhere = onlyObject
      ? `${unit.helper("wrong")}(v,e,p,k)`
      : joined(this.#valueConditions(schema, ownPlace(), true));
    const general = this.#valueConditions(schema, ownPlace(), !mayBeObject);
    const members = this.#memberConditions(schema);
    if (members.length > 0) {
      const [first = "", ...rest] = members;
      general.push(`(p=${unit.helper("at")}(e,p,k),${first})`, ...rest);
    }
    return `const d=${unit.helper("obj")}(v);return d?${joined(general)}:${elsewhere}`;
  }

  /** What `closed` needs to check an object that lists all of its members: smaller, and it is requests that do. */
  #closedMembers(schema: JsonObject): string[] | undefined {
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
      const check = this.#below(name, () =>
        isAsserting(property) ? this.functionOf(property) : this.#unit.helper("any"),
      );
      return `${propertyKey(name)}:${check}`;
    });
    const table = this.#unit.table(entries, this.#path);
    return required.size > 0 ? [table, `${required.size}`] : [table];
  }

  #memberConditions(schema: JsonObject): string[] {
    const unit = this.#unit;
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
      const own = this.#below(name, () => this.conditions(property, place));
      if (required.delete(name) && !place.noticed) conditions.push(present(name));
      conditions.push(...own);
    }
    conditions.unshift(...[...required].map(present));
    const patterns: string[] = [];
    for (const [source, part] of schemaMap(schema, "patternProperties")) {
      const rule = this.#context.pattern(source, schema);
      if (rule === undefined) continue;
      const expression = this.#expression(source, rule.flags);
      patterns.push(expression);
      if (isAsserting(part)) {
        conditions.push(`${unit.helper("matching")}(d,e,p,${expression},${this.functionOf(part)})`);
      }
    }
    const additional = schemaAt(schema, "additionalProperties");
    if (additional !== undefined && isAsserting(additional)) {
      const extra =
        additional === false ? (patterns.length > 0 ? ["undefined"] : []) : [this.functionOf(additional)];
      if (patterns.length > 0) extra.push(unit.constant(`[${patterns.join(",")}]`));
      const names = this.#nameTable(properties.map(([name]) => name));
      conditions.push(`${unit.helper("rest")}(${["d", "e", "p", names, ...extra].join(",")})`);
    }
    for (const name of ["maxProperties", "minProperties"]) {
      const value = limitAt(schema, name);
      if (value !== undefined) conditions.push(`${unit.helper(name)}(d,e,p,${numberLiteral(value)})`);
    }
    const naming = schemaAt(schema, "propertyNames");
    if (naming !== undefined && isAsserting(naming)) {
      conditions.push(`${unit.helper("names")}(d,e,p,${this.functionOf(naming)})`);
    }
    const dependent = keyword(schema, "dependentRequired");
    for (const name of isSchemaObject(dependent) ? Object.keys(dependent) : []) {
      const needed = isSchemaObject(dependent) ? textList(dependent, name) : [];
      if (needed.length === 0) continue;
      conditions.push(`(${memberAccess(unit, name)}===undefined||${joined(needed.map(present))})`);
    }
    const left = schemaAt(schema, "unevaluatedProperties");
    if (left !== undefined && isAsserting(left)) {
      const seen = unit.define(`return ${this.#evaluated.member(schema, true)}`, "d,n");
      const check = left === false ? "" : `,${this.functionOf(left)}`;
      conditions.push(`${unit.helper("leftMembers")}(d,e,p,${seen}${check})`);
    }
    return conditions;
  }

  #nameTable(names: readonly string[]): string {
    const entries = names.map((name) => `${propertyKey(name)}:1`);
    return this.#unit.table(entries, this.#path);
  }

  /** What `compile` gives, with names made in it taken from the member. */
  #below(member: string, compile: () => string): string;
  #below(member: string, compile: () => string[]): string[];
  #below(member: string, compile: () => string | string[]): string | string[] {
    const before = this.#path;
    const part = member.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 32);
    this.#path = before === "" ? part : `${before.slice(-64)}_${part}`;
    try {
      return compile();
    } finally {
      this.#path = before;
    }
  }

  /** True when its check refuses an absent value of a required place. Mirrors what `conditions` writes. */
  #notices(schema: JsonSchema, depth = 0): boolean {
    if (typeof schema === "boolean") return !schema;
    if (typesOf(schema) !== undefined || enumOf(schema) !== undefined) return true;
    if (keyword(schema, "const") !== undefined) return true;
    if (depth > 20) return false;
    const target = referenceOf(schema);
    const referred = target === undefined ? undefined : this.#schemas.get(target);
    if (referred !== undefined && this.#notices(referred, depth + 1)) return true;
    return schemaList(schema, "allOf").some((part) => this.#notices(part, depth + 1));
  }
}

const joined = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "true" : conditions.join("&&\n");

/** A literal that holds `__proto__` members as members. */
const plainLiteral = (value: Json): string => valueLiteral(value);

const hasMembers = (schema: JsonObject): boolean =>
  objectKeywords.some((name) => keyword(schema, name) !== undefined) && may(typesOf(schema), "object");

const closedKeywords = new Set(["type", "properties", "required", "additionalProperties"]);
