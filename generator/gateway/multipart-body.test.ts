import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument, documentOf } from "../ir/test-support.ts";
import { encodeMultipart } from "../runtime/multipart.ts";
import { readMultipart } from "./multipart-body.ts";
import { Refusal } from "./wire.ts";

const schema = {
  type: "object",
  properties: {
    title: { type: "string" },
    count: { type: "integer", format: "int64" },
    tags: { type: "array", items: { type: "string" } },
    rows: {
      type: "array",
      items: { type: "object", properties: { id: { type: "integer", format: "int64" } } },
    },
    pair: { type: "array", prefixItems: [{ type: "boolean" }, { type: "number" }] },
    file: { type: "string", contentMediaType: "application/octet-stream" },
    files: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } },
    meta: { type: "object" },
  },
  additionalProperties: { type: "number" },
};
const { api } = buildDocument(
  documentOf({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "a",
          requestBody: { content: { "multipart/form-data": { schema } } },
          responses: { "200": { description: "ok" } },
        },
      },
    },
  }),
);
const content = api.operations[0]?.body?.contents[0];
if (content === undefined) throw new Error("the document has no body");

const type = "multipart/form-data; boundary=b-1";
const read = (body: string | Uint8Array, contentType = type) =>
  readMultipart(content, contentType, typeof body === "string" ? Buffer.from(body) : body, () => undefined);
const part = (fields: string, text: string, disposition = "form-data") =>
  `--b-1\r\nContent-Disposition: ${disposition}; ${fields}\r\n\r\n${text}\r\n`;
const body = (...parts: string[]) => `${parts.join("")}--b-1--\r\n`;
const bytes = (text: string) => Buffer.from(text);

describe("parts", () => {
  it("are properties in their types", () => {
    expect(
      read(
        body(part('name="title"', "12"), part('name="count"', "9007199254740993"), part("name=other", "1.5")),
      ),
    ).toEqual({ title: "12", count: 9007199254740993n, other: 1.5 });
  });

  it("with a file name are files, of a property of bytes they are bytes", () => {
    const fields = 'name="file"; filename="a%22\\"\\\\é.txt"\r\nContent-Type: text/plain';
    expect(read(body(part(fields, "x\r\n--b-2")))).toEqual({
      file: { data: bytes("x\r\n--b-2"), filename: 'a""\\é.txt', contentType: "text/plain" },
    });
    expect(read(body(part('name="file"', "x")))).toEqual({ file: bytes("x") });
  });

  it("of one name are the items of a list, however many", () => {
    expect(read(body(part('name="tags"', "1")))).toEqual({ tags: ["1"] });
    expect(read(body(part('name="tags"', "1"), part('name="title"', "t"), part('name="tags"', "")))).toEqual({
      tags: ["1", ""],
      title: "t",
    });
    expect(read(body(part('name="pair"', "true"), part('name="pair"', "2")))).toEqual({ pair: [true, 2] });
    expect(read(body(part('name="files"', "x")))).toEqual({ files: [bytes("x")] });
    // What may be no list is one to the validator too, which then refuses it.
    expect(read(body(part('name="title"', "a"), part('name="title"', "b")))).toEqual({ title: ["a", "b"] });
  });

  it("are JSON where they say so, a list also as a whole", () => {
    const json = (name: string, text: string) =>
      part(`name="${name}"\r\ncontent-type: application/json`, text);
    expect(read(body(json("meta", '{"a":9007199254740993}'), json("rows", '{"id":1}')))).toEqual({
      meta: { a: 9007199254740993n },
      rows: [{ id: 1n }],
    });
    expect(read(body(json("rows", '[{"id":1},{"id":2}]'))) as object).toHaveProperty("rows.length", 2);
    expect(() => read(body(json("meta", "{")))).toThrow("its part `meta` is not JSON");
  });

  it("may be named as members of every object are", () => {
    const values = read(body(part('name="__proto__"', "1"), part('name="constructor"', "2")));
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect({ ...values }["constructor"]).toBe(2);
    expect(Object.keys(values)).toEqual(["__proto__", "constructor"]);
  });

  it("stand between a preamble and an epilogue, which are not read", () => {
    expect(read(`before --b-1\r\n${body(part('name="title"', "t"))}after\r\n--b-1`)).toEqual({ title: "t" });
    expect(read("--b-1--")).toEqual({});
    expect(read(body(part('name="title"', "t")).replace("--b-1\r\n", "--b-1 \t\r\n"))).toEqual({
      title: "t",
    });
    expect(
      read(
        body(part('name="title"', "t")).replaceAll("b-1", "a b:c"),
        'multipart/form-data; Boundary="a b:c"',
      ),
    ).toEqual({ title: "t" });
  });
});

