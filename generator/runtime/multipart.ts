/** Multipart bodies. */
import { blobBytes, isBlob, isByteSource, joinBytes } from "./bytes.ts";
import { utf8 } from "./encode.ts";
import { type Encoding, encodeProperty, encodingOf, isNested } from "./form.ts";
import { checkHeaders } from "./headers.ts";
import { stringifyJson } from "./json.ts";
import { ParameterError } from "./parameter-error.ts";
import { headerText } from "./parameters.ts";
import { scalarText } from "./scalar.ts";
import type { FilePart, PartData } from "./types.ts";

interface Part {
  readonly head: string;
  readonly data: PartData;
}

/**
 * Properties of `value` as parts: lists one part an item, bytes and `FilePart`s as files, nested values as JSON,
 * the rest as text; content types by `encoding` where a part has none of its own, and by its style the pairs of a form
 * as parts. The body is bytes where all parts are at hand, a Blob where some are Blobs, else it is made as it is read. Part names and file names may
 * hold any character.
 *
 * A list is parts without names, each by the `encoding` of its index, else of `*`. `mediaType` is the document's: a range
 * is sent as `multipart/form-data`, and a boundary of its own is replaced. `boundary` is 1 to 70 characters that need no
 * quotes, which some servers do not read, and must not occur in the data: a random one will not. Throws
 * `ParameterError`, also for content types with characters a header field cannot hold.
 */
export function encodeMultipart(
  value: Readonly<Record<string, unknown>> | readonly unknown[],
  boundary: string,
  encoding: Encoding = {},
  mediaType = "multipart/form-data",
): { readonly contentType: string; readonly body: PartData } {
  if (!/^[\w'+.-]{1,70}$/.test(boundary)) throw new ParameterError("boundary", "is not a multipart boundary");
  const parts: Part[] = [];
  const isList = Array.isArray(value);
  for (const [name, item] of Object.entries(value)) {
    if (isList) {
      const { contentType } = encodingOf(encoding, Object.hasOwn(encoding, name) ? name : "*");
      parts.push(partOf(undefined, item, contentType));
      continue;
    }
    const described = encodingOf(encoding, name);
    const items: unknown[] = Array.isArray(item) ? item : [item];
    if (hasStyle(described) && !items.some(fileOf)) {
      for (const pair of encodeProperty(name, item, described)) {
        const [key = "", text = ""] = pair.split("=").map(decodeURIComponent);
        parts.push(partOf(key, text, undefined));
      }
    } else {
      for (const one of items) {
        if (one != null) parts.push(partOf(name, one, described.contentType));
      }
    }
  }
  const chunks: Part["data"][] = [];
  for (const { head, data } of parts)
    chunks.push(utf8(`--${boundary}\r\n${head}\r\n\r\n`), data, utf8("\r\n"));
  chunks.push(utf8(`--${boundary}--\r\n`));
  return {
    contentType: `${mediaType.includes("*") ? "multipart/form-data" : withoutBoundary(mediaType)}; boundary=${boundary}`,
    body: bodyOf(chunks),
  };
}

/** Generators of documents write `style: form` at every property, and mean nothing by it. */
const hasStyle = ({ style = "form", explode }: Encoding[string]): boolean =>
  style !== "form" || explode !== undefined;

const withoutBoundary = (mediaType: string): string =>
  mediaType.replace(/;\s*boundary=("[^"]*"|[^\s;]*)/i, "");

/** An encoding may list media types and ranges: a part has one, the first that is no range. */
const partType = (listed: string | undefined) =>
  listed
    ?.split(",")
    .map((type) => type.trim())
    .find((type) => !type.includes("*"));

/** Bytes, alone or with what is said of them. */
const fileOf = (value: unknown): FilePart | undefined =>
  isByteSource(value)
    ? { data: value }
    : isByteSource((value as Partial<FilePart> | null)?.data)
      ? (value as FilePart)
      : undefined;

/** `name`: none where the body is a list of parts. */
function partOf(name: string | undefined, value: unknown, listed: string | undefined): Part {
  const encodingType = partType(listed);
  const file = fileOf(value);
  const field = name ?? "part";
  const disposition = name === undefined ? [] : [`form-data; name="${escapeName(name)}"`];
  const isJson = isNested(value) || /[/+]json\b/i.test(encodingType ?? "");
  const own = isBlob(file?.data) ? (file.data as { name?: unknown; type: string }) : undefined;
  const filename = file && (file.filename ?? (typeof own?.name === "string" ? own.name : name));
  if (filename !== undefined) disposition.push(`filename="${escapeName(filename)}"`);
  if (name === undefined && filename !== undefined) disposition.unshift("attachment");
  const contentType = file
    ? file.contentType || own?.type || encodingType || "application/octet-stream"
    : (encodingType ?? (isJson ? "application/json" : name === undefined ? "text/plain" : undefined));
  const lines = disposition.length > 0 ? [`Content-Disposition: ${disposition.join("; ")}`] : [];
  if (contentType) lines.push(`Content-Type: ${headerText(field, contentType)}`);
  const { headers = {} } = file ?? {};
  checkHeaders(headers);
  for (const [header, text] of Object.entries(headers)) lines.push(`${header}: ${headerText(header, text)}`);
  const data = file ? file.data : utf8(isJson ? stringifyJson(value) : scalarText(value, field));
  return { head: lines.join("\r\n"), data };
}

/** As browsers do: the three characters that could end the name or the line. */
const escapeName = (name: string) =>
  name.replace(/["\r\n]/g, (unit) => (unit === '"' ? "%22" : unit === "\r" ? "%0D" : "%0A"));

/** Of Blobs the platform makes a larger one without reading them, which has a length and can be sent twice. */
function bodyOf(chunks: readonly PartData[]): PartData {
  if (chunks.every((chunk) => chunk instanceof Uint8Array)) return joinBytes(chunks);
  const isWhole = chunks.every((chunk) => chunk instanceof Uint8Array || chunk instanceof Blob);
  return isWhole ? new Blob(chunks as (Blob | Uint8Array<ArrayBuffer>)[]) : stream(chunks);
}

async function* stream(chunks: readonly PartData[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Uint8Array) yield chunk;
    else yield* isBlob(chunk) ? blobBytes(chunk) : chunk;
  }
}
