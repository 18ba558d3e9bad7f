/** A strict reader and writer of the XML that services send: elements and their text. */
import { scalarText } from "./scalar.ts";
import type { Codec } from "./types.ts";

const maxElementDepth = 200;

/** An element; attributes, where they are asked for, are children whose names begin with `@`. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\0-\x08\x0b\f\x0e-\x1f\ufffe\uffff]/;

/**
 * Reads a document. The root may have any name.
 *
 * By the codec: an object has its children as properties; a list `[item]` takes every element of its name, or,
 * from a single one, the elements inside it; an empty element is the empty list, but one empty item where the
 * list is all its parent has (`<Regions><RegionCode/></Regions>`); an empty parent of such a list has the empty
 * list. Where the whole is a list, the elements inside the document's are its items. `long` is a bigint, `integer` a
 * number (bigint beyond 2^53), an empty one of these is left out, and text that does not fit stays text. Without a
 * codec an element with children is an object, names that repeat become lists, anything else is text. Attributes are
 * checked and dropped, as are comments, processing instructions and text beside elements. `settle` may change the tree
 * first; attributes are part of it then. Names such as `__proto__` are ordinary own properties.
 *
 * Throws `SyntaxError` with the line and nothing of the text: not well-formed, an HTML page, a document type
 * declaration, an entity beyond the five and character references, nested deeper than 200.
 */
export function parseXml(text: string, codec?: Codec, settle?: (root: XmlElement) => XmlElement): unknown {
  const root = settle ? settle(readDocument(text, true)) : readDocument(text);
  const whole = resolve(codec);
  return Array.isArray(whole) && root.children[0]
    ? root.children.map((item) => toValue(item, whole[0]))
    : toValue(root, whole);
}

/** Texts by name, as a form has them, read as the elements of a document are. */
export const fromTexts = (texts: Iterable<readonly [string, string]>, codec?: Codec): unknown => {
  const children = Array.from(texts, ([name, text]) => ({ name, text, children: [] }));
  return children[0] ? toValue({ name: "", text: "", children }, codec) : {};
};

