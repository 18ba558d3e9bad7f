import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  closeServers,
  dropThing,
  failure,
  rawServer,
  reply,
  sampleClient,
  startTask,
} from "../test-support.ts";
import { createNodeTransport } from "./node.ts";
import { proxyOfEnvironment, readProxy } from "./proxy.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await closeServers();
});

/** A proxy that counts what it is asked and passes everything on to loopback. */
async function proxy(refusal?: string) {
  const asked: { line: string; headers: http.IncomingHttpHeaders }[] = [];
  const sockets = new Set<net.Socket>();
  const server = http.createServer((request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    const target = new URL(request.url ?? "");
    request.pipe(
      http.request(
        {
          host: "127.0.0.1",
          port: target.port,
          method: request.method,
          path: target.pathname + target.search,
          headers: request.headers,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(response);
        },
      ),
    );
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", (request, socket: net.Socket) => {
    asked.push({ line: `CONNECT ${request.url}`, headers: request.headers });
    sockets.add(socket);
    socket.on("error", () => {});
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const onward = net.connect(Number(request.url?.split(":").pop()), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return { asked, port: (server.address() as net.AddressInfo).port };
}

const client = (...all: Parameters<typeof sampleClient>) => {
  const made = sampleClient(...all);
  open.push(made);
  return made;
};

describe("R46: a proxy is used only when told to", () => {
  it("plain http goes through it whole; its credentials go to it only", async () => {
    const { asked, port } = await proxy();
    const server = await rawServer(({ socket }) => socket.write(reply(200)));
    const sender = client(server.url, { proxy: `http://us%40er:p%3Aw@127.0.0.1:${port}` });
    await sender.send(startTask, { ClientToken: "t" });
    expect(asked[0]?.line).toBe(`POST ${server.url}/?ClientToken=t`);
    expect(asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${btoa("us@er:p:w")}`);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers["host"]).toBe(`127.0.0.1:${server.port}`);
  });

  it("environment variables are read only if asked", async () => {
    const { asked, port } = await proxy();
    const server = await rawServer(({ socket }) => socket.write(reply(200)));
    const saved = ["http_proxy", "no_proxy", "NO_PROXY"].map((name) => [name, process.env[name]] as const);
    try {
      process.env["http_proxy"] = `http://127.0.0.1:${port}`;
      delete process.env["no_proxy"];
      delete process.env["NO_PROXY"];
      await client(server.url).send(dropThing, {});
      expect(asked).toHaveLength(0);
      await client(server.url, { proxy: "env" }).send(dropThing, {});
      expect(asked).toHaveLength(1);
      process.env["NO_PROXY"] = "127.0.0.1";
      await client(server.url, { proxy: "env" }).send(dropThing, {});
      expect(asked).toHaveLength(1);
    } finally {
      for (const [name, value] of saved) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });

  it.each([
    ["https:", "a.example.com", 443, { https_proxy: "p:1" }, "p:1"],
    ["https:", "a.example.com", 443, { HTTPS_PROXY: "p:1" }, "p:1"],
    ["https:", "a.example.com", 443, { HTTP_PROXY: "p:1" }, undefined],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "*" }, undefined],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "example.com" }, undefined],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: ".example.com" }, undefined],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "*.example.com" }, undefined],
    ["http:", "badexample.com", 80, { HTTP_PROXY: "p:1", no_proxy: "example.com" }, "p:1"],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "x, a.example.com:81" }, "p:1"],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", NO_PROXY: "x,A.Example.com:80" }, undefined],
    ["http:", "::1", 80, { HTTP_PROXY: "p:1", NO_PROXY: "[::1]" }, undefined],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "" }, "p:1"],
    ["http:", "a.example.com", 80, {}, undefined],
    ["http:", "a.example.com", 80, { http_proxy: "p:1", HTTP_PROXY: "q:1" }, "p:1"],
    [
      "http:",
      "a.example.com",
      80,
      { HTTP_PROXY: "p:1", no_proxy: " ,, b.example.com \t a.example.com" },
      undefined,
    ],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: ":80, ., *." }, "p:1"],
    ["http:", "a.example.com", 80, { HTTP_PROXY: "p:1", no_proxy: "xa.example.com,example" }, "p:1"],
    ["http:", "::1", 81, { HTTP_PROXY: "p:1", NO_PROXY: "[::1]:80" }, "p:1"],
  ])("%s//%s:%i with %o", (protocol, host, port, environment, expected) => {
    expect(proxyOfEnvironment(protocol, host, port, environment)).toBe(expected);
  });

  it.each([
    ["p", { protocol: "http:", hostname: "p", port: 80 }],
    ["p:3128", { protocol: "http:", hostname: "p", port: 3128 }],
    ["http://p.example/", { protocol: "http:", hostname: "p.example", port: 80 }],
    ["https://p.example", { protocol: "https:", hostname: "p.example", port: 443 }],
    ["https://p.example:1", { protocol: "https:", hostname: "p.example", port: 1 }],
    ["http://[::1]:3128", { protocol: "http:", hostname: "::1", port: 3128 }],
    ["u@p", { protocol: "http:", hostname: "p", port: 80, authorization: `Basic ${btoa("u:")}` }],
    ["http://:w@p", { protocol: "http:", hostname: "p", port: 80, authorization: `Basic ${btoa(":w")}` }],
  ])("%s is read as a proxy", (text, expected) => {
    expect(readProxy(text)).toEqual(expected);
  });

  it.each(["socks5://p", "xhttp://p", "http://", "http://a b", "ftp://p"])("%s is none", (text) => {
    expect(() => readProxy(text)).toThrow(
      expect.objectContaining({
        kind: "validation",
        code: "proxy",
        message: "The proxy is not an http or https URL",
        sent: false,
      }),
    );
  });

  it("a proxy that is no URL is an error that does not show it", async () => {
    const error = await failure(
      client("http://127.0.0.1:1", { proxy: "socks5://me:secret@x" }).send(dropThing, {}),
    );
    expect(error).toMatchObject({ kind: "validation", code: "proxy", attempts: 1 });
    expect(error.message).not.toContain("secret");
  });
});

