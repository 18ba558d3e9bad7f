/** A value that fits a schema, drawn from its examples or, where there are none, from its shape. */
import { joinConstraints } from "./constraints.ts";
import type { Json, JsonObject, Property, Schema } from "./model.ts";
import { constraint, sampleNumber, sampleString } from "./sample-scalars.ts";

export interface SampleOptions {
  /** The schema behind a reference. */
  readonly lookup: (name: string) => Schema | undefined;
  /** Whose side the value is on: readOnly members are left out of requests, writeOnly ones of responses. */
  readonly side: "request" | "response";
  /** False leaves out members that are not required, and examples that are not wanted. */
  readonly optional?: boolean;
  /** False draws from the shape alone: published examples are at times of another type than their schema. */
  readonly documented?: boolean;
}

const maxDepth = 12;

interface Drawing extends SampleOptions {
  /** Whether a circle of references ends in a value that may lack what it requires. */
  readonly closes: boolean;
  /** References that may still be followed to find a value that ends: the ways are as many as the orders of schemas. */
  readonly left: { steps: number };
}

const maxSteps = 20_000;

/**
 * Deterministic. What leads in a circle is left out where it may be; where no value can end, one ends in the shortest
 * that its shape allows, which then lacks what it requires.
 */
export function sampleOf(schema: Schema, options: SampleOptions): Json {
  const left = { steps: maxSteps };
  return (
    sample(schema, { ...options, closes: false, left }, 0, []) ??
    sample(schema, { ...options, closes: true, left }, 0, []) ??
    null
  );
}

/** Undefined where a circle of references has no end. */
function sample(schema: Schema, options: Drawing, depth: number, names: readonly string[]): Json | undefined {
  const shape = schema.shape;
  const documented =
    options.documented === false
      ? undefined
      : [...schema.examples, schema.default].find((value) => value !== undefined && fits(value, shape));
  if (documented !== undefined) return documented;
  switch (shape.kind) {
    case "string":
      return sampleString(schema);
    case "number":
      return sampleNumber(schema);
    case "long": {
      const value = sampleNumber(schema);
      return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
    }
    case "boolean":
      return true;
    case "bytes":
      return "";
    case "null":
    case "never":
      return null;
    case "unknown":
      return sampleUnknown(schema);
    case "enum":
      return shape.values[0] ?? null;
    case "array": {
      const minimum = Number(constraint(schema, "minItems") ?? 0);
      const ends =
        depth >= maxDepth || (shape.items.shape.kind === "ref" && timesIn(names, shape.items.shape.name) > 1);
      if (ends && minimum === 0) return [];
      const item = sample(shape.items, options, depth + 1, names);
      if (item === undefined) return minimum === 0 ? [] : undefined;
      return Array.from({ length: Math.max(1, Math.min(minimum, 20)) }, () => item);
    }
    case "tuple": {
      const items = shape.items.map((item) => sample(item, options, depth + 1, names));
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "object":
      return sampleObject(shape, options, depth, names);
    case "union": {
      const isPlain = (entry: Schema) => entry.shape.kind !== "null" && !circular(entry, names);
      const plain = shape.members.filter(isPlain);
      for (const member of [...plain, ...shape.members.filter((entry) => !plain.includes(entry))]) {
        const value = sample(member, options, depth + 1, names);
        if (value !== undefined) return tagged(shape, member, value);
      }
      return shape.members.length === 0 ? null : undefined;
    }
    case "intersection":
      return sampleIntersection(shape.members, options, depth, names);
    case "ref": {
      const target = options.lookup(shape.name);
      if (target === undefined) return null;
      if (!options.closes && --options.left.steps < 0) return undefined;
      if (timesIn(names, shape.name) > 1 || depth > 3 * maxDepth)
        return options.closes ? shortest(target) : undefined;
      const constraints = joinConstraints([schema.constraints, target.constraints]);
      return sample({ ...target, constraints }, options, depth + 1, [...names, shape.name]);
    }
  }
}

/** Published examples are often masked or of another type than their schema; such a one is passed over. */
function fits(value: Json, shape: Schema["shape"]): boolean {
  switch (shape.kind) {
    case "string":
    case "bytes":
      return typeof value === "string";
    case "number":
      return typeof value === "number" || typeof value === "bigint";
    case "long":
      return typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value));
    case "boolean":
      return typeof value === "boolean";
    case "enum":
      return shape.values.includes(value);
    case "array":
    case "tuple":
      return Array.isArray(value);
    case "object":
    case "intersection":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return true;
  }
}

const timesIn = (names: readonly string[], name: string): number =>
  names.filter((each) => each === name).length;

