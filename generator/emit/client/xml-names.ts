/** Names of elements and attributes of XML bodies, as a literal of `runtime/types.ts`' `XmlNames`. */
import type { NamedSchema, Property, Schema, XmlFacts } from "../../ir/model.ts";
import { propertyKey, stringLiteral } from "../shared/escape.ts";
import type { ModuleText } from "../shared/module.ts";
import { type TypeContext, target } from "./context.ts";

type Names = ReadonlyMap<string, NamedSchema>;

/** What a module has already: request and answers share it. */
interface Declared {
  readonly constants: Set<string>;
  /** Schemas without a name that are being written, with their constant where one of them came back to itself. */
  readonly open: Map<Schema, string | undefined>;
}

const modules = new WeakMap<ModuleText, Declared>();

function declaredIn(module: ModuleText): Declared {
  const found = modules.get(module) ?? { constants: new Set(), open: new Map() };
  modules.set(module, found);
  return found;
}

/** The names within a value; undefined where every element has its property's name. Named schemas become constants. */
export function xmlNamesText(schema: Schema, context: TypeContext): string | undefined {
  const isList = target(schema, context.names)?.shape.kind === "array";
  if (!isList && !hasFacts(schema, context.names)) return undefined;
  return withinText(schema, context, declaredIn(context.module));
}

/** Name of the element of a whole body: as the schema says, else the schema's own. */
export function rootName({ schema }: { readonly schema: Schema }, context: TypeContext): string | undefined {
  const named = schema.shape.kind === "ref" ? context.names.get(schema.shape.name) : undefined;
  const facts = factsOf(schema, context.names);
  const name = facts?.name ?? named?.documentName;
  return name === undefined ? undefined : prefixed(name, facts);
}

const factsOf = (schema: Schema, names: Names): XmlFacts | undefined =>
  schema.xml ?? target(schema, names)?.xml;

const prefixed = (name: string, facts: XmlFacts | undefined): string =>
  facts?.prefix === undefined ? name : `${facts.prefix}:${name}`;

function withinText(schema: Schema, context: TypeContext, declared: Declared): string | undefined {
  const { shape } = schema;
  if (shape.kind !== "ref") return namelessText(schema, context, declared);
  const named = context.names.get(shape.name);
  if (named === undefined) return undefined;
  if (named.schema.shape.kind !== "array" && !hasFacts(named.schema, context.names)) return undefined;
  const constant = `xmlOf_${named.name}`;
  if (!declared.constants.has(constant)) {
    declared.constants.add(constant);
    declare(constant, objectText(named.schema, context, declared), context);
  }
  return `() => ${constant}`;
}

function declare(constant: string, text: string | undefined, context: TypeContext): void {
  context.module.importType(`${context.root}runtime/types.js`, "XmlNames");
  context.module.declare(constant, `const ${constant}: XmlNames = ${text ?? "{}"};\n`);
}

/** Of a schema that stands where it is used. It becomes a constant where it comes back to itself, by way of others. */
function namelessText(schema: Schema, context: TypeContext, declared: Declared): string | undefined {
  const { open, constants } = declared;
  if (open.has(schema)) {
    const known = open.get(schema) ?? `xmlOf_${constants.size}`;
    constants.add(known);
    open.set(schema, known);
    return `() => ${known}`;
  }
  open.set(schema, undefined);
  const text = objectText(schema, context, declared);
  const constant = open.get(schema);
  open.delete(schema);
  if (constant === undefined) return text;
  declare(constant, text, context);
  return `() => ${constant}`;
}

function objectText(schema: Schema, context: TypeContext, declared: Declared): string | undefined {
  const facts = factsOf(schema, context.names);
  const fields = propertiesOf(schema, context.names, []).flatMap((property) => {
    const text = propertyText(property, context, declared);
    return text === undefined ? [] : [`${propertyKey(property.name)}: ${text}`];
  });
  const parts: string[] = [];
  if (facts?.namespace !== undefined) {
    parts.push(`namespaces: { ${propertyKey(facts.prefix ?? "")}: ${stringLiteral(facts.namespace)} }`);
  }
  if (fields.length > 0) parts.push(`properties: { ${fields.join(", ")} }`);
  if (schema.shape.kind === "array") parts.push(`items: ${itemsText(schema.shape.items, context, declared)}`);
  return parts.length === 0 ? undefined : `{ ${parts.join(", ")} }`;
}

function propertyText(property: Property, context: TypeContext, declared: Declared): string | undefined {
  const { schema } = property;
  const facts = factsOf(schema, context.names);
  const shape = target(schema, context.names)?.shape;
  const list = shape?.kind === "array" ? shape.items : undefined;
  const itemFacts = list && factsOf(list, context.names);
  const own = prefixed(facts?.name ?? property.name, facts);
  let name = facts?.text === true ? "#text" : facts?.attribute === true ? `@${own}` : own;
  let items: string | undefined;
  if (list !== undefined) {
    // The name of a list itself counts for the element around it only.
    const plain = facts?.wrapped === true ? (facts.name ?? property.name) : property.name;
    const item = prefixed(itemFacts?.name ?? plain, itemFacts);
    if (facts?.wrapped === true) items = item;
    else name = item;
  }
  const within = withinText(list ?? schema, context, declared);
  const parts = [
    ...(name === property.name ? [] : [`name: ${stringLiteral(name)}`]),
    ...(items === undefined ? [] : [`items: ${stringLiteral(items)}`]),
    ...(within === undefined ? [] : [`within: ${within}`]),
  ];
  return parts.length === 0 ? undefined : `{ ${parts.join(", ")} }`;
}

/** Items of a list that is a whole body: called by their own name, or by that of their schema. */
function itemsText(items: Schema, context: TypeContext, declared: Declared): string {
  const name = rootName({ schema: items }, context);
  const within = withinText(items, context, declared);
  const parts = [
    ...(name === undefined ? [] : [`name: ${stringLiteral(name)}`]),
    ...(within === undefined ? [] : [`within: ${within}`]),
  ];
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Properties of an object, or of all members of a union or intersection. */
function propertiesOf(schema: Schema, names: Names, within: readonly string[]): readonly Property[] {
  const { shape } = schema;
  if (shape.kind === "object") return shape.properties;
  if (shape.kind === "union" || shape.kind === "intersection") {
    const all = new Map<string, Property>();
    for (const member of shape.members) {
      for (const property of propertiesOf(member, names, within)) all.set(property.name, property);
    }
    return [...all.values()];
  }
  if (shape.kind !== "ref" || within.includes(shape.name)) return [];
  const named = names.get(shape.name);
  return named === undefined ? [] : propertiesOf(named.schema, names, [...within, shape.name]);
}

/** Whether anything a schema reaches says how it stands in XML. */
function hasFacts(start: Schema, names: Names): boolean {
  const seen = new Set<string>();
  const queue = [start];
  for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
    if (schema.xml !== undefined) return true;
    const { shape } = schema;
    if (shape.kind === "ref" && !seen.has(shape.name)) {
      seen.add(shape.name);
      const named = names.get(shape.name);
      if (named !== undefined) queue.push(named.schema);
    } else if (shape.kind === "array") queue.push(shape.items);
    else if (shape.kind === "object") {
      queue.push(...shape.properties.map((property) => property.schema));
      if (shape.rest !== undefined) queue.push(shape.rest);
    } else if (shape.kind === "union" || shape.kind === "intersection") queue.push(...shape.members);
  }
  return false;
}
