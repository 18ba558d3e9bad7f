/** What the readme of a package says about this API. */
import type { Api, Json, JsonObject, Operation, Schema } from "../../ir/model.ts";
import { requestValidatorModule, requestValidatorName } from "../../ir/paths.ts";
import { sampleOf } from "../../ir/sample.ts";
import type { EmitOptions } from "../emitter.ts";
import {
  markdownFence,
  markdownText,
  propertyAccess,
  propertyKey,
  stringLiteral,
  valueLiteral,
} from "../shared/escape.ts";
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
    example: markdownFence(firstCall(api, first, options), "ts"),
    waiting,
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
  "./schemas/*.json": "JSON Schemas, draft 2020-12",
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

function firstCall(api: Api, operation: Operation | undefined, options: EmitOptions): string {
  const name = operation?.identifier;
  const imports = name === undefined ? "createClient" : `createClient, ${name}`;
  const lines = [`import { ${imports} } from ${stringLiteral(options.packageName)};`, ""];
  lines.push(`const client = createClient(${clientOptions(api)});`);
  if (operation === undefined || name === undefined) return lines.join("\n");
  const members = requestMembers(api, operation).map(([key, value]) => `  ${propertyKey(key)}: ${value},`);
  const request = members.length === 0 ? "{}" : `{\n${members.join("\n")}\n}`;
  lines.push(`const response = await ${name}(client, ${request});`);
  const key = operation.acs?.async?.role === "submit" ? operation.acs.async.key : undefined;
  lines.push(`console.log(response${key === undefined ? "" : propertyAccess(key)});`);
  return lines.join("\n");
}

function clientOptions(api: Api): string {
  if (api.acs === undefined) return "";
  const region = api.servers[0]?.variables.find(
    (variable) => variable.name === api.acs?.regionVariable,
  )?.default;
  return [
    "{",
    ...(region === undefined ? [] : [`  regionId: ${stringLiteral(region)},`]),
    '  credentials: { accessKeyId: "YOUR_ACCESS_KEY_ID", accessKeySecret: "YOUR_ACCESS_KEY_SECRET" },',
    "}",
  ].join("\n");
}

/** Documented values, and made-up ones for what must be given. */
function requestMembers(api: Api, operation: Operation): [string, string][] {
  const schemas = new Map(api.schemas.map((named) => [named.name, named.schema]));
  const sample = (schema: Schema): Json =>
    sampleOf(schema, { lookup: (name) => schemas.get(name), side: "request", optional: false });
  const members = operation.parameters.flatMap((parameter): [string, string][] => {
    if (parameter.implicit || parameter.undocumented || parameter.position === "host") return [];
    const { example } = parameter;
    const shown = example !== undefined && fits(example, parameter.schema) ? example : undefined;
    if (shown === undefined && parameter.required !== "flagged") return [];
    return [[parameter.key, valueLiteral(shown ?? sample(parameter.schema))]];
  });
  const content = operation.body?.contents[0];
  if (operation.body?.required === true && content !== undefined && content.kind === "json") {
    members.push([operation.body.key, valueLiteral(sample(content.schema) as JsonObject)]);
  }
  return members;
}

const fits = (value: Json, { shape }: Schema): boolean =>
  shape.kind === "enum"
    ? shape.values.includes(value)
    : shape.kind === "long" || shape.kind === "number"
      ? typeof value === "number" || typeof value === "bigint"
      : shape.kind === typeof value;
