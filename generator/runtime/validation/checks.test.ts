/** Every check on its own: what it lets through, and what it says of what it does not. */
import { describe, expect, it } from "vitest";
import type { ValidationIssue } from "../types.ts";
import * as arrays from "./arrays.ts";
import { none, not, notOne } from "./choices.ts";
import { keyOf } from "./equal.ts";
import * as scalars from "./scalars.ts";
import { even, type Rule } from "./test-support.ts";
import * as types from "./types.ts";

/** What is refused: the value, the keyword, what it must, and what the issue names as expected. */
type Refusal = readonly [value: unknown, keyword: string, must: string, expected?: unknown];

/** A check with its limit, as emitted code calls it. */
const limited =
  <Limit>(check: (v: unknown, e: never, p: never, k: never, limit: Limit) => boolean, limit: Limit): Rule =>
  (v, e, p, k) =>
    check(v, e as never, p as never, k as never, limit);
const a80 = "a".repeat(80);

const rules: readonly (readonly [name: string, rule: Rule, fits: readonly unknown[], Refusal[]])[] = [
  ["str", types.str, ["", "a"], [[1, "type", 'be of type "string", but is 1', "string"]]],
  ["bool", types.bool, [true, false], [["true", "type", 'be of type "boolean", but is "true"', "boolean"]]],
  ["nil", types.nil, [null], [[0, "type", 'be of type "null", but is 0', "null"]]],
  [
    "num",
    types.num,
    [0, -1.5, 2n ** 70n],
    [
      [Number.NaN, "type", 'be of type "number", but is NaN', "number"],
      [Number.POSITIVE_INFINITY, "type", 'be of type "number", but is Infinity', "number"],
      ["1", "type", 'be of type "number", but is "1"', "number"],
    ],
  ],
  [
    "int",
    types.int,
    [0, 2 ** 60, 2n ** 70n],
    [
      [1.5, "type", 'be of type "integer", but is 1.5', "integer"],
      [null, "type", 'be of type "integer", but is null', "integer"],
    ],
  ],
  [
    "int32",
    types.int32,
    [-(2 ** 31), 2 ** 31 - 1, 5n],
    [
      [2 ** 31, "format", 'be a 32-bit integer ("int32"), but is 2147483648', "int32"],
      [-(2n ** 31n) - 1n, "format", 'be a 32-bit integer ("int32"), but is -2147483649', "int32"],
      [1.5, "type", 'be of type "integer", but is 1.5', "integer"],
    ],
  ],
  [
    "int64",
    types.int64,
    [0, Number.MAX_SAFE_INTEGER, 2n ** 63n - 1n, -(2n ** 63n)],
    [
      [2 ** 53, "format", 'be a 64-bit integer ("int64"): pass a bigint, but is 9007199254740992', "int64"],
      [2n ** 63n, "format", 'be a 64-bit integer ("int64"), but is 9223372036854775808', "int64"],
      ["1", "type", 'be of type "integer", but is "1"', "integer"],
    ],
  ],
  [
    "int64Text",
    types.int64Text,
    ["0", "-9223372036854775808", 7, 7n],
    [
      ["", "format", 'be the digits of a 64-bit integer ("int64"), but is ""', "int64"],
      ["1x", "format", 'be the digits of a 64-bit integer ("int64"), but is "1x"', "int64"],
      [
        "9223372036854775808",
        "format",
        'be the digits of a 64-bit integer ("int64"), but is "9223372036854775808"',
        "int64",
      ],
      [true, "type", 'be of type "integer", but is true', "integer"],
    ],
  ],
  [
    "uint64",
    types.uint64,
    [0, Number.MAX_SAFE_INTEGER, 0n, 2n ** 64n - 1n],
    [
      [
        2 ** 53,
        "format",
        'be an unsigned 64-bit integer ("uint64"): pass a bigint, but is 9007199254740992',
        "uint64",
      ],
      [
        2n ** 64n,
        "format",
        'be an unsigned 64-bit integer ("uint64"), but is 18446744073709551616',
        "uint64",
      ],
      [-1, "format", 'be an unsigned 64-bit integer ("uint64"), but is -1', "uint64"],
      [-1n, "format", 'be an unsigned 64-bit integer ("uint64"), but is -1', "uint64"],
      [0.5, "type", 'be of type "integer", but is 0.5', "integer"],
      ["1", "type", 'be of type "integer", but is "1"', "integer"],
    ],
  ],
  [
    "uint64Text",
    types.uint64Text,
    ["0", "18446744073709551615", 7, 7n],
    [
      ["", "format", 'be the digits of an unsigned 64-bit integer ("uint64"), but is ""', "uint64"],
      ["1x", "format", 'be the digits of an unsigned 64-bit integer ("uint64"), but is "1x"', "uint64"],
      ["x1", "format", 'be the digits of an unsigned 64-bit integer ("uint64"), but is "x1"', "uint64"],
      ["-1", "format", 'be the digits of an unsigned 64-bit integer ("uint64"), but is "-1"', "uint64"],
      [
        "18446744073709551616",
        "format",
        'be the digits of an unsigned 64-bit integer ("uint64"), but is "18446744073709551616"',
        "uint64",
      ],
      [true, "type", 'be of type "integer", but is true', "integer"],
    ],
  ],
  [
    "bytes",
    types.bytes,
    ["", new Uint8Array(), new ArrayBuffer(1), new Blob([]), new ReadableStream(), (async function* () {})()],
    [
      [1, "type", 'be of type "string or bytes", but is 1', "string or bytes"],
      [null, "type", 'be of type "string or bytes", but is null', "string or bytes"],
      [{}, "type", 'be of type "string or bytes", but is an object', "string or bytes"],
      [[1], "type", 'be of type "string or bytes", but is 1', "string or bytes"],
    ],
  ],
  [
    "record",
    types.record,
    [{}, Object.create(null)],
    [
      [[], "type", 'be of type "object", but is ', "object"],
      [null, "type", 'be of type "object", but is null', "object"],
      ["a", "type", 'be of type "object", but is "a"', "object"],
    ],
  ],
  ["any", types.any, [0, null, {}], []],
  ["never", types.never, [], [[1, "false schema", "be left out, but is 1"]]],

  [
    "maxLength",
    limited(scalars.maxLength, 3),
    [1, "", "abc", "\u{1f600}\u{1f600}\u{1f600}", "a\u{1f600}b"],
    [
      ["abcd", "maxLength", 'have at most 3 characters, but is "abcd"', 3],
      ["a\u{1f600}bc", "maxLength", 'have at most 3 characters, but is "a\u{1f600}bc"', 3],
      ["abcdefg", "maxLength", 'have at most 3 characters, but is "abcdefg"', 3],
    ],
  ],
  [
    "minLength",
    limited(scalars.minLength, 3),
    [1, "abc", "abcdef", "\u{1f600}\u{1f600}\u{1f600}"],
    [
      ["ab", "minLength", 'have at least 3 characters, but is "ab"', 3],
      ["\u{1f600}\u{1f600}", "minLength", 'have at least 3 characters, but is "\u{1f600}\u{1f600}"', 3],
    ],
  ],
  [
    "pattern",
    limited(scalars.pattern, /^a+$/u),
    [1, "a", "aa"],
    [["b", "pattern", 'match "^a+$", but is "b"', "^a+$"]],
  ],
  [
    "cappedPattern",
    (v, e, p, k) => scalars.cappedPattern(v, e, p, k, /^a+$/u, 3),
    [1, "aaa"],
    [
      ["b", "pattern", 'match "^a+$", but is "b"', "^a+$"],
      ["aaaa", "pattern", 'have at most 3 characters to be held against its pattern, but is "aaaa"', 3],
    ],
  ],
  [
    "format",
    (v, e, p, k) => scalars.format(v, e, p, k, (text) => text === "x", "mine"),
    [1, "x"],
    [["y", "format", 'be a valid "mine", but is "y"', "mine"]],
  ],
  [
    "strOf",
    (v, e, p, k) => scalars.strOf(v, e, p, k, (text) => text === "x", "mine"),
    ["x"],
    [
      ["y", "format", 'be a valid "mine", but is "y"', "mine"],
      [1, "type", 'be of type "string", but is 1', "string"],
    ],
  ],
  [
    "maximum",
    limited(scalars.maximum, 5),
    ["9", 5, 5n],
    [
      [5.5, "maximum", "be at most 5, but is 5.5", 5],
      [6n, "maximum", "be at most 5, but is 6", 5],
    ],
  ],
  [
    "minimum",
    limited(scalars.minimum, 5),
    ["1", 5, 5n],
    [
      [4.5, "minimum", "be at least 5, but is 4.5", 5],
      [4n, "minimum", "be at least 5, but is 4", 5],
    ],
  ],
  [
    "below",
    limited(scalars.below, 5),
    ["9", 4, 4n],
    [
      [5, "exclusiveMaximum", "be less than 5, but is 5", 5],
      [5n, "exclusiveMaximum", "be less than 5, but is 5", 5],
    ],
  ],
  [
    "above",
    limited(scalars.above, 5),
    ["1", 6, 6n],
    [
      [5, "exclusiveMinimum", "be more than 5, but is 5", 5],
      [5n, "exclusiveMinimum", "be more than 5, but is 5", 5],
    ],
  ],
  [
    "multiple of an integer",
    limited(scalars.multiple, 3),
    ["1", 0, 9, -3, 9n],
    [
      [10, "multipleOf", "be a multiple of 3, but is 10", 3],
      [10n, "multipleOf", "be a multiple of 3, but is 10", 3],
      [4.5, "multipleOf", "be a multiple of 3, but is 4.5", 3],
    ],
  ],
  [
    "multiple of a fraction",
    limited(scalars.multiple, 0.5),
    [1.5, 3, 4n],
    [[0.7, "multipleOf", "be a multiple of 0.5, but is 0.7", 0.5]],
  ],
  [
    "one",
    limited(scalars.one, ["a", 1, null]),
    ["a", 1, null],
    [["b", "enum", 'be one of "a", 1, null, but is "b"', ["a", 1, null]]],
  ],
  [
    "oneDeep",
    limited(scalars.oneDeep, [1, { a: [1], b: 2 }]),
    [1, 1n, { b: 2, a: [1] }, { a: [1], b: 2, c: undefined }],
    [[{ a: [2], b: 2 }, "enum", "be one of 1, an object, but is an object", [1, { a: [1], b: 2 }]]],
  ],
  [
    "same",
    limited(scalars.same, [1, "a"] as unknown),
    [
      [1, "a"],
      [1n, "a"],
    ],
    [
      [["a", 1], "const", 'be 1, "a", but is "a", 1', [1, "a"]],
      ["a", "const", 'be 1, "a", but is "a"', [1, "a"]],
    ],
  ],
  ["same, of text", limited(scalars.same, "a" as unknown), ["a"], [[1, "const", 'be "a", but is 1', "a"]]],

  [
    "arr",
    arrays.arr,
    [[], [1]],
    [
      [{ length: 0 }, "type", 'be of type "array", but is an object', "array"],
      ["ab", "type", 'be of type "array", but is "ab"', "array"],
    ],
  ],
  [
    "minItems",
    limited(arrays.minItems, 2),
    ["a", [1, 2]],
    [[[1], "minItems", "have at least 2 items, but is 1", 2]],
  ],
  [
    "maxItems",
    limited(arrays.maxItems, 1),
    ["ab", [1]],
    [[[1, 2], "maxItems", "have at most 1 items, but is 1, 2", 1]],
  ],
  [
    "unique",
    arrays.unique as Rule,
    ["aa", [], [1], [1, "1"], [{ a: 1 }, { a: 2 }]],
    [
      [[1, 1n], "uniqueItems", "have no two equal items, but is 1, 1"],
      [
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        "uniqueItems",
        "have no two equal items, but is an object, an object",
      ],
    ],
  ],
  [
    "contains",
    (v, e, p, k) => arrays.contains(v, e, p, k, even, 1, 2),
    ["a", [2], [1, 2, 4]],
    [
      [[], "contains", "have at least 1 fitting items, but is ", 1],
      [[1], "contains", "have at least 1 fitting items, but is 1", 1],
      [[2, 4, 6], "maxContains", "have at most 2 fitting items, but is 2, 4, 6", 2],
    ],
  ],
  [
    "contains, any number",
    (v, e, p, k) => arrays.contains(v, e, p, k, even, 2),
    [[2, 4, 6]],
    [[[2], "contains", "have at least 2 fitting items, but is 2", 2]],
  ],

  ["none", none as Rule, [], [[1, "anyOf", "fit one of its documented forms, but is 1"]]],
  ["notOne", notOne as Rule, [], [[1, "oneOf", "fit exactly one of its documented forms, but is 1"]]],
  ["not", not as Rule, [], [[1, "not", "not have the excluded form, but is 1"]]],
  [
    "shown short",
    types.never,
    [],
    [
      [a80, "false schema", `be left out, but is "${a80}"`],
      [`${a80}a`, "false schema", `be left out, but is "${a80}\u2026"`],
      [Array(21).fill(0), "false schema", `be left out, but is ${Array(20).fill("0").join(", ")}`],
    ],
  ],
];

describe.each(rules)("%s", (_, rule, fits, refusals) => {
  it("lets through what fits, and what is absent where it may be", () => {
    for (const value of fits) {
      const issues: ValidationIssue[] = [];
      expect([rule(value), rule(value, issues, "", "/x"), issues], keyOf(value)).toEqual([true, true, []]);
    }
    expect(rule(undefined, undefined, undefined, "/x")).toBe(true);
  });

  it("says what is wrong", () => {
    for (const [value, keyword, must, expected] of refusals) {
      expect(rule(value)).toBe(false);
      const issues: ValidationIssue[] = [];
      // True: the search goes on.
      expect(rule(value, issues, "/a~1b", "/x")).toBe(true);
      expect(issues).toEqual([{ path: "/a~1b/x", keyword, message: `a~1b/x must ${must}`, expected }]);
    }
  });
});
