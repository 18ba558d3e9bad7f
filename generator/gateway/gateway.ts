/**
 * A loopback HTTP server made from an IR. It stands in for the service: verifies signatures, validates
 * requests, answers the documented samples, remembers tasks and client tokens.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Api } from "../ir/model.ts";
import { createAcsService } from "./acs-service.ts";
import { createHttpService } from "./http-service.ts";
import { mask, maskHeader } from "./mask.ts";
import type { GatewayOptions, RecordedRequest } from "./options.ts";
import { defaultLimits } from "./options.ts";
import type { Answered, Service } from "./service.ts";
import type { WireAnswer, WireRequest } from "./wire.ts";
import { Refusal } from "./wire.ts";

export type {
  FaultKind,
  FaultOptions,
  GatewayCall,
  GatewayLimits,
  GatewayOptions,
  GatewayReply,
  Handler,
  PagedList,
  RecordedRequest,
  RequestValidator,
} from "./options.ts";
export type { Credential, SignatureKind } from "./verify.ts";

export interface Gateway {
  /**
   * Starts to listen on 127.0.0.1; port 0 picks a free one. Rejects with the socket's error, such as one with
   * code `EADDRINUSE`.
   */
  listen(port?: number): Promise<{ readonly url: string; readonly port: number }>;
  /** Ends every connection. Safe to call twice. */
  close(): Promise<void>;
  /** Requests received, oldest first, up to `limits.records`. */
  readonly requests: readonly RecordedRequest[];
  /** Makes a task known that no submit call started. */
  addTask(submitOperation: string, key: string | number | bigint): void;
  /** Forgets tasks, client tokens, nonces and recorded requests. */
  reset(): void;
}

export function createGateway(api: Api, options: GatewayOptions = {}): Gateway {
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? (() => Date.now());
  const requestId = options.requestIds ?? (() => randomUUID().toUpperCase());
  const service: Service =
    api.protocol === "http"
      ? createHttpService(api, options, requestId)
      : createAcsService(api, options, now, requestId);
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const refused = new WeakSet<Socket>();
  const hosts = new Set([
    "127.0.0.1",
    "localhost",
    "[::1]",
    ...(options.hosts ?? []).map((host) => host.toLowerCase()),
  ]);

  const server: Server = createServer(
    {
      maxHeaderSize: limits.headers,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      connectionsCheckingInterval: Math.max(50, Math.min(1_000, limits.headersTimeout / 4)),
      insecureHTTPParser: false,
      requireHostHeader: false,
    },
    (request, response) => {
      if (refused.has(request.socket)) return;
      handle(request, response).catch(() => response.destroy());
    },
  );
  // The count is checked in `handle`: node would drop fields beyond this number without a word.
  server.maxHeadersCount = 0;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    if (sockets.size <= limits.connections) return;
    refused.add(socket);
    socket.end(
      rawAnswer(service.refuse(new Refusal(429, "Throttling.Connections", "Too many connections."))),
    );
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || refused.has(socket)) {
      socket.destroy();
      return;
    }
    socket.end(rawAnswer(service.refuse(parserRefusal(error.code ?? "", limits))));
  });
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => socket.destroy());

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire: WireRequest = {
      method: request.method ?? "",
      target: request.url ?? "",
      headers: fields(request),
      body: empty,
    };
    let body: Uint8Array = empty;
    let answered: Answered;
    try {
      checkHead(wire);
      body = await readBody(request, limits.body);
      answered = await service.answer({ ...wire, body });
    } catch (error) {
      const known = error instanceof Refusal;
      const refusal = known ? error : new Refusal(500, "InternalError", "The gateway itself failed.");
      answered = { answer: service.refuse(refusal, wire), code: refusal.code };
      // What is left of the body is not read: the connection cannot be used again.
      response.setHeader("connection", "close");
    }
    record(wire, body, answered);
    send(response, answered.answer, wire.method);
  }

  function checkHead(wire: WireRequest): void {
    if (wire.headers.length > limits.headerFields) {
      throw new Refusal(
        431,
        "RequestHeaderFieldsTooLarge",
        `A request has at most ${limits.headerFields} header fields.`,
      );
    }
    if (wire.target.length > limits.url) {
      throw new Refusal(414, "RequestURITooLarge", `The request target has at most ${limits.url} bytes.`);
    }
    if (!wire.target.startsWith("/"))
      throw new Refusal(400, "InvalidParameter", "The request target is not a path.");
    const given = wire.headers.filter(([name]) => name.toLowerCase() === "host");
    const host = given[0]?.[1].toLowerCase().replace(/:\d{1,5}$/, "");
    if (given.length !== 1 || host === undefined || !hosts.has(host)) {
      throw new Refusal(403, "InvalidHost", "The Host header names no host of this gateway.");
    }
  }

  function record(wire: WireRequest, body: Uint8Array, answered: Answered): void {
    requests.push({
      method: wire.method,
      path: wire.target.split("?", 1)[0] ?? "",
      target: mask(wire.target),
      headers: Object.fromEntries(
        wire.headers.map(([name, value]) => [name.toLowerCase(), maskHeader(name, value)]),
      ),
      bodyText: mask(Buffer.from(body).toString("utf8")),
      status: answered.answer.status,
      ...(answered.operation === undefined ? {} : { operation: answered.operation.name }),
      ...(answered.values === undefined ? {} : { values: answered.values }),
      ...(answered.code === undefined ? {} : { code: answered.code }),
    });
    if (requests.length > limits.records) requests.splice(0, requests.length - limits.records);
  }

  return {
    requests,
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          const address = server.address() as AddressInfo;
          resolve({ url: `http://127.0.0.1:${address.port}`, port: address.port });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    addTask: (submitOperation, key) => service.addTask(submitOperation, String(key)),
    reset: () => {
      service.reset();
      requests.length = 0;
    },
  };
}

