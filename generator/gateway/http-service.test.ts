/** Gateways of generic APIs: where requests are found, what lets them in, how bodies are read, what is answered. */
import { afterEach, describe, expect, it } from "vitest";
import { buildDocument, documentOf } from "../ir/test-support.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import type { GatewayCall, GatewayOptions } from "./options.ts";

const gateways: Gateway[] = [];
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
});

const ok = { "200": { description: "ok" } };
const body = (contents: Record<string, object>) => ({
  required: true,
  content: Object.fromEntries(Object.entries(contents).map(([type, schema]) => [type, { schema }])),
});
/** One operation, `GET /a`, with these responses. */
const answering = (responses: Record<string, object>) => ({ "/a": { get: { operationId: "a", responses } } });
const row = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };

async function serve(
  paths: Record<string, object>,
  more: object = {},
  options: Omit<GatewayOptions, "handlers"> = {},
) {
  const { api } = buildDocument(
    documentOf({ openapi: "3.0.3", info: { title: "T", version: "1" }, paths, ...more }),
  );
  const calls: GatewayCall[] = [];
  const gateway = createGateway(api, {
    ...options,
    handlers: Object.fromEntries(
      api.operations.map(({ name }) => [
        name,
        (call: GatewayCall) => {
          calls.push(call);
          return undefined;
        },
      ]),
    ),
  });
  gateways.push(gateway);
  const { url } = await gateway.listen(0);
  const send = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  return { calls, send };
}

describe("paths", () => {
  const paths = {
    "/items/{id}": { get: { operationId: "getItem", responses: ok } },
    "/login": {
      get: {
        operationId: "login",
        servers: [{ url: "https://login.example/oauth/v9" }],
        responses: ok,
      },
    },
  };
  const servers = [
    { url: "https://a.example/v1/" },
    { url: "https://a.example/{stage}/api", variables: { stage: { default: "prod" } } },
    { url: "/{tenant}/{stage}.x", variables: { tenant: { default: "t" }, stage: { default: "s" } } },
  ];

  it.each([
    ["/items/7", "getItem"],
    ["/v1/items/7", "getItem"],
    ["/prod/api/items/7", "getItem"],
    ["/eu/prod/api/items/7", "getItem"],
    ["/t/s.x/items/7", "getItem"],
    ["/oauth/v9/login", "login"],
    ["/login", "login"],
  ])("%s is found, behind the path of a server or without", async (path, name) => {
    const { calls, send } = await serve(paths, { servers });
    expect((await send(path)).status).toBe(200);
    expect(calls.map(({ operation }) => operation.name)).toEqual([name]);
  });

  it.each([
    ["/v2/items/7", 404],
    ["/a/b/s.x/items/7", 404],
    ["/oauth/v9/", 404],
    ["/v1", 404],
  ])("%s is not", async (path, status) => {
    const { calls, send } = await serve(paths, { servers });
    expect((await send(path)).status).toBe(status);
    expect(calls).toEqual([]);
  });

  const read = (parameters: object[], more: object = {}) => ({ parameters, responses: ok, ...more });
  const target = (value: string) => ({
    name: "X-Target",
    in: "header",
    required: true,
    schema: { type: "string", enum: [value] },
  });
  const text = { schema: { type: "string" } };
  const queries = {
    "/": { get: read([], { operationId: "root" }) },
    "/?do=list": { get: read([{ name: "page", in: "query", ...text }], { operationId: "list" }) },
    "/?do=sh%6Fw": { get: read([], { operationId: "show" }) },
    "/?do=%": { get: read([], { operationId: "odd" }) },
    "/rows?of={table}&raw": {
      get: read([{ name: "table", in: "path", required: true, ...text }], { operationId: "rows" }),
    },
    "/#Target=A": { post: read([target("A")], { operationId: "a" }) },
    "/#Target=B": { post: read([target("B")], { operationId: "b" }) },
  };

  it.each([
    ["/?do=list&page=2", "list", { page: "2" }],
    ["/?page=2&do=list", "list", { page: "2" }],
    ["/?do=show", "show", {}],
    ["/?do=other", "root", {}],
    ["/rows?of=a%26b&raw=", "rows", { table: "a&b" }],
  ])("%s is told apart by the query of its template", async (path, name, values) => {
    const { calls, send } = await serve(queries);
    expect((await send(path)).status).toBe(200);
    expect(calls.map((call) => call.operation.name)).toEqual([name]);
    expect({ ...calls[0]?.values }).toEqual(values);
  });

  it("a query that a template asks for has to be there", async () => {
    const { send } = await serve(queries);
    expect((await send("/rows?of=a")).status).toBe(404);
  });

  it.each([
    ["A", "a"],
    ["B", "b"],
    ["C", "a"],
  ])("templates that only their fragments tell apart, by constants: %s goes to %s", async (value, name) => {
    const { calls, send } = await serve(queries);
    expect((await send("/", { method: "POST", headers: { "x-target": value } })).status).toBe(200);
    expect(calls.map((call) => call.operation.name)).toEqual([name]);
  });

  it("a vaguer path does not take what a constant of the exact one refuses", async () => {
    const special = read([target("A")], { operationId: "special" });
    const any = read([{ name: "id", in: "path", required: true, ...text }], { operationId: "any" });
    const { calls, send } = await serve({ "/items/special": { get: special }, "/items/{id}": { get: any } });
    expect((await send("/items/special")).status).toBe(400);
    expect((await send("/items/special", { headers: { "x-target": "A" } })).status).toBe(200);
    expect((await send("/items/other")).status).toBe(200);
    expect(calls.map((call) => call.operation.name)).toEqual(["special", "any"]);
  });

  it("a known path with another method is told apart", async () => {
    const { send } = await serve(paths, { servers });
    expect((await send("/v1/items/7", { method: "PUT" })).status).toBe(405);
  });
});

