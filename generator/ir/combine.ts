/**
 * Unions and intersections of shapes, simplified where that loses nothing. The law of both: a value that the
 * schemas accept is always in the shape; where exactness would be dear, the shape is the wider one.
 */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { joinConstraints } from "./constraints.ts";
import type { Json, Property, Schema, Shape } from "./model.ts";
import { dictionary, equalJson } from "./read.ts";
import { fitsType, isBareObject, isScalar, part, sameShape, scalar } from "./shapes.ts";

/** One of several schemas. Members that accept nothing are dropped; one that accepts all is the answer. */
export function unite(members: readonly Schema[]): Shape {
  const kept: Schema[] = [];
  for (const member of members.flatMap(membersOf)) {
    if (member.shape.kind === "unknown") return scalar("unknown");
    if (member.shape.kind === "never") continue;
    if (isScalar(member.shape) && kept.some((other) => other.shape.kind === member.shape.kind)) continue;
    kept.push(member);
  }
  if (kept.length === 0) return scalar("never");
  const [first] = kept;
  if (kept.length === 1 && first !== undefined) return first.shape;
  return { kind: "union", members: kept };
}

/** A union inside a union is one with it, unless it has a discriminator of its own. */
function membersOf(schema: Schema): readonly Schema[] {
  return schema.shape.kind === "union" && schema.shape.discriminator === undefined
    ? schema.shape.members
    : [schema];
}

/** All of several schemas. */
export function intersect(members: readonly Schema[], origin: Origin): Shape {
  const flat = members.flatMap((member) =>
    member.shape.kind === "intersection" ? member.shape.members : [member],
  );
  let kept: Schema[] = [];
  for (const member of flat) {
    if (member.shape.kind === "never") return scalar("never");
    if (member.shape.kind === "unknown") continue;
    const merged = absorb(kept, member, origin);
    if (merged === "never") return scalar("never");
    kept = merged;
  }
  const informative = kept.filter((member) => !isBare(member.shape));
  const rest = informative.length > 0 ? informative : kept.slice(0, 1);
  if (rest.length === 0) return scalar("unknown");
  const [first] = rest;
  if (rest.length === 1 && first !== undefined) return first.shape;
  return { kind: "intersection", members: rest };
}

/** Says no more than what types are allowed; beside anything that says more it can be left out. */
function isBare(shape: Shape): boolean {
  return (
    isBareObject(shape) ||
    (shape.kind === "union" &&
      shape.members.some((member) => isBareObject(member.shape)) &&
      shape.members.every((member) => isBareObject(member.shape) || isScalar(member.shape)))
  );
}

/** Adds a member to an intersection: merged into one that is there, or beside them. */
function absorb(kept: readonly Schema[], member: Schema, origin: Origin): Schema[] | "never" {
  for (const [index, other] of kept.entries()) {
    const shape = meet(other, member, origin);
    if (shape === undefined) continue;
    if (shape.kind === "never") return "never";
    const result = [...kept];
    result[index] =
      shape === other.shape ? other : shape === member.shape ? member : joined(other, member, shape);
    return result;
  }
  return [...kept, member];
}

function joined(a: Schema, b: Schema, shape: Shape): Schema {
  const json = dictionary<Json>();
  json["allOf"] = [a.json, b.json] as Json;
  return { ...part(json, shape, a.origin), ...documentation(a, b) };
}

/** What two schemas of one property say for people: the first that says it. */
function documentation(a: Schema, b: Schema): Partial<Schema> {
  const title = b.title ?? a.title;
  const description = b.description ?? a.description;
  const format = b.format ?? a.format;
  const value = b.default ?? a.default;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(format === undefined ? {} : { format }),
    ...(value === undefined ? {} : { default: value }),
    ...(a.xml === undefined && b.xml === undefined ? {} : { xml: { ...a.xml, ...b.xml } }),
    deprecated: a.deprecated || b.deprecated,
    readOnly: a.readOnly || b.readOnly,
    writeOnly: a.writeOnly || b.writeOnly,
    constraints: joinConstraints([a.constraints, b.constraints]),
    examples: a.examples.length > 0 ? a.examples : b.examples,
  };
}

