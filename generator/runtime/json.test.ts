import { describe, expect, it, vi } from "vitest";
import { parseJson, stringifyJson, toJson } from "./json.ts";
import type { Codec } from "./types.ts";

const codec: Codec = {
  TaskId: "long",
  Ratio: "number",
  Items: [{ Id: "long" }],
  Map: { "*": "long" },
  Next: () => codec,
};

describe("parseJson", () => {
  it.each([
    ['{"TaskId":9007199254740993}', { TaskId: 9007199254740993n }],
    [
      '{"TaskId":9223372036854775807,"Other":-9223372036854775808}',
      { TaskId: 2n ** 63n - 1n, Other: -(2n ** 63n) },
    ],
    ['{"TaskId":1}', { TaskId: 1n }],
    ['{"TaskId":1.0}', { TaskId: 1n }],
    ['{"TaskId":1e3}', { TaskId: 1000n }],
    ['{"TaskId":-0}', { TaskId: 0n }],
    ['{"TaskId":1e25}', { TaskId: 1e25 }],
    ['{"TaskId":1.5}', { TaskId: 1.5 }],
    ['{"TaskId":"12"}', { TaskId: 12n }],
    ['{"TaskId":"a"}', { TaskId: "a" }],
    ['{"TaskId":null}', { TaskId: null }],
    ['{"TaskId":"-9223372036854775808"}', { TaskId: -(2n ** 63n) }],
    ['{"Ratio":123456789012345678901234567890}', { Ratio: 1.2345678901234568e29 }],
    [
      '{"Items":[{"Id":1,"N":2},{"Id":9007199254740993}]}',
      { Items: [{ Id: 1n, N: 2 }, { Id: 9007199254740993n }] },
    ],
    ['{"Items":{"Id":1}}', { Items: { Id: 1 } }],
    ['{"Map":{"a":1,"b":2}}', { Map: { a: 1n, b: 2n } }],
    ['{"Next":{"Next":{"TaskId":3}}}', { Next: { Next: { TaskId: 3n } } }],
    ["9007199254740993", 9007199254740993n],
    ["-9007199254740993 ", -9007199254740993n],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740992", -9007199254740992n],
    ["[0.1234567890123456789]", [0.12345678901234568]],
    ["[1234567890123456789e3]", [1.2345678901234568e21]],
    ['"1234567890123456789"', "1234567890123456789"],
    ['["\\"1234567890123456789\\\\", 1234567890123456789]', ['"1234567890123456789\\', 1234567890123456789n]],
    ['\ufeff{"a":1}', { a: 1 }],
    [" [ ] ", []],
    [' { "a" : [ 1 , 12345678901234567890 ] , "b" : { } } ', { a: [1, 12345678901234567890n], b: {} }],
    ['[12345678901234567890,"","\\u0000","\u00e9"]', [12345678901234567890n, "", "\0", "\u00e9"]],
    [
      '{"":12345678901234567890,"b":"12345678901234567890"}',
      { "": 12345678901234567890n, b: "12345678901234567890" },
    ],
    [
      '[12345678901234567890,"\\\\",12345678901234567890]',
      [12345678901234567890n, "\\", 12345678901234567890n],
    ],
    ['["\\\\\\"",12345678901234567890]', ['\\"', 12345678901234567890n]],
    [
      "[12345678901234567890,9007199254740991,12345678901234567890]",
      [12345678901234567890n, 2 ** 53 - 1, 12345678901234567890n],
    ],
    [
      "[1234567890123456789.5,1234567890123456789,-0.1234567890123456789]",
      [1.2345678901234568e18, 1234567890123456789n, -0.12345678901234568],
    ],
    ['{"a":1,"a":2}', { a: 2 }],
    ['{"a":12345678901234567890,"a":2}', { a: 2 }],
  ] as const)("R39: case %#: %s", (text, value) => {
    expect(parseJson(text, codec)).toEqual(value);
  });

  it("R39: digits are the exact text of an integer", () => {
    const text = '{"a":7,"b":[9007199254740993],"c":"8","d":1.5,"e":"x"}';
    const digits: Codec = { a: "digits", b: ["digits"], "*": "digits" };
    expect(parseJson(text, digits)).toEqual({ a: "7", b: ["9007199254740993"], c: "8", d: 1.5, e: "x" });
  });

  it("R39: -0 and numbers with an exponent are numbers without a codec", () => {
    expect(parseJson("[-0,1.0,1e3]")).toEqual([-0, 1, 1000]);
  });

  it.each([
    ["", 0, "end"],
    ["{", 1, "end"],
    ["{]", 1, "character"],
    ["[1,]", 3, "character"],
    ['{"a":1,}', 7, "character"],
    ['{"a" 1}', 5, "character"],
    ["[1 2]", 3, "character"],
    ["01", 0, "character"],
    ["1.", 0, "character"],
    ["tru", 0, "character"],
    ['"a\nb"', 0, "character"],
    ['"a', 2, "end"],
    ['"\\x"', 0, "character"],
    ["[1]]", 3, "character"],
    ["nul", 0, "character"],
    ["{a:1}", 1, "character"],
    ["'a'", 0, "character"],
    ["\ufeff\ufeff1", 0, "character"],
    ["[NaN]", 1, "character"],
    ["[12345678901234567890,]", 22, "character"],
    ["<html>", 0, "character"],
    ["{12345678901234567890:1}", 1, "character"],
    ['{"a":1, 12345678901234567890 : 1}', 8, "character"],
    ["[012345678901234567890]", 1, "character"],
    ["[1 12345678901234567890]", 3, "character"],
    ['["a"12345678901234567890]', 4, "character"],
    ["[true12345678901234567890]", 5, "character"],
    ["[12345678901234567890", 21, "end"],
    ['[12345678901234567890,"', 23, "end"],
    ['[12345678901234567890,"\\"', 25, "end"],
  ] as const)("R38: %j is refused at position %i", (text, position, what) => {
    expect(() => parseJson(text)).toThrow(
      new SyntaxError(`JSON: unexpected ${what} at position ${position}`),
    );
  });

  it("R33: an error quotes nothing of the text", () => {
    for (const text of ['{"password":"hunter2"', "hunter2", '["hunter2" "hunter2"]']) {
      expect(() => parseJson(text)).toThrow(/^JSON: unexpected (end|character) at position \d+$/);
    }
  });

  /** Texts that `JSON.parse` was given: the slow reader asks it for every string and number. */
  function asked(text: string): string[] {
    const parse = vi.spyOn(JSON, "parse");
    try {
      parseJson(text);
      return parse.mock.calls.map(([given]) => given);
    } finally {
      parse.mockRestore();
    }
  }

  it.each([
    ["9007199254740991"],
    ["[-9007199254740991,1700000000000000]"],
    ['{"a":"12345678901234567890","b":"-12345678901234567890","c":"x 12345678901234567890"}'],
    ['["a12345678901234567890","12345678901234567890a"]'],
    ["[1.2345678901234567890,1234567890123456789.5,12345678901234567890e2]"],
    [`["${"x".repeat(15)}1234567890123456"]`],
    ['[" 12345678901234567890 "]'],
    [`["[12345678901234567890,"]`],
    ['["\\\\\\"[12345678901234567890]"]'],
  ])("reads %s as it is", (text) => {
    expect(asked(text)).toEqual([text]);
  });

  it.each([
    ["12345678901234567890", '"\\u000012345678901234567890"'],
    ["\t-12345678901234567890\n", '\t"\\u0000-12345678901234567890"\n'],
    [
      '{"a":12345678901234567890,"12345678901234567890":[9007199254740991,9007199254740992]}',
      '{"a":"\\u000012345678901234567890","12345678901234567890":[9007199254740991,"\\u00009007199254740992"]}',
    ],
    ['["\\\\",9007199254740993]', '["\\\\","\\u00009007199254740993"]'],
    [`[${"9".repeat(1000)}]`, `["\\u0000${"9".repeat(1000)}"]`],
    ["[1234567890123456,12345678901234567]", '[1234567890123456,"\\u000012345678901234567"]'],
  ])("reads %s at once", (text, marked) => {
    expect(asked(text)).toEqual([marked]);
  });

  it("reads slowly what begins a string with the mark, and numbers that are too long", () => {
    expect(asked('["\\u0000",12345678901234567890]').length).toBeGreaterThan(1);
    expect(() => asked(`[${"9".repeat(1001)}]`)).toThrow("too many digits");
  });

  it.each(["[", '{"a":'])("R40: 200 levels of %s are read, 201 and a million are not", (open) => {
    const nested = (depth: number, inner: string) =>
      open.repeat(depth) + inner + (open === "[" ? "]" : "}").repeat(depth);
    for (const inner of ["1", "12345678901234567890"]) {
      expect(() => parseJson(nested(200, inner))).not.toThrow();
      expect(() => parseJson(nested(201, inner))).toThrow(/^JSON: nested too deeply/);
      expect(() => parseJson(nested(100_000, inner))).toThrow(/^JSON: nested too deeply/);
    }
    expect(() => parseJson(`[${"[],".repeat(500)}"${"[".repeat(500)}"]`)).not.toThrow();
  });

  it("R40: __proto__ is an own property and changes no prototype", () => {
    for (const digits of ["1", "12345678901234567890"]) {
      const value = parseJson(`{"__proto__":{"polluted":${digits}},"constructor":1}`, codec) as object;
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.hasOwn(value, "__proto__")).toBe(true);
      expect((value as { polluted?: unknown }).polluted).toBeUndefined();
    }
    const mapped = parseJson('{"Map":{"__proto__":1}}', codec) as { Map: object };
    expect(Object.entries(mapped.Map)).toEqual([["__proto__", 1n]]);
    expect(parseJson("{}", Object.fromEntries([["toString", "long"]]) as Codec)).toEqual({});
  });

  it("refuses a number of more than a thousand digits", () => {
    expect(() => parseJson(`[${"9".repeat(1001)}]`)).toThrow(
      "JSON: a number of too many digits at position 1",
    );
    expect(parseJson(`[${"9".repeat(1000)}]`)).toEqual([10n ** 1000n - 1n]);
    expect(parseJson(`{"TaskId":"${"9".repeat(41)}"}`, codec)).toEqual({ TaskId: "9".repeat(41) });
  });
});

