/** Types of the emitted package, from the shapes of schemas. */
import type { Json, Property, Schema, Shape } from "../../ir/model.ts";
import { docComment, schemaTags } from "../shared/doc-comment.ts";
import { propertyKey, valueLiteral } from "../shared/escape.ts";
import { ofSide, type TypeContext } from "./context.ts";
import { tagOf } from "./discriminator-tag.ts";
import { withRequiredTypes } from "./required.ts";
import { atom, enclosed, intersection, type TypeText, union } from "./type-join.ts";
import { exactInUnion, hasNoFraction } from "./union-exact.ts";

/** The type as text. Lines after the first are indented by `indent` and more. */
export function typeText(schema: Schema, context: TypeContext, indent: string): string {
  return typeOf(schema, context, indent).text;
}

function typeOf(schema: Schema, context: TypeContext, indent: string): TypeText {
  const shape = schema.shape;
  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
      return atom(shape.kind);
    case "bytes":
      return bytesType(context, indent);
    case "long":
      return atom(longType(context));
    case "enum":
      return union(enumMembers(shape.values, shape.open), indent);
    case "array": {
      const items = typeOf(shape.items, context, indent);
      const simple = items.binding === "atom" && !items.text.includes("\n");
      return atom(simple ? `${items.text}[]` : `Array<${enclosed(items.text, indent)}>`);
    }
    case "tuple":
      return atom(tupleText(shape, context, indent));
    case "object":
      return atom(objectText(shape, context, indent));
    case "union":
      return unionOf(shape, context, indent);
    case "intersection":
      return intersection(
        withRequiredTypes(shape.members, context.names)
          .map((member) => typeOf(member, context, indent))
          .filter(({ text }) => text !== "unknown"),
        indent,
      );
    case "ref":
      return atom(referenceText(shape.name, context));
  }
}

/** An alias decides what a 64-bit integer is; requests also take safe numbers. */
function longType(context: TypeContext): string {
  const name = context.side === "request" ? "Int64Input" : "Int64";
  context.module.importType(`${context.root}runtime/types.js`, name);
  return name;
}

/** A part of a form may have a file name and content type of its own. */
function bytesType(context: TypeContext, indent: string): TypeText {
  if (context.bytes === "text") return atom("string");
  const names = ["FilePart", "PartData"];
  for (const name of names) context.module.importType(`${context.root}runtime/types.js`, name);
  return union([...names, ...(context.bytes === "either" ? ["string"] : [])].map(atom), indent);
}

function referenceText(name: string, context: TypeContext): string {
  const schema = context.names.get(name);
  if (schema === undefined) return "unknown";
  const type = context.side === "request" ? (schema.inputName ?? schema.name) : schema.name;
  if (context.importSchemas) context.module.importType(`${context.root}schemas.js`, type);
  return type;
}

function enumMembers(values: readonly Json[], open: boolean): TypeText[] {
  const members = values.map((value) => atom(constantType(value)));
  if (!open) return members.length === 0 ? [atom("never")] : members;
  const kinds = new Set(values.map((value) => (value === null ? "null" : typeof value)));
  if (kinds.has("string")) members.push(atom("(string & {})"));
  if (kinds.has("number") || kinds.has("bigint")) members.push(atom("(number & {})"));
  return members.length === 0 ? [atom("unknown")] : members;
}

/** The type of exactly one JSON value. */
function constantType(value: Json): string {
  if (typeof value !== "object" || value === null) return valueLiteral(value);
  if (Array.isArray(value)) return `[${value.map(constantType).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${constantType(item)}`);
  return entries.length === 0 ? "Record<string, never>" : `{ ${entries.join("; ")} }`;
}

