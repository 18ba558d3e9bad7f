/** XML of generic APIs: values as elements and attributes, by the `xml` of their schemas. */
import type { Property, Schema, XmlFacts } from "../ir/model.ts";
import { parseXml, type XmlElement } from "../runtime/xml.ts";
import { readText, resolveShape, type SchemaLookup, type Values } from "./read-parameters.ts";
import { escapeXml, elementName as partName } from "./xml-text.ts";

const maxDepth = 200;

/** A name, and its prefix where it has one. */
const elementName = (name: string): string => name.split(":").map(partName).join(":");

/** One document. `root`: name of its top element where the schema says none. */
export function writeXmlBody(schema: Schema, value: unknown, root: string, lookup: SchemaLookup): string {
  const facts = factsOf(schema, lookup);
  const name = prefixed(facts?.name ?? nameOf(schema) ?? root, facts);
  return `${element(name, value, schema, lookup, "")}\n`;
}

const nameOf = ({ shape }: Schema): string | undefined => (shape.kind === "ref" ? shape.name : undefined);

function factsOf(schema: Schema, lookup: SchemaLookup): XmlFacts | undefined {
  let current: Schema | undefined = schema;
  for (let steps = 0; current !== undefined && steps < 50; steps += 1) {
    if (current.xml !== undefined) return current.xml;
    current = current.shape.kind === "ref" ? lookup(current.shape.name) : undefined;
  }
  return undefined;
}

const prefixed = (name: string, facts: XmlFacts | undefined): string =>
  facts?.prefix === undefined ? name : `${facts.prefix}:${name}`;

/** Properties of an object, or of all members of a union or intersection. */
function propertiesOf(schema: Schema, lookup: SchemaLookup, depth = 0): ReadonlyMap<string, Property> {
  const shape = resolveShape(schema, lookup);
  if (shape.kind === "object") return new Map(shape.properties.map((one) => [one.name, one]));
  const members = shape.kind === "union" || shape.kind === "intersection" ? shape.members : [];
  return new Map(depth > 20 ? [] : members.flatMap((member) => [...propertiesOf(member, lookup, depth + 1)]));
}

/** How a property stands in the element around it. */
interface Layout {
  /** Of its element or attribute; of a list that is not wrapped, of each item. */
  readonly name: string;
  readonly attribute: boolean;
  /** The text of the element around it. */
  readonly text: boolean;
  /** Name of the items of a wrapped list. */
  readonly wrapped?: string;
  /** Of the items of a list, else of the value. */
  readonly schema: Schema | undefined;
  readonly isList: boolean;
}

function layoutOf(key: string, schema: Schema | undefined, lookup: SchemaLookup): Layout {
  const facts = schema && factsOf(schema, lookup);
  const name = prefixed(facts?.name ?? key, facts);
  const shape = schema && resolveShape(schema, lookup);
  const text = facts?.text === true;
  if (shape?.kind !== "array")
    return { name, attribute: facts?.attribute === true, text, schema, isList: false };
  const itemFacts = factsOf(shape.items, lookup);
  const isWrapped = facts?.wrapped === true;
  // The name of a list itself counts for the element around it only.
  const plain = isWrapped ? (facts.name ?? key) : key;
  const item = prefixed(itemFacts?.name ?? plain, itemFacts);
  const shared = { attribute: false, text, schema: shape.items, isList: true };
  return isWrapped ? { ...shared, name, wrapped: item } : { ...shared, name: item };
}

