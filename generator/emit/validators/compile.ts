/** From a schema to conditions: what each keyword becomes in the text of a check. */
import type { JsonObject, JsonSchema } from "../../ir/model.ts";
import { stringLiteral, valueLiteral } from "../shared/escape.ts";
import { keyword, referenceOf, schemaList } from "../shared/json-schema.ts";
import type { Side } from "../shared/named-schemas.ts";
import { choiceConditions } from "./choice-conditions.ts";
import { type CompileContext, type Compiler, joined } from "./compiler.ts";
import { Evaluated } from "./evaluated.ts";
import { aliasTarget, checkName, enumOf, fitsType, isScalar, may, typesOf } from "./facts.ts";
import { arrayConditions } from "./item-conditions.ts";
import { closedMembers, hasMembers, nameTable, objectBody } from "./member-conditions.ts";
import { callAt, ownPlace, type Place, trialPlace } from "./place.ts";
import { numberConditions, stringConditions } from "./scalar-conditions.ts";
import { enumCondition, typeCondition } from "./type-conditions.ts";
import type { Unit } from "./unit.ts";

/** Compiles schemas of one side into one unit. */
export class SchemaCompiler implements Compiler {
  readonly context: CompileContext;
  readonly unit: Unit;
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly evaluated: Evaluated;
  readonly #side: Side;
  readonly #functions = new Map<JsonObject, string>();
  /** Schemas that are being compiled. */
  readonly #openFunctions = new Map<JsonObject, string | undefined>();
  readonly #openObjects = new Map<JsonObject, string | undefined>();
  /** Names of the members on the way to the schema at hand, as part of an identifier. */
  #path = "";

  constructor(context: CompileContext, unit: Unit, side: Side) {
    this.context = context;
    this.unit = unit;
    this.#side = side;
    this.schemas = context.schemas[side];
    this.evaluated = new Evaluated({
      schemas: this.schemas,
      trial: (schema, value) => this.trial(schema, value),
      nameTable: (names) => nameTable(this, names),
      expression: (source, schema) => {
        const rule = context.pattern(source, schema);
        return rule && this.expression(source, rule.flags);
      },
    });
  }

  functionOf(schema: JsonSchema): string {
    return typeof schema === "boolean"
      ? this.#functionText(schema)
      : this.#guarded(this.#openFunctions, schema, () => this.#functionText(schema));
  }

