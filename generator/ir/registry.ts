/**
 * The schemas that are referred to by name. Each is built once, or once a side where requests and responses
 * differ; references to it hold objects that get their text when all names are settled.
 */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located, ResolvedDocument } from "../resolve/document.ts";
import { isSilentBesideReference } from "./keywords.ts";
import type { Json, JsonObject, JsonSchema, Schema, Shape } from "./model.ts";
import type { Implied } from "./parts.ts";
import { child, compareText, dictionary, entries, get, isObject, text, tokens } from "./read.ts";

export type Side = "request" | "response";

/** What building one tree of schemas found out on the way. */
export interface Tree {
  readonly side: Side;
  readonly refs: Set<Target>;
  /** References at the place of the schema itself, not of a part: their circles have no end. */
  readonly inPlace: {
    target: Target;
    readonly json: Record<string, Json>;
    readonly shape: MutableShape;
  }[];
  /** The other side would be built differently. */
  sided: boolean;
  /** The other side would be typed differently: it holds a 64-bit integer, or a property that one side alone has. */
  typed: boolean;
  readonly implied: Implied;
}

export interface MutableShape {
  kind: "ref" | "unknown";
  name: string;
}

export interface Built {
  readonly tree: Tree;
  readonly schema: Schema;
}

/** A schema that others refer to. */
export interface Target {
  readonly located: Located;
  readonly documentName: string;
  /** Shared by all plain references to it. */
  readonly json: Record<string, Json>;
  readonly shape: { kind: "ref"; name: string };
  /** References with siblings of their own. */
  readonly uses: { json: Record<string, Json>; shape: MutableShape }[];
  readonly built: Partial<Record<Side, Built>>;
  /** Of a parent whose children select themselves by a property: the children, and itself for their `allOf`. */
  family?: Family;
  /** Set on the base part of a family's parent. */
  readonly baseOf?: Target;
  name: string;
}

export interface Family {
  readonly property: string;
  readonly base: Target;
  readonly members: readonly { readonly target: Target; readonly values: readonly string[] }[];
}

const maxChain = 300;

export class Registry {
  readonly #document: ResolvedDocument;
  readonly #targets = new Map<string, Target>();
  readonly #queue: { target: Target; side: Side }[] = [];
  readonly #components: ReadonlyMap<string, Located>;

  constructor(document: ResolvedDocument) {
    this.#document = document;
    this.#components = rootComponents(document);
    for (const [name, located] of [...this.#components].sort(([a], [b]) => compareText(a, b))) {
      const final = this.#follow(located);
      const own = final === undefined || this.#isComponent(final) ? located : final;
      const key = keyOf(own.origin);
      const target = this.#targets.get(key) ?? newTarget(own, name);
      this.#targets.set(key, target);
      this.#targets.set(keyOf(located.origin), target);
    }
  }

  /** Schemas under the entry document's `components.schemas`, by name in document order. */
  get components(): ReadonlyMap<string, Located> {
    return this.#components;
  }

  component(name: string): Target | undefined {
    const located = this.#components.get(name);
    return located === undefined ? undefined : this.#targets.get(keyOf(located.origin));
  }

  /** The schema a reference leads to, past mere aliases; undefined when it dangles. */
  find(reference: string, from: Origin): Target | undefined {
    const first = this.#document.lookup(reference, from);
    if (first === undefined) return undefined;
    const known = this.#targets.get(keyOf(first.origin));
    if (known !== undefined) return known;
    const final = this.#follow(first) ?? first;
    const key = keyOf(final.origin);
    const target = this.#targets.get(key) ?? newTarget(final, documentName(final.origin, this.#document));
    this.#targets.set(key, target);
    this.#targets.set(keyOf(first.origin), target);
    return target;
  }

  /** A second target for the same place: the base of a family. */
  baseFor(parent: Target): Target {
    return { ...newTarget(parent.located, `${parent.documentName}Base`), baseOf: parent };
  }

  need(target: Target, side: Side): void {
    if (target.built[side] === undefined) this.#queue.push({ target, side });
  }

  /** Builds everything asked for, and what that asks for in turn. */
  drain(build: (target: Target, side: Side) => Built): Target[] {
    const reached = new Set<Target>();
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      const { target, side } = next;
      reached.add(target);
      if (target.built[side] !== undefined) continue;
      const other = target.built[side === "request" ? "response" : "request"];
      const built = other !== undefined && !other.tree.sided ? other : build(target, side);
      target.built[side] = built;
      for (const ref of built.tree.refs) this.need(ref, side);
    }
    return [...reached];
  }

