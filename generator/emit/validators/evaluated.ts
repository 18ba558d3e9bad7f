/** Which members and items a schema has evaluated, for `unevaluatedProperties` and `unevaluatedItems`. */
import type { JsonObject, JsonSchema } from "../../ir/model.ts";
import { stringLiteral } from "../shared/escape.ts";
import { keyword, referenceOf, schemaAt, schemaList, schemaMap } from "../shared/json-schema.ts";

/** What the compiler lends. */
export interface EvaluatedTools {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** Expression that is true when the value fits. */
  trial(schema: JsonSchema, value: string): string;
  /** Name of a table of members. */
  nameTable(names: readonly string[]): string;
  /** Name of an expression; undefined for a pattern that is not checked. */
  expression(source: string, schema: JsonObject): string | undefined;
}

/** Writes expressions over `d`, the value for which the schema holds, and `n`, the name or index. */
export class Evaluated {
  readonly #tools: EvaluatedTools;

  constructor(tools: EvaluatedTools) {
    this.#tools = tools;
  }

  /** Expression that is true when `schema`, which holds for `d`, has evaluated the member `n`. */
  member(schema: JsonSchema, outermost = false): string {
    if (typeof schema === "boolean") return "false";
    const has = (name: string): boolean => keyword(schema, name) !== undefined;
    if (has("additionalProperties") || (!outermost && has("unevaluatedProperties"))) return "true";
    const parts: string[] = [];
    const properties = schemaMap(schema, "properties");
    if (properties.length > 0)
      parts.push(`${this.#tools.nameTable(properties.map(([name]) => name))}[n]!==undefined`);
    for (const [source] of schemaMap(schema, "patternProperties")) {
      const expression = this.#tools.expression(source, schema);
      if (expression !== undefined) parts.push(`${expression}.test(n)`);
    }
    parts.push(...this.#inPlace(schema, (part) => this.member(part)));
    return parts.length === 0 ? "false" : `(${parts.join("||")})`;
  }

  /** The same of the item `n`. */
  item(schema: JsonSchema, outermost = false): string {
    if (typeof schema === "boolean") return "false";
    const has = (name: string): boolean => keyword(schema, name) !== undefined;
    if (has("items") || (!outermost && has("unevaluatedItems"))) return "true";
    const parts: string[] = [];
    const prefix = schemaList(schema, "prefixItems");
    if (prefix.length > 0) parts.push(`n<${prefix.length}`);
    const contained = schemaAt(schema, "contains");
    if (contained !== undefined) parts.push(this.#tools.trial(contained, "d[n]"));
    parts.push(...this.#inPlace(schema, (part) => this.item(part)));
    return parts.length === 0 ? "false" : `(${parts.join("||")})`;
  }

  /** The keywords whose subschemas look at the same value. */
  #inPlace(schema: JsonObject, seen: (part: JsonSchema) => string): string[] {
    const parts: string[] = [];
    const add = (condition: string, part: JsonSchema): void => {
      const inner = seen(part);
      if (inner !== "false") parts.push(condition === "true" ? inner : `(${condition})&&${inner}`);
    };
    const target = referenceOf(schema);
    const referred = target === undefined ? undefined : this.#tools.schemas.get(target);
    if (referred !== undefined) add("true", referred);
    for (const part of schemaList(schema, "allOf")) add("true", part);
    for (const part of [...schemaList(schema, "anyOf"), ...schemaList(schema, "oneOf")])
      add(this.#tools.trial(part, "d"), part);
    const condition = schemaAt(schema, "if");
    if (condition !== undefined) {
      const test = this.#tools.trial(condition, "d");
      add(test, condition);
      add(test, schemaAt(schema, "then") ?? true);
      add(`!(${test})`, schemaAt(schema, "else") ?? true);
    }
    for (const [name, part] of schemaMap(schema, "dependentSchemas")) {
      add(`Object.hasOwn(d,${stringLiteral(name)})`, part);
    }
    return parts;
  }
}
