// Part of the client engine. Do not edit: every run of the generator writes it again.
import { ApiError, blobBytes, cancellationOf, isBlob } from "./client.js";
import type {
  Hash,
  Platform,
  PlatformRequest,
  PlatformTransport,
  TransportOptions,
  TransportResponse,
} from "./types.js";
import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import type { AgentOptions } from "node:https";
import type { Socket } from "node:net";
import type { ConnectionOptions } from "node:tls";

// Content codings of an answer, read strictly.

/**
 * Decodes `gzip`, `deflate` (with or without its zlib wrapping) or `br`; `identity` passes. Rejects an answer
 * that ends early, goes on after its end, is coded twice or grows beyond `limit` bytes.
 */
export function decompress(body: Uint8Array, coding: string, limit: number): Uint8Array {
  const name = coding.trim().toLowerCase();
  if (!name || name === "identity" || body.length === 0) return body;
  const zlib = process.getBuiltinModule("node:zlib");
  const decode =
    name === "gzip" || name === "x-gzip"
      ? zlib.gunzipSync
      : name === "br"
        ? zlib.brotliDecompressSync
        : name === "deflate"
          ? ((body[0] ?? 0) & 15) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0
            ? zlib.inflateSync
            : zlib.inflateRawSync
          : undefined;
  const fail = (what: string, cause?: unknown) =>
    new ApiError("network", "decode", `The answer's content coding ${what}`, { cause });
  if (!decode) throw fail(`is not known: ${name}`);
  let result: { buffer: Uint8Array; engine: { bytesWritten: number } };
  try {
    // With `info` the result says how much was read: what follows the end of the stream is a fault.
    result = decode(body, { maxOutputLength: limit, info: true } as object) as unknown as typeof result;
  } catch (cause) {
    if ((cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw fail("is broken", cause);
  }
  if (result.engine.bytesWritten !== body.length) throw fail("has a rest after its end");
  return result.buffer;
}

export const tooLarge = (limit: number): ApiError =>
  new ApiError("network", "too-large", `The answer is larger than ${limit} bytes`);

// Proxies: which one a URL goes through, and tunnels for https.

export interface ProxyServer {
  readonly protocol: "http:" | "https:";
  readonly hostname: string;
  readonly port: number;
  /** Value of `proxy-authorization`. */
  readonly authorization?: string;
}

/** Reads a proxy URL; user and password go to the proxy only. Throws a `validation` error without the URL. */
export function readProxy(text: string): ProxyServer {
  let url: URL | undefined;
  try {
    url = new URL(text.includes("://") ? text : `http://${text}`);
  } catch {}
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) {
    throw new ApiError("validation", "proxy", "The proxy is not an http or https URL", { sent: false });
  }
  const user = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  return {
    protocol: url.protocol as ProxyServer["protocol"],
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    port: +url.port || (url.protocol === "https:" ? 443 : 80),
    ...((user || password) && {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
    }),
  };
}

/**
 * The proxy that environment variables name for a host: `http_proxy` or `https_proxy`, upper case too, unless
 * `no_proxy` lists it (`*`, a host, a domain with or without its leading dot, each with an optional port).
 */
export function proxyOfEnvironment(
  protocol: string,
  hostname: string,
  port: number,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const read = (name: string) => environment[name] || environment[name.toUpperCase()];
  const excluded = (read("no_proxy") ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, host = "", only] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(entry) ?? [];
      const domain = host.replace(/^\*?\./, "");
      return (
        entry === "*" ||
        (domain !== "" &&
          (!only || +only === port) &&
          (hostname === domain || hostname.endsWith(`.${domain}`)))
      );
    });
  return excluded ? undefined : read(protocol === "https:" ? "https_proxy" : "http_proxy");
}

export type TunnelTarget = ConnectionOptions & { readonly host: string; readonly port: number };
export type TunnelCallback = (error: Error | null, socket?: Socket) => void;

