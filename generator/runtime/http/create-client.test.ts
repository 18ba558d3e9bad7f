import { describe, expect, it } from "vitest";
import { nodePlatform } from "../platform/node.ts";
import { failure } from "../test-support.ts";
import type { ApiDescriptor, TransportRequest } from "../types.ts";
import { createHttpClient, type HttpOptions } from "./create-client.ts";

const api = (...urls: string[]): ApiDescriptor => ({
  name: "@sample/shop",
  packageVersion: "1.0.0",
  protocol: "http",
  servers: urls.map((url) => ({ url })),
});

/** A client without a network, and what it sent. */
function client(options: HttpOptions = {}, of = api("https://shop.example/v1"), status = 200) {
  const sent: TransportRequest[] = [];
  const made = createHttpClient(of, nodePlatform, {
    random: () => 0,
    sleep: async () => {},
    transport: async (request) => {
      sent.push(request);
      return { status, headers: {}, body: new Uint8Array() };
    },
    ...options,
  });
  return { client: made, sent };
}

describe("options are looked at when the client is made", () => {
  it.each<[string, HttpOptions, ApiDescriptor, string]>([
    ["a server that is not there", { server: 1 }, api("https://shop.example"), "no server 1"],
    ["a value of a variable", {}, api("https://{a}.example"), "server variable a"],
    ["an endpoint", { endpoint: "https://a.example?b" }, api(), "endpoint has a query"],
    ["an endpoint where the server is a path", { endpoint: "ftp://a.example" }, api("/v1"), "endpoint"],
    ["a field", { headers: { "a b": "1" } }, api("/v1"), "a?b"],
  ])("%s", (_, options, of, message) => {
    expect(() => client(options, of)).toThrow(
      expect.objectContaining({ kind: "validation", message: expect.stringContaining(message) }),
    );
  });

  it("but a document without a host fails the call only", async () => {
    for (const of of [api(), api("/v1"), api("")]) {
      expect(await failure(client({}, of).client.call({ method: "GET", path: "/" }))).toMatchObject({
        kind: "validation",
        message: expect.stringContaining("names no host"),
        sent: false,
      });
      expect(client({ endpoint: "a.example" }, of).client).toBeDefined();
    }
  });
});

describe("calls of what is not modelled", () => {
  it.each<[string, unknown, string | undefined, string | undefined]>([
    ["text", "a\u00e9", "text/plain; charset=utf-8", "a\u00e9"],
    ["JSON", [1n, null], "application/json", "[1,null]"],
    ["JSON null", null, "application/json", "null"],
    ["bytes", Uint8Array.of(0x61), "application/octet-stream", "a"],
    ["a blob", new Blob(["b"], { type: "image/png" }), "application/octet-stream", "b"],
    ["nothing", undefined, undefined, undefined],
  ])("with %s", async (_, body, type, text) => {
    const { client: made, sent } = client();
    await made.call({ method: "POST", path: "/a", body });
    const [request] = sent;
    expect(request?.headers["content-type"]).toBe(type);
    expect(request?.body && Buffer.from(request.body as Uint8Array).toString()).toBe(text);
  });

  it("the caller's fields win, those of the call over those of the request", async () => {
    const { client: made, sent } = client({ headers: { "X-A": "client", "X-B": "client", "X-C": "client" } });
    await made.call(
      {
        method: "POST",
        path: "/a",
        body: {},
        headers: { "x-b": "request", "x-c": "request", "Content-Type": "a/b" },
      },
      { headers: { "X-C": "call" } },
    );
    expect(sent[0]?.headers).toMatchObject({
      "x-a": "client",
      "x-b": "request",
      "x-c": "call",
      "content-type": "a/b",
      "user-agent": expect.stringContaining("shop/1.0.0"),
    });
  });

  it("queries are put behind the path's own", async () => {
    const { client: made, sent } = client();
    await made.call({ method: "GET", path: "/a?b=1", query: { c: "x y", d: [1, 2], e: undefined } });
    await made.call({ method: "GET", path: "/a", query: { c: true } });
    await made.call({ method: "GET", path: "/a" });
    expect(sent.map(({ url }) => url)).toEqual([
      "https://shop.example/v1/a?b=1&c=x%20y&d=1&d=2",
      "https://shop.example/v1/a?c=true",
      "https://shop.example/v1/a",
    ]);
  });

  it("errors name the request without its query, or what the caller calls it", async () => {
    const { client: made } = client({ retry: { attempts: 0 } }, undefined, 404);
    const named = async (operation?: string) =>
      (
        (await failure(
          made.call({ method: "GET", path: "/a?key=secret", ...(operation && { operation }) }),
        )) as Error
      ).message;
    expect(await named()).toMatch(/^GET \/a: HTTP 404/);
    expect(await named("look up")).toMatch(/^look up: HTTP 404/);
    expect(await failure(made.call({ method: "GET", path: "a" }))).toMatchObject({
      kind: "validation",
      message: expect.stringContaining("the path has to begin with /"),
    });
  });

  it("a second request is sent where the method, or the caller, says it has no second effect", async () => {
    const count = async (method: string, safe?: boolean) => {
      const { client: made, sent } = client({}, undefined, 503);
      await failure(made.call({ method, path: "/", ...(safe !== undefined && { safe }) }));
      return sent.length;
    };
    for (const method of ["GET", "head", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"])
      expect(await count(method), method).toBeGreaterThan(1);
    for (const method of ["POST", "PATCH", "GETX", "XGET"]) expect(await count(method), method).toBe(1);
    expect(await count("POST", true)).toBeGreaterThan(1);
    expect(await count("GET", false)).toBe(1);
  });
});
