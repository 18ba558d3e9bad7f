/** Response types: the success body every operation has, and the documented answers of `http` operations. */
import type { Content, Operation, Response } from "../../ir/model.ts";
import { answersTypeName, responseTypeName } from "../../ir/paths.ts";
import { docComment } from "../shared/doc-comment.ts";
import { stringLiteral } from "../shared/escape.ts";
import { successResponses } from "../shared/response-checks.ts";
import { contentType, mediaTypeType } from "./content.ts";
import type { TypeContext } from "./context.ts";
import { declarationText } from "./type-text.ts";

/** The content an `acs-*` operation's result is described by: JSON where there is one. */
export function resultContent(operation: Operation): Content | undefined {
  const contents = successResponses(operation).flatMap((response) => response.contents);
  return contents.find((content) => content.kind === "json") ?? contents[0];
}

/** Declares `<Operation>Response`. */
export function declareResponse(operation: Operation, context: TypeContext, acs: boolean): void {
  const name = responseTypeName(operation);
  const responses = successResponses(operation);
  const result = acs ? resultContent(operation) : undefined;
  const contents = acs
    ? result === undefined
      ? []
      : [result]
    : responses.flatMap((response) => response.contents);
  const doc = docComment(acs ? contents[0]?.schema.description : undefined, [], "");
  const [only] = contents;
  const always = acs || responses.every((response) => response.contents.length > 0);
  if (contents.length === 1 && only?.kind === "json" && always) {
    context.module.declare(name, doc + declarationText(name, only.schema, context));
    return;
  }
  const single = new Set(contents.map((content) => content.schema)).size === 1 && always;
  const types = [...new Set(contents.map((content) => contentType(content, context, single ? "" : "  ")))];
  if (types.length > 0 && !always) types.push("undefined");
  context.module.declare(name, `${doc}${alias(name, types.length === 0 ? ["void"] : types)}`);
}

/** A type alias of a union, one member a line where it is long. */
function alias(name: string, types: readonly string[]): string {
  const [only = "never"] = types;
  if (types.includes("unknown")) return `export type ${name} = unknown;\n`;
  if (types.length === 1) return `export type ${name} =${only.startsWith("\n") ? "" : " "}${only};\n`;
  const line = `export type ${name} = ${types.join(" | ")};\n`;
  if (line.length <= 100 && types.every((type) => !type.includes("\n"))) return line;
  const members = types.map((type) => (type.startsWith("\n") ? type : `\n  | ${type}`));
  return `export type ${name} =${members.join("").replaceAll("\n    | ", "\n  | ")};\n`;
}

/** Declares `<Operation>Answers`: what `exchange` resolves with, told apart by status and content type. */
export function declareAnswers(operation: Operation, context: TypeContext): void {
  const name = answersTypeName(operation);
  const lone = successResponses(operation).flatMap((response) => response.contents);
  // Answers that differ in their status only share a line.
  const statuses = new Map<string, string[]>();
  const add = (status: string, rest: string): void => {
    const known = statuses.get(rest);
    if (known === undefined) statuses.set(rest, [status]);
    else if (!known.includes(status)) known.push(status);
  };
  for (const response of operation.responses) {
    const status = statusType(response.status, operation.responses, context);
    const fields = headerFields(response);
    if (response.contents.length === 0) add(status, `undefined, undefined${fields}`);
    for (const content of response.contents) {
      const named = lone.length === 1 && lone[0] === content && content.schema.shape.kind !== "ref";
      const body = named ? responseTypeName(operation) : contentType(content, context, "    ");
      const type = body.startsWith("\n") ? `${body}\n  ` : body;
      add(status, `${mediaTypeType(content.mediaType)}, ${type}${fields}`);
    }
  }
  if (statuses.size === 0) add("number", "string | undefined, unknown");
  context.module.importType(`${context.root}answers.js`, "Answer");
  const members = [...statuses].map(([rest, all]) => `  | Answer<${all.join(" | ")}, ${rest}>`);
  const [only = ""] = members;
  const short = members.length === 1 && !only.includes("\n") && name.length + only.length <= 80;
  context.module.declare(
    name,
    short ? `export type ${name} = ${only.slice(4)};\n` : `export type ${name} =\n${members.join("\n")};\n`,
  );
}

/** Documented header fields are named, so that they are offered; any other may be there too. */
function headerFields(response: Response): string {
  const names = [...new Set(response.headers.map((header) => header.name.toLowerCase()))];
  return names.length === 0 ? "" : `, ${names.map(stringLiteral).join(" | ")}`;
}

/** A status as a type; a range or `default` leaves out what is documented by itself. */
function statusType(status: string, all: readonly Response[], context: TypeContext): string {
  if (/^[1-5][0-9][0-9]$/.test(status)) return status;
  const range = /^[1-5]XX$/i.test(status) ? `Status${status.toUpperCase()}` : "AnyStatus";
  const others = all
    .map((response) => response.status)
    .filter((other) => other !== status && other !== "default")
    .filter((other) => range === "AnyStatus" || other.startsWith(status.charAt(0)));
  const taken = others.map((other) =>
    /^[1-5][0-9][0-9]$/.test(other) ? other : `Status${other.toUpperCase()}`,
  );
  for (const name of [range, ...taken]) {
    if (/^(Any)?Status/.test(name)) context.module.importType(`${context.root}answers.js`, name);
  }
  return taken.length === 0 ? range : `Exclude<${range}, ${taken.join(" | ")}>`;
}

const registered: Readonly<Record<string, string>> = {
  Status1XX: "100 | 101 | 102 | 103",
  Status2XX: "200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226",
  Status3XX: "300 | 301 | 302 | 303 | 304 | 305 | 307 | 308",
  Status4XX:
    "400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451",
  Status5XX: "500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511",
};

/** The content that most bodies have, and the constant of `src/answers.ts` that says it. No operation has a `$`. */
export const jsonContent = '{ mediaType: "application/json", kind: "json" }';
export const jsonContents = "$json";

const answerText = `/** One documented answer of an operation. */
export interface Answer<Status extends number, ContentType, Body, Field extends string = never> {
  readonly status: Status;
  /** As documented, which may be a range the answer's own falls into. */
  readonly contentType: ContentType;
  /** By lower-case name; the documented ones are named. */
  readonly headers: Readonly<Record<string, string>> & { readonly [Name in Field]?: string };
  readonly body: Body;
}
`;

/** Declarations of `src/answers.ts`: an answer, the registered status codes by class, the usual content. */
export function answerDeclarations(): readonly { name: string; text: string }[] {
  const classes = Object.entries(registered).map(([name, codes]) => {
    const line = `export type ${name} = ${codes};\n`;
    if (line.length <= 101) return { name, text: line };
    return {
      name,
      text: `export type ${name} =\n${codes
        .split(" | ")
        .map((code) => `  | ${code}`)
        .join("\n")};\n`,
    };
  });
  return [
    { name: "Answer", text: answerText },
    ...classes,
    { name: "AnyStatus", text: `export type AnyStatus = ${Object.keys(registered).join(" | ")};\n` },
    {
      name: jsonContents,
      text: `/** One JSON body. */\nexport const ${jsonContents}: readonly BodyContent[] = [${jsonContent}];\n`,
    },
  ];
}
