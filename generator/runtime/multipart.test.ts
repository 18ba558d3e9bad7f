import { describe, expect, it } from "vitest";
import { blobBytes, isBlob } from "./bytes.ts";
import { encodeMultipart } from "./multipart.ts";
import { ParameterError } from "./parameter-error.ts";
import type { FilePart, PartData } from "./types.ts";

async function bytesOf(body: PartData): Promise<Uint8Array<ArrayBuffer>> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of isBlob(body) ? blobBytes(body) : body) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}
/** The body as another implementation reads it. */
const read = async ({ contentType, body }: ReturnType<typeof encodeMultipart>) =>
  new Response(await bytesOf(body), { headers: { "content-type": contentType } }).formData();

describe("encodeMultipart", () => {
  it("writes text, lists, JSON and bytes that FormData readers understand", async () => {
    const encoded = encodeMultipart(
      { a: "ü\r\n--b", l: [1, 2n], o: { x: 2n ** 60n }, f: new Uint8Array([0, 255, 13, 10]), n: null },
      "b0undary",
    );
    expect(encoded.body).toBeInstanceOf(Uint8Array);
    const form = await read(encoded);
    expect(form.get("a")).toBe("ü\r\n--b");
    expect(form.getAll("l")).toEqual(["1", "2"]);
    expect(form.get("o")).toBe('{"x":1152921504606846976}');
    expect(form.has("n")).toBe(false);
    const file = form.get("f") as File;
    expect([file.name, file.type]).toEqual(["f", "application/octet-stream"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([0, 255, 13, 10]));
  });

  it("writes values of a style as the pairs of a form, but no files", async () => {
    const value = {
      deep: { "a&": { b: "=é" }, l: ["x", 2n] },
      flat: ["a,b", "c"],
      spaced: ["a", "b"],
      form: { c: 1 },
      none: [],
      files: ["x", new Uint8Array([65])],
    };
    const form = await read(
      encodeMultipart(value, "B", {
        deep: { style: "deepObject", explode: true, contentType: "application/json" },
        flat: { explode: false },
        spaced: { style: "spaceDelimited" },
        form: { style: "form" },
        none: { style: "pipeDelimited" },
        files: { explode: false, contentType: "text/plain" },
      }),
    );
    const files = form.getAll("files");
    form.delete("files");
    expect([...form]).toEqual([
      ["deep[a&][b]", "=é"],
      ["deep[l][0]", "x"],
      ["deep[l][1]", "2"],
      ["flat", "a,b,c"],
      ["spaced", "a b"],
      ["form", '{"c":1}'],
    ]);
    expect([files[0], (files[1] as File).type]).toEqual(["x", "text/plain"]);
  });

  it("streams blobs and iterables, with their names and types", async () => {
    async function* chunks() {
      yield new Uint8Array([1]);
      yield new Uint8Array([2, 3]);
    }
    const part: FilePart = { data: chunks(), filename: "数.bin", contentType: "image/png" };
    const blob = new Blob(["x".repeat(100_000)], { type: "text/css" });
    const encoded = encodeMultipart(
      { part, blob, whole: { data: new Uint8Array([9]), filename: "w" } },
      "B",
      {
        whole: { contentType: "application/pdf" },
      },
    );
    expect(encoded.body).not.toBeInstanceOf(Uint8Array);
    const form = await read(encoded);
    const [one, two, three] = ["part", "blob", "whole"].map((name) => form.get(name) as File);
    expect([one?.name, one?.type, one?.size]).toEqual(["数.bin", "image/png", 3]);
    expect([two?.name, two?.type, two?.size]).toEqual(["blob", "text/css", 100_000]);
    expect([three?.name, three?.type]).toEqual(["w", "application/pdf"]);
  });

  it("makes a Blob of Blobs, which has a length and can be read twice", async () => {
    const blob = new Blob(["x".repeat(100_000)]);
    const encoded = encodeMultipart({ a: "1", blob, bytes: new Uint8Array([7]) }, "B");
    expect(encoded.body).toBeInstanceOf(Blob);
    const { size } = encoded.body as Blob;
    const first = await bytesOf(encoded.body);
    expect([first.length, Buffer.compare(first, await bytesOf(encoded.body))]).toEqual([size, 0]);
    const form = await read(encoded);
    expect([form.get("a"), (form.get("blob") as File).size]).toEqual(["1", 100_000]);
    // What is no Blob of this platform would be taken for its text.
    const foreign = {
      size: 2,
      type: "text/css",
      arrayBuffer: async () => new ArrayBuffer(2),
      slice: () => foreign,
    };
    const other = encodeMultipart({ foreign }, "B");
    expect(isBlob(other.body)).toBe(false);
    const file = (await read(other)).get("foreign") as File;
    expect([file.type, file.size]).toEqual(["text/css", 2]);
  });

  it("writes further fields of a file, which hold nothing else", () => {
    const write = (headers: Record<string, string>) =>
      Buffer.from(
        encodeMultipart({ f: { data: new Uint8Array([65]), headers } }, "B").body as Uint8Array,
      ).toString();
    expect(write({ "X-Rate": "7", "content-language": "\u00e9" })).toContain(
      "Content-Type: application/octet-stream\r\nX-Rate: 7\r\ncontent-language: \u00e9\r\n\r\nA\r\n",
    );
    for (const headers of [{ "x\r\ny": "1" }, { x: "1\r\ny: 2" }, { x: "\u6570" }, { "": "" }])
      expect(() => write(headers), JSON.stringify(headers)).toThrow(ParameterError);
  });

  it("writes a list as parts without names", () => {
    const { body, contentType } = encodeMultipart(
      [
        { a: 1n },
        "t",
        7,
        { data: new Uint8Array([65]), filename: 'f"', headers: { "x-a": "1" } },
        new Uint8Array([66]),
      ],
      "M",
      { "1": { contentType: "text/csv" }, "*": {} },
      "multipart/mixed",
    );
    expect(contentType).toBe("multipart/mixed; boundary=M");
    expect(Buffer.from(body as Uint8Array).toString()).toBe(
      [
        '--M\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
        "--M\r\nContent-Type: text/csv\r\n\r\nt\r\n",
        "--M\r\nContent-Type: text/plain\r\n\r\n7\r\n",
        '--M\r\nContent-Disposition: attachment; filename="f%22"\r\nContent-Type: application/octet-stream\r\nx-a: 1\r\n\r\nA\r\n',
        "--M\r\nContent-Type: application/octet-stream\r\n\r\nB\r\n--M--\r\n",
      ].join(""),
    );
    expect(() => encodeMultipart([Symbol()], "M")).toThrow(ParameterError);
  });

  it("R14: no name, file name or type can add a header field", async () => {
    const encoded = encodeMultipart(
      { 'n"\r\nx-evil: 1': { data: new Uint8Array(), filename: 'f"\r\ny-evil: 1' } },
      "B",
    );
    const text = Buffer.from(encoded.body as Uint8Array).toString();
    expect(text).toBe(
      '--B\r\nContent-Disposition: form-data; name="n%22%0D%0Ax-evil: 1"; filename="f%22%0D%0Ay-evil: 1"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n',
    );
    const evil = "a/b\r\nx: y";
    expect(() => encodeMultipart({ f: { data: new Uint8Array(), contentType: evil } }, "B")).toThrow(
      ParameterError,
    );
    expect(() => encodeMultipart({ f: "x" }, "B", { f: { contentType: evil } })).toThrow(ParameterError);
    for (const boundary of ["", "a b", 'a"b', "a\r\n", "x".repeat(71)]) {
      expect(() => encodeMultipart({}, boundary)).toThrow(ParameterError);
    }
  });

  it("refuses what has no text", () => {
    expect(() => encodeMultipart({ a: Number.NaN }, "B")).toThrow(ParameterError);
    expect(() => encodeMultipart({ a: () => 1 }, "B")).toThrow(ParameterError);
  });
});
