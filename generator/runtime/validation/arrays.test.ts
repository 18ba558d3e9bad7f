import { describe, expect, it } from "vitest";
import * as arrays from "./arrays.ts";
import { even, found, type Rule } from "./test-support.ts";
import * as types from "./types.ts";

describe("items", () => {
  it("each has its check, from an index on", () => {
    const rule =
      (from?: number): Rule =>
      (v, e, p, k) =>
        arrays.each(v, e, p, k, even, from);
    expect(found(rule(), "ab")).toEqual([true]);
    expect(found(rule(), [2, 1, undefined, 3])).toEqual([false, "/x/1 even", "/x/2 required", "/x/3 even"]);
    expect(found(rule(2), [1, 1, 1])).toEqual([false, "/x/2 even"]);
    expect(found((v, e, p, k) => arrays.arr(v, e, p, k, even), [1])).toEqual([false, "/x/0 even"]);
  });

  it("those in front have one each", () => {
    const rule: Rule = (v, e, p, k) => arrays.tuple(v, e, p, k, [even, types.str]);
    expect(found(rule, "a")).toEqual([true]);
    expect(found(rule, [2])).toEqual([true]);
    expect(found(rule, [2, "a", 7])).toEqual([true]);
    expect(found(rule, [1, 1, 1])).toEqual([false, "/x/0 even", "/x/1 type"]);
    expect(found(rule, [2, undefined])).toEqual([false, "/x/1 required"]);
  });

  it("those left over are judged by what counts as seen", () => {
    const rule: Rule = (v, e, p, k) => arrays.leftItems(v, e, p, k, (_, index) => index < 2, types.never);
    expect(found(rule, {})).toEqual([true]);
    expect(found(rule, [1, 2])).toEqual([true]);
    expect(found(rule, [1, 2, 3, undefined])).toEqual([false, "/x/2 false schema", "/x/3 required"]);
  });
});
