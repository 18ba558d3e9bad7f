import { describe, expect, it } from "vitest";
import type { ValidationIssue } from "../types.ts";
import { type AjvError, type AjvFunction, expression, verdictOf } from "./ajv.ts";
import { str } from "./types.ts";

/** A function that refuses what `fits` does not take, with the errors given, as ajv's standalone code does. */
function refusing(errors: readonly AjvError[], fits: (value: unknown) => boolean = () => false): AjvFunction {
  const check: AjvFunction = (value) => {
    check.errors = fits(value) ? null : errors;
    return check.errors === null;
  };
  return check;
}
const error = (instancePath: string, keyword: string, params: AjvError["params"] = {}): AjvError => ({
  instancePath,
  keyword,
  params,
});
/** The one issue that an error becomes. */
function told(value: unknown, ...errors: AjvError[]): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  expect(verdictOf(refusing(errors), value, issues)).toBe(false);
  return issues;
}

const type = (expected: string, text: string) => ({
  path: "/a",
  keyword: "type",
  message: `a must be of type "${expected}", but is ${text}`,
  expected,
});

describe("ajv's errors as issues", () => {
  it.each<[string, AjvError, object]>([
    ["of one type", error("/a", "type", { type: "string" }), type("string", "1, 2")],
    ["of several", error("/a", "type", { type: ["string", "integer"] }), type("string or integer", "1, 2")],
    ["of one or null", error("/a", "type", { type: ["string", "null"] }), type("string", "1, 2")],
    ["of null only", error("/a", "type", { type: ["null"] }), type("null", "1, 2")],
    [
      "of two or null",
      error("/a", "type", { type: ["string", "null", "integer"] }),
      type("string or null or integer", "1, 2"),
    ],
    [
      "a member that is missing",
      error("/o", "required", { missingProperty: "x/y" }),
      { path: "/o/x~1y", keyword: "required", message: "o/x~1y is required but missing", expected: "x~1y" },
    ],
    [
      "a member too many",
      error("/o", "additionalProperties", { additionalProperty: "p/q" }),
      {
        path: "/o/p~1q",
        keyword: "additionalProperties",
        message: "o/p~1q must be left out: it is not known, but is 5",
      },
    ],
    [
      "a member not evaluated",
      error("/o", "unevaluatedProperties", { unevaluatedProperty: "p/q" }),
      {
        path: "/o/p~1q",
        keyword: "unevaluatedProperties",
        message: "o/p~1q must be left out: it is not known, but is 5",
      },
    ],
    [
      "a name",
      error("/o", "propertyNames", { propertyName: "p/q" }),
      {
        path: "/o/p~1q",
        keyword: "propertyNames",
        message: 'o/p~1q must have a name that is allowed, but is "p/q"',
      },
    ],
    [
      "a check of ours",
      error("/a", "check", {
        call: (v: unknown, e: ValidationIssue[], p: string, k: string) => str(v, e, p, k),
        with: [],
      }),
      type("string", "1, 2"),
    ],
    [
      "too few items",
      error("/a", "minItems", { limit: 3 }),
      { path: "/a", keyword: "minItems", message: "a must have at least 3 items, but is 1, 2", expected: 3 },
    ],
    [
      "too many items",
      error("/a", "maxItems", { limit: 1 }),
      { path: "/a", keyword: "maxItems", message: "a must have at most 1 items, but is 1, 2", expected: 1 },
    ],
    [
      "too few members",
      error("/o", "minProperties", { limit: 3 }),
      {
        path: "/o",
        keyword: "minProperties",
        message: "o must have at least 3 properties, but is an object",
        expected: 3,
      },
    ],
    [
      "too many members",
      error("/o", "maxProperties", { limit: 0 }),
      {
        path: "/o",
        keyword: "maxProperties",
        message: "o must have at most 0 properties, but is an object",
        expected: 0,
      },
    ],
    [
      "too few that fit",
      error("/a", "contains", { minContains: 3 }),
      {
        path: "/a",
        keyword: "contains",
        message: "a must have at least 3 fitting items, but is 1, 2",
        expected: 3,
      },
    ],
    [
      "too many that fit",
      error("/a", "contains", { minContains: 0, maxContains: 1 }),
      {
        path: "/a",
        keyword: "maxContains",
        message: "a must have at most 1 fitting items, but is 1, 2",
        expected: 1,
      },
    ],
    [
      "nothing may be there",
      error("/o/p~1q", "false schema"),
      { path: "/o/p~1q", keyword: "false schema", message: "o/p~1q must be left out, but is 5" },
    ],
    [
      "no form",
      error("/a", "anyOf"),
      { path: "/a", keyword: "anyOf", message: "a must fit one of its documented forms, but is 1, 2" },
    ],
    [
      "not one form",
      error("/a", "oneOf"),
      {
        path: "/a",
        keyword: "oneOf",
        message: "a must fit exactly one of its documented forms, but is 1, 2",
      },
    ],
    [
      "an excluded form",
      error("/a", "not"),
      { path: "/a", keyword: "not", message: "a must not have the excluded form, but is 1, 2" },
    ],
    [
      "an item that is absent",
      error("/l/1", "type", { type: "string" }),
      { path: "/l/1", keyword: "required", message: "l/1 is required but missing", expected: "1" },
    ],
  ])("%s", (_, from, issue) => {
    expect(told({ a: [1, 2], o: { "p/q": 5 }, l: ["x", undefined] }, from)).toEqual([issue]);
  });

  it("items too many, each", () => {
    for (const keyword of ["items", "unevaluatedItems"])
      expect(
        told([7, 8, 9], error("", keyword, { limit: 1 })).map(({ path, message }) => [path, message]),
      ).toEqual([
        ["/1", "1 must be left out, but is 8"],
        ["/2", "2 must be left out, but is 9"],
      ]);
    expect(told(Array(500).fill(0), error("", "items", { limit: 2 }))).toHaveLength(100);
  });

  it("what is only a step to other errors is not told", () => {
    expect(told(1, error("", "if"), error("", "type", { type: "string" }))).toHaveLength(1);
  });

  it("a hundred at most", () => {
    const many = Array.from({ length: 150 }, () => error("", "type", { type: "string" }));
    expect(told(1, ...many)).toHaveLength(100);
  });
});

