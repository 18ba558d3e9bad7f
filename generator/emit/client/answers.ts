/** Response types: the success body every operation has, and the documented answers of `http` operations. */
import type { Content, Operation, Response } from "../../ir/model.ts";
import { answersTypeName, responseTypeName } from "../../ir/paths.ts";
import { docComment } from "../shared/doc-comment.ts";
import { stringLiteral } from "../shared/escape.ts";
import { contentType, mediaTypeType } from "./content.ts";
import type { TypeContext } from "./context.ts";
import { declarationText } from "./type-text.ts";

/** Responses that count as success: 2xx, or what stands for everything where none is documented. */
export function successResponses(operation: Operation): readonly Response[] {
  const found = operation.responses.filter((response) => /^2/.test(response.status));
  return found.length > 0 ? found : operation.responses.filter((response) => response.status === "default");
}

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
  const types = [...new Set(contents.map((content) => contentType(content, context, "  ")))];
  if (types.length > 0 && responses.some((response) => response.contents.length === 0))
    types.push("undefined");
  context.module.declare(name, `${doc}${alias(name, types.length === 0 ? ["void"] : types)}`);
}

/** A type alias of a union, one member a line where it is long. */
function alias(name: string, types: readonly string[]): string {
  if (types.includes("unknown")) return `export type ${name} = unknown;\n`;
  const line = `export type ${name} = ${types.join(" | ")};\n`;
  if (types.length === 1) return line.replace(/ = \n/, " =\n");
  if (line.length <= 100 && types.every((type) => !type.includes("\n"))) return line;
  return `export type ${name} =\n${types.map((type) => `  | ${type}`).join("\n")};\n`;
}

/** Declares `<Operation>Answers`: what `exchange` resolves with, told apart by status and content type. */
export function declareAnswers(operation: Operation, context: TypeContext): void {
  const name = answersTypeName(operation);
  const lone = successResponses(operation).flatMap((response) => response.contents);
  const members = operation.responses.flatMap((response) => {
    const status = statusType(response.status, operation.responses, context);
    const headers = headersType(response);
    if (response.contents.length === 0) {
      return [answer(status, "undefined", headers, "undefined")];
    }
    return response.contents.map((content) => {
      const body =
        lone.length === 1 && lone[0] === content && content.schema.shape.kind !== "ref"
          ? responseTypeName(operation)
          : contentType(content, context, "      ");
      return answer(status, mediaTypeType(content.mediaType), headers, body);
    });
  });
  const types =
    members.length === 0 ? [answer("number", "string | undefined", headersType(), "unknown")] : members;
  context.module.declare(name, `export type ${name} =\n${[...new Set(types)].join("\n")};\n`);
}

function answer(status: string, mediaType: string, headers: string, body: string): string {
  const line = `  | { status: ${status}; contentType: ${mediaType}; headers: ${headers}; body: ${body} }`;
  if (line.length <= 100 && !line.includes("\n")) return line;
  return [
    "  | {",
    `      status: ${status};`,
    `      contentType: ${mediaType};`,
    `      headers: ${headers};`,
    `      body: ${body};`,
    "    }",
  ].join("\n");
}

/** Documented header fields are named, so that they are offered; any other may be there too. */
function headersType(response?: Response): string {
  const anyField = "Readonly<Record<string, string>>";
  const names = [...new Set((response?.headers ?? []).map((header) => header.name.toLowerCase()))];
  if (names.length === 0) return anyField;
  return `${anyField} & { ${names.map((field) => `readonly ${stringLiteral(field)}?: string`).join("; ")} }`;
}

/** A status as a type; a range or `default` leaves out what is documented by itself. */
function statusType(status: string, all: readonly Response[], context: TypeContext): string {
  if (/^[1-5][0-9][0-9]$/.test(status)) return status;
  const range = /^[1-5]XX$/i.test(status) ? `Status${status.toUpperCase()}` : "Status";
  const others = all
    .map((response) => response.status)
    .filter((other) => other !== status && other !== "default")
    .filter((other) => range === "Status" || other.startsWith(status.charAt(0)));
  const taken = others.map((other) =>
    /^[1-5][0-9][0-9]$/.test(other) ? other : `Status${other.toUpperCase()}`,
  );
  for (const name of [range, ...taken]) {
    if (name.startsWith("Status")) context.module.importType(`${context.root}statuses.js`, name);
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

/** Declarations of `src/statuses.ts`: the registered status codes by class. */
export function statusDeclarations(): readonly { name: string; text: string }[] {
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
    ...classes,
    { name: "Status", text: `export type Status = ${Object.keys(registered).join(" | ")};\n` },
  ];
}
