/** node:http and node:https: kept connections, limits told apart, typed failures. */
import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import type { AgentOptions } from "node:https";
import type { Socket } from "node:net";
import { blobBytes, isBlob } from "../bytes.ts";
import { ApiError } from "../errors.ts";
import { cancellationOf } from "../on-abort.ts";
import type { PlatformRequest, PlatformTransport, TransportOptions, TransportResponse } from "../types.ts";
import { decompress, tooLarge } from "./compression.ts";
import {
  openTunnel,
  type ProxyServer,
  proxyOfEnvironment,
  readProxy,
  type TunnelCallback,
  type TunnelTarget,
} from "./proxy.ts";

export interface NodeTransportOptions extends TransportOptions {
  /** Agents of the caller, for certificates of one's own and the like. */
  readonly agents?: { readonly "http:"?: Agent; readonly "https:"?: Agent };
  /** What node:tls takes: `ca`, `cert`, `key` and the like. */
  readonly tls?: Pick<
    AgentOptions,
    "ca" | "cert" | "key" | "passphrase" | "rejectUnauthorized" | "servername"
  >;
}

/** Bytes a free socket had received when it became free: more of them were not asked for. */
const received = Symbol();
type PooledSocket = Socket & { [received]?: number; secureConnecting?: boolean };

