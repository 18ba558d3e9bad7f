/** Codecs of emitted operations: how a value is read from the wire, as data. */
import type { NamedSchema, Schema } from "../../ir/model.ts";
import type { Codec } from "../../runtime/types.ts";
import type { EmitOptions } from "../emitter.ts";
import { carefree, type Join, type Mode, merge, planKey, unite } from "./codec-union.ts";
import { isInteger, target } from "./context.ts";

/** A codec as data; a named schema's own is a reference. */
export type CodecPlan =
  | Extract<Codec, string>
  | { readonly list: CodecPlan }
  /** `tuple`: the fields are places of a list. */
  | { readonly object: ReadonlyMap<string, CodecPlan>; readonly tuple?: true }
  | { readonly either: { readonly list: CodecPlan; readonly object: CodecPlan; readonly scalar: CodecPlan } }
  | { readonly name: string; readonly full: boolean };

/** Codecs of several schemas that an API may have. */
const maxJoined = 3000;

/** Makes codecs of one API. `full` ones name every field (XML needs them), others only what needs care. */
export class Codecs {
  readonly #names: ReadonlyMap<string, NamedSchema>;
  readonly full: boolean;
  readonly #careful = new Map<string, boolean>();
  /** Codecs by name, in order of first use; not all are referred to in the end. */
  readonly #used = new Map<string, CodecPlan>();
  readonly #planned: CodecPlan[] = [];

  /** What named codecs of several schemas are made of, and their names by that. */
  readonly #joined = new Map<string, { readonly parts: readonly CodecPlan[]; readonly mode: Mode }>();
  readonly #joinedNames = new Map<string, string>();
  #isFull = false;
  readonly #long: "long" | "digits" | "number";

  constructor(names: ReadonlyMap<string, NamedSchema>, full: boolean, int64: EmitOptions["int64"]) {
    this.#long = int64 === "bigint" ? "long" : int64 === "string" ? "digits" : "number";
    this.#names = names;
    this.full = full;
  }

