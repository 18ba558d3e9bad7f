/** Schema resources by the rules of JSON Schema: a file, or a schema with an `$id`, and what its references are about. */
import { posix } from "node:path";
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceFile } from "../load/source.ts";
import { encodePointer, escapePointer, isObject, ownMember, unescapePointer } from "./json.ts";

export interface Resource {
  /** A URI, or a path as files have it. */
  readonly base: string;
  readonly file: string;
  readonly pointer: string;
  readonly value: Json;
  /** Pointers by the names of `$anchor` and `$dynamicAnchor`. */
  readonly anchors: Map<string, string>;
  /** Those of `$dynamicAnchor` only. */
  readonly dynamic: Map<string, string>;
}

/** A value of a file, and the resource it is in. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly value: Json;
  readonly resource: Resource;
}

/** What stands under these is data, where `$id` and `$ref` are values. */
export const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);

/** What stands under these has members of any name. */
export const mapKeys: ReadonlySet<string> = new Set(
  "properties patternProperties dependentSchemas $defs definitions schemas responses parameters headers requestBodies callbacks pathItems paths webhooks content".split(
    " ",
  ),
);

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** `reference`, without a fragment, by `base`; undefined for what is no URI. */
export function resolveUri(reference: string, base: string): string | undefined {
  try {
    if (scheme.test(reference)) return new URL(reference).href;
    if (scheme.test(base)) return new URL(reference, base).href;
    const path = decodeURIComponent(reference);
    return posix.normalize(path.startsWith("/") ? path : posix.join(base.replace(/[^/]*$/, ""), path));
  } catch {
    return undefined;
  }
}

export function splitReference(reference: string): readonly [place: string, fragment: string] {
  const hash = reference.indexOf("#");
  if (hash === -1) return [reference, ""];
  return [reference.slice(0, hash), decoded(reference.slice(hash + 1))];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A reference, written in `file`, to a place by its pointer. */
export function referenceTo(place: { file: string; pointer: string }, file: string): string {
  const path = place.file === file ? "" : posix.relative(posix.dirname(file), place.file);
  return `${path.split("/").map(encodeURIComponent).join("/")}#${encodePointer(place.pointer)}`;
}

/** All resources of a set of files. */
export class Resources {
  readonly #byBase = new Map<string, Resource>();
  readonly #ofSchema = new Map<Json, Resource>();
  #dynamic: Map<string, Place[]> | undefined;
  /** True where a schema has an `$id`. */
  hasIds = false;

  constructor(files: Iterable<SourceFile>) {
    for (const { path, value } of files) {
      const whole = this.#add(path, path, "", value);
      this.#read(value, false, "", whole, new Set());
    }
  }

  /** The resource of a whole file. */
  ofFile = (path: string): Resource | undefined => this.#byBase.get(path);

  /** The resource that begins with a value, or the one around it. */
  around = (value: Json, outer: Resource): Resource => this.#ofSchema.get(value) ?? outer;

  /** True for a schema whose `$id` makes it a resource. */
  beginsWith = (value: Json): boolean => this.#ofSchema.has(value);

  /** Every place of a dynamic anchor. */
  dynamicPlaces(name: string): readonly Place[] {
    if (this.#dynamic === undefined) {
      this.#dynamic = new Map();
      for (const { file, dynamic } of this.#byBase.values()) {
        for (const [name, pointer] of dynamic) {
          const place = this.at(file, pointer);
          const known = this.#dynamic.get(name) ?? [];
          if (place !== undefined) known.push(place);
          this.#dynamic.set(name, known);
        }
      }
    }
    return this.#dynamic.get(name) ?? [];
  }

  /** Where a pointer leads in a file. */
  at(file: string, pointer: string): Place | undefined {
    let resource = this.ofFile(file);
    let value = resource?.value;
    if (resource === undefined || value === undefined) return undefined;
    for (const segment of pointer.split("/").slice(1)) {
      value = ownMember(value, unescapePointer(segment));
      if (value === undefined) return undefined;
      resource = this.around(value, resource);
    }
    return { file, pointer, value, resource };
  }

  /** Where a reference in a resource leads: first by the rules of JSON Schema, then in the whole file. */
  follow(reference: string, from: Resource): Place | undefined {
    const [place, fragment] = splitReference(reference);
    const uri = place === "" ? from.base : resolveUri(place, from.base);
    const target = uri === undefined ? undefined : this.#byBase.get(uri);
    if (target === undefined) return undefined;
    if (fragment === "" || fragment.startsWith("/")) {
      const found = this.at(target.file, target.pointer + fragment);
      return found ?? (place === "" ? this.at(from.file, fragment) : undefined);
    }
    const anchor = target.anchors.get(fragment) ?? this.ofFile(target.file)?.anchors.get(fragment);
    return anchor === undefined ? undefined : this.at(target.file, anchor);
  }

  /** Of equal ids the first counts. */
  #add(base: string, file: string, pointer: string, value: Json): Resource {
    const made = { base, file, pointer, value, anchors: new Map(), dynamic: new Map() };
    if (!this.#byBase.has(base)) this.#byBase.set(base, made);
    return made;
  }

  #read(value: Json, isMap: boolean, pointer: string, outer: Resource, seen: Set<Json>): void {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    let resource = outer;
    if (isObject(value) && !isMap) {
      resource = this.#own(value, pointer, outer);
      const { $anchor: plain, $dynamicAnchor: dynamic } = value;
      for (const name of [plain, dynamic]) {
        if (typeof name === "string" && !resource.anchors.has(name)) resource.anchors.set(name, pointer);
      }
      if (typeof dynamic === "string" && !resource.dynamic.has(dynamic))
        resource.dynamic.set(dynamic, pointer);
    }
    for (const [name, member] of Object.entries(value)) {
      if (isMap || !dataKeys.has(name)) {
        this.#read(
          member as Json,
          !isMap && mapKeys.has(name),
          `${pointer}/${escapePointer(name)}`,
          resource,
          seen,
        );
      }
    }
  }

  #own(value: JsonObject, pointer: string, outer: Resource): Resource {
    const id = value["$id"];
    const base = typeof id === "string" ? resolveUri(splitReference(id)[0], outer.base) : undefined;
    if (base === undefined || base === outer.base) return outer;
    const resource = this.#add(base, outer.file, pointer, value);
    this.#ofSchema.set(value, resource);
    this.hasIds = true;
    return resource;
  }
}
