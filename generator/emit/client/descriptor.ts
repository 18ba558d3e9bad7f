/** Operation descriptors: all the client engine needs to know, one line a parameter. */
import type { Api, Content, Operation, Schema, SecurityRequirement, Server } from "../../ir/model.ts";
import { sentTemplate } from "../../ir/path-template.ts";
import { requestValidatorModule, requestValidatorName } from "../../ir/paths.ts";
import { propertyKey, stringLiteral, typedMember, valueLiteral } from "../shared/escape.ts";
import { jsonContent, jsonContents, resultContent } from "./answers.ts";
import type { Codecs } from "./codec.ts";
import { codecText } from "./codec-text.ts";
import { type TypeContext, target } from "./context.ts";
import { type Field, flag, inline, text } from "./fields.ts";
import { callerParameters, parameterText, useShared } from "./parameters.ts";
import { rootName, xmlNamesText } from "./xml-names.ts";

export interface DescriptorContext extends TypeContext {
  readonly api: Api;
  readonly codecs: Codecs;
  /** False when the run makes no validators. */
  readonly validators: boolean;
  /** Codecs of XML bodies of `http` operations. */
  readonly fullCodecs: Codecs;
}

/** The object literal, from brace to brace. */
export function descriptorText(operation: Operation, context: DescriptorContext): string {
  const acs = context.api.protocol !== "http";
  const lines: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) lines.push(`  ${key}: ${value},\n`);
  };
  add("name", stringLiteral(operation.name));
  if (acs) add("version", stringLiteral(context.api.version));
  add("method", stringLiteral(operation.method.toUpperCase()));
  if (context.api.protocol !== "acs-rpc") add("path", stringLiteral(sentTemplate(operation.path)));
  add(
    "parameters",
    list(
      callerParameters(operation).map(
        (parameter) => useShared(parameter, context) ?? parameterText(parameter, acs, context),
      ),
      "  ",
    ),
  );
  add("body", bodyText(operation, context));
  if (acs) add("response", resultCodec(operation, context));
  else add("responses", responsesText(operation, context));
  if (operation.acs?.idempotencyToken !== undefined) {
    add("idempotencyToken", stringLiteral(operation.acs.idempotencyToken));
  }
  if (operation.acs?.kind === "read") add("safe", "true");
  add("outgoing", outgoingText(operation, acs, context));
  add("security", operation.security && securityText(operation.security));
  add("servers", operation.servers && serversText(operation.servers, "  "));
  if (context.validators && hasValidator(operation)) {
    const name = requestValidatorName(operation);
    context.module.importValue(`${context.root}${requestValidatorModule(operation)}.js`, name);
    add("validate", name);
  }
  return `{\n${lines.join("")}}`;
}

/** True when there is anything in a request that could be wrong. */
function hasValidator(operation: Operation): boolean {
  return callerParameters(operation).length > 0 || operation.body !== undefined;
}