/** The exact common shape of two, or undefined where they must stand side by side. */
function meet(first: Schema, second: Schema, origin: Origin): Shape | undefined {
  const a = first.shape;
  const b = second.shape;
  if (sameShape(a, b)) return a;
  if (a.kind === "enum" && b.kind === "enum") return meetEnums(a, b);
  if (a.kind === "enum" && isScalar(b)) return filterEnum(a, b);
  if (b.kind === "enum" && isScalar(a)) return filterEnum(b, a);
  if (isScalar(a) && isScalar(b)) {
    if (a.kind === "number" && b.kind === "long") return b;
    if (a.kind === "long" && b.kind === "number") return a;
    return a.kind === "bytes" || b.kind === "bytes" ? undefined : scalar("never");
  }
  if (a.kind === "object" && b.kind === "object") return mergeObjects(a, b, origin);
  if (a.kind === "union" && narrows(b, a)) return filterUnion(a, second, origin);
  if (b.kind === "union" && narrows(a, b)) return filterUnion(b, first, origin);
  if (a.kind === "union" && b.kind === "union") return meetUnions(a, first, b, origin);
  if (isStructured(a) && isScalar(b) && b.kind !== "bytes") return scalar("never");
  if (isStructured(b) && isScalar(a) && a.kind !== "bytes") return scalar("never");
  return undefined;
}

type EnumShape = Extract<Shape, { kind: "enum" }>;
type ObjectShape = Extract<Shape, { kind: "object" }>;
type UnionShape = Extract<Shape, { kind: "union" }>;

const isStructured = (shape: Shape): boolean =>
  shape.kind === "object" || shape.kind === "array" || shape.kind === "tuple";

const isNarrowing = (shape: Shape): boolean => isScalar(shape) || shape.kind === "enum";

/** Whether a union met with a shape says less than before: an object beside scalars is met by an object alone. */
const narrows = (shape: Shape, union: UnionShape): boolean =>
  isNarrowing(shape) ||
  (shape.kind === "object" && union.members.filter((member) => !isNarrowing(member.shape)).length === 1);

/** Two unions of scalars and at most one object each, such as two objects that may be null. */
function meetUnions(a: UnionShape, first: Schema, b: UnionShape, origin: Origin): Shape | undefined {
  const members: Schema[] = [];
  for (const member of b.members) {
    if (b.discriminator !== undefined || !narrows(member.shape, a)) return undefined;
    const shape = filterUnion(a, member, origin);
    if (shape === undefined) return undefined;
    members.push(joined(first, member, shape));
  }
  return unite(members);
}

function meetEnums(a: EnumShape, b: EnumShape): Shape {
  if (a.open && !b.open) return b;
  if (a.open || b.open) return a;
  return enumOf(
    a.values.filter((value) => b.values.some((other) => equalJson(value, other))),
    false,
  );
}

/** `never` where no value is left. */
export function enumOf(values: readonly Json[], open: boolean): Shape {
  if (values.length === 0) return scalar("never");
  if (values.length === 1 && values[0] === null) return scalar("null");
  return { kind: "enum", values, open };
}

function filterEnum(shape: EnumShape, other: Shape): Shape | undefined {
  if (other.kind === "bytes") return undefined;
  const type = other.kind === "long" ? "integer" : other.kind;
  const values = shape.values.filter((value) => fitsType(value, type));
  // An open enum of another type says nothing about the values that are to come.
  if (shape.open && values.length === 0) return other;
  return values.length === shape.values.length ? shape : enumOf(values, shape.open);
}

/** A union met with a scalar or enum: each member by itself. Members behind references stay. */
function filterUnion(union: UnionShape, other: Schema, origin: Origin): Shape | undefined {
  if (union.discriminator !== undefined || union.members.length > 50) return undefined;
  const members: Schema[] = [];
  for (const member of union.members) {
    if (member.shape.kind === "ref" || member.shape.kind === "intersection") return undefined;
    const shape = meet(member, other, origin);
    if (shape === undefined) return undefined;
    if (shape.kind === "never") continue;
    members.push(
      shape === member.shape ? member : shape === other.shape ? other : joined(member, other, shape),
    );
  }
  return unite(members);
}

/** Two objects as one; undefined where a rest of one would also say something about properties of the other. */
function mergeObjects(a: ObjectShape, b: ObjectShape, origin: Origin): Shape | undefined {
  if (isBareObject(a)) return b;
  if (isBareObject(b)) return a;
  if (typedRest(a) || typedRest(b)) return undefined;
  const properties = new Map<string, Property>(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const other = properties.get(property.name);
    properties.set(
      property.name,
      other === undefined
        ? property
        : {
            name: property.name,
            required: property.required || other.required,
            schema: mergeSchemas(other.schema, property.schema, origin),
          },
    );
  }
  const rest = a.rest ?? b.rest;
  return { kind: "object", properties: [...properties.values()], ...(rest === undefined ? {} : { rest }) };
}

const typedRest = (shape: ObjectShape): boolean =>
  shape.rest !== undefined && shape.rest.shape.kind !== "unknown";

function mergeSchemas(a: Schema, b: Schema, origin: Origin): Schema {
  if (a === b || b.json === true) return a;
  if (a.json === true) return b;
  return joined(a, b, intersect([a, b], origin));
}
