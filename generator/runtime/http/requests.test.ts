import { describe, expect, it } from "vitest";
import type { BodyContent, OperationDescriptor } from "../types.ts";
import { serializeRequest } from "./requests.ts";

const operation = (
  contents: readonly BodyContent[],
  more: Partial<OperationDescriptor> = {},
  names: { readonly key?: string; readonly contentTypeKey?: string } = {},
): OperationDescriptor => ({
  name: "op",
  method: "post",
  path: "/p",
  parameters: [],
  body: { contents, ...names },
  ...more,
});
const json: BodyContent = { mediaType: "application/json", kind: "json" };
const text: BodyContent = { mediaType: "text/plain", kind: "text" };
const image: BodyContent = { mediaType: "image/*", kind: "binary" };

/** Content type and body as text. */
async function sent(of: OperationDescriptor, request: object): Promise<[string | undefined, unknown]> {
  const { body, headers } = serializeRequest(of, request as Record<string, unknown>, "mark");
  return [headers["content-type"], body && (await new Response(body as Uint8Array<ArrayBuffer>).text())];
}

describe("bodies", () => {
  it.each<[string, BodyContent, unknown, string]>([
    [
      "JSON",
      { ...json, codec: { a: "long" } },
      { a: 2n ** 60n, b: "x" },
      '{"a":1152921504606846976,"b":"x"}',
    ],
    ["JSON null", json, null, "null"],
    [
      "JSON lines",
      { mediaType: "application/jsonl", kind: "json-lines" },
      [{ a: 1n }, "b"],
      '{"a":1}\n"b"\n',
    ],
    [
      "events",
      { mediaType: "text/event-stream", kind: "events" },
      [{ a: 1 }, "b\nc", "d\r\ne\rf"],
      'data: {"a":1}\n\ndata: b\ndata: c\n\ndata: d\ndata: e\ndata: f\n\n',
    ],
    [
      "form",
      { mediaType: "application/x-www-form-urlencoded", kind: "form" },
      { a: 1, b: "x y" },
      "a=1&b=x%20y",
    ],
    [
      "a form that is written already",
      { mediaType: "application/x-www-form-urlencoded", kind: "form" },
      "a=%20",
      "a=%20",
    ],
    ["XML", { mediaType: "application/xml", kind: "xml", root: "r" }, { a: 1 }, "<r><a>1</a></r>"],
    ["XML without a name", { mediaType: "application/xml", kind: "xml" }, { a: 1 }, "<root><a>1</a></root>"],
    ["XML as text", { mediaType: "application/xml", kind: "xml", root: "r" }, "<q/>", "<q/>"],
    ["text", text, 17n, "17"],
    ["bytes, whatever the kind", json, Uint8Array.of(0x61), "a"],
    ["a blob, whatever the kind", json, new Blob(["b"], { type: "image/png" }), "b"],
    ["nothing", text, "", ""],
  ])("%s", async (_, content, body, expected) => {
    const [type, got] = await sent(operation([content]), { body });
    expect([type, (got as string).replace(/^<\?xml[^>]*>\s*/, "")]).toEqual([content.mediaType, expected]);
  });

  it("parts of a form, with the border in the content type", async () => {
    const multipart: BodyContent = {
      mediaType: "multipart/form-data",
      kind: "multipart",
      codec: { n: "long" },
    };
    const [type, body] = await sent(operation([multipart]), { body: { a: "x", n: 1n } });
    expect(type).toBe("multipart/form-data; boundary=mark");
    expect(body).toBe(
      [
        "--mark",
        'Content-Disposition: form-data; name="a"',
        "",
        "x",
        "--mark",
        'Content-Disposition: form-data; name="n"',
        "",
        "1",
        "--mark--",
        "",
      ].join("\r\n"),
    );
  });

  it("a stream as it is", () => {
    const stream = (async function* () {})();
    expect(serializeRequest(operation([json]), { body: stream }, "").body).toBe(stream);
  });

  it("none where none is given", () => {
    const { body, headers, method } = serializeRequest(operation([json]), {}, "");
    expect([body, headers["content-type"], method]).toEqual([undefined, undefined, "POST"]);
  });

  it("in the member that the operation names", async () => {
    const named = operation([json, text], {}, { key: "data", contentTypeKey: "as" });
    expect(
      await sent(named, { data: 1, as: "text/plain", body: 2, contentType: "application/json" }),
    ).toEqual(["text/plain", "1"]);
    expect(() => serializeRequest(named, { data: 1, as: "text/html" }, "")).toThrow(
      /as.*documented media type/,
    );
    expect(() => serializeRequest(operation([json]), { body: 1, contentType: "a/b" }, "")).toThrow(
      /contentType.*documented media type/,
    );
  });
});

