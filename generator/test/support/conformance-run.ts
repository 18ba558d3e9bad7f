/** Runs the cases of a theme against its package. Each gives undefined, or what is wrong in a sentence. */
import { isDeepStrictEqual } from "node:util";
import { requestValidatorModule, responseValidatorModule } from "../../ir/paths.ts";
import type {
  OperationDescriptor,
  TransportRequest,
  ValidationIssue,
  Validator,
} from "../../runtime/types.ts";
import type { AnswerCase, CaseKind, ValidatorCase, WireCase } from "./conformance.ts";
import { bytesOf, type Fields, problemOf, sendWith, show } from "./conformance-client.ts";
import type { ThemePackage } from "./conformance-package.ts";

export interface RunnableCase {
  readonly id: string;
  readonly kind: CaseKind;
  run(): Promise<string | undefined>;
}

/** Every case of a theme; `types` has the problems of the type program. */
export function casesOf(
  made: () => ThemePackage,
  theme: ThemePackage["theme"],
  types: () => ReadonlyMap<string, string>,
): RunnableCase[] {
  const id = (name: string): string => `${theme.name}/${name}`;
  const guarded = (kind: CaseKind, name: string, run: () => Promise<string | undefined>): RunnableCase => ({
    id: id(name),
    kind,
    run: () => run().catch((error: unknown) => `threw ${error}`),
  });
  return [
    guarded("diagnostics", "diagnostics", async () =>
      isDeepStrictEqual(made().diagnostics, theme.diagnostics)
        ? undefined
        : `reported ${show(made().diagnostics)} and not ${show(theme.diagnostics)}`,
    ),
    guarded("types", "compiles", async () => types().get(theme.name)),
    ...theme.types.map((each) => guarded("types", each.case, async () => types().get(id(each.case)))),
    ...theme.validators.map((each) => guarded("validators", each.case, () => runValidator(made(), each))),
    ...theme.wire.map((each) => guarded("wire", each.case, () => runWire(made(), each))),
    ...theme.answers.map((each) => guarded("answers", each.case, () => runAnswer(made(), each))),
  ];
}

async function runValidator(made: ThemePackage, given: ValidatorCase): Promise<string | undefined> {
  const operation = made.api?.operations.find((each) => each.identifier === given.operation);
  if (operation === undefined) return `there is no operation ${given.operation}`;
  const side = given.status === undefined ? "Request" : "Response";
  const path = given.status === undefined ? requestValidatorModule : responseValidatorModule;
  const exported = await made.load(path(operation));
  const suffix = given.status === undefined || given.status === "200" ? "" : given.status;
  const validate = exported[`validate${operation.typeName}${side}${suffix}`] as Validator | undefined;
  if (validate === undefined) return `there is no validator among ${Object.keys(exported)}`;
  const problems: string[] = [];
  const check = (value: unknown, wanted: boolean): void => {
    const whole = given.at === undefined ? value : { ...given.with, [given.at]: value };
    const issues: ValidationIssue[] = [];
    const [fast, full] = [validate(whole), validate(whole, issues)];
    if (fast !== full || full !== (issues.length === 0)) problems.push(`${show(value)} has two verdicts`);
    if (full !== wanted) problems.push(`${wanted ? "refuses" : "accepts"} ${show(value)} ${show(issues)}`);
  };
  for (const value of given.accept ?? []) check(value, true);
  for (const value of given.refuse ?? []) check(value, false);
  return problems.length === 0 ? undefined : problems.join("\n");
}

async function runWire(made: ThemePackage, given: WireCase): Promise<string | undefined> {
  const { requests, result } = await sendWith(made, given, { status: 200, headers: {}, body: "" });
  if (given.error !== undefined) {
    if (requests.length > 0) return `sent ${requests[0]?.method} ${requests[0]?.url}`;
    return problemOf("error", result.error, given.error);
  }
  const [sent] = requests;
  if (sent === undefined) return `sent nothing: ${result.error}`;
  return differences(sent, await bytesOf(sent.body), given);
}

function differences(sent: TransportRequest, body: Uint8Array, given: WireCase): string | undefined {
  const problems: string[] = [];
  const compare = (what: string, found: unknown, wanted: unknown): void => {
    if (!isDeepStrictEqual(found, wanted)) problems.push(`${what}: ${show(found)} and not ${show(wanted)}`);
  };
  if (given.method !== undefined) compare("method", sent.method, given.method);
  const path = sent.url.replace(/^https?:\/\/[^/]*/, "");
  if (given.url !== undefined) compare("url", given.url.startsWith("/") ? path : sent.url, given.url);
  const boundary = /boundary="?([^";]*)/.exec(sent.headers["content-type"] ?? "")?.[1];
  const plain = (text: string): string =>
    boundary === undefined ? text : text.replaceAll(boundary, "BOUNDARY");
  for (const [name, wanted] of Object.entries(given.headers ?? {})) {
    const found = sent.headers[name];
    compare(name, found === undefined ? null : plain(found), wanted);
  }
  const wanted = given.body ?? "";
  if (typeof wanted === "string") {
    const lines = boundary === undefined ? wanted : wanted.replace(/\r?\n/g, "\r\n");
    compare("body", plain(new TextDecoder().decode(body)), lines);
  } else compare("body", Buffer.from(body).toString("hex"), Buffer.from(wanted).toString("hex"));
  return problems.length === 0 ? undefined : problems.join("\n");
}

async function runAnswer(made: ThemePackage, given: AnswerCase): Promise<string | undefined> {
  const { client, result, descriptor } = await sendWith(made, given, given.answer);
  const problems: (string | undefined)[] = [];
  const failed = (): string | undefined =>
    result.error === undefined ? undefined : `rejected with ${result.error}`;
  if (given.nothing) problems.push(failed() ?? equal("value", result.value, undefined));
  if ("value" in given) problems.push(failed() ?? equal("value", result.value, given.value));
  if (given.items !== undefined) {
    problems.push(failed() ?? equal("items", await collect(result.value), given.items));
  }
  if (given.error !== undefined) problems.push(problemOf("error", result.error, given.error));
  if (given.exchange !== undefined) {
    const answer = await client.exchange(descriptor as OperationDescriptor, given.request ?? {});
    problems.push(problemOf("exchange", answer, given.exchange));
  }
  const found = problems.filter((problem) => problem !== undefined);
  return found.length === 0 ? undefined : found.join("\n");
}

const equal = (what: string, found: unknown, wanted: unknown): string | undefined =>
  isDeepStrictEqual(found, wanted) ? undefined : `${what}: ${show(found)} and not ${show(wanted)}`;

async function collect(stream: unknown): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream as AsyncIterable<Fields>) items.push(item);
  return items;
}