  #functionText(schema: JsonSchema): string {
    const conditions = this.conditions(schema, ownPlace());
    const [only] = conditions;
    const call = conditions.length === 1 ? /^([A-Za-z_$][\w$]*)\(v,e,p,k\)$/.exec(only ?? "") : null;
    return call?.[1] ?? this.unit.define(`return ${joined(conditions)}`);
  }

  /** Body of a function that checks `schema` and stands under a name of its own. */
  bodyOf(schema: JsonSchema): string {
    if (typeof schema === "object" && hasMembers(schema) && closedMembers(this, schema) === undefined) {
      return objectBody(this, schema);
    }
    return `return ${joined(this.conditions(schema, ownPlace()))}`;
  }

  conditions(schema: JsonSchema, place: Place): string[] {
    if (schema === true) return [];
    if (schema === false) return [this.call(place, "never", true)];
    if (hasMembers(schema)) {
      const table = closedMembers(this, schema);
      if (table !== undefined) return [this.call(place, "closed", true, ...table)];
      const name = this.#objectFunction(schema);
      return [callAt(place, name, this.#notices(schema))];
    }
    return this.valueConditions(schema, place, true);
  }

  valueConditions(schema: JsonObject, place: Place, withType: boolean): string[] {
    const conditions: string[] = [];
    const target = referenceOf(schema);
    if (target !== undefined) conditions.push(this.#reference(target, place));
    const types = typesOf(schema);
    const values = enumOf(schema);
    // A big integer is told from a number that was rounded to it by the check of its type.
    const enumSaysType =
      types !== undefined && values?.every((value) => typeof value !== "bigint" && fitsType(value, types));
    const typeWritten = withType && types !== undefined && !enumSaysType;
    if (typeWritten) conditions.push(typeCondition(this, schema, types, place));
    if (values !== undefined) conditions.push(enumCondition(this, values, place));
    const constant = keyword(schema, "const");
    if (constant !== undefined) {
      const literal = valueLiteral(constant);
      const value = isScalar(constant) ? literal : this.unit.constant(literal);
      conditions.push(this.call(place, "same", true, value));
    }
    const singleType = types?.filter((type) => type !== "null").length === 1;
    if (may(types, "string")) {
      conditions.push(...stringConditions(this, schema, place, typeWritten && singleType));
    }
    if (may(types, "number") || may(types, "integer"))
      conditions.push(...numberConditions(this, schema, types, place));
    if (may(types, "array")) conditions.push(...arrayConditions(this, schema, types, place));
    conditions.push(...choiceConditions(this, schema, place));
    return conditions;
  }

  trial(schema: JsonSchema, value: string): string {
    return joined(this.conditions(schema, trialPlace(value)));
  }

  call(place: Place, helper: string, notices: boolean, ...extra: readonly string[]): string {
    return callAt(place, this.unit.helper(helper), notices, ...extra);
  }

  expression(source: string, flags: string): string {
    return this.unit.constant(`/* @__PURE__ */ new RegExp(${stringLiteral(source)}, "${flags}")`);
  }

  table(entries: readonly string[]): string {
    return this.unit.table(entries, this.#path);
  }

  below<Result>(member: string, compile: () => Result): Result {
    const before = this.#path;
    const part = member.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 32);
    this.#path = before === "" ? part : `${before.slice(-64)}_${part}`;
    try {
      return compile();
    } finally {
      this.#path = before;
    }
  }

  #reference(name: string, place: Place): string {
    const target = aliasTarget(this.schemas, name);
    const schema = this.schemas.get(target);
    if (schema === undefined) throw new Error(`a reference to the unknown schema ${target}`);
    const side = this.context.schemas.differs(target) ? this.#side : "response";
    const reference = checkName(target, side);
    this.unit.references.set(reference, { schema: target, side });
    return callAt(place, reference, this.#notices(schema));
  }

  #objectFunction(schema: JsonObject): string {
    const known = this.#functions.get(schema);
    if (known !== undefined) return known;
    const name = this.#guarded(this.#openObjects, schema, () =>
      this.unit.defineMembers(objectBody(this, schema), this.#path),
    );
    if (!this.#openObjects.has(schema)) this.#functions.set(schema, name);
    return name;
  }

  /**
   * Name of a function that `make` defines. A schema may come back to itself without a name on the way, by what it has
   * evaluated; then it calls itself under a second name, for the first is not known until its text is.
   */
  #guarded(open: Map<JsonObject, string | undefined>, schema: JsonObject, make: () => string): string {
    if (open.has(schema)) {
      const again = open.get(schema) ?? this.unit.reserve(`r_${this.#path}`);
      open.set(schema, again);
      return again;
    }
    open.set(schema, undefined);
    const name = make();
    const again = open.get(schema);
    open.delete(schema);
    if (again !== undefined)
      this.unit.declare(again, `function ${again}(v,e,p,k){return ${name}(v,e,p,k)}\n`);
    return name;
  }

  /** True when its check refuses an absent value of a required place. Mirrors what `conditions` writes. */
  #notices(schema: JsonSchema, depth = 0): boolean {
    if (typeof schema === "boolean") return !schema;
    if (typesOf(schema) !== undefined || enumOf(schema) !== undefined) return true;
    if (keyword(schema, "const") !== undefined) return true;
    if (depth > 20) return false;
    const target = referenceOf(schema);
    const referred = target === undefined ? undefined : this.schemas.get(target);
    if (referred !== undefined && this.#notices(referred, depth + 1)) return true;
    return schemaList(schema, "allOf").some((part) => this.#notices(part, depth + 1));
  }
}
