/** The page of one operation: what its template is filled with. All texts are Markdown already. */
import type { Api } from "../../ir/model.ts";
import { jsonText, markdownCode, markdownFence, markdownText } from "../shared/escape.ts";
import { markdownBlock, markdownCell } from "../shared/escape-markdown.ts";
import type { ContentFact, ErrorFact, OperationFact, SampleFact } from "./facts.ts";
import type { Layout } from "./layout.ts";
import { relative } from "./layout.ts";
import { conflictLine, errorTable, fieldTable, link, parameterTable, typeCell } from "./parts.ts";
import { table } from "./table.ts";

export function operationContext(
  api: Api,
  fact: OperationFact,
  common: readonly ErrorFact[],
  layout: Layout,
  page: string,
): object {
  const isAcs = api.protocol !== "http";
  return {
    title: markdownText(fact.name),
    indexLink: link(markdownText(api.title), page, layout.index),
    errorsPage: relative(page, layout.errors),
    deprecated: fact.deprecated,
    summary: fact.summary === undefined ? undefined : markdownBlock(fact.summary),
    description:
      fact.description === undefined || fact.description === fact.summary
        ? undefined
        : markdownBlock(fact.description),
    overview: table(["", " "], overviewRows(api, fact, layout, page)),
    parameters: parameterTable(fact.parameters, layout, page),
    undocumented: parameterTable(fact.undocumentedParameters, layout, page),
    body:
      fact.body === undefined
        ? undefined
        : {
            required: fact.body.required,
            description:
              fact.body.description === undefined ? undefined : markdownBlock(fact.body.description),
            contents: fact.body.contents.map((content) => contentContext(content, layout, page)),
          },
    responseFields: isAcs ? acsFields(fact, layout, page) : undefined,
    responses: isAcs
      ? undefined
      : fact.responses.map((response) => ({
          status: markdownText(response.status),
          description: markdownBlock(response.description),
          headers: fieldTable(response.headers, layout, page),
          contents: response.contents.map((content) => contentContext(content, layout, page)),
        })),
    samples: fact.samples.map((sample) => ({
      title: markdownText(sample.title),
      note: sample.note === undefined ? undefined : markdownBlock(sample.note),
      block: markdownFence(sampleText(sample), sample.language),
    })),
    call: markdownFence(fact.call, "ts"),
    errors: errorTable([...fact.errors, ...common], layout, page, false),
    showErrors: isAcs,
    waiting: waitingLines(fact, layout, page),
    paging: pagingLine(fact),
    conflicts: [
      ...fact.conflicts.map(conflictLine),
      ...(fact.acs?.quirks ?? []).map(
        (quirk) =>
          `${quirk.at === undefined ? "" : `${markdownCode(quirk.at)}: `}${markdownCell(quirk.note)}`,
      ),
    ],
  };
}

/** JSON laid out, any other text as it is documented. */
export const sampleText = (sample: SampleFact): string =>
  sample.language === "json" || typeof sample.value !== "string" ? jsonText(sample.value) : sample.value;

const contentContext = (content: ContentFact, layout: Layout, page: string): object => ({
  mediaType: markdownCode(content.mediaType),
  type: typeCell(content, layout, page),
  fields: fieldTable(content.fields, layout, page),
});

function acsFields(fact: OperationFact, layout: Layout, page: string): unknown {
  const success = fact.responses.find((response) => response.status.startsWith("2")) ?? fact.responses[0];
  const content = success?.contents.find((entry) => entry.fields.length > 0);
  return content === undefined ? undefined : fieldTable(content.fields, layout, page);
}

function overviewRows(api: Api, fact: OperationFact, layout: Layout, page: string): string[][] {
  const isAcs = api.protocol !== "http";
  const rows: string[][] = [];
  const acs = fact.acs;
  rows.push([
    "Request",
    `${markdownCode(`${fact.method} ${fact.path}`, "cell")}${api.protocol === "acs-rpc" ? ` with ${markdownCode(`Action=${fact.name}`, "cell")} and ${markdownCode(`Version=${api.version}`, "cell")}` : ""}`,
  ]);
  if (fact.hosts.length > 0) {
    const regions =
      (api.acs?.endpoints.length ?? 0) > 0 ? ` ([regions](${relative(page, layout.index)}#endpoints))` : "";
    rows.push(["Endpoint", `${fact.hosts.map((host) => markdownCode(host, "cell")).join(", ")}${regions}`]);
  }
  rows.push(["Function", markdownCode(fact.identifier)]);
  if (!isAcs && fact.security.length > 0)
    rows.push(["Security", fact.security.map(markdownText).join(", or ")]);
  if (acs?.kind !== undefined)
    rows.push(["Effect", acs.kind === "read" ? "Reads only" : "Changes something"]);
  if (acs?.ramAction !== undefined) {
    rows.push([
      "RAM action",
      `${markdownCode(acs.ramAction, "cell")}${acs.ramAccessLevel === undefined ? "" : ` (${markdownText(acs.ramAccessLevel)})`}`,
    ]);
  }
  if ((acs?.flowLimits.length ?? 0) > 0) {
    rows.push([
      "Flow control",
      (acs?.flowLimits ?? [])
        .map(
          (limit) =>
            `${limit.calls} calls in ${limit.seconds === 1 ? "1 second" : `${limit.seconds} seconds`}`,
        )
        .join(", "),
    ]);
  }
  if (acs?.idempotencyToken !== undefined) {
    rows.push([
      "Safe to repeat",
      `With the same ${markdownCode(acs.idempotencyToken)}; the client makes one for each call`,
    ]);
  }
  return rows;
}

function waitingLines(fact: OperationFact, layout: Layout, page: string): string[] {
  const async = fact.acs?.async;
  if (async === undefined) return [];
  const partner = link(markdownText(async.partner), page, layout.operation(async.partner));
  if (async.role === "result") {
    return [`Answers for the ${markdownCode(async.key)} that ${partner} returned.`];
  }
  const lines = [`Starts a task. Pass ${markdownCode(async.key)} to ${partner} to read its result.`];
  if (async.carry.length > 0) {
    lines.push(`${partner} takes the same ${async.carry.map((key) => markdownCode(key)).join(" and ")}.`);
  }
  if (async.ready !== undefined) lines.push(`The task is done once ${markdownCode(async.ready)} is there.`);
  if (async.pendingCodes.length > 0) {
    lines.push(
      `Until then the answer may carry ${async.pendingCodes.map((code) => markdownCode(code)).join(" or ")}.`,
    );
  }
  if (async.helper !== undefined) lines.push(`${markdownCode(async.helper)} does both and waits.`);
  return lines;
}

function pagingLine(fact: OperationFact): string | undefined {
  const paging = fact.acs?.pagination;
  if (paging === undefined) return undefined;
  const items = `The items are in ${markdownCode(paging.items)}.`;
  if (paging.style === "token") {
    return `Pass ${markdownCode(paging.nextToken ?? "NextToken")} of an answer as ${markdownCode(paging.token ?? "NextToken")} to get the next page; a page without one is the last. ${items}`;
  }
  const first = paging.firstPage === undefined ? "" : ` The first page is ${paging.firstPage}.`;
  const total = paging.total === undefined ? "" : ` ${markdownCode(paging.total)} counts all items.`;
  return `Ask for a page with ${markdownCode(paging.pageNumber ?? "PageNumber")} and ${markdownCode(paging.pageSize ?? "PageSize")}.${first}${total} ${items}`;
}
