/** Bodies by media type: kind, schema, encoding and examples. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { type BuildContext, deref, schemaAt } from "./context.ts";
import { readHeaders } from "./headers.ts";
import { kindOf } from "./media-type.ts";
import type { Content, Encoding, Example, Json, JsonObject, JsonSchema, Parameter, Schema } from "./model.ts";
import { child, dictionary, entries, flag, get, isObject, text } from "./read.ts";
import type { Side } from "./registry.ts";
import { part, scalar, typeJson } from "./shapes.ts";

export interface ContentRole {
  readonly role: "request" | "response";
  readonly side: Side;
  readonly status?: string;
}

export function readContents(
  value: Json | undefined,
  origin: Origin,
  role: ContentRole,
  context: BuildContext,
): Content[] {
  return entries(value).flatMap(([mediaType, entry]) => {
    const located = deref(entry, child(origin, mediaType), context);
    return located === undefined
      ? []
      : [readContent(mediaType, located.value, located.origin, role, context)];
  });
}

function readContent(
  mediaType: string,
  media: JsonObject,
  origin: Origin,
  role: ContentRole,
  context: BuildContext,
): Content {
  const { value: given, origin: at, isItem } = contentSchema(mediaType, media, origin, context);
  const read = given === undefined ? undefined : schemaAt(given, at, role.side, context);
  const schema = isItem && read !== undefined ? listOf(read, at) : read;
  const found = kindOf(mediaType, schema?.shape);
  const kind = keptKind(found, schema, role);
  return {
    mediaType,
    kind,
    schema: fitKind(kind, schema, at, kind !== "text" || mayBeText(given, at, context)),
    encoding: allEncodings(media, origin, role.side, context),
    examples: readExamples(media, mediaType, origin, role, context),
  };
}

/** The kind of a body as the client reads and writes it. */
function keptKind(kind: Content["kind"], schema: Schema | undefined, { role }: ContentRole): Content["kind"] {
  // A text without a name for its element is the document itself.
  if (kind === "xml" && schema?.shape.kind === "string" && schema.xml === undefined) return "text";
  // Parts that come back are not taken apart.
  return kind === "multipart" && role === "response" ? "binary" : kind;
}

/**
 * The schema of a body; of one value where the body is a row of them, of one part (`isItem`) where it is a list of parts.
 * `itemSchema` describes one, of an event with its fields: what counts is in `data`.
 */
function contentSchema(
  mediaType: string,
  media: JsonObject,
  origin: Origin,
  context: BuildContext,
): { readonly value: Json | undefined; readonly origin: Origin; readonly isItem?: boolean } {
  const kind = kindOf(mediaType, undefined);
  const item = get(media, "itemSchema");
  if (kind === "multipart" && item !== undefined && get(media, "schema") === undefined) {
    return { value: item, origin: child(origin, "itemSchema"), isItem: true };
  }
  if (item === undefined || (kind !== "events" && kind !== "json-lines")) {
    return { value: get(media, "schema"), origin: child(origin, "schema") };
  }
  const at = child(origin, "itemSchema");
  if (kind === "json-lines") return { value: item, origin: at };
  const event = deref(item, at, context);
  const properties = event && get(event.value, "properties");
  const data = isObject(properties) ? get(properties, "data") : undefined;
  if (event === undefined || !isObject(data)) return { value: undefined, origin: at };
  const dataAt = child(child(event.origin, "properties"), "data");
  const inside = get(data, "contentSchema");
  return inside === undefined
    ? { value: data, origin: dataAt }
    : { value: inside, origin: child(dataAt, "contentSchema") };
}

/** Of a body that is a list, by the schema of its items. */
function listOf(items: Schema, origin: Origin): Schema {
  const json = dictionary<Json>();
  json["type"] = "array";
  json["items"] = items.json as Json;
  return part(json, { kind: "array", items }, origin);
}

const bytesJson: JsonSchema = Object.freeze({ type: "string", format: "binary" });

