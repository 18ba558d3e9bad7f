/** The transport of Node by itself: what goes out for a URL, and what its failures are called. */
import http from "node:http";
import https from "node:https";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { closeServers, failure, rawServer, reply } from "../test-support.ts";
import type { PlatformRequest, TransportResponse } from "../types.ts";
import { decompress } from "./compression.ts";
import { createNodeTransport, type NodeTransportOptions } from "./node.ts";

const open: { close(): void }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await closeServers();
});

function transport(options: Partial<NodeTransportOptions> = {}) {
  const made = createNodeTransport({
    connectTimeout: 5000,
    idleTimeout: 5000,
    maxResponseBytes: 1000,
    ...options,
  });
  open.push(made);
  return (url: string, more: Partial<PlatformRequest> = {}): Promise<TransportResponse> =>
    made({ method: "GET", url, headers: {}, signal: new AbortController().signal, ...more });
}
const textOf = async ({ body }: TransportResponse): Promise<string> => {
  const parts: Uint8Array[] = [];
  if (body instanceof Uint8Array) parts.push(body);
  else for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
};

/** An agent that never connects: where it was to, and the error it fails with. */
function failing(kind: typeof http | typeof https, code?: string) {
  const asked: { host?: string; port?: number }[] = [];
  const agent = new kind.Agent();
  Object.assign(agent, {
    createConnection(options: { host: string; port: number }) {
      asked.push({ host: options.host, port: options.port });
      throw Object.assign(new Error("made up"), code === undefined ? {} : { code });
    },
  });
  const agents = { [kind === http ? "http:" : "https:"]: agent } as NonNullable<
    NodeTransportOptions["agents"]
  >;
  return { asked, send: transport({ agents }) };
}

