/**
 * A schema of the document → its draft 2020-12 form and its shape, in one walk. References are not followed:
 * they go to the registry, which builds each target once.
 */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { unionDiscriminator } from "./discriminator.ts";
import { roleOf } from "./keywords.ts";
import { normalizeLimits } from "./limits.ts";
import type { Constraint, Json, JsonObject, Schema } from "./model.ts";
import { assembleShape, type Parts } from "./parts.ts";
import {
  child,
  dictionary,
  entries,
  flag,
  get,
  isArray,
  isObject,
  list,
  text,
  texts,
  unique,
} from "./read.ts";
import { effectiveFlag, hiddenProperty } from "./read-only.ts";
import type { Registry, Side, Target, Tree } from "./registry.ts";
import { asJson, asShape, ownReference } from "./registry.ts";
import type { Report } from "./report.ts";
import { part, scalar } from "./shapes.ts";
import { settleType } from "./types.ts";
import { xmlFacts } from "./xml.ts";

export interface SchemaEnvironment {
  readonly document: ResolvedDocument;
  readonly registry: Registry;
  readonly report: Report;
  /** Enums of responses let later values through. */
  readonly openResponses: boolean;
}

/** Where in a tree a schema stands. */
export interface Spot {
  readonly tree: Tree;
  /** The outermost schema of the same value: where `required` and `properties` may be apart. */
  readonly root: JsonObject | undefined;
  readonly rootOrigin: Origin;
  /** True while no step into a part of the value was taken since the tree's top. */
  readonly inPlace: boolean;
  /** Parents of the tree's top, by their family: `allOf` takes their base. */
  readonly child?: Target;
}

export function newTree(side: Side): Tree {
  return { side, refs: new Set(), inPlace: [], sided: false, long: false, implied: new WeakMap() };
}

/** Builds a schema that stands by itself, at the top of a tree. */
export function buildTop(
  value: Json | undefined,
  origin: Origin,
  tree: Tree,
  env: SchemaEnvironment,
): Schema {
  return buildSchema(value ?? true, origin, topSpot(value, origin, tree), env);
}

export function topSpot(value: Json | undefined, origin: Origin, tree: Tree, target?: Target): Spot {
  return {
    tree,
    root: isObject(value) ? value : undefined,
    rootOrigin: origin,
    inPlace: target !== undefined,
    ...(target === undefined ? {} : { child: target }),
  };
}

export function buildSchema(value: Json, origin: Origin, spot: Spot, env: SchemaEnvironment): Schema {
  if (value === false) return part(false, scalar("never"), origin);
  if (!isObject(value)) return part(true, scalar("unknown"), origin);
  const reference = text(value, "$ref");
  if (reference !== undefined && env.document.dialect === "3.0") {
    return { ...referenceSchema(reference, origin, spot, env, false), ...besideReference(value) };
  }
  if (reference !== undefined && Object.keys(value).length === 1) {
    return referenceSchema(reference, origin, spot, env, false);
  }
  return buildObject(value, origin, spot, env);
}

/** A description beside a 3.0 reference says nothing to validators and is of use to people. */
function besideReference(value: JsonObject): Partial<Schema> {
  const description = text(value, "description");
  return description === undefined ? {} : { description };
}

/** `json`: the object the reference is one keyword of, where it has siblings. */
function referenceSchema(
  reference: string,
  origin: Origin,
  spot: Spot,
  env: SchemaEnvironment,
  inherits: boolean,
  json?: Record<string, Json>,
): Schema {
  const found = env.registry.find(reference, origin);
  if (found === undefined) return part(true, scalar("unknown"), origin);
  const target = inherits && found.family !== undefined ? found.family.base : found;
  spot.tree.refs.add(target);
  if (!spot.inPlace && json === undefined) return part(target.json, target.shape, origin);
  const own = ownReference(target, json);
  if (spot.inPlace) spot.tree.inPlace.push({ target, ...own });
  return part(asJson(own.json), asShape(own.shape), origin);
}

