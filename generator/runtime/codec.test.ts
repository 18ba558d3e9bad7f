import { describe, expect, it } from "vitest";
import { applyCodec, unapplyCodec } from "./codec.ts";
import type { Codec } from "./types.ts";

const value: readonly [items: Codec, object: Codec, scalar: Codec] = [
  () => value,
  { "*": () => value },
  "exact",
];

describe("codecs of values that may be of several kinds", () => {
  it.each([
    ["exact", 7, 7n],
    ["exact", "7", "7"],
    [value, 7, 7n],
    [value, "7", "7"],
    [value, null, null],
    [value, [1, ["2", { a: 3 }]], [1n, ["2", { a: 3n }]]],
    [["unknown", { n: "long" }, "unknown"], { n: 1, m: 2 }, { n: 1n, m: 2 }],
    [["unknown", { n: "long" }, "unknown"], 1, 1],
    [{ 0: "unknown", "*": "long" }, ["7", 8], ["7", 8n]],
    [
      { a: "unknown", "*": "long" },
      { a: "7", b: 8 },
      { a: "7", b: 8n },
    ],
  ] satisfies [Codec, unknown, unknown][])("%o reads %o", (codec, given, wanted) => {
    expect(applyCodec(given, codec as Codec)).toEqual(wanted);
  });
});

describe("digits that are sent", () => {
  it.each([
    ["digits", "9007199254740993", 9007199254740993n],
    ["digits", "a1", "a1"],
    ["digits", 5, 5],
    [["digits"], ["1", 2n], [1n, 2n]],
    [
      { n: "digits", "*": "unknown" },
      { n: "1", m: "2" },
      { n: 1n, m: "2" },
    ],
    [["digits", { "*": "digits" }, "digits"], ["1"], [1n]],
    [["digits", { "*": "digits" }, "digits"], { a: "1" }, { a: 1n }],
    [["digits", { "*": "digits" }, "digits"], "1", 1n],
    [{ 0: "unknown", "*": "digits" }, ["1", "2"], ["1", 2n]],
    [() => "digits" as const, "1", 1n],
    [undefined, "1", "1"],
  ] satisfies [Codec | undefined, unknown, unknown][])("%o sends %o", (codec, given, wanted) => {
    expect(unapplyCodec(given, codec)).toEqual(wanted);
  });

  it("what is given is left as it is", () => {
    const given = { n: "1", list: ["2"] };
    expect(unapplyCodec(given, { n: "digits", list: ["digits"] })).toEqual({ n: 1n, list: [2n] });
    expect(given).toEqual({ n: "1", list: ["2"] });
  });
});
