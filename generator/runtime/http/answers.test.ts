import { describe, expect, it } from "vitest";
import { ApiError } from "../errors.ts";
import type { BodyContent, BodyKind, OperationDescriptor, ResponseDescriptors } from "../types.ts";
import { answerReader, findContent, findResponse, kindOf } from "./answers.ts";

const content = (mediaType: string, kind: BodyKind): BodyContent => ({ mediaType, kind });

it("an undocumented media type is read by its name", () => {
  const kinds: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
    json: ["application/json", "text/json", "application/problem+json", "application/a.b+json"],
    "json-lines": [
      "application/json-lines",
      "application/jsonlines",
      "application/json-line",
      "application/jsonl",
      "application/x-ndjson",
      "application/ndjson",
      "application/a+jsonl",
      "application/json-seq",
      "jsonl",
    ],
    xml: ["application/xml", "text/xml", "application/a+xml"],
    events: ["text/event-stream"],
    text: ["text/plain", "text/html", "application/x-www-form-urlencoded"],
    binary: [
      "",
      "application/octet-stream",
      "image/png",
      "application/jsonp",
      "application/xjson",
      "application/xml-dtd",
      "application/x-text/plain",
      "application/ndjson-like",
    ],
  };
  for (const [kind, names] of Object.entries(kinds)) {
    for (const name of names) expect(kindOf(name), name).toBe(kind);
  }
});

it("a documented body is found by its name, its range, its kind", () => {
  const json = content("Application/JSON ; charset=utf-8", "json");
  const image = content("image/*", "binary");
  const png = content("image/png", "text");
  const all = content("*/*", "xml");
  const find = (mediaType: string, ...contents: BodyContent[]) => findContent(contents, mediaType);
  expect(find("application/json", all, image, json)).toBe(json);
  expect(find("image/png", all, image, png)).toBe(png);
  expect(find("image/gif", all, png, image)).toBe(image);
  expect(find("text/plain", png, all)).toBe(all);
  // The only one of its kind, but not one of two.
  expect(find("application/problem+json", image, json)).toBe(json);
  expect(find("application/problem+json", json, content("text/json", "json"))).toBeUndefined();
  expect(find("application/pdf", json)).toBeUndefined();
  // Nothing is said of what comes: what the document says of the one body holds.
  expect(find("", json)).toBe(json);
  expect(find("", json, png)).toBeUndefined();
  expect(find("application/json")).toBeUndefined();
  expect(findContent(undefined, "application/json")).toBeUndefined();
});

