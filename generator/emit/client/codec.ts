/** Codecs of emitted operations: how a value is read from the wire, as a literal of `runtime/types.ts`' `Codec`. */
import type { NamedSchema, Schema } from "../../ir/model.ts";
import type { Codec } from "../../runtime/types.ts";
import type { EmitOptions } from "../emitter.ts";
import { stringLiteral, typedMember } from "../shared/escape.ts";

/** A codec as data; a named schema's own is a reference. */
export type CodecPlan =
  | Extract<Codec, string>
  | { readonly list: CodecPlan }
  | { readonly object: ReadonlyMap<string, CodecPlan> }
  | { readonly either: { readonly list: CodecPlan; readonly object: CodecPlan; readonly scalar: CodecPlan } }
  | { readonly name: string; readonly full: boolean };

/** Makes codecs of one API. `full` ones name every field (XML needs them), others only what needs care. */
export class Codecs {
  readonly #names: ReadonlyMap<string, NamedSchema>;
  readonly full: boolean;
  readonly #careful = new Map<string, boolean>();
  /** Named schemas whose codec is referred to, in order of first use. */
  readonly used = new Map<string, CodecPlan>();

  readonly #long: "long" | "digits" | "number";

  constructor(names: ReadonlyMap<string, NamedSchema>, full: boolean, int64: EmitOptions["int64"]) {
    this.#long = int64 === "bigint" ? "long" : int64 === "string" ? "digits" : "number";
    this.#names = names;
    this.full = full;
  }

  /** Undefined where nothing needs care. */
  plan(schema: Schema): CodecPlan | undefined {
    const plan = this.#plan(schema, []);
    return plan === "unknown" ? undefined : plan;
  }

  #plan(schema: Schema, within: readonly string[]): CodecPlan {
    const { shape } = schema;
    switch (shape.kind) {
      case "long":
        return this.#long;
      case "number":
        return this.full ? (isInteger(schema) ? "integer" : "number") : "unknown";
      case "string":
      case "boolean":
      case "bytes":
        return this.full ? shape.kind : "unknown";
      case "enum":
        return this.full ? enumScalar(shape.values) : "unknown";
      case "array": {
        const item = this.#plan(shape.items, within);
        return item === "unknown" && !this.full ? "unknown" : { list: item };
      }
      case "object": {
        const fields = shape.properties.map(({ name, schema: own }) => [name, own] as const);
        return this.#fields(fields, shape.rest, within);
      }
      // JSON's lists have their places as properties; XML's do not.
      case "tuple":
        return this.full
          ? "unknown"
          : this.#fields(
              shape.items.map((item, index) => [`${index}`, item]),
              shape.rest,
              within,
            );
      case "union":
      case "intersection":
        return (
          shape.members
            .filter((member) => member.shape.kind !== "null")
            .map((member) => this.#inline(member, within))
            .reduce<CodecPlan | undefined>(
              (one, other) => (this.full ? merge(one, other) : unite(one, other)),
              undefined,
            ) ?? "unknown"
        );
      case "ref":
        return this.#reference(shape.name, within);
      default:
        return "unknown";
    }
  }

  /** Fields by name; one that needs no care is left out, unless it would be taken for one of the rest. */
  #fields(
    named: readonly (readonly [name: string, schema: Schema])[],
    rest: Schema | undefined,
    within: readonly string[],
  ): CodecPlan {
    const others = rest === undefined ? "unknown" : this.#plan(rest, within);
    const fields = new Map<string, CodecPlan>();
    for (const [name, schema] of named) {
      const plan = this.#plan(schema, within);
      if (this.full || plan !== "unknown" || others !== "unknown") fields.set(name, plan);
    }
    if (others !== "unknown") fields.set("*", others);
    return fields.size === 0 ? "unknown" : { object: fields };
  }

  /** Members of a union are merged into one codec, so a name has to be opened; not inside itself. */
  #inline(schema: Schema, within: readonly string[]): CodecPlan {
    if (schema.shape.kind !== "ref" || within.includes(schema.shape.name)) return this.#plan(schema, within);
    const named = this.#names.get(schema.shape.name);
    if (named === undefined || !this.#needsCare(named)) return "unknown";
    return this.#plan(named.schema, [...within, schema.shape.name]);
  }

  #reference(name: string, within: readonly string[]): CodecPlan {
    const named = this.#names.get(name);
    if (named === undefined || !this.#needsCare(named)) return "unknown";
    if (!named.recursive && !isStructure(named.schema)) return this.#plan(named.schema, within);
    if (!this.used.has(name)) {
      this.used.set(name, "unknown");
      this.used.set(name, this.#plan(named.schema, []));
    }
    return { name, full: this.full };
  }

  #needsCare(named: NamedSchema): boolean {
    if (this.full) return true;
    const known = this.#careful.get(named.name);
    if (known !== undefined) return known;
    const found = this.#reachesLong(named);
    this.#careful.set(named.name, found);
    return found;
  }

  /** Walks what a named schema reaches, each name once. */
  #reachesLong(start: NamedSchema): boolean {
    const seen = new Set<string>([start.name]);
    const queue: Schema[] = [start.schema];
    for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
      const { shape } = schema;
      if (shape.kind === "long") return true;
      if (shape.kind === "ref") {
        if (this.#careful.get(shape.name) === true) return true;
        const next = this.#names.get(shape.name);
        if (next !== undefined && !seen.has(next.name) && !this.#careful.has(next.name)) {
          seen.add(next.name);
          queue.push(next.schema);
        }
      } else if (shape.kind === "array") queue.push(shape.items);
      else if (shape.kind === "tuple")
        queue.push(...shape.items, ...(shape.rest === undefined ? [] : [shape.rest]));
      else if (shape.kind === "object") {
        queue.push(...shape.properties.map((property) => property.schema));
        if (shape.rest !== undefined) queue.push(shape.rest);
      } else if (shape.kind === "union" || shape.kind === "intersection") queue.push(...shape.members);
    }
    // Nothing reached needs care, so nothing of what was seen does either.
    for (const name of seen) this.#careful.set(name, false);
    return false;
  }
}

