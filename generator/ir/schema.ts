/**
 * A schema of the document → its draft 2020-12 form and its shape, in one walk. References are not followed:
 * they go to the registry, which builds each target once.
 */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { closesComposition } from "../resolve/closed-composition.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { openTag } from "../resolve/open-tag.ts";
import { constraintsOf, joinConstraints } from "./constraints.ts";
import { unionDiscriminator } from "./discriminator.ts";
import { type KeywordRole, roleOf } from "./keywords.ts";
import { normalizeLimits } from "./limits.ts";
import type { Discriminator, Json, JsonObject, Schema } from "./model.ts";
import { assembleShape, newParts, type Parts, scalarOfType } from "./parts.ts";
import { withoutInlineFlags } from "./patterns/inline-flags.ts";
import {
  asText,
  child,
  dictionary,
  entries,
  get,
  isArray,
  isObject,
  list,
  text,
  texts,
  unique,
} from "./read.ts";
import { effectiveFlag, hiddenProperty } from "./read-only.ts";
import type { Registry, Side, Tree } from "./registry.ts";
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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Where in a tree a schema stands. */
export interface Spot {
  readonly tree: Tree;
  /** The outermost schema of the same value: where `required` and `properties` may be apart. */
  readonly root: JsonObject | undefined;
  readonly rootOrigin: Origin;
  /** True while no step into a part of the value was taken since the tree's top. */
  readonly inPlace: boolean;
  /** True while only `allOf` was passed since the top of a referred schema: parents of a family are taken by their base. */
  readonly inherits: boolean;
}

