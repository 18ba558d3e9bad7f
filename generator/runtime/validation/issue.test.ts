import { describe, expect, it } from "vitest";
import type { ValidationIssue } from "../types.ts";
import * as arrays from "./arrays.ts";
import { at, type Check, maxIssues, verdict } from "./issue.ts";
import * as types from "./types.ts";

describe("issues", () => {
  it("a value that must be there is missing", () => {
    const issues: ValidationIssue[] = [];
    expect([
      types.str(undefined, issues, "/a", "!b"),
      types.str(undefined, undefined, undefined, "!b"),
    ]).toEqual([true, false]);
    expect(issues).toEqual([
      { path: "/a/b", keyword: "required", message: "a/b is required but missing", expected: "b" },
    ]);
  });

  it("the whole value has no path", () => {
    const issues: ValidationIssue[] = [];
    expect(verdict(types.str, 1, issues)).toBe(false);
    expect(verdict(types.str, undefined, issues)).toBe(false);
    expect(issues).toEqual([
      {
        path: "",
        keyword: "type",
        message: 'the value must be of type "string", but is 1',
        expected: "string",
      },
      { path: "", keyword: "required", message: "the value is required but missing", expected: "" },
    ]);
    expect([verdict(types.str, 1), verdict(types.str, undefined), verdict(types.str, "a")]).toEqual([
      false,
      false,
      true,
    ]);
    // A check without a step is of the whole value too.
    const more: ValidationIssue[] = [];
    types.str(1, more);
    expect(more[0]?.path).toBe("");
  });

  it("are collected only where asked for, up to a hundred", () => {
    let calls = 0;
    const check: Check = (v, e, p, k) => {
      calls++;
      return types.str(v, e, p, k);
    };
    expect(verdict(check, 1)).toBe(false);
    expect(calls).toBe(1);
    const issues: ValidationIssue[] = [];
    const list = Array(maxIssues + 5).fill(1);
    expect(arrays.arr(list, issues, "", "/l", types.str)).toBe(false);
    expect(issues).toHaveLength(100);
    expect(issues[99]?.path).toBe("/l/99");
  });

  it("steps are put behind their parent", () => {
    expect([
      at(undefined, "/a", "/b"),
      at([], "/a", "/b"),
      at([], "/a", "!b"),
      at([], "/a"),
      at([], "/a", ""),
    ]).toEqual([undefined, "/a/b", "/a/b", "/a", "/a"]);
  });
});