function buildObject(value: JsonObject, origin: Origin, spot: Spot, env: SchemaEnvironment): Schema {
  const json = dictionary<Json>();
  const parts: Parts = {
    properties: [],
    required: [],
    patterns: [],
    applied: [],
    unions: [],
    moreReferences: [],
  };
  const constraints: Constraint[] = [];
  const nested = (): Spot => ({ ...spot, root: undefined, inPlace: false });
  const below = (item: Json, at: Origin): Schema =>
    buildSchema(item, at, { ...nested(), root: isObject(item) ? item : undefined, rootOrigin: at }, env);
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    switch (roleOf(key)) {
      case "annotation":
        json[key] = item;
        break;
      case "limit":
        if (
          typeof item === (key === "pattern" ? "string" : key === "uniqueItems" ? "boolean" : "number") ||
          typeof item === "bigint"
        )
          json[key] = item;
        break;
      case "plain":
        if (typeof item === "string") json[key] = item;
        break;
      case "in-place": {
        const schema = buildSchema(
          item,
          child(origin, key),
          key === "not" ? { ...spot, root: undefined } : spot,
          env,
        );
        json[key] = schema.json;
        if (key === "not") parts.not = schema;
        if (key === "then") parts.whenTrue = schema;
        if (key === "else") parts.whenFalse = schema;
        break;
      }
      case "in-place-list": {
        if (!isArray(item) || item.length === 0) break;
        const at = child(origin, key);
        const inherits = key === "allOf" && isChildRoot(value, spot);
        const members = item.map((member, index) => {
          const own = inherits && isObject(member) ? text(member, "$ref") : undefined;
          return own === undefined
            ? buildSchema(member, child(at, index), spot, env)
            : referenceSchema(own, child(at, index), spot, env, true);
        });
        json[key] = members.map((member) => member.json) as Json;
        if (key === "allOf") parts.applied.push(...members);
        else {
          const discriminator = unionDiscriminator(
            { value, origin },
            key as "oneOf" | "anyOf",
            env.registry,
            env.document,
          );
          parts.unions.push({ members, ...(discriminator === undefined ? {} : { discriminator }) });
        }
        break;
      }
      case "in-place-map": {
        const map = dictionary<Json>();
        const at = child(origin, key);
        for (const [name, member] of entries(item))
          map[name] = buildSchema(member, child(at, name), { ...spot, root: undefined }, env).json as Json;
        json[key] = map;
        break;
      }
      case "part": {
        if (typeof item !== "boolean" && !isObject(item)) break;
        const schema = below(item, child(origin, key));
        json[key] = schema.json;
        if (key === "additionalProperties") parts.additional = schema;
        if (key === "unevaluatedProperties") parts.unevaluated = schema;
        if (key === "unevaluatedItems") parts.unevaluatedItems = schema;
        break;
      }
      case "part-list": {
        if (!isArray(item) || item.length === 0) break;
        const at = child(origin, key);
        parts.prefix = item.map((member, index) => below(member, child(at, index)));
        json[key] = parts.prefix.map((member) => member.json) as Json;
        break;
      }
      case "part-map": {
        if (!isObject(item)) break;
        const map = dictionary<Json>();
        const at = child(origin, key);
        for (const name of Object.keys(item)) {
          const member = item[name];
          if (member === undefined) continue;
          const schema = markFlags(below(member, child(at, name)), member, child(at, name), env);
          map[name] = schema.json as Json;
          if (key === "properties") parts.properties.push({ name, required: false, schema });
          else parts.patterns.push({ pattern: name, schema });
        }
        json[key] = map;
        break;
      }
      case "special":
        buildSpecial(key, item, value, json, parts, origin, spot, env, below);
        break;
      case undefined:
        break;
    }
  }
  if (parts.moreReferences.length > 0) {
    json["allOf"] = [...list(json["allOf"]), ...(parts.moreReferences as Json[])];
  }
  normalizeLimits(value, json);
  settleRequired(value, json, parts, origin, spot, env);
  const types = settleType(value, json, origin, spot.tree, {
    report: env.report,
    dialect: env.document.dialect,
    openResponses: env.openResponses,
  });
  for (const key of Object.keys(json)) {
    const role = roleOf(key);
    if (role !== "limit" && key !== "exclusiveMinimum" && key !== "exclusiveMaximum") continue;
    if (json[key] !== false) constraints.push({ keyword: key, value: json[key] ?? null });
  }
  const assembled = assembleShape(json, parts, types, constraints, origin, spot.tree);
  return { ...annotations(value, assembled.json, constraints, origin), ...assembled };
}

/** The `allOf` of a component that extends a parent, as against one that wraps a reference. */
function isChildRoot(value: JsonObject, spot: Spot): boolean {
  return spot.child !== undefined && spot.inPlace && spot.root === value;
}