function tupleText(shape: Extract<Shape, { kind: "tuple" }>, context: TypeContext, indent: string): string {
  const items = shape.items.map((item, index) => {
    const type = typeOf(item, context, indent);
    const text = type.binding === "atom" ? type.text : `(${enclosed(type.text, indent)})`;
    return index < shape.minItems ? text : `${text}?`;
  });
  if (shape.rest !== undefined && shape.rest.shape.kind !== "never") {
    const rest = typeOf(shape.rest, context, indent);
    // Not `Array<…>`: a type may hold itself in the rest of a tuple by this form alone.
    items.push(rest.binding === "atom" ? `...${rest.text}[]` : `...(${enclosed(rest.text, indent)})[]`);
  }
  return `[${items.join(", ")}]`;
}

function unionOf(shape: Extract<Shape, { kind: "union" }>, context: TypeContext, indent: string): TypeText {
  const discriminator = shape.discriminator;
  const inner = shape.members.length > 1 ? `${indent}    ` : indent;
  const exact = context.side === "response" ? exactInUnion(shape.members, context.names) : [];
  const members = shape.members.map((member, index) => {
    // A union within a union becomes part of it, at the same depth.
    const own = typeOf(member, context, member.shape.kind === "union" ? indent : inner);
    const type = withExact(own, exact[index] ?? [], context, inner);
    if (discriminator === undefined) return type;
    const tag = tagOf(member, index, discriminator, context.names);
    return tag === undefined ? type : intersection([type, atom(tag)], inner);
  });
  return union(members, indent);
}

/** The type, with properties that are numbers by themselves as the 64-bit integers they come as. */
function withExact(
  type: TypeText,
  properties: readonly Property[],
  context: TypeContext,
  indent: string,
): TypeText {
  if (properties.length === 0) return type;
  const names = properties.map(({ name }) => valueLiteral(name)).join(" | ");
  const members = properties.map(({ name, required, schema }) => {
    const types = [
      longType(context),
      // What has a fraction stays a number.
      ...(hasNoFraction(schema, context.names) ? [] : ["number"]),
      ...(schema.shape.kind === "union" ? ["null"] : []),
    ];
    return `${propertyKey(name)}${required ? "" : "?"}: ${types.join(" | ")}`;
  });
  return intersection(
    [atom(`Omit<${enclosed(type.text, indent)}, ${names}>`), atom(`{ ${members.join("; ")} }`)],
    indent,
  );
}

/** The properties this side sees: readOnly ones are not sent, writeOnly ones do not come back. */
export function visibleProperties(
  shape: Extract<Shape, { kind: "object" }>,
  context: TypeContext,
): readonly Property[] {
  return shape.properties.filter(({ schema }) =>
    context.side === "request" ? !schema.readOnly : !schema.writeOnly,
  );
}

/** An object type in braces. */
export function objectText(
  shape: Extract<Shape, { kind: "object" }>,
  context: TypeContext,
  indent: string,
): string {
  const properties = visibleProperties(shape, context);
  const rest = shape.rest?.shape.kind === "never" ? undefined : shape.rest;
  if (properties.length === 0) {
    if (shape.rest !== undefined && rest === undefined) return "Record<string, never>";
    if (rest === undefined) return "{ [key: string]: unknown }";
    return `{ [key: string]: ${typeText(rest, context, indent)} }`;
  }
  const members = properties.map((property) => propertyMember(property, context, `${indent}  `));
  if (rest !== undefined) members.push({ doc: "", line: restLine(properties, rest, context, `${indent}  `) });
  return braces(members, indent);
}

export interface Member {
  /** Doc comment with its line break, or nothing. */
  readonly doc: string;
  /** Indented, without the line break. */
  readonly line: string;
}

/** Members in braces; those with a comment of several lines have air around them. */
export function braces(members: readonly Member[], indent: string): string {
  if (members.length === 0) return "{}";
  let text = "{\n";
  let before = false;
  members.forEach((member, index) => {
    const airy = member.doc.includes("\n", member.doc.indexOf("\n") + 1);
    if (index > 0 && (airy || before)) text += "\n";
    text += `${member.doc}${member.line}\n`;
    before = airy;
  });
  return `${text}${indent}}`;
}

function propertyMember(property: Property, context: TypeContext, indent: string): Member {
  const type = typeText(property.schema, context, indent);
  return {
    doc: docComment(property.schema.description, schemaTags(property.schema), indent),
    line: memberLine(property.name, property.required, type, indent),
  };
}

