/** Multipart bodies as the object whose properties their parts are. */
import type { Content, Schema } from "../ir/model.ts";
import type { FilePart } from "../runtime/types.ts";
import { encodeStrict } from "./canonical.ts";
import { readJson } from "./json-text.ts";
import { readText, resolveShape, retype, type SchemaLookup, type Values } from "./read-parameters.ts";
import { fieldsOf, itemSchema, readField } from "./read-styles.ts";
import { mediaType, type RawPair, Refusal } from "./wire.ts";

interface Part {
  readonly name: string | undefined;
  readonly filename?: string;
  readonly contentType?: string;
  readonly data: Buffer;
}

const maxParts = 1000;
const maxHead = 8192;

/**
 * Parts with a file name are `FilePart`s, those of a property of bytes are bytes; others are JSON where their content
 * type says so, else the text in the type of their property. Where a list is meant, each part is an item; parts of a
 * property with a style are pairs of a form. Of another type than `multipart/form-data` parts need no names: such a
 * body is a list, where its schema may be one, else the bytes it is. Throws `Refusal` for a body that is not of this form.
 */
export function readMultipart(
  content: Content,
  contentType: string,
  body: Uint8Array,
  lookup: SchemaLookup,
): Values | unknown[] | Uint8Array {
  const all = [...partsOf(Buffer.from(body.buffer, body.byteOffset, body.byteLength), contentType)];
  if (all.some(({ name }) => name === undefined)) {
    if (mediaType(contentType) === "multipart/form-data") throw refusal("a part has no name");
    if (itemSchema(content.schema, 0, lookup) === undefined) return body;
    return all.map((part, index) => partValue(part, itemSchema(content.schema, index, lookup), lookup));
  }
  const given = new Map<string, Part[]>();
  for (const part of all) {
    const { name = "" } = part;
    const known = given.get(name);
    if (known === undefined) given.set(name, [part]);
    else known.push(part);
  }
  const values: Values = Object.create(null);
  const fields = fieldsOf(content.schema, lookup);
  const { properties, rest } = fields;
  for (const { property, style = "form", explode } of content.encoding) {
    if (style === "form" && explode === undefined) continue;
    const own = [...given].filter(([name]) => name === property || name.startsWith(`${property}[`));
    const parts = own.flatMap(([, all]) => all);
    if (parts.length === 0 || parts.some(({ filename }) => filename !== undefined)) continue;
    for (const [name] of own) given.delete(name);
    values[property] = readField(property, content, fields, parts.map(pairOf), lookup);
  }
  for (const [name, parts] of given) {
    const schema = properties.get(name) ?? rest;
    const item = schema && itemSchema(schema, 0, lookup);
    const [first] = parts;
    if (first !== undefined && parts.length === 1) {
      const whole = partValue(first, item ?? schema, lookup);
      // A list may also stand in one part, as JSON.
      values[name] = item === undefined || Array.isArray(whole) ? whole : [whole];
    } else {
      values[name] = parts.map((part, index) =>
        partValue(part, schema && itemSchema(schema, index, lookup), lookup),
      );
    }
  }
  return values;
}

/** A part as a pair of a form. */
function pairOf({ name = "", data }: Part): RawPair {
  const text = data.toString("utf8");
  return { name, text, raw: encodeStrict(text).replaceAll("%2C", ",").replaceAll("%7C", "|") };
}

function partValue(part: Part, schema: Schema | undefined, lookup: SchemaLookup): unknown {
  const { name, filename, contentType, data } = part;
  if (filename !== undefined) {
    return { data, filename, ...(contentType !== undefined && { contentType }) } satisfies FilePart;
  }
  if (/[/+]json\b/i.test(contentType ?? "")) {
    const parsed = readJson(data.toString("utf8"));
    if (parsed === undefined)
      throw refusal(`its part${name === undefined ? "" : ` \`${name}\``} is not JSON`);
    return schema === undefined ? parsed.value : retype(parsed.value, schema, lookup);
  }
  if (schema === undefined) return data.toString("utf8");
  return resolveShape(schema, lookup).kind === "bytes"
    ? data
    : readText(data.toString("utf8"), schema, lookup);
}

const refusal = (problem: string): Refusal =>
  new Refusal(400, "InvalidBody", `The body is not multipart: ${problem}.`);

/** By RFC 2046: what stands before the first boundary and behind the last one counts for nothing. */
function* partsOf(body: Buffer, contentType: string): Generator<Part> {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw refusal("its content type names no boundary");
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  // The first boundary has no line before it where nothing stands there.
  const opens = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2));
  let at = opens ? delimiter.length - 2 : endOf(body, delimiter, 0);
  for (let count = 0; at >= 0; count += 1) {
    if (body.toString("latin1", at, at + 2) === "--") return;
    if (count === maxParts) throw refusal(`it has more than ${maxParts} parts`);
    const start = body.indexOf("\r\n", at, "latin1");
    const next = start < 0 ? -1 : body.indexOf(delimiter, start);
    // Spaces may stand behind a boundary, and nothing else.
    if (next < 0 || body.toString("latin1", at, start).trim() !== "") break;
    yield partOf(body.subarray(start, next));
    at = next + delimiter.length;
  }
  throw refusal("its last boundary is missing");
}

function endOf(body: Buffer, delimiter: Buffer, from: number): number {
  const found = body.indexOf(delimiter, from);
  return found < 0 ? -1 : found + delimiter.length;
}

/** `text` begins with the line end before the fields. */
function partOf(text: Buffer): Part {
  const empty = text.indexOf("\r\n\r\n", 0, "latin1");
  if (empty < 0 || empty > maxHead) throw refusal("a part has no end of its fields");
  let disposition = "";
  let contentType: string | undefined;
  for (const line of text.toString("utf8", 0, empty).split("\r\n")) {
    const [, field = "", value = ""] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    if (field.toLowerCase() === "content-disposition") disposition = value;
    if (field.toLowerCase() === "content-type") contentType = value.trim();
  }
  const name = mediaType(disposition) === "form-data" ? parameterOf(disposition, "name") : undefined;
  const filename = parameterOf(disposition, "filename");
  return {
    name,
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    data: text.subarray(empty + 4),
  };
}

/** Browsers escape quotes and line ends by percent, others by a backslash. */
function parameterOf(disposition: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, "i").exec(disposition) ?? [];
  return (
    plain ??
    quoted?.replace(/\\(["\\])/g, "$1").replace(/%(22|0D|0A)/gi, (triplet) => decodeURIComponent(triplet))
  );
}