  #isComponent(located: Located): boolean {
    const { file, pointer } = located.origin;
    return (
      file === this.#document.rootOrigin.file &&
      pointer.startsWith("/components/schemas/") &&
      pointer.indexOf("/", "/components/schemas/".length) < 0
    );
  }

  /** Past references that say nothing of their own; undefined when they lead nowhere or in a circle. */
  #follow(start: Located): Located | undefined {
    let located = start;
    for (let steps = 0; steps < maxChain; steps += 1) {
      const reference = aliasOf(located.value, this.#document.dialect);
      if (reference === undefined) return located;
      const next = this.#document.lookup(reference, located.origin);
      if (next === undefined) return undefined;
      located = next;
      if (this.#isComponent(located)) return located;
    }
    return undefined;
  }
}

/** The reference of a schema that is nothing but one. */
function aliasOf(value: Json, dialect: "3.0" | "3.1"): string | undefined {
  if (!isObject(value)) return undefined;
  const reference = text(value, "$ref");
  if (reference === undefined || dialect === "3.0") return reference;
  return Object.keys(value).every(isSilentBesideReference) ? reference : undefined;
}

function newTarget(located: Located, name: string): Target {
  return {
    located,
    documentName: name,
    json: dictionary(),
    shape: { kind: "ref", name: "" },
    uses: [],
    built: {},
    name: "",
  };
}

export const keyOf = (origin: Origin): string => `${origin.file}#${origin.pointer}`;

function rootComponents(document: ResolvedDocument): ReadonlyMap<string, Located> {
  const components = get(document.root, "components");
  const result = new Map<string, Located>();
  if (!isObject(components)) return result;
  const origin = child(child(document.rootOrigin, "components"), "schemas");
  for (const [name, value] of entries(get(components, "schemas"))) {
    result.set(name, { value, origin: child(origin, name) });
  }
  return result;
}

/** What a schema outside `components.schemas` is called: the key nearest to it that says something. */
function documentName(origin: Origin, document: ResolvedDocument): string {
  const path = tokens(origin.pointer);
  if (path.length === 0) {
    const file = origin.file.split("/").at(-1) ?? origin.file;
    return origin.file === document.rootOrigin.file ? "Document" : file.replace(/\.[A-Za-z0-9]+$/, "");
  }
  const start = path.lastIndexOf("$defs") + 1 || path.lastIndexOf("definitions") + 1;
  const named = start > 0 ? path.slice(start) : path[0] === "components" ? path.slice(2) : path;
  const said = named.filter((token, index) => !isStructural(token) || index === 0);
  return said.slice(-3).join(" ");
}

const structural = new Set(
  "properties items schema schemas content allOf anyOf oneOf not paths parameters responses requestBody get put post delete patch".split(
    " ",
  ),
);
const isStructural = (token: string): boolean => structural.has(token) || /^\d+$/.test(token);

/** Writes the names into everything that refers to the targets. */
export function settleReferences(targets: readonly Target[]): void {
  for (const target of targets) {
    const reference = `#/$defs/${target.name}`;
    target.json["$ref"] = reference;
    target.shape.name = target.name;
    for (const use of target.uses) {
      use.json["$ref"] = reference;
      use.shape.name = target.name;
    }
  }
}

/** A reference object of its own, for places whose reference may have to be taken back. */
export function ownReference(
  target: Target,
  json: Record<string, Json> = dictionary(),
): { json: Record<string, Json>; shape: MutableShape } {
  const use = { json, shape: { kind: "ref" as const, name: "" } };
  json["$ref"] = "";
  target.uses.push(use);
  return use;
}

export const asShape = (shape: MutableShape): Shape => shape as Shape;
export const asJson = (json: Record<string, Json>): JsonSchema => json as JsonObject;
