import { describe, expect, it } from "vitest";
import { buildDocument, documentOf } from "../../ir/test-support.ts";
import { callExample } from "./call-example.ts";
import { schemaLookup } from "./schema-lookup.ts";

/** The request of the example for an operation, and the options of its client. */
function example(operation: object, more: object = {}): { request: string; client: string } {
  const { api } = buildDocument(
    documentOf({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: {
        "/a": { post: { operationId: "a", responses: { "200": { description: "ok" } }, ...operation } },
      },
      ...more,
    }),
  );
  const [first] = api.operations;
  if (first === undefined) throw new Error("no operation");
  const text = callExample(api, first, {
    packageName: "p",
    lookup: schemaLookup(api, "request"),
    waits: true,
  });
  expect(text.startsWith('import { createClient, a } from "p";\n')).toBe(true);
  return {
    request: /await a\(client, ([\s\S]*?)\);\n/.exec(text)?.[1] ?? "",
    client: /createClient\(([\s\S]*?)\);\n/.exec(text)?.[1] ?? "",
  };
}
const body = (mediaType: string, media: object, more: object = {}) =>
  example({ requestBody: { required: true, content: { [mediaType]: media } } }, more).request;
const json = (media: object, more: object = {}) => body("application/json", media, more);

const user = {
  type: "object",
  required: ["id", "name", "secret"],
  properties: {
    id: { type: "string", readOnly: true },
    name: { type: "string", examples: ["Ann"] },
    secret: { type: "string", writeOnly: true },
    age: { type: ["integer", "null"], format: "int64" },
    friends: { type: "array", items: { $ref: "#/components/schemas/User" } },
  },
};
const components = { components: { schemas: { User: user } } };

describe("bodies", () => {
  it("are the documented ones, without what the type of a request does not have", () => {
    const value = {
      id: "1",
      name: "Bob",
      secret: "s",
      age: "9223372036854775807",
      extra: 1,
      friends: [{ id: "2", name: "Cid", secret: "t", age: null, other: {} }],
    };
    const schema = { $ref: "#/components/schemas/User" };
    expect(json({ schema, example: value }, components)).toBe(`{
  body: { name: "Bob", secret: "s", age: 9223372036854775807n, friends: [{ name: "Cid", secret: "t", age: null }] },
}`);
  });

  it("are drawn from the schema where the documented one does not fit", () => {
    const schema = { $ref: "#/components/schemas/User" };
    for (const value of [
      { name: "Bob" },
      { name: 1, secret: "s" },
      "Bob",
      null,
      [],
      { name: "B", secret: "s", friends: 1 },
    ])
      expect(json({ schema, example: value }, components), JSON.stringify(value)).toBe(
        `{\n  body: { name: "Ann", secret: "text" },\n}`,
      );
  });

  it("are drawn from the shape where the schema's own example is of another type", () => {
    const schema = {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string" } },
      example: { a: 1 },
    };
    expect(json({ schema })).toBe('{\n  body: { a: "text" },\n}');
  });

  it("of several schemas hold what each has", () => {
    const schema = {
      allOf: [
        { type: "object", required: ["a"], properties: { a: { type: "string" } } },
        { type: "object", properties: { b: { enum: ["x", 1] } } },
      ],
    };
    expect(json({ schema, example: { a: "1", b: "1", c: 2 } })).toBe(`{\n  body: { a: "1", b: 1 },\n}`);
    const choice = {
      oneOf: [{ type: "string" }, { type: "null" }, { type: "array", items: { type: "integer" } }],
    };
    expect(json({ schema: choice, example: [1] })).toBe("{\n  body: [1],\n}");
    expect(json({ schema: choice, example: null })).toBe("{\n  body: null,\n}");
    expect(json({ schema: choice, example: { a: 1 } })).toBe('{\n  body: "text",\n}');
  });

  it("keep members of maps", () => {
    const schema = { type: "object", additionalProperties: { type: "integer" } };
    expect(json({ schema, example: { a: 1, b: "2" } })).toBe("{\n  body: { a: 1, b: 2 },\n}");
    expect(json({ schema: { type: "object" }, example: { a: { b: 1 } } })).toBe(
      "{\n  body: { a: { b: 1 } },\n}",
    );
  });

  it("of bytes, files and streams are written as what a call takes", () => {
    expect(body("application/octet-stream", {})).toBe("{\n  body: new Uint8Array(),\n}");
    const form = {
      type: "object",
      required: ["file", "all", "note"],
      properties: {
        file: { type: "string", format: "binary" },
        all: { type: "array", items: { type: "string", format: "binary" } },
        note: { type: "string" },
      },
    };
    expect(
      body("multipart/form-data", { schema: form, example: { file: "a.png", all: [], note: "n" } }),
    ).toBe('{\n  body: { file: new Uint8Array(), all: [new Uint8Array()], note: "n" },\n}');
    expect(body("application/jsonl", { schema: { type: "integer" } })).toBe("{\n  body: [1],\n}");
    expect(body("text/plain", { schema: { type: "integer" } })).toBe('{\n  body: "text",\n}');
  });

  it("are left out where they need not be sent; the media type is told where there are several", () => {
    expect(example({ requestBody: { content: { "application/json": { schema: user } } } }).request).toBe(
      "{}",
    );
    expect(
      example({ requestBody: { required: true, content: { "text/csv": {}, "application/json": {} } } })
        .request,
    ).toBe('{\n  body: "text",\n  contentType: "text/csv",\n}');
  });
});

it("parameters: documented values of the right type, drawn ones where one must be given", () => {
  const parameter = (name: string, schema: object, more: object = {}) => ({
    name,
    in: "query",
    schema,
    ...more,
  });
  const { request } = example({
    parameters: [
      parameter("given", { type: "integer" }, { example: "12" }),
      parameter("wrong", { type: "integer" }, { example: "many" }),
      parameter("flag", { type: "boolean" }, { example: "true" }),
      parameter("word", { enum: ["a", "b"] }, { required: true, example: { a: 1 } }),
      parameter("object", { enum: [{ x: 1 }, "none"] }, { example: "none" }),
      parameter("none", { type: "string" }),
      parameter("needed", { type: "string", format: "date" }, { required: true }),
    ],
  });
  expect(request).toBe(
    '{\n  given: 12,\n  flag: true,\n  word: "a",\n  object: "none",\n  needed: "2024-01-31",\n}',
  );
});

it("credentials stand in by the scheme that comes first", () => {
  const schemes = {
    components: {
      securitySchemes: {
        basic: { type: "http", scheme: "Basic" },
        "a key": { type: "apiKey", name: "k", in: "query" },
      },
    },
  };
  const client = (security: object[]) => example({ security }, schemes).client;
  expect(client([{ basic: [] }])).toBe(
    '{\n  credentials: { basic: { username: "NAME", password: "PASSWORD" } },\n}',
  );
  expect(client([{ "a key": [] }])).toBe('{\n  credentials: { "a key": "YOUR_TOKEN" },\n}');
  expect(client([])).toBe("");
});