describe("credentials", () => {
  const schemes = {
    basic: { type: "http", scheme: "Basic" },
    bearer: { type: "http", scheme: "bearer" },
    header: { type: "apiKey", name: "X-Key", in: "header" },
    query: { type: "apiKey", name: "key", in: "query" },
    cookie: { type: "apiKey", name: "sid", in: "cookie" },
    login: { type: "oauth2", flows: {} },
  };
  it.each<[string, string, Record<string, string>]>([
    ["basic", "/a", { authorization: `Basic ${btoa("u:p")}` }],
    ["bearer", "/a", { authorization: "Bearer token" }],
    ["header", "/a", { "x-key": "k" }],
    ["query", "/a?key=k", {}],
    ["cookie", "/a", { cookie: "x=1; sid=k" }],
    ["login", "/a", { authorization: "Bearer token" }],
  ])("%s have to be there", async (scheme, path, headers) => {
    const { send } = await serve(
      { "/a": { get: { operationId: "a", security: [{ [scheme]: [] }], responses: ok } } },
      { components: { securitySchemes: schemes } },
    );
    expect((await send(path, { headers })).status).toBe(200);
    const refused = await send("/a");
    expect([refused.status, refused.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
  });
});

it("cookies are read by name, decoded, lists and objects too", async () => {
  const list = { type: "array", items: { type: "integer" } };
  const object = { type: "object", properties: { r: { type: "integer" }, g: { type: "string" } } };
  const cookies = { text: { type: "string" }, raw: { type: "string" }, list, object };
  const parameters = [
    ...Object.entries(cookies).map(([name, schema]) => ({ name, in: "cookie", schema })),
    { name: "joined", in: "cookie", explode: false, schema: list },
    { name: "pairs", in: "cookie", explode: false, schema: object },
  ];
  const { calls, send } = await serve({ "/a": { get: { operationId: "a", parameters, responses: ok } } });
  const cookie = "text=a%20%C3%A9; raw=50%; list=1; list=2; r=3; g=b; joined=4,5; pairs=r,6,g,c; other=7";
  expect((await send("/a", { headers: { cookie } })).status).toBe(200);
  expect(calls[0]?.values).toEqual({
    text: "a é",
    raw: "50%",
    list: [1, 2],
    object: { r: 3, g: "b" },
    joined: [4, 5],
    pairs: { r: 6, g: "c" },
  });
});

describe("bodies", () => {
  const post = (contents: Record<string, object>) => ({
    "/a": { post: { operationId: "a", requestBody: body(contents), responses: ok } },
  });
  const sent = async (contents: Record<string, object>, type: string, text: string) => {
    const hasBody = (value: unknown) => (value as { body?: unknown }).body !== undefined;
    const { calls, send } = await serve(post(contents), {}, { validators: () => hasBody });
    const answer = await send("/a", { method: "POST", headers: { "content-type": type }, body: text });
    return [answer.status, calls[0]?.values["body"]];
  };

  it("are read by their media type", async () => {
    expect(
      await sent({ "application/json": row }, "application/json; charset=utf-8", '{"a":9007199254740993}'),
    ).toEqual([200, { a: 9007199254740993n }]);
    const simple = { "application/json": row, "application/json;simple": { type: "array", items: row } };
    expect(await sent(simple, "application/json; simple", '[{"a":1}]')).toEqual([200, [{ a: 1 }]]);
    const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--';
    expect(await sent({ "multipart/form-data": row }, "multipart/form-data; boundary=x", part)).toEqual([
      200,
      { a: 1 },
    ]);
    const form = "application/x-www-form-urlencoded";
    expect(await sent({ [form]: row }, form, "a=1")).toEqual([200, { a: 1 }]);
    expect(await sent({ [form]: { type: "object" } }, form, "")).toEqual([200, {}]);
    expect(await sent({ [form]: { type: "string" } }, form, "a=1&b=%20")).toEqual([200, "a=1&b=%20"]);
    expect(await sent({ "text/plain": { type: "integer" } }, "text/plain", "5")).toEqual([200, "5"]);
    expect(await sent({ "text/*": { type: "string" } }, "text/csv", "a,b")).toEqual([200, "a,b"]);
    const lines = '{"a":1}\n\n{"a":9007199254740993}\n';
    expect(await sent({ "application/jsonl": row }, "application/jsonl", lines)).toEqual([
      200,
      [{ a: 1 }, { a: 9007199254740993n }],
    ]);
    expect(await sent({ "application/jsonl": row }, "application/jsonl", "x")).toEqual([400, undefined]);
    expect(await sent({ "application/json": row }, "text/plain", "5")).toEqual([415, undefined]);
    expect(await sent({ "application/json": row }, "application/json", "{")).toEqual([400, undefined]);
  });

  const xmlSchema = {
    type: "object",
    xml: { name: "pet", namespace: "urn:p", prefix: "p" },
    required: ["id"],
    properties: {
      id: { type: "integer", format: "int64", xml: { attribute: true, name: "key" } },
      tags: {
        type: "array",
        xml: { wrapped: true, name: "all" },
        items: { type: "string", xml: { name: "tag" } },
      },
      sizes: { type: "array", items: { type: "number", xml: { name: "size" } } },
      owner: { type: "object", properties: { ok: { type: "boolean" } }, xml: { name: "by" } },
    },
  };
  const xmlText =
    '<?xml version="1.0"?><p:pet xmlns:p="urn:p" key="9007199254740993"><all><tag>a &amp; b</tag><tag></tag></all>' +
    "<size>1</size><size>2.5</size><by><ok>true</ok></by><more>x</more></p:pet>";
  const xmlValue = {
    id: 9007199254740993n,
    tags: ["a & b", ""],
    sizes: [1, 2.5],
    owner: { ok: true },
    more: "x",
  };

  it("are read from XML by the names, attributes and lists of their schema", async () => {
    const type = "application/xml";
    expect(await sent({ [type]: xmlSchema }, type, xmlText)).toEqual([200, xmlValue]);
    expect(await sent({ [type]: xmlSchema }, type, "<pet><all/></pet>")).toEqual([200, { tags: [] }]);
    expect(await sent({ [type]: { type: "string" } }, type, "any <text")).toEqual([200, "any <text"]);
    for (const wrong of ["x", "<pet>", '<!DOCTYPE a [<!ENTITY b "c">]><pet>&b;</pet>'])
      expect(await sent({ [type]: xmlSchema }, type, wrong), wrong).toEqual([400, undefined]);
  });

  it("are written as XML by the names, attributes and lists of their schema", async () => {
    const { send } = await serve(
      answering({
        "200": {
          description: "ok",
          content: {
            "application/xml": { schema: xmlSchema, example: { ...xmlValue, id: 7, none: null } },
          },
        },
        "203": {
          description: "ok",
          content: { "application/xml": { schema: { type: "string", xml: { name: "b" } } } },
        },
      }),
    );
    expect((await (await send("/a")).text()).replace(/\n\s*/g, "")).toBe(
      '<p:pet xmlns:p="urn:p" key="7"><all><tag>a &amp; b</tag><tag/></all>' +
        "<size>1</size><size>2.5</size><by><ok>true</ok></by><more>x</more></p:pet>",
    );
    const other = await send("/a", { headers: { prefer: "code=203" } });
    expect(await other.text()).toBe("<b>text</b>\n");
  });

  it("that are taken as they come are not held against a schema of what is in them", async () => {
    const status = async (type: string, text: string) => {
      const { send } = await serve(post({ [type]: row }), {}, { validators: () => () => false });
      return (await send("/a", { method: "POST", headers: { "content-type": type }, body: text })).status;
    };
    expect(await status("application/octet-stream", "x")).toBe(200);
    expect(await status("multipart/mixed; boundary=x", "--x\r\n\r\na\r\n--x--")).toBe(200);
    expect(await status("multipart/form-data; boundary=x", "--x--")).toBe(400);
    expect(await status("application/json", '{"a":1}')).toBe(400);
    expect(await status("text/plain", "x")).toBe(400);
  });

  it("that are required have to be there", async () => {
    const { send } = await serve(post({ "application/json": row }));
    const answer = await send("/a", { method: "POST" });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "MissingBody"]);
  });
});