const circular = (schema: Schema, names: readonly string[]): boolean =>
  schema.shape.kind === "ref" && names.includes(schema.shape.name);

/** What a circle of references ends in. */
function shortest(schema: Schema): Json {
  if (schema.shape.kind === "array") return [];
  if (schema.shape.kind === "object" || schema.shape.kind === "intersection") return Object.create(null);
  return null;
}

function sampleObject(
  shape: Extract<Schema["shape"], { kind: "object" }>,
  options: Drawing,
  depth: number,
  names: readonly string[],
): JsonObject | undefined {
  const object: Record<string, Json> = Object.create(null);
  for (const property of shape.properties) {
    const hidden = options.side === "request" ? property.schema.readOnly : property.schema.writeOnly;
    if (hidden) continue;
    const wanted = options.optional !== false && depth < maxDepth && !circular(property.schema, names);
    if (!property.required && !wanted) continue;
    const value = sample(property.schema, options, depth + 1, names);
    if (value !== undefined) object[property.name] = value;
    else if (property.required) return undefined;
  }
  return object;
}

/** Gives a member of a discriminated union the value that selects it. */
function tagged(shape: Extract<Schema["shape"], { kind: "union" }>, member: Schema, value: Json): Json {
  const discriminator = shape.discriminator;
  const entry = discriminator?.mapping.find((item) => shape.members[item.member] === member);
  if (discriminator === undefined || entry === undefined) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const object: Record<string, Json> = Object.assign(Object.create(null), value);
  // A mapping's keys are text, whatever the property is; one that says no number selects nothing by one.
  const drawn = object[discriminator.property];
  const number = Number(entry.value);
  object[discriminator.property] =
    typeof drawn === "number"
      ? Number.isFinite(number)
        ? number
        : drawn
      : typeof drawn === "boolean"
        ? entry.value === "true"
        : entry.value;
  return object;
}

/** Members that are objects become one: what any of them requires is there, and the narrower schema draws it. */
function sampleIntersection(
  members: readonly Schema[],
  options: Drawing,
  depth: number,
  names: readonly string[],
): Json | undefined {
  const properties = new Map<string, Property>();
  const others: Schema[] = [];
  const reached = [...names];
  let isCircle = false;
  const collect = (member: Schema, path: readonly string[]): void => {
    const shape = member.shape;
    const isDeep = path.length - names.length >= maxDepth;
    const target = shape.kind === "ref" && !isDeep ? options.lookup(shape.name) : undefined;
    if (shape.kind === "ref" && target !== undefined) {
      isCircle ||= timesIn(path, shape.name) > 1;
      // Several members may have one base.
      if (timesIn(reached, shape.name) > 1) return;
      reached.push(shape.name);
      collect(target, [...path, shape.name]);
    } else if (shape.kind === "intersection") {
      for (const inner of shape.members) collect(inner, path);
    } else if (shape.kind === "object") {
      for (const property of shape.properties) {
        const known = properties.get(property.name);
        const isVaguer = property.schema.shape.kind === "unknown" && known !== undefined;
        properties.set(property.name, {
          name: property.name,
          required: property.required || known?.required === true,
          schema: isVaguer ? known.schema : property.schema,
        });
      }
    } else if (shape.kind !== "unknown") others.push(member);
  };
  for (const member of members) collect(member, names);
  if (isCircle && !options.closes) return undefined;
  const object: Record<string, Json> = Object.create(null);
  /** What selects the member of a union, which the object around it declares as any text. */
  const tags: Record<string, Json> = Object.create(null);
  let other: Json | undefined;
  const constraints = joinConstraints(others.map((member) => member.constraints));
  for (const member of others) {
    const value = sample({ ...member, constraints }, options, depth + 1, names);
    if (value === undefined) return undefined;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      Object.assign(object, value);
      const tag = member.shape.kind === "union" ? member.shape.discriminator?.property : undefined;
      if (tag !== undefined && object[tag] !== undefined) tags[tag] = object[tag];
    } else other ??= value;
  }
  // A member that only asks for a name draws nothing for it: the member that describes it does.
  for (const [name, property] of properties) {
    if (object[name] === null) properties.set(name, { ...property, required: true });
  }
  const drawn = sampleObject({ kind: "object", properties: [...properties.values()] }, options, depth, [
    ...names,
    ...new Set(reached.slice(names.length)),
  ]);
  if (drawn === undefined) return undefined;
  Object.assign(object, drawn, tags);
  return other !== undefined && Object.keys(object).length === 0 ? other : object;
}

function sampleUnknown(schema: Schema): Json {
  if (typeof schema.json !== "object") return null;
  const type = schema.json["type"];
  if (type === "object") return Object.create(null);
  return type === "array" ? [] : type === "string" ? "text" : null;
}
