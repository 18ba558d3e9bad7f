/**
 * Documented samples through the whole chain: gateway → emitted client → decoder → emitted validator. Everything is
 * driven by the IR; nothing here knows an operation by name.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GatewayReply } from "../../gateway/gateway.ts";
import { createGateway } from "../../gateway/gateway.ts";
import type { Api, Content, Example, Json, Operation, Schema } from "../../ir/model.ts";
import { requestValidatorName, responseValidatorName } from "../../ir/paths.ts";
import { parseJson, stringifyJson } from "../../runtime/json.ts";
import type { CallOptions, Client, Transport, ValidationIssue, Validator } from "../../runtime/types.ts";
import { readSampleXml } from "./xml-reading.ts";

/** What is used of an emitted package: its exports by name. */
export type PackageExports = Readonly<Record<string, unknown>>;

export interface SampleCheck {
  readonly kind: "request" | "json" | "xml" | "validator";
  readonly operation: string;
  readonly name: string;
  /** Undefined: as expected. */
  readonly problem?: string;
}

export interface SampleRun {
  readonly checks: readonly SampleCheck[];
  /** Golden text by operation. */
  readonly texts: ReadonlyMap<string, string>;
}

type OperationFunction = (client: Client, request: object, options?: CallOptions) => Promise<unknown>;
type CreateClient = (options: object) => Client;

const credentials = { accessKeyId: "golden-key-id", accessKeySecret: "golden-key-secret" };
const fixed = {
  now: () => Date.parse("2026-03-14T01:59:26Z"),
  nonce: () => "3ee8c1b8-83d3-44af-a94f-4e0ad82f0001",
};
const samplesRoot = join(import.meta.dirname, "..", "samples");

/**
 * Samples that the client does not decode to what they say, as `operation/kind/example`, each with its reason. An
 * entry that is no longer needed fails.
 */
export type SampleExceptions = Readonly<Record<string, string>>;

/** Runs every documented sample of an API. `load` gives the exports of a validator module by its name. */
export async function runSamples(
  api: Api,
  exports: PackageExports,
  validators: (operation: Operation) => Promise<PackageExports>,
  exceptions: SampleExceptions = {},
): Promise<SampleRun> {
  const checks: SampleCheck[] = [];
  const texts = new Map<string, string>();
  const unused = new Set(Object.keys(exceptions));
  let reply: GatewayReply | undefined;
  const gateway = createGateway(api, {
    credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
    handlers: Object.fromEntries(api.operations.map((operation) => [operation.name, () => reply])),
  });
  const { url } = await gateway.listen(0);
  try {
    for (const operation of api.operations) {
      const lines: string[] = [];
      const call = exports[operation.identifier] as OperationFunction;
      const createClient = exports["createClient"] as CreateClient;
      const modules = await validators(operation);
      const request = exampleRequest(operation);
      lines.push(...(await requestLines(operation, call, createClient, request)));
      checks.push(...(await requestSampleChecks(api, operation, call, createClient)));
      checks.push(
        validatorCheck(operation, "documented request", modules[requestValidatorName(operation)], request),
      );
      for (const { content, example } of successSamples(operation)) {
        const kind = content.kind === "xml" ? "xml" : "json";
        const text = typeof example.value === "string" ? example.value : stringifyJson(example.value);
        reply = {
          text,
          contentType: kind === "xml" ? "text/xml;charset=utf-8" : "application/json;charset=utf-8",
        };
        // The same token with the same parameters would be given the answer before.
        gateway.reset();
        const client = createClient({
          endpoint: url,
          credentials,
          format: kind,
          signature: kind === "xml" ? "v1" : "v3",
          retry: { attempts: 1 },
        });
        const decoded = await decode(() => call(client, request), exports);
        lines.push("", `${kind} ${example.name}`, decoded.text);
        const key = `${operation.name}/${kind}/${example.name}`;
        const expected = kind === "json" ? indent(example.value) : xmlMeaning(api, operation, text);
        const reason = exceptions[key];
        const differs = canonical(decoded.text) !== canonical(expected);
        if (reason !== undefined) unused.delete(key);
        const problem =
          differs && reason === undefined
            ? `decoded ${decoded.text}, documented ${expected}`
            : !differs && reason !== undefined
              ? `listed as "${reason}" but says what is documented`
              : undefined;
        checks.push({
          kind,
          operation: operation.name,
          name: example.name,
          ...(problem === undefined ? {} : { problem }),
        });
        if (decoded.value !== undefined) {
          checks.push(
            validatorCheck(operation, example.name, modules[responseValidatorName(operation)], decoded.value),
          );
        }
      }
      texts.set(operation.typeName, `${lines.join("\n")}\n`);
    }
  } finally {
    await gateway.close();
  }
  for (const key of unused) {
    checks.push({
      kind: "xml",
      operation: key,
      name: "exception",
      problem: "listed, but there is no such sample",
    });
  }
  return { checks, texts };
}

