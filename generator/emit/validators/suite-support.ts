/**
 * For tests: any draft 2020-12 schema in the form the IR has, a root and named schemas. The generator's own way
 * there leads through whole documents; the JSON Schema suite has bare schemas with base URIs of their own.
 */

import applicator from "ajv/dist/refs/json-schema-2020-12/meta/applicator.json" with { type: "json" };
import content from "ajv/dist/refs/json-schema-2020-12/meta/content.json" with { type: "json" };
import core from "ajv/dist/refs/json-schema-2020-12/meta/core.json" with { type: "json" };
import formatAnnotation from "ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json" with {
  type: "json",
};
import metadata from "ajv/dist/refs/json-schema-2020-12/meta/meta-data.json" with { type: "json" };
import unevaluated from "ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json" with { type: "json" };
import validation from "ajv/dist/refs/json-schema-2020-12/meta/validation.json" with { type: "json" };
import metaschema from "ajv/dist/refs/json-schema-2020-12/schema.json" with { type: "json" };
import { schemaKeywords } from "../shared/json-schema.ts";

type Plain = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Resource {
  readonly base: string;
  readonly root: unknown;
  readonly anchors: Map<string, unknown>;
  readonly dynamic: Map<string, unknown>;
}

/** Throws when a reference leads nowhere. Names start with `prefix`. */
export function splitSchema(
  schema: unknown,
  prefix: string,
): { root: unknown; schemas: Record<string, unknown> } {
  return new Splitter(prefix).split(schema);
}

/** The URL without its fragment, and the fragment. */
function resolved(reference: string, base: string): [string, string] {
  const at = reference.indexOf("#");
  const [path, fragment] = at < 0 ? [reference, ""] : [reference.slice(0, at), reference.slice(at + 1)];
  return [path === "" ? base : new URL(path, base).href, decodeURIComponent(fragment)];
}

class Splitter {
  readonly #prefix: string;
  readonly #resources = new Map<string, Resource>();
  readonly #resourceOf = new Map<unknown, Resource>();
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<unknown, number>();
  readonly #schemas: Record<string, unknown> = {};

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  split(schema: unknown): { root: unknown; schemas: Record<string, unknown> } {
    for (const known of [
      metaschema,
      applicator,
      content,
      core,
      formatAnnotation,
      metadata,
      unevaluated,
      validation,
    ]) {
      this.#register(known, "https://json-schema.org/");
    }
    this.#register(schema, "https://suite.test/root");
    return { root: this.#rewrite(schema, []), schemas: this.#schemas };
  }

  #register(schema: unknown, base: string, parent?: Resource): void {
    if (!isObject(schema)) {
      if (parent === undefined) this.#resources.set(base, this.#resource(base, schema));
      return;
    }
    const id = schema["$id"];
    const [url] = resolved(typeof id === "string" ? id : "", base);
    const own = parent === undefined || typeof id === "string" ? this.#resource(url, schema) : parent;
    this.#resources.set(own.base, own);
    if (parent === undefined) this.#resources.set(base, own);
    this.#resourceOf.set(schema, own);
    if (typeof schema["$anchor"] === "string") own.anchors.set(schema["$anchor"], schema);
    if (typeof schema["$dynamicAnchor"] === "string") {
      own.anchors.set(schema["$dynamicAnchor"], schema);
      own.dynamic.set(schema["$dynamicAnchor"], schema);
    }
    for (const [key, value] of Object.entries(schema)) {
      const kind = key === "$defs" || key === "definitions" ? "map" : schemaKeywords.get(key);
      if (kind === "one") this.#register(value, own.base, own);
      if (kind === "list" && Array.isArray(value))
        for (const item of value) this.#register(item, own.base, own);
      if (kind === "map" && isObject(value)) {
        for (const item of Object.values(value)) this.#register(item, own.base, own);
      }
    }
  }

  #resource(base: string, root: unknown): Resource {
    return { base, root, anchors: new Map(), dynamic: new Map() };
  }

  /** `scope`: resources entered so far, outermost first. */
  #rewrite(schema: unknown, scope: readonly Resource[]): unknown {
    if (!isObject(schema)) return schema;
    const resource = this.#resourceOf.get(schema);
    const inner = resource === undefined || scope.includes(resource) ? scope : [...scope, resource];
    const result: Record<string, unknown> = Object.create(null);
    const more: unknown[] = [];
    for (const [key, value] of Object.entries(schema)) {
      const kind = schemaKeywords.get(key);
      if (key === "$ref" || key === "$dynamicRef") {
        const reference = { $ref: this.#name(schema, String(value), inner, key === "$dynamicRef") };
        if (result["$ref"] === undefined) Object.assign(result, reference);
        else more.push(reference);
      } else if (kind === "one") result[key] = this.#rewrite(value, inner);
      else if (kind === "list" && Array.isArray(value))
        result[key] = value.map((item) => this.#rewrite(item, inner));
      else if (kind === "map" && isObject(value)) {
        const members: Record<string, unknown> = Object.create(null);
        for (const [name, item] of Object.entries(value)) members[name] = this.#rewrite(item, inner);
        result[key] = members;
      } else if (key !== "$id" && key !== "$defs" && key !== "definitions") result[key] = value;
    }
    if (more.length > 0) result["allOf"] = [...((result["allOf"] as unknown[]) ?? []), ...more];
    return result;
  }

  #name(from: Plain, reference: string, scope: readonly Resource[], isDynamic: boolean): string {
    const base = this.#resourceOf.get(from)?.base ?? "";
    const [url, fragment] = resolved(reference, base);
    const resource = this.#resources.get(url);
    if (resource === undefined) throw new Error(`no schema at ${url}`);
    let target = fragment === "" ? resource.root : this.#find(resource, fragment);
    if (isDynamic && isObject(target) && target["$dynamicAnchor"] === fragment) {
      const outermost = scope.find((entered) => entered.dynamic.has(fragment));
      if (outermost !== undefined) target = outermost.dynamic.get(fragment);
    }
    const own = this.#resourceOf.get(target);
    const inner = own === undefined || scope.includes(own) ? scope : [...scope, own];
    const key = `${this.#id(target)} ${inner.map((entered) => entered.base).join(" ")}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${this.#prefix}${this.#names.size}`;
      this.#names.set(key, name);
      this.#schemas[name] = this.#rewrite(target, inner);
    }
    return `#/$defs/${name}`;
  }

  #id(schema: unknown): number {
    const known = this.#ids.get(schema);
    if (known !== undefined) return known;
    this.#ids.set(schema, this.#ids.size);
    return this.#ids.size - 1;
  }

  #find(resource: Resource, fragment: string): unknown {
    if (!fragment.startsWith("/")) {
      if (!resource.anchors.has(fragment)) throw new Error(`no anchor ${fragment}`);
      return resource.anchors.get(fragment);
    }
    let value: unknown = resource.root;
    for (const token of fragment.slice(1).split("/")) {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const members = value as Record<string, unknown>;
      if (typeof value !== "object" || value === null || !Object.hasOwn(members, name))
        throw new Error(`no ${fragment}`);
      value = members[name];
    }
    if (!this.#resourceOf.has(value) && isObject(value)) this.#register(value, resource.base, resource);
    return value;
  }
}
