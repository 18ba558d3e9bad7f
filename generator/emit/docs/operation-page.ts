/** The page of one operation: what its template is filled with. All texts are Markdown already. */
import type { AcsWait, Api } from "../../ir/model.ts";
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
    ownErrors: ownErrors([...fact.errors, ...common], fact.name),
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

/** Which codes the operation's own documentation names, where the table has others too. */
function ownErrors(errors: readonly ErrorFact[], operation: string): string | undefined {
  const isOwn = (error: ErrorFact): boolean =>
    [...error.operations, ...(error.namedBy ?? [])].includes(operation);
  const own = errors.filter(isOwn).map((error) => error.code);
  if (own.length === errors.length) return undefined;
  return own.length === 0
    ? "The operation's own documentation names no code; these are the codes of the product."
    : `The operation's own documentation names ${codes(own)}; the other codes are those of the product.`;
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
  if (acs?.ramResource !== undefined) {
    rows.push([
      "RAM resource",
      `${markdownCode(acs.ramResource, "cell")}${acs.ramResourceType === undefined ? "" : ` (${markdownText(acs.ramResourceType)})`}`,
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

const codes = (values: readonly string[], joint = "and"): string => {
  const words = values.map((value) => markdownCode(value));
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
};

function waitingLines(fact: OperationFact, layout: Layout, page: string): string[] {
  const async = fact.acs?.async;
  if (async === undefined) return [];
  const linked = (name: string): string => link(markdownText(name), page, layout.operation(name));
  const partner = linked(async.partner);
  const key = markdownCode(async.key);
  if (async.role === "result") {
    return [
      `Answers for the ${key} of ${partner}.`,
      ...async.others.map(
        (other) => `It answers for the ${markdownCode(other.key)} of ${linked(other.partner)} too.`,
      ),
    ];
  }
  if (async.role === "explain") {
    const lists = [async, ...async.others].map((other) => linked(other.partner));
    return [`Explains why work of ${lists.join(" or ")} failed: ${key} names the work.`];
  }
  const lines = [`Starts a task. Pass ${key} to ${partner} to read its result.`];
  if (async.carry.length > 0) lines.push(`${partner} takes the same ${codes(async.carry)}.`);
  const own = async.waits.find((wait) => wait.result === async.partner);
  if (own === undefined || own.until === true) {
    lines.push("No source documents how that answer looks once the work has succeeded.");
    if (own !== undefined) {
      lines.push(
        `${markdownCode(own.helper)} does both and waits until its option ${markdownCode("until")}, a function of yours, finds an answer that shows it.`,
      );
    }
  } else {
    lines.push(...endLines(own));
    if (async.pendingCodes.length > 0)
      lines.push(`Until then the answer may carry ${codes(async.pendingCodes, "or")}.`);
    lines.push(`${markdownCode(own.helper)} does both and waits.`);
  }
  for (const other of async.others) {
    const wait = async.waits.find((entry) => entry.result === other.partner);
    lines.push(`${linked(other.partner)} goes with the same work, by ${markdownCode(other.key)}.`);
    if (wait !== undefined)
      lines.push(...endLines(wait), `${markdownCode(wait.helper)} submits and waits for that.`);
  }
  return lines;
}

/** What an answer shows at the end of the work. */
function endLines({ ready, state }: AcsWait): string[] {
  if (ready !== undefined) return [`The task is done once ${markdownCode(ready)} is there.`];
  if (state === undefined) return [];
  const failed = state.failed.length === 0 ? "" : `; ${codes(state.failed, "or")} says that it failed`;
  return [`It is done once ${markdownCode(state.field)} is ${codes(state.done, "or")}${failed}.`];
}

function pagingLine(fact: OperationFact): string | undefined {
  const paging = fact.acs?.pagination;
  if (paging === undefined) return undefined;
  const items = `The items are in ${markdownCode(paging.items)}. ${markdownCode(`paginate${fact.typeName}`)} reads all pages.`;
  if (paging.style === "token") {
    return `Pass ${markdownCode(paging.nextToken ?? "NextToken")} of an answer as ${markdownCode(paging.token ?? "NextToken")} to get the next page; a page without one is the last. ${items}`;
  }
  const first = paging.firstPage === undefined ? "" : ` The first page is ${paging.firstPage}.`;
  const counts = [
    paging.total === undefined ? "" : ` ${markdownCode(paging.total)} counts all items.`,
    paging.totalPages === undefined ? "" : ` ${markdownCode(paging.totalPages)} counts the pages.`,
  ];
  const total = counts.join("");
  return `Ask for a page with ${markdownCode(paging.pageNumber ?? "PageNumber")} and ${markdownCode(paging.pageSize ?? "PageSize")}.${first}${total} ${items}`;
}
