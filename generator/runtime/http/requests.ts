/** Request objects of generic operations to what is sent. */
import { isBlob, isByteSource } from "../bytes.ts";
import { unapplyCodec } from "../codec.ts";
import { utf8 } from "../encode.ts";
import { encodeForm } from "../form.ts";
import { stringifyJson } from "../json.ts";
import { stringifyJsonLines } from "../json-lines.ts";
import { encodeMultipart } from "../multipart.ts";
import { ParameterError } from "../parameter-error.ts";
import { fillPath, serializeCookie, serializeHeader, serializeQuery } from "../parameters.ts";
import { scalarText } from "../scalar.ts";
import type { BodyContent, BodyKind, OperationDescriptor } from "../types.ts";
import { writeXml } from "../xml.ts";
import { toElements } from "../xml-names.ts";

/** A request before its server and its security. */
export interface HttpRequestParts {
  readonly method: string;
  /** With its query; encoded. */
  readonly path: string;
  readonly query: readonly string[];
  readonly headers: Record<string, string>;
  readonly cookies: readonly string[];
  readonly body?: Uint8Array | AsyncIterable<Uint8Array> | Blob;
}

/** Serializes a request object by its descriptor. `boundary` is for multipart bodies. Throws `ParameterError`. */
export function serializeRequest(
  operation: OperationDescriptor,
  request: Readonly<Record<string, unknown>>,
  boundary: string,
): HttpRequestParts {
  const query: string[] = [];
  const cookies: string[] = [];
  const headers: Record<string, string> = {};
  const { parameters, method, path = "/" } = operation;
  for (const parameter of parameters) {
    const { name, key = name, position } = parameter;
    const value = request[key];
    if (position === "query") query.push(...serializeQuery(parameter, value));
    else if (position === "cookie") cookies.push(...serializeCookie(parameter, value));
    else if (position === "header") {
      const text = serializeHeader(parameter, value);
      if (text !== undefined) headers[name.toLowerCase()] = text;
    }
  }
  const accept = Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2|default/.test(status))
    .flatMap(([, contents]) => contents.map((content) => content.mediaType));
  headers["accept"] ??= [...new Set(accept)].join(", ") || "*/*";
  const sent = operation.body && bodyContent(operation.body, request, headers, boundary);
  return {
    method: method.toUpperCase(),
    path: fillPath(path, parameters, request),
    query,
    headers,
    cookies,
    ...(sent && { body: sent }),
  };
}

function bodyContent(
  body: NonNullable<OperationDescriptor["body"]>,
  request: Readonly<Record<string, unknown>>,
  headers: Record<string, string>,
  boundary: string,
): HttpRequestParts["body"] | undefined {
  const value = request[body.key ?? "body"];
  if (value === undefined) return undefined;
  const wanted = request[body.contentTypeKey ?? "contentType"];
  const content =
    wanted === undefined
      ? body.contents[0]
      : (body.contents.find(({ mediaType }) => mediaType === wanted) ??
        body.contents.find(({ mediaType }) => isInRange(`${wanted}`, mediaType)));
  if (!content)
    throw new ParameterError(body.contentTypeKey ?? "contentType", "is not a documented media type");
  const given = headers["content-type"];
  // What a range is sent as, the caller says.
  const mediaType = wanted !== undefined && content.mediaType.includes("*") ? `${wanted}` : content.mediaType;
  const { contentType, bytes } = encodeBody({ ...content, mediaType }, value, boundary);
  // Of parts that are made here only this knows the boundary.
  const isMade = content.kind === "multipart" && !isByteSource(value);
  headers["content-type"] = isMade ? contentType : (given ?? contentType);
  return bytes;
}

/** Whether a media type falls into a range such as `image/*`. */
const isInRange = (mediaType: string, range: string) =>
  range.endsWith("*") &&
  mediaType.startsWith(range.replace(/^\*\/\*$|\*$/, "")) &&
  /^[^\s/]+\/[^\s/*]+/.test(mediaType);

/** What is sent where the document has a range, which says nothing about it. */
const ofRange: { readonly [Kind in BodyKind]?: string } = { json: "application/json", text: "text/plain" };

function encodeBody(
  content: BodyContent,
  value: unknown,
  boundary: string,
): { contentType: string; bytes: NonNullable<HttpRequestParts["body"]> } {
  const { kind, mediaType, encoding, codec, root = "root" } = content;
  const usual = ofRange[kind] ?? "";
  const contentType = !mediaType.includes("*")
    ? mediaType
    : isInRange(usual, mediaType)
      ? usual
      : "application/octet-stream";
  if (isByteSource(value)) {
    if (!mediaType.includes("*")) return { contentType, bytes: value };
    return {
      contentType: (isBlob(value) && value.type) || "application/octet-stream",
      bytes: value,
    };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  switch (kind) {
    case "multipart": {
      const sent = unapplyCodec(fields, codec) as typeof fields;
      const made = encodeMultipart(sent, boundary, encoding, mediaType);
      return { contentType: made.contentType, bytes: made.body };
    }
    case "form":
      return { contentType, bytes: utf8(typeof value === "string" ? value : encodeForm(fields, encoding)) };
    case "json":
      return { contentType, bytes: utf8(stringifyJson(unapplyCodec(value, codec))) };
    case "json-lines": {
      const lines = itemsOf(value).map((line) => unapplyCodec(line, codec));
      return { contentType, bytes: utf8(stringifyJsonLines(lines)) };
    }
    case "events":
      return { contentType, bytes: utf8(itemsOf(value).map(eventText).join("")) };
    case "xml":
      return {
        contentType,
        bytes: utf8(typeof value === "string" ? value : writeXml(root, toElements(value, content.xml, root))),
      };
    default:
      return { contentType, bytes: utf8(scalarText(value, "body")) };
  }
}

/** The values of a body that is sent one value after the other. */
function itemsOf(value: unknown): unknown[] {
  if (typeof Object(value)[Symbol.iterator] !== "function")
    throw new ParameterError("body", "is sent as one value after the other: give a list or another iterable");
  return [...(value as Iterable<unknown>)];
}

const eventText = (value: unknown) =>
  `data: ${typeof value === "string" ? value.replace(/\r\n?|\n/g, "\ndata: ") : stringifyJson(value)}\n\n`;
