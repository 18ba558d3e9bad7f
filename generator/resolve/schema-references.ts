/**
 * References by the rules of JSON Schema, written as OpenAPI's: what `$id` and `$dynamicRef` decide is decided here, so
 * that all else meets only references that lead where they say. `$id` gives what is below a schema another base. What a
 * `$dynamicRef` means depends on the way that led to it: a schema that is reached in another way than by itself, and
 * means something else then, becomes a component of its own, `PageOfUser`.
 */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceFile, SourceSet } from "../load/source.ts";
import { namesByTarget } from "./dynamic-names.ts";
import { escapePointer, isObject, unescapePointer } from "./json.ts";
import {
  dataKeys,
  mapKeys,
  type Place,
  type Resource,
  Resources,
  referenceTo,
  resolveUri,
  splitReference,
} from "./resources.ts";

/** The schema that each dynamic anchor stands for: that of the first resource on the way which has it. */
type Scope = ReadonlyMap<string, Place>;

/** A copy in progress: the scope and resource of what is copied, and whether it becomes a component of the entry. */
interface At {
  readonly scope: Scope;
  readonly resource: Resource;
  readonly component: boolean;
  /** For what stands in a map of definitions, which is reached by references only. */
  readonly apart: boolean;
}

interface Component {
  readonly name: string;
  value: Json;
}

/** Components that may be made, and values in them; what would need more means what it means by itself. */
const maxComponents = 1000;
const maxValues = 500_000;
const schemasPointer = "/components/schemas";

/** The same set where nothing depends on `$id` or `$dynamicRef`. */
export function settleReferences(sources: SourceSet): SourceSet {
  const files = [...sources.files.values()].filter((file) => !file.broken);
  const mention = (word: string): boolean => files.some(({ text }) => text.includes(word));
  const dynamic = mention("$dynamicRef");
  if (!dynamic && !mention("$id")) return sources;
  const resources = new Resources(files);
  if (!dynamic && !resources.hasIds) return sources;
  const paths = files.map(({ path }) => path);
  const names = dynamic ? namesByTarget(resources, paths) : new Map<Json, ReadonlySet<string>>();
  const values = new Settler(resources, sources.entry, names).values(files);
  const settled = (file: SourceFile): SourceFile => {
    const value = values.get(file.path) ?? file.value;
    return value === file.value ? file : { ...file, value };
  };
  return { ...sources, files: new Map([...sources.files].map(([path, file]) => [path, settled(file)])) };
}

class Settler {
  readonly #resources: Resources;
  readonly #entry: string;
  readonly #start: Scope;
  readonly #components = new Map<string, Component>();
  readonly #queue: { readonly component: Component; readonly target: Place; readonly scope: Scope }[] = [];
  readonly #sizes = new Map<Json, number>();
  #left = maxValues;
  readonly #scopes = new Map<Scope, Map<Resource, Scope>>();
  readonly #taken: Set<string>;
  readonly #names: ReadonlyMap<Json, ReadonlySet<string>>;
  /** Copies in place, by what they are of and what it means there. */
  readonly #made = new Map<Json, { readonly at: At; readonly copy: Json }[]>();

  constructor(resources: Resources, entry: string, names: ReadonlyMap<Json, ReadonlySet<string>>) {
    this.#names = names;
    this.#resources = resources;
    this.#entry = entry;
    const whole = resources.ofFile(entry);
    this.#start = whole === undefined ? new Map() : this.#enter(new Map(), whole);
    const schemas = resources.at(entry, schemasPointer)?.value;
    this.#taken = new Set(isObject(schemas) ? Object.keys(schemas).map((name) => name.toLowerCase()) : []);
  }

