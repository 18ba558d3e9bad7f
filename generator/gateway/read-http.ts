/** Parameters and body of a generic HTTP request → the request object, by OpenAPI's serialization styles. */
import type { Content, Operation, Parameter, Schema } from "../ir/model.ts";
import { readJson } from "./json-text.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";
import { readText, resolveShape, retype } from "./read-parameters.ts";
import type { Pair, ParsedRequest } from "./wire.ts";
import { mediaType, parsePairs, Refusal } from "./wire.ts";

/** Throws `Refusal` for a body that is not what its media type says. */
export function readHttpValues(
  operation: Operation,
  request: ParsedRequest,
  pathValues: Readonly<Record<string, string>>,
  lookup: SchemaLookup,
): Values {
  const values: Values = Object.create(null);
  const cookies = (request.headers.get("cookie") ?? []).flatMap((field) => field.split(";")).map(cookieOf);
  for (const parameter of operation.parameters) {
    const name = parameter.name;
    const value =
      parameter.position === "query"
        ? readPairs(parameter, request.query, lookup)
        : parameter.position === "cookie"
          ? readPairs(parameter, cookies, lookup)
          : readSimple(
              parameter,
              parameter.position === "path"
                ? pathValues[name]
                : request.headers.get(name.toLowerCase())?.join(","),
              lookup,
            );
    if (value !== undefined) values[parameter.key] = value;
  }
  if (operation.body !== undefined) readBody(operation.body, request, values, lookup);
  return values;
}

/** `a=b%20c`, decoded where it is encoded well: clients differ in whether they encode cookies. */
function cookieOf(piece: string): Pair {
  const decoded = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const equals = piece.indexOf("=");
  return [decoded(piece.slice(0, Math.max(equals, 0)).trim()), decoded(piece.slice(equals + 1))];
}

/** A parameter of the query or of cookies. */
function readPairs(parameter: Parameter, pairs: readonly Pair[], lookup: SchemaLookup): unknown {
  const { name, schema } = parameter;
  const shape = resolveShape(schema, lookup);
  const given = pairs.filter(([key]) => key === name).map(([, value]) => value);
  const first = given[0];
  if (parameter.mediaType !== undefined) {
    return first === undefined ? undefined : retype(readJson(first)?.value ?? first, schema, lookup);
  }
  if (shape.kind === "object" && parameter.style === "deepObject") {
    return deepObject(name, schema, pairs, lookup);
  }
  if (shape.kind === "object" && parameter.explode) {
    const object: Values = Object.create(null);
    for (const property of shape.properties) {
      const text = pairs.find(([key]) => key === property.name)?.[1];
      if (text !== undefined) object[property.name] = readText(text, property.schema, lookup);
    }
    return Object.keys(object).length === 0 ? undefined : object;
  }
  if (first === undefined) return undefined;
  if (shape.kind === "array") {
    const separator =
      parameter.style === "spaceDelimited" ? " " : parameter.style === "pipeDelimited" ? "|" : ",";
    const items = parameter.explode || given.length > 1 ? given : first === "" ? [] : first.split(separator);
    return items.map((item) => readText(item, shape.items, lookup));
  }
  return readSimple(parameter, first, lookup);
}

function deepObject(name: string, schema: Schema, pairs: readonly Pair[], lookup: SchemaLookup): unknown {
  const shape = resolveShape(schema, lookup);
  const object: Values = Object.create(null);
  for (const [key, text] of pairs) {
    if (!key.startsWith(`${name}[`) || !key.endsWith("]")) continue;
    const member = key.slice(name.length + 1, -1);
    const property =
      shape.kind === "object" ? shape.properties.find((entry) => entry.name === member) : undefined;
    const memberSchema = property?.schema ?? (shape.kind === "object" ? shape.rest : undefined);
    object[member] = memberSchema === undefined ? text : readText(text, memberSchema, lookup);
  }
  return Object.keys(object).length === 0 ? undefined : object;
}