  /** True where there were more codecs of several schemas than are made. Known after `named`. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Undefined where nothing needs care. */
  plan(schema: Schema): CodecPlan | undefined {
    const plan = this.#plan(schema, []);
    if (plan === "unknown") return undefined;
    this.#planned.push(plan);
    return plan;
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
      case "tuple": {
        if (this.full) return "unknown";
        const places = shape.items.map((item, index) => [`${index}`, item] as const);
        const plan = this.#fields(places, shape.rest, within);
        return typeof plan === "object" && "object" in plan ? { ...plan, tuple: true } : plan;
      }
      case "union":
      case "intersection": {
        const mode = shape.kind === "union" ? "any" : "all";
        const members = shape.members
          .filter((member) => member.shape.kind !== "null")
          .map((member) => this.#inline(member, within));
        const plan = this.#together(members, mode);
        return plan === carefree && !this.full ? "unknown" : plan;
      }
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
    // XML says of an empty element neither that it is a text nor that it is an object.
    return fields.size === 0 && !this.full ? "unknown" : { object: fields };
  }

  /** Members of a union are merged into one codec, so a name has to be opened; not inside itself. */
  #inline(schema: Schema, within: readonly string[]): CodecPlan {
    if (!this.full && isCarefree(schema, this.#names)) return carefree;
    if (schema.shape.kind !== "ref" || within.includes(schema.shape.name)) return this.#plan(schema, within);
    const named = this.#names.get(schema.shape.name);
    if (named === undefined || !this.#needsCare(named)) return "unknown";
    return this.#plan(named.schema, [...within, schema.shape.name]);
  }

  #reference(name: string, within: readonly string[]): CodecPlan {
    const named = this.#names.get(name);
    if (named === undefined || !this.#needsCare(named)) return "unknown";
    if (!named.recursive && !isStructure(named.schema)) return this.#plan(named.schema, within);
    if (!this.#used.has(name)) {
      this.#used.set(name, "unknown");
      this.#used.set(name, this.#plan(named.schema, []));
    }
    return { name, full: this.full };
  }

  #together(plans: readonly CodecPlan[], mode: Mode): CodecPlan {
    if (!this.full) return unite(plans, this.#join, mode);
    const merged = plans.reduce<CodecPlan | undefined>(
      (one, other) => merge(one, other, this.#join),
      undefined,
    );
    return merged ?? "unknown";
  }

  /** A named codec for what any or all are, made once all plans are there. */
  readonly #join: Join = (plans, wanted) => {
    const parts = new Map<string, CodecPlan>();
    let mode = wanted;
    for (const plan of plans) {
      const known = typeof plan === "object" && "name" in plan ? this.#joined.get(plan.name) : undefined;
      // Of any of several is the weaker of the two: it leaves more as it is.
      if (known?.mode === "any") mode = "any";
      for (const part of known?.parts ?? [plan]) parts.set(planKey(part), part);
    }
    const key = [mode, ...[...parts.keys()].sort()].join(" ");
    let name = this.#joinedNames.get(key);
    if (name === undefined) {
      // Sets of sets can be more than any document means; what is left then is as JSON gives it.
      if (this.#joined.size >= maxJoined) {
        this.#isFull = true;
        return "unknown";
      }
      name = this.#freeName([...parts.values()]);
      this.#joinedNames.set(key, name);
      this.#joined.set(name, { parts: [...parts.values()], mode });
    }
    return { name, full: this.full };
  };

  #freeName(parts: readonly CodecPlan[]): string {
    const names = parts.flatMap((part) => (typeof part === "object" && "name" in part ? [part.name] : []));
    const base = names.slice(0, 3).join("Or");
    const isTaken = (name: string): boolean => this.#names.has(name) || this.#joined.has(name);
    let name = names.length === parts.length && names.length < 4 ? base : `${base}OrOther`;
    for (let count = 2; isTaken(name); count += 1) name = `${base}OrOther${count}`;
    return name;
  }

  /** The named codecs that the plans refer to. Call it after the last `plan`. */
  named(): ReadonlyMap<string, CodecPlan> {
    // Those of several schemas can be made now. One may ask for another: those are at the end of the same list.
    for (const [name, { parts, mode }] of this.#joined) {
      const opened = parts.flatMap((part) => this.#open(part));
      this.#used.set(name, this.#together(opened, mode));
    }
    const reached = new Set<string>();
    const queue = [...this.#planned];
    for (let plan = queue.pop(); plan !== undefined; plan = queue.pop()) {
      for (const name of namesIn(plan)) {
        if (reached.has(name)) continue;
        reached.add(name);
        queue.push(this.#used.get(name) ?? "unknown");
      }
    }
    return new Map([...this.#used].filter(([name]) => reached.has(name)));
  }

  /** What a plan stands for, without a name: several where it leads to one that is of several. */
  #open(start: CodecPlan): CodecPlan[] {
    const opened: CodecPlan[] = [];
    const seen = new Set<string>();
    const queue = [start];
    for (let plan = queue.pop(); plan !== undefined; plan = queue.pop()) {
      if (typeof plan !== "object" || !("name" in plan)) opened.push(plan);
      else if (!seen.has(plan.name)) {
        seen.add(plan.name);
        queue.push(...(this.#joined.get(plan.name)?.parts ?? [this.#used.get(plan.name) ?? "unknown"]));
      }
    }
    return opened;
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

/** A single value that is the same in JSON and in the type. */
function isCarefree(schema: Schema, names: ReadonlyMap<string, NamedSchema>): boolean {
  const shape = target(schema, names)?.shape;
  if (shape?.kind === "enum")
    return shape.values.every((value) => typeof value !== "object" && typeof value !== "bigint");
  return /^(string|number|boolean|bytes)$/.test(shape?.kind ?? "");
}

const isStructure = (schema: Schema): boolean =>
  ["object", "array", "union", "intersection"].includes(schema.shape.kind);

function enumScalar(values: readonly unknown[]): CodecPlan {
  const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  if (kinds.size !== 1) return "unknown";
  if (kinds.has("string")) return "string";
  if (kinds.has("number")) return "number";
  return kinds.has("boolean") ? "boolean" : "unknown";
}

/** Named codecs that a plan refers to. */
function namesIn(plan: CodecPlan): readonly string[] {
  if (typeof plan !== "object") return [];
  if ("name" in plan) return [plan.name];
  const parts =
    "list" in plan ? [plan.list] : "object" in plan ? [...plan.object.values()] : Object.values(plan.either);
  return parts.flatMap(namesIn);
}
