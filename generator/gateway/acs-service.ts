/** Answers RPC and ROA requests of an `acs-*` API as the service does. */

import type { Api, Operation } from "../ir/model.ts";
import type { ValidationIssue } from "../runtime/types.ts";
import { createReplies, type Reply } from "./acs-replies.ts";
import { createFaults, strike } from "./faults.ts";
import { readJson, writeJson } from "./json-text.ts";
import type { GatewayOptions } from "./options.ts";
import { defaultLimits } from "./options.ts";
import { isObject } from "./play.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";
import { readAcsFields, readAcsParameters, readText, retype } from "./read-parameters.ts";
import { createRouter } from "./routes.ts";
import type { Answered, Service } from "./service.ts";
import { parameter, signatureKind, Verifier } from "./verify.ts";
import type { ParsedRequest, WireAnswer, WireRequest } from "./wire.ts";
import { parseRequest, Refusal, singleHeader } from "./wire.ts";
import { writeXml } from "./xml-text.ts";

export function createAcsService(
  api: Api,
  options: GatewayOptions,
  now: () => number,
  requestId: () => string,
): Service {
  const limits = { ...defaultLimits, ...options.limits };
  const schemas = new Map(api.schemas.map((entry) => [entry.name, entry.schema]));
  const lookup: SchemaLookup = (name) => schemas.get(name);
  const operations = new Map(api.operations.map((operation) => [operation.name, operation]));
  const router = createRouter(api);
  const verifier = new Verifier({
    credentials: options.credentials ?? {},
    bearerTokens: options.bearerTokens ?? [],
    now,
    debug: options.debug ?? false,
    nonceLimit: limits.nonces,
  });
  const replies = createReplies(api, options, lookup);
  const drawFault = createFaults(options.faults);

  async function answer(wire: WireRequest): Promise<Answered> {
    let json =
      acceptsJson(wire.headers.find(([name]) => name.toLowerCase() === "accept")?.[1] ?? "") ?? false;
    const host = wire.headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? "";
    let operation: Operation | undefined;
    let values: Values | undefined;
    try {
      const request = parseRequest(wire);
      json = wantsJson(request) ?? json;
      const found = findOperation(request);
      operation = found.operation;
      const identity = verifier.verify(request, access(operation));
      const fault = strikeDrawn(request);
      values = readValues(request, found.operation, found.pathValues);
      validate(operation, values);
      const reply = await replies.reply(operation, values, identity);
      const written = write(operation, reply, json, host);
      return { answer: fault === undefined ? written : { ...written, fault }, operation, values };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        answer: writeError(error, json, host),
        code: error.code,
        ...(operation === undefined ? {} : { operation }),
        ...(values === undefined ? {} : { values }),
      };
    }
  }

  function strikeDrawn(request: ParsedRequest): WireAnswer["fault"] {
    const kind = drawFault(request.headers);
    return kind === undefined ? undefined : strike(kind);
  }

  function findOperation(request: ParsedRequest): {
    operation: Operation;
    pathValues: Readonly<Record<string, string>>;
  } {
    const action = one(request, "Action", "x-acs-action");
    const version = one(request, "Version", "x-acs-version");
    const refuse = (): Refusal =>
      new Refusal(
        404,
        "InvalidAction.NotFound",
        "Specified api is not found, please check your url and method.",
      );
    if (version !== undefined && version !== api.version) {
      throw new Refusal(400, "NoSuchVersion", "Specified version is not valid.");
    }
    if (api.protocol === "acs-rpc") {
      if (action === undefined)
        throw new Refusal(400, "MissingParameter.Action", "Action is mandatory for this action.");
      if (version === undefined)
        throw new Refusal(400, "MissingParameter.Version", "Version is mandatory for this action.");
      const operation = operations.get(action);
      if (operation === undefined || request.path !== "/") throw refuse();
      if (request.method !== "POST" && request.method !== "GET") {
        throw new Refusal(403, "UnsupportedHTTPMethod", "This http method is not supported.");
      }
      const names = [...request.query, ...(request.form ?? [])].map(([name]) => name);
      if (new Set(names).size < names.length) {
        throw new Refusal(400, "InvalidParameter", "A parameter is given more than once.");
      }
      return { operation, pathValues: {} };
    }
    if (/\/\/|%2f|%5c|\\|\/\.{1,2}(\/|$)|\/(%2e|\.){1,2}(\/|$)/i.test(request.path)) {
      throw new Refusal(
        400,
        "InvalidParameter",
        "The path holds an empty segment, a dot segment or an encoded slash.",
      );
    }
    const route = router(request.method, request.path);
    if (route === "method")
      throw new Refusal(403, "UnsupportedHTTPMethod", "This http method is not supported.");
    if (route === undefined || (action !== undefined && action !== route.operation.name)) throw refuse();
    return route;
  }

  function access(operation: Operation): { signatures: readonly ("v1" | "v3")[]; anonymous: boolean } {
    const signatures =
      options.signatures?.(operation) ?? (api.protocol === "acs-rpc" ? ["v1", "v3"] : ["v3"]);
    const security = operation.security ?? api.security;
    const open = operation.security !== undefined && security.length === 0;
    const optional = security.some((requirement) => requirement.schemes.length === 0);
    return { signatures, anonymous: options.anonymous ?? (open || optional) };
  }

  function readValues(
    request: ParsedRequest,
    operation: Operation,
    pathValues: Readonly<Record<string, string>>,
  ): Values {
    const values = readAcsParameters(operation, [...request.query, ...(request.form ?? [])], lookup);
    for (const entry of operation.parameters) {
      const text =
        entry.position === "path"
          ? pathValues[entry.name]
          : entry.position === "header"
            ? singleHeader(request.headers, entry.name.toLowerCase())
            : undefined;
      if (text !== undefined) values[entry.key] = readText(text, entry.schema, lookup);
    }
    const body = operation.body;
    if (body === undefined) return values;
    const content = body.contents[0];
    if (request.form !== undefined && content !== undefined) {
      const fields = readAcsFields(content, request.form, lookup);
      if (Object.keys(fields).length > 0) values[body.key] = fields;
    } else if (request.body.length > 0 && content?.kind === "json") {
      const parsed = readJson(Buffer.from(request.body).toString("utf8"));
      if (parsed === undefined) throw new Refusal(400, "InvalidParameter", "The body is not JSON.");
      values[body.key] = retype(parsed.value, content.schema, lookup);
    } else if (request.body.length > 0) {
      values[body.key] = request.body;
    }
    return values;
  }

  function validate(operation: Operation, values: Values): void {
    for (const entry of operation.parameters) {
      if (entry.implicit || entry.position === "host" || entry.required !== "flagged") continue;
      if (values[entry.key] === undefined) throw missing(entry.name);
    }
    const validator = options.validators?.(operation);
    const issues: ValidationIssue[] = [];
    if (validator === undefined || validator(values, issues)) return;
    const issue = issues[0];
    const field = (issue?.path ?? "").split("/")[1]?.replaceAll("~1", "/").replaceAll("~0", "~") ?? "";
    if (issue?.keyword === "required" && field === "" && typeof issue.expected === "string") {
      throw missing(issue.expected);
    }
    throw new Refusal(
      400,
      field === "" ? "InvalidParameter" : `InvalidParameter.${field}`,
      issue?.message ?? "A parameter breaks a rule of its schema.",
    );
  }

  function write(operation: Operation, reply: Reply, json: boolean, host: string): WireAnswer {
    if (reply.error !== undefined) {
      return writeError(
        new Refusal(reply.status ?? 400, reply.error.code, reply.error.message, { ...reply.headers }),
        json,
        host,
      );
    }
    const status = reply.status ?? 200;
    const id = requestIdOf(reply.value);
    const headers = { ...reply.headers, "x-acs-request-id": id };
    if (reply.text !== undefined) {
      return {
        status,
        headers: { ...headers, "content-type": reply.contentType ?? "text/plain;charset=utf-8" },
        body: reply.text,
      };
    }
    if (json)
      return { status, headers: { ...headers, "content-type": jsonType }, body: writeJson(reply.value) };
    const sample = reply.sample;
    const body = sample?.xml ?? writeXml(replies.sampleAnswer(operation).xmlRoot, reply.value ?? {});
    return { status, headers: { ...headers, "content-type": xmlType }, body };
  }

  function requestIdOf(value: unknown): string {
    const member = api.acs?.envelope?.requestId ?? "RequestId";
    const id = isObject(value) ? value[member] : undefined;
    return typeof id === "string" && /^[\x21-\x7e]{1,128}$/.test(id) ? id : requestId();
  }

  function writeError(refusal: Refusal, json: boolean, host: string): WireAnswer {
    const id = requestId();
    const value = {
      RequestId: id,
      HostId: host.replace(/:\d+$/, ""),
      Code: refusal.code,
      Message: refusal.message,
    };
    return {
      status: refusal.status,
      headers: { ...refusal.headers, "x-acs-request-id": id, "content-type": json ? jsonType : xmlType },
      body: json ? writeJson(value) : writeXml("Error", value),
    };
  }

  return {
    answer,
    refuse: (refusal, wire) => {
      const accept = wire?.headers.find(([name]) => name.toLowerCase() === "accept")?.[1] ?? "";
      const host = wire?.headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? "";
      return writeError(refusal, acceptsJson(accept) ?? false, host);
    },
    addTask: replies.addTask,
    reset: () => {
      replies.reset();
      verifier.nonces.clear();
    },
  };
}

