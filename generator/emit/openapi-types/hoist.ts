/**
 * References into the midst of something: openapi-typescript writes them as index accesses along the pointer, which
 * do not compile where a step is optional, an item of a list or in a ring. A schema that is referred to so becomes a
 * component of its own, under its pointer as a name; anything else is written out where the reference stands.
 */
import type { Plain } from "./plain-copy.ts";

type PlainObject = { [key: string]: Plain };

/** References in what was written out are followed as far as this. */
const maxDepth = 20;

/** Changes the document, which must be a copy. */
export function hoistDeepReferences(document: PlainObject): void {
  const hoisted = new Map<string, string>();
  const queue: { value: Plain; depth: number }[] = [{ value: document, depth: 0 }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) queue.push({ value: item, depth });
      continue;
    }
    const reference = own(value, "$ref");
    const tokens = typeof reference === "string" ? tokensOf(reference) : undefined;
    const target = tokens && isDeep(tokens) ? valueAt(document, tokens) : undefined;
    if (tokens === undefined || target === undefined) {
      for (const item of Object.values(value)) queue.push({ value: item, depth });
    } else if (isInSchema(tokens) || (!isKnownPlace(tokens) && looksLikeSchema(target))) {
      const pointer = tokens.join("/");
      let name = hoisted.get(pointer);
      if (name === undefined) {
        name = addSchema(document, tokens, structuredClone(target));
        hoisted.set(pointer, name);
        queue.push({ value: own(schemasOf(document), name) ?? null, depth });
      }
      value["$ref"] = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    } else if (depth < maxDepth && isObject(target)) {
      delete value["$ref"];
      for (const [key, item] of Object.entries(structuredClone(target))) define(value, key, item);
      queue.push({ value, depth: depth + 1 });
    }
  }
}

const isObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (object: PlainObject, key: string): Plain | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

function define(object: PlainObject, key: string, value: Plain): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

/** The steps of a local pointer. */
function tokensOf(reference: string): readonly string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((token) => decoded(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** Takes extensions from among the paths, as openapi-typescript takes every member for a path. For after the hoist. */
export function dropPathExtensions({ paths }: PlainObject): void {
  if (!isObject(paths)) return;
  for (const path of Object.keys(paths)) if (path.startsWith("x-")) delete paths[path];
}

/** True for what is no component and no path item. */
function isDeep(tokens: readonly string[]): boolean {
  const [root, name = ""] = tokens;
  if (root === "components") return tokens.length > 3 || !isKnownPlace(tokens);
  if (root === "paths" && name.startsWith("x-")) return true;
  return root === "paths" || root === "webhooks" ? tokens.length > 2 : true;
}

/** What openapi-typescript writes of the components. */
const sections = new Set(["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"]);

/** False for places of the author's own: `#/components/x-models/Pet`, `#/definitions/Pet`. */
function isKnownPlace([root, section = ""]: readonly string[]): boolean {
  return root === "components" ? sections.has(section) : root === "paths" || root === "webhooks";
}

const schemaKeywords =
  "type properties items allOf oneOf anyOf not enum const additionalProperties patternProperties".split(" ");

const looksLikeSchema = (value: Plain): boolean =>
  isObject(value) && schemaKeywords.some((keyword) => Object.hasOwn(value, keyword));

/** True where the way leads through a schema, or to one. */
function isInSchema(tokens: readonly string[]): boolean {
  return (tokens[0] === "components" && tokens[1] === "schemas") || tokens.indexOf("schema", 2) !== -1;
}

function valueAt(document: PlainObject, tokens: readonly string[]): Plain | undefined {
  let value: Plain | undefined = document;
  for (const token of tokens) {
    if (Array.isArray(value)) value = /^\d+$/.test(token) ? value[Number(token)] : undefined;
    else value = isObject(value) ? own(value, token) : undefined;
  }
  return value;
}

function schemasOf(document: PlainObject): PlainObject {
  if (!isObject(document["components"])) document["components"] = {};
  const components = document["components"];
  if (!isObject(components["schemas"])) components["schemas"] = {};
  return components["schemas"];
}

function addSchema(document: PlainObject, tokens: readonly string[], schema: Plain): string {
  const schemas = schemasOf(document);
  let name = (tokens[0] === "components" ? tokens.slice(2) : tokens).join("/");
  while (Object.hasOwn(schemas, name)) name += "*";
  define(schemas, name, schema);
  return name;
}
