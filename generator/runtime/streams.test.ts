import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "./encode.ts";
import { parseJsonLines, stringifyJsonLines } from "./json-lines.ts";
import { parseEvents, parseJsonEvents, type ServerEvent } from "./sse.ts";

/** The text as bytes, cut at the given sizes in turn. */
async function* cut(text: string, sizes: readonly number[] = [1e9]): AsyncGenerator<Uint8Array> {
  const bytes = utf8(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}
const event = (data: string, rest: Partial<ServerEvent> = {}) => ({
  event: "message",
  id: "",
  data,
  ...rest,
});

describe("parseEvents", () => {
  it.each([
    ["data: a\n\n", [event("a")]],
    ["\ufeffdata:a\r\n\r\n", [event("a")]],
    ["data: a\rdata:  b\r\r", [event("a\n b")]],
    [
      "event: x\nid: 1\nretry: 50\ndata: a\n\ndata: b\n\n",
      [event("a", { event: "x", id: "1", retry: 50 }), event("b", { id: "1" })],
    ],
    [": comment\n\ndata\n\n", [event("")]],
    ["data:\n\n", [event("")]],
    ["id: 1\0\nid\nretry: x\nretry: -1\nother: y\ndata: a\n\n", [event("a")]],
    ["event: x\n\ndata: a\n\n", [event("a")]],
    ["data: unfinished", []],
    ["data: unfinished\n", []],
    ["data: a:b\n\n", [event("a:b")]],
    ["data: 数🗄\u2028x\n\n", [event("数🗄\u2028x")]],
    ["", []],
  ])("%j", async (text, events) => {
    for (const size of [1, 2, 3, 5, 1e9]) expect(await all(parseEvents(cut(text, [size])))).toEqual(events);
  });

  it("reads the same however the bytes are cut", async () => {
    const line = fc.constantFrom("data: a", "data:é🗄", "event: e", "id: 7", ": c", "", "retry: 9", "data");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, fc.constantFrom("\n", "\r", "\r\n"))),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        async (lines, sizes) => {
          const text = lines.flat().join("");
          expect(await all(parseEvents(cut(text, sizes)))).toEqual(await all(parseEvents(cut(text))));
        },
      ),
    );
  });

  it("reads JSON data exactly, up to the end mark", async () => {
    const text = 'data: {"Id":9007199254740993}\n\ndata: [DONE]\n\ndata: x\n\n';
    expect(await all(parseJsonEvents(cut(text), { end: "[DONE]" }))).toEqual([
      { event: "message", id: "", data: { Id: 9007199254740993n } },
    ]);
    const events = parseJsonEvents(cut('data: {"Id":1}\n\n'), { codec: { Id: "long" } });
    expect(await all(events)).toMatchObject([{ data: { Id: 1n } }]);
    await expect(all(parseJsonEvents(cut(text)))).rejects.toThrow(SyntaxError);
  });

  it("refuses bytes that are no UTF-8 and text beyond the limit", async () => {
    async function* bad() {
      yield new Uint8Array([0x64, 0xff]);
    }
    await expect(all(parseEvents(bad()))).rejects.toThrow(TypeError);
    await expect(all(parseEvents(cut("data: 12345", [3]), { maxLength: 8 }))).rejects.toThrow(RangeError);
    await expect(all(parseEvents(cut("data: 123\n".repeat(9)), { maxLength: 12 }))).rejects.toThrow(
      RangeError,
    );
  });

  it("closes the source when the loop is left", async () => {
    let closed = false;
    async function* source() {
      try {
        for (;;) yield utf8("data: a\n\n");
      } finally {
        closed = true;
      }
    }
    for await (const _ of parseEvents(source())) break;
    expect(closed).toBe(true);
  });
});

describe("parseJsonLines", () => {
  it("reads values however the bytes are cut", async () => {
    const text = '{"a":"数"}\r\n\n 9007199254740993 \n\x1e[1]\n"last"';
    for (const size of [1, 2, 1e9]) {
      expect(await all(parseJsonLines(cut(text, [size])))).toEqual([
        { a: "数" },
        9007199254740993n,
        [1],
        "last",
      ]);
    }
    expect(await all(parseJsonLines(cut('{"a":1}\n'), { a: "long" }))).toEqual([{ a: 1n }]);
  });

  it("names the line of an error and bounds its length", async () => {
    await expect(all(parseJsonLines(cut('1\n\n{"a"}\n')))).rejects.toThrow(
      new SyntaxError("line 3: JSON: unexpected character at position 4"),
    );
    await expect(all(parseJsonLines(cut("1".repeat(50), [7]), undefined, 20))).rejects.toThrow(RangeError);
  });

  it("R70: what was written is read back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.boolean(), fc.record({ "\n": fc.string() }))),
        async (values) => {
          expect(await all(parseJsonLines(cut(stringifyJsonLines(values), [3])))).toEqual(values);
        },
      ),
    );
  });
});