export function memberLine(name: string, required: boolean, type: string, indent: string): string {
  return `${indent}${propertyKey(name)}${required ? "" : "?"}:${type.startsWith("\n") ? "" : " "}${type};`;
}

/** TypeScript asks every known property to fit the index signature, so theirs are part of its type. */
function restLine(
  properties: readonly Property[],
  rest: Schema,
  context: TypeContext,
  indent: string,
): string {
  const types = [rest, ...properties.map((property) => property.schema)].map((schema) =>
    typeOf(schema, context, indent),
  );
  const loose = types.some(({ text }) => text === "unknown" || text.includes("\n"));
  if (loose) return `${indent}[key: string]: unknown;`;
  if (properties.some((property) => !property.required)) types.push(atom("undefined"));
  const { text } = union(types, indent);
  return `${indent}[key: string]:${text.startsWith("\n") ? "" : " "}${text};`;
}

/**
 * `extends A, B { … }` for an intersection of named object types and at most one object of its own; undefined where
 * an interface cannot say the same: a name twice, or a base that is no plain object type.
 */
export function extension(schema: Schema, context: TypeContext): string | undefined {
  if (schema.shape.kind !== "intersection") return undefined;
  const members = schema.shape.members.filter((member) => member.shape.kind !== "unknown");
  const own = members.filter((member) => member.shape.kind === "object");
  const bases = members.flatMap((member) => (member.shape.kind === "ref" ? [member.shape.name] : []));
  if (own.length > 1 || bases.length === 0 || own.length + bases.length !== members.length) return undefined;
  const taken = new Set<string>();
  const budget = { left: 1000 };
  for (const member of members) {
    const properties = propertyNames(member, context, [], budget);
    if (properties === undefined || properties.some((name) => taken.has(name))) return undefined;
    for (const name of properties) taken.add(name);
  }
  const [object] = own;
  const body = object?.shape.kind === "object" ? objectText(object.shape, context, "") : "{}";
  if (!body.startsWith("{\n") && body !== "{}") return undefined;
  return `extends ${bases.map((name) => referenceText(name, context)).join(", ")} ${body}`;
}

/**
 * Names of all properties of an object type without an index signature; undefined for any other type, and for one that
 * takes more than `budget` schemas to read: bases that share bases grow with every level.
 */
function propertyNames(
  schema: Schema,
  context: TypeContext,
  within: readonly string[],
  budget: { left: number },
): string[] | undefined {
  budget.left -= 1;
  if (budget.left < 0) return undefined;
  const { shape } = schema;
  if (shape.kind === "ref") {
    const named = context.names.get(shape.name);
    if (named === undefined || within.includes(shape.name)) return undefined;
    return propertyNames(ofSide(named, context.side), context, [...within, shape.name], budget);
  }
  if (shape.kind === "object") {
    if (shape.rest !== undefined || shape.properties.length === 0) return undefined;
    return shape.properties.map((property) => property.name);
  }
  if (shape.kind !== "intersection" || within.length > 20) return undefined;
  const all: string[] = [];
  for (const member of shape.members) {
    if (member.shape.kind === "unknown") continue;
    const names = propertyNames(member, context, within, budget);
    if (names === undefined || names.some((name) => all.includes(name))) return undefined;
    for (const name of names) all.push(name);
  }
  return all;
}

/** A named object, extended object or any other type as a declaration, without its comment. */
export function declarationText(name: string, schema: Schema, context: TypeContext): string {
  const extended = extension(schema, context);
  if (extended !== undefined) return `export interface ${name} ${extended}\n`;
  const text =
    schema.shape.kind === "object" ? objectText(schema.shape, context, "") : typeText(schema, context, "");
  if (schema.shape.kind === "object" && text.startsWith("{\n")) return `export interface ${name} ${text}\n`;
  return `export type ${name} =${text.startsWith("\n") ? "" : " "}${text};\n`;
}
