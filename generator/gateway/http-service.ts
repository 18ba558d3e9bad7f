/** Answers requests of a generic HTTP API with documented examples or values drawn from its schemas. */

import type { Api, Content, Operation, Response } from "../ir/model.ts";
import { scalarText } from "../ir/read.ts";
import { sampleOf } from "../ir/sample.ts";
import type { ValidationIssue } from "../runtime/types.ts";
import { encodeStrict } from "./canonical.ts";
import { successResponse } from "./documented.ts";
import { createFaults, strike } from "./faults.ts";
import { writeJson } from "./json-text.ts";
import type { GatewayOptions } from "./options.ts";
import { readHttpValues } from "./read-http.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";
import { createRouter } from "./routes.ts";
import type { Answered, Service } from "./service.ts";
import type { HeaderFields, ParsedRequest, WireAnswer, WireRequest } from "./wire.ts";
import { mediaType, parseRequest, Refusal } from "./wire.ts";
import { writeXmlBody } from "./xml-body.ts";

export function createHttpService(api: Api, options: GatewayOptions, requestId: () => string): Service {
  const schemas = new Map(api.schemas.map((entry) => [entry.name, entry.schema]));
  const lookup: SchemaLookup = (name) => schemas.get(name);
  const router = createRouter(api);
  const handlers = new Map(Object.entries(options.handlers ?? {}));
  const drawFault = createFaults(options.faults);

  async function answer(wire: WireRequest): Promise<Answered> {
    let operation: Operation | undefined;
    let values: Values | undefined;
    try {
      const request = parseRequest(wire);
      const route = router(request.method, request.path, request);
      if (route === "method") throw new Refusal(405, "MethodNotAllowed", "The path has no such method.");
      if (route === undefined) throw new Refusal(404, "NotFound", "No operation has this path.");
      operation = route.operation;
      authenticate(api, operation, request);
      const kind = drawFault(request.headers);
      const fault = kind === undefined ? undefined : strike(kind);
      values = readHttpValues(operation, request, route.rawPathValues, lookup);
      validate(operation, values);
      const written = await reply(operation, values, request);
      return { answer: fault === undefined ? written : { ...written, fault }, operation, values };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        answer: refuse(error),
        code: error.code,
        ...(operation === undefined ? {} : { operation }),
        ...(values === undefined ? {} : { values }),
      };
    }
  }

  function validate(operation: Operation, values: Values): void {
    for (const parameter of operation.parameters) {
      if (parameter.required !== "flagged" || parameter.position === "host") continue;
      if (values[parameter.key] === undefined) {
        throw new Refusal(
          400,
          "MissingParameter",
          `The ${parameter.position} parameter ${parameter.name} is required.`,
        );
      }
    }
    if (operation.body?.required === true && values[operation.body.key] === undefined) {
      throw new Refusal(400, "MissingBody", "A body is required.");
    }
    const validator = options.validators?.(operation);
    // A body that is taken as it came, as bytes or as text, says nothing of what is in it.
    const isTaken = operation.body !== undefined && values[operation.body.key] instanceof Uint8Array;
    if (validator === undefined || isTaken) return;
    const issues: ValidationIssue[] = [];
    if (!validator(values, issues)) {
      throw new Refusal(
        400,
        "InvalidParameter",
        issues[0]?.message ?? "The request breaks a rule of its schema.",
      );
    }
  }

  async function reply(operation: Operation, values: Values, request: ParsedRequest): Promise<WireAnswer> {
    const response = preferredResponse(operation, request.headers);
    const status = statusOf(response);
    const content = pickContent(response?.contents ?? [], request.headers.get("accept")?.join(",") ?? "");
    const sample = content === undefined ? undefined : documentedValue(content);
    const handled = await handlers.get(operation.name)?.({ operation, values, sample });
    if (handled?.error !== undefined) {
      throw new Refusal(handled.status ?? 400, handled.error.code, handled.error.message, {
        ...handled.headers,
      });
    }
    const headers: Record<string, string> = { "x-request-id": requestId(), ...sampleHeaders(response) };
    if (handled !== undefined) {
      const type = handled.contentType ?? content?.mediaType ?? "application/json";
      const body =
        handled.text ??
        (handled.value === undefined ? "" : writeContent(handled.value, content, operation, lookup));
      return {
        status: handled.status ?? status,
        headers: { ...headers, ...(body === "" ? {} : { "content-type": type }), ...handled.headers },
        body,
      };
    }
    if (content === undefined) return { status, headers, body: "" };
    return {
      status,
      headers: { ...headers, "content-type": concreteType(content) },
      body: writeContent(sample, content, operation, lookup),
    };
  }

  const documentedValue = (content: Content): unknown => {
    const own = content.examples.find((example) => example.role === "response") ?? content.examples[0];
    return own === undefined ? sampleOf(content.schema, { lookup, side: "response" }) : own.value;
  };

  function sampleHeaders(response: Response | undefined): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const header of response?.headers ?? []) {
      if (!header.required || !/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(header.name)) continue;
      const value = simpleText(sampleOf(header.schema, { lookup, side: "response" }));
      if (
        value !== undefined &&
        /^[\x20-\x7e]*$/.test(value) &&
        !/^(content-|transfer-|connection$)/i.test(header.name)
      ) {
        headers[header.name.toLowerCase()] = value;
      }
    }
    return headers;
  }

  function refuse(refusal: Refusal): WireAnswer {
    return {
      status: refusal.status,
      headers: {
        ...refusal.headers,
        "content-type": "application/problem+json",
        "x-request-id": requestId(),
      },
      body: writeJson({
        status: refusal.status,
        code: refusal.code,
        title: refusal.code,
        detail: refusal.message,
      }),
    };
  }

  return { answer, refuse, addTask: () => undefined, reset: () => undefined };
}