  /** What files hold, by path. */
  values(files: readonly SourceFile[]): Map<string, Json> {
    const values = new Map<string, Json>();
    for (const { path, value } of files) {
      const resource = this.#resources.ofFile(path) as Resource;
      const scope = this.#enter(this.#start, resource);
      values.set(path, this.#copy(value, "", { scope, resource, component: false, apart: false }));
    }
    // Components lead to others: one after the other, however long the chain.
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      const { component, target, scope } = next;
      const at = { scope, resource: target.resource, component: true, apart: false };
      component.value = this.#copy(target.value, "", at);
    }
    const entry = values.get(this.#entry);
    if (this.#components.size > 0 && isObject(entry)) values.set(this.#entry, this.#withComponents(entry));
    return values;
  }

  #withComponents(entry: JsonObject): JsonObject {
    const components = isObject(entry["components"]) ? entry["components"] : {};
    const schemas = Object.assign(emptyMap(), components["schemas"]);
    for (const { name, value } of this.#components.values()) schemas[name] = value;
    return Object.assign(emptyMap(), entry, {
      components: Object.assign(emptyMap(), components, { schemas }),
    });
  }

  /** The scope within a resource. */
  #enter(scope: Scope, resource: Resource): Scope {
    const added = [...resource.dynamic].filter(([name]) => !scope.has(name));
    if (added.length === 0) return scope;
    const known = this.#scopes.get(scope) ?? new Map<Resource, Scope>();
    this.#scopes.set(scope, known);
    let inner = known.get(resource);
    if (inner === undefined) {
      const places = added.map(
        ([name, pointer]) => [name, this.#resources.at(resource.file, pointer)] as const,
      );
      inner = new Map([
        ...scope,
        ...places.filter((entry): entry is [string, Place] => entry[1] !== undefined),
      ]);
      known.set(resource, inner);
    }
    return inner;
  }

  #copy(value: Json, key: string, around: At, isMap = false): Json {
    if (typeof value !== "object" || value === null) return value;
    const resource = this.#resources.around(value, around.resource);
    const scope = this.#enter(around.apart ? this.#start : around.scope, resource);
    const apart = isMap && (key === "$defs" || key === "definitions");
    const at: At = { ...around, resource, scope, apart };
    const made = this.#made.get(value) ?? [];
    const known = made.find(({ at: other }) => other.component === at.component && other.scope === at.scope);
    if (known !== undefined) return known.copy;
    const copy = Array.isArray(value)
      ? this.#list(value, at)
      : this.#object(value as JsonObject, key, at, isMap);
    this.#made.set(value, [...made, { at, copy }]);
    return copy;
  }

  #list(value: readonly Json[], at: At): Json {
    const items = value.map((item) => this.#copy(item, "", at));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }

  #object(value: JsonObject, within: string, at: At, isMap: boolean): Json {
    const copy = emptyMap();
    let differs = false;
    let second: string | undefined;
    for (const key in value) {
      const member = value[key] as Json;
      if (isMap) {
        copy[key] = this.#copy(member, "", at);
        differs ||= copy[key] !== member;
        continue;
      }
      if (at.component ? nameKeys.has(key) : key === "$id" && this.#resources.beginsWith(value)) {
        differs = true;
        continue;
      }
      let settled = member;
      if (key === "$ref" && typeof member === "string") settled = this.#reference(member, at);
      else if (key === "$dynamicRef" && typeof member === "string") {
        second = this.#dynamicReference(member, at);
        if (second !== undefined) continue;
      } else if (key === "mapping" && within === "discriminator") settled = this.#mapping(member, at);
      else if (!dataKeys.has(key)) settled = this.#copy(member, key, at, mapKeys.has(key));
      copy[key] = settled;
      differs ||= settled !== member;
    }
    if (second !== undefined) {
      const { allOf } = copy;
      if (copy["$ref"] === undefined) copy["$ref"] = second;
      else copy["allOf"] = [...(Array.isArray(allOf) ? (allOf as Json[]) : []), { $ref: second }];
    }
    return differs || at.component || second !== undefined ? copy : value;
  }

  /** Targets of a discriminator: names, or references. */
  #mapping(mapping: Json, at: At): Json {
    if (!isObject(mapping)) return mapping;
    const copy = emptyMap();
    for (const name in mapping) {
      const target = mapping[name] as Json;
      copy[name] = typeof target === "string" && /[#/]/.test(target) ? this.#reference(target, at) : target;
    }
    return copy;
  }

  /** A reference as it is to be written. */
  #reference(reference: string, at: At): string {
    const target = this.#resources.follow(reference, at.resource);
    if (target === undefined) return reference;
    const place = this.#meant(target, at.scope);
    if (at.component) return referenceTo(place, this.#entry);
    return place === target && isPlain(reference, target, at.resource)
      ? reference
      : referenceTo(place, at.resource.file);
  }

  #dynamicReference(reference: string, at: At): string | undefined {
    const target = this.#resources.follow(reference, at.resource);
    if (target === undefined) return undefined;
    const [, name] = splitReference(reference);
    const isDynamic = target.resource.dynamic.get(name) === target.pointer;
    const place = isDynamic ? (at.scope.get(name) ?? target) : target;
    return referenceTo(this.#meant(place, at.scope), at.component ? this.#entry : at.resource.file);
  }

  /** A place, or the component that means what the place does when it is reached within a scope. */
  #meant(target: Place, outer: Scope): { readonly file: string; readonly pointer: string } {
    const scope = this.#enter(outer, target.resource);
    const alone = this.#enter(this.#start, target.resource);
    const others = [...(this.#names.get(target.value) ?? [])].filter(
      (name) => scope.get(name) !== undefined && !isSame(scope.get(name), alone.get(name)),
    );
    if (others.length === 0) return target;
    const key = [target, ...others.sort().map((name) => scope.get(name) as Place)]
      .map(({ file, pointer }) => `${file}#${pointer}`)
      .join(" ");
    let component = this.#components.get(key);
    if (component === undefined) {
      if (this.#components.size >= maxComponents || !this.#affords(target.value)) return target;
      component = {
        name: this.#nameOf(
          target,
          others.map((name) => scope.get(name) as Place),
        ),
        value: null,
      };
      this.#components.set(key, component);
      this.#queue.push({ component, target, scope });
    }
    return { file: this.#entry, pointer: `${schemasPointer}/${escapePointer(component.name)}` };
  }

  /** Takes the size of a schema from what is left; the size is told once. */
  #affords(schema: Json): boolean {
    let size = this.#sizes.get(schema);
    if (size === undefined) {
      size = 0;
      const stack = [schema];
      for (let value = stack.pop(); value !== undefined && size <= maxValues; value = stack.pop()) {
        size++;
        if (typeof value !== "object" || value === null) continue;
        for (const member of Object.values(value)) stack.push(member as Json);
      }
      this.#sizes.set(schema, size);
    }
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }

  /** `PageOfUser`: a free name, compared without case. */
  #nameOf(target: Place, others: readonly Place[]): string {
    const called = [target, ...others.map((place) => referred(place) ?? place)].map(lastName);
    const wanted = `${called[0]}Of${[...new Set(called.slice(1))].join("And")}`.replace(/[^\w.-]+/g, "_");
    let name = wanted;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A component is met by its pointer only. */
const nameKeys = new Set(["$id", "$anchor", "$dynamicAnchor", "$defs", "definitions", "$schema"]);

const emptyMap = (): Record<string, Json> => Object.create(null) as Record<string, Json>;

const isSame = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.file === b?.file && a?.pointer === b?.pointer;

/** True for what leads there by the rules of OpenAPI too. */
function isPlain(reference: string, target: Place, from: Resource): boolean {
  const [place, fragment] = splitReference(reference);
  const file = place === "" ? from.file : resolveUri(place, from.file);
  if (file !== target.file) return false;
  if (fragment === "" || fragment.startsWith("/")) return target.pointer === fragment;
  return from.pointer === "" && target.resource.pointer === "";
}

/** The pointer of a schema that is a reference and nothing else worth a name. */
function referred({ value, file }: Place): { file: string; pointer: string } | undefined {
  const reference = isObject(value) ? value["$ref"] : undefined;
  const [place, pointer] = typeof reference === "string" ? splitReference(reference) : ["", ""];
  return place === "" && pointer.includes("/") ? { file, pointer } : undefined;
}

/** The last part of a pointer that is a name; of a definition, that of the schema it is in. */
function lastName({ pointer, file }: { pointer: string; file: string }): string {
  const parts = pointer.split("/").map(unescapePointer);
  const at = parts.findIndex((part) => part === "$defs" || part === "definitions");
  const named = at > 1 ? parts.slice(0, at) : parts;
  return named.findLast((part) => part !== "") ?? file.replace(/^.*\/|\.[^.]*$/g, "");
}
