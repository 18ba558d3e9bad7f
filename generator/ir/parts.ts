/** The parts of a schema → its shape. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { intersect, unite } from "./combine.ts";
import { isLongFormat, roleOf, typeOfKeyword } from "./keywords.ts";
import type {
  Constraint,
  Discriminator,
  Json,
  JsonObject,
  JsonSchema,
  Property,
  Schema,
  Shape,
} from "./model.ts";
import { dictionary, isObject } from "./read.ts";
import type { Tree } from "./registry.ts";
import { isScalar, part, scalar, typeJson, unknownSchema } from "./shapes.ts";
import type { Types } from "./types.ts";

/** What the walk collected of one schema. */
export interface Parts {
  readonly properties: Property[];
  required: string[];
  readonly patterns: { readonly pattern: string; readonly schema: Schema }[];
  additional?: Schema;
  unevaluated?: Schema;
  unevaluatedItems?: Schema;
  items?: Schema;
  prefix?: Schema[];
  /** Members of `allOf`, and what a `$ref` with siblings leads to. */
  readonly applied: Schema[];
  readonly unions: { readonly members: readonly Schema[]; readonly discriminator?: Discriminator }[];
  /** `$dynamicRef` beside a `$ref`. */
  readonly moreReferences: JsonSchema[];
  not?: Schema;
  /** `then` and `else`. */
  whenTrue?: Schema;
  whenFalse?: Schema;
}

export function newParts(): Parts {
  return { properties: [], required: [], patterns: [], applied: [], unions: [], moreReferences: [] };
}

type Structure = "object" | "array";

/** A shape that only holds for values of that type, since no keyword says the type: `{ required: [a] }`. */
export type Implied = WeakMap<Shape, Structure>;

export interface Assembled {
  readonly json: JsonObject;
  readonly shape: Shape;
}

export function assembleShape(
  json: Record<string, Json>,
  parts: Parts,
  types: Types,
  constraints: readonly Constraint[],
  origin: Origin,
  tree: Tree,
): Assembled {
  const others = composedMembers(json, parts, tree.implied, origin);
  let shape = withBase(json, parts, types, constraints, others, origin, tree);
  if (parts.not !== undefined && acceptsAll(parts.not)) shape = scalar("never");
  if (!types.orNull) return { json, shape };
  return { json: wrapNull(json), shape: orNull(shape, json, origin) };
}

/** Members that `allOf`, `oneOf`, `anyOf` and `then`/`else` add. */
function composedMembers(json: JsonObject, parts: Parts, implied: Implied, origin: Origin): Schema[] {
  const members = [...parts.applied];
  for (const union of parts.unions)
    members.push(unionPart(union.members, union.discriminator, implied, origin));
  // Without knowing how the condition turns out, a value fits one of the two.
  if (json["if"] !== undefined && parts.whenTrue !== undefined && parts.whenFalse !== undefined) {
    members.push(unionPart([parts.whenTrue, parts.whenFalse], undefined, implied, origin));
  }
  return members;
}

function unionPart(
  members: readonly Schema[],
  discriminator: Discriminator | undefined,
  implied: Implied,
  origin: Origin,
): Schema {
  const json = dictionary<Json>();
  json["anyOf"] = members.map((member) => member.json) as Json;
  const shape: Shape =
    discriminator !== undefined && members.length > 0
      ? { kind: "union", members, discriminator }
      : unite(members);
  const structures = new Set(members.map((member) => implied.get(member.shape)));
  const [structure] = structures;
  if (structures.size === 1 && structure !== undefined) implied.set(shape, structure);
  return part(json, shape, origin);
}

