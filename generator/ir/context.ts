/** What the modules that read operations share. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located } from "../resolve/document.ts";
import type { Header, Json, JsonObject, Parameter, Response, Schema } from "./model.ts";
import { isObject, text } from "./read.ts";
import { keyOf, type Registry, type Side } from "./registry.ts";
import { buildTop, newTree, type SchemaEnvironment } from "./schema.ts";

export interface BuildContext extends SchemaEnvironment {
  readonly acs: boolean;
  /** What is used from many places by reference is read once; by place, side and status. */
  readonly shared: {
    readonly parameters: Map<string, Parameter>;
    readonly responses: Map<string, Response>;
    readonly headers: Map<string, Omit<Header, "name">>;
    /** Where the values of security schemes travel, by scheme. */
    readonly securityPlaces: Map<string, string | undefined>;
  };
}

export function newShared(): BuildContext["shared"] {
  return { parameters: new Map(), responses: new Map(), headers: new Map(), securityPlaces: new Map() };
}

/** The value under a key, made on first use. */
export function remember<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const maxChain = 300;

export interface Dereferenced {
  readonly value: JsonObject;
  readonly origin: Origin;
  /** Equal for equal values: what may be read once. */
  readonly key: string;
}

/** Follows references of parameters, bodies, responses, … A description beside a 3.1 reference wins. */
export function deref(value: Json, origin: Origin, context: BuildContext): Dereferenced | undefined {
  let located: Located = { value, origin };
  let description: string | undefined;
  for (let steps = 0; steps < maxChain; steps += 1) {
    if (!isObject(located.value)) return undefined;
    const reference = text(located.value, "$ref");
    if (reference === undefined) {
      const { value: found, origin: at } = located;
      if (description === undefined) return { value: found, origin: at, key: keyOf(at) };
      return { value: { ...found, description }, origin: at, key: `${keyOf(at)} ${description}` };
    }
    if (context.document.dialect === "3.1") description ??= text(located.value, "description");
    const next = context.document.lookup(reference, located.origin);
    if (next === undefined) return undefined;
    located = next;
  }
  return undefined;
}

/** A schema that stands at a place of its own in an operation, with what it refers to asked for. */
export function schemaAt(value: Json | undefined, origin: Origin, side: Side, context: BuildContext): Schema {
  const tree = newTree(side);
  const schema = buildTop(value, origin, tree, context);
  needRefs(tree.refs, side, context.registry);
  return schema;
}

function needRefs(refs: Iterable<Parameters<Registry["need"]>[0]>, side: Side, registry: Registry): void {
  for (const target of refs) registry.need(target, side);
}
