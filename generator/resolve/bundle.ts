/** One document out of several files: what other files hold becomes components, path items are put in place. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import type { Findings } from "./check.ts";
import type { Located } from "./document.ts";
import { encodePointer, isObject, unescapePointer } from "./json.ts";
import type { NodeName } from "./model.ts";
import { looksLikeReference, type References } from "./references.ts";

/** The section of `components` that holds objects of a kind. */
const sections: { readonly [K in NodeName]?: string } = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
  link: "links",
  callback: "callbacks",
};

/** Path items put in place of a reference that lead to others in turn; rings have been refused before. */
const maxInlined = 300;

/**
 * The whole document as one file. The entry's own value where it is the only file and its references are pointers;
 * else a copy in which each reference to another file leads to a component and each by `$id` or `$anchor`, which few
 * tools follow, is a pointer. Names are the last part of the pointer or the file's name, made
 * unique in the order of first use, so they depend on the documents alone.
 */
export function bundleDocument(sources: SourceSet, references: References, findings: Findings): JsonObject {
  const entry = sources.files.get(sources.entry);
  const root = entry !== undefined && isObject(entry.value) ? entry.value : ({} as JsonObject);
  const alone = sources.files.size === 1 && !hasNamedReference(findings);
  return alone ? root : new Bundler(sources.entry, root, references, findings).run();
}

/** One that every reader takes the same way: an escape may be part of a name, see `references.ts`. */
const isPointer = (reference: string): boolean => /^#(?:\/[^%]*)?$/.test(reference);

function hasNamedReference({ references }: Findings): boolean {
  for (const value of references.keys()) {
    const reference = isObject(value) ? value["$ref"] : undefined;
    if (typeof reference === "string" && !isPointer(reference)) return true;
  }
  return false;
}

type Mutable = Record<string, Json>;

class Bundler {
  readonly #entry: string;
  readonly #root: JsonObject;
  readonly #references: References;
  readonly #findings: Findings;
  /** Pointer in the bundle by file and pointer of what stands there now. */
  readonly #moved = new Map<string, string>();
  readonly #taken = new Map<string, Set<string>>();
  readonly #queue: { readonly target: Located; readonly section: string; readonly name: string }[] = [];

  constructor(entry: string, root: JsonObject, references: References, findings: Findings) {
    this.#entry = entry;
    this.#root = root;
    this.#references = references;
    this.#findings = findings;
  }

  run(): JsonObject {
    const copied = this.#copy(this.#root, this.#entry, 0) as Mutable;
    const sectionsAdded = new Map<string, Mutable>();
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const { target, section, name } = next;
      let added = sectionsAdded.get(section);
      if (added === undefined) {
        added = emptyMap();
        sectionsAdded.set(section, added);
      }
      added[name] = this.#copy(target.value, target.origin.file, 0);
    }
    if (sectionsAdded.size === 0) return copied;
    const components = emptyMap();
    const own = copied["components"];
    if (isObject(own)) Object.assign(components, own);
    for (const [section, added] of sectionsAdded) {
      const before = components[section];
      components[section] = Object.assign(emptyMap(), isObject(before) ? before : {}, added);
    }
    copied["components"] = components;
    return copied;
  }

  /** A copy with references rewritten. Depth is bounded by the load stage, times the path items put in place. */
  #copy(value: Json, file: string, inlined: number): Json {
    if (Array.isArray(value)) return value.map((item: Json) => this.#copy(item, file, inlined));
    if (!isObject(value)) return value;
    const kind = this.#findings.references.get(value);
    const reference = value["$ref"];
    if (kind === "pathItem" && typeof reference === "string" && inlined < maxInlined) {
      const target = this.#references.lookup(reference, file);
      if (target !== undefined && target.origin.file !== this.#entry && isObject(target.value)) {
        const { $ref: _dropped, ...own } = value;
        const below = this.#copy(target.value, target.origin.file, inlined + 1) as JsonObject;
        // A member beside the reference comes first, as it does when an operation is looked up.
        return Object.assign(emptyMap(), below, this.#copy(own, file, inlined) as JsonObject);
      }
    }
    const copy = emptyMap();
    const isSchema = this.#findings.kinds.get(value) === "schema";
    const mapping = this.#findings.kinds.get(value) === "discriminator" ? value["mapping"] : undefined;
    for (const key in value) {
      const member = value[key] as Json;
      // It would give the pointers below it another root.
      if (key === "$id" && isSchema) continue;
      if (key === "$ref" && kind !== undefined && typeof member === "string") {
        copy[key] = this.#rewrite(member, file, kind);
      } else if (key === "mapping" && member === mapping && isObject(member)) {
        copy[key] = this.#mapping(member, file);
      } else copy[key] = this.#copy(member, file, inlined);
    }
    return copy;
  }

  /** A mapping value that leads to another place is a reference; everything else is a name. */
  #mapping(mapping: JsonObject, file: string): Json {
    const copy = emptyMap();
    for (const key in mapping) {
      const target = mapping[key] as Json;
      const leads = typeof target === "string" && looksLikeReference(target);
      copy[key] = leads ? this.#rewrite(target, file, "schema") : target;
    }
    return copy;
  }

  #rewrite(reference: string, file: string, kind: NodeName): string {
    const target = this.#references.lookup(reference, file);
    if (target === undefined) return reference;
    const { origin } = target;
    // In the entry everything stays where it is.
    if (origin.file === this.#entry) {
      return file === this.#entry && isPointer(reference) ? reference : `#${encodePointer(origin.pointer)}`;
    }
    const section = sections[kind];
    if (section === undefined) return reference;
    const key = `${origin.file}#${origin.pointer}`;
    let pointer = this.#moved.get(key);
    if (pointer === undefined) {
      const name = this.#name(section, origin);
      pointer = `#/components/${section}/${name}`;
      this.#moved.set(key, pointer);
      this.#queue.push({ target, section, name });
    }
    return pointer;
  }

  /** A free name in a section, compared without case. */
  #name(section: string, origin: Origin): string {
    let taken = this.#taken.get(section);
    if (taken === undefined) {
      const components = this.#root["components"];
      const own = isObject(components) ? components[section] : undefined;
      taken = new Set(isObject(own) ? Object.keys(own).map((name) => name.toLowerCase()) : []);
      this.#taken.set(section, taken);
    }
    const last = origin.pointer.slice(origin.pointer.lastIndexOf("/") + 1);
    const file = origin.file.slice(origin.file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    const wanted = unescapePointer(last) || file;
    const base = wanted.replace(/[^A-Za-z0-9._-]+/g, "_") || section;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  }
}

function emptyMap(): Mutable {
  return Object.create(null) as Mutable;
}
