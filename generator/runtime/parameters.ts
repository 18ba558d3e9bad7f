/**
 * OpenAPI parameters to wire text: every style, exploded or not, and `content`.
 *
 * null and undefined are left out, as are empty lists and objects; null and undefined inside a list or object are
 * left out too. Items are single values, written as `scalarText` does; a nested one throws `ParameterError`.
 */
import { percentEncode, percentEncodeReserved } from "./encode.ts";
import { stringifyJson } from "./json.ts";
import { ParameterError } from "./parameter-error.ts";
import { scalarText } from "./scalar.ts";
import type { ParameterDescriptor } from "./types.ts";

type Described = Omit<ParameterDescriptor, "position">;
type Encode = (text: string) => string;
type Members = Readonly<Record<string, unknown>>;

const isSingle = (value: unknown): boolean => typeof value !== "object" || value instanceof Date;

/** `name, value` pairs of an object, `undefined, value` pairs of a list; texts not encoded. */
function entriesOf(value: unknown, name: string): [key: string | undefined, text: string][] {
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value as object);
  const entries: [string | undefined, string][] = [];
  for (const key of keys) {
    const item = (value as Members)[key];
    if (item != null) {
      entries.push([typeof key === "number" ? undefined : key, scalarText(item, `${name}.${key}`)]);
    }
  }
  return entries;
}

/** A parameter given by `content`: JSON, or text as it is. */
const contentText = (mediaType: string, value: unknown, name: string) =>
  /[/+]json\b/i.test(mediaType) ? stringifyJson(value) : scalarText(value, name);

/**
 * A query parameter as encoded `name=value` pairs to join by `&`; none where there is nothing to send.
 * `allowReserved` keeps reserved characters but for `#`, which would end the query. An empty list or object is
 * sent as `name=` where `allowEmptyValue` is set.
 */
export function serializeQuery(parameter: Described, value: unknown): string[] {
  const { name, style = "form", explode = style === "form", mediaType, type } = parameter;
  if (value == null) return [];
  const encode: Encode = parameter.allowReserved
    ? (text) => percentEncodeReserved(text).replaceAll("#", "%23")
    : percentEncode;
  const pair = (key: string, text: string) => `${percentEncode(key)}=${text}`;
  if (mediaType) return [pair(name, encode(contentText(mediaType, value, name)))];
  if (isSingle(value)) return [pair(name, encode(scalarText(value, name, type)))];
  if (style === "deepObject") return deepPairs(name, value, encode, 0);
  if (style === "json") return [pair(name, encode(stringifyJson(value)))];
  const entries = entriesOf(value, name);
  if (!entries[0]) return parameter.allowEmptyValue ? [pair(name, "")] : [];
  if (explode) return entries.map(([key = name, text]) => pair(key, encode(text)));
  const separator = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
  const item: Encode = (text) => {
    // What `allowReserved` keeps must not pass for a separator; an encoded separator could not be told from one.
    const encoded = encode(text).replaceAll(",", "%2C");
    if (separator !== "," && encoded.includes(separator)) throw new ParameterError(name, inseparable);
    return encoded;
  };
  const items = entries.flatMap(([key, text]) =>
    key === undefined ? [item(text)] : [item(key), item(text)],
  );
  return [pair(name, items.join(separator))];
}

const inseparable = "an item contains the separator";

/** `color[R]=100`; deeper levels, which the specification leaves open, add brackets, lists an index. */
function deepPairs(name: string, value: unknown, encode: Encode, depth: number): string[] {
  if (value == null) return [];
  if (isSingle(value)) return [`${percentEncode(name)}=${encode(scalarText(value, name))}`];
  if (depth > 99) throw new ParameterError(name, "nested too deeply");
  return Object.entries(value).flatMap(([key, item]) =>
    deepPairs(`${name}[${key}]`, item, encode, depth + 1),
  );
}