describe("tunnels and TLS", () => {
  let folder: string;
  let key: Buffer;
  let cert: Buffer;
  let hasOpenSsl = true;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tls-"));
    try {
      execFileSync(
        "openssl",
        `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -keyout ${folder}/key.pem -out ${folder}/cert.pem`.split(
          " ",
        ),
        { stdio: "ignore" },
      );
      key = readFileSync(join(folder, "key.pem"));
      cert = readFileSync(join(folder, "cert.pem"));
    } catch {
      hasOpenSsl = false;
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function tlsServer() {
    const sockets = new Set<Duplex>();
    const seen: http.IncomingHttpHeaders[] = [];
    const server = https.createServer({ key, cert }, (request, response) => {
      seen.push(request.headers);
      request.resume();
      response.setHeader("content-type", "application/json");
      response.end('{"TaskId":7}');
    });
    server.on("connection", (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({
      close() {
        for (const socket of sockets) socket.destroy();
        server.close();
      },
    });
    return { seen, url: `https://127.0.0.1:${(server.address() as net.AddressInfo).port}`, sockets };
  }

  const limits = { connectTimeout: 5000, idleTimeout: 5000, maxResponseBytes: 1_000_000 };

  it("a certificate nobody vouches for is a clear error, never retried", async ({ skip }) => {
    if (!hasOpenSsl) skip();
    const { url, seen } = await tlsServer();
    const error = await failure(client(url).send(startTask, {}));
    expect(error).toMatchObject({ kind: "network", code: "tls", attempts: 1, retryable: false });
    expect(error.message).toMatch(/DEPTH_ZERO_SELF_SIGNED_CERT/);
    expect(seen).toHaveLength(0);
  });

  it("https with an agent of the caller keeps its connection", async ({ skip }) => {
    if (!hasOpenSsl) skip();
    const { url, sockets } = await tlsServer();
    const agent = new https.Agent({ ca: cert, keepAlive: true });
    const transport = createNodeTransport({ ...limits, agents: { "https:": agent } });
    open.push({ close: () => transport.close() });
    const sender = client(url, { transport });
    for (let count = 0; count < 3; count++) expect((await sender.send(startTask, {})).TaskId).toBe(7n);
    expect(sockets.size).toBe(1);
  });

  it("https goes through a CONNECT tunnel, kept like any connection; the proxy sees no request", async ({
    skip,
  }) => {
    if (!hasOpenSsl) skip();
    const { url, seen } = await tlsServer();
    const { asked, port } = await proxy();
    const sender = client(url, { proxy: `http://u:p@127.0.0.1:${port}`, retry: { attempts: 1 } });
    // The tunnel's far end is checked like any server: this certificate is not trusted.
    expect(await failure(sender.send(startTask, {}))).toMatchObject({ code: "tls" });
    expect(asked[0]?.line).toBe(`CONNECT ${url.slice(8)}`);
    expect(asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${btoa("u:p")}`);
    expect(Object.keys(asked[0]?.headers ?? {}).filter((name) => /^x-acs|^authorization/.test(name))).toEqual(
      [],
    );
    expect(seen).toHaveLength(0);

    const trusting = createNodeTransport({
      ...limits,
      proxy: `http://u:p@127.0.0.1:${port}`,
      tls: { ca: cert },
    });
    open.push({ close: () => trusting.close() });
    const through = client(url, { transport: trusting });
    for (let count = 0; count < 3; count++) expect((await through.send(startTask, {})).TaskId).toBe(7n);
    expect(asked).toHaveLength(2);
    expect(seen).toHaveLength(3);
    expect(seen[0]?.["proxy-authorization"]).toBeUndefined();
  });

  it("a proxy that refuses the tunnel is an error of its own", async () => {
    const { port } = await proxy("407 Proxy Authentication Required");
    const sender = client("https://127.0.0.1:9", { proxy: `http://127.0.0.1:${port}` });
    expect(await failure(sender.send(startTask, {}))).toMatchObject({
      kind: "network",
      code: "proxy",
      attempts: 1,
      message: "The proxy answered 407",
    });
  });

  it("a proxy that never answers is given up within the connect limit", async () => {
    const silent = await rawServer(() => {});
    const sender = client("https://127.0.0.1:9", {
      proxy: silent.url,
      timeout: { connect: 80 },
      retry: { attempts: 1 },
    });
    expect(await failure(sender.send(startTask, {}))).toMatchObject({
      kind: "timeout",
      code: "connect",
      sent: false,
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(silent.sockets.size).toBe(0);
  });
});