function withBase(
  json: JsonObject,
  parts: Parts,
  types: Types,
  constraints: readonly Constraint[],
  others: readonly Schema[],
  origin: Origin,
  tree: Tree,
): Shape {
  if (types.values !== undefined)
    return intersect(
      [part(json, types.values, origin), ...others.filter((other) => !tree.implied.has(other.shape))],
      origin,
    );
  if (types.binary) {
    const bytes = scalar("bytes");
    return types.names?.includes("null") || types.addNull
      ? unite([part(true, bytes, origin), nullPart(origin)])
      : bytes;
  }
  const own = baseJson(json);
  const names = types.names;
  if (names === undefined) {
    // Beside a schema that is never of a structure its keywords say nothing.
    const isSingle = others.some(({ shape }) => isScalar(shape));
    const structure = isSingle ? undefined : impliedStructure(json, others.length > 0);
    if (structure === undefined) return impliedIntersection(others, tree.implied, origin);
    const shape =
      structure === "object"
        ? objectShape(parts, others.length > 0, origin)
        : arrayShape(json, parts, others.length > 0, origin);
    const base = { ...part(own, shape, origin), constraints };
    const result = intersect([base, ...others], origin);
    if (types.addNull) return unite([part(own, result, origin), nullPart(origin)]);
    // Only a shape made here may be marked: a scalar or reference is shared by many schemas.
    if (isFresh(result) && others.every((other) => tree.implied.get(other.shape) === structure)) {
      tree.implied.set(result, structure);
    }
    return result;
  }
  const alternatives = names
    .filter((name) => name !== "integer" || !names.includes("number"))
    .map((name) => alternative(name, json, own, parts, constraints, names.length > 1, others, origin, tree));
  const unconditional = others.filter((other) => !tree.implied.has(other.shape));
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return intersect([only, ...unconditional], origin);
  const union = unite(alternatives);
  return unconditional.length === 0 ? union : intersect([part(own, union, origin), ...unconditional], origin);
}

const isFresh = (shape: Shape): boolean =>
  shape.kind === "object" ||
  shape.kind === "array" ||
  shape.kind === "tuple" ||
  shape.kind === "intersection";

function impliedIntersection(others: readonly Schema[], implied: Implied, origin: Origin): Shape {
  const result = intersect(others, origin);
  const structures = new Set(others.map((other) => implied.get(other.shape)));
  const [structure] = structures;
  if (structures.size === 1 && structure !== undefined && isFresh(result)) implied.set(result, structure);
  return result;
}

/** What a schema allows of one type. */
function alternative(
  name: string,
  json: JsonObject,
  own: JsonObject,
  parts: Parts,
  constraints: readonly Constraint[],
  several: boolean,
  others: readonly Schema[],
  origin: Origin,
  tree: Tree,
): Schema {
  const shape = shapeOfType(name, json, parts, others.length > 0, origin, tree);
  const conditional =
    name === "object" || name === "array"
      ? others.filter((other) => tree.implied.get(other.shape) === name)
      : [];
  const schema = {
    ...part(several ? onlyType(own, name) : own, shape, origin),
    constraints: several ? constraints.filter((entry) => appliesTo(entry.keyword, name)) : constraints,
    ...(typeof json["format"] === "string" && isScalar(shape) && name !== "null" && name !== "boolean"
      ? { format: json["format"] }
      : {}),
  };
  if (conditional.length === 0) return schema;
  return { ...schema, shape: intersect([schema, ...conditional], origin) };
}

function shapeOfType(
  name: string,
  json: JsonObject,
  parts: Parts,
  composed: boolean,
  origin: Origin,
  tree: Tree,
): Shape {
  if (name === "array") return arrayShape(json, parts, composed, origin);
  return name === "object" ? objectShape(parts, composed, origin) : scalarOfType(name, json, tree);
}

/** The shape of a type that has no parts. */
export function scalarOfType(name: string, json: JsonObject, tree: Tree): Shape {
  if (name !== "integer") return scalar(name as "string" | "number" | "boolean" | "null");
  if (!isLongFormat(json["format"])) return scalar("number");
  tree.typed = true;
  return scalar("long");
}

function objectShape(parts: Parts, composed: boolean, origin: Origin): Shape {
  const rest = restOf(parts, composed, origin);
  const required = new Set(parts.required);
  const properties: Property[] = parts.properties.map((property) =>
    required.delete(property.name) ? { ...property, required: true } : property,
  );
  for (const name of required) {
    properties.push({
      name,
      required: true,
      schema: rest?.shape.kind === "never" || rest === undefined ? unknownSchema(origin) : rest,
    });
  }
  return { kind: "object", properties, ...(rest === undefined ? {} : { rest }) };
}

