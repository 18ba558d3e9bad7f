import net from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import {
  closeServers,
  delay,
  dropThing,
  failure,
  good,
  rawServer,
  reply,
  sampleClient,
  startTask,
} from "../test-support.ts";

const clients: { close(): void }[] = [];
const open: typeof sampleClient = (...all) => {
  const client = sampleClient(...all);
  clients.push(client);
  return client;
};
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await closeServers();
});

const freePort = async () => {
  const server = await rawServer(() => {});
  await server.close();
  return server.port;
};

describe("connections", () => {
  it("refused: code connect, nothing was sent, retried even if not safe (R25)", async () => {
    const client = open(`http://127.0.0.1:${await freePort()}`);
    const error = await failure(client.send(dropThing, {}));
    expect(error).toMatchObject({ kind: "network", code: "connect", attempts: 3, retryable: true });
    expect((error.cause as { code: string }).code).toBe("ECONNREFUSED");
  });

  it("recovers from a refused connection", async () => {
    const port = await freePort();
    const client = open(`http://127.0.0.1:${port}`, {
      sleep: async () => {
        server.listen(port, "127.0.0.1");
        await new Promise((resolve) => server.once("listening", resolve));
      },
    });
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.on("data", () => socket.end(reply(200)));
    });
    expect(await client.send(startTask, {})).toEqual({ ...good, TaskId: 7n });
    await new Promise((resolve) => server.close(resolve));
  });

  it("reset before an answer: retried only if safe (R25)", async () => {
    const server = await rawServer(({ socket }) => socket.resetAndDestroy());
    const client = open(server.url);
    expect(await failure(client.send(dropThing, {}))).toMatchObject({
      kind: "network",
      code: "connection",
      attempts: 1,
      retryable: false,
    });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 3, retryable: true });
    expect(server.requests).toHaveLength(4);
  });

  it("recovers from one reset with a new nonce and the same token (R27)", async () => {
    const server = await rawServer(({ socket, index }) =>
      index === 1 ? socket.resetAndDestroy() : socket.write(reply(200)),
    );
    const { TaskId } = await open(server.url).send(startTask, {});
    expect(TaskId).toBe(7n);
    const [first, second] = server.requests;
    expect(second?.query.get("ClientToken")).toBe(first?.query.get("ClientToken"));
    expect(first?.query.get("ClientToken")).toMatch(/^[\da-f-]{36}$/);
    expect(second?.headers["x-acs-signature-nonce"]).not.toBe(first?.headers["x-acs-signature-nonce"]);
    expect(second?.headers["authorization"]).not.toBe(first?.headers["authorization"]);
  });

  it.each([
    ["in the headers", "HTTP/1.1 200 OK\r\ncontent-ty"],
    ["after the headers", "HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n"],
    ["in the body", 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"TaskId":1'],
    ["in a chunked body", 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20\r\n{"TaskId":1'],
  ])("reset %s is never a partial result", async (_where, text) => {
    for (const end of ["reset", "close"] as const) {
      const server = await rawServer(({ socket }) => {
        socket.write(text, () =>
          setTimeout(() => (end === "reset" ? socket.resetAndDestroy() : socket.end()), 5),
        );
      });
      const error = await failure(open(server.url).send(dropThing, {}));
      expect(error.kind).toBe("network");
      expect(["connection", "protocol"]).toContain(error.code);
      expect(error.attempts).toBe(1);
    }
  });

  it("a body longer than its length: the rest reaches no other call", async () => {
    const server = await rawServer(({ socket, query }) => {
      const body = JSON.stringify({ TaskId: Number(query.get("BackupGatewayId")) });
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}{"TaskId":99}`);
    });
    const client = open(server.url, { retry: { attempts: 1 } });
    for (let id = 1; id < 6; id++) {
      const outcome = await client.send(startTask, { BackupGatewayId: id }).catch(({ code }) => code);
      expect([outcome.TaskId ?? BigInt(id), outcome.TaskId ?? outcome]).toEqual([
        BigInt(id),
        outcome.TaskId ? BigInt(id) : "protocol",
      ]);
    }
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(5);
  });

  it("a stray second answer reaches no other call", async () => {
    for (const wait of [0, 5]) {
      let written = Promise.resolve();
      const server = await rawServer(({ socket, query }) => {
        const body = { TaskId: Number(query.get("BackupGatewayId")) };
        const stray = (done: () => void) => socket.write(reply(200, { TaskId: 99 }), () => done());
        socket.write(reply(200, body));
        written = new Promise((done) => (wait ? setTimeout(stray, wait, done) : stray(done)));
      });
      const client = open(server.url);
      for (let id = 1; id < 4; id++) {
        expect((await client.send(startTask, { BackupGatewayId: id })).TaskId).toBe(BigInt(id));
        // Bytes that come once the next request is under way could be its answer: they are there before.
        if (wait) await written;
        await delay(wait);
      }
    }
  });

  it("a closed idle connection is replaced at once, without a wait", async () => {
    const server = await rawServer(({ socket, index }) => {
      // The second request finds the connection gone, whatever the client knew when it wrote.
      if (index === 2) socket.resetAndDestroy();
      else socket.write(reply(200));
    });
    const client = open(server.url);
    await client.send(startTask, {});
    expect((await client.send(startTask, {})).TaskId).toBe(7n);
    expect(client.waits).toEqual([]);
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 2]);
  });

  it("an idle connection the server closed is not used", async () => {
    const server = await rawServer(({ socket }) => {
      socket.write(reply(200), () => setTimeout(() => socket.destroy(), 5));
    });
    const client = open(server.url);
    await client.send(dropThing, {});
    await expect.poll(() => server.sockets.size, { interval: 5 }).toBe(0);
    await delay(20);
    await client.send(dropThing, {});
    expect(server.requests).toHaveLength(2);
  });

  it("connections are kept", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200)));
    const client = open(server.url);
    for (let count = 0; count < 5; count++) await client.send(dropThing, {});
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("framing and size", () => {
  it.each([
    ["not HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"],
    [
      "length with chunks",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    ],
    ["a bad chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"],
    ["a bad length", "HTTP/1.1 200 OK\r\ncontent-length: -2\r\n\r\n{}"],
    ["a huge header", `HTTP/1.1 200 OK\r\nx: ${"y".repeat(20_000)}\r\n\r\n`],
  ])("%s is a protocol error and its connection is not used again", async (_what, text) => {
    const server = await rawServer(({ socket, index }) => socket.write(index === 1 ? text : reply(200)));
    const client = open(server.url, { retry: { attempts: 1 } });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "network", code: "protocol" });
    await client.send(startTask, {});
    expect(server.requests[1]?.connection).toBe(2);
  });

  it("a body above the limit stops the transfer (R42)", async () => {
    const big = `"${"x".repeat(1000)}"`;
    const announced = await rawServer(({ socket }) => socket.write(reply(200, big)));
    const chunked = await rawServer(({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
      const drip = setInterval(
        () => socket.writable && socket.write("400\r\n".concat("x".repeat(1024), "\r\n")),
        1,
      );
      socket.on("close", () => clearInterval(drip));
    });
    for (const server of [announced, chunked]) {
      const client = open(server.url, { maxResponseBytes: 500 });
      expect(await failure(client.send(startTask, {}))).toMatchObject({
        kind: "network",
        code: "too-large",
        attempts: 1,
      });
      await delay(10);
      expect(server.sockets.size).toBe(0);
    }
  });

  it("an early 413 during an upload is the answer; no EPIPE escapes", async () => {
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => {
        socket.end(reply(413, { Code: "RequestTooLarge", Message: "m" }, { connection: "close" }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const client = open(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}`);
    const error = await failure(
      client.call({ operation: "Upload", body: new Uint8Array(20_000_000), query: {} }),
    );
    expect(error).toMatchObject({ kind: "service", code: "RequestTooLarge", status: 413, attempts: 1 });
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("content codings (R41)", () => {
  const text = Buffer.from(JSON.stringify({ TaskId: 7, Name: "数据库" }));
  const answer = async (body: Uint8Array, coding: string, options = {}) => {
    const server = await rawServer(({ socket }) =>
      socket.write(reply(200, body, { "content-encoding": coding })),
    );
    return { client: open(server.url, { retry: { attempts: 1 }, ...options }), server };
  };

  it.each([
    ["gzip", gzipSync(text)],
    ["GZIP", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["br", brotliCompressSync(text)],
    ["identity", text],
  ])("reads %s although it was not asked for", async (coding, body) => {
    const { client, server } = await answer(body, coding);
    expect(await client.send(startTask, {})).toEqual({ TaskId: 7n, Name: "数据库" });
    expect(server.requests[0]?.headers["accept-encoding"]).toBe("identity");
  });

  it("asks for it when told to", async () => {
    const { client, server } = await answer(gzipSync(text), "gzip", { compress: true });
    await client.send(startTask, {});
    expect(server.requests[0]?.headers["accept-encoding"]).toBe("gzip, deflate, br");
  });

  it.each([
    ["cut gzip", gzipSync(text).subarray(0, -5), "gzip"],
    ["cut br", brotliCompressSync(text).subarray(0, -3), "br"],
    ["cut deflate", deflateSync(text).subarray(0, -5), "deflate"],
    ["text as gzip", text, "gzip"],
    ["gzip with a rest", Buffer.concat([gzipSync(text), Buffer.from("rest")]), "gzip"],
    ["deflate with a rest", Buffer.concat([deflateSync(text), Buffer.from("rest")]), "deflate"],
    ["br with a rest", Buffer.concat([brotliCompressSync(text), Buffer.from("rest")]), "br"],
    ["two codings", gzipSync(gzipSync(text)), "gzip, gzip"],
    ["an unknown coding", text, "zstd"],
  ])("%s is a decode error, never a partial result", async (_what, body, coding) => {
    const { client } = await answer(body, coding);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "network", code: "decode" });
  });

  it("a compressed bomb stops at the limit (R42)", async () => {
    const { client } = await answer(gzipSync(Buffer.alloc(200_000_000)), "gzip", {
      maxResponseBytes: 1_000_000,
    });
    const before = process.memoryUsage().rss;
    expect(await failure(client.send(startTask, {}))).toMatchObject({ code: "too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });
});

describe("text", () => {
  const answer = async (body: string | Uint8Array, type: string) => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, body, { "content-type": type })));
    return open(server.url, { retry: { attempts: 1 } });
  };
  it("skips a byte order mark", async () => {
    const client = await answer('\ufeff{"TaskId":7}', "application/json");
    expect(await client.send(startTask, {})).toEqual({ TaskId: 7n });
  });
  it("puts split UTF-8 together", async () => {
    const body = Buffer.from(JSON.stringify({ Name: "数据库" }));
    const server = await rawServer(async ({ socket }) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`);
      for (const byte of body) {
        socket.write(Buffer.of(byte));
        await delay(0);
      }
    });
    expect(await open(server.url).send(dropThing, {})).toEqual({ Name: "数据库" });
  });
  it("follows the charset label", async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"Name":"'),
      Buffer.from([0xca, 0xfd, 0xbe, 0xdd]),
      Buffer.from('"}'),
    ]);
    expect(await (await answer(gbk, "application/json; charset=GBK")).send(dropThing, {})).toEqual({
      Name: "数据",
    });
  });
  it.each([
    ["broken UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), "application/json;charset=utf-8"],
    ["an unknown charset", Buffer.from("{}"), "application/json;charset=klingon"],
  ])("%s is a decode error", async (_what, body, type) => {
    expect(await failure((await answer(body, type)).send(dropThing, {}))).toMatchObject({
      code: "decode",
      status: 200,
    });
  });
});

describe("limits of time (R29)", () => {
  const timed = async (promise: Promise<unknown>) => {
    const start = performance.now();
    const error = await failure(promise);
    return { error, took: performance.now() - start };
  };

  it("connect: a black hole is given up within its limit and retried", async () => {
    // TLS that is never answered counts as connecting.
    const server = await rawServer(() => {});
    const client = open(`https://127.0.0.1:${server.port}`, {
      timeout: { connect: 100, total: 60_000 },
      retry: { attempts: 2 },
    });
    const { error, took } = await timed(client.send(dropThing, {}));
    expect(error).toMatchObject({ kind: "timeout", code: "connect", attempts: 2, retryable: true });
    expect(took).toBeGreaterThan(100);
    expect(took).toBeLessThan(5000);
  });

  it("first byte: a server that never answers", async () => {
    const server = await rawServer(() => {});
    const client = open(server.url, { timeout: { firstByte: 100, idle: 60_000 } });
    const { error, took } = await timed(client.send(dropThing, {}));
    expect(error).toMatchObject({ kind: "timeout", code: "first-byte", attempts: 1, retryable: false });
    expect(took).toBeLessThan(5000);
  });

  it("idle: headers and half a body, then silence", async () => {
    const server = await rawServer(({ socket }) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"a":'),
    );
    const client = open(server.url, { timeout: { firstByte: 60_000, idle: 100 } });
    const { error, took } = await timed(client.send(dropThing, {}));
    expect(error).toMatchObject({ kind: "timeout", code: "idle", attempts: 1 });
    expect(took).toBeLessThan(5000);
  });

  it("total: whatever drips, the whole call ends in time", async () => {
    for (const head of ["HTTP/1.1 200 OK\r\nx: ", "HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n"]) {
      const server = await rawServer(({ socket }) => {
        socket.write(head);
        const drip = setInterval(() => socket.write("y"), 10);
        socket.on("close", () => clearInterval(drip));
      });
      const client = open(server.url, { timeout: 300 });
      const { error, took } = await timed(client.send(startTask, {}));
      expect(error).toMatchObject({ kind: "timeout", code: "total", attempts: 1 });
      // Timers count from when the loop last looked at the clock.
      expect(took).toBeGreaterThan(200);
      expect(took).toBeLessThan(5000);
      await expect.poll(() => server.sockets.size, { interval: 5 }).toBe(0);
    }
  });

  it("a slow answer that never pauses for long is not cut off", async () => {
    const server = await rawServer(async ({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n");
      for (const character of '{"TaskId":7}') {
        await delay(100);
        socket.write(character);
      }
    });
    const client = open(server.url, { timeout: { idle: 1000 } });
    expect((await client.send(startTask, {})).TaskId).toBe(7n);
  });
});

describe("redirects (R44)", () => {
  it.each([301, 302, 303, 307, 308])(
    "%i is an error that names the host; no request reaches it",
    async (status) => {
      const other = await rawServer(({ socket }) => socket.write(reply(200)));
      const server = await rawServer(({ socket }) =>
        socket.write(reply(status, "", { location: `http://user:pass@127.0.0.1:${other.port}/steal?x=1` })),
      );
      const error = await failure(open(server.url).send(startTask, {}));
      expect(error).toMatchObject({
        kind: "gateway",
        code: "redirect",
        status,
        attempts: 1,
        retryable: false,
      });
      expect(error.message).toContain(`127.0.0.1:${other.port}`);
      expect(error.message).not.toMatch(/pass|steal/);
      expect(other.requests).toHaveLength(0);
    },
  );
});
