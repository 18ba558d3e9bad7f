/** The index, the page of all error codes, schema pages and `llms.txt`: what their templates are filled with. */

import type { Api, NamedSchema } from "../../ir/model.ts";
import { markdownCode, markdownText } from "../shared/escape.ts";
import { markdownBlock, markdownCell } from "../shared/escape-markdown.ts";
import type { Lookup } from "../shared/schema-lookup.ts";
import { clientErrorsOf } from "./client-errors.ts";
import { type ErrorFact, frontErrors, type OperationFact } from "./facts.ts";
import { fieldsOf, schemaFact } from "./fields.ts";
import type { Layout } from "./layout.ts";
import { relative } from "./layout.ts";
import { errorTable, fieldTable, link, retryCell, typeCell } from "./parts.ts";
import { table } from "./table.ts";
import { valueText } from "./words.ts";

interface Group {
  readonly name: string;
  readonly description?: string;
  readonly operations: readonly OperationFact[];
}

/** Operations by their first tag, in the order of the document's tags; those without one come last. */
export function groupsOf(api: Api, facts: readonly OperationFact[]): Group[] {
  const groups = new Map<string, OperationFact[]>(api.tags.map((tag) => [tag.name, []]));
  const rest: OperationFact[] = [];
  for (const fact of facts) {
    const tag = fact.tags[0];
    if (tag === undefined) rest.push(fact);
    else {
      const members = groups.get(tag) ?? [];
      members.push(fact);
      groups.set(tag, members);
    }
  }
  const descriptions = new Map(api.tags.map((tag) => [tag.name, tag.description]));
  const found: Group[] = [...groups]
    .filter(([, operations]) => operations.length > 0)
    .map(([name, operations]) => {
      const description = descriptions.get(name);
      return { name, operations, ...(description === undefined ? {} : { description }) };
    });
  if (rest.length > 0)
    found.push({ name: found.length === 0 ? "Operations" : "Other operations", operations: rest });
  return found;
}

export function indexContext(api: Api, facts: readonly OperationFact[], layout: Layout): object {
  const page = layout.index;
  const isAcs = api.protocol !== "http";
  return {
    title: markdownText(api.title),
    version: markdownCode(api.version),
    description: api.description === undefined ? undefined : markdownBlock(api.description),
    operationCount: facts.length,
    errorsPage: relative(page, layout.errors),
    groups: groupsOf(api, facts).map((group) => ({
      name: markdownText(group.name),
      description: group.description === undefined ? undefined : markdownBlock(group.description),
      operations: table(
        ["Operation", isAcs ? "" : "Request", "Summary"],
        group.operations.map((fact) => [
          link(markdownText(fact.name), page, layout.operation(fact.name)),
          isAcs ? "" : markdownCode(`${fact.method} ${fact.path}`, "cell"),
          `${fact.deprecated ? "**Deprecated.** " : ""}${markdownCell(fact.summary ?? firstSentence(fact.description ?? ""))}`,
        ]),
      ),
    })),
    servers: isAcs
      ? undefined
      : table(
          ["Server", "Description"],
          api.servers.map((server) => [
            markdownCode(server.url, "cell"),
            server.description === undefined ? "" : markdownCell(server.description),
          ]),
        ),
    security: table(
      ["Scheme", "Type", "Where", "Description"],
      api.securitySchemes.map((scheme) => [
        markdownText(scheme.name),
        markdownText([scheme.type, scheme.scheme].filter((word) => word !== undefined).join(" ")),
        scheme.parameterName === undefined
          ? ""
          : `${markdownText(scheme.position ?? "")} ${markdownCode(scheme.parameterName, "cell")}`,
        scheme.description === undefined ? "" : markdownCell(scheme.description),
      ]),
    ),
    endpoints: table(
      ["Region", "Public", "VPC", "Note"],
      (api.acs?.endpoints ?? []).map((endpoint) => [
        markdownCode(endpoint.region, "cell"),
        endpoint.public === undefined ? "" : markdownCode(endpoint.public, "cell"),
        endpoint.vpc === undefined ? "" : markdownCode(endpoint.vpc, "cell"),
        endpoint.note === undefined ? "" : markdownCell(endpoint.note),
      ]),
    ),
    webhooks: table(
      ["Webhook", "Summary"],
      api.webhooks.map((webhook) => [
        markdownText(webhook.name),
        markdownCell(webhook.summary ?? firstSentence(webhook.description ?? "")),
      ]),
    ),
    schemas: isAcs
      ? []
      : api.schemas.map((schema) => link(markdownText(schema.name), page, layout.schema(schema.name))),
  };
}

/** The first sentence of the first paragraph, at most 300 characters. */
function firstSentence(text: string): string {
  const paragraph = (text.trim().split(/\n\s*\n/, 1)[0] ?? "").replace(/\s+/g, " ");
  return (/^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph).slice(0, 300);
}

/** `errors`: what the document says; a generic API says none by code. */
export function errorsContext(api: Api, errors: readonly ErrorFact[], layout: Layout): object {
  const page = layout.errors;
  const isAcs = api.protocol !== "http";
  return {
    title: markdownText(api.title),
    indexPage: relative(page, layout.index),
    isAcs,
    errors: errorTable(errors, layout, page, true),
    common: !isAcs
      ? undefined
      : table(
          ["Code", "HTTP status", "Meaning and what to do", "Retried by the client"],
          frontErrors(errors).map((error) => [
            markdownCode(error.code, "cell"),
            String(error.status),
            markdownText(error.description ?? ""),
            retryCell(error.retried),
          ]),
        ),
    own: table(
      ["Kind", "Code", "Meaning and what to do", "Retried by the client"],
      clientErrorsOf(api.protocol).map((error) => [
        markdownCode(error.kind, "cell"),
        markdownCode(error.code, "cell"),
        markdownCell(error.meaning),
        error.retried === "yes" ? "Yes" : retryCell(error.retried),
      ]),
    ),
  };
}

export function schemaContext(
  api: Api,
  schema: NamedSchema,
  lookup: Lookup,
  layout: Layout,
  page: string,
): object {
  const fact = schemaFact(schema.name, schema.schema, api, lookup);
  return {
    title: markdownText(schema.name),
    indexLink: link(markdownText(api.title), page, layout.index),
    documentName: schema.documentName === schema.name ? undefined : markdownCode(schema.documentName),
    description:
      schema.schema.description === undefined ? undefined : markdownBlock(schema.schema.description),
    type: typeCell(fact, layout, page),
    values: (fact.allowedValues ?? []).slice(0, 1000).map((value) => markdownCode(valueText(value) || '""')),
    fields: fieldTable(fieldsOf(schema.schema, "", api, lookup), layout, page),
  };
}

export function llmsContext(api: Api, facts: readonly OperationFact[], layout: Layout): object {
  return {
    title: markdownText(api.title),
    version: markdownText(api.version),
    description: markdownCell(firstSentence(api.description ?? "")),
    indexPage: layout.index,
    errorsPage: layout.errors,
    groups: groupsOf(api, facts).map((group) => ({
      name: markdownText(group.name),
      operations: group.operations.map((fact) => {
        const said = markdownCell(fact.summary ?? firstSentence(fact.description ?? ""));
        return `[${markdownText(fact.name)}](${layout.operation(fact.name) ?? ""})${said === "" ? "" : `: ${said}`}`;
      }),
    })),
  };
}
