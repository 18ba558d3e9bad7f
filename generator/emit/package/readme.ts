/** What the readme of a package says about this API. */
import type { Api, Body, Content, Operation, Response } from "../../ir/model.ts";
import { requestValidatorModule, requestValidatorName } from "../../ir/paths.ts";
import type { EmitOptions } from "../emitter.ts";
import { callExample } from "../shared/call-example.ts";
import { markdownFence, markdownText, stringLiteral } from "../shared/escape.ts";
import { successResponses } from "../shared/response-checks.ts";
import { schemaLookup } from "../shared/schema-lookup.ts";
import { exportsOf, runs } from "./manifest-text.ts";

/** Plain data for `templates/package/readme.hbs`, every text fit for its place. */
export function readmeContext(api: Api, options: EmitOptions): object {
  const first = exampleOperation(api);
  const waiting = api.operations.flatMap((operation) =>
    (operation.acs?.async?.waits ?? []).flatMap((wait) => {
      const result = api.operations.find((other) => other.name === wait.result);
      if (result === undefined) return [];
      return [{ name: wait.helper, submit: operation.identifier, result: result.identifier }];
    }),
  );
  const paging = api.operations.filter((operation) => operation.acs?.pagination !== undefined);
  return {
    packageName: options.packageName,
    className: `${api.className}Client`,
    title: markdownText(api.title),
    version: markdownText(api.version),
    count: `${api.operations.length} ${api.operations.length === 1 ? "operation" : "operations"}`,
    acs: api.protocol !== "http",
    example: markdownFence(exampleText(api, first, options), "ts"),
    waiting,
    bodies: bodiesOf(api),
    paging: paging.map((operation) => `paginate${operation.typeName}`),
    int64: int64Texts[options.int64],
    validators: runs(options, "validators") && first !== undefined,
    validatorName: first === undefined ? "" : requestValidatorName(first),
    validatorModule: first === undefined ? "" : requestValidatorModule(first),
    entries: Object.keys(exportsOf(api, options)).flatMap((path) => {
      const text = entryTexts[path];
      return text === undefined ? [] : [{ path: path.slice(1), text }];
    }),
  };
}

/** The first operation of each kind of body that takes more than a value; undefined where there is none. */
function bodiesOf(api: Api): object | undefined {
  if (api.protocol !== "http") return undefined;
  const sending = (fits: (body: Body) => boolean): string | undefined =>
    api.operations.find(({ body }) => body !== undefined && fits(body))?.identifier;
  const receiving = (fits: (response: Response) => boolean): string | undefined =>
    api.operations.find((operation) => successResponses(operation).some(fits))?.identifier;
  const isKind =
    (...kinds: Content["kind"][]) =>
    (content: Content) =>
      kinds.includes(content.kind);
  const found = {
    parts: sending(({ contents }) => contents.some(isKind("multipart"))),
    bytes: sending(({ contents }) => contents.some(isKind("binary"))),
    sources: sending(({ contents }) => contents.some(isKind("multipart", "binary"))),
    types: sending(({ contents }) => contents.length > 1),
    streams: receiving(({ contents }) => contents.some(isKind("events", "json-lines"))),
    choices: receiving(({ contents }) => contents.length > 1),
  };
  return Object.values(found).some((name) => name !== undefined) ? found : undefined;
}

const int64Texts: Readonly<Record<EmitOptions["int64"], string>> = {
  bigint:
    "A 64-bit integer of a response is a `bigint`: a `number` cannot hold every value. Requests take `bigint`, or a\n`number` that is a safe integer.",
  string: "A 64-bit integer is a `string` of digits in responses: a `number` cannot hold every value.",
  number: "A 64-bit integer is a `number`: values beyond 2^53 are rounded.",
};

const entryTexts: Readonly<Record<string, string>> = {
  ".": "`createClient`, every operation and type, `ApiError`",
  "./lean": "`createClient` with signature and format as values, for the smallest bundle",
  "./credentials": "`defaultCredentials`, for Node",
  "./operations/*": "one operation: function, descriptor, types",
  "./helpers/*": "one helper that waits or walks pages",
  "./validators/*": "`<Operation>.request` and `<Operation>.response`",
  "./schemas": "types of the named schemas",
  "./webhooks": "types of the requests that the service sends",
  "./openapi": "types in the form of openapi-typescript",
  "./openapi.json": "the OpenAPI document",
  "./schemas/*.json":
    "JSON Schemas, draft 2020-12; that of an error is `<Operation>.response.json#/$defs/Response<status>`",
};

/** The operation a reader sees first: one that starts a task, one that only reads, or whatever comes first. */
function exampleOperation(api: Api): Operation | undefined {
  return (
    api.operations.find((operation) => operation.acs?.async?.waits[0]?.ready !== undefined) ??
    api.operations.find((operation) => operation.acs?.async?.waits[0] !== undefined) ??
    api.operations.find((operation) => operation.method.toUpperCase() === "GET" && !operation.deprecated) ??
    api.operations[0]
  );
}

function exampleText(api: Api, operation: Operation | undefined, { packageName }: EmitOptions): string {
  if (operation !== undefined)
    return callExample(api, operation, {
      packageName,
      lookup: schemaLookup(api, "request"),
      waits: false,
    }).trimEnd();
  return `import { createClient } from ${stringLiteral(packageName)};\n\nconst client = createClient();`;
}