/**
 * A path parameter as the encoded text that takes the place of `{name}`. Nothing in it can pass for another
 * segment: `/` and the like are always escaped. Throws `ParameterError` for nothing, the empty text (label and
 * matrix styles can say it), and `.` or `..`.
 */
export function serializePath(parameter: Described, value: unknown): string {
  const { name, style = "simple", explode = false, mediaType, type } = parameter;
  const missing = (): never => {
    throw new ParameterError(name, "is needed in the path");
  };
  if (value == null) return missing();
  const prefix = style === "label" ? "." : style === "matrix" ? `;${percentEncode(name)}` : "";
  if (mediaType || isSingle(value)) {
    const text = percentEncode(
      mediaType ? contentText(mediaType, value, name) : scalarText(value, name, type),
    );
    if (style === "matrix") return text ? `${prefix}=${text}` : prefix;
    return safeSegment(prefix + text, name) || missing();
  }
  const entries = entriesOf(value, name).map(
    ([key, text]) => [key && percentEncode(key), percentEncode(text)] as const,
  );
  if (!entries[0]) return style === "simple" ? missing() : "";
  if (style === "matrix" && explode) {
    return entries.map(([key = percentEncode(name), text]) => `;${key}${text && "="}${text}`).join("");
  }
  const separator = style === "label" && explode ? "." : ",";
  const text = entries
    .map(([key, item]) => (key === undefined ? item : `${key}${explode ? "=" : ","}${item}`))
    .join(separator);
  return safeSegment(style === "matrix" ? `${prefix}=${text}` : prefix + text, name);
}

/**
 * `.` and `..` would walk to another path, and URL parsers take `%2E` for a dot too: there is no way to send
 * them as a segment.
 */
function safeSegment(segment: string, name: string): string {
  if (/^\.{1,2}$/.test(segment)) throw new ParameterError(name, "cannot be a path segment of dots alone");
  return segment;
}

/** Fills a path template: every `{name}` by its descriptor. Throws `ParameterError`. */
export function fillPath(
  template: string,
  parameters: readonly ParameterDescriptor[],
  request: Members,
): string {
  return template
    .split("/")
    .map((segment) =>
      safeSegment(
        segment.replace(/\{([^{}]*)\}/g, (_, name: string) => {
          const parameter = parameters.find((one) => one.position === "path" && one.name === name);
          if (!parameter) throw new ParameterError(name, "is not a parameter of this path");
          return serializePath(parameter, request[parameter.key ?? name]);
        }),
        template,
      ),
    )
    .join("/");
}

/**
 * A header field's value: items joined by `,`, objects `key,value` or, exploded, `key=value`. Not encoded,
 * but JSON of `content` is escaped into ASCII. undefined where there is nothing to send. Throws `ParameterError` for characters a field cannot hold.
 */
export function serializeHeader(parameter: Described, value: unknown): string | undefined {
  const { name, explode = false, mediaType, type } = parameter;
  if (value == null) return undefined;
  if (mediaType) {
    const ascii = contentText(mediaType, value, name).replace(
      /[\x7f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    return headerText(name, ascii);
  }
  if (isSingle(value)) return headerText(name, scalarText(value, name, type));
  const entries = entriesOf(value, name);
  if (!entries[0]) return undefined;
  if (entries.some(([key = "", text]) => `${key}${text}`.includes(",")))
    throw new ParameterError(name, inseparable);
  const items = entries.map(([key, text]) =>
    key === undefined ? text : `${key}${explode ? "=" : ","}${text}`,
  );
  return headerText(name, items.join());
}

/** R14: the text, if it is visible characters, spaces and tabs of Latin-1. Throws `ParameterError`. */
export function headerText(name: string, text: string): string {
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw new ParameterError(name, "holds a character that a header field cannot");
  }
  return text;
}

/** Cookies as encoded `name=value` texts to join by `; `: style `form`, one cookie an item where exploded. */
export const serializeCookie = (parameter: Described, value: unknown): string[] =>
  serializeQuery({ ...parameter, style: "form", allowReserved: false, allowEmptyValue: false }, value);