/** What properties that are not named may hold; undefined where nothing is said or they are refused. */
function restOf(parts: Parts, composed: boolean, origin: Origin): Schema | undefined {
  const additional = parts.additional ?? (composed ? undefined : parts.unevaluated);
  const named = parts.properties.length > 0;
  if (parts.patterns.length > 0) {
    const schemas = parts.patterns.map((entry) => entry.schema);
    if (additional?.shape.kind !== "never") schemas.push(additional ?? unknownSchema(origin));
    const [only] = schemas;
    if (schemas.length === 1 && only !== undefined) return only;
    const json = dictionary<Json>();
    json["anyOf"] = schemas.map((schema) => schema.json) as Json;
    return part(json, unite(schemas), origin);
  }
  if (additional === undefined) return named || parts.required.length > 0 ? undefined : unknownSchema(origin);
  if (additional.shape.kind === "never") return named ? undefined : additional;
  return additional;
}

function arrayShape(json: JsonObject, parts: Parts, composed: boolean, origin: Origin): Shape {
  // Items that `contains` or other schemas speak of are evaluated.
  const isWhole = !composed && json["contains"] === undefined;
  const open = parts.items ?? (isWhole ? parts.unevaluatedItems : undefined) ?? unknownSchema(origin);
  if (parts.prefix === undefined) return { kind: "array", items: open };
  const items = parts.prefix;
  const minimum = typeof json["minItems"] === "number" ? json["minItems"] : 0;
  const maximum = typeof json["maxItems"] === "number" ? json["maxItems"] : Number.POSITIVE_INFINITY;
  const closed = open.shape.kind === "never" || maximum <= items.length;
  return {
    kind: "tuple",
    items,
    minItems: Math.max(0, Math.min(minimum, items.length)),
    ...(closed ? {} : { rest: open }),
  };
}

/** The one structure that a schema without a type speaks of. `composed`: others say the type, limits of lists do not. */
function impliedStructure(json: JsonObject, composed: boolean): Structure | undefined {
  let found: Structure | undefined;
  for (const keyword of Object.keys(json)) {
    if (keyword === "dependentSchemas") continue;
    const type = typeOfKeyword(keyword);
    if (type === undefined) continue;
    if (type !== "object" && type !== "array") return undefined;
    if (found !== undefined && found !== type) return undefined;
    found = type;
  }
  const limited = found === "array" && json["items"] === undefined && json["prefixItems"] === undefined;
  return composed && limited ? undefined : found;
}

function appliesTo(keyword: string, type: string): boolean {
  const about = typeOfKeyword(
    keyword === "exclusiveMinimum" || keyword === "exclusiveMaximum" ? "minimum" : keyword,
  );
  return about === undefined || about === type || (about === "number" && type === "integer");
}

/** A schema without what it says through other schemas, and without what it says to people. */
function baseJson(json: JsonObject): JsonObject {
  const own = dictionary<Json>();
  for (const key of Object.keys(json)) {
    const role = roleOf(key);
    if (
      role === "in-place" ||
      role === "in-place-list" ||
      role === "annotation" ||
      key === "$ref" ||
      key === "examples"
    )
      continue;
    own[key] = json[key] ?? null;
  }
  return own;
}

function onlyType(own: JsonObject, name: string): JsonObject {
  const json = dictionary<Json>();
  for (const key of Object.keys(own))
    if (key === "format" ? name !== "null" : appliesTo(key, name)) json[key] = own[key] ?? null;
  json["type"] = name;
  return json;
}

const nullPart = (origin: Origin): Schema => part(typeJson("null"), scalar("null"), origin);

function orNull(shape: Shape, json: JsonObject, origin: Origin): Shape {
  if (shape.kind === "union") {
    if (shape.members.some((member) => member.shape.kind === "null")) return shape;
    return { ...shape, members: [...shape.members, nullPart(origin)] };
  }
  return unite([part(json, shape, origin), nullPart(origin)]);
}

/** `{ …, anyOf: [<the schema>, { type: null }] }`: what is said to people stays outside. */
function wrapNull(json: Record<string, Json>): JsonObject {
  const outer = dictionary<Json>();
  for (const key of Object.keys(json)) {
    if (roleOf(key) !== "annotation" && key !== "examples") continue;
    outer[key] = json[key] ?? null;
    delete json[key];
  }
  outer["anyOf"] = [json, typeJson("null")] as Json;
  return outer;
}

function acceptsAll(schema: Schema): boolean {
  if (schema.shape.kind !== "unknown") return false;
  return schema.json === true || (isObject(schema.json as Json) && Object.keys(schema.json).length === 0);
}