export function newTree(side: Side): Tree {
  return { side, refs: new Set(), inPlace: [], sided: false, typed: false, implied: new WeakMap() };
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

/** `referred`: the schema is one that others refer to. */
export function topSpot(value: Json | undefined, origin: Origin, tree: Tree, referred = false): Spot {
  return {
    tree,
    root: isObject(value) ? value : undefined,
    rootOrigin: origin,
    inPlace: referred,
    inherits: referred,
  };
}

export function buildSchema(value: Json, origin: Origin, spot: Spot, env: SchemaEnvironment): Schema {
  if (value === false) return part(false, scalar("never"), origin);
  if (!isObject(value)) return part(true, scalar("unknown"), origin);
  const reference = text(value, "$ref");
  if (reference !== undefined && env.document.dialect === "3.0") {
    return { ...referenceSchema(reference, origin, spot, env), ...besideReference(value) };
  }
  if (reference !== undefined && Object.keys(value).length === 1) {
    return referenceSchema(reference, origin, spot, env);
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
  json?: Record<string, Json>,
): Schema {
  const found = env.registry.find(reference, origin);
  if (found === undefined) return part(true, scalar("unknown"), origin);
  const target = spot.inherits && found.family !== undefined ? found.family.base : found;
  spot.tree.refs.add(target);
  if (!spot.inPlace && json === undefined) return part(target.json, target.shape, origin);
  const own = ownReference(target, json);
  if (spot.inPlace) spot.tree.inPlace.push({ target, ...own });
  return part(asJson(own.json), asShape(own.shape), origin);
}

/** What is known of a schema while its keywords are read. */
interface Work {
  readonly value: JsonObject;
  readonly origin: Origin;
  readonly spot: Spot;
  readonly env: SchemaEnvironment;
  readonly json: Record<string, Json>;
  /** Made for the first keyword that says more than a scalar type. */
  parts: Parts | undefined;
  limited: boolean;
}

function buildObject(value: JsonObject, origin: Origin, spot: Spot, env: SchemaEnvironment): Schema {
  const json = dictionary<Json>();
  const work: Work = { value, origin, spot, env, json, parts: undefined, limited: false };
  const schema: Mutable<Schema> = {
    json,
    shape: unknownShape,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    constraints: none,
    examples: none,
    origin,
  };
  for (const key of Object.keys(value)) {
    const item = value[key];
    const role = item === undefined ? undefined : roleOf(key);
    if (key === "x-acs-undocumented" && item === true) schema.undocumented = true;
    if (item === undefined || role === undefined) continue;
    if (role === "annotation") annotate(schema, json, key, item);
    else readKeyword(work, schema, role, key, item);
  }
  finishSchema(work, schema);
  return schema;
}

function annotate(schema: Mutable<Schema>, json: Record<string, Json>, key: string, item: Json): void {
  json[key] = item;
  switch (key) {
    case "title":
    case "description": {
      const text = asText(item);
      if (text === undefined) delete json[key];
      else json[key] = schema[key] = text;
      return;
    }
    case "default":
      schema.default = item;
      return;
    case "deprecated":
    case "readOnly":
    case "writeOnly":
      if (typeof item === "boolean") schema[key] = item;
      else delete json[key];
  }
}

function finishSchema(work: Work, schema: Mutable<Schema>): void {
  const { value, origin, spot, json, env } = work;
  if (work.parts !== undefined) {
    const { moreReferences } = work.parts;
    if (moreReferences.length > 0) json["allOf"] = [...list(json["allOf"]), ...(moreReferences as Json[])];
    settleRequired(work, work.parts);
  }
  if (work.limited) {
    normalizeLimits(value, json);
    schema.constraints = constraintsOf(json);
  }
  const types = settleType(value, json, spot.tree, env.openResponses);
  const { parts } = work;
  const [only] = types.names ?? none;
  if (parts === undefined && types.values === undefined && !types.binary && only !== undefined) {
    if (types.names?.length === 1 && only !== "object" && only !== "array") {
      schema.shape = scalarOfType(only, json, spot.tree);
      return;
    }
  }
  const assembled = assembleShape(json, parts ?? newParts(), types, schema.constraints, origin, spot.tree);
  schema.json = assembled.json;
  schema.shape = assembled.shape;
  if (parts === undefined || parts.applied.length === 0 || assembled.shape.kind === "intersection") return;
  // What `allOf` says of the value is now said by this schema alone.
  schema.constraints = joinConstraints([schema.constraints, ...parts.applied.map((one) => one.constraints)]);
  const format = parts.applied.find((one) => one.format !== undefined)?.format;
  if (schema.format === undefined && format !== undefined) schema.format = format;
}

function readKeyword(work: Work, schema: Mutable<Schema>, role: KeywordRole, key: string, item: Json): void {
  const { json } = work;
  switch (role) {
    case "limit":
      if (isLimit(key, item)) {
        json[key] = key === "pattern" ? meantPattern(item as string) : item;
        work.limited = true;
      }
      return;
    case "plain":
      if (typeof item !== "string") return;
      json[key] = item;
      if (key === "format") schema.format = item;
      return;
    case "in-place":
    case "in-place-list":
    case "in-place-map":
      work.parts ??= newParts();
      readInPlace(work, work.parts, role, key, item);
      return;
    case "part":
    case "part-list":
    case "part-map":
      work.parts ??= newParts();
      readParts(work, work.parts, role, key, item);
      return;
    default:
      readSpecial(work, schema, key, item);
  }
}

/** As ECMAScript has it. */
const meantPattern = (pattern: string): string => withoutInlineFlags(pattern) ?? pattern;

const isLimit = (key: string, item: Json): boolean =>
  typeof item === "bigint" ||
  typeof item === (key === "pattern" ? "string" : key === "uniqueItems" ? "boolean" : "number");

/** Schemas of the same value. */
function readInPlace(work: Work, parts: Parts, role: KeywordRole, key: string, item: Json): void {
  const { json, origin, env, value } = work;
  const at = child(origin, key);
  const spot = key === "allOf" ? work.spot : { ...work.spot, inherits: false };
  const apart = { ...spot, root: undefined };
  if (role === "in-place") {
    const schema = buildSchema(item, at, key === "not" ? apart : spot, env);
    json[key] = schema.json;
    if (key === "not") parts.not = schema;
    if (key === "then") parts.whenTrue = schema;
    if (key === "else") parts.whenFalse = schema;
    return;
  }
  if (role === "in-place-map") {
    const map = dictionary<Json>();
    for (const [name, member] of entries(item)) {
      map[name] = buildSchema(member, child(at, name), apart, env).json as Json;
    }
    json[key] = map;
    return;
  }
  if (!isArray(item) || item.length === 0) return;
  const members = item.map((member, index) => buildSchema(member, child(at, index), spot, env));
  json[key] = members.map((member) => member.json) as Json;
  if (key !== "oneOf" && key !== "anyOf") {
    parts.applied.push(...members);
    return;
  }
  const discriminator = unionDiscriminator({ value, origin }, key, env.registry, env.document);
  if (key === "oneOf" && discriminator !== undefined && leavesTagOpen(value, origin, env)) {
    json[key] = members.map(({ json }, index) => withTag(json, index, discriminator)) as Json;
  }
  parts.unions.push({ members, ...(discriminator === undefined ? {} : { discriminator }) });
}

function leavesTagOpen(value: JsonObject, origin: Origin, { document }: SchemaEnvironment): boolean {
  const lookup = (reference: string, file: string) => document.lookup(reference, { file, pointer: "" });
  return openTag(value, origin.file, document.dialect, lookup) !== undefined;
}

/** A member of a choice, for its own values of the tag alone. */
function withTag(json: Json, member: number, { property, mapping }: Discriminator): Json {
  const values = mapping.filter((entry) => entry.member === member).map(({ value }) => value);
  if (values.length === 0) return json;
  const tag = values.length === 1 ? { const: values[0] as Json } : { enum: values };
  return { allOf: [json, { properties: { [property]: tag } }] };
}

/** Schemas of a part of the value. */
function readParts(work: Work, parts: Parts, role: KeywordRole, key: string, item: Json): void {
  const { json, origin, env } = work;
  const at = child(origin, key);
  if (role === "part") {
    if (typeof item !== "boolean" && !isObject(item)) return;
    const schema = below(work, item, at);
    const closes = key === "additionalProperties" && closesComposition(work.value, env.document.dialect);
    const meant = closes ? "unevaluatedProperties" : key;
    json[meant] = schema.json;
    if (meant === "additionalProperties") parts.additional = schema;
    if (meant === "unevaluatedProperties") parts.unevaluated = schema;
    if (meant === "unevaluatedItems") parts.unevaluatedItems = schema;
    return;
  }
  if (role === "part-list") {
    if (!isArray(item) || item.length === 0) return;
    parts.prefix = item.map((member, index) => below(work, member, child(at, index)));
    json[key] = parts.prefix.map((member) => member.json) as Json;
    return;
  }
  if (!isObject(item)) return;
  const map = dictionary<Json>();
  for (const name of Object.keys(item)) {
    const member = item[name];
    if (member === undefined) continue;
    const place = child(at, name);
    const schema = markFlags(below(work, member, place), member, place, env);
    if (schema.readOnly || schema.writeOnly) work.spot.tree.typed = true;
    const meant = key === "patternProperties" ? meantPattern(name) : name;
    map[meant] = schema.json as Json;
    if (key === "properties") parts.properties.push({ name, required: false, schema });
    else parts.patterns.push({ pattern: meant, schema });
  }
  json[key] = map;
}

function below(work: Work, item: Json, at: Origin): Schema {
  const root = isObject(item) ? item : undefined;
  return buildSchema(
    item,
    at,
    { tree: work.spot.tree, root, rootOrigin: at, inPlace: false, inherits: false },
    work.env,
  );
}

const none: readonly never[] = [];
const unknownShape = scalar("unknown");

function readSpecial(work: Work, schema: Mutable<Schema>, key: string, item: Json): void {
  const { value, json, origin, spot, env } = work;
  switch (key) {
    case "$ref":
    case "$dynamicRef":
    case "$recursiveRef": {
      if (typeof item !== "string") return;
      work.parts ??= newParts();
      const beside = json["$ref"] === undefined ? json : undefined;
      const target = referenceSchema(item, origin, spot, env, beside);
      work.parts.applied.push(target);
      if (beside === undefined) work.parts.moreReferences.push(target.json);
      return;
    }
    case "items":
    case "additionalItems":
      work.parts ??= newParts();
      readItems(work, work.parts, key, item);
      return;
    case "enum":
      if (isArray(item)) json["enum"] = unique(item) as Json;
      return;
    case "const":
      json["const"] = item;
      return;
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      work.limited = true;
      return;
    case "required":
      work.parts ??= newParts();
      work.parts.required = [...new Set(texts(item))];
      return;
    case "example":
      if (isArray(get(value, "examples"))) return;
      json["examples"] = schema.examples = [item];
      return;
    case "examples":
      if (isArray(item) || isObject(item)) {
        json["examples"] = schema.examples = isArray(item) ? item : namedExamples(item);
      }
      return;
    case "xml": {
      const xml = xmlFacts(item);
      if (xml !== undefined) schema.xml = xml;
      return;
    }
    case "dependentRequired": {
      const map = dictionary<Json>();
      for (const [name, names] of entries(item)) {
        if (isArray(names)) map[name] = [...new Set(texts(names))];
      }
      json["dependentRequired"] = map;
    }
  }
}

/** Values of examples that have names, as a media type has them. */
const namedExamples = (item: Json): readonly Json[] =>
  entries(item).map(([, example]) => (isObject(example) ? get(example, "value") : undefined) ?? example);

function readItems(work: Work, parts: Parts, key: string, item: Json): void {
  const { json, origin } = work;
  const at = child(origin, key);
  if (key === "items" && isArray(item)) {
    // The list form of drafts before 2020-12.
    parts.prefix = item.map((member, index) => below(work, member, child(at, index)));
    if (parts.prefix.length > 0) json["prefixItems"] = parts.prefix.map((member) => member.json) as Json;
    return;
  }
  if (key === "additionalItems" && !isArray(get(work.value, "items"))) return;
  if (typeof item !== "boolean" && !isObject(item)) return;
  parts.items = below(work, item, at);
  json["items"] = parts.items.json;
}

/** readOnly and writeOnly count for a property wherever they stand: behind a reference, in an `allOf`. */
function markFlags(schema: Schema, value: Json, origin: Origin, env: SchemaEnvironment): Schema {
  if (!isObject(value)) return schema;
  const readOnly = schema.readOnly || effectiveFlag("readOnly", value, origin, env.document);
  const writeOnly = schema.writeOnly || effectiveFlag("writeOnly", value, origin, env.document);
  if (readOnly === schema.readOnly && writeOnly === schema.writeOnly) return schema;
  return { ...schema, readOnly, writeOnly };
}

function settleRequired(work: Work, parts: Parts): void {
  if (parts.required.length === 0) return;
  const { spot, env, json } = work;
  const root =
    spot.root === undefined
      ? { value: work.value, origin: work.origin }
      : { value: spot.root, origin: spot.rootOrigin };
  const own = new Map(parts.properties.map((property) => [property.name, property.schema]));
  parts.required = parts.required.filter((name) => {
    const hidden = hiddenProperty(name, own.get(name), root, env.document);
    if (hidden === undefined) return true;
    spot.tree.sided = true;
    return hidden === "readOnly" ? spot.tree.side === "response" : spot.tree.side === "request";
  });
  if (parts.required.length > 0) json["required"] = parts.required;
}