describe("requests", () => {
  it("go to the path and query of the URL, without a fragment", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200)));
    const send = transport();
    for (const rest of ["", "?a=1", "/", "/b?c=%20#d", "#e"]) await send(server.url + rest);
    expect(server.requests.map(({ target }) => target)).toEqual(["/", "/?a=1", "/", "/b?c=%20", "/"]);
  });

  it("say how long their body is, but where a method has none", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, "")));
    const send = transport();
    for (const method of ["GET", "HEAD", "POST", "DELETE", "GETX", "XGET"])
      await send(server.url, { method });
    await send(server.url, { method: "PUT", body: Buffer.from("\u00e9") });
    expect(server.requests.map(({ method, headers }) => [method, headers["content-length"]])).toEqual([
      ["GET", undefined],
      ["HEAD", undefined],
      ["POST", "0"],
      ["DELETE", "0"],
      ["GETX", "0"],
      ["XGET", "0"],
      ["PUT", "2"],
    ]);
  });

  it("go to the port of their scheme where none is given", async () => {
    for (const [kind, url, port] of [
      [http, "http://a.example/", 80],
      [https, "https://a.example/", 443],
      [https, "https://a.example:80/", 80],
    ] as const) {
      const { asked, send } = failing(kind);
      await failure(send(url));
      expect(asked).toEqual([{ host: "a.example", port }]);
    }
  });

  it("of other schemes are refused", async () => {
    for (const url of ["ftp://a.example/", "a.example", "http:/a", "http://"]) {
      expect(await failure(transport()(url))).toMatchObject({
        kind: "validation",
        code: "endpoint",
        message: "The URL is not http or https",
        sent: false,
      });
    }
  });

  it("name the host as it is called when a proxy carries them", async () => {
    const proxy = await rawServer(({ socket }) => socket.write(reply(200)));
    const send = transport({ proxy: proxy.url });
    for (const url of ["http://a.example/x?y#z", "http://a.example:81", "http://[::2]/", "http://[::2]:81/"])
      await send(url);
    await send("http://a.example/", { headers: { host: "b.example" } });
    expect(proxy.requests.map(({ target, headers }) => [target, headers["host"]])).toEqual([
      ["http://a.example/x?y", "a.example"],
      ["http://a.example:81", "a.example:81"],
      ["http://[::2]/", "[::2]:80"],
      ["http://[::2]:81/", "[::2]:81"],
      ["http://a.example/", "b.example"],
    ]);
    expect(proxy.requests[0]?.headers["proxy-authorization"]).toBeUndefined();
  });

  it("with a stream go out as it comes, also where the other end is slow to read", async () => {
    let size = 0;
    const server = http.createServer((request, response) => {
      request.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      request.on("end", () => response.end(request.headers["transfer-encoding"]));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(server);
    const { port } = server.address() as { port: number };
    async function* body() {
      for (let count = 0; count < 50; count++) yield new Uint8Array(100_000);
    }
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    const answer = await transport()(`http://127.0.0.1:${port}/`, { method: "POST", body: body() });
    expect([await textOf(answer), size]).toEqual(["chunked", 5_000_000]);
    await new Promise(setImmediate);
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });

  it("with a Blob say how long it is", async () => {
    let size = 0;
    const server = http.createServer((request, response) => {
      request.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      request.on("end", () => response.end(request.headers["content-length"]));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(server);
    const { port } = server.address() as { port: number };
    const body = new Blob([new Uint8Array(200_000), "x"]);
    const answer = await transport()(`http://127.0.0.1:${port}/`, { method: "POST", body });
    expect([await textOf(answer), size]).toEqual(["200001", 200_001]);
  });

  it("with a stream that fails say so, with the cause", async () => {
    const server = await rawServer(() => {});
    const cause = new Error("no more");
    async function* body() {
      yield new Uint8Array(10);
      throw cause;
    }
    const error = await failure(transport()(server.url, { method: "POST", body: body() }));
    expect(error).toMatchObject({
      kind: "validation",
      code: "body",
      message: "The request body's stream failed",
    });
    expect(error.cause).toBe(cause);
  });
});

it("closing it closes the connections it keeps", async () => {
  const server = await rawServer(({ socket }) => socket.write(reply(200)));
  const made = createNodeTransport({ connectTimeout: 5000, idleTimeout: 5000, maxResponseBytes: 1000 });
  await made({ method: "GET", url: server.url, headers: {}, signal: new AbortController().signal });
  expect(server.sockets.size).toBe(1);
  made.close();
  await expect.poll(() => server.sockets.size).toBe(0);
});

describe("limits of time", () => {
  it("say what did not come, and within what time", async () => {
    const silent = await rawServer(() => {});
    const slow = await rawServer(({ socket }) =>
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\na"),
    );
    const send = transport({ connectTimeout: 50, idleTimeout: 70, firstByteTimeout: 60 });
    expect(await failure(send(`https://127.0.0.1:${silent.port}/`))).toMatchObject({
      kind: "timeout",
      code: "connect",
      message: "No connection within 50 ms",
      sent: false,
    });
    expect(await failure(send(silent.url))).toMatchObject({
      kind: "timeout",
      code: "first-byte",
      message: "Nothing came for 60 ms (first-byte limit)",
    });
    expect(await failure(send(slow.url))).toMatchObject({
      kind: "timeout",
      code: "idle",
      message: "Nothing came for 70 ms (idle limit)",
    });
  });
});

describe("failures to connect", () => {
  it.each<[string | undefined, string, string]>([
    ["ENOTFOUND", "dns", "The host's name was not found (ENOTFOUND)"],
    ["EAI_AGAIN", "dns", "The host's name was not found (EAI_AGAIN)"],
    ["ECONNREFUSED", "connect", "No connection (ECONNREFUSED)"],
    [undefined, "connect", "No connection"],
    ["CERT_HAS_EXPIRED", "tls", "TLS failed (CERT_HAS_EXPIRED): made up"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls", "TLS failed (ERR_TLS_CERT_ALTNAME_INVALID): made up"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls", "TLS failed (ERR_SSL_WRONG_VERSION_NUMBER): made up"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls", "TLS failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE): made up"],
    ["EPROTO", "tls", "TLS failed (EPROTO): made up"],
    ["XEPROTO", "connect", "No connection (XEPROTO)"],
  ])("%s is %s", async (given, code, message) => {
    const { send } = failing(http, given);
    const error = await failure(send("http://a.example/"));
    expect([error.kind, error.code, error.message, error.sent]).toEqual(["network", code, message, false]);
    expect((error.cause as Error).message).toBe("made up");
  });
});

it("R33: a certificate that cannot be read is an error of TLS, without its text", async () => {
  const send = transport({ tls: { key: "canary", cert: "canary" } });
  const error = await failure(send("https://127.0.0.1:9/"));
  expect(error).toMatchObject({ kind: "network", code: "tls", sent: false });
  expect(error.message).toMatch(/^TLS failed \(ERR_OSSL\w*\): /);
  expect(`${error.message} ${error.stack}`).not.toContain("canary");
});

describe("answers", () => {
  const serve = async (bytes: Buffer, options: Partial<NodeTransportOptions> = {}) => {
    const server = await rawServer(({ socket }) => socket.write(bytes));
    return { send: transport(options), url: server.url, server };
  };

  it("up to the limit are read, beyond it not", async () => {
    const exact = await serve(reply(200, "x".repeat(1000)));
    expect((await textOf(await exact.send(exact.url))).length).toBe(1000);
    const chunk = (size: number) =>
      Buffer.from(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${size.toString(16)}\r\n${"x".repeat(size)}\r\n0\r\n\r\n`,
      );
    const chunked = await serve(chunk(1000));
    expect((await textOf(await chunked.send(chunked.url))).length).toBe(1000);
    for (const bytes of [reply(200, "x".repeat(1001)), chunk(1001)]) {
      const more = await serve(bytes);
      expect(await failure(more.send(more.url))).toMatchObject({
        kind: "network",
        code: "too-large",
        message: "The answer is larger than 1000 bytes",
      });
    }
    // A HEAD says how long an answer to GET would be.
    const head = await serve(Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n"));
    expect(await textOf(await head.send(head.url, { method: "HEAD" }))).toBe("");
    // An announced length is refused before a byte of the body has come.
    const announced = await serve(Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n"));
    expect(await failure(announced.send(announced.url))).toMatchObject({ code: "too-large" });
  });

  it("join what is repeated", async () => {
    const { send, url } = await serve(
      Buffer.from(
        "HTTP/1.1 200 OK\r\nset-cookie: a=1\r\nset-cookie: b=2\r\nx-a: 1\r\nx-a: 2\r\ncontent-length: 0\r\n\r\n",
      ),
    );
    expect((await send(url)).headers).toMatchObject({ "set-cookie": "a=1, b=2", "x-a": "1, 2" });
  });

  it("that are streams may not be compressed; nobody asked for it", async () => {
    const { send, url, server } = await serve(reply(200, gzipSync("x"), { "content-encoding": "gzip" }), {
      compress: true,
    });
    expect(await failure(send(url, { stream: true }))).toMatchObject({
      kind: "network",
      code: "decode",
      message: "The streamed answer is compressed, which was not asked for",
    });
    expect(server.requests[0]?.headers["accept-encoding"]).toBe("identity");
    const plain = await serve(reply(200, "abc", { "content-encoding": "identity" }));
    const answer = await plain.send(plain.url, { stream: true });
    expect(answer.body).not.toBeInstanceOf(Uint8Array);
    expect(await textOf(answer)).toBe("abc");
    // An error is no stream.
    const bad = await serve(reply(500, "abc"));
    expect((await bad.send(bad.url, { stream: true })).body).toBeInstanceOf(Uint8Array);
  });

  it("that are streams and break off are failures of the connection", async () => {
    const server = await rawServer(({ socket }) =>
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nabc", () =>
        setTimeout(() => socket.resetAndDestroy(), 10),
      ),
    );
    const answer = await transport()(server.url, { stream: true });
    expect(await failure(textOf(answer))).toMatchObject({ kind: "network", code: "connection" });
  });

  it("that break off say by what", async () => {
    const server = await rawServer(({ socket }) => socket.resetAndDestroy());
    expect(await failure(transport()(server.url))).toMatchObject({
      code: "connection",
      message: "The connection broke (ECONNRESET)",
    });
    const garbage = await serve(Buffer.from("SSH-2.0\r\n\r\n"));
    const error = await failure(garbage.send(garbage.url));
    expect(error).toMatchObject({
      code: "protocol",
      message: expect.stringMatching(/^The answer is not HTTP \(HPE_/),
    });
  });

  it("are not waited for by a call that has ended", async () => {
    const server = await rawServer(() => {});
    const reason = new Error("enough");
    expect(await transport()(server.url, { signal: AbortSignal.abort(reason) }).catch((error) => error)).toBe(
      reason,
    );
    const ending = new AbortController();
    const waiting = transport()(server.url, { signal: ending.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    ending.abort(reason);
    expect(await waiting.catch((error) => error)).toBe(reason);
    await expect.poll(() => server.sockets.size).toBe(0);
  });
});

describe("content codings", () => {
  const text = Buffer.from("abc");

  it("nothing to decode passes", () => {
    for (const coding of ["", "identity", " Identity "]) expect(decompress(text, coding, 10)).toBe(text);
    const nothing = new Uint8Array();
    expect(decompress(nothing, "gzip", 10)).toBe(nothing);
  });

  it("deflate, with its wrapping or without, whatever it begins with", () => {
    for (let length = 0; length < 300; length++) {
      const data = Buffer.alloc(length, `${length}`);
      expect(Buffer.from(decompress(deflateSync(data), "deflate", 1000))).toEqual(data);
      // Most streams without the wrapping do not look as if they had it.
      expect(Buffer.from(decompress(deflateRawSync(data, { level: 9 }), "deflate", 1000))).toEqual(data);
    }
    for (const level of [1, 6, 9])
      expect(Buffer.from(decompress(deflateSync(text, { level }), "deflate", 10))).toEqual(text);
  });

  it("what is wrong is told", () => {
    const message = (body: Uint8Array, coding: string, limit = 10) => {
      try {
        decompress(body, coding, limit);
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    };
    expect([
      message(text, "zstd"),
      message(text, "gzip"),
      message(Buffer.concat([deflateSync(text), text]), "deflate"),
      message(gzipSync("x".repeat(11)), "gzip"),
      message(gzipSync("x".repeat(10)), "gzip"),
    ]).toEqual([
      "The answer's content coding is not known: zstd",
      "The answer's content coding is broken",
      "The answer's content coding has a rest after its end",
      "The answer is larger than 10 bytes",
      undefined,
    ]);
  });
});