describe("answers", () => {
  it("of schemas that hold themselves end in an empty list, so that nothing required is missing", async () => {
    const node = {
      type: "object",
      required: ["code", "details"],
      properties: {
        code: { type: "string" },
        details: { type: "array", items: { $ref: "#/components/schemas/Node" } },
      },
    };
    const { send } = await serve(
      answering({
        "200": {
          description: "ok",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } },
        },
      }),
      { components: { schemas: { Node: node } } },
    );
    expect(await (await send("/a")).json()).toEqual({
      code: "text",
      details: [{ code: "text", details: [] }],
    });
  });

  it("write lists and objects of headers and forms", async () => {
    const header = (value: unknown) => ({ required: true, schema: { const: value } });
    const { send } = await serve(
      answering({
        "200": {
          description: "ok",
          headers: {
            "X-Object": header({ x: 1, y: "b" }),
            "X-List": header([1, "b"]),
            "X-Deep": header({ x: { y: 1 } }),
          },
          content: {
            "application/x-www-form-urlencoded": { example: { a: [1, 2], b: { c: "d" }, e: "f g" } },
          },
        },
      }),
      { openapi: "3.1.0" },
    );
    const answer = await send("/a");
    expect(["x-object", "x-list", "x-deep"].map((name) => answer.headers.get(name))).toEqual([
      "x,1,y,b",
      "1,b",
      null,
    ]);
    expect(await answer.text()).toBe("a=1&a=2&b=%7B%22c%22%3A%22d%22%7D&e=f%20g");
  });

  it("follow what is asked for by Accept and Prefer", async () => {
    const { send } = await serve(
      answering({
        "200": {
          description: "ok",
          content: {
            "application/json": { example: { a: 1 } },
            "text/plain": { example: "words" },
          },
        },
        "4XX": { description: "no", content: { "application/json": { example: { no: 1 } } } },
      }),
    );
    expect(await (await send("/a")).text()).toBe('{"a":1}');
    expect(await (await send("/a", { headers: { accept: "text/*" } })).text()).toBe("words");
    const asked = await send("/a", { headers: { prefer: "code=404" } });
    expect([asked.status, await asked.text()]).toEqual([404, '{"no":1}']);
    expect((await send("/a", { headers: { prefer: "code=503" } })).status).toBe(400);
  });
});
