/** Received text parameters → the request object of an operation, each value in its declared type. */
import type { Content, Json, Operation, Parameter, Schema } from "../ir/model.ts";
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
  const byName = new Map(pairs);
  const trees = prefixTrees(pairs);
  for (const parameter of operation.parameters) {
    if (parameter.position !== "query" || parameter.implicit) continue;
    const value = readOne(
      parameter.schema,
      parameter,
      byName.get(parameter.name),
      trees.get(parameter.name),
      lookup,
    );
    if (value !== undefined) values[parameter.key] = value;
  }
  return values;
}

/** The same for the properties of a form body, which are written as parameters are. */
export function readAcsFields(content: Content, pairs: readonly Pair[], lookup: SchemaLookup): Values {
  const values: Values = Object.create(null);
  const shape = resolveShape(content.schema, lookup);
  const styles = new Map(content.encoding.map((encoding) => [encoding.property, encoding]));
  const byName = new Map(pairs);
  const trees = prefixTrees(pairs);
  for (const { name, schema: own } of shape.kind === "object" ? shape.properties : []) {
    const value = readOne(own, styles.get(name) ?? {}, byName.get(name), trees.get(name), lookup);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readOne(
  schema: Schema,
  parameter: Pick<Parameter, "acsStyle">,
  text: string | undefined,
  tree: Tree | undefined,
  lookup: SchemaLookup,
): unknown {
  const shape = resolveShape(schema, lookup);
  if (parameter.acsStyle === "json" && text !== undefined && isStructure(shape.kind)) {
    return retype(readJson(text)?.value ?? text, schema, lookup);
  }
  if (parameter.acsStyle === "simple" && text !== undefined && shape.kind === "array") {
    return text === "" ? [] : text.split(",").map((item) => readText(item, shape.items, lookup));
  }
  if (tree !== undefined && isStructure(shape.kind)) return readTree(tree, schema, lookup);
  if (text === undefined) return undefined;
  return readText(text, schema, lookup);
}

/** `Name.1.Key=value` as nested maps, each with the text given at its own place. */
interface Tree {
  text?: string;
  readonly members: Map<string, Tree>;
}

function prefixTrees(pairs: readonly Pair[]): Map<string, Tree> {
  const roots = new Map<string, Tree>();
  for (const [name, value] of pairs) {
    const steps = name.split(".");
    if (steps.length < 2 || steps.length > 20) continue;
    let members = roots;
    let node: Tree | undefined;
    for (const step of steps) {
      node = members.get(step) ?? { members: new Map() };
      members.set(step, node);
      members = node.members;
    }
    if (node !== undefined) node.text = value;
  }
  return roots;
}

function readTree(tree: Tree, schema: Schema, lookup: SchemaLookup): unknown {
  const shape = resolveShape(schema, lookup);
  if (tree.members.size === 0)
    return tree.text === undefined ? undefined : readText(tree.text, schema, lookup);
  if (shape.kind === "array") {
    return [...tree.members]
      .filter(([index]) => /^[1-9]\d{0,8}$/.test(index))
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => readTree(item, shape.items, lookup));
  }
  const object: Values = Object.create(null);
  for (const [name, member] of tree.members) {
    const property =
      shape.kind === "object" ? shape.properties.find((entry) => entry.name === name) : undefined;
    const memberSchema = property?.schema ?? (shape.kind === "object" ? shape.rest : undefined);
    object[name] = memberSchema === undefined ? treeText(member) : readTree(member, memberSchema, lookup);
  }
  return object;
}

function treeText(tree: Tree): unknown {
  if (tree.members.size === 0) return tree.text;
  return Object.fromEntries([...tree.members].map(([name, member]) => [name, treeText(member)]));
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
      return shape.values.find((value) => String(value) === text) ?? openEnum(text, shape.values);
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