describe("stringifyJson", () => {
  const date = new Date(0);
  it.each([
    [{ a: 9007199254740993n, b: [1n, -2n] }, '{"a":9007199254740993,"b":[1,-2]}'],
    [undefined, "null"],
    [date, '"1970-01-01T00:00:00.000Z"'],
    [{ toJSON: () => ({ toJSON: () => 1, big: 1n }) }, '{"big":1}'],
    [{ toJSON: (key: string) => `key ${key}` }, '"key "'],
    [{ a: undefined, b: () => 1, c: Symbol.iterator, d: Number.NaN }, '{"d":null}'],
    // biome-ignore lint/suspicious/noSparseArray: holes are the case
    [[undefined, () => 1, , null], "[null,null,null,null]"],
    ['\ud800\u2028"', '"\\ud800\u2028\\""'],
  ])("case %#", (value, text) => {
    expect(stringifyJson(value)).toBe(text);
  });

  it("refuses what contains itself, and more than 200 levels", () => {
    const value: unknown[] = [];
    value.push(value);
    expect(() => stringifyJson(value)).toThrow(TypeError);
    const nested = (depth: number): unknown => (depth ? [nested(depth - 1)] : 1);
    expect(() => stringifyJson(nested(200))).not.toThrow();
    expect(() => stringifyJson(nested(201))).toThrow(TypeError);
  });

  it("does not let a toJSON of bigint turn digits into text", () => {
    const prototype = BigInt.prototype as { toJSON?: unknown };
    prototype.toJSON = function (this: bigint) {
      return `${this}`;
    };
    try {
      expect(stringifyJson({ a: 1n })).toBe('{"a":1}');
    } finally {
      delete prototype.toJSON;
    }
  });

  it("prints for people with every digit", () => {
    expect(toJson({ TaskId: 9007199254740993n, Items: [], Opt: {}, L: [1] })).toBe(
      '{\n  "TaskId": 9007199254740993,\n  "Items": [],\n  "Opt": {},\n  "L": [\n    1\n  ]\n}',
    );
  });
});
