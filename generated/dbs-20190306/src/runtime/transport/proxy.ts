// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Proxies: which one a URL goes through, and tunnels for https. */
import type { Socket } from "node:net";
import type { ConnectionOptions } from "node:tls";
import { ApiError } from "../errors.js";

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
