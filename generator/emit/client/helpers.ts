/** Helpers made from facts: waiting for the result of a task, and walking pages. One module each. */
import type {
  AcsEnvelope,
  AcsPagination,
  AcsWait,
  Api,
  NamedSchema,
  Operation,
  Schema,
} from "../../ir/model.ts";
import { descriptorName, operationModule, requestTypeName, responseTypeName } from "../../ir/paths.ts";
import type { EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { docComment } from "../shared/doc-comment.ts";
import { stringLiteral, valueLiteral } from "../shared/escape.ts";
import { ModuleText } from "../shared/module.ts";
import { resultContent } from "./answers.ts";
import { target } from "./context.ts";
import { requestParameter } from "./request.ts";

export interface HelperFile {
  /** Function name. */
  readonly name: string;
  /** Module path below `src/`, without its ending. */
  readonly module: string;
  readonly file: EmittedFile;
}

export function emitHelpers(api: Api, names: ReadonlyMap<string, NamedSchema>): readonly HelperFile[] {
  const byName = new Map(api.operations.map((operation) => [operation.name, operation]));
  return api.operations.flatMap((operation) => {
    const helpers: HelperFile[] = [];
    const { async, pagination } = operation.acs ?? {};
    for (const wait of async?.waits ?? []) {
      const result = byName.get(wait.result);
      if (result === undefined) continue;
      helpers.push(waiting(operation, result, wait, { ...api.acs?.envelope, ...result.acs?.envelope }));
    }
    if (pagination !== undefined) helpers.push(paginating(operation, pagination, names));
    return helpers;
  });
}

const fields = (entries: readonly (readonly [string, string | undefined])[]): string =>
  entries.map(([key, value]) => (value === undefined ? "" : `  ${key}: ${value},\n`)).join("");

const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : stringLiteral(value);

/** The object that says where the state is; the envelope names the fields that give reasons. */
function stateText({ field, done, failed }: NonNullable<AcsWait["state"]>, envelope: AcsEnvelope): string {
  const reasons = [envelope.code, envelope.message].filter((name) => name !== undefined);
  const members = [
    `field: ${stringLiteral(field)}`,
    `done: ${valueLiteral(done)}`,
    ...(failed.length === 0 ? [] : [`failed: ${valueLiteral(failed)}`]),
    ...(reasons.length === 0 ? [] : [`reasons: ${valueLiteral(reasons)}`]),
  ];
  return `{\n${members.map((member) => `    ${member},\n`).join("")}  }`;
}

function waiting(submit: Operation, result: Operation, facts: AcsWait, envelope: AcsEnvelope): HelperFile {
  const name = facts.helper;
  const module = new ModuleText(banner(submit.origin));
  const [request, submitted, response] = [
    requestTypeName(submit),
    responseTypeName(submit),
    responseTypeName(result),
  ];
  module.importType("../runtime/types.js", "Client");
  const optionsType = facts.until === true ? "WaitUntilOptions" : "WaitOptions";
  for (const type of ["WaitDescriptor", optionsType]) module.importType("../runtime/wait.js", type);
  module.importValue("../runtime/wait.js", "submitAndWait");
  module.importType(`../${operationModule(submit)}.js`, request);
  module.importType(`../${operationModule(submit)}.js`, submitted);
  module.importValue(`../${operationModule(submit)}.js`, descriptorName(submit));
  module.importType(`../${operationModule(result)}.js`, response);
  module.importValue(`../${operationModule(result)}.js`, descriptorName(result));
  const descriptor = fields([
    ["submit", descriptorName(submit)],
    ["result", descriptorName(result)],
    ["key", stringLiteral(facts.key)],
    ["ready", text(facts.ready)],
    ["state", facts.state && stateText(facts.state, envelope)],
    ["carry", facts.carry.length === 0 ? undefined : valueLiteral(facts.carry)],
    ["pendingCodes", facts.pendingCodes.length === 0 ? undefined : valueLiteral(facts.pendingCodes)],
  ]);
  module.declare(
    "pair",
    `const pair: WaitDescriptor<\n  ${request},\n  ${submitted},\n  ${response}\n> = {\n${descriptor}};\n`,
  );
  const values = facts.state?.done.map((value) => `\`${value}\``).join(" or ");
  const done =
    facts.state !== undefined
      ? `\`${facts.state.field}\` is ${values}`
      : facts.ready !== undefined
        ? `its answer holds \`${facts.ready}\``
        : facts.until === true
          ? "`options.until` finds that the task is done"
          : "it answers";
  const failed = facts.state?.failed.map((value) => `\`${value}\``).join(" or ") ?? "";
  const rejects = failed === "" ? "" : ` Rejects with code \`task-failed\` on ${failed}.`;
  const why = facts.until === true ? " No source documents how the work ends." : "";
  const doc = `Calls \`${submit.identifier}\`, then \`${result.identifier}\` with the \`${facts.key}\` of its answer until ${done}.${rejects}${why}`;
  module.declare(
    name,
    [
      docComment(doc, [], ""),
      `export function ${name}(\n`,
      "  client: Client,\n",
      `  ${requestParameter(submit, request, facts.until !== true)},\n`,
      facts.until === true ? `  options: WaitUntilOptions<${response}>,\n` : "  options?: WaitOptions,\n",
      `): Promise<${response}> {\n`,
      "  return submitAndWait(client, pair, request, options);\n",
      "}\n",
    ].join(""),
  );
  const path = `helpers/${name}`;
  return { name, module: path, file: module.file(`src/${path}.ts`) };
}

export const paginatorName = (operation: Operation): string => `paginate${operation.typeName}`;

function paginating(
  operation: Operation,
  facts: AcsPagination,
  names: ReadonlyMap<string, NamedSchema>,
): HelperFile {
  const module = new ModuleText(banner(operation.origin));
  const name = paginatorName(operation);
  const [request, response] = [requestTypeName(operation), responseTypeName(operation)];
  module.importType("../runtime/types.js", "CallOptions");
  module.importType("../runtime/types.js", "Client");
  for (const type of ["Paginated", "PaginationDescriptor"]) module.importType("../runtime/paginate.js", type);
  module.importValue("../runtime/paginate.js", "paginate");
  module.importType(`../${operationModule(operation)}.js`, request);
  module.importType(`../${operationModule(operation)}.js`, response);
  module.importValue(`../${operationModule(operation)}.js`, descriptorName(operation));
  const descriptor = fields([
    ["style", stringLiteral(facts.style)],
    ["pageNumber", text(facts.pageNumber)],
    ["pageSize", text(facts.pageSize)],
    ["firstPage", facts.firstPage === undefined ? undefined : valueLiteral(facts.firstPage)],
    ["total", text(facts.total)],
    ["token", text(facts.token)],
    ["nextToken", text(facts.nextToken)],
    ["items", stringLiteral(facts.items)],
  ]);
  module.declare("Item", `type Item = ${itemType(operation, facts.items, names)};\n`);
  module.declare("pages", `const pages: PaginationDescriptor = {\n${descriptor}};\n`);
  module.declare(
    name,
    [
      docComment(
        `Every item of \`${operation.identifier}\`, page after page; \`pages()\` gives whole answers.`,
        [],
        "",
      ),
      `export function ${name}(\n`,
      "  client: Client,\n",
      `  ${requestParameter(operation, request)},\n`,
      "  options?: CallOptions,\n",
      `): Paginated<Item, ${response}> {\n`,
      `  return paginate<Item, ${request}, ${response}>(\n`,
      `    client,\n    ${descriptorName(operation)},\n    pages,\n    request,\n    options,\n  );\n`,
      "}\n",
    ].join(""),
  );
  const path = `helpers/${name}`;
  return { name, module: path, file: module.file(`src/${path}.ts`) };
}

/** Type of one item, reached through the response type by the path of the items. */
function itemType(operation: Operation, path: string, names: ReadonlyMap<string, NamedSchema>): string {
  let schema: Schema | undefined = resultContent(operation)?.schema;
  let type = responseTypeName(operation);
  for (const name of path.split(".")) {
    schema = schema && property(schema, name, names);
    if (schema === undefined) return "unknown";
    type = `NonNullable<${type}[${stringLiteral(name)}]>`;
  }
  return schema !== undefined && target(schema, names)?.shape.kind === "array"
    ? `${type}[number]`
    : "unknown";
}

function property(schema: Schema, name: string, names: ReadonlyMap<string, NamedSchema>): Schema | undefined {
  const shape = target(schema, names)?.shape;
  if (shape?.kind === "object") return shape.properties.find((entry) => entry.name === name)?.schema;
  if (shape?.kind !== "intersection") return undefined;
  for (const member of shape.members) {
    const found = property(member, name, names);
    if (found) return found;
  }
  return undefined;
}