function buildSpecial(
  key: string,
  item: Json,
  value: JsonObject,
  json: Record<string, Json>,
  parts: Parts,
  origin: Origin,
  spot: Spot,
  env: SchemaEnvironment,
  below: (item: Json, at: Origin) => Schema,
): void {
  switch (key) {
    case "$ref":
    case "$dynamicRef":
    case "$recursiveRef": {
      if (typeof item !== "string") return;
      const beside = json["$ref"] === undefined ? json : undefined;
      const schema = referenceSchema(item, origin, spot, env, isChildRoot(value, spot), beside);
      parts.applied.push(schema);
      if (beside === undefined) parts.moreReferences.push(schema.json);
      return;
    }
    case "items": {
      const at = child(origin, key);
      if (isArray(item)) {
        // The list form of drafts before 2020-12.
        parts.prefix = item.map((member, index) => below(member, child(at, index)));
        if (parts.prefix.length > 0) json["prefixItems"] = parts.prefix.map((member) => member.json) as Json;
        return;
      }
      if (typeof item !== "boolean" && !isObject(item)) return;
      parts.items = below(item, at);
      json["items"] = parts.items.json;
      return;
    }
    case "additionalItems": {
      if (!isArray(get(value, "items")) || (typeof item !== "boolean" && !isObject(item))) return;
      parts.items = below(item, child(origin, key));
      json["items"] = parts.items.json;
      return;
    }
    case "enum":
      if (isArray(item)) json["enum"] = unique(item) as Json;
      return;
    case "const":
      json["const"] = item;
      return;
    case "required":
      parts.required = [...new Set(texts(item))];
      return;
    case "example":
      if (!isArray(get(value, "examples"))) json["examples"] = [item];
      return;
    case "examples":
      if (isArray(item)) json["examples"] = item as Json;
      return;
    case "dependentRequired": {
      const map = dictionary<Json>();
      for (const [name, names] of entries(item)) if (isArray(names)) map[name] = [...new Set(texts(names))];
      json["dependentRequired"] = map;
      return;
    }
    default:
      // type, nullable and exclusive limits are settled when all keywords are known.
      return;
  }
}

/** readOnly and writeOnly count for a property wherever they stand: behind a reference, in an `allOf`. */
function markFlags(schema: Schema, value: Json, origin: Origin, env: SchemaEnvironment): Schema {
  if (!isObject(value)) return schema;
  const readOnly = schema.readOnly || effectiveFlag("readOnly", value, origin, env.document);
  const writeOnly = schema.writeOnly || effectiveFlag("writeOnly", value, origin, env.document);
  if (readOnly === schema.readOnly && writeOnly === schema.writeOnly) return schema;
  return { ...schema, readOnly, writeOnly };
}

function settleRequired(
  value: JsonObject,
  json: Record<string, Json>,
  parts: Parts,
  origin: Origin,
  spot: Spot,
  env: SchemaEnvironment,
): void {
  if (parts.required.length === 0) return;
  const root = { value: spot.root ?? value, origin: spot.root === undefined ? origin : spot.rootOrigin };
  const own = new Map(parts.properties.map((property) => [property.name, property.schema]));
  parts.required = parts.required.filter((name) => {
    const hidden = hiddenProperty(name, own.get(name), root, env.document);
    if (hidden === undefined) return true;
    spot.tree.sided = true;
    return hidden === "readOnly" ? spot.tree.side === "response" : spot.tree.side === "request";
  });
  if (parts.required.length > 0) json["required"] = parts.required;
}

function annotations(
  value: JsonObject,
  json: JsonObject,
  constraints: readonly Constraint[],
  origin: Origin,
): Omit<Schema, "json" | "shape"> {
  const title = text(value, "title");
  const description = text(value, "description");
  const format = text(value, "format");
  const standard = get(value, "default");
  const xml = xmlFacts(get(value, "xml"));
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    deprecated: flag(value, "deprecated") === true,
    readOnly: flag(value, "readOnly") === true,
    writeOnly: flag(value, "writeOnly") === true,
    ...(format === undefined ? {} : { format }),
    constraints,
    ...(standard === undefined ? {} : { default: standard }),
    examples: list(get(json, "examples")),
    ...(xml === undefined ? {} : { xml }),
    origin,
  };
}
