/** Received text parameters → the request object of an operation, each value in its declared type. */

import type { Content, Json, Operation, Parameter, Schema } from "../ir/model.ts";
import { scalarText } from "../ir/read.ts";
import { readJson } from "./json-text.ts";
import type { Pair } from "./wire.ts";

export type Values = Record<string, unknown>;
export type SchemaLookup = (name: string) => Schema | undefined;

/**
 * Collects the parameters of an RPC or ROA operation from decoded pairs. Text that does not fit its declared
 * type stays text, so that a validator can name the rule it breaks. Undeclared parameters are left out, as
 * the service ignores them.
 */
export function readAcsParameters(
  operation: Operation,
  pairs: readonly Pair[],
  lookup: SchemaLookup,
): Values {
  const values: Values = Object.create(null);
  const parameters = operation.parameters.filter((entry) => entry.position === "query");
  const given = group(pairs, new Set(parameters.map((entry) => entry.name)), () => undefined);
  for (const parameter of parameters) {
    if (parameter.implicit) continue;
    const value = readOne(parameter.schema, parameter, given.get(parameter.name), lookup);
    if (value !== undefined) values[parameter.key] = value;
  }
  return values;
}

/** The same for the properties of a form body, which are written as parameters are. */
export function readAcsFields(content: Content, pairs: readonly Pair[], lookup: SchemaLookup): Values {
  const values: Values = Object.create(null);
  const shape = resolveShape(content.schema, lookup);
  const properties = shape.kind === "object" ? shape.properties : [];
  const styles = new Map(content.encoding.map((encoding) => [encoding.property, encoding]));
  const given = group(pairs, new Set(properties.map((entry) => entry.name)), () => undefined);
  for (const { name, schema: own } of properties) {
    const value = readOne(own, styles.get(name) ?? {}, given.get(name), lookup);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readOne(
  schema: Schema,
  parameter: Pick<Parameter, "acsStyle">,
  leaves: readonly Leaf[] | undefined,
  lookup: SchemaLookup,
): unknown {
  if (leaves === undefined) return undefined;
  const shape = resolveShape(schema, lookup);
  const text = leaves.findLast(([path]) => path === "")?.[1];
  if (parameter.acsStyle === "json" && text !== undefined && isStructure(shape.kind)) {
    return retype(readJson(text)?.value ?? text, schema, lookup);
  }
  if (parameter.acsStyle === "simple" && text !== undefined && shape.kind === "array") {
    return text === "" ? [] : text.split(",").map((item) => readText(item, shape.items, lookup));
  }
  if (isStructure(shape.kind)) return readLeaves(leaves, schema, lookup);
  return text === undefined ? undefined : readText(text, schema, lookup);
}

/** A text and the way to it from the value it is part of: `1.Key` of `Name.1.Key=value`, empty for `Name=value`. */
type Leaf = readonly [path: string, text: string];

const maxSteps = 20;

/**
 * Leaves by the longest of `names` that their paths begin with, for names may have dots in them; else by the name
 * that `other` finds for them.
 */
function group(
  leaves: readonly Leaf[],
  names: ReadonlySet<string>,
  other: (path: string) => string | undefined,
): Map<string, Leaf[]> {
  const groups = new Map<string, Leaf[]>();
  for (const [path, text] of leaves) {
    const name = nameIn(names, path) ?? other(path);
    if (name === undefined) continue;
    const rest = path.slice(name.length + 1);
    if (rest.split(".", maxSteps).length === maxSteps) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [[rest, text]]);
    else known.push([rest, text]);
  }
  return groups;
}

function nameIn(names: ReadonlySet<string>, path: string): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const name = path.slice(0, end);
    if (names.has(name)) return name;
  }
  return undefined;
}

const firstStep = (path: string): string | undefined => (path === "" ? undefined : path.split(".", 1)[0]);

function readLeaves(leaves: readonly Leaf[], schema: Schema | undefined, lookup: SchemaLookup): unknown {
  const deeper = leaves.filter(([path]) => path !== "");
  if (deeper.length === 0) {
    const text = leaves.at(-1)?.[1];
    return text === undefined || schema === undefined ? text : readText(text, schema, lookup);
  }
  const shape = schema && resolveShape(schema, lookup);
  if (shape?.kind === "array") {
    return [...group(deeper, new Set(), firstStep)]
      .filter(([index]) => /^[1-9]\d{0,8}$/.test(index))
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => readLeaves(item, shape.items, lookup));
  }
  const { properties, rest } = shape?.kind === "object" ? shape : { properties: [], rest: undefined };
  const schemas = new Map(properties.map((entry) => [entry.name, entry.schema]));
  // Where every further member is one text, dots are part of its name.
  const isText = rest !== undefined && !isStructure(resolveShape(rest, lookup).kind);
  const object: Values = Object.create(null);
  for (const [name, member] of group(deeper, new Set(schemas.keys()), isText ? (path) => path : firstStep)) {
    object[name] = readLeaves(member, schemas.get(name) ?? rest, lookup);
  }
  return object;
}

const isStructure = (kind: string): boolean =>
  kind === "array" ||
  kind === "object" ||
  kind === "tuple" ||
  kind === "union" ||
  kind === "intersection" ||
  kind === "unknown";

/** The shape behind references; bounded, since a document may refer in a circle. */
export function resolveShape(schema: Schema, lookup: SchemaLookup): Schema["shape"] {
  let shape = schema.shape;
  for (let steps = 0; shape.kind === "ref" && steps < 50; steps += 1) {
    const target = lookup(shape.name);
    if (target === undefined) break;
    shape = target.shape;
  }
  return shape;
}

/** One text in the declared type; the text itself where it does not fit. */
export function readText(text: string, schema: Schema, lookup: SchemaLookup): unknown {
  const shape = resolveShape(schema, lookup);
  switch (shape.kind) {
    case "long":
      return /^-?\d{1,30}$/.test(text) ? BigInt(text) : text;
    case "number": {
      const value = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return Number.isFinite(value) ? value : text;
    }
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "null":
      return text === "" || text === "null" ? null : text;
    case "enum":
      return shape.values.find((value) => scalarText(value) === text) ?? openEnum(text, shape.values);
    case "union":
      for (const member of shape.members) {
        const value = readText(text, member, lookup);
        if (typeof value !== "string") return value;
      }
      return text;
    case "array":
    case "object": {
      const json = /^\s*[[{]/.test(text) ? readJson(text) : undefined;
      return json === undefined ? text : retype(json.value, schema, lookup);
    }
    default:
      return text;
  }
}

/** A value outside an enum of numbers is still a number. */
function openEnum(text: string, values: readonly Json[]): unknown {
  const first = values[0];
  if (typeof first === "bigint" && /^-?\d{1,30}$/.test(text)) return BigInt(text);
  if (typeof first === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
}

/** Turns integers of parsed JSON that are declared 64-bit into bigint. */
export function retype(value: unknown, schema: Schema, lookup: SchemaLookup, depth = 0): unknown {
  if (depth > 200) return value;
  const shape = resolveShape(schema, lookup);
  if (shape.kind === "long" && typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (shape.kind === "array" && Array.isArray(value)) {
    return value.map((item) => retype(item, shape.items, lookup, depth + 1));
  }
  if (shape.kind === "object" && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const object: Values = Object.create(null);
    for (const [name, member] of Object.entries(value)) {
      const property = shape.properties.find((entry) => entry.name === name)?.schema ?? shape.rest;
      object[name] = property === undefined ? member : retype(member, property, lookup, depth + 1);
    }
    return object;
  }
  return value;
}