/** A body that is no JSON value: bytes and text are what they are, whatever a schema says. */
function fitKind(kind: Content["kind"], schema: Schema | undefined, origin: Origin, fits: boolean): Schema {
  if (kind === "binary") {
    return {
      ...(schema ?? part(bytesJson, scalar("bytes"), origin)),
      json: bytesJson,
      shape: scalar("bytes"),
    };
  }
  if (schema !== undefined && !fits) {
    return { ...schema, json: typeJson("string"), shape: scalar("string"), constraints: [] };
  }
  if (schema !== undefined) return schema;
  return kind === "text"
    ? part(typeJson("string"), scalar("string"), origin)
    : part(true, scalar("unknown"), origin);
}

/** False for a schema that no text fits: a number, an object, a list. */
function mayBeText(given: Json | undefined, origin: Origin, context: BuildContext): boolean {
  const schema = given === undefined ? undefined : deref(given, origin, context)?.value;
  if (!isObject(schema)) return true;
  const type = get(schema, "type");
  if (type === undefined) return get(schema, "properties") === undefined;
  return type === "string" || (Array.isArray(type) && type.includes("string"));
}

export const styles = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "simple",
  "label",
  "matrix",
] as const;

export function styleOf(value: JsonObject): Parameter["style"] | undefined {
  const given = text(value, "style");
  return styles.find((style) => style === given);
}

const acsStyles = ["repeatList", "flat", "json", "simple"] as const;

export function acsStyleOf(value: JsonObject): Parameter["acsStyle"] {
  const given = text(value, "x-acs-param-style");
  return acsStyles.find((style) => style === given);
}

/** By property; of a list of parts by index, and `*` for those behind. */
function allEncodings(media: JsonObject, origin: Origin, side: Side, context: BuildContext): Encoding[] {
  const read = (name: string, value: Json | undefined) =>
    readEncodings(value, child(origin, name), side, context);
  const places = get(media, "prefixEncoding");
  const rest = get(media, "itemEncoding");
  return [
    ...read("encoding", get(media, "encoding")),
    ...read("prefixEncoding", Array.isArray(places) ? { ...places } : undefined),
    ...read("itemEncoding", rest === undefined ? undefined : { "*": rest }),
  ];
}

function readEncodings(
  value: Json | undefined,
  origin: Origin,
  side: Side,
  context: BuildContext,
): Encoding[] {
  return entries(value).flatMap(([property, encoding]) => {
    if (!isObject(encoding)) return [];
    const contentType = text(encoding, "contentType");
    const style = styleOf(encoding);
    const acsStyle = acsStyleOf(encoding);
    const explode = flag(encoding, "explode");
    const allowReserved = flag(encoding, "allowReserved");
    return [
      {
        property,
        ...(contentType === undefined ? {} : { contentType }),
        ...(style === undefined ? {} : { style }),
        ...(acsStyle === undefined ? {} : { acsStyle }),
        ...(explode === undefined ? {} : { explode }),
        ...(allowReserved === undefined ? {} : { allowReserved }),
        headers: readHeaders(
          get(encoding, "headers"),
          child(child(origin, property), "headers"),
          side,
          context,
        ),
      },
    ];
  });
}

/** Examples of a media type object: the single one and the named ones. */
function readExamples(
  media: JsonObject,
  mediaType: string,
  origin: Origin,
  role: ContentRole,
  context: BuildContext,
): Example[] {
  const common = {
    mediaType,
    role: role.role,
    ...(role.status === undefined ? {} : { status: role.status }),
  };
  const single = get(media, "example");
  const examples: Example[] = single === undefined ? [] : [{ name: "example", ...common, value: single }];
  const at = child(origin, "examples");
  for (const [name, entry] of entries(get(media, "examples"))) {
    const located = deref(entry, child(at, name), context);
    const value = located && (get(located.value, "value") ?? get(located.value, "dataValue"));
    if (located === undefined || value === undefined) continue;
    const summary = text(located.value, "summary");
    examples.push({ name, ...(summary === undefined ? {} : { summary }), ...common, value });
  }
  return examples;
}
