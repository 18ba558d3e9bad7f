/** Faults of the YAML parser in our own words, with how to mend them. */
import type { YAMLError } from "yaml";
import { type Limits, tooDeep } from "./limits.ts";

/** Code, message and hint of a parser fault. Its warnings are faults as well. */
export function yamlFault(fault: YAMLError, limits: Limits): { code: string; message: string; hint: string } {
  if (fault.code === "RESOURCE_EXHAUSTION") {
    const { code, message, hint } = tooDeep(limits);
    return { code, message, hint: hint ?? "" };
  }
  if (fault.code === "TAG_RESOLVE_FAILED") {
    return {
      code: "yaml/tag",
      message: "The tag of this value is unknown or does not fit it.",
      hint: "drop the tag: YAML 1.2 core knows `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!map` and `!!seq`.",
    };
  }
  const [message, hint] = texts[fault.code] ?? [oneLine(fault.message), "correct the YAML text here."];
  return { code: "yaml/syntax", message, hint };
}

/** A comment without the space before it: the parser reads it as one, and so do others. */
export const isComment = ({ code, message }: YAMLError): boolean =>
  code === "MISSING_CHAR" && message.startsWith("Comments must be separated");

const texts: Readonly<Partial<Record<YAMLError["code"], readonly [string, string]>>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    "A second `: ` on one line makes no map.",
    "quote the value if the colon belongs to it; else put the inner map on lines of its own.",
  ],
  BAD_SCALAR_START: ["A plain value may not start with this character.", "put the value in quotes."],
  DUPLICATE_KEY: ["The key stands twice in one map.", "remove or rename one of the two."],
  BAD_ALIAS: ["The alias or anchor is not well formed.", "give it a plain name."],
  BAD_INDENT: ["The indentation fits nothing above it.", "align the line with its neighbours."],
};

function oneLine(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  const text = line.length > 160 ? `${line.slice(0, 160)}…` : line;
  return text.endsWith(".") ? text : `${text}.`;
}
