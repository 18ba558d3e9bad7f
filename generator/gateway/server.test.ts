/** The HTTP server around the gateway's core, spoken to over raw sockets. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Gateway, GatewayOptions } from "./gateway.ts";
import { createGateway } from "./gateway.ts";
import { parserIsLenient } from "./parser.ts";
import { keyId, listApi, secret, send, signV1, signV3, testTime } from "./test-support/requests.ts";

const open: Gateway[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()));
});

async function start(options: GatewayOptions = {}): Promise<{ gateway: Gateway; port: number }> {
  const gateway = createGateway(listApi(), {
    credentials: { [keyId]: secret },
    now: () => testTime,
    ...options,
  });
  open.push(gateway);
  return { gateway, port: (await gateway.listen(0)).port };
}

/** Writes bytes and resolves with all that comes back until the other side ends, or after `wait` milliseconds. */
function raw(port: number, text: string | Buffer, wait = 3_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => socket.destroy(), wait);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString("latin1"));
    });
    socket.write(text);
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);

/** A signed request as HTTP text. */
function asText(extra: readonly string[] = [], body = "", close = true): string {
  const signed = signV3("Tag", {}, body === "" ? {} : { body, headers: { "content-type": "text/plain" } });
  return [
    `${signed.method} ${signed.target} HTTP/1.1`,
    ...Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}`),
    ...(close ? ["connection: close"] : []),
    ...extra,
    "",
    body,
  ].join("\r\n");
}

const stillUp = async (port: number): Promise<number> => (await send(port, signV3("Tag", {}))).status;

describe("R63: limits answer 4xx and the server stays up", () => {
  it("16 kB of headers", async () => {
    const { port } = await start();
    expect(statusOf(await raw(port, asText([`x-long: ${"a".repeat(17_000)}`])))).toBe(431);
    expect(await stillUp(port)).toBe(200);
  });

  it("100 header fields", async () => {
    const { port } = await start();
    const fields = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `x-field-${index}: 1`);
    expect(statusOf(await raw(port, asText([...fields(95), "content-length: 0"])))).toBe(431);
    expect(statusOf(await raw(port, asText([...fields(80), "content-length: 0"])))).toBe(200);
    expect(await stillUp(port)).toBe(200);
  });

  it("8 kB of URL", async () => {
    const { port } = await start();
    expect((await send(port, signV3("Tag", { "Names.1": "a".repeat(8_100) }))).status).toBe(200);
    expect((await send(port, signV3("Tag", { "Names.1": "a".repeat(8_200) }))).status).toBe(414);
    expect(await stillUp(port)).toBe(200);
  });

  it("1 MB of body, announced or in chunks", async () => {
    const { port } = await start();
    const announced = `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1048577\r\n\r\n`;
    expect(statusOf(await raw(port, announced))).toBe(413);
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const chunked = `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(17)}0\r\n\r\n`;
    expect(statusOf(await raw(port, chunked))).toBe(413);
    const fits = "a".repeat(1_048_576);
    expect(
      (await send(port, signV3("Tag", {}, { body: fits, headers: { "content-type": "text/plain" } }))).status,
    ).toBe(200);
    expect(await stillUp(port)).toBe(200);
  });

  it("1000 parameters", async () => {
    const { port } = await start();
    const form = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`Names.${index + 1}`, "a"]));
    expect((await send(port, signV1("Tag", {}, { method: "POST", form: form(985) }))).status).toBe(200);
    const answer = await send(port, signV1("Tag", {}, { method: "POST", form: form(1001) }));
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("1000 parameters");
  });

  it("headers and a request that take too long", async () => {
    const { port } = await start({ limits: { headersTimeout: 300, requestTimeout: 600 } });
    const slowHead = await raw(port, "POST / HTTP/1.1\r\nhost: 127.0.0.1\r\n");
    expect(statusOf(slowHead)).toBe(408);
    const slowBody = await raw(port, "POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 10\r\n\r\nab");
    expect(statusOf(slowBody)).toBe(408);
    expect(await stillUp(port)).toBe(200);
  });

  it("200 connections", async () => {
    const { port } = await start({ limits: { connections: 5 } });
    const sockets = await Promise.all(
      Array.from(
        { length: 5 },
        () =>
          new Promise<ReturnType<typeof connect>>((resolve) => {
            const socket = connect(port, "127.0.0.1", () => resolve(socket));
          }),
      ),
    );
    // The server sees the five before it sees the sixth: they were accepted in order.
    expect(statusOf(await raw(port, asText(["content-length: 0"])))).toBe(429);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await stillUp(port)).toBe(200);
  });
});

describe("R64: only HTTP that reads one way", () => {
  const cases: [name: string, text: string][] = [
    ["length with chunked", asText(["content-length: 3", "transfer-encoding: chunked"], "0\r\n\r\n")],
    ["chunked with length", asText(["transfer-encoding: chunked", "content-length: 3"], "0\r\n\r\n")],
    ["a repeated length", asText(["content-length: 0", "content-length: 0"])],
    ["two different lengths", asText(["content-length: 0", "content-length: 5"], "abcde")],
    ["a list as length", asText(["content-length: 0, 0"])],
    ["a signed length", asText(["content-length: +0"])],
    ["bare LF after the request line", asText(["content-length: 0"]).replace("\r\n", "\n")],
    ["bare LF between fields", asText(["x-one: 1\nx-two: 2", "content-length: 0"])],
    ["bare CR in a field", asText(["x-one: 1\rx-two: 2", "content-length: 0"])],
    ["a folded field", asText(["x-one: 1\r\n folded", "content-length: 0"])],
    ["space before the colon", asText(["x-one : 1", "content-length: 0"])],
    ["NUL in a field", asText(["x-one: a\0b", "content-length: 0"])],
    ["an unknown coding", asText(["transfer-encoding: gzip, chunked, identity"], "0\r\n\r\n")],
    ["a chunk size that is none", asText(["transfer-encoding: chunked"], "zz\r\n\r\n0\r\n\r\n")],
    ["no version", "GET /\r\n\r\n"],
    ["another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["an absolute target", "GET http://127.0.0.1/ HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n"],
    ["TLS bytes", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ];

  const passesOldParsers = ["bare LF after the request line", "space before the colon"];

  it("knows the parsers that let some pass", () => {
    const versions = ["8.1.2", "9.2.1", "10.0.0"];
    expect(versions.map((version) => parserIsLenient(version))).toEqual([true, false, false]);
  });

  it.for(cases)("refuses %s", async ([name, text], { skip }) => {
    skip(passesOldParsers.includes(name) && parserIsLenient(), "the parser of this Node takes it");
    const { port, gateway } = await start();
    const status = statusOf(await raw(port, Buffer.from(text, "latin1"), 1_000));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(gateway.requests.filter((request) => request.status < 400)).toEqual([]);
    expect(await stillUp(port)).toBe(200);
  });

  it("takes the same request written properly, twice on one connection", async () => {
    const { port } = await start();
    const both = asText(["content-length: 0"], "", false) + asText(["content-length: 0"]);
    expect((await raw(port, both)).match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
  });
});

describe("R65: for this machine only", () => {
  it("refuses a Host that is neither loopback nor configured, a missing one and two", async () => {
    const { port } = await start();
    for (const host of ["evil.example", "127.0.0.1.evil.example", "169.254.169.254", "localhost.evil"]) {
      expect((await send(port, signV3("Tag", {}, { host }))).status, host).toBe(403);
    }
    for (const host of ["127.0.0.1", `127.0.0.1:${port}`, "localhost", "LOCALHOST:80", "[::1]:80"]) {
      expect((await send(port, signV3("Tag", {}, { host }))).status, host).toBe(200);
    }
    expect(statusOf(await raw(port, "GET / HTTP/1.1\r\nconnection: close\r\n\r\n"))).toBe(403);
    expect(
      statusOf(await raw(port, asText(["host: 127.0.0.1", "content-length: 0"]))),
    ).toBeGreaterThanOrEqual(400);
  });

  it("takes a configured host", async () => {
    const host = "dbs-api.cn-hangzhou.aliyuncs.com";
    const { port } = await start({ hosts: [host] });
    expect((await send(port, signV3("Tag", {}, { host }))).status).toBe(200);
  });

  it("gives no cross-origin permission", async () => {
    const { port } = await start();
    const signed = signV3("Tag", {}, { headers: { origin: "https://evil.example" } });
    const answers = [await send(port, signed), await send(port, { ...signed, method: "OPTIONS" })];
    for (const answer of answers) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
    expect(answers[1]?.status).toBe(403);
  });

  it("listens on 127.0.0.1 alone, and says when a port is taken", async () => {
    const { port } = await start();
    const other = createGateway(listApi());
    await expect(other.listen(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