it("a documented answer is found by its status, its class, or is the default", () => {
  const bodies = (status: string) => [content(status, "text")];
  const all = Object.fromEntries(["default", "2XX", "200", "4XX"].map((status) => [status, bodies(status)]));
  const found = (status: number) => findResponse(all, status)?.[0]?.mediaType;
  expect([found(200), found(201), found(404), found(500)]).toEqual(["200", "2XX", "4XX", "default"]);
  expect(findResponse({ 200: bodies("200") }, 500)).toBeUndefined();
  expect(findResponse(undefined, 200)).toBeUndefined();
});

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** What comes of a reply: the answer, or the error. */
function read(
  responses: ResponseDescriptors | undefined,
  { status = 200, type = "", body = "", headers = {} }: Reply,
  method = "GET",
): unknown {
  const operation: OperationDescriptor = {
    name: "op",
    method,
    parameters: [],
    ...(responses && { responses }),
  };
  const { decode } = answerReader(operation);
  const response = {
    status,
    headers: { ...headers, ...(type !== "" && { "content-type": type }) },
    body: new TextEncoder().encode(body),
  };
  try {
    return decode(
      response,
      () => body,
      () => {},
    );
  } catch (error) {
    return error;
  }
}
const failed = (reply: Reply, responses?: ResponseDescriptors): ApiError => {
  const error = read(responses, { status: 400, ...reply });
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe("good answers", () => {
  it("are read by what is documented, or by their name", () => {
    expect(read(undefined, { type: "application/json; charset=utf-8", body: '{"a":1}' })).toEqual({
      status: 200,
      contentType: "application/json",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: { a: 1 },
    });
    const form = { 200: [content("application/x-www-form-urlencoded", "form")] };
    expect(read(form, { type: "application/x-www-form-urlencoded", body: "a=1&b=x%20y" })).toMatchObject({
      body: { a: "1", b: "x y" },
    });
    const codec = { id: "long", n: "number", is: "boolean", tags: ["string"] } as const;
    const typed = { 200: [{ ...content("application/x-www-form-urlencoded", "form"), codec }] };
    const texts = "id=9007199254740993&n=1.5&is=true&tags=a&tags=b&more=1&__proto__=x";
    expect(read(typed, { type: "application/x-www-form-urlencoded", body: texts })).toMatchObject({
      body: { id: 9007199254740993n, n: 1.5, is: true, tags: ["a", "b"], more: "1" },
    });
    expect(read(typed, { type: "application/x-www-form-urlencoded", body: "tags=a&n=x" })).toMatchObject({
      body: { n: "x", tags: ["a"] },
    });
    expect(read(undefined, { type: "application/x-www-form-urlencoded", body: "a=1" })).toMatchObject({
      body: "a=1",
    });
    expect(read(undefined, { type: "image/png", body: "x" })).toMatchObject({ body: Uint8Array.of(120) });
    expect(read(undefined, { status: 299, type: "text/plain", body: "x" })).toMatchObject({ body: "x" });
  });

  it("without a body have none, unless one is documented", () => {
    const json = { "2XX": [content("application/json", "json")] };
    const nothing = { contentType: undefined, body: undefined };
    expect(read(undefined, { type: "application/json" })).toMatchObject(nothing);
    expect(read(json, { status: 204, type: "application/json" })).toMatchObject(nothing);
    expect(read(json, { status: 205, type: "application/json" })).toMatchObject(nothing);
    expect(read(json, { type: "application/json" }, "HEAD")).toMatchObject(nothing);
    expect(read(json, { type: "application/json" })).toBeInstanceOf(Error);
    const text = { 200: [content("text/plain", "text")] };
    expect(read(text, { type: "text/plain" })).toMatchObject({ contentType: "text/plain", body: "" });
    expect(read(text, { body: "x" })).toMatchObject({ contentType: "", body: "x" });
  });
});

describe("redirects", () => {
  it.each([
    ["https://user:pass@other.example:8443/a?b=c#d", " to other.example:8443"],
    ["HTTP://other.example", " to other.example"],
    ["/elsewhere", ""],
    [undefined, ""],
  ])("to %s are not followed; the host alone is told", (location, where) => {
    const error = failed({ status: 302, headers: location === undefined ? {} : { location } });
    expect(error).toMatchObject({
      kind: "gateway",
      code: "redirect",
      message: `op: redirected${where}, which is not followed (HTTP 302)`,
      answer: { status: 302, contentType: "", body: undefined },
    });
  });

  it("that are documented are errors of the service", () => {
    expect(failed({ status: 304 }, { 304: [] })).toMatchObject({
      kind: "service",
      code: "http-304",
      message: "op: HTTP 304",
    });
  });
});

describe("error answers", () => {
  it.each<[object, string, string]>([
    [{ code: "E", message: "no" }, "E", "no"],
    [{ code: 17, message: 18 }, "17", "18"],
    [{ error: { code: "E", message: "no" } }, "E", "no"],
    [{ error: "invalid_grant", error_description: "no" }, "invalid_grant", "no"],
    [{ error: "invalid_grant" }, "invalid_grant", "invalid_grant"],
    [{ type: "about:blank", title: "no", status: 400 }, "http-400", "no"],
    [{ title: "less", detail: "no" }, "http-400", "no"],
    [{ Code: "E", Message: "no" }, "E", "no"],
    [{ message: { a: 1 }, code: null }, "http-400", "HTTP 400"],
    [[], "http-400", "HTTP 400"],
  ])("%j: code and message", (body, code, message) => {
    const error = failed({ type: "application/json", body: JSON.stringify(body) });
    expect([error.kind, error.code, error.message, error.body]).toEqual([
      "gateway",
      code,
      `op: ${message}`,
      body,
    ]);
  });

  it("are the service's where documented", () => {
    expect(failed({ status: 404 }, { "4XX": [] }).kind).toBe("service");
    expect(failed({ status: 500 }, { "4XX": [] }).kind).toBe("gateway");
  });

  it("that cannot be read are kept as text, empty ones as nothing", () => {
    const broken = failed({ type: "application/json", body: "<html>" });
    expect([broken.code, broken.body]).toEqual(["http-400", "<html>"]);
    expect(failed({ type: "application/json" }, { 400: [content("application/json", "json")] }).body).toBe(
      undefined,
    );
  });

  it("carry the request's id", () => {
    const id = (headers: Record<string, string>) => failed({ headers }).requestId;
    expect([
      id({ "x-request-id": "a", "request-id": "b" }),
      id({ "request-id": "b", "x-correlation-id": "c" }),
      id({ "x-correlation-id": "c" }),
      id({}),
    ]).toEqual(["a", "b", "c", undefined]);
  });
});

describe("streams", () => {
  const events: ResponseDescriptors = { 200: [content("text/event-stream", "events")] };

  it("only operations that document one have any", () => {
    const reader = (responses: ResponseDescriptors) =>
      answerReader({ name: "op", method: "GET", parameters: [], responses });
    expect(reader({ 200: [] }).streams).toBeUndefined();
    expect(reader({ 200: [content("application/json", "json")] }).streams).toBeUndefined();
    const { streams } = reader({ ...events, 400: [content("application/json", "json")] });
    const reply = (status: number, type: string) => ({
      status,
      headers: { "content-type": type },
      body: new Uint8Array(),
    });
    expect([
      streams?.(reply(200, "text/event-stream")),
      streams?.(reply(200, "application/jsonl")),
      streams?.(reply(200, "application/json")),
      streams?.(reply(400, "application/json")),
    ]).toEqual([true, true, false, false]);
  });

  it.each<[string, Reply, ResponseDescriptors | undefined, unknown[]]>([
    [
      "events",
      { type: "text/event-stream", body: "data: 1\n\ndata: x\n\ndata: [DONE]\n\ndata: 2\n\n" },
      events,
      [1, "x"],
    ],
    [
      "events that are text",
      { type: "text/event-stream", body: "data: 1\n\n" },
      { 200: [{ ...content("text/event-stream", "events"), codec: "string" }] },
      ["1"],
    ],
    [
      "events of a document that has none",
      { type: "text/event-stream", body: "data: 1\n\n" },
      undefined,
      [1],
    ],
    ["lines", { type: "application/x-ndjson", body: '{"a":1}\n2\n' }, undefined, [{ a: 1 }, 2]],
  ])("a whole body of %s", async (_, reply, responses, values) => {
    const { body } = read(responses, reply) as { body: AsyncIterable<unknown> };
    const found: unknown[] = [];
    for await (const value of body) found.push(value);
    expect(found).toEqual(values);
  });

  it("a broken one is a parse error, and the connection is let go", async () => {
    let released = 0;
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"a":1}\n{"a"');
    }
    const { decode } = answerReader({
      name: "op",
      method: "GET",
      parameters: [],
      responses: { 200: [content("application/jsonl", "json-lines")] },
    });
    const answer = decode(
      { status: 200, headers: { "content-type": "application/jsonl" }, body: broken() },
      () => "",
      () => released++,
    ) as { body: AsyncIterable<unknown> };
    const found: unknown[] = [];
    await expect(
      (async () => {
        for await (const value of answer.body) found.push(value);
      })(),
    ).rejects.toMatchObject({ kind: "parse", code: "parse" });
    expect([found, released]).toEqual([[{ a: 1 }], 1]);
  });
});