function element(
  name: string,
  value: unknown,
  schema: Schema | undefined,
  lookup: SchemaLookup,
  indent: string,
): string {
  const tag = elementName(name);
  const facts = schema && factsOf(schema, lookup);
  const prefix = facts?.prefix === undefined ? "xmlns" : `xmlns:${facts.prefix}`;
  const namespace = facts?.namespace === undefined ? "" : ` ${prefix}="${escapeAttribute(facts.namespace)}"`;
  if (value === null || value === undefined || value === "") return `${indent}<${tag}${namespace}/>`;
  if (typeof value !== "object") {
    return `${indent}<${tag}${namespace}>${escapeXml(String(value))}</${tag}>`;
  }
  const known = schema === undefined ? new Map<string, Property>() : propertiesOf(schema, lookup);
  const attributes: string[] = [];
  const inside: string[] = [];
  let content = "";
  const deeper = `${indent}    `;
  if (Array.isArray(value)) {
    // Items of a list at the top are called by their own name, or by that of their schema.
    const shape = schema && resolveShape(schema, lookup);
    const items = shape?.kind === "array" ? shape.items : undefined;
    const itemFacts = items && factsOf(items, lookup);
    const itemName = prefixed(itemFacts?.name ?? (items && nameOf(items)) ?? name, itemFacts);
    if (deeper.length <= 4 * maxDepth)
      inside.push(...value.map((item) => element(itemName, item, items, lookup, deeper)));
  }
  for (const [key, member] of Array.isArray(value) ? [] : Object.entries(value)) {
    if (member === null || member === undefined || deeper.length > 4 * maxDepth) continue;
    const layout = layoutOf(key, known.get(key)?.schema, lookup);
    const own = elementName(layout.name);
    if (layout.text && typeof member !== "object") content += escapeXml(String(member));
    else if (layout.attribute && typeof member !== "object") {
      attributes.push(` ${own}="${escapeAttribute(String(member))}"`);
    } else if (!Array.isArray(member)) inside.push(element(own, member, layout.schema, lookup, deeper));
    else {
      const rows = (itemName: string, at: string): string[] =>
        member.map((item) => element(itemName, item, layout.schema, lookup, at));
      if (layout.wrapped === undefined) inside.push(...rows(own, deeper));
      else if (member.length === 0) inside.push(`${deeper}<${own}/>`);
      else inside.push(`${deeper}<${own}>`, ...rows(layout.wrapped, `${deeper}    `), `${deeper}</${own}>`);
    }
  }
  const open = `${indent}<${tag}${namespace}${attributes.join("")}`;
  if (inside.length === 0) return content === "" ? `${open}/>` : `${open}>${content}</${tag}>`;
  return `${open}>${content}\n${inside.join("\n")}\n${indent}</${tag}>`;
}

/** A received document in the types of its schema. Throws `SyntaxError` for what is no XML. */
export function readXmlBody(schema: Schema, text: string, lookup: SchemaLookup): unknown {
  let root: XmlElement | undefined;
  parseXml(text, undefined, (read) => {
    root = read;
    return { ...read, children: [] };
  });
  return root && xmlValue(root, schema, lookup);
}

/** A prefix is the sender's choice. */
const local = (name: string): string => name.replace(/[^@:]*:/, "");

function xmlValue(given: XmlElement, schema: Schema | undefined, lookup: SchemaLookup): unknown {
  const shape = schema && resolveShape(schema, lookup);
  if (shape?.kind === "array") {
    return given.children
      .filter(({ name }) => !name.startsWith("@"))
      .map((child) => xmlValue(child, shape.items, lookup));
  }
  const known = schema === undefined ? new Map<string, Property>() : propertiesOf(schema, lookup);
  const isObject = shape?.kind === "object" || known.size > 0;
  const children = given.children.filter(({ name }) => !name.startsWith("@xmlns"));
  if (!isObject && children.length === 0)
    return schema === undefined ? given.text : readText(given.text, schema, lookup);
  const object: Values = Object.create(null);
  const taken = new Set<XmlElement>();
  for (const [key, property] of known) {
    const layout = layoutOf(key, property.schema, lookup);
    if (layout.text) {
      object[key] = readText(given.text, layout.schema ?? property.schema, lookup);
      continue;
    }
    const wanted = local(layout.attribute ? `@${layout.name}` : layout.name);
    const own = children.filter((child) => local(child.name) === wanted);
    const [first] = own;
    if (first === undefined) continue;
    for (const child of own) taken.add(child);
    const items =
      layout.wrapped === undefined ? own : first.children.filter(({ name }) => !name.startsWith("@"));
    const values = items.map((item) => xmlValue(item, layout.schema, lookup));
    object[key] = layout.isList ? values : values[0];
  }
  const rest = shape?.kind === "object" ? shape.rest : undefined;
  for (const child of children) {
    if (!taken.has(child) && !child.name.startsWith("@")) object[child.name] = xmlValue(child, rest, lookup);
  }
  return object;
}

const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