export const jsonType = "application/json;charset=utf-8";
export const xmlType = "text/xml;charset=utf-8";

/** A fact that V1 sends as a parameter and V3 as a header. Throws `Refusal` where the two disagree. */
function one(request: ParsedRequest, name: string, header: string): string | undefined {
  const asParameter = parameter(request, name);
  const asHeader = singleHeader(request.headers, header);
  if (asParameter !== undefined && asHeader !== undefined && asParameter !== asHeader) {
    throw new Refusal(400, `InvalidParameter.${name}`, `${name} differs from the header ${header}.`);
  }
  return signatureKind(request) === "v3" ? asHeader : (asParameter ?? asHeader);
}

/** What Format or Accept asks for; undefined where neither does, which the service answers as XML. */
function wantsJson(request: ParsedRequest): boolean | undefined {
  const format = parameter(request, "Format");
  if (format === undefined) return undefined;
  if (/^json$/i.test(format)) return true;
  if (/^xml$/i.test(format)) return false;
  throw new Refusal(400, "InvalidParameter.Format", "Format must be JSON or XML.");
}

function acceptsJson(accept: string): boolean | undefined {
  if (/\bjson\b/i.test(accept)) return true;
  return /\bxml\b/i.test(accept) ? false : undefined;
}

const missing = (name: string): Refusal =>
  new Refusal(400, `MissingParameter.${name}`, `${name} is mandatory for this action.`);
