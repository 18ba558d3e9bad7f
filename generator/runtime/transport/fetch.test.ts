/** Faults over fetch, as browsers and workers have it, against a real server. */
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
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

const open = (url: string, options: LeanAcsOptions = {}) => sampleClient(url, options, webPlatform);
afterEach(closeServers);

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
