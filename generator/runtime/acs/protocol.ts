/** RPC and ROA calls: requests, and what answers mean. */
import { collect, isBlob, isByteSource } from "../bytes.ts";
import type { Attempt, Call, WireRequest } from "../client.ts";
import type { CredentialSource } from "../credentials.ts";
import { encodePairs, percentEncode, utf8 } from "../encode.ts";
import { type Answer, ApiError, type ErrorKind } from "../errors.ts";
import { checkHeaders, mediaTypeOf } from "../headers.ts";
import { stringifyJson } from "../json.ts";
import { ParameterError } from "../parameter-error.ts";
import { scalarText } from "../scalar.ts";
import type {
  ApiDescriptor,
  Codec,
  Credentials,
  Hash,
  OperationDescriptor,
  PartData,
  TransportResponse,
} from "../types.ts";
import { type FlatParameters, flatten, flattenParameter } from "./flatten.ts";
import type { FormatPart, SignaturePart, Unsigned } from "./parts.ts";

/** What all calls of a client share. */
export interface AcsContext {
  readonly api: ApiDescriptor;
  readonly hash: Hash;
  readonly endpoint: string;
  readonly credentials: CredentialSource;
  readonly signature: SignaturePart;
  /** First one is asked for; any may come back. */
  readonly formats: readonly FormatPart[];
  /** Fields of every request, checked: the caller's for all calls, `accept`, `host` and `user-agent`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What of a request does not change between attempts. */
export type Fixed = Pick<Unsigned, "action" | "version" | "method" | "path" | "query" | "form" | "headers"> &
  Body;

interface Body {
  readonly form?: FlatParameters | undefined;
  /** Bytes to come are read whole before they are signed. */
  readonly body?: PartData | string;
}

/** Serializes a request object by its descriptor. Throws `ParameterError`. */
export function serialize(operation: OperationDescriptor, request: Readonly<Record<string, unknown>>): Fixed {
  const query: FlatParameters = Object.create(null);
  const headers: Record<string, string> = {};
  let path = operation.path ?? "/";
  for (const parameter of operation.parameters) {
    const { name, key = name, position, type } = parameter;
    const value = request[key];
    if (position === "query") flattenParameter(query, parameter, value);
    else if (value == null) {
      if (position === "path") throw new ParameterError(name, "is needed in the path");
    } else if (position === "path") {
      const text = scalarText(value, name, type);
      if (/^\.{0,2}$/.test(text)) throw new ParameterError(name, "cannot be a path segment");
      path = path.replace(`{${name}}`, () => percentEncode(text));
    } else {
      const one: FlatParameters = Object.create(null);
      flattenParameter(one, { ...parameter, style: typeof value === "object" ? "simple" : "" }, value);
      const text = one[name];
      if (text !== undefined) {
        if (position === "header") headers[name.toLowerCase()] = text;
        else
          headers["cookie"] =
            `${headers["cookie"] ? `${headers["cookie"]}; ` : ""}${name}=${percentEncode(text)}`;
      }
    }
  }
  const { body } = operation;
  const value = body && request[body.key ?? "body"];
  const content = body?.contents[0];
  return {
    action: operation.name,
    version: operation.version ?? "",
    method: operation.method,
    path,
    query,
    headers,
    ...(content &&
      value != null &&
      bodyOf(content.kind, content.mediaType, value, headers, content.encoding)),
  };
}

/** Body bytes; adds `content-type` to `headers`. */
export function bodyOf(
  kind: string,
  mediaType: string,
  value: unknown,
  headers: Record<string, string>,
  encoding: NonNullable<NonNullable<OperationDescriptor["body"]>["contents"][number]["encoding"]> = {},
): Body {
  headers["content-type"] ??= kind === "json" ? `${mediaType}; charset=utf-8` : mediaType;
  if (typeof value === "string" || isByteSource(value)) return { body: value };
  if (kind === "form") {
    const form: FlatParameters = Object.create(null);
    for (const [name, item] of Object.entries(value as object)) {
      flattenParameter(form, { name, position: "query", style: encoding[name]?.style ?? "" }, item);
    }
    return { form, body: encodePairs(Object.entries(form)) };
  }
  if (kind === "json") return { body: stringifyJson(value) };
  throw new ParameterError("body", `cannot be sent as ${mediaType}`);
}

/** All of a body: the signature is over its bytes, and every attempt sends them. */
const wholeBody = async (body: Exclude<PartData, Uint8Array>): Promise<Uint8Array> =>
  isBlob(body) ? new Uint8Array(await body.arrayBuffer()) : collect(body, Number.POSITIVE_INFINITY);

/** Flattens the parameters of an unmodelled call. */
export const flattenAll = (query: Readonly<Record<string, unknown>> = {}): FlatParameters => flatten(query);

/** The call of one operation. */
export function acsCall(
  context: AcsContext,
  fixed: Fixed,
  safe: boolean,
  codec: Codec | undefined,
): Call<Answer> {
  const { api, hash, endpoint, credentials: source, signature, formats } = context;
  const [format] = formats as [FormatPart];
  checkHeaders(fixed.headers);
  const { accept, host, "user-agent": agent } = context.headers;
  const headers = Object.assign({}, context.headers, fixed.headers, { accept, host, "user-agent": agent });
  let whole: Promise<Uint8Array> | undefined;
  return {
    operation: fixed.action,
    safe,
    async prepare({ number, delay, now, nonce, refresh }: Attempt): Promise<WireRequest> {
      let keys: Credentials | undefined;
      try {
        const given: unknown = await source.get(refresh);
        if (typeof given === "object" && given) keys = given;
      } catch (cause) {
        throw new ApiError("network", "credentials", "The provider of credentials failed", {
          cause,
          sent: false,
        });
      }
      const { accessKeyId, accessKeySecret, securityToken, bearerToken } = keys ?? {};
      // Settings that are not there come as undefined or as an empty text: not what leaves credentials out means.
      const meant = keys && ("accessKeyId" in keys || "accessKeySecret" in keys);
      if (!keys || (meant && !bearerToken && !(accessKeyId && accessKeySecret))) {
        throw new ApiError(
          "validation",
          "credentials",
          keys ? "An access key needs both its id and its secret" : "The provider of credentials gave none",
          { sent: false },
        );
      }
      const { action, version, method, path, query: parameters, form, body: given } = fixed;
      let body = given as Unsigned["body"];
      if (typeof given === "object" && !(given instanceof Uint8Array)) {
        whole ??= wholeBody(given);
        body = await whole;
      }
      // A literal, with what is not there as undefined: an object that gets properties later is slow.
      const signed = signature(hash, {
        action,
        version,
        method,
        path,
        query: parameters,
        form,
        body,
        roa: api.protocol === "acs-roa",
        headers,
        format: format.name,
        date: `${new Date(now).toISOString().slice(0, 19)}Z`,
        nonce,
        number,
        delay,
        credentials: {
          ...(accessKeyId && { accessKeyId, accessKeySecret: accessKeySecret as string }),
          ...(securityToken && { securityToken }),
          ...(bearerToken && { bearerToken }),
        },
      });
      const { query, body: sent } = signed;
      return {
        method,
        url: `${endpoint}${path}${query && "?"}${query}`,
        headers: signed.headers,
        ...(sent !== undefined && { body: typeof sent === "string" ? utf8(sent) : sent }),
        secrets: [accessKeySecret, securityToken, bearerToken, signed.signature],
      };
    },
    decode: (response, text) => decode(context, fixed.action, response, text, codec),
    isExpired: ({ code }) => source.renewable && code === "InvalidSecurityToken.Expired",
  };
}

type Fields = Readonly<Record<string, unknown>>;

function decode(
  { api, formats }: AcsContext,
  action: string,
  response: TransportResponse,
  text: (clean?: boolean) => string,
  codec: Codec | undefined,
): Answer {
  const { status, headers } = response;
  const contentType = mediaTypeOf(headers);
  const { success = "Success", code, message, requestId } = api.envelope ?? {};
  const fail = (
    kind: ErrorKind,
    body: unknown,
    errorCode: string,
    errorMessage: string,
    id?: unknown,
  ): never => {
    throw new ApiError(kind, errorCode, `${action}: ${errorMessage}`, {
      status,
      requestId: id ? `${id}` : headers["x-acs-request-id"],
      answer: { status, contentType, headers, body },
    });
  };
  const first = (body: Fields, ...names: (string | undefined)[]) => {
    for (const name of names) {
      if (name && Object.hasOwn(body, name) && body[name] != null && body[name] !== "") return body[name];
    }
    return undefined;
  };
  const idOf = (body: Fields) => first(body, requestId, "RequestId", "requestId", "requestid", "request_id");
  const read = (clean: boolean) => parseAny(formats, text(clean), contentType, codec);
  if (status > 299 && status < 400) {
    const host = /^[a-z]+:\/\/(?:[^/?#\\]*@)?([^/?#@\\]+)/i.exec(headers["location"] ?? "")?.[1];
    fail(
      "gateway",
      undefined,
      "redirect",
      `redirected${host ? ` to ${host}` : ""}, which is not followed (HTTP ${status})`,
    );
  }
  if (status > 199 && status < 300) {
    const body = read(false);
    const fields = (typeof body === "object" && body ? body : {}) as Fields;
    const said = first(fields, success);
    const rpcCode = first(fields, "Code");
    const isFailure =
      said !== undefined
        ? /^false$/i.test(`${said}`)
        : // Where the document's own field for codes is another one, `Code` is the gateway's.
          code &&
          code !== "Code" &&
          rpcCode !== undefined &&
          "Message" in fields &&
          !/^(200|0|ok|success)$/i.test(`${rpcCode}`);
    if (isFailure) {
      const clean = read(true) as Fields;
      fail(
        "service",
        clean,
        `${first(clean, code, "Code") ?? "Failure"}`,
        `${first(clean, message, "Message") ?? "the service reports a failure"}`,
        idOf(clean),
      );
    }
    return { status, contentType, headers, body };
  }
  let body: unknown;
  const raw = text(true);
  try {
    body = parseAny(formats, raw, contentType);
  } catch {
    body = readXmlError(raw) ?? raw;
  }
  const fields = (typeof body === "object" && body ? body : {}) as Fields;
  const errorCode = first(fields, "Code", "code", code);
  return errorCode === undefined || typeof errorCode === "object"
    ? fail("gateway", body, `http-${status}`, `HTTP ${status} without an error code`, idOf(fields))
    : fail(
        "service",
        body,
        `${errorCode}`,
        `${first(fields, "Message", "message", message) ?? `HTTP ${status}`}`,
        idOf(fields),
      );
}

/** By the first character, for content types are often wrong. */
function parseAny(formats: readonly FormatPart[], text: string, contentType: string, codec?: Codec): unknown {
  const start = /^\s*(.)/s.exec(text)?.[1];
  const name = start === "<" || (!start && /xml/.test(contentType)) ? "XML" : "JSON";
  const format = formats.find((each) => each.name === name);
  if (!format) throw new SyntaxError(`the answer is ${name}`);
  return format.parse(text, codec);
}

/** Code, message and request id of an XML error, for clients that have no XML reader. */
function readXmlError(text: string): Fields | undefined {
  if (!/^\s*(<\?[^>]*>\s*)?<Error>/.test(text)) return undefined;
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/<(Code|Message|RequestId|HostId)>([^<]*)</g)) {
    fields[name] ??= value.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, entity: string) => characters[entity] ?? "",
    );
  }
  return fields;
}

const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
