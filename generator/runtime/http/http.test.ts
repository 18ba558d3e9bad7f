import { afterEach, describe, expect, it } from "vitest";
import { nodePlatform } from "../platform/node.ts";
import { webPlatform } from "../platform/web.ts";
import { closeServers, delay, failure, rawServer, reply, type SeenRequest } from "../test-support.ts";
import type { ApiDescriptor, OperationDescriptor } from "../types.ts";
import { createHttpClient, type HttpOptions } from "./create-client.ts";

const clients: { close(): void }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await closeServers();
});

const api: ApiDescriptor = {
  name: "@sample/shop",
  packageVersion: "1.0.0",
  protocol: "http",
  servers: [{ url: "https://shop.example/v1" }],
  securitySchemes: {
    key: { type: "apiKey", position: "header", parameterName: "X-Key" },
    queryKey: { type: "apiKey", position: "query", parameterName: "api_key" },
    cookieKey: { type: "apiKey", position: "cookie", parameterName: "sid" },
    basic: { type: "http", scheme: "basic" },
    bearer: { type: "http", scheme: "bearer" },
    login: { type: "oauth2" },
    connect: { type: "openIdConnect" },
  },
};

const getItem: OperationDescriptor<{ id?: string }, unknown> = {
  name: "getItem",
  method: "GET",
  path: "/items/{id}",
  parameters: [{ name: "id", position: "path", required: true }],
  responses: {
    200: [{ mediaType: "application/json", kind: "json", codec: { id: "long" } }],
    404: [{ mediaType: "application/problem+json", kind: "json", codec: { trace: "long" } }],
    "5XX": [{ mediaType: "text/plain", kind: "text" }],
  },
};
const post = (contents: NonNullable<OperationDescriptor["body"]>["contents"]): OperationDescriptor => ({
  name: "post",
  method: "POST",
  path: "/post",
  parameters: [],
  body: { contents },
});
const withSecurity = (security: OperationDescriptor["security"]): OperationDescriptor =>
  ({ ...getItem, security }) as OperationDescriptor;

async function serve(
  answer: (request: SeenRequest) => Buffer | undefined,
  options: HttpOptions = {},
  web = false,
) {
  const server = await rawServer((request) => {
    const bytes = answer(request);
    if (bytes) request.socket.write(bytes);
  });
  const client = createHttpClient(api, web ? webPlatform : nodePlatform, {
    endpoint: server.url,
    random: () => 0,
    sleep: async () => {},
    ...options,
  });
  clients.push(client);
  return { client, requests: server.requests, server };
}
const ok = () => reply(200, '{"id":9007199254740993}');

/** The other end may take a moment to see it. */
async function gone(sockets: Set<unknown>): Promise<void> {
  for (let count = 0; count < 50 && sockets.size > 0; count++) await delay(10);
  expect(sockets.size).toBe(0);
}

