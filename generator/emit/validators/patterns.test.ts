import { describe, expect, test } from "vitest";
import { buildDocument, documentOf } from "../../ir/test-support.ts";
import { apiOf, loadAll, validatorOf } from "./api-support.ts";
import { compileValidators } from "./emitter.ts";

/** Milliseconds after which something hangs: a limit no slow machine meets by chance, and no runaway pattern either. */
const hung = 5000;

const withPattern = (pattern: string, more: object = {}): ReturnType<typeof apiOf> =>
  apiOf({ Test: { request: { type: "object", properties: { a: { type: "string", pattern, ...more } } } } });
const codesOf = (pattern: string, more: object = {}): string[] =>
  compileValidators(withPattern(pattern, more), { int64: "bigint" }).diagnostics.map(
    ({ code, severity }) => `${severity} ${code}`,
  );

describe("patterns of a document (R11)", () => {
  test("a safe one says nothing", () => expect(codesOf("^[a-z]+$")).toEqual([]));
  test("an exponential one is refused", () =>
    expect(codesOf("^(a+)+$")).toEqual(["error schema/unsafe-pattern"]));
  test("where it stands, not where its operation does", () => {
    const parameters = [{ name: "a", in: "query", schema: { type: "string", pattern: "^(a+)+$" } }];
    const document = {
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: { "/": { get: { parameters, responses: { "200": { description: "ok" } } } } },
    };
    const { diagnostics } = compileValidators(buildDocument(documentOf(document)).api, { int64: "bigint" });
    const [{ place } = {}] = diagnostics;
    expect(place).toMatchObject({ pointer: "/paths/~1/get/parameters/0/schema/pattern" });
  });
  test("unless a maxLength bounds it", () => expect(codesOf("^(a+)+$", { maxLength: 10 })).toEqual([]));
  test("a slow one is bounded, with a warning", () =>
    expect(codesOf("a+b")).toEqual(["warning schema/slow-pattern"]));
  test("what is no expression is left to the stage that reported it", () => expect(codesOf("(")).toEqual([]));
  test("a place with the same fault is reported once", () => {
    const schema = { type: "object", properties: { a: { pattern: "^(a+)+$" }, b: { pattern: "^(a+)+$" } } };
    const api = apiOf({ One: { request: schema }, Two: { request: schema } });
    expect(compileValidators(api, { int64: "bigint" }).diagnostics).toHaveLength(1);
  });

  test("50 kB of hostile text is answered whatever the pattern", async () => {
    for (const [pattern, more] of [
      ["a+b", {}],
      ["^(a+)+$", { maxLength: 10 }],
      ["^a*a*$", { maxLength: 1000 }],
      ["^(a|b)*c$", {}],
    ] as const) {
      const { validateTestRequest } = await loadAll(withPattern(pattern, more));
      const start = performance.now();
      expect(validateTestRequest?.({ a: `${"a".repeat(50_000)}!` }, [])).toBe(false);
      expect(performance.now() - start, pattern).toBeLessThan(hung);
    }
  });

  test("a bounded pattern still says yes and no", async () => {
    const validate = await validatorOf({ pattern: "a+b" });
    expect([
      validate("xaab"),
      validate("xaa"),
      validate(`${"a".repeat(4000)}b`),
      validate(`${"a".repeat(5000)}b`),
    ]).toEqual([true, false, true, false]);
  });
});

describe("64-bit integers", () => {
  const table: readonly [unknown, boolean, boolean][] = [
    [1, true, true],
    [-(2 ** 53) + 1, true, true],
    [2 ** 53, false, false],
    [1.5, false, false],
    [9223372036854775807n, true, true],
    [9223372036854775808n, false, false],
    [-9223372036854775808n, true, true],
    ["160813", false, true],
    ["-9223372036854775808", false, true],
    ["9223372036854775808", false, false],
    ["1e3", false, false],
    ["", false, false],
    [null, false, false],
    [Number.NaN, false, false],
  ];
  test.each(table)("%s", async (value, plain, text) => {
    const schema = { type: "integer", format: "int64" };
    expect((await validatorOf(schema))(value)).toBe(plain);
    expect((await validatorOf(schema, {}, "string"))(value)).toBe(text);
  });
  test("limits, lists and equality know bigint", async () => {
    const validate = await validatorOf({
      type: "integer",
      minimum: 0,
      maximum: 9007199254740993n,
      multipleOf: 3,
    });
    expect([validate(9007199254740993n), validate(9007199254740996n), validate(3), validate(4n)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const listed = await validatorOf({ enum: [1, 9007199254740993n, { a: [2] }] });
    expect([listed(1n), listed(9007199254740993n), listed(9007199254740992n), listed({ a: [2n] })]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    const unique = await validatorOf({ uniqueItems: true });
    expect([
      unique([1, 1n]),
      unique([1, 2n, "1"]),
      unique([
        { a: 1, b: 2 },
        { b: 2n, a: 1 },
      ]),
    ]).toEqual([false, true, false]);
  });
});
