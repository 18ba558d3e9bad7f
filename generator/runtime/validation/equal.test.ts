import { expect, it } from "vitest";
import { keyOf } from "./equal.ts";

it("values are equal as JSON Schema has it", () => {
  const classes: readonly (readonly unknown[])[] = [
    [1, 1n],
    [0, -0, 0n],
    [1.5],
    ["1"],
    [true],
    ["true"],
    [null],
    ["null"],
    [[]],
    [{}, { a: undefined }],
    [[1, 2]],
    ["[1,2]"],
    [[2, 1]],
    [["1,2"]],
    [
      { a: 1, b: [2] },
      { b: [2n], a: 1n },
    ],
    [{ a: 1 }],
    [{ a: "1" }],
    [9007199254740993n],
    [9007199254740992, 9007199254740992n],
    [1e21, 10n ** 21n],
  ];
  const keys = classes.map((values) => new Set(values.map(keyOf)));
  expect(keys.map((each) => each.size)).toEqual(classes.map(() => 1));
  expect(new Set(keys.flatMap((each) => [...each])).size).toBe(classes.length);
});
