/** The keywords about single values as calls of the runtime's checks: all that ajv's own forms do not know of them. */
import type { JsonObject } from "../../../ir/model.ts";
import { numberLiteral, regularExpression, valueLiteral } from "../../shared/escape.ts";
import { keyword, limitAt } from "../../shared/json-schema.ts";
import type { CompileContext } from "../compiler.ts";
import { enumOf, formatOf, integerHelper, isScalar, may, type Types, typeHelpers } from "../facts.ts";
import type { Unit } from "../unit.ts";

/** Something a check is called with: a plain value, or the name of a function or constant of the module. */
export type Argument = number | string | { readonly name: string };

/** One condition: the call answers true where the value fits. */
export interface Check {
  /** Function of the runtime that says what is wrong; it is also the condition unless there are `tests`. */
  readonly call: string;
  readonly with: readonly Argument[];
  /** Functions of which one has to answer true. */
  readonly tests?: readonly string[];
  /** For numbers only, whatever else the value may be. */
  readonly numbers?: boolean;
  /** An absent value does not fit. */
  readonly loose?: boolean;
}

/**
 * The check of types where one of them is a number, since ajv takes no bigint for one, or bytes, which it does not
 * know. Undefined where ajv's own `type` will do.
 */
export function typeCheck(
  schema: JsonObject,
  types: readonly string[],
  int64: CompileContext["int64"],
  unit: Unit,
): Check | undefined {
  const format = keyword(schema, "format");
  const isBytes = (type: string): boolean => type === "string" && format === "binary";
  if (!types.some((type) => type === "number" || type === "integer" || isBytes(type))) return undefined;
  const helperOf = (type: string): string => {
    const isNumber = type === "number" || type === "integer";
    if (isBytes(type)) return "bytes";
    const helper = (isNumber ? integerHelper(format, int64) : undefined) ?? typeHelpers.get(type);
    if (helper === undefined) throw new Error(`an unknown type ${type}`);
    return helper;
  };
  const helpers = types.map((type) => unit.helper(helperOf(type)));
  const others = helpers.filter((_, index) => types[index] !== "null");
  const [other] = others;
  if (helpers.length === 1 && other !== undefined) return { call: other, with: [] };
  if (helpers.length === 2 && others.length === 1 && other !== undefined)
    return { call: other, with: [], tests: helpers };
  return { call: unit.helper("wrong"), with: [types.join(" or ")], tests: helpers };
}

export class ScalarChecks {
  readonly #context: CompileContext;
  readonly #unit: Unit;

  constructor(context: CompileContext, unit: Unit) {
    this.#context = context;
    this.#unit = unit;
  }

  /** All but the type. */
  of(schema: JsonObject, types: Types): Check[] {
    const checks = this.#fixed(schema);
    if (may(types, "string")) checks.push(...this.#text(schema));
    if (may(types, "number") || may(types, "integer")) checks.push(...this.#number(schema, types));
    if (may(types, "array") && keyword(schema, "uniqueItems") === true) checks.push(this.#call("unique"));
    return checks;
  }

  #call(helper: string, ...args: readonly Argument[]): Check {
    return { call: this.#unit.helper(helper), with: args };
  }

  #constant(text: string): Argument {
    return { name: this.#unit.constant(text) };
  }

  #limit(value: number | bigint): Argument {
    return typeof value === "number" ? value : this.#constant(numberLiteral(value));
  }

  #fixed(schema: JsonObject): Check[] {
    const checks: Check[] = [];
    const values = enumOf(schema);
    if (values !== undefined) {
      const plain = values.every(
        (value) => typeof value === "string" || typeof value === "boolean" || value === null,
      );
      checks.push(this.#call(plain ? "one" : "oneDeep", this.#constant(valueLiteral([...values]))));
    }
    const constant = keyword(schema, "const");
    if (constant !== undefined) {
      const isPlain = typeof constant === "string" || typeof constant === "number";
      checks.push(
        this.#call("same", isPlain && isScalar(constant) ? constant : this.#constant(valueLiteral(constant))),
      );
    }
    return checks;
  }

  #text(schema: JsonObject): Check[] {
    const checks: Check[] = [];
    for (const name of ["maxLength", "minLength"]) {
      const limit = limitAt(schema, name);
      if (limit === undefined || (name === "minLength" && limit <= 0)) continue;
      checks.push(this.#call(name, this.#limit(limit)));
    }
    const source = keyword(schema, "pattern");
    const rule = typeof source === "string" ? this.#context.pattern(source, schema) : undefined;
    if (typeof source === "string" && rule !== undefined) {
      const expression = this.#constant(`/* @__PURE__ */ ${regularExpression(source, rule.flags)}`);
      checks.push(
        rule.cap === undefined
          ? this.#call("pattern", expression)
          : this.#call("cappedPattern", expression, rule.cap),
      );
    }
    const test = formatOf(schema);
    if (test !== undefined) {
      checks.push(this.#call("format", { name: this.#unit.helper(test) }, `${keyword(schema, "format")}`));
    }
    return checks;
  }

  #number(schema: JsonObject, types: Types): Check[] {
    const checks: Check[] = [];
    for (const [name, helper] of [
      ["maximum", "maximum"],
      ["minimum", "minimum"],
      ["exclusiveMaximum", "below"],
      ["exclusiveMinimum", "above"],
      ["multipleOf", "multiple"],
    ] as const) {
      const limit = limitAt(schema, name);
      if (limit === undefined || (name === "multipleOf" && limit <= 0)) continue;
      checks.push(this.#call(helper, this.#limit(limit)));
    }
    const format = integerHelper(keyword(schema, "format"), "bigint");
    if (types === undefined && format !== undefined) checks.push({ ...this.#call(format), numbers: true });
    return checks;
  }
}
