/** Values from text by OpenAPI's serialization styles: the inverse of what clients write. */
import type { Content, Parameter, Property, Schema } from "../ir/model.ts";
import { readJson } from "./json-text.ts";
import { readText, resolveShape, retype, type SchemaLookup, type Values } from "./read-parameters.ts";
import { decodePercent, type RawPair } from "./wire.ts";

/** A parameter, or a property of a form. */
export interface Styled extends Pick<Parameter, "name" | "schema"> {
  readonly style: Parameter["style"];
  readonly explode: boolean;
  /** Of a value that is written whole as JSON. */
  readonly mediaType?: string | undefined;
}

/** A text as it was sent: separators are those that are not escaped. */
export interface RawText {
  readonly raw: string;
  readonly decode: (raw: string) => string;
}

type Structure =
  | { readonly kind: "list"; itemAt(index: number): Schema | undefined }
  | { readonly kind: "map"; readonly properties: readonly Property[]; readonly rest: Schema | undefined };

const maxDepth = 20;

/** Lists and objects that a value of the schema may be, in order; `texts`: it may be a single value too. */
function structuresOf(
  schema: Schema,
  lookup: SchemaLookup,
  depth = 0,
): { readonly structures: readonly Structure[]; readonly texts: boolean } {
  const shape = resolveShape(schema, lookup);
  if (shape.kind === "array")
    return { structures: [{ kind: "list", itemAt: () => shape.items }], texts: false };
  if (shape.kind === "tuple") {
    const itemAt = (index: number): Schema | undefined => shape.items[index] ?? shape.rest;
    return { structures: [{ kind: "list", itemAt }], texts: false };
  }
  if (shape.kind === "object") {
    return { structures: [{ kind: "map", properties: shape.properties, rest: shape.rest }], texts: false };
  }
  if ((shape.kind !== "union" && shape.kind !== "intersection") || depth > maxDepth) {
    return { structures: [], texts: true };
  }
  const members = shape.members.map((member) => structuresOf(member, lookup, depth + 1));
  const structures = members.flatMap((member) => member.structures);
  if (shape.kind === "union") return { structures, texts: members.some(({ texts }) => texts) };
  // Every member speaks of the same value.
  const maps = structures.filter((each) => each.kind === "map");
  const properties = maps.flatMap((map) => map.properties);
  const rest = maps.find((map) => map.rest !== undefined)?.rest;
  return {
    structures: maps.length > 0 ? [{ kind: "map", properties, rest }] : structures.slice(0, 1),
    texts: structures.length === 0,
  };
}

const memberSchema = (map: Structure & { kind: "map" }, name: string): Schema | undefined =>
  map.properties.find((property) => property.name === name)?.schema ?? map.rest;

export interface Fields {
  readonly properties: ReadonlyMap<string, Schema>;
  /** Of what is no property. */
  readonly rest: Schema | undefined;
}

/** Properties of all objects that a value of the schema may be, the first of a name. */
export function fieldsOf(schema: Schema, lookup: SchemaLookup): Fields {
  const maps = structuresOf(schema, lookup).structures.filter((each) => each.kind === "map");
  const properties = maps.flatMap((map) => map.properties).reverse();
  return {
    properties: new Map(properties.map((property) => [property.name, property.schema])),
    rest: maps.find((map) => map.rest !== undefined)?.rest,
  };
}

/** Of an item of the list that a value of the schema may be; undefined where it may be none. */
export function itemSchema(schema: Schema, index: number, lookup: SchemaLookup): Schema | undefined {
  return structuresOf(schema, lookup)
    .structures.find((each) => each.kind === "list")
    ?.itemAt(index);
}

const typed = (text: string, schema: Schema | undefined, lookup: SchemaLookup): unknown =>
  schema === undefined ? text : readText(text, schema, lookup);

/** A value written whole: styles simple, label and matrix, or the text of one pair. */
export function readWhole(styled: Styled, given: RawText, lookup: SchemaLookup): unknown {
  const { name, schema, style, explode } = styled;
  if (styled.mediaType !== undefined) return readJsonText(given.decode(given.raw), schema, lookup);
  let { raw } = given;
  let separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "|" : ",";
  if (style === "spaceDelimited") raw = raw.replaceAll("+", "%20");
  if (style === "pipeDelimited") raw = raw.replaceAll(/%7c/gi, "|");
  if (style === "label") {
    raw = raw.replace(/^\./, "");
    separator = explode ? "." : ",";
  }
  if (style === "matrix") {
    raw = raw.replace(/^;/, "");
    separator = explode ? ";" : ",";
    if (raw === name || raw.startsWith(`${name}=`) || raw.startsWith(`${name};`)) {
      raw = raw.replaceAll(new RegExp(`(^|;)${escapeExpression(name)}=?`, "g"), "$1");
    }
  }
  const { structures, texts } = structuresOf(schema, lookup);
  const pieces = raw === "" ? [] : raw.split(separator);
  const isPlain = texts && pieces.length <= 1;
  const [first] = structures;
  if (isPlain || first === undefined) return readText(given.decode(raw), schema, lookup);
  const isNamed = explode && style !== "form" && pieces.every((piece) => piece.includes("="));
  const map = structures.find((each) => each.kind === "map");
  const structure = (isNamed && map) || first;
  if (structure.kind === "list") {
    return pieces.map((piece, index) => typed(given.decode(piece).trim(), structure.itemAt(index), lookup));
  }
  const object: Values = Object.create(null);
  const step = explode ? 1 : 2;
  for (let index = 0; index < pieces.length; index += step) {
    const piece = pieces[index] ?? "";
    const equals = piece.indexOf("=");
    const [key, value] = explode
      ? [piece.slice(0, equals < 0 ? undefined : equals), equals < 0 ? "" : piece.slice(equals + 1)]
      : [piece, pieces[index + 1] ?? ""];
    const member = given.decode(key).trim();
    object[member] = typed(given.decode(value), memberSchema(structure, member), lookup);
  }
  return object;
}

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const readJsonText = (text: string, schema: Schema, lookup: SchemaLookup): unknown =>
  retype(readJson(text)?.value ?? text, schema, lookup);

