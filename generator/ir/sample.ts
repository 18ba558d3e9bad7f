/** A value that fits a schema, drawn from its examples or, where there are none, from its shape. */
import { joinConstraints } from "./constraints.ts";
import type { Json, JsonObject, Property, Schema } from "./model.ts";
import { judgePattern } from "./pattern-safety.ts";
import { textsOf } from "./patterns/text.ts";

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
}

/**
 * Deterministic. What leads in a circle is left out where it may be; where no value can end, one ends in the shortest
 * that its shape allows, which then lacks what it requires.
 */
export const sampleOf = (schema: Schema, options: SampleOptions): Json =>
  sample(schema, { ...options, closes: false }, 0, []) ??
  sample(schema, { ...options, closes: true }, 0, []) ??
  null;

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

const constraint = (schema: Schema, keyword: string): Json | undefined =>
  schema.constraints.find((entry) => entry.keyword === keyword)?.value;

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
  const collect = (member: Schema, level: number): void => {
    const shape = member.shape;
    const target = shape.kind === "ref" && level < maxDepth ? options.lookup(shape.name) : undefined;
    if (shape.kind === "ref" && target !== undefined) {
      if (timesIn(reached, shape.name) > 1) {
        isCircle = true;
        return;
      }
      reached.push(shape.name);
      collect(target, level + 1);
    } else if (shape.kind === "intersection") {
      for (const inner of shape.members) collect(inner, level + 1);
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
  for (const member of members) collect(member, 0);
  if (isCircle && !options.closes) return undefined;
  const object: Record<string, Json> = Object.create(null);
  let other: Json | undefined;
  const constraints = joinConstraints(others.map((member) => member.constraints));
  for (const member of others) {
    const value = sample({ ...member, constraints }, options, depth + 1, names);
    if (value === undefined) return undefined;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) Object.assign(object, value);
    else other ??= value;
  }
  // A member that only asks for a name draws nothing for it: the member that describes it does.
  for (const [name, property] of properties) {
    if (object[name] === null) properties.set(name, { ...property, required: true });
  }
  const drawn = sampleObject(
    { kind: "object", properties: [...properties.values()] },
    options,
    depth,
    reached,
  );
  if (drawn === undefined) return undefined;
  Object.assign(object, drawn);
  return other !== undefined && Object.keys(object).length === 0 ? other : object;
}

function sampleUnknown(schema: Schema): Json {
  if (typeof schema.json !== "object") return null;
  const type = schema.json["type"];
  if (type === "object") return Object.create(null);
  return type === "array" ? [] : type === "string" ? "text" : null;
}

const formatted: Readonly<Record<string, string>> = {
  "date-time": "2024-01-31T08:30:00Z",
  date: "2024-01-31",
  time: "08:30:00Z",
  duration: "PT1H",
  email: "user@example.com",
  "idn-email": "user@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/path",
  iri: "https://example.com/",
  "iri-reference": "/path",
  "uri-template": "/path/{id}",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "json-pointer": "/path",
  "relative-json-pointer": "0",
  regex: ".*",
  byte: "dGV4dA==",
};

function sampleString(schema: Schema): string {
  const base =
    (schema.format !== undefined && Object.hasOwn(formatted, schema.format) && formatted[schema.format]) ||
    "text";
  const minimum = Number(constraint(schema, "minLength") ?? 0);
  const maximum = Number(constraint(schema, "maxLength") ?? Number.POSITIVE_INFINITY);
  let text = base;
  if (text.length < minimum)
    text = text.repeat(Math.ceil(Math.min(minimum, 10_000) / text.length)).slice(0, minimum);
  if (text.length > maximum) text = text.slice(0, maximum);
  const pattern = constraint(schema, "pattern");
  return typeof pattern === "string" ? fitPattern(pattern, text, minimum, maximum) : text;
}

/** The first of a few plain texts that a pattern takes, else one made from it; where it takes none, the first. */
function fitPattern(pattern: string, text: string, minimum: number, maximum: number): string {
  const judged = judgePattern(pattern);
  if (judged.kind === "invalid") return text;
  const expression = new RegExp(pattern, judged.flags);
  // A longer text could take a slow pattern too much time.
  const longest = judged.kind === "slow" ? Math.min(judged.cap, maximum) : maximum;
  const fits = (item: string) => item.length >= minimum && item.length <= longest && expression.test(item);
  const length = Math.min(Math.max(minimum, 1), 64);
  const literal = (/^\^?((?:[\w\s/:;,@#%&=~"'<>!-]|\\[^\w\s])*)/.exec(pattern)?.[1] ?? "").replace(
    /\\(.)/g,
    "$1",
  );
  const candidates = [
    text,
    literal,
    `${literal}a`,
    `${literal}1`,
    "a",
    "1",
    "A",
    "0",
    "a1",
    "A1",
    "ab",
    "AB",
    "abc",
    "aa11",
    "a-b",
    "a_b",
    "a.b",
    "#000000",
    "000000",
    "ffffff",
  ]
    .concat([
      "2024-01-31",
      "2024-01-31T08:30:00Z",
      "08:30",
      "en",
      "en-US",
      "USD",
      "https://example.com/",
      "+15550100",
      "1.0.0",
      "/a",
      "*",
    ])
    .concat(["a", "A", "0", "f"].map((unit) => unit.repeat(length)))
    .concat(
      [4, 6, 8, 12, 16, 20, 24, 32, 40, 64].flatMap((count) =>
        ["a", "0", "A"].map((unit) => unit.repeat(count)),
      ),
    );
  const plain = candidates.find(fits);
  if (plain !== undefined) return plain;
  for (const made of textsOf(pattern, judged.flags, minimum)) if (fits(made)) return made;
  return text;
}

function sampleNumber(schema: Schema): Json {
  const number = (keyword: string): number | bigint | undefined => {
    const value = constraint(schema, keyword);
    return typeof value === "number" || typeof value === "bigint" ? value : undefined;
  };
  const step = Number(number("multipleOf") ?? 1);
  const low = number("minimum");
  const above = number("exclusiveMinimum");
  const high = number("maximum");
  const below = number("exclusiveMaximum");
  if (low !== undefined) return step === 1 ? low : Math.ceil(Number(low) / step) * step;
  if (above !== undefined) return (Math.floor(Number(above) / step) + 1) * step;
  if (high !== undefined && Number(high) < step) return high;
  if (below !== undefined && Number(below) <= step) return Number(below) - step;
  return step;
}