const urlParts = /^(https?:)\/\/(?:\[([^\]]+)\]|([^:/?#[\]@]+))(?::(\d+))?([^#]*)/;

const tlsCode = /CERT|^ERR_(TLS|SSL|OSSL)|^UNABLE_TO|^EPROTO$/;

/** Redirects are never followed; only what `proxy` says goes through a proxy. */
export function createNodeTransport(options: NodeTransportOptions): PlatformTransport & { close(): void } {
  const { connectTimeout, idleTimeout, firstByteTimeout = idleTimeout, maxResponseBytes } = options;
  // Loaded by the first call: node:http alone takes longer to load than this package.
  const moduleOf = (protocol: string) =>
    process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
  const agents: { [key: string]: Agent } = { ...options.agents };
  const agentOf = (protocol: string) =>
    (agents[protocol] ??= new (moduleOf(protocol).Agent)({
      ...options.tls,
      keepAlive: true,
      timeout: 30_000,
    }));

  function tunnelAgent(proxy: ProxyServer): Agent {
    const key = `${proxy.protocol}${proxy.hostname}:${proxy.port}`;
    let agent = agents[key];
    if (!agent) {
      agent = new (moduleOf("https:").Agent)({ keepAlive: true, timeout: 30_000 });
      const tunnelling = agent as unknown as { createConnection: (...all: unknown[]) => unknown };
      tunnelling.createConnection = (target, callback) => {
        const { tls, connectTimeout } = options;
        openTunnel(
          proxy,
          { ...(target as TunnelTarget), ...tls } as TunnelTarget,
          connectTimeout,
          callback as TunnelCallback,
        );
      };
      agents[key] = agent;
    }
    return agent;
  }

  const proxyOf = (protocol: string, hostname: string, port: number): ProxyServer | undefined => {
    const text =
      options.proxy === "env" ? proxyOfEnvironment(protocol, hostname, port, process.env) : options.proxy;
    return text ? readProxy(text) : undefined;
  };

  const transport = (wire: PlatformRequest) =>
    new Promise<TransportResponse>((resolve, reject) => {
      const [, protocol = "", v6, name, portText, rest = ""] = urlParts.exec(wire.url) ?? [];
      const hostname = v6 ?? name ?? "";
      if (!protocol)
        throw new ApiError("validation", "endpoint", "The URL is not http or https", { sent: false });
      const port = +(portText ?? (protocol === "https:" ? 443 : 80));
      const { body } = wire;
      const cancellation = cancellationOf(wire);
      // A request that is made and ended at once still opens a connection, which newer versions of Node keep.
      if (cancellation.aborted) throw cancellation.reason;
      const headers: Record<string, string | number> = Object.assign(
        { "accept-encoding": options.compress && !wire.stream ? "gzip, deflate, br" : "identity" },
        wire.headers,
      );
      if (body instanceof Uint8Array) headers["content-length"] = body.length;
      else if (isBlob(body)) headers["content-length"] = body.size;
      else if (!body && !/^(GET|HEAD)$/.test(wire.method)) headers["content-length"] = 0;
      let path = rest[0] === "/" ? rest : `/${rest}`;
      let agent: Agent;
      let via: { hostname: string; port: number; protocol: string } = { protocol, hostname, port };
      const proxy = options.proxy ? proxyOf(protocol, hostname, port) : undefined;
      if (proxy && protocol === "https:") agent = tunnelAgent(proxy);
      else if (proxy) {
        headers["host"] ??= name === undefined ? `[${v6}]:${port}` : portText ? `${name}:${portText}` : name;
        if (proxy.authorization) headers["proxy-authorization"] = proxy.authorization;
        path = wire.url.replace(/#.*/s, "");
        via = proxy;
        agent = agentOf(proxy.protocol);
      } else agent = agentOf(protocol);

      let connected = false;
      let response: IncomingMessage | undefined;
      let done = false;
      let failure: unknown;
      let request: ClientRequest;
      try {
        request = moduleOf(via.protocol).request({
          protocol: via.protocol,
          hostname: via.hostname,
          port: via.port,
          path,
          method: wire.method,
          headers,
          agent,
          timeout: firstByteTimeout,
          insecureHTTPParser: false,
        });
      } catch (cause) {
        // A certificate that cannot be read, or an agent of the caller that throws.
        throw networkError(cause as Error, false, false);
      }
      const settle = () => {
        done = true;
        clearTimeout(connectTimer);
        forget();
      };
      const fail = (error: unknown) => {
        if (done) return;
        settle();
        failure = error;
        request.destroy();
        reject(error);
      };
      let connectTimer: ReturnType<typeof setTimeout> | undefined;
      const limitConnect = () => {
        connectTimer ??= setTimeout(() => {
          fail(
            new ApiError("timeout", "connect", `No connection within ${connectTimeout} ms`, { sent: false }),
          );
        }, connectTimeout);
      };
      // Our own agent gives a kept or a new socket at once, and a kept one needs no limit.
      if (proxy || options.agents) limitConnect();
      const forget = cancellation.onAbort(() => fail(cancellation.reason));
      const onConnected = () => {
        connected = true;
        clearTimeout(connectTimer);
      };
      const onError = (cause: Error & { code?: string }) => {
        const stale = request.reusedSocket && !response && /^(ECONNRESET|EPIPE)$/.test(cause.code ?? "");
        // What the server closed with this one it has closed too.
        if (stale)
          for (const free of Object.values(agent.freeSockets)) free?.forEach((each) => void each.destroy());
        fail(networkError(cause, connected, stale));
      };
      request.on("error", onError);
      request.on("timeout", () => {
        if (!connected) return;
        const [code, limit] = response ? ["idle", idleTimeout] : ["first-byte", firstByteTimeout];
        fail(new ApiError("timeout", `${code}`, `Nothing came for ${limit} ms (${code} limit)`));
      });
      request.on("socket", (socket: PooledSocket) => {
        if (request.reusedSocket && socket[received] !== undefined && socket[received] !== socket.bytesRead) {
          fail(
            new ApiError("network", "connection", "A kept connection had an answer nobody asked for", {
              sent: false,
              stale: true,
            }),
          );
        } else if (socket.secureConnecting ?? socket.connecting) {
          if (!done) limitConnect();
          socket.once(protocol === "https:" ? "secureConnect" : "connect", onConnected);
        } else onConnected();
      });
      request.on("response", (incoming: IncomingMessage) => {
        response = incoming;
        const { statusCode: status = 0, socket } = incoming;
        if (idleTimeout !== firstByteTimeout) socket.setTimeout(idleTimeout);
        const fields = joinFields(incoming);
        if (wire.stream && status >= 200 && status < 300) {
          if (/gzip|deflate|br/i.test(fields["content-encoding"] ?? "")) {
            fail(
              new ApiError("network", "decode", "The streamed answer is compressed, which was not asked for"),
            );
            return;
          }
          incoming.on("error", onError);
          resolve({ status, headers: fields, body: readStream(incoming, settle, fail, () => failure) });
          return;
        }
        let size = 0;
        const chunks: Uint8Array[] = [];
        if (+(fields["content-length"] ?? 0) > maxResponseBytes && wire.method !== "HEAD") {
          fail(tooLarge(maxResponseBytes));
          return;
        }
        incoming.on("data", (chunk: Uint8Array) => {
          size += chunk.length;
          if (size > maxResponseBytes) fail(tooLarge(maxResponseBytes));
          else chunks.push(chunk);
        });
        incoming.on("error", onError);
        incoming.on("end", () => {
          if (done) return;
          settle();
          (socket as PooledSocket)[received] = socket.bytesRead;
          // An answer before the whole request was written: the rest of it must not meet the next call.
          if (!request.writableFinished) request.destroy();
          const whole = chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size);
          try {
            const decoded = decompress(whole, fields["content-encoding"] ?? "", maxResponseBytes);
            resolve({ status, headers: fields, body: decoded });
          } catch (error) {
            reject(error);
          }
        });
      });
      if (!body || body instanceof Uint8Array) request.end(body);
      else void pump(isBlob(body) ? blobBytes(body) : body, request, fail);
    });
  return Object.assign(transport, {
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  });
}

function networkError(cause: Error & { code?: string }, connected: boolean, stale: boolean): ApiError {
  if (cause instanceof ApiError) return cause;
  const { code = "" } = cause;
  const reason = code && ` (${code})`;
  if (/^HPE_/.test(code))
    return new ApiError("network", "protocol", `The answer is not HTTP${reason}`, { cause });
  if (tlsCode.test(code))
    return new ApiError("network", "tls", `TLS failed${reason}: ${cause.message}`, { cause, sent: false });
  if (connected)
    return new ApiError("network", "connection", `The connection broke${reason}`, {
      cause,
      ...(stale && { stale }),
    });
  return /^(ENOTFOUND|EAI_)/.test(code)
    ? new ApiError("network", "dns", `The host's name was not found${reason}`, { cause, sent: false })
    : new ApiError("network", "connect", `No connection${reason}`, { cause, sent: false });
}

function joinFields(incoming: IncomingMessage): Record<string, string> {
  const fields = incoming.headers as Record<string, string | string[]>;
  const cookies = fields["set-cookie"];
  if (cookies)
    return { ...fields, "set-cookie": `${(cookies as string[]).join(", ")}` } as Record<string, string>;
  return fields as Record<string, string>;
}

async function* readStream(
  incoming: IncomingMessage,
  settle: () => void,
  fail: (error: unknown) => void,
  reason: () => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of incoming) yield chunk as Uint8Array;
  } catch (cause) {
    throw reason() ?? networkError(cause as Error, true, false);
  } finally {
    if (incoming.complete) settle();
    else fail(undefined);
  }
}

async function pump(
  body: AsyncIterable<Uint8Array>,
  request: ClientRequest,
  fail: (error: unknown) => void,
): Promise<void> {
  try {
    for await (const chunk of body) {
      if (request.destroyed) return;
      if (!request.write(chunk)) await drained(request);
    }
    request.end();
  } catch (cause) {
    fail(new ApiError("validation", "body", "The request body's stream failed", { cause }));
  }
}

/** Resolves when more can be written, or never will be. */
const drained = (request: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      request.off("drain", done);
      request.off("close", done);
      resolve();
    };
    request.on("drain", done);
    request.on("close", done);
  });