/** Presence, not truth: every scheme of one alternative must have its header, parameter or cookie. */
function authenticate(api: Api, operation: Operation, request: ParsedRequest): void {
  const alternatives = operation.security ?? api.security;
  if (alternatives.length === 0) return;
  const present = (name: string): boolean => {
    const scheme = api.securitySchemes.find((entry) => entry.name === name);
    const authorization = request.headers.get("authorization")?.[0] ?? "";
    if (scheme === undefined || scheme.type === "mutualTLS") return true;
    if (scheme.type === "http") {
      return (
        authorization.toLowerCase().startsWith(`${(scheme.scheme ?? "bearer").toLowerCase()} `) &&
        authorization.length > 8
      );
    }
    if (scheme.type !== "apiKey") return authorization !== "";
    const key = scheme.parameterName ?? "";
    if (scheme.position === "header") return (request.headers.get(key.toLowerCase())?.[0] ?? "") !== "";
    if (scheme.position === "query")
      return request.query.some(([name, value]) => name === key && value !== "");
    return (request.headers.get("cookie") ?? []).some((field) =>
      field.split(";").some((piece) => piece.trim().startsWith(`${key}=`)),
    );
  };
  if (alternatives.some((alternative) => alternative.schemes.every((scheme) => present(scheme.name)))) return;
  throw new Refusal(
    401,
    "Unauthorized",
    "The request carries none of the credentials this operation asks for.",
  );
}

/** A `Prefer: code=404` header picks a documented answer other than the success one. */
function preferredResponse(operation: Operation, headers: HeaderFields): Response | undefined {
  const code = /(?:^|[,;\s])code=(\d{3})\b/.exec(headers.get("prefer")?.join(",") ?? "")?.[1];
  if (code === undefined) return successResponse(operation);
  const found =
    operation.responses.find((response) => response.status === code) ??
    operation.responses.find((response) => response.status.toUpperCase() === `${code[0]}XX`) ??
    operation.responses.find((response) => response.status === "default");
  if (found === undefined)
    throw new Refusal(400, "InvalidPreference", `The status ${code} is not documented.`);
  return /^\d{3}$/.test(found.status) ? found : { ...found, status: code };
}

function statusOf(response: Response | undefined): number {
  if (response === undefined || response.status === "default") return 200;
  const status = Number(response.status.toUpperCase().replace("XX", "00"));
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : 200;
}

function pickContent(contents: readonly Content[], accept: string): Content | undefined {
  const ranges = accept
    .split(",")
    .map((range) => mediaType(range))
    .filter((range) => range !== "");
  for (const range of ranges) {
    const found = contents.find((content) => {
      const type = mediaType(content.mediaType);
      return (
        range === type || range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)))
      );
    });
    if (found !== undefined) return found;
  }
  return contents[0];
}

const concreteType = (content: Content): string =>
  content.mediaType.includes("*") ? "application/octet-stream" : content.mediaType;

/** A header's value in the style `simple`; undefined where it holds lists or objects of its own. */
function simpleText(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return scalarText(value);
  const items = (Array.isArray(value) ? value : Object.entries(value).flat()).map(scalarText);
  return items.includes(undefined) ? undefined : items.join(",");
}

/** JSON where the document says nothing of the body. */
function writeContent(
  value: unknown,
  content: Content | undefined,
  operation: Operation,
  lookup: SchemaLookup,
): string | Uint8Array {
  switch (content?.kind) {
    case undefined:
    case "json":
      return writeJson(value);
    case "json-lines":
      return typeof value === "string" ? value : `${writeJson(value)}\n`;
    case "events":
      return typeof value === "string" && value.includes("data:") ? value : `data: ${writeJson(value)}\n\n`;
    case "xml":
      return typeof value === "string" && /^\s*</.test(value)
        ? value
        : writeXmlBody(content.schema, value, operation.typeName, lookup);
    case "form":
      return Object.entries(value ?? {})
        .flatMap(([name, member]) => (Array.isArray(member) ? member : [member]).map((item) => [name, item]))
        .map(([name, item]) => `${encodeStrict(name)}=${encodeStrict(scalarText(item) ?? writeJson(item))}`)
        .join("&");
    default:
      return value instanceof Uint8Array ? value : typeof value === "string" ? value : writeJson(value);
  }
}
