/**
 * Every crossing from document text into an output language (R1). No other module joins text of a document with
 * code, HTML, Markdown or a path. All functions are total unless they say otherwise, and linear.
 */
import type { Json } from "../../ir/model.ts";

/** Bidirectional controls: they reorder what a reader sees. */
const bidi = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
/** Control characters but tab, LF and CR. */
const control = "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f";
const bidiControls = new RegExp(`[${bidi}]`, "g");
const controls = new RegExp(`[${control}]`, "g");
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const hex4 = (code: number): string => code.toString(16).padStart(4, "0");
const unicodeEscape = (character: string): string => `\\u${hex4(character.charCodeAt(0))}`;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

/** A TypeScript (and JSON) string literal: double quotes, ASCII only, `<` escaped (R2). */
export function stringLiteral(text: string): string {
  if (/^[ !#-;=-[\]-~]*$/.test(text)) return `"${text}"`;
  const escaped = text.replace(/[^ !#-;=-[\]-~]/g, (unit) => shortEscapes.get(unit) ?? unicodeEscape(unit));
  return `"${escaped}"`;
}

/**
 * A program that another writer made, in which document text stands inside of double-quoted literals only: ASCII, with
 * nothing that ends or begins something in HTML.
 */
export function scriptText(program: string): string {
  return program
    .replace(/[^\t\n -~]/g, unicodeEscape)
    .replaceAll("</", "<\\/")
    .replaceAll("<!", "<\\!");
}

/** A key of an object literal or type: bare where it is a plain identifier; `__proto__` is computed. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** Names that the compiler finds in every object: members called so are not taken for absent, and have a type already. */
export const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A member of an object literal whose type is known where it stands. The compiler does not look up what a member with
 * an inherited name is to be, so such a value says that it is constant; a function needs no word.
 */
export function typedMember(name: string, literal: string): string {
  const constant = inheritedNames.has(name) && !literal.startsWith("(") ? " as const" : "";
  return `${propertyKey(name)}: ${literal}${constant}`;
}

/** Access to a property: `.name`, or `["na-me"]`. */
export function propertyAccess(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** A number or bigint literal, exact (R20). Throws for NaN and infinities, which no document can hold. */
export function numberLiteral(value: number | bigint): string {
  if (typeof value === "bigint") return `${value}n`;
  if (!Number.isFinite(value)) throw new TypeError(`no literal for ${value}`);
  return Object.is(value, -0) ? "-0" : `${value}`;
}

/** Any JSON value as an expression on one line, by the type of the value (R3). */
export function valueLiteral(value: Json): string {
  if (value === null || typeof value === "boolean") return `${value}`;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number" || typeof value === "bigint") return numberLiteral(value);
  if (Array.isArray(value)) return `[${value.map(valueLiteral).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${valueLiteral(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** An expression for a regular expression; the pattern stays data in a string literal. */
export function regularExpression(pattern: string, flags: string): string {
  if (!/^[dgimsuvy]*$/.test(flags)) throw new TypeError("no regular expression flags");
  return `new RegExp(${stringLiteral(pattern)}, ${stringLiteral(flags)})`;
}

const commentRisk = new RegExp(
  [
    `[\\0-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff${bidi}\\ud800-\\udfff@]`,
    "\\*/",
    "///",
    "source(?:Mapping)?URL",
    "__(?:PURE|NO_SIDE_EFFECTS)__",
    "(?:eslint|biome|prettier|tslint|oxlint|deno|istanbul|v8|c8)",
  ].join("|"),
  "i",
);

/**
 * Text for the inside of a block comment (R5): it cannot end the comment, holds no line terminator but LF, and
 * what a compiler, bundler, linter or JSDoc reader would obey is broken up.
 */
export function commentText(text: string): string {
  if (!commentRisk.test(text)) return text;
  const safe = text
    .replace(/\r\n?/g, "\n")
    .replace(controls, " ")
    .replace(/[\u2028\u2029\ufeff]/g, " ")
    .replace(/\t/g, "  ")
    .replace(bidiControls, unicodeEscape)
    .replace(loneSurrogate, "\ufffd")
    .replace(/@(?=ts-|jsx|license|preserve|internal|cc_on|flow|vite|__)/gi, "@ ")
    .replace(/(^|[\s{*/])@/g, "$1\\@")
    .replace(/\*(?=\/)/g, "*\\")
    .replace(/\/\/(?=\/)/g, "// ")
    .replace(/source(?=(?:Mapping)?URL)/gi, "$& ")
    .replace(/__(?=(?:PURE|NO_SIDE_EFFECTS)__)/gi, "__ ")
    .replace(/\b(eslint|biome|prettier|tslint|oxlint|deno)(?=[-:])/gi, "$1 ")
    .replace(/\b(istanbul|v8|c8)(?=\s+ignore)/gi, "$1:");
  if (/\*\/|[\r\u2028\u2029]/.test(safe)) throw new Error("a comment was not made safe");
  return safe;
}

const htmlEntities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["`", "&#96;"],
  ["=", "&#61;"],
]);

const visible = (text: string): string =>
  text.replace(controls, "\ufffd").replace(bidiControls, unicodeEscape).replace(loneSurrogate, "\ufffd");

/** Text between HTML tags. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => htmlEntities.get(character) ?? character);
}

/** Text inside a quoted HTML attribute. */
export function htmlAttribute(text: string): string {
  return visible(text).replace(/[&<>"'`=]/g, (character) => htmlEntities.get(character) ?? character);
}

/** The URL when it is http, https or mailto, else undefined (R16). Characters that could leave its place are encoded. */
export function safeUrl(url: string): string | undefined {
  const trimmed = url.trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(trimmed)) return undefined;
  return trimmed.replace(/[^!#$%&*+,\-./0-9:;=?@A-Z_a-z~[\]]/gu, (character) =>
    character === "'"
      ? "%27"
      : character === "("
        ? "%28"
        : character === ")"
          ? "%29"
          : encodeURIComponent(character.replace(loneSurrogate, "\ufffd")),
  );
}

/** A JSON value for a `<script type="application/json">`: no `<`, no line separator. */
export function jsonInHtml(value: Json): string {
  return jsonText(value, 0).replace(/[<>&\u2028\u2029]/g, unicodeEscape);
}

/** Markdown text of one paragraph or table cell: no markup, no HTML, no line break. */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*[\]<>#|~&{}!$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A Markdown code span; `cell` also keeps it inside a table cell. */
export function markdownCode(text: string, place: "text" | "cell" = "text"): string {
  const line = visible(text).replace(/\s/g, " ");
  if (line.trim() === "") return "` `";
  // Readers do not agree on a backslash before a bar in a cell's code; as text it is the same for all.
  if (place === "cell" && line.includes("\\|")) return markdownText(line);
  const fence = "`".repeat(longestRun(line, "`") + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() !== line ? " " : "";
  const inner = place === "cell" ? line.replaceAll("|", "\\|") : line;
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** A fenced Markdown code block, its end included, without a trailing line break. */
export function markdownFence(text: string, language: string): string {
  const body = visible(text.replace(/\r\n?/g, "\n")).replace(/\n+$/, "");
  const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
  return `${fence}${language.replace(/[^A-Za-z0-9-]/g, "")}\n${body}\n${fence}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const unit of text) {
    run = unit === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** True for a path segment that is safe to write on every platform (R18). */
export function isSafeFileName(name: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name) && !name.endsWith(".") && !deviceName.test(name);
}

/** A safe file name for any text, different for different texts (not without regard to case). */
export function fileName(text: string): string {
  const name = text.replace(/[^A-Za-z0-9.-]|^\.|\.$/gu, (character) =>
    character === "_" ? "__" : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return name === "" || deviceName.test(name) ? `_-${name}` : name;
}

/** JSON text with every bigint as its digits; line separators and bidirectional controls escaped. */
export function jsonText(value: Json, indent = 2): string {
  const step = " ".repeat(indent);
  const text = fastJson(value, indent) ?? writeJson(value, "\n", step);
  return /[\u0600-\uffff]/.test(text)
    ? text.replace(new RegExp(`[\\u2028\\u2029\\ufeff${bidi}]`, "g"), unicodeEscape)
    : text;
}

/** Most documents hold no big integer; then the engine's own writer is several times as fast. */
function fastJson(value: Json, indent: number): string | undefined {
  try {
    return JSON.stringify(value, undefined, indent);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function writeJson(value: Json, line: string, step: string): string {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const next = line + step;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => writeJson(item, next, step))
    : Object.entries(value).map(
        ([key, item]) => `${JSON.stringify(key)}:${step && " "}${writeJson(item, next, step)}`,
      );
  const [open, close] = isList ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  return step === ""
    ? `${open}${parts.join(",")}${close}`
    : open + next + parts.join(`,${next}`) + line + close;
}

/** Text for a terminal or log line: control characters, bidirectional controls and line breaks shown escaped. */
export function terminalText(text: string): string {
  return text
    .replace(new RegExp(`[\\0-\\x1f\\x7f-\\x9f\\u2028\\u2029${bidi}]`, "g"), unicodeEscape)
    .replace(loneSurrogate, "\ufffd");
}