/**
 * A value of the query, of cookies or of a form. `others`: names of what else stands there, which are no members of an
 * exploded object. Undefined where nothing of it was sent.
 */
export function readPairs(
  styled: Styled,
  pairs: readonly RawPair[],
  others: ReadonlySet<string>,
  lookup: SchemaLookup,
  decode: (raw: string) => string,
): unknown {
  const { name, schema, style, explode } = styled;
  const given = pairs.filter((pair) => pair.name === name);
  const [first] = given;
  const whole = first && { raw: first.raw, decode };
  if (styled.mediaType !== undefined) return whole && readWhole(styled, whole, lookup);
  const { structures, texts } = structuresOf(schema, lookup);
  if (style === "deepObject") {
    const deep = pairs.filter((pair) => pair.name.startsWith(`${name}[`) && pair.name.endsWith("]"));
    if (deep.length > 0) return deepValue(name, schema, deep, lookup);
  }
  const list = structures.find((each) => each.kind === "list");
  if (explode && list !== undefined && given.length > 0 && (given.length > 1 || !texts)) {
    return given.map(({ text }, index) => typed(text, list.itemAt(index), lookup));
  }
  const map = structures.find((each) => each.kind === "map");
  if (explode && style === "form" && map !== undefined && first === undefined) {
    const object: Values = Object.create(null);
    for (const { name: key, text } of pairs) {
      const isOwn = map.properties.some((property) => property.name === key);
      if (!isOwn && (map.rest === undefined || others.has(key))) continue;
      object[key] = typed(text, memberSchema(map, key), lookup);
    }
    return Object.keys(object).length === 0 ? undefined : object;
  }
  return whole && readWhole({ ...styled, explode: false }, whole, lookup);
}

/** A property of a form by its encoding; names in brackets are of nested values. */
export function readField(
  name: string,
  content: Content,
  { properties, rest }: Fields,
  pairs: readonly RawPair[],
  lookup: SchemaLookup,
): unknown {
  const schema = properties.get(name) ?? rest ?? unknownLike(content.schema);
  const given = pairs.filter(
    (pair) => pair.name === name || (pair.name.startsWith(`${name}[`) && !properties.has(pair.name)),
  );
  const encoding = content.encoding.find(({ property }) => property === name);
  const { style = "form", explode = style === "form", contentType } = encoding ?? {};
  const isJson = contentType !== undefined && /json/i.test(contentType);
  const isWhole = given.every((pair) => pair.name === name);
  if (!isWhole || !(isJson || encoding?.style !== undefined || encoding?.explode !== undefined))
    return deepValue(name, schema, given, lookup);
  const styled = { name, schema, style, explode, ...(isJson && { mediaType: contentType }) };
  const decode = (text: string): string => decodePercent(text, "body", true);
  return readPairs(styled, given, new Set(properties.keys()), lookup, decode);
}

/** A schema for what nothing is known of. */
const unknownLike = (schema: Schema): Schema => ({ ...schema, shape: { kind: "unknown" } });

/** `a[b][c]=1` and `a[]=1`, each step by the schema. */
function deepValue(name: string, schema: Schema, pairs: readonly RawPair[], lookup: SchemaLookup): unknown {
  const own = pairs.filter((pair) => pair.name === name || pair.name === `${name}[]`);
  const { structures } = structuresOf(schema, lookup);
  const list = structures.find((each) => each.kind === "list");
  const isRepeated = own.length > 1 || own.some((pair) => pair.name !== name);
  if (own.length > 0) {
    if (list !== undefined) {
      const items = own.map(({ text }, index) => typed(text, list.itemAt(index), lookup));
      const inner = list.itemAt(0);
      const isNested = inner !== undefined && structuresOf(inner, lookup).structures.length > 0;
      // A list of objects is written whole, as JSON.
      const whole = isNested && !isRepeated ? readText(own[0]?.text ?? "", schema, lookup) : undefined;
      return Array.isArray(whole) ? whole : items;
    }
    return isRepeated ? own.map(({ text }) => text) : typed(own[0]?.text ?? "", schema, lookup);
  }
  const map = structures.find((each) => each.kind === "map");
  const steps = new Map<string, RawPair[]>();
  for (const pair of pairs) {
    const step = pair.name.slice(name.length + 1).split("]", 1)[0] ?? "";
    if (pair.name.split("[").length > maxDepth) continue;
    const known = steps.get(step) ?? [];
    steps.set(step, known);
    const path = `${name}[${step}]`;
    if (pair.name === path || pair.name.startsWith(`${path}[`)) known.push(pair);
  }
  const inside = (step: string, member: Schema | undefined): unknown =>
    deepValue(`${name}[${step}]`, member ?? unknownLike(schema), steps.get(step) ?? [], lookup);
  const isList = list !== undefined && [...steps.keys()].every((step) => /^\d{1,9}$/.test(step));
  if (isList && (map === undefined || steps.has("0"))) {
    const sorted = [...steps.keys()].sort((a, b) => Number(a) - Number(b));
    return sorted.map((step, index) => inside(step, list.itemAt(index)));
  }
  const object: Values = Object.create(null);
  for (const step of steps.keys()) object[step] = inside(step, map && memberSchema(map, step));
  return object;
}