it("by a style parts are pairs of a form", () => {
  const styled = {
    ...content,
    encoding: [
      { property: "rows", style: "deepObject" as const, headers: [] },
      { property: "meta", explode: true, headers: [] },
      { property: "tags", explode: false, headers: [] },
      { property: "title", style: "form" as const, headers: [] },
    ],
  };
  const parts = ["rows[10][id]", "rows[9][id]", "meta[a][b]", "tags"].map((name) =>
    part(`name="${name}"`, "1,2"),
  );
  const given = readMultipart(
    styled,
    type,
    Buffer.from(body(...parts, part("name=title", "t"))),
    () => undefined,
  );
  expect(given).toEqual({
    rows: [{ id: "1,2" }, { id: "1,2" }],
    meta: { a: { b: "1,2" } },
    tags: ["1", "2"],
    title: "t",
  });
  for (const name of ["rows[", "rows[a", "rows]", "rows[a]b", "rows[][", "meta[__proto__][x]"]) {
    expect(() =>
      readMultipart(styled, type, Buffer.from(body(part(`name="${name}"`, "1"))), () => undefined),
    ).not.toThrow();
  }
});

it("of another type a body may have parts without names, and is then taken as it is", () => {
  const mixed = "multipart/mixed; boundary=b-1";
  expect(read(body(part('name="count"', "7")), mixed)).toEqual({ count: 7n });
  const nameless = Buffer.from("--b-1\r\nContent-Type: text/plain\r\n\r\nt\r\n--b-1--");
  expect(read(nameless, mixed)).toBe(nameless);
  const items = { ...content.schema, shape: { kind: "boolean" as const } };
  const list = { ...content, schema: { ...content.schema, shape: { kind: "array" as const, items } } };
  const json = "--b-1\r\nContent-Type: application/json\r\n\r\n{\r\n--b-1--";
  const flags = "--b-1\r\nContent-Type: text/plain\r\n\r\ntrue\r\n--b-1\r\n\r\nfalse\r\n--b-1--";
  expect(readMultipart(list, mixed, Buffer.from(flags), () => undefined)).toEqual([true, false]);
  expect(() => readMultipart(list, mixed, Buffer.from(json), () => undefined)).toThrow(
    "its part is not JSON",
  );
});

describe("bodies that are refused", () => {
  it.each([
    ["no boundary is named", body(part('name="title"', "t")), "multipart/form-data", "names no boundary"],
    ["no boundary is there", "title=t", type, "its last boundary is missing"],
    ["it is empty", "", type, "its last boundary is missing"],
    ["the end is missing", part('name="title"', "t"), type, "its last boundary is missing"],
    [
      "the boundary goes on",
      body(part('name="title"', "t")).replace("--b-1\r", "--b-1x\r"),
      type,
      "last boundary",
    ],
    ["a part has no name", body(part('filename="f"', "t")), type, "a part has no name"],
    ["a part is of something else", body(part('name="title"', "t", "inline")), type, "a part has no name"],
    ["a part has no fields", "--b-1\r\n\r\nt\r\n--b-1--", type, "a part has no name"],
    [
      "fields do not end",
      "--b-1\r\nContent-Disposition: x\r\n--b-1--",
      type,
      "a part has no end of its fields",
    ],
    [
      "fields are too long",
      body(part(`name="title"; x=${"x".repeat(9000)}`, "t")),
      type,
      "no end of its fields",
    ],
    ["there are too many", body(part('name="tags"', "t").repeat(1001)), type, "more than 1000 parts"],
  ])("%s", (_, text, contentType, problem) => {
    expect(() => read(text, contentType)).toThrow(Refusal);
    expect(() => read(text, contentType)).toThrow(problem);
  });

  it("of any bytes, without another error", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          "--b-1",
          "\r\n",
          "--",
          'Content-Disposition: form-data; name="a"',
          "\r\n\r\n",
          '"',
          ";",
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        try {
          read(all.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("what clients write is read as it was given", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  const data = fc.uint8Array({ maxLength: 12 }).map((array) => Buffer.from(array));
  // Names as browsers write them: a percent sign that stands for one of the three escapes cannot be told from it.
  const filename = text.filter((name) => !/%(22|0D|0A)|\\/i.test(name));
  const values = fc.record(
    {
      title: text,
      count: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      tags: fc.array(text, { minLength: 1, maxLength: 3 }),
      rows: fc.array(fc.record({ id: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      file: fc.record({ data, filename, contentType: fc.constantFrom("text/plain", "image/png") }),
      files: fc.array(fc.record({ data, filename, contentType: fc.constant("a/b") }), {
        minLength: 1,
        maxLength: 3,
      }),
      meta: fc.dictionary(
        text.filter((name) => name !== "__proto__"),
        text,
        { maxKeys: 3 },
      ),
      'é"\r\n': fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
        .filter((one) => !Object.is(one, -0)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(values, (given) => {
      const sent = encodeMultipart(given, "b-1");
      expect({ ...read(sent.body as Uint8Array, sent.contentType) }).toEqual({ ...given });
    }),
    { numRuns: 300 },
  );
});