/** Styles simple, label and matrix, and form for one value. */
function readSimple(parameter: Parameter, raw: string | undefined, lookup: SchemaLookup): unknown {
  if (raw === undefined) return undefined;
  const { schema, style, name } = parameter;
  const shape = resolveShape(schema, lookup);
  let text = raw;
  let separator = ",";
  if (style === "label") {
    text = raw.replace(/^\./, "");
    separator = parameter.explode ? "." : ",";
  } else if (style === "matrix") {
    text = raw.replace(/^;/, "");
    separator = parameter.explode ? ";" : ",";
    if (text.startsWith(`${name}=`))
      text = text.slice(name.length + 1).replaceAll(`${separator}${name}=`, separator);
  }
  if (shape.kind === "array") {
    return (text === "" ? [] : text.split(separator)).map((item) =>
      readText(item.trim(), shape.items, lookup),
    );
  }
  if (shape.kind === "object") {
    const pieces = text.split(separator);
    const object: Values = Object.create(null);
    for (let index = 0; index < pieces.length; index += parameter.explode ? 1 : 2) {
      const piece = pieces[index] ?? "";
      const [member, value] = parameter.explode
        ? [piece.split("=", 1)[0] ?? "", piece.slice(piece.indexOf("=") + 1)]
        : [piece, pieces[index + 1] ?? ""];
      const property = shape.properties.find((entry) => entry.name === member)?.schema ?? shape.rest;
      object[member] = property === undefined ? value : readText(value, property, lookup);
    }
    return object;
  }
  return readText(text, schema, lookup);
}

function readBody(
  body: NonNullable<Operation["body"]>,
  request: ParsedRequest,
  values: Values,
  lookup: SchemaLookup,
): void {
  if (request.body.length === 0) return;
  const content = contentOf(body, request);
  if (content === undefined) {
    throw new Refusal(
      415,
      "UnsupportedMediaType",
      `The body may be ${body.contents.map((entry) => entry.mediaType).join(", ")}.`,
    );
  }
  values[body.key] = readContent(content, request, lookup);
  if (body.contents.length > 1) values[body.contentTypeKey] = content.mediaType;
}

const contentOf = (body: NonNullable<Operation["body"]>, request: ParsedRequest): Content | undefined =>
  findContent(body.contents, mediaType(request.headers.get("content-type")?.[0] ?? ""));

/** What a request's body was read as; undefined without one. */
export const bodyContent = (operation: Operation, request: ParsedRequest): Content | undefined =>
  operation.body === undefined || request.body.length === 0 ? undefined : contentOf(operation.body, request);

function findContent(contents: readonly Content[], type: string): Content | undefined {
  return (
    contents.find((content) => mediaType(content.mediaType) === type) ??
    contents.find((content) => {
      const range = mediaType(content.mediaType);
      return range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
    })
  );
}

function readContent(content: Content, request: ParsedRequest, lookup: SchemaLookup): unknown {
  const text = (): string => Buffer.from(request.body).toString("utf8");
  switch (content.kind) {
    case "json": {
      const parsed = readJson(text());
      if (parsed === undefined) throw new Refusal(400, "InvalidBody", "The body is not JSON.");
      return retype(parsed.value, content.schema, lookup);
    }
    case "form":
      if (resolveShape(content.schema, lookup).kind === "string") return text();
      return readForm(content, Buffer.from(request.body).toString("latin1"), lookup);
    case "text":
    case "xml":
    case "events":
    case "json-lines":
      return text();
    case "binary":
    case "multipart":
      return request.body;
  }
}

function readForm(content: Content, raw: string, lookup: SchemaLookup): unknown {
  const object: Values = Object.create(null);
  const shape = resolveShape(content.schema, lookup);
  for (const [name, value] of parsePairs(raw, "body")) {
    const path = name.split("[").map((step) => step.replace(/\]$/, ""));
    let schema: Schema | undefined = content.schema;
    let holder: Values = object;
    path.forEach((step, index) => {
      const current: Schema["shape"] | undefined =
        schema === undefined ? undefined : index === 0 ? shape : resolveShape(schema, lookup);
      schema =
        current?.kind === "object"
          ? (current.properties.find((entry) => entry.name === step)?.schema ?? current.rest)
          : current?.kind === "array"
            ? current.items
            : undefined;
      if (index < path.length - 1) {
        const inner = holder[step] ?? Object.create(null);
        holder[step] = inner;
        if (typeof inner === "object") holder = inner as Values;
        return;
      }
      const target = schema === undefined ? undefined : resolveShape(schema, lookup);
      const item =
        schema === undefined
          ? value
          : readText(value, target?.kind === "array" ? target.items : schema, lookup);
      const known = holder[step];
      holder[step] = Array.isArray(known) ? [...known, item] : target?.kind === "array" ? [item] : item;
    });
  }
  return object;
}