describe("requests", () => {
  it("parameters of every position", async () => {
    const { client, requests } = await serve(ok);
    const operation: OperationDescriptor = {
      name: "find",
      method: "get",
      path: "/a/{p}/b",
      parameters: [
        { name: "p", position: "path" },
        { name: "q", position: "query" },
        { name: "deep", position: "query", style: "deepObject", explode: true },
        { name: "X-Trace", position: "header", key: "trace" },
        { name: "c", position: "cookie" },
      ],
      responses: { 200: [{ mediaType: "application/json", kind: "json" }] },
    };
    await client.send(operation, { p: "x/y z", q: [1, "&"], deep: { a: 1 }, trace: "t", c: "v;" });
    expect(requests[0]).toMatchObject({ method: "GET", target: "/v1/a/x%2Fy%20z/b?q=1&q=%26&deep%5Ba%5D=1" });
    expect(requests[0]?.headers).toMatchObject({
      "x-trace": "t",
      cookie: "c=v%3B",
      accept: "application/json",
      "user-agent": "sample-shop/1.0.0",
    });
  });

  it.each([
    [
      "json",
      [{ mediaType: "application/json", kind: "json" }],
      { a: 2n ** 60n },
      "application/json",
      '{"a":1152921504606846976}',
    ],
    [
      "form",
      [{ mediaType: "application/x-www-form-urlencoded", kind: "form" }],
      { a: "b c", d: [1, 2] },
      "application/x-www-form-urlencoded",
      "a=b%20c&d=1&d=2",
    ],
    ["text", [{ mediaType: "text/plain", kind: "text" }], "héllo", "text/plain", "héllo"],
    [
      "binary",
      [{ mediaType: "application/octet-stream", kind: "binary" }],
      new Uint8Array([104, 105]),
      "application/octet-stream",
      "hi",
    ],
    [
      "a blob",
      [{ mediaType: "image/*", kind: "binary" }],
      new Blob(["hi"], { type: "image/png" }),
      "image/png",
      "hi",
    ],
    [
      "xml",
      [{ mediaType: "application/xml", kind: "xml", root: "order" }],
      { a: "<" },
      "application/xml",
      '<?xml version="1.0" encoding="UTF-8"?><order><a>&#60;</a></order>',
    ],
    [
      "json lines",
      [{ mediaType: "application/jsonl", kind: "json-lines" }],
      [1, { a: 2 }],
      "application/jsonl",
      '1\n{"a":2}\n',
    ],
  ] as const)("%s bodies", async (_what, contents, body, type, text) => {
    const { client, requests } = await serve(ok);
    await client.send(post(contents), { body });
    expect(requests[0]?.headers["content-type"]).toBe(type);
    expect(requests[0]?.body).toBe(text);
  });

  it("multipart bodies", async () => {
    const { client, requests } = await serve(ok);
    await client.send(post([{ mediaType: "multipart/form-data", kind: "multipart" }]), {
      body: { name: "n", file: new Uint8Array([1, 2]) },
    });
    const boundary = /boundary=(.+)/.exec(requests[0]?.headers["content-type"] ?? "")?.[1] ?? "?";
    expect(requests[0]?.body.split(`--${boundary}`)).toHaveLength(4);
  });

  it("multipart bodies with a Blob say how long they are, and are sent again", async () => {
    const { client, requests } = await serve(({ index }) => (index === 1 ? reply(503) : ok()));
    const operation = { ...post([{ mediaType: "multipart/form-data", kind: "multipart" }]), safe: true };
    await client.send(operation, { body: { name: "n", file: new Blob(["abc"]) } });
    expect(requests).toHaveLength(2);
    for (const { headers, body } of requests) expect(headers["content-length"]).toBe(`${body.length}`);
    expect(requests[1]?.body).toContain("\r\n\r\nabc\r\n");
  });

  it("a stream goes out as it comes and is not sent twice", async () => {
    const got: string[] = [];
    const { client } = await serve(() => undefined);
    async function* chunks() {
      yield new Uint8Array([97]);
      await delay(1);
      yield new Uint8Array([98]);
    }
    const server = (await import("node:http")).createServer(async (request, response) => {
      for await (const chunk of request) got.push(`${chunk}`);
      response.statusCode = 503;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const sender = createHttpClient(api, nodePlatform, {
      endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    });
    clients.push(sender);
    const put = { ...post([{ mediaType: "application/octet-stream", kind: "binary" }]), method: "PUT" };
    expect(await failure(sender.send(put, { body: chunks() }))).toMatchObject({ status: 503, attempts: 1 });
    expect(got.join("")).toBe("ab");
    expect(client).toBeDefined();
    sender.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it("the media type is the caller's choice among the documented", async () => {
    const { client, requests } = await serve(ok);
    const operation = post([
      { mediaType: "application/json", kind: "json" },
      { mediaType: "text/plain", kind: "text" },
    ]);
    await client.send(operation, { body: "x", contentType: "text/plain" });
    expect(requests[0]).toMatchObject({ body: "x" });
    expect(await failure(client.send(operation, { body: "x", contentType: "text/html" }))).toMatchObject({
      kind: "validation",
    });
  });

  it("dots alone cannot walk the path (R47)", async () => {
    const { client, requests } = await serve(ok);
    for (const id of [".", "..", "", undefined]) {
      expect(await failure(client.send(getItem, { id } as { id: string }))).toMatchObject({
        kind: "validation",
      });
    }
    expect(requests).toHaveLength(0);
  });

  it("an operation's own server wins over the API's; endpoint replaces its host", async () => {
    const { client, requests } = await serve(ok);
    await client.send({ ...getItem, servers: [{ url: "https://other.example/v9" }] }, { id: "1" });
    expect(requests[0]?.target).toBe("/v9/items/1");
  });

  it("calls what is not modelled", async () => {
    const { client, requests } = await serve(ok);
    expect(
      await client.call({ method: "POST", path: "/any?x=1", query: { y: [1, 2] }, body: { a: 1 } }),
    ).toEqual({
      id: 9007199254740993n,
    });
    expect(requests[0]).toMatchObject({ method: "POST", target: "/v1/any?x=1&y=1&y=2", body: '{"a":1}' });
    expect(
      await failure(
        client
          .call({ method: "GET", path: "//evil.example" })
          .then(() => client.call({ method: "GET", path: "x" })),
      ),
    ).toMatchObject({ kind: "validation" });
  });
});

describe("security", () => {
  it.each([
    [[{ key: [] }], { key: "k" }, { "x-key": "k" }, ""],
    [[{ queryKey: [] }], { queryKey: "k&" }, {}, "?api_key=k%26"],
    [[{ cookieKey: [] }], { cookieKey: "k" }, { cookie: "sid=k" }, ""],
    [[{ basic: [] }], { basic: { username: "ü", password: "p" } }, { authorization: "Basic w7w6cA==" }, ""],
    [[{ bearer: [] }], { bearer: "t" }, { authorization: "Bearer t" }, ""],
    [[{ login: ["read"] }], { login: async () => "t" }, { authorization: "Bearer t" }, ""],
    [[{ connect: [] }], { connect: () => "t" }, { authorization: "Bearer t" }, ""],
    [[{ key: [], bearer: [] }], { key: "k", bearer: "t" }, { "x-key": "k", authorization: "Bearer t" }, ""],
    [[{ bearer: [] }, { key: [] }], { key: "k" }, { "x-key": "k" }, ""],
    [[{}, { key: [] }], { key: "k" }, { "x-key": "k" }, ""],
    [[{ key: [] }, {}], { basic: { username: "a", password: "b" } }, {}, ""],
    [[], { key: "k" }, {}, ""],
  ] as const)("%o with %o", async (security, credentials, headers, query) => {
    const { client, requests } = await serve(ok, { credentials });
    await client.send(withSecurity(security), { id: "1" });
    expect(requests[0]?.target).toBe(`/v1/items/1${query}`);
    expect(requests[0]?.headers).toMatchObject(headers);
    if (!("authorization" in headers)) expect(requests[0]?.headers["authorization"]).toBeUndefined();
  });

  it("missing credentials are named; without any the request goes out bare", async () => {
    const operation = withSecurity([{ key: [], bearer: [] }, { basic: [] }]);
    const some = await serve(ok, { credentials: { key: "k" } });
    const error = await failure(some.client.send(operation, { id: "1" }));
    expect(error).toMatchObject({ kind: "validation", code: "credentials" });
    expect(error.message).toContain("key and bearer, or basic");
    const none = await serve(ok);
    await none.client.send(operation, { id: "1" });
    expect(none.requests).toHaveLength(1);
  });

  it("a token function is asked again once after 401; a fixed token is not tried again", async () => {
    const deny = () => reply(401, { message: "expired" });
    let count = 0;
    const renewed = await serve(({ index }) => (index === 1 ? deny() : ok()), {
      credentials: { bearer: () => `t${++count}` },
    });
    await renewed.client.send(withSecurity([{ bearer: [] }]), { id: "1" });
    expect(renewed.requests.map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer t1",
      "Bearer t2",
    ]);
    const fixed = await serve(deny, { credentials: { bearer: "token" } });
    expect(await failure(fixed.client.send(withSecurity([{ bearer: [] }]), { id: "1" }))).toMatchObject({
      attempts: 1,
    });
  });

  it("R33: what the server repeats of it is masked", async () => {
    const { client } = await serve(
      ({ headers, target }) => reply(400, { message: `${target} ${headers["authorization"]}` }),
      {
        credentials: { queryKey: "canary-key", basic: { username: "u", password: "canary-password" } },
      },
    );
    const error = await failure(client.send(withSecurity([{ queryKey: [], basic: [] }]), { id: "1" }));
    expect(JSON.stringify([error, error.message, error.stack, error.body])).not.toMatch(/canary|dTpjYW5hcnk/);
    expect(error.message).toContain("***");
  });
});

describe("answers", () => {
  it("send returns the success body, exact", async () => {
    const { client } = await serve(ok);
    expect(await client.send(getItem, { id: "1" })).toEqual({ id: 9007199254740993n });
  });

  it("a documented error is thrown with its decoded body", async () => {
    const { client } = await serve(() =>
      reply(404, '{"title":"No such item","code":"gone","trace":7}', {
        "content-type": "application/problem+json; charset=utf-8",
      }),
    );
    const error = await failure(client.send(getItem, { id: "1" }));
    expect(error).toMatchObject({ kind: "service", code: "gone", status: 404, attempts: 1 });
    expect(error.message).toBe("getItem: No such item");
    expect(error.body).toEqual({ title: "No such item", code: "gone", trace: 7n });
    expect(await client.exchange(getItem, { id: "1" })).toMatchObject({
      status: 404,
      contentType: "application/problem+json",
      body: { trace: 7n },
    });
  });

  it("status classes and default are found; undocumented ones are the gateway's", async () => {
    const { client } = await serve(({ index }) =>
      index === 1
        ? reply(501, "down", { "content-type": "text/plain" })
        : reply(418, "<html>", { "content-type": "text/html" }),
    );
    expect(await failure(client.send(getItem, { id: "1" }))).toMatchObject({
      kind: "service",
      status: 501,
      code: "http-501",
    });
    const error = await failure(client.send(getItem, { id: "1" }));
    expect(error).toMatchObject({ kind: "gateway", status: 418 });
    expect(error.body).toBe("<html>");
  });

  it("idempotent methods are retried, POST is not (R25)", async () => {
    const { client } = await serve(() => reply(503, "", { "content-type": "text/plain" }));
    expect(await failure(client.send(getItem, { id: "1" }))).toMatchObject({ attempts: 3 });
    expect(
      await failure(client.send(post([{ mediaType: "text/plain", kind: "text" }]), { body: "x" })),
    ).toMatchObject({ attempts: 1 });
  });

  it("a documented redirect is an answer, any other an error (R44)", async () => {
    const { client } = await serve(() => reply(302, "", { location: "https://other.example/x" }));
    const documented = { ...getItem, responses: { 302: [] } };
    expect(await client.exchange(documented, { id: "1" })).toMatchObject({
      status: 302,
      headers: { location: "https://other.example/x" },
    });
    expect(await failure(client.exchange(getItem, { id: "1" }))).toMatchObject({ code: "redirect" });
  });

  it.each([
    ["text", "text/plain", "héllo", "héllo"],
    ["bytes", "image/png", "\x01\x02", new Uint8Array([1, 2])],
    ["xml", "application/xml", "<a><b>1</b></a>", { b: "1" }],
    ["form", "application/x-www-form-urlencoded", "a=b%20c", { a: "b c" }],
  ])("%s", async (_what, mediaType, text, expected) => {
    const kind = { text: "text", bytes: "binary", xml: "xml", form: "form" }[_what] as "text";
    const { client } = await serve(() => reply(200, text, { "content-type": mediaType }));
    const operation = { ...getItem, responses: { "2XX": [{ mediaType, kind }] } };
    const body = await client.send(operation, { id: "1" });
    expect(body instanceof Uint8Array ? new Uint8Array(body) : body).toEqual(expected);
  });

  it("no content is undefined", async () => {
    const { client } = await serve(() => Buffer.from("HTTP/1.1 204 No Content\r\n\r\n"));
    expect(await client.send({ ...getItem, responses: { 204: [] } }, { id: "1" })).toBeUndefined();
    expect(await client.exchange({ ...getItem, responses: { 204: [] } }, { id: "1" })).toMatchObject({
      status: 204,
      contentType: undefined,
    });
  });
});

describe.each([false, true])("streams over fetch: %s", (web) => {
  const stream = (kind: "events" | "json-lines", mediaType: string): OperationDescriptor => ({
    name: "watch",
    method: "GET",
    path: "/watch",
    parameters: [],
    responses: { 200: [{ mediaType, kind, codec: { n: "long" } }] },
  });
  const head = (mediaType: string) => `HTTP/1.1 200 OK\r\ncontent-type: ${mediaType}\r\n\r\n`;
  const events = stream("events", "text/event-stream");

  it("events arrive as they are sent and end at [DONE]", async () => {
    let socket: SeenRequest["socket"] | undefined;
    const { client } = await serve(
      (request) => {
        socket = request.socket;
        return Buffer.from(`${head("text/event-stream")}data: {"n":1}\n\n`);
      },
      {},
      web,
    );
    const found: unknown[] = [];
    for await (const item of (await client.send(events, {})) as AsyncIterable<unknown>) {
      found.push(item);
      socket?.write(found.length < 3 ? `data: {"n":${found.length + 1}}\n\n` : "data: [DONE]\n\n");
    }
    expect(found).toEqual([{ n: 1n }, { n: 2n }, { n: 3n }]);
  });

  it("JSON lines", async () => {
    const { client } = await serve(
      ({ socket }) => {
        socket.end(`${head("application/jsonl")}{"n":1}\n{"n":2}`);
        return undefined;
      },
      {},
      web,
    );
    const found: unknown[] = [];
    for await (const item of (await client.send(
      stream("json-lines", "application/jsonl"),
      {},
    )) as AsyncIterable<unknown>)
      found.push(item);
    expect(found).toEqual([{ n: 1n }, { n: 2n }]);
  });

  it("outlive the total limit, end with the caller's abort, and leave no connection (R30, R31)", async () => {
    const { client, server } = await serve(
      () => Buffer.from(`${head("text/event-stream")}data: 1\n\n`),
      { timeout: 50 },
      web,
    );
    const controller = new AbortController();
    const iterator = (
      (await client.send(events, {}, { signal: controller.signal })) as AsyncIterable<unknown>
    )[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    await delay(80);
    const next = failure(iterator.next() as Promise<unknown>);
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await next).toMatchObject({ kind: "aborted", cause: reason });
    if (!web) await gone(server.sockets);
  });

  it("leaving the loop closes the connection", async () => {
    const { client, server } = await serve(
      () => Buffer.from(`${head("text/event-stream")}data: 1\n\n`),
      {},
      web,
    );
    for await (const _ of (await client.send(events, {})) as AsyncIterable<unknown>) break;
    // The fetch of Node 20 closes a connection it has paused only seconds later.
    if (!web) await gone(server.sockets);
  });

  it("a broken stream throws, never ends quietly", async () => {
    const { client } = await serve(
      ({ socket }) => {
        socket.write(
          "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n",
          () => setTimeout(() => socket.resetAndDestroy(), 10),
        );
        return undefined;
      },
      {},
      web,
    );
    const found: unknown[] = [];
    const read = async () => {
      for await (const item of (await client.send(events, {})) as AsyncIterable<unknown>) found.push(item);
    };
    expect(await failure(read())).toMatchObject({ kind: "network", code: "connection" });
    expect(found).toEqual([1]);
  });

  it("an error answer of a streaming operation is an error", async () => {
    const { client } = await serve(() => reply(400, { message: "bad" }), {}, web);
    expect(await failure(client.send(events, {}))).toMatchObject({ status: 400, message: "watch: bad" });
  });
});
