/** Values beside what the model has in their place: kinds, words, keys, and what is said where they differ. */
import type { Json } from "../ir/model.ts";
import { acsVocabulary } from "./acs-vocabulary.ts";
import { closest } from "./closest.ts";
import { isObject } from "./json.ts";
import { type Dialect, type Field, type NodeType, nodes, type Type } from "./model.ts";
import { quote, type Site } from "./site.ts";

/** A type whose values hold nothing of the model. */
export type ValueType = Exclude<Type, { is: "any" | "node" | "map" | "list" | "booleanOr" }>;

/** A text, a number, a truth value, or a list or object that is taken as it is. */
export function checkValue(type: ValueType, value: Json, site: Site): void {
  switch (type.is) {
    case "oneOf":
      if (typeof value !== "string") wrongKind("a string", value, site);
      else if (!type.values.includes(value)) unknownWord(type, value, site);
      return;
    case "strings":
      if (!Array.isArray(value)) wrongKind("a list of strings", value, site);
      else {
        for (const [index, item] of (value as readonly Json[]).entries()) {
          if (typeof item === "string") continue;
          site.keys.push(index);
          wrongKind("a string", item, site);
          site.keys.pop();
        }
      }
      return;
    case "object":
      if (!isObject(value)) wrongKind("an object", value, site);
      return;
    case "count":
      if (!((typeof value === "number" && Number.isInteger(value) && value >= 0) || isPositive(value))) {
        wrongKind("a whole number from 0", value, site);
      }
      return;
    case "number":
      if (typeof value !== "number" && typeof value !== "bigint") wrongKind("a number", value, site);
      return;
    case "string":
      if (typeof value !== type.is) wrongKind("a string", value, site);
      return;
    case "prose":
      if (typeof value === "object" && value !== null) wrongKind("a string", value, site);
      else if (typeof value !== "string") bareText(value, site);
      return;
    case "boolean":
      if (typeof value !== type.is) wrongKind("`true` or `false`", value, site);
  }
}

/** A value of another kind than its place holds. */
export function wrongKind(expected: string, value: Json, site: Site): void {
  const key = site.keys.at(-1);
  const name = typeof key === "string" ? quote(key) : "This";
  const required = key === "required" && typeof value === "boolean";
  site.error({
    code: required ? "schema/required-flag" : "document/wrong-kind",
    message: `${name} must be ${expected}, not ${describe(value)}.`,
    hint: required
      ? "list the required properties by name in the schema that has them."
      : typeof value === "number" && expected === "a string"
        ? "put it in quotes."
        : `write ${expected}${value === null ? ", or remove the key" : ""}.`,
  });
}

/** As a media type has them, in a schema. */
export function namedExamples(site: Site): void {
  site.warning({
    code: "schema/named-examples",
    message: "The `examples` of a schema are a list; these are read as the list of their values.",
    hint: "write a list, or give `examples` to the media type.",
  });
}

/** A value that stands for a text: what is meant is clear. */
function bareText(value: null | number | bigint | boolean, site: Site): void {
  const key = site.keys.at(-1);
  const name = typeof key === "string" ? quote(key) : "This";
  site.warning({
    code: "document/bare-text",
    message:
      value === null
        ? `${name} is empty; it is read as if it were not there.`
        : `${name} is a text; ${quote(String(value))} is read as one.`,
    hint: value === null ? "write a text, or remove the key." : "put it in quotes.",
  });
}

/** What is of another version of OpenAPI, and read all the same. */
export function onlyFrom(version: Dialect, what: string, site: Site): void {
  site.warning({
    code: "document/other-version",
    message: `${what} is OpenAPI ${version}.`,
    hint: `write \`openapi: ${version}.0\`, or say it in the words of ${site.dialect}.`,
    part: "key",
  });
}

/** A field of the other version. */
export function otherDialect(key: string, field: Field, site: Site): void {
  if (field.only !== undefined && field.only !== "3.0") {
    onlyFrom(field.only, quote(key), site);
    return;
  }
  site.warning({
    code: "document/other-version",
    message: `${quote(key)} is OpenAPI 3.0.`,
    hint: 'in 3.1 a type may be a list: `type: [string, "null"]`.',
    part: "key",
  });
}

/** A key that is no field: not read. */
export function unknownField(node: NodeType, key: string, site: Site): void {
  const near = closest(key, node.fields.keys());
  // Schemas of 3.1 may hold keywords of any vocabulary: only a likely slip is worth a word.
  if (node.open === true && near === undefined) return;
  site.warning({
    code: "document/unknown-field",
    message: `${quote(key)} is no field of ${node.title}; it is not read.`,
    hint: near === undefined ? "remove it, or begin its name with `x-`." : `did you mean \`${near}\`?`,
    at: [key],
    part: "key",
  });
}

/** A field that has to be there. */
export function missingField(node: NodeType, key: string, severity: "error" | "warning", site: Site): void {
  site.report(severity, {
    code: severity === "error" ? "document/missing-key" : "document/missing-field",
    message: `\`${key}\` is missing in ${node.title}.`,
    hint: `add \`${key}\`.`,
  });
}

function unknownWord(type: Extract<Type, { is: "oneOf" }>, value: string, site: Site): void {
  const near = closest(value, type.values);
  const all = `${type.values.slice(0, -1).join(", ")} or ${type.values.at(-1) ?? ""}`;
  const position = type.code === "parameter/unknown-position";
  site.error({
    code: type.code,
    message: `${quote(value)} is not a ${type.what}.`,
    hint:
      position && (value === "body" || value === "formData")
        ? "describe what is sent in the body by `requestBody`."
        : position
          ? `use ${all}; a host parameter is a server variable.`
          : `${near === undefined ? "" : `did you mean \`${near}\`? `}use ${all}.`,
  });
}

/** A key of the `x-acs-` vocabulary: its place and its value. */
export function checkVendorKey(node: NodeType, key: string, value: Json, site: Site): void {
  const known = acsVocabulary.get(key);
  if (known === undefined) {
    const near = closest(key, acsVocabulary.keys());
    site.warning({
      code: "acs/unknown-key",
      message: `${quote(key)} is not in the \`x-acs-\` vocabulary; it is not read.`,
      hint: near === undefined ? "remove it, or give it another prefix." : `did you mean \`${near}\`?`,
      at: [key],
      part: "key",
    });
  } else if (!known.in.includes(node.name)) {
    site.warning({
      code: "acs/misplaced-key",
      message: `${quote(key)} means nothing in ${node.title}; it is not read.`,
      hint: `move it to ${known.in.map((name) => nodes[name].title).join(" or ")}.`,
      at: [key],
      part: "key",
    });
  } else if (!known.accepts(value)) {
    site.error({
      code: "acs/wrong-kind",
      message: `${quote(key)} must be ${known.holds}.`,
      hint: "the vocabulary's page describes each key.",
      at: [key],
    });
  }
}

function isPositive(value: Json): boolean {
  return typeof value === "bigint" && value >= 0n;
}

function describe(value: Json): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return quote(value);
}