describe("absent members", () => {
  const noneAbsent = (value: unknown): boolean =>
    typeof value !== "object" ||
    value === null ||
    Object.values(value).every((member) => member !== undefined && noneAbsent(member));
  const check = refusing([error("", "type", { type: "none absent" })], noneAbsent);

  it("are none at all", () => {
    for (const value of [
      { a: undefined },
      { a: 1, b: { c: undefined, d: [] } },
      { a: [{ b: undefined }, 1] },
      [[{ a: undefined, b: 1 }]],
    ]) {
      const before = JSON.stringify(value);
      expect(verdictOf(check, value), before).toBe(true);
      expect(JSON.stringify(value)).toBe(before);
    }
    // An item that is absent is none of those.
    expect(verdictOf(check, [undefined])).toBe(false);
  });

  it("the rest of the value stays the same", () => {
    const seen: unknown[] = [];
    const kept = { deep: { list: [1, { x: 1 }] }, bytes: Uint8Array.of(1) };
    verdictOf(
      (value) => {
        seen.push(value);
        return seen.length === 2;
      },
      { ...kept, gone: undefined, list: [kept.deep, { gone: undefined, left: 1 }] },
    );
    const [, second] = seen as Record<string, unknown>[];
    expect(second).toEqual({ ...kept, list: [kept.deep, { left: 1 }] });
    expect(Object.keys(second ?? {})).toEqual(["deep", "bytes", "list"]);
    expect(second?.["deep"]).toBe(kept.deep);
    expect(second?.["bytes"]).toBe(kept.bytes);
  });

  it("a value without any is looked at once", () => {
    let calls = 0;
    const never: AjvFunction = () => {
      calls++;
      return false;
    };
    for (const value of [1, null, "a", { a: 1 }, [1, [2]], { a: { b: [{ c: null }] } }]) {
      calls = 0;
      expect(verdictOf(never, value)).toBe(false);
      expect(calls, JSON.stringify(value)).toBe(1);
    }
  });

  it("values that hold themselves, and deep ones, end", () => {
    const ring: Record<string, unknown> = { gone: undefined };
    ring["own"] = ring;
    expect(verdictOf(() => false, ring)).toBe(false);
    let deep: unknown = { gone: undefined };
    for (let i = 0; i < 300; i++) deep = [deep];
    let calls = 0;
    verdictOf(() => {
      calls++;
      return false;
    }, deep);
    expect(calls).toBe(1);
  });
});

it("nothing is no value", () => {
  const issues: ValidationIssue[] = [];
  expect([verdictOf(() => true, undefined), verdictOf(() => true, undefined, issues)]).toEqual([
    false,
    false,
  ]);
  expect(issues).toEqual([
    { path: "", keyword: "required", message: "the value is required but missing", expected: "" },
  ]);
});

it("keeps no errors, which hold on to the value", () => {
  const check = refusing([error("", "type", { type: "string" })]);
  verdictOf(check, { a: undefined });
  expect(check.errors).toBeNull();
});

it("takes an expression of either syntax", () => {
  expect([expression("^\\p{L}$", "u").test("\u00e9"), expression("\\-", "u").test("-")]).toEqual([
    true,
    true,
  ]);
});
