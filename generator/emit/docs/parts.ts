/** Parts that several kinds of page share: field tables, error tables, links. Everything returned is Markdown. */
import type { Conflict } from "../../ir/model.ts";
import { markdownCode, markdownText } from "../shared/escape.ts";
import { markdownCell } from "../shared/escape-markdown.ts";
import type { RetryWord } from "./errors.ts";
import { retryWords } from "./errors.ts";
import type { ErrorFact, ParameterFact } from "./facts.ts";
import type { FieldFact } from "./fields.ts";
import type { Layout } from "./layout.ts";
import { relative } from "./layout.ts";
import type { Table } from "./table.ts";
import { table } from "./table.ts";
import { constraintWords, valueText } from "./words.ts";

const longestExample = 500;

/** `[label](page)`, or the label alone where there is no page. */
export const link = (label: string, from: string, to: string | undefined): string =>
  to === undefined ? label : `[${label}](${relative(from, to)})`;

/** The type words of a fact with every named schema linked. */
export function typeCell(
  fact: { readonly type: string; readonly schemas: readonly string[] },
  layout: Layout,
  page: string,
): string {
  if (fact.schemas.length === 0) return markdownText(fact.type);
  const names = new Set(fact.schemas);
  return fact.type
    .split(/([A-Za-z_$][\w$]*)/)
    .map((word, index) =>
      index % 2 === 1 && names.has(word) ? link(markdownText(word), page, layout.schema(word)) : spaced(word),
    )
    .join("");
}

/** Escapes a piece of a line and keeps the spaces at its ends. */
const spaced = (piece: string): string =>
  piece.trim() === ""
    ? piece
    : `${/^\s/.test(piece) ? " " : ""}${markdownText(piece)}${/\s$/.test(piece) ? " " : ""}`;

const code = (text: string): string => markdownCode(text, "cell");

const allowed = (fact: FieldFact): string =>
  fact.allowedValues === undefined
    ? ""
    : `${fact.allowedValues.map((value) => code(valueText(value) || '""')).join(", ")}${fact.open === true ? ", others later" : ""}`;

const limits = (fact: FieldFact): string =>
  fact.constraints
    .map((constraint) =>
      constraint.keyword === "pattern"
        ? `matches ${code(valueText(constraint.value))}`
        : markdownText(constraintWords(constraint)),
    )
    .filter((text) => text !== "")
    .join("; ");

const value = (given: FieldFact["example"]): string => {
  if (given === undefined) return "";
  const text = valueText(given);
  return code(text === "" ? '""' : text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);
};

const describe = (fact: FieldFact): string =>
  [
    fact.deprecated ? "**Deprecated.**" : "",
    fact.undocumented ? "No help text describes it; it is known from the vendor's SDK." : "",
    fact.description === undefined ? "" : markdownCell(fact.description),
  ]
    .filter((text) => text !== "")
    .join(" ");

/** Parameters, members of structured ones below them. */
export function parameterTable(
  parameters: readonly ParameterFact[],
  layout: Layout,
  page: string,
): Table | undefined {
  return table(
    ["Name", "Position", "Type", "Required", "Allowed values", "Limits", "Default", "Example", "Description"],
    parameters.flatMap((parameter) =>
      [parameter, ...parameter.fields].map((fact) => [
        code(fact.name),
        fact === parameter ? parameter.position : "",
        typeCell(fact, layout, page),
        fact.required,
        allowed(fact),
        limits(fact),
        value(fact.default),
        value(fact.example),
        describe(fact),
      ]),
    ),
  );
}

/** Fields of a body or of an answer; what is always there is said only where something is. */
export function fieldTable(fields: readonly FieldFact[], layout: Layout, page: string): Table | undefined {
  const anyRequired = fields.some((field) => field.required === "Required");
  return table(
    ["Field", "Type", "Required", "Allowed values", "Limits", "Default", "Example", "Description"],
    fields.map((fact) => [
      code(fact.name),
      typeCell(fact, layout, page),
      anyRequired ? fact.required : "",
      allowed(fact),
      limits(fact),
      value(fact.default),
      value(fact.example),
      describe(fact),
    ]),
  );
}

export function errorTable(
  errors: readonly ErrorFact[],
  layout: Layout,
  page: string,
  withOperations: boolean,
): Table | undefined {
  return table(
    ["Code", "HTTP status", "Message", "Meaning and what to do", "Retried by the client", "Operations"],
    errors.map((error) => [
      code(error.code),
      String(error.status),
      markdownText(error.message),
      error.description === undefined ? "" : markdownCell(error.description),
      retryCell(error.retried),
      withOperations
        ? error.operations.length === 0
          ? `every operation${named(error.namedBy ?? [], layout, page)}`
          : operationLinks(error.operations, layout, page)
        : "",
    ]),
  );
}

const operationLinks = (names: readonly string[], layout: Layout, page: string): string =>
  names.map((name) => link(markdownText(name), page, layout.operation(name))).join(", ");

/** Which operations' own pages name a code of every operation; only their number where they are many. */
const named = (names: readonly string[], layout: Layout, page: string): string =>
  names.length === 0
    ? ""
    : `; named by ${names.length > 5 ? `${names.length} of them` : operationLinks(names, layout, page)}`;

export const retryCell = (word: RetryWord): string => retryWords[word];

export const conflictLine = (conflict: Conflict & { readonly at: string }): string =>
  `${markdownCode(conflict.at)}, ${markdownText(conflict.source)}: ${markdownCell(conflict.note)}`;