/** An element that holds nothing but plain text, whole: most elements are of this kind. */
const leaf = /\s*<([A-Za-z_][\w.-]*)>([^<>&]*)<\/\1>/y;
const startTag =
  /<([A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*)((?:\s+[A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

function readDocument(source: string, withAttributes = false): XmlElement {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const top: XmlElement = { name: "", children: [], text: "" };
  const open = [top];
  let at = text.search(illegal);
  const fail = (problem = "not well-formed"): never => {
    throw new SyntaxError(`XML: ${problem} on line ${text.slice(0, at).split("\n").length}`);
  };
  /** Text up to the next `end`; moves behind it. */
  const until = (end: string, start: number) => {
    const stop = text.indexOf(end, start);
    if (stop < 0) fail();
    at = stop + end.length;
    return text.slice(start, stop);
  };
  const decoded = (content: string) =>
    content.replace(
      /&(?:#(\d{1,7});|#x([\da-f]{1,6});|(amp|lt|gt|quot|apos);)?/gi,
      (_, decimal, hex, name) => {
        const code: number = entities[name] ?? (decimal ? +decimal : Number.parseInt(hex, 16));
        const isCharacter = code <= 0x10ffff && code >> 11 !== 27;
        const character = isCharacter ? String.fromCodePoint(code) : "\0";
        return illegal.test(character) ? fail() : character;
      },
    );
  if (at >= 0) fail();
  for (at = 0; at < text.length; ) {
    const element = open[open.length - 1] as XmlElement;
    leaf.lastIndex = at;
    const plain = open[1] && open.length <= maxElementDepth && leaf.exec(text);
    if (plain) {
      const [all, name = "", content = ""] = plain;
      if (/^html$/i.test(name)) fail();
      element.children.push({ name, children: [], text: content });
      at += all.length;
      continue;
    }
    if (text[at] !== "<") {
      const stop = text.indexOf("<", at);
      const content = text.slice(at, stop < 0 ? text.length : stop);
      if (open[1] ? content.includes("]]>") : content.trim()) fail();
      element.text += content.includes("&") ? decoded(content) : content;
      at += content.length;
    } else if (text[at + 1] === "/") {
      if (until(">", at + 2).trimEnd() !== element.name || !open[1]) fail();
      open.pop();
    } else if (text[at + 1] === "?") {
      if (/^xml\s/.test(until("?>", at + 2)) && !text.startsWith("<?xml")) fail();
    } else if (text.startsWith("<!--", at)) {
      if (until("-->", at + 4).includes("--")) fail();
    } else if (open[1] && text.startsWith("<![CDATA[", at)) element.text += until("]]>", at + 9);
    else {
      startTag.lastIndex = at;
      const [tag, name = "", attributes, isEmpty] = startTag.exec(text) ?? fail();
      if (attributes) {
        const names = decoded(attributes).match(/[^\s=]+(?=\s*=\s*["'])/g) ?? [];
        if (new Set(names).size < names.length) fail();
      }
      if ((!open[1] && top.children[0]) || /^html$/i.test(name) || open.length > maxElementDepth) fail();
      const child: XmlElement = { name, children: [], text: "" };
      if (attributes && withAttributes) {
        for (const [, key, value = ""] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
          child.children.push({ name: `@${key}`, children: [], text: decoded(value.slice(1, -1)) });
        }
      }
      element.children.push(child);
      if (!isEmpty) open.push(child);
      at += tag.length;
    }
  }
  return (!open[1] && top.children[0]) || fail();
}

const entities: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

const resolve = (codec: Codec | undefined): Codec | undefined =>
  typeof codec === "function" ? resolve(codec()) : codec;

/** Codec of a property. */
const codecOf = (codec: Codec | undefined, name: string): Codec | undefined => {
  const properties = codec as Readonly<Record<string, Codec>>;
  return typeof codec === "object"
    ? resolve(Object.hasOwn(properties, name) ? properties[name] : properties["*"])
    : undefined;
};

function toValue({ children, text }: XmlElement, given: Codec | undefined, mayWrap = true): unknown {
  const codec = resolve(given);
  if (Array.isArray(codec)) return listOf([{ name: "", children, text }], codec[0], mayWrap);
  const names = typeof codec === "object" ? Object.keys(codec) : [];
  if (!children[0]) {
    if (typeof codec !== "object") return toScalar(text, codec as string);
    if (text.trim()) return text;
  }
  const groups = new Map<string, XmlElement[]>();
  const [only = "*", ...others] = names;
  if (!children[0] && !others[0] && only !== "*" && Array.isArray(codecOf(codec, only))) groups.set(only, []);
  for (const child of children) {
    const group = groups.get(child.name);
    if (group) group.push(child);
    else groups.set(child.name, [child]);
  }
  const out: Record<string, unknown> = {};
  for (const [name, group] of groups) {
    const own = codecOf(codec, name);
    const value = Array.isArray(own)
      ? listOf(group, own[0], Boolean(others[0]))
      : group[1]
        ? group.map((child) => toValue(child, own))
        : toValue(group[0] as XmlElement, own);
    if (name === "__proto__") Object.defineProperty(out, name, { value, enumerable: true });
    else if (value !== undefined) out[name] = value;
  }
  return out;
}

/** `mayWrap`: a single empty element is the wrapper of no items, not an item. */
function listOf(group: readonly XmlElement[], given: Codec, mayWrap: boolean): unknown[] {
  const item = resolve(given);
  const [first, second] = group;
  if (first && !second) {
    const { children, text } = first;
    const isWrapper = children[0]
      ? typeof item === "object"
        ? !Array.isArray(item) && !children.some((child) => codecOf(item, child.name))
        : item !== "unknown"
      : mayWrap && !text.trim();
    if (isWrapper) group = children;
  }
  return group.map((element) => toValue(element, item));
}

function toScalar(text: string, codec: string | undefined): unknown {
  if (!/^(long|integer|number|boolean)$/.test(codec ?? "")) return text;
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (codec === "boolean") return trimmed === "true" || (trimmed === "false" ? false : text);
  const number = /^[\d.e+-]+$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (
    codec !== "number" &&
    /^-?\d{1,400}$/.test(trimmed) &&
    (codec === "long" || !Number.isSafeInteger(number))
  ) {
    return BigInt(trimmed);
  }
  return codec === "long" || Number.isNaN(number) ? text : number;
}

/**
 * Writes a document. Properties are elements, attributes where their name begins with `@`, or the text of `#text`; lists
 * repeat their element, null and undefined are left out, single values are written as `scalarText` does. Throws
 * `TypeError` for what XML cannot hold: names that are no element names, control characters, lists of lists, nesting
 * deeper than 200.
 */
export const writeXml = (rootName: string, value: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${writeElement(rootName, value, 0)}`;

function writeElement(name: string, value: unknown, depth: number): string {
  checkName(name);
  if (depth > maxElementDepth) throw new TypeError("XML: nested too deeply, or contains itself");
  let inner = "";
  let attributes = "";
  if (Array.isArray(value)) throw new TypeError("XML: a list has no element of its own");
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith("@") && item != null) {
        const text = escapeText(scalarText(item, key)).replace(/["\n\t]/g, reference);
        attributes += ` ${checkName(key.slice(1))}="${text}"`;
        continue;
      }
      for (const one of Array.isArray(item) ? item : [item]) {
        if (key === "#text") inner += one == null ? "" : escapeText(scalarText(one, name));
        else if (one != null) inner += writeElement(key, one, depth + 1);
      }
    }
  } else if (value != null) inner = escapeText(scalarText(value, name));
  return `<${name}${attributes}>${inner}</${name}>`;
}

function checkName(name: string): string {
  if (!/^[A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*$/.test(name))
    throw new TypeError("XML: not an element name");
  return name;
}

const reference = (character: string) => `&#${character.charCodeAt(0)};`;

function escapeText(text: string): string {
  if (illegal.test(text) || /\p{Cs}/u.test(text)) throw new TypeError("XML: a character that is not allowed");
  return text.replace(/[&<>\r]/g, reference);
}