function list(items: readonly string[], indent: string): string {
  if (items.length === 0) return "[]";
  return `[\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}

function bodyText(operation: Operation, context: DescriptorContext): string | undefined {
  const body = operation.body;
  if (body === undefined) return undefined;
  const contents = body.contents.map((content) => contentText(content, context, false, "      "));
  const plain = context.api.protocol === "http" && contents.length === 1 && contents[0] === jsonContent;
  const fields: Field[] = [
    ["key", body.key === "body" ? undefined : stringLiteral(body.key)],
    [
      "contentTypeKey",
      body.contentTypeKey === "contentType" ? undefined : stringLiteral(body.contentTypeKey),
    ],
    ["required", flag(body.required)],
    ["contents", plain ? useJsonContents(context) : list(contents, "    ")],
  ];
  if (plain) return inline(fields);
  return `{\n${fields
    .flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value},\n`]))
    .join("")}  }`;
}

function contentText(
  content: Content,
  context: DescriptorContext,
  received: boolean,
  indent: string,
): string {
  // Beside an encoding of all places one that says nothing keeps its own place from it.
  const hasRest = content.encoding.some((entry) => entry.property === "*");
  const encoding = content.encoding.map((entry) => {
    const fields = inline([
      ["contentType", text(entry.contentType)],
      ["style", text(entry.acsStyle ?? entry.style)],
      ["explode", entry.explode === undefined ? undefined : `${entry.explode}`],
      ["allowReserved", entry.allowReserved === undefined ? undefined : `${entry.allowReserved}`],
    ]);
    if (fields !== "{  }") return typedMember(entry.property, fields);
    return hasRest ? typedMember(entry.property, "{}") : "";
  });
  const named = encoding.filter((entry) => entry !== "");
  return inline([
    ["mediaType", stringLiteral(content.mediaType)],
    ["kind", stringLiteral(content.kind)],
    ["codec", codecOf(content, context, received, indent)],
    ["root", content.kind === "xml" && !received ? text(rootName(content, context)) : undefined],
    ["xml", content.kind === "xml" ? xmlNamesText(content.schema, context) : undefined],
    ["encoding", named.length === 0 ? undefined : `{ ${named.join(", ")} }`],
  ]);
}

const isText = (schema: Schema | undefined): boolean =>
  schema?.shape.kind === "string" ||
  (schema?.shape.kind === "enum" && schema.shape.values.every((value) => typeof value === "string"));

/** JSON that is sent needs no codec, as bigint is written as it is; but where 64-bit integers are text. */
function codecOf(
  content: Content,
  context: DescriptorContext,
  received: boolean,
  indent: string,
): string | undefined {
  // An event that is text must not be read as JSON.
  if (content.kind === "events" && isText(target(content.schema, context.names))) return '"string"';
  const careful =
    content.kind === "xml" || (received && content.kind === "form")
      ? context.fullCodecs
      : received || (context.int64 === "string" && /^(json|multipart)/.test(content.kind))
        ? context.codecs
        : undefined;
  if (careful === undefined || content.kind === "text" || content.kind === "binary") return undefined;
  const plan = careful.plan(content.schema);
  return plan && codecText(plan, indent, (name) => importCodec(name, context));
}

/**
 * Where 64-bit integers are text: what makes numbers of them in JSON that stands in a parameter or is the body of an
 * `acs-*` operation. Other bodies have their codec with their media type.
 */
function outgoingText(operation: Operation, acs: boolean, context: DescriptorContext): string | undefined {
  if (context.int64 !== "string") return undefined;
  const schemas: [key: string, schema: Schema][] = callerParameters(operation)
    .filter(({ acsStyle, mediaType }) => acsStyle === "json" || /[/+]json\b/i.test(mediaType ?? ""))
    .map(({ key, schema }) => [key, schema]);
  const [content] = operation.body?.contents ?? [];
  if (acs && operation.body !== undefined && content !== undefined && /^(json|form)$/.test(content.kind))
    schemas.push([operation.body.key, content.schema]);
  const members = schemas.flatMap(([key, schema]) => {
    const plan = context.codecs.plan(schema);
    if (plan === undefined) return [];
    const codec = codecText(plan, "    ", (name) => importCodec(name, context));
    return [`    ${typedMember(key, `(value) => unapplyCodec(value, ${codec})`)},\n`];
  });
  if (members.length === 0) return undefined;
  context.module.importValue(`${context.root}runtime/codec.js`, "unapplyCodec");
  return `{\n${members.join("")}  }`;
}

function resultCodec(operation: Operation, context: DescriptorContext): string | undefined {
  const content = resultContent(operation);
  const plan = content && context.codecs.plan(content.schema);
  return plan && codecText(plan, "  ", (name) => importCodec(name, context));
}

function importCodec(name: string, context: TypeContext): void {
  context.module.importValue(`${context.root}codecs.js`, name);
}

function useJsonContents(context: TypeContext): string {
  context.module.importValue(`${context.root}answers.js`, jsonContents);
  return jsonContents;
}

function responsesText(operation: Operation, context: DescriptorContext): string {
  const lines = operation.responses.map((response) => {
    const contents = response.contents.map((content) => contentText(content, context, true, "      "));
    const plain = contents.length === 1 && contents[0] === jsonContent;
    const line = plain ? useJsonContents(context) : `[${contents.join(", ")}]`;
    const short = line.length <= 100 && !line.includes("\n");
    return `    ${statusKey(response.status)}: ${short ? line : list(contents, "    ")},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}  }`;
}

/** `200`, `"4XX"`, `default`. */
const statusKey = (status: string): string => (/^[1-5]\d\d$/.test(status) ? status : propertyKey(status));

/** Alternatives of schemes that are needed together. */
export function securityText(security: readonly SecurityRequirement[]): string {
  const alternatives = security.map(({ schemes }) =>
    schemes.length === 0
      ? "{}"
      : `{ ${schemes.map(({ name, scopes }) => `${propertyKey(name)}: ${valueLiteral(scopes)}`).join(", ")} }`,
  );
  return `[${alternatives.join(", ")}]`;
}

/** Servers with their variables, one a line. */
export function serversText(servers: readonly Server[], indent: string): string {
  const items = servers.map((server) => {
    const variables = server.variables.map(
      (variable) =>
        `${propertyKey(variable.name)}: ${inline([
          ["default", stringLiteral(variable.default)],
          ["enum", variable.enum && valueLiteral(variable.enum)],
        ])}`,
    );
    return inline([
      ["url", stringLiteral(server.url)],
      ["variables", variables.length === 0 ? undefined : `{ ${variables.join(", ")} }`],
    ]);
  });
  return list(items, indent);
}
