/** Faults over fetch, as browsers and workers have it, against a real server. */
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LeanAcsOptions } from "../acs/lean-client.ts";
import { webPlatform } from "../platform/web.ts";
import {
  closeServers,
  dropThing,
  failure,
  good,
  rawServer,
  reply,
  sampleClient,
  secrets,
  startTask,
} from "../test-support.ts";
import type { PlatformRequest } from "../types.ts";
import { createFetchTransport } from "./fetch.ts";
import { fetchBody } from "./fetch-body.ts";

const open = (url: string, options: LeanAcsOptions = {}) => sampleClient(url, options, webPlatform);
afterEach(async () => {
  vi.unstubAllGlobals();
  await closeServers();
});

const limits = { connectTimeout: 5000, idleTimeout: 5000, maxResponseBytes: 1000 };
/** One request by the transport itself. */
const send = (url: string, more: Partial<PlatformRequest> = {}) =>
  createFetchTransport(
    limits,
    fetchBody,
  )({
    method: "GET",
    url,
    headers: {},
    signal: new AbortController().signal,
    ...more,
  });

const once = { retry: { attempts: 1 } };

describe("connections over fetch", () => {
  it("refused: a network error, retried if safe only, since nobody says whether it was sent (R25)", async () => {
    const server = await rawServer(() => {});
    await server.close();
    const client = open(server.url);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "network", attempts: 3 });
    expect(await failure(client.send(dropThing, {}))).toMatchObject({ kind: "network", attempts: 1 });
  });

  it("recovers from a reset with a new nonce and the same token (R27)", async () => {
    const server = await rawServer(({ socket, index }) =>
      index === 1 ? socket.resetAndDestroy() : socket.write(reply(200)),
    );
    expect((await open(server.url).send(startTask, {})).TaskId).toBe(7n);
    const [first, second] = server.requests;
    expect(second?.headers["x-acs-signature-nonce"]).not.toBe(first?.headers["x-acs-signature-nonce"]);
    expect(second?.query.get("ClientToken")).toBe(first?.query.get("ClientToken"));
  });

  it.each([
    ["in the headers", "HTTP/1.1 200 OK\r\ncontent-"],
    ["in the body", 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"TaskId":'],
    ["in a chunk", 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20\r\n{"TaskId":'],
  ])("cut off %s is a network error, never a partial result", async (_where, head) => {
    const server = await rawServer(({ socket }) => socket.end(head));
    expect(await failure(open(server.url, once).send(startTask, {}))).toMatchObject({ kind: "network" });
  });

  it("a body that is no gzip, though it says so, is an error", async () => {
    const cut = gzipSync(JSON.stringify(good)).subarray(0, 30);
    for (const body of [Buffer.from("no gzip"), cut]) {
      const server = await rawServer(({ socket }) =>
        socket.write(reply(200, body, { "content-encoding": "gzip" })),
      );
      const error = await failure(open(server.url, once).send(startTask, {}));
      expect(["network", "parse"]).toContain(error.kind);
    }
  });

  it("reads gzip that is whole", async () => {
    const server = await rawServer(({ socket }) =>
      socket.write(reply(200, gzipSync(JSON.stringify(good)), { "content-encoding": "gzip" })),
    );
    expect((await open(server.url).send(startTask, {})).TaskId).toBe(7n);
  });
});

describe("limits over fetch", () => {
  it("first byte: connect and first byte together, for fetch cannot tell them apart (R29)", async () => {
    const server = await rawServer(() => {});
    const client = open(server.url, { ...once, timeout: { connect: 50, firstByte: 50, idle: 60_000 } });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "timeout", code: "first-byte" });
  });

  it("idle: headers and half a body, then silence (R29)", async () => {
    const server = await rawServer(({ socket }) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"a":'),
    );
    const client = open(server.url, { ...once, timeout: { firstByte: 60_000, idle: 100 } });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "timeout", code: "idle" });
  });

  it("total: whatever drips, the whole call ends in time (R29)", async () => {
    const server = await rawServer(({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n");
      const drip = setInterval(() => socket.write("y"), 10);
      socket.on("close", () => clearInterval(drip));
    });
    const error = await failure(open(server.url, { timeout: 200 }).send(startTask, {}));
    expect(error).toMatchObject({ kind: "timeout", code: "total", attempts: 1 });
  });

  it("a body above the limit stops the transfer (R42)", async () => {
    let sent = 0;
    const server = await rawServer(({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 999999999\r\n\r\n");
      const chunk = Buffer.alloc(64_000, 32);
      const pump = (): void => {
        while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      socket.on("drain", pump);
      pump();
    });
    const error = await failure(open(server.url, { ...once, maxResponseBytes: 500_000 }).send(startTask, {}));
    expect(error).toMatchObject({ kind: "network", code: "too-large", retryable: false });
    expect(sent).toBeLessThan(100_000_000);
  });
});

describe("answers over fetch", () => {
  it.each([301, 302, 303, 307, 308])(
    "%i is refused; no request reaches the other origin (R44)",
    async (status) => {
      const other = await rawServer(({ socket }) => socket.write(reply(200)));
      const server = await rawServer(({ socket }) =>
        socket.write(reply(status, "", { location: `${other.url}/steal` })),
      );
      expect(await failure(open(server.url).send(startTask, {}))).toMatchObject({
        kind: "gateway",
        code: "redirect",
        attempts: 1,
      });
      expect(other.requests).toHaveLength(0);
    },
  );

  it("an HTML 502 is a gateway error with status, retried if safe", async () => {
    const server = await rawServer(({ socket }) =>
      socket.write(reply(502, "<html><body>Bad gateway</body></html>", { "content-type": "text/html" })),
    );
    const error = await failure(open(server.url).send(startTask, {}));
    expect(error).toMatchObject({ kind: "gateway", status: 502, attempts: 3, retryable: true });
  });

  it("no secret, signature or token is in what an error says", async () => {
    const server = await rawServer(({ socket, text }) => socket.write(reply(400, `echo ${text}`)));
    const error = await failure(open(server.url, once).send(startTask, {}));
    const said = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    for (const secret of Object.values(secrets)) expect(said).not.toContain(secret);
    const [, signature = "none"] = /Signature=([0-9a-f]+)/.exec(server.requests[0]?.text ?? "") ?? [];
    expect(signature).toHaveLength(64);
    expect(said).not.toContain(signature);
  });
});

describe("abort over fetch (R30)", () => {
  it.each([
    ["before the answer", undefined],
    ["in the body", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"],
  ])("%s: the caller's reason", async (_phase, head) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const server = await rawServer(({ socket }) => {
      if (head !== undefined) socket.write(head);
      setTimeout(() => controller.abort(reason), 30);
    });
    const error = await failure(open(server.url).send(startTask, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted", attempts: 1 });
    expect(error.cause).toBe(reason);
  });
});

describe("what goes over fetch", () => {
  it("fields that are the platform's own are left to it", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200)));
    await send(server.url, {
      headers: {
        host: "evil.example",
        "content-length": "99",
        "accept-encoding": "x",
        connection: "x",
        "x-host": "kept",
        "x-connection-id": "kept",
      },
    });
    expect(server.requests[0]?.headers).toMatchObject({
      host: `127.0.0.1:${server.port}`,
      "x-host": "kept",
      "x-connection-id": "kept",
    });
    expect(server.requests[0]?.headers["content-length"]).toBeUndefined();
    expect(server.requests[0]?.headers["accept-encoding"]).not.toBe("x");
  });

  it("a body that is a stream goes as it comes, and is closed where the call ends early", async () => {
    const bodies: unknown[] = [];
    let read = true;
    vi.stubGlobal("fetch", async (_: string, { body }: { body: ReadableStream<Uint8Array> }) => {
      const reader = body.getReader();
      if (!read) {
        await reader.read();
        await reader.cancel("enough");
        throw new TypeError("fetch failed");
      }
      for (let next = await reader.read(); !next.done; next = await reader.read())
        bodies.push(Buffer.from(next.value).toString());
      return new Response("ok");
    });
    let closed = 0;
    async function* parts() {
      try {
        yield Buffer.from("a");
        yield Buffer.from("b");
      } finally {
        closed++;
      }
    }
    await send("http://127.0.0.1:9/", { method: "POST", body: parts() });
    expect([bodies, closed]).toEqual([["a", "b"], 1]);
    read = false;
    expect(await failure(send("http://127.0.0.1:9/", { method: "POST", body: parts() }))).toMatchObject({
      kind: "network",
      code: "connection",
      message: "The request failed",
      cause: { message: "fetch failed" },
    });
    expect(closed).toBe(2);
  });

  it("a Blob goes as it is; browsers get a stream once it was read", async () => {
    const bodies: unknown[] = [];
    vi.stubGlobal("fetch", async (_: string, { body }: { body: unknown }) => {
      bodies.push(body instanceof ReadableStream ? "a stream" : body);
      return new Response("ok");
    });
    async function* parts() {
      yield Buffer.from("a");
      yield Buffer.from("b");
    }
    const blob = new Blob(["x"]);
    const post = (body: NonNullable<PlatformRequest["body"]>) =>
      send("http://127.0.0.1:9/", { method: "POST", body });
    await post(blob);
    await post(parts());
    for (const userAgent of ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", "Cloudflare-Workers"]) {
      vi.stubGlobal("navigator", { userAgent });
      await post(parts());
    }
    vi.stubGlobal("navigator", undefined);
    await post(parts());
    expect(bodies).toEqual([blob, "a stream", new Uint8Array([97, 98]), "a stream", "a stream"]);
  });

  it.each(["Mozilla/5.0", "Node.js/20"])(
    "a stream that fails says so, with the cause: %s",
    async (userAgent) => {
      vi.stubGlobal("navigator", { userAgent });
      const server = await rawServer(() => {});
      const cause = new Error("no more");
      async function* body() {
        yield new Uint8Array(10);
        throw cause;
      }
      expect(await failure(send(server.url, { method: "POST", body: body() }))).toMatchObject({
        kind: "validation",
        code: "body",
        message: "The request body's stream failed",
        cause,
      });
    },
  );

  it("says what fetch never sends", async () => {
    const body = new Uint8Array([1]);
    const tried = (more: Partial<PlatformRequest>) => failure(send("http://127.0.0.1:9/", more));
    for (const method of ["GET", "HEAD"]) {
      expect(await tried({ method, body })).toMatchObject({
        kind: "validation",
        code: "method",
        message: `fetch does not send ${method} with a body`,
        sent: false,
      });
    }
    for (const more of [{}, { body }]) {
      expect(await tried({ method: "TRACE", ...more })).toMatchObject({
        message: "fetch does not send TRACE",
      });
    }
  });

  it("a large upload has the time it may need, a stream as long as it goes on", async () => {
    vi.stubGlobal("fetch", async (_: string, { body, signal }: { body: unknown; signal: AbortSignal }) => {
      if (body instanceof ReadableStream) for await (const _chunk of body);
      else await new Promise((resolve) => setTimeout(resolve, 150));
      signal.throwIfAborted();
      return new Response("ok");
    });
    const post = async (body: NonNullable<PlatformRequest["body"]>) => {
      const send = createFetchTransport({ ...limits, connectTimeout: 20, firstByteTimeout: 30 }, fetchBody);
      const signal = new AbortController().signal;
      return (await send({ method: "POST", url: "http://127.0.0.1:9/", headers: {}, body, signal })).status;
    };
    async function* slow() {
      for (let count = 0; count < 10; count++) {
        await new Promise((resolve) => setTimeout(resolve, 15));
        yield new Uint8Array(1);
      }
    }
    expect(await failure(post(new Uint8Array(10)))).toMatchObject({
      kind: "timeout",
      code: "first-byte",
      message: "Nothing came for 50 ms (first-byte limit)",
    });
    expect(await post(new Uint8Array(1_000_000))).toBe(200);
    expect(await post(new Blob([new Uint8Array(1_000_000)]))).toBe(200);
    expect(await post(slow())).toBe(200);
  });

  it("an answer in pieces is put together; one above the limit is not", async () => {
    const pieces = (...sizes: number[]) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          sizes.forEach((size, index) => {
            controller.enqueue(new Uint8Array(size).fill(index + 1));
          });
          controller.close();
        },
      });
    const answer = async (...sizes: number[]) => {
      vi.stubGlobal("fetch", async () => new Response(pieces(...sizes), { headers: { "X-A": "1" } }));
      return send("http://127.0.0.1:9/");
    };
    const { status, headers, body } = await answer(2, 1, 3);
    expect([status, headers, [...(body as Uint8Array)]]).toEqual([200, { "x-a": "1" }, [1, 1, 2, 3, 3, 3]]);
    expect((await answer(400, 600)).body).toHaveLength(1000);
    expect(await failure(answer(400, 601))).toMatchObject({
      kind: "network",
      code: "too-large",
      message: "The answer is larger than 1000 bytes",
    });
    vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
    expect(await send("http://127.0.0.1:9/")).toMatchObject({ status: 204, body: new Uint8Array() });
  });

  it("R44: a redirect that a browser hides is refused too", async () => {
    vi.stubGlobal("fetch", async () => ({ type: "opaqueredirect", status: 0, headers: [] }));
    expect(await failure(send("http://127.0.0.1:9/"))).toMatchObject({
      kind: "gateway",
      code: "redirect",
      message: "redirected, which is not followed",
    });
  });

  it("a stream that its reader leaves is aborted, one that was read is not", async () => {
    const signals: AbortSignal[] = [];
    vi.stubGlobal("fetch", async (_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Response("abc");
    });
    for (const leave of [true, false]) {
      const { body } = await send("http://127.0.0.1:9/", { stream: true });
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        expect(Buffer.from(chunk).toString()).toBe("abc");
        if (leave) break;
      }
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("a call that has ended is not begun", async () => {
    const reason = new Error("enough");
    const seen: boolean[] = [];
    vi.stubGlobal("fetch", async (_: string, { signal }: { signal: AbortSignal }) => {
      seen.push(signal.aborted);
      throw signal.reason;
    });
    expect(
      await send("http://127.0.0.1:9/", { signal: AbortSignal.abort(reason) }).catch((error) => error),
    ).toBe(reason);
    expect(seen).toEqual([true]);
  });
});