describe("media types", () => {
  const field = (type: string): Partial<OperationDescriptor> => ({
    parameters: [{ name: "Content-Type", key: "type", position: "header" }],
    name: type,
  });

  it("of a range, the caller says which", async () => {
    const body = Uint8Array.of(0x61);
    const all: BodyContent = { mediaType: "*/*", kind: "binary" };
    const type = async (of: readonly BodyContent[], request: object) =>
      (await sent(operation(of), { body, ...request }))[0];
    expect(await type([image], { contentType: "image/png" })).toBe("image/png");
    expect(await type([image], { contentType: "image/*" })).toBe("application/octet-stream");
    expect(await type([image], {})).toBe("application/octet-stream");
    expect(await type([json, all], { contentType: "a/b; c=d" })).toBe("a/b; c=d");
    for (const wanted of ["text/png", "image/", "xximage/png", "image"]) {
      await expect(type([image], { contentType: wanted })).rejects.toThrow("documented media type");
    }
    await expect(type([all], { contentType: "a" })).rejects.toThrow("documented media type");
    await expect(type([json], { contentType: "application/jsonx" })).rejects.toThrow("documented media type");
  });

  it("of a blob is its own where the document has a range", async () => {
    const png = new Blob(["a"], { type: "image/png" });
    expect((await sent(operation([image]), { body: png }))[0]).toBe("image/png");
    expect((await sent(operation([image]), { body: new Blob(["a"]) }))[0]).toBe("application/octet-stream");
  });

  it("of what is no bytes is the usual one where the document has a range", async () => {
    const ranged = (kind: BodyContent["kind"], mediaType = "*/*") => operation([{ mediaType, kind }]);
    expect(await sent(ranged("text", "text/*"), { body: "a" })).toEqual(["text/plain", "a"]);
    expect(await sent(ranged("text", "application/*"), { body: "a" })).toEqual([
      "application/octet-stream",
      "a",
    ]);
    expect(await sent(ranged("json"), { body: 1 })).toEqual(["application/json", "1"]);
    expect(await sent(ranged("text"), { body: "a" })).toEqual(["text/plain", "a"]);
    expect(await sent(ranged("json"), { body: new Uint8Array(1) })).toEqual([
      "application/octet-stream",
      "\0",
    ]);
    expect(await sent(ranged("json"), { body: 1, contentType: "a/b+json" })).toEqual(["a/b+json", "1"]);
  });

  it("as a header parameter wins, but over the border of parts", async () => {
    expect((await sent(operation([json], field("a")), { body: 1, type: "application/a+json" }))[0]).toBe(
      "application/a+json",
    );
    const multipart: BodyContent = { mediaType: "multipart/form-data", kind: "multipart" };
    expect(
      (await sent(operation([multipart], field("a")), { body: { a: 1 }, type: "multipart/form-data" }))[0],
    ).toBe("multipart/form-data; boundary=mark");
  });

  it("of a multipart body is the document's with the border, of bytes what the caller says", async () => {
    const typed = (mediaType: string) =>
      operation([{ mediaType, kind: "multipart" }, json], field("content-type"));
    const types = async (mediaType: string, body: unknown, more = {}) =>
      (await sent(typed(mediaType), { body, ...more }))[0];
    expect(await types("multipart/related", { a: 1 })).toBe("multipart/related; boundary=mark");
    expect(await types('multipart/mixed;type="a/b"; Boundary="x y"', { a: 1 })).toBe(
      'multipart/mixed;type="a/b"; boundary=mark',
    );
    expect(await types("multipart/mixed;  boundary=xy-z; type=a", { a: 1 })).toBe(
      "multipart/mixed; type=a; boundary=mark",
    );
    expect(await types("multipart/*", { a: 1 })).toBe("multipart/form-data; boundary=mark");
    expect(await types("multipart/*", { a: 1 }, { contentType: "multipart/mixed" })).toBe(
      "multipart/mixed; boundary=mark",
    );
    const own = "multipart/form-data; boundary=own";
    expect(await types("multipart/form-data", new Uint8Array(1), { type: own })).toBe(own);
  });

  it("of good answers are asked for, each once", () => {
    const accept = (of: Partial<OperationDescriptor>, request = {}) =>
      serializeRequest(operation([], of), request, "").headers["accept"];
    expect(accept({})).toBe("*/*");
    expect(accept({ responses: { 200: [] } })).toBe("*/*");
    const responses = {
      200: [json, text],
      "2XX": [json],
      default: [image],
      400: [{ mediaType: "text/html", kind: "text" as const }],
    };
    expect(accept({ responses })).toBe("application/json, text/plain, image/*");
    const parameters = [{ name: "Accept", key: "a", position: "header" as const }];
    expect(accept({ responses, parameters }, { a: "text/plain" })).toBe("text/plain");
  });
});

it("parameters go to their positions, by their key", () => {
  const { path, query, headers, cookies } = serializeRequest(
    {
      name: "op",
      method: "get",
      path: "/a/{id}",
      parameters: [
        { name: "id", position: "path" },
        { name: "q", key: "q_", position: "query" },
        { name: "X-H", position: "header" },
        { name: "X-N", position: "header" },
        { name: "c", position: "cookie" },
      ],
    },
    { id: "1/2", q_: "x", "X-H": "h", c: "d" },
    "",
  );
  expect({ path, query, headers, cookies }).toEqual({
    path: "/a/1%2F2",
    query: ["q=x"],
    headers: { "x-h": "h", accept: "*/*" },
    cookies: ["c=d"],
  });
  expect(serializeRequest({ name: "op", method: "GET", parameters: [] }, {}, "").path).toBe("/");
});