const empty = new Uint8Array(0);

function fields(request: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    pairs.push([request.rawHeaders[index] ?? "", request.rawHeaders[index + 1] ?? ""]);
  }
  return pairs;
}

/** The whole body. Rejects with `Refusal` beyond `limit` bytes, with another error where the sender broke off. */
function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const tooLarge = (): Refusal =>
      new Refusal(413, "RequestBodyTooLarge", `A body has at most ${limit} bytes.`);
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners("data");
      request.pause();
      reject(tooLarge());
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The request was broken off.")));
  });
}

function send(response: ServerResponse, answer: WireAnswer, method: string): void {
  const body = typeof answer.body === "string" ? Buffer.from(answer.body, "utf8") : answer.body;
  const hasBody = answer.status !== 204 && answer.status !== 304;
  const write = (): void => {
    if (response.destroyed) return;
    response.writeHead(answer.status, {
      ...answer.headers,
      ...(hasBody ? { "content-length": String(body.length) } : {}),
    });
    if (answer.fault?.kind === "truncate") {
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    }
    response.end(hasBody && method !== "HEAD" ? body : undefined);
  };
  if (answer.fault?.kind === "reset") {
    const socket = response.socket;
    if (socket === null) response.destroy();
    else socket.resetAndDestroy();
  } else if (answer.fault?.kind === "delay") setTimeout(write, answer.fault.milliseconds).unref();
  else write();
}

/** An answer for a connection whose request the parser did not understand. */
function rawAnswer(answer: WireAnswer): string {
  const body = String(answer.body);
  const head = [
    `HTTP/1.1 ${answer.status} Refused`,
    ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

function parserRefusal(code: string, limits: { readonly headers: number }): Refusal {
  if (code === "HPE_HEADER_OVERFLOW") {
    return new Refusal(431, "RequestHeaderFieldsTooLarge", `The header has at most ${limits.headers} bytes.`);
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new Refusal(408, "RequestTimeout", "The request took too long.");
  return new Refusal(400, "InvalidRequest", "The request is not HTTP/1.1.");
}
