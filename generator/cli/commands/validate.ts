/** `gaiwan validate`: holds a payload against an operation's request or response schema. */
import { readFileSync } from "node:fs";
import type { Operation } from "../../ir/model.ts";
import { LineIndex } from "../../load/lines.ts";
import { readSpec } from "../../pipeline.ts";
import { parseJson } from "../../runtime/json.ts";
import type { ValidationIssue } from "../../runtime/types.ts";
import type { Command, Streams } from "../command.ts";
import { expectPositionals, UsageError } from "../command.ts";
import { loadValidators } from "../load-validators.ts";
import { readOptionSpecs, readOptions } from "../read-options.ts";
import { report } from "../report.ts";

export const validateCommand: Command = {
  name: "validate",
  summary: "Hold a JSON payload against an operation's schema.",
  positionals: "<payload|->",
  options: {
    spec: { type: "string", value: "<spec>", help: "The document." },
    operation: { type: "string", value: "<Name>", help: "The operation." },
    request: { type: "boolean", help: "The payload is the request object (default)." },
    response: { type: "boolean", help: "The payload is a response body." },
    status: { type: "string", value: "<status>", help: "Documented status of the response, 200 by default." },
    json: { type: "boolean", help: "Report as JSON on stdout." },
    ...readOptionSpecs,
  },
  async run(flags, streams) {
    const [payload = ""] = expectPositionals(validateCommand, flags, 1);
    const spec = flags.string("spec");
    const name = flags.string("operation");
    if (spec === undefined || name === undefined)
      throw new UsageError("validate needs --spec and --operation");
    if (flags.boolean("request") && flags.boolean("response")) {
      throw new UsageError("--request and --response exclude each other");
    }
    if (flags.string("status") !== undefined && !flags.boolean("response")) {
      throw new UsageError("--status is of a response: add --response");
    }
    const json = flags.boolean("json");
    const read = readSpec(spec, readOptions(flags));
    if (read.api === undefined) {
      report(read.diagnostics, read.sources, json ? "json" : "text", streams);
      return 1;
    }
    const operation = findOperation(read.api.operations, name);
    const validators = await loadValidators(read.api);
    const response = flags.boolean("response");
    const validator = response
      ? validators.response(operation, flags.string("status"))
      : validators.request(operation);
    if (validator === undefined) {
      throw new UsageError(
        `${name} documents no ${response ? "such response" : "request"} body to hold it against`,
      );
    }
    const value = await readPayload(payload, streams);
    if (value === undefined) return 1;
    const issues: ValidationIssue[] = [];
    const valid = validator(value.parsed, issues);
    if (json) streams.stdout(`${JSON.stringify({ valid, issues }, exactIntegers, 2)}\n`);
    else if (valid)
      streams.stdout(`valid: ${payload} is a ${response ? "response" : "request"} of ${name}\n`);
    else
      for (const issue of issues)
        streams.stdout(`${issue.path === "" ? "/" : issue.path}: ${issue.message}\n`);
    return valid ? 0 : 1;
  },
};

/** By name or by function name. Throws `UsageError` that lists close names. */
export function findOperation(operations: readonly Operation[], name: string): Operation {
  const found = operations.find((operation) => operation.name === name || operation.identifier === name);
  if (found !== undefined) return found;
  const wanted = name.toLowerCase();
  const close = operations.filter((operation) => operation.name.toLowerCase().includes(wanted)).slice(0, 5);
  const listed = (close.length > 0 ? close : operations.slice(0, 5)).map((operation) => operation.name);
  throw new UsageError(`there is no operation \`${name}\`; there is ${listed.join(", ")}`);
}

/** Reads and parses the payload with exact integers; a fault goes to stderr in one line. */
async function readPayload(path: string, streams: Streams): Promise<{ parsed: unknown } | undefined> {
  let text: string;
  try {
    const bytes = path === "-" ? await streams.stdin() : readFileSync(path);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    streams.stderr(`gaiwan: cannot read ${path}: ${reason}\n`);
    return undefined;
  }
  try {
    return { parsed: parseJson(text) };
  } catch (error) {
    streams.stderr(`gaiwan: ${syntaxFault(path, text, error)}\n`);
    return undefined;
  }
}

/** `file:line:column: not JSON: …`, of a message that tells a position. */
function syntaxFault(path: string, text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, what = message, position] = /^JSON: (.*?)(?: at position (\d+))?$/.exec(message) ?? [];
  const { line, column } = new LineIndex(text).at(Number(position ?? 0));
  return `${path}${position === undefined ? "" : `:${line}:${column}`}: not JSON: ${what}`;
}

function exactIntegers(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