/** The documented example values of an operation's parameters as one request. */
export function exampleRequest(operation: Operation): Record<string, Json> {
  const request: Record<string, Json> = {};
  for (const parameter of operation.parameters) {
    if (parameter.implicit || parameter.position === "host" || parameter.undocumented) continue;
    const example = parameter.example ?? parameter.schema.examples[0];
    if (example !== undefined) request[parameter.key] = example;
  }
  return request;
}

function successSamples(operation: Operation): { content: Content; example: Example }[] {
  return operation.responses
    .filter((response) => response.status.startsWith("2"))
    .flatMap((response) => response.contents)
    .filter((content) => content.kind === "json" || content.kind === "xml")
    .flatMap((content) => content.examples.map((example) => ({ content, example })));
}

/** What an XML sample says, by a second reading; XML has the fields of the JSON answer. */
function xmlMeaning(api: Api, operation: Operation, text: string): string {
  const json = operation.responses
    .filter((response) => response.status.startsWith("2"))
    .flatMap((response) => response.contents)
    .find((content) => content.kind === "json");
  if (json === undefined) throw new Error(`${operation.name} documents no JSON answer`);
  const named = (name: string): Schema => {
    const found = api.schemas.find((schema) => schema.name === name);
    if (found === undefined) throw new Error(`no schema ${name}`);
    return found.schema;
  };
  const value = readSampleXml(text, json.schema, named);
  return value === undefined ? "not well-formed XML" : indent(value as Json);
}

/** The request as it goes out, with fixed time and nonce: method, URL, signed fields, body. */
async function requestLines(
  operation: Operation,
  call: OperationFunction,
  createClient: CreateClient,
  request: object,
): Promise<string[]> {
  const lines: string[] = [];
  for (const signature of ["v3", "v1"]) {
    const sent = await capture(call, createClient, request, signature);
    lines.push(`request ${signature}`, `${sent.method} ${sent.url}`);
    for (const [name, value] of Object.entries(sent.headers).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (name === "user-agent") continue;
      lines.push(`${name}: ${value}`);
    }
    if (sent.body.length > 0) lines.push("", sent.body);
    lines.push("");
  }
  lines.pop();
  if (lines.length === 0) throw new Error(`${operation.name} sent nothing`);
  return lines;
}

async function capture(
  call: OperationFunction,
  createClient: CreateClient,
  request: object,
  signature: string,
): Promise<{ method: string; url: string; headers: Readonly<Record<string, string>>; body: string }> {
  let sent:
    | { method: string; url: string; headers: Readonly<Record<string, string>>; body: string }
    | undefined;
  const transport: Transport = async ({ method, url, headers, body }) => {
    const bytes = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
    sent ??= { method, url, headers, body: bytes };
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: new TextEncoder().encode("{}"),
    };
  };
  const client = createClient({ regionId: "cn-hangzhou", credentials, signature, transport, ...fixed });
  // Documented request samples leave required parameters out.
  await call(client, { ...request }, { validate: "off" });
  if (sent === undefined) throw new Error("nothing was sent");
  return sent;
}

