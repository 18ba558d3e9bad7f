/** Doc comments of emitted TypeScript. */
import type { Json, Schema } from "../../ir/model.ts";
import { commentText, jsonText } from "./escape.ts";

export interface DocTag {
  readonly name: string;
  readonly text?: string;
}

const width = 100;

/**
 * A doc comment with its line break, or nothing when there is nothing to say. One line where it fits; tags stand
 * apart from the text.
 */
export function docComment(text: string | undefined, tags: readonly DocTag[], indent: string): string {
  const lines = text === undefined ? [] : wrapped(commentText(text.trim()), width - indent.length - 3);
  const tagLines = tags.flatMap((tag) => tagText(tag, width - indent.length - 3));
  if (lines.length === 0 && tagLines.length === 0) return "";
  const [only, ...others] = [...lines, ...tagLines];
  if (only !== undefined && others.length === 0) {
    if (indent.length + only.length + 7 <= width) return `${indent}/** ${only} */\n`;
  }
  const all = lines.length > 0 && tagLines.length > 0 ? [...lines, "", ...tagLines] : [...lines, ...tagLines];
  const body = all.map((line) => (line === "" ? `${indent} *\n` : `${indent} * ${line}\n`)).join("");
  return `${indent}/**\n${body}${indent} */\n`;
}

function tagText(tag: DocTag, limit: number): string[] {
  if (tag.text === undefined || tag.text === "") return [`@${tag.name}`];
  const [first = "", ...rest] = wrapped(commentText(tag.text.trim()), limit - tag.name.length - 2);
  return [`@${tag.name} ${first}`.trimEnd(), ...rest];
}

/** Fills paragraphs to the width; lists, tables and code keep their lines. Runs of blank lines become one. */
function wrapped(text: string, limit: number): string[] {
  if (text === "") return [];
  if (text.length <= limit && !text.includes("\n")) return [text];
  const lines: string[] = [];
  let paragraph = "";
  let fenced = false;
  const finish = (): void => {
    if (paragraph !== "") wrapLine(paragraph, limit, lines);
    paragraph = "";
  };
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    const fence = /^\s*(?:```|~~~)/.test(line);
    if (fenced || fence || /^\s*\||^ {4}/.test(line)) {
      finish();
      lines.push(line);
      if (fence) fenced = !fenced;
    } else if (line === "") {
      finish();
      if (lines.at(-1) !== "") lines.push("");
    } else if (/^\s*(?:[-*+>#]|\d+[.)]|\\@)/.test(line)) {
      finish();
      paragraph = line;
    } else {
      paragraph = paragraph === "" ? line : `${paragraph} ${line.trimStart()}`;
      // Two spaces at the end are a line break of Markdown.
      if (raw.endsWith("  ")) finish();
    }
  }
  finish();
  return lines;
}

function wrapLine(line: string, limit: number, into: string[]): void {
  let start = 0;
  while (line.length - start > limit) {
    let end = line.lastIndexOf(" ", start + limit);
    if (end <= start) end = line.indexOf(" ", start + limit);
    if (end === -1) break;
    into.push(line.slice(start, end).trimEnd());
    start = end + 1;
  }
  if (start < line.length) into.push(line.slice(start));
}

/** Longest example or default that a comment shows; anything longer stands in the docs. */
const maxValueText = 160;

/** A value of the document as the text of a tag: strings bare, everything else JSON. */
export function valueText(value: Json): string | undefined {
  const text = typeof value === "string" ? value : jsonText(value, 0);
  return text.length > maxValueText || text.includes("\n") ? undefined : text;
}

/** Tags of a schema: example, default, limits, deprecation, in this order. */
export function schemaTags(schema: Schema, example: Json | undefined = schema.examples[0]): DocTag[] {
  const tags: DocTag[] = [];
  const add = (name: string, value: Json | undefined): void => {
    const text = value === undefined ? undefined : valueText(value);
    if (text !== undefined && text !== "") tags.push({ name, text });
  };
  add("example", example);
  add("default", schema.default);
  for (const constraint of schema.constraints) add(constraint.keyword, constraint.value);
  if (schema.deprecated) tags.push({ name: "deprecated" });
  return tags;
}
