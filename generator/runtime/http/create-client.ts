/** Clients of generic HTTP APIs. */
import { isBlob, isByteSource } from "../bytes.ts";
import {
  type Call,
  createEngine,
  type EngineOptions,
  ownOptions,
  readyRequest,
  refuseInvalid,
} from "../client.ts";
import type { Answer, ApiError } from "../errors.ts";
import { checkHeaders, lowerCase, userAgent } from "../headers.ts";
import { serializeQuery } from "../parameters.ts";
import type { ApiDescriptor, CallOptions, Client, OperationDescriptor, Platform } from "../types.ts";
import { answerReader } from "./answers.ts";
import { type HttpRequestParts, serializeRequest } from "./requests.ts";
import { createSecurity, type HttpCredentials } from "./security.ts";
import { chooseServer, type ServerOptions } from "./server.ts";

export interface HttpOptions extends EngineOptions, ServerOptions {
  /** By the name of the security scheme in the document. */
  readonly credentials?: HttpCredentials;
  /** Fields for every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation no document describes. */
export interface HttpRequest {
  readonly method: string;
  /** Encoded; added to the server. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, a Blob, a byte stream or text as they are; anything else as JSON. */
  readonly body?: unknown;
  /** For messages. Default: method and path. */
  readonly operation?: string;
  /** True when a second request has no second effect. Default: by the method. */
  readonly safe?: boolean;
}

export interface HttpClient extends Client {
  /** Calls anything; resolves with the body, read by its media type. */
  call(request: HttpRequest, options?: CallOptions): Promise<unknown>;
  /** Closes kept connections. */
  close(): void;
}

/** By RFC 9110 a second request has no second effect. */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;

/** Throws `ApiError` of kind `validation` for bad options; a document without a host fails the call. */
export function createHttpClient(
  api: ApiDescriptor,
  platform: Platform,
  given: HttpOptions = {},
): HttpClient {
  const options = ownOptions(given);
  const engine = createEngine(platform, options);
  const { validate, nonce = platform.randomId } = options;
  const security = createSecurity(api.securitySchemes, options.credentials);
  const common = { "user-agent": userAgent(api.name, api.packageVersion), ...lowerCase(options.headers) };
  // Known at once, so that a bad option does not wait for the first call.
  refuseInvalid(api.name, () => checkHeaders(common));
  const [first] = api.servers;
  const server = options.server === undefined ? first : api.servers[options.server];
  if (options.endpoint || (first && !/^(\/|$)/.test(server?.url ?? "?"))) chooseServer(api.servers, options);

  function callOf(
    operation: OperationDescriptor,
    parts: HttpRequestParts,
    safe: boolean,
    extra: Readonly<Record<string, string>> | undefined,
  ): Call<Answer> {
    const base = chooseServer(
      operation.servers ?? api.servers,
      operation.servers ? ownOptions({ ...options, server: 0 }) : options,
    );
    const fixed: Record<string, string> = { ...common, ...parts.headers, ...lowerCase(extra) };
    checkHeaders(fixed);
    const { body } = parts;
    // A stream can be read once: the request cannot be sent again.
    const once = body !== undefined && !(body instanceof Uint8Array) && Symbol.asyncIterator in body;
    return {
      operation: operation.name,
      safe: safe && !once,
      async prepare({ refresh }) {
        const found = await security.authorize(operation.security ?? api.security, refresh);
        checkHeaders(found.headers);
        const query = [
          ...parts.query,
          ...found.query.flatMap(([name, value]) => serializeQuery({ name }, value)),
        ];
        const cookies = [...parts.cookies, ...found.cookies];
        const headers = {
          ...fixed,
          ...found.headers,
          ...(cookies.length > 0 && { cookie: [fixed["cookie"], ...cookies].filter(Boolean).join("; ") }),
        };
        // A transport of the caller knows bytes and streams only, and fetch no Blobs of others.
        const bytes =
          isBlob(body) && (options.transport || !(body instanceof Blob))
            ? new Uint8Array(await body.arrayBuffer())
            : body;
        const mark = query.length === 0 ? "" : parts.path.includes("?") ? "&" : "?";
        return {
          method: parts.method,
          url: `${base}${parts.path}${mark}${query.join("&")}`,
          headers,
          ...(bytes && { body: bytes }),
          secrets: found.secrets,
        };
      },
      ...answerReader(operation),
      isExpired: (error) => security.renewable && error.status === 401 && !once,
    };
  }

  const answer = async (operation: OperationDescriptor, request: unknown, given: CallOptions = {}) => {
    const call = ownOptions(given);
    const ready = readyRequest(operation, request, call.validate ?? validate, nonce);
    const { safe = operation.idempotencyToken !== undefined || idempotent.test(operation.method) } =
      operation;
    return engine(
      refuseInvalid(operation.name, () =>
        callOf(
          operation,
          serializeRequest(operation, ready, `part-${platform.randomId()}`),
          safe,
          call.headers,
        ),
      ),
      call,
    );
  };
  return {
    close: engine.close,
    send: async (operation, request, call) =>
      (await answer(operation as OperationDescriptor, request, call)).body as never,
    exchange: (operation, request, call) =>
      answer(operation as OperationDescriptor, request, call).catch((error: ApiError) => {
        if (error.answer && error.code !== "redirect") return error.answer;
        throw error;
      }) as never,
    async call(request, given = {}) {
      const call = ownOptions(given);
      const { method, path, query = {}, body, safe = idempotent.test(method) } = request;
      const name = request.operation ?? `${method} ${path.replace(/\?.*/s, "")}`;
      const descriptor: OperationDescriptor = { name, method, parameters: [] };
      const prepared = refuseInvalid(name, () => {
        if (!path.startsWith("/")) throw new TypeError("the path has to begin with /");
        const contents = [
          typeof body === "string"
            ? ({ mediaType: "text/plain; charset=utf-8", kind: "text" } as const)
            : isByteSource(body)
              ? ({ mediaType: "application/octet-stream", kind: "binary" } as const)
              : ({ mediaType: "application/json", kind: "json" } as const),
        ];
        const parts = serializeRequest({ ...descriptor, body: { contents } }, { body }, "");
        return callOf(
          descriptor,
          {
            ...parts,
            path,
            query: Object.entries(query).flatMap(([key, value]) => serializeQuery({ name: key }, value)),
          },
          safe,
          { ...request.headers, ...call.headers },
        );
      });
      return (await engine(prepared, call)).body;
    },
  };
}
