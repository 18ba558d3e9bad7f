/** Parameters and body of a generic HTTP request → the request object, by OpenAPI's serialization styles. */
import type { Content, Operation, Parameter } from "../ir/model.ts";
import { readJson } from "./json-text.ts";
import { readMultipart } from "./multipart-body.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";
import { resolveShape, retype } from "./read-parameters.ts";
import { fieldsOf, readField, readPairs, readWhole } from "./read-styles.ts";
import type { ParsedRequest, RawPair } from "./wire.ts";
import { decodePercent, mediaType, Refusal, rawPairs } from "./wire.ts";
import { readXmlBody } from "./xml-body.ts";

/** Throws `Refusal` for a body that is not what its media type says. */
export function readHttpValues(
  operation: Operation,
  request: ParsedRequest,
  rawPathValues: Readonly<Record<string, string>>,
  lookup: SchemaLookup,
): Values {
  const values: Values = Object.create(null);
  const cookies = (request.headers.get("cookie") ?? []).flatMap((field) => field.split(";")).map(cookieOf);
  const namesIn = (position: Parameter["position"]): ReadonlySet<string> =>
    new Set(operation.parameters.flatMap((one) => (one.position === position ? [one.name] : [])));
  const others = { query: namesIn("query"), cookie: namesIn("cookie") };
  const read = (parameter: Parameter): unknown => {
    const { name, position } = parameter;
    if (position === "query")
      return readPairs(parameter, request.sentQuery, others.query, lookup, (raw) =>
        decodePercent(raw, "query", true),
      );
    if (position === "cookie") return readPairs(parameter, cookies, others.cookie, lookup, decodeCookie);
    const raw =
      position === "path" ? rawPathValues[name] : request.headers.get(name.toLowerCase())?.join(",");
    if (raw === undefined) return undefined;
    const decode = (text: string): string =>
      position === "path" ? decodePercent(text, "path", false) : text;
    return readWhole(parameter, { raw, decode }, lookup);
  };
  for (const parameter of operation.parameters) {
    const value = read(parameter);
    if (value !== undefined) values[parameter.key] = value;
  }
  if (operation.body !== undefined) readBody(operation.body, request, values, lookup);
  return values;
}

/** `a=b%20c`, decoded where it is encoded well: clients differ in whether they encode cookies. */
function cookieOf(piece: string): RawPair {
  const equals = piece.indexOf("=");
  const raw = piece.slice(equals + 1);
  return { name: decodeCookie(piece.slice(0, Math.max(equals, 0)).trim()), text: decodeCookie(raw), raw };
}

function decodeCookie(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readBody(
  body: NonNullable<Operation["body"]>,
  request: ParsedRequest,
  values: Values,
  lookup: SchemaLookup,
): void {
  const content = contentOf(body, request);
  // A form without fields has no bytes, and is one all the same.
  if (request.body.length === 0 && content?.kind !== "form") return;
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
  findContent(body.contents, request.headers.get("content-type")?.[0] ?? "");

/** A media type may have parameters that tell it from another. */
function findContent(contents: readonly Content[], given: string): Content | undefined {
  const type = mediaType(given);
  const plain = (text: string): string => text.replace(/\s+/g, "").toLowerCase();
  return (
    contents.find((content) => plain(content.mediaType) === plain(given)) ??
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
    case "xml":
      // A text is sent as it is.
      if (/^(unknown|string)$/.test(resolveShape(content.schema, lookup).kind)) return text();
      try {
        return readXmlBody(content.schema, text(), lookup);
      } catch (error) {
        throw new Refusal(400, "InvalidBody", `The body is not XML: ${(error as Error).message}.`);
      }
    case "text":
    case "events":
      return text();
    case "json-lines": {
      const lines = text()
        .split("\n")
        .filter((line) => line.trim() !== "");
      const values = lines.map((line) => readJson(line.replace("\x1e", "")));
      if (values.includes(undefined))
        throw new Refusal(400, "InvalidBody", "A line of the body is not JSON.");
      return values.map((parsed) => retype(parsed?.value, content.schema, lookup));
    }
    case "multipart": {
      return readMultipart(content, request.headers.get("content-type")?.[0] ?? "", request.body, lookup);
    }
    case "binary":
      return request.body;
  }
}

/** Properties by their encoding. */
function readForm(content: Content, raw: string, lookup: SchemaLookup): unknown {
  const pairs = rawPairs(raw, "body");
  const fields = fieldsOf(content.schema, lookup);
  const object: Values = Object.create(null);
  for (const { name: key } of pairs) {
    const name = fields.properties.has(key) ? key : (key.split("[", 1)[0] ?? key);
    if (!Object.hasOwn(object, name)) object[name] = readField(name, content, fields, pairs, lookup);
  }
  return object;
}