const isStructure = (schema: Schema): boolean =>
  ["object", "array", "union", "intersection"].includes(schema.shape.kind);

const isInteger = (schema: Schema): boolean =>
  typeof schema.json === "object" && (schema.json["type"] === "integer" || schema.format === "int32");

function enumScalar(values: readonly unknown[]): CodecPlan {
  const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  if (kinds.size !== 1) return "unknown";
  if (kinds.has("string")) return "string";
  if (kinds.has("number")) return "number";
  return kinds.has("boolean") ? "boolean" : "unknown";
}

/** One codec for what may be either: fields of both; where they disagree, untouched. */
function merge(one: CodecPlan | undefined, other: CodecPlan): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  if (typeof one === "object" && typeof other === "object") {
    if ("object" in one && "object" in other) {
      const fields = new Map(one.object);
      for (const [name, plan] of other.object) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? plan : merge(before, plan));
      }
      return { object: fields };
    }
    if ("list" in one && "list" in other) return { list: merge(one.list, other.list) };
    return "unknown";
  }
  // An object codec leaves scalars alone, and none says nothing.
  if (one === "unknown" || (typeof one === "string" && typeof other === "object")) return other;
  if (other === "unknown" || (typeof other === "string" && typeof one === "object")) return one;
  const numeric = ["long", "exact", "digits", "integer", "number"];
  if (numeric.includes(String(one)) && numeric.includes(String(other))) {
    return one === "long" || other === "long"
      ? "long"
      : one === "digits" || other === "digits"
        ? "digits"
        : "number";
  }
  return "unknown";
}

/**
 * One codec for JSON that may be either: by the kind of the value, so that nothing is lost. Beside what needs no care
 * a long is exact: text stays text.
 */
function unite(one: CodecPlan | undefined, other: CodecPlan): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined) {
    return other === "unknown" ? one : one === "unknown" ? other : "unknown";
  }
  const list = uniteParts(a.list, b.list);
  const object = uniteParts(a.object, b.object);
  const scalar = exactBeside(uniteParts(a.scalar, b.scalar), one, other);
  if (object === "unknown" && scalar === "unknown") return list === "unknown" ? "unknown" : list;
  if (list === "unknown" && scalar === "unknown") return object;
  if (list === "unknown" && object === "unknown") return scalar;
  const items = typeof list === "object" && "list" in list ? list.list : list;
  return { either: { list: items, object, scalar } };
}

interface Parts {
  readonly list: CodecPlan;
  readonly object: CodecPlan;
  readonly scalar: CodecPlan;
}
const noParts: Parts = { list: "unknown", object: "unknown", scalar: "unknown" };

/** What a plan does with lists, objects and single values; undefined where only its name is known. */
function partsOf(plan: CodecPlan): Parts | undefined {
  if (typeof plan === "string") return { ...noParts, scalar: plan };
  if ("name" in plan) return undefined;
  if ("list" in plan) return { ...noParts, list: plan };
  if ("object" in plan) return { ...noParts, object: plan };
  const { list, object, scalar } = plan.either;
  return { list: list === "unknown" ? list : { list }, object, scalar };
}

function uniteParts(one: CodecPlan, other: CodecPlan): CodecPlan {
  if (one === "unknown" || other === "unknown") return one === "unknown" ? other : one;
  if (typeof one === "object" && typeof other === "object") {
    if ("list" in one && "list" in other) return { list: unite(one.list, other.list) };
    if ("object" in one && "object" in other) {
      const fields = new Map(one.object);
      for (const [name, plan] of other.object) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? plan : unite(before, plan));
      }
      return { object: fields };
    }
  }
  return merge(one, other);
}

/** A member that is not described by a codec may be text. */
const exactBeside = (scalar: CodecPlan, one: CodecPlan, other: CodecPlan): CodecPlan =>
  (scalar === "long" || scalar === "exact") && (one !== "long" || other !== "long") ? "exact" : scalar;

function same(one: CodecPlan, other: CodecPlan): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return "name" in one && "name" in other && one.name === other.name;
}

export const codecName = (schemaName: string, full: boolean): string =>
  `${schemaName}${full ? "Full" : ""}Codec`;

/** A codec as an expression; `use` is told each named codec it refers to. */
export function codecText(plan: CodecPlan, indent: string, use: (name: string) => void): string {
  if (typeof plan === "string") return stringLiteral(plan);
  if ("name" in plan) {
    const name = codecName(plan.name, plan.full);
    use(name);
    return `() => ${name}`;
  }
  if ("list" in plan) {
    return `[${codecText(plan.list, indent, use)}]`;
  }
  if ("either" in plan) {
    const { list, object, scalar } = plan.either;
    return `[${[list, object, scalar].map((part) => codecText(part, indent, use)).join(", ")}]`;
  }
  const inner = `${indent}  `;
  const fields = [...plan.object].map(([name, field]) => typedMember(name, codecText(field, inner, use)));
  const line = `{ ${fields.join(", ")} }`;
  if (!line.includes("\n") && line.length + indent.length <= 70) return line;
  return `{\n${fields.map((field) => `${inner}${field},\n`).join("")}${indent}}`;
}