/** Each documented request text is what the client sends for the values it stands for. */
async function requestSampleChecks(
  api: Api,
  operation: Operation,
  call: OperationFunction,
  createClient: CreateClient,
): Promise<SampleCheck[]> {
  const checks: SampleCheck[] = [];
  for (const [index, sample] of (operation.acs?.requestSamples ?? []).entries()) {
    const documented = documentedRequest(sample.text);
    const sent = await capture(call, createClient, { ...sample.values }, "v1");
    const target = new URL(sent.url);
    const named = new Set([...documented.parameters.keys(), ...Object.keys(sample.values)]);
    const parameters = [...target.searchParams].filter(([name]) => named.has(name));
    const actual = render(documented.host && target.host, new Map(parameters));
    const expected = render(documented.host, documented.parameters);
    checks.push({
      kind: "request",
      operation: operation.name,
      name: `sample ${index + 1}`,
      ...(actual === expected ? {} : { problem: `sent ${actual}, documented ${expected}` }),
    });
  }
  if (api.acs === undefined && checks.length > 0) throw new Error("request samples without acs facts");
  return checks;
}

function render(host: string, parameters: ReadonlyMap<string, string>): string {
  return [host, ...[...parameters].map(([name, value]) => `${name}=${value}`).sort()].join(" ");
}

/** Host and parameters of a sample such as `http(s)://host/? Action=X\n&Name=value\n&<Common request parameters>`. */
function documentedRequest(text: string): { host: string; parameters: Map<string, string> } {
  const joined = text.replace(/\s*\n\s*/g, "").trim();
  // One documented sample has lost its host.
  const match = /^https?(?:\(s\))?:\/\/([^/?\s]*)\/?\s*\??\s*(.*)$/.exec(joined);
  if (match === null) throw new Error(`no request sample: ${text}`);
  const parameters = new Map<string, string>();
  for (const pair of (match[2] ?? "").split("&")) {
    if (pair.trim() === "" || /^<.*>$/.test(pair.trim())) continue;
    const equals = pair.indexOf("=");
    parameters.set(pair.slice(0, equals).trim(), decodeURIComponent(pair.slice(equals + 1).trim()));
  }
  return { host: match[1] ?? "", parameters };
}

async function decode(
  call: () => Promise<unknown>,
  exports: PackageExports,
): Promise<{ text: string; value?: unknown }> {
  try {
    const value = await call();
    return { text: indent(value as Json), value };
  } catch (error) {
    const { kind, code, message } = error as { kind?: string; code?: string; message?: string };
    if (!(error instanceof (exports["ApiError"] as ErrorConstructor))) throw error;
    return { text: `${kind} ${code}: ${message}` };
  }
}

function validatorCheck(operation: Operation, name: string, validator: unknown, value: unknown): SampleCheck {
  const issues: ValidationIssue[] = [];
  const known = typeof validator === "function";
  const valid = known && (validator as Validator)(value, issues);
  const problem = valid
    ? undefined
    : known
      ? issues.map((issue) => issue.message).join("; ")
      : "no validator";
  return {
    kind: "validator",
    operation: operation.name,
    name,
    ...(problem === undefined ? {} : { problem }),
  };
}

const indent = (value: Json): string => stringifyJson(value, 2);

/** JSON text without regard to the order of keys: samples order fields differently in JSON and XML. */
function canonical(text: string): string {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sort);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, v]) => [k, sort(v)]),
    );
  };
  try {
    return stringifyJson(sort(parseJson(text)));
  } catch {
    return text;
  }
}

/** Recorded texts by operation. */
export function recordedSamples(): Map<string, string> {
  if (!existsSync(samplesRoot)) return new Map();
  const names = readdirSync(samplesRoot).filter((name) => name.endsWith(".txt"));
  return new Map(
    names
      .sort()
      .map((name) => [name.slice(0, -".txt".length), readFileSync(join(samplesRoot, name), "utf8")]),
  );
}

/** Records texts and prunes those of operations that are gone. Returns the changed operations. */
export function blessSamples(texts: ReadonlyMap<string, string>): string[] {
  mkdirSync(samplesRoot, { recursive: true });
  const before = recordedSamples();
  const changed = [...texts].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  for (const name of changed) writeFileSync(join(samplesRoot, `${name}.txt`), texts.get(name) ?? "");
  const gone = [...before.keys()].filter((name) => !texts.has(name));
  for (const name of gone) rmSync(join(samplesRoot, `${name}.txt`));
  return [...changed, ...gone];
}