/** Opens a tunnel by CONNECT and starts TLS in it. `callback` is called once, with a socket whose TLS is up. */
export function openTunnel(
  proxy: ProxyServer,
  target: TunnelTarget,
  timeout: number,
  callback: TunnelCallback,
): void {
  const module = process.getBuiltinModule(proxy.protocol === "https:" ? "node:https" : "node:http");
  const authority = `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`;
  const request = module.request({
    hostname: proxy.hostname,
    port: proxy.port,
    method: "CONNECT",
    path: authority,
    headers: { host: authority, ...(proxy.authorization && { "proxy-authorization": proxy.authorization }) },
    agent: false,
  });
  let secure: Socket | undefined;
  const finish: TunnelCallback = (error, socket) => {
    clearTimeout(timer);
    if (error) {
      request.destroy();
      secure?.destroy();
    }
    const once = callback;
    callback = () => {};
    once(error, socket);
  };
  const refuse = (what: string, cause?: unknown) =>
    finish(new ApiError("network", "proxy", `The proxy ${what}`, { cause, sent: false }));
  // The call that asked for it has given up by then; the half-open tunnel has to go too.
  const timer = setTimeout(() => {
    finish(new ApiError("timeout", "connect", `No tunnel within ${timeout} ms`, { sent: false }));
  }, timeout);
  request.on("error", (cause) => refuse("cannot be reached", cause));
  request.on("response", ({ statusCode }) => refuse(`answered ${statusCode}`));
  request.on("connect", ({ statusCode }, socket) => {
    if (statusCode !== 200) {
      socket.destroy();
      refuse(`answered ${statusCode}`);
      return;
    }
    const started = process.getBuiltinModule("node:tls").connect({ ...target, socket });
    secure = started;
    started.once("error", (error) => finish(error));
    started.once("secureConnect", () => finish(null, started));
  });
  request.end();
}

// node:http and node:https: kept connections, limits told apart, typed failures.

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

// Node: node:crypto and node:http, each loaded by the first call that needs it.

type Crypto = typeof import("node:crypto");
let loaded: Crypto | undefined;
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule("node:crypto"));

/** The one-shot digest, where there is one: hash objects cost more than what they compute. */
const digest = (name: string, data: Uint8Array | string, encoding: "hex"): string => {
  const { hash, createHash } = crypto();
  return hash ? hash(name, data, encoding) : createHash(name).update(data).digest(encoding);
};

/** The outer block of an HMAC and room for the inner digest behind it. Zero between calls. */
const outers = {
  sha1: /* @__PURE__ */ new Uint8Array(64 + 20),
  sha256: /* @__PURE__ */ new Uint8Array(64 + 32),
};

/**
 * RFC 2104 by two one-shot digests, where the key is ASCII and no longer than a block: its padded form is then
 * text like the data, and no object has to be made. `createHmac` does the rest.
 * No padded key is kept between calls to save time: a secret lives as long as the client that was given it.
 */
function hmac(name: keyof typeof outers, key: string, data: string, encoding: "hex" | "base64"): string {
  const { hash, createHmac } = crypto();
  if (!hash || key.length > 64 || /[^\0-\x7f]/.test(key)) {
    return createHmac(name, key).update(data).digest(encoding);
  }
  const outer = outers[name];
  let inner = "";
  outer.fill(0x5c);
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    inner += String.fromCharCode(unit ^ 0x36);
    outer[at] = unit ^ 0x5c;
  }
  const inside = hash(name, inner.padEnd(64, "6") + data, "binary");
  for (let at = 64; at < outer.length; at++) outer[at] = inside.charCodeAt(at - 64);
  const result = hash(name, outer, encoding);
  outer.fill(0);
  return result;
}

/** Digests of OpenSSL. */
export const nodeHash: Hash = {
  sha256: (data) => digest("sha256", data, "hex"),
  hmacSha256: (key, data) => hmac("sha256", key, data, "hex"),
  hmacSha1: (key, data) => hmac("sha1", key, data, "base64"),
};

export const nodePlatform: Platform = {
  hash: nodeHash,
  createTransport: createNodeTransport,
  randomId: () => crypto().randomUUID(),
};
