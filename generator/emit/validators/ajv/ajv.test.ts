import { describe, expect, test } from "vitest";
import type { ValidationIssue } from "../../../runtime/types.ts";
import { verifyModules } from "../../shared/verify.ts";
import { apiOf, loadAll, validatorOf } from "../api-support.ts";
import { emitAjvValidators } from "./modules.ts";

const of = (schema: unknown, schemas: Readonly<Record<string, unknown>> = {}) =>
  validatorOf(schema, schemas, "bigint", "ajv");
const said = (validate: Awaited<ReturnType<typeof of>>, value: unknown): string[] => {
  const issues: ValidationIssue[] = [];
  expect(validate(value, issues)).toBe(issues.length === 0);
  return issues.map(({ path, keyword, message }) => `${path} ${keyword}: ${message}`);
};

const hostile = [
  '"; globalThis.pwned = 1; "',
  "*/ globalThis.pwned = 1 /*",
  "\u2028globalThis.pwned = 1\u2029",
  "</script><!--",
  "`\u0024{globalThis.pwned = 1}`",
  "\\",
  "line\nbreak",
  "__proto__",
  "constructor",
];

describe("validators with ajv's standalone code", () => {
  test("hostile names, values and patterns stay text (R3, R6)", async () => {
    const schema = {
      type: "object",
      properties: Object.fromEntries(hostile.map((text) => [text, { enum: [text, 1] }])),
      patternProperties: { '^"; globalThis.pwned = 1; "$': { enum: [hostile[0], hostile] } },
      required: [hostile[0]],
      additionalProperties: { type: "string", pattern: '[\\]"/`*]+$', maxLength: 20 },
    };
    const api = apiOf({ Test: { request: schema } });
    const { files, diagnostics } = emitAjvValidators(api, { int64: "bigint" });
    expect(diagnostics).toEqual([]);
    expect(await verifyModules(files)).toEqual([]);
    for (const { text } of files) {
      expect(text).toMatch(/^[\t\n -~]*$/);
      expect(text).not.toMatch(/<\/script|<!--/);
      expect(text).not.toMatch(/require\(|from "ajv/);
    }
    const all = await loadAll(api, "bigint", "ajv");
    const validate = all["validateTestRequest"];
    const value = Object.fromEntries(hostile.map((text) => [text, text]));
    expect(validate?.(value)).toBe(true);
    expect(validate?.({})).toBe(false);
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });

  test("items that a choice has looked at are known, whichever member fits, or none (R73)", async () => {
    const first = { prefixItems: [{ const: "a" }] };
    const choice = await of({ anyOf: [first, true], unevaluatedItems: false });
    expect([choice(["a"]), choice(["b"]), choice(["a", "b"]), choice([])]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const alone = await of({ if: first, unevaluatedItems: { type: "integer" } });
    expect([alone(["a"]), alone(["a", 1]), alone(["b"]), alone([1])]).toEqual([true, true, false, true]);
    const schema = { oneOf: [{ items: { type: "string" } }, first], unevaluatedItems: false };
    const all = await of(schema);
    expect([all(["b", "c", "d"]), all(["a", 1]), all([1])]).toEqual([true, false, false]);
    expect(said(all, ["a", 1])).toEqual(said(await validatorOf(schema, {}, "bigint"), ["a", 1]));
  });

  test("a difference between plan and text is found", () => {
    const { files } = emitAjvValidators(apiOf({ Test: { request: { type: "object" } } }), {
      int64: "bigint",
    });
    const [file] = files;
    if (file === undefined) throw new Error("nothing was emitted");
    const faulty = { ...file, text: `${file.text}const injected = 1;\n` };
    expect(verifyModules([faulty])[0]?.message).toContain("injected");
  });

  test("int64 is exact: bigint and safe integers, nothing that may have lost digits", async () => {
    const validate = await of({ type: "object", properties: { id: { type: "integer", format: "int64" } } });
    for (const id of [0, -5, 9007199254740991, 9223372036854775807n])
      expect(said(validate, { id })).toEqual([]);
    for (const id of [9223372036854775808n, 2 ** 53, 1.5, "1"])
      expect(said(validate, { id }), String(id)).toHaveLength(1);
  });

  test("rings of schemas are walked, absent members count as absent, inherited ones do not count", async () => {
    const tree = {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, below: { type: "array", items: { $ref: "#/$defs/Tree" } } },
      additionalProperties: false,
    };
    const validate = await of({ $ref: "#/$defs/Tree" }, { Tree: tree });
    expect(said(validate, { name: "a", below: [{ name: "b", below: [] }] })).toEqual([]);
    expect(said(validate, { name: "a", below: [{ name: 1 }] })[0]).toMatch(/^\/below\/0\/name type: /);
    expect(said(validate, { name: "a", more: undefined })).toEqual([]);
    expect(said(validate, { name: undefined })[0]).toMatch(/required/);
    expect(said(validate, Object.create({ name: "a" }))[0]).toMatch(/required/);
  });

  test("a capped pattern refuses a long text unread (R11)", async () => {
    const validate = await of({ type: "string", pattern: "^a*a*$", maxLength: 1000 });
    expect(said(validate, "aaaa")).toEqual([]);
    expect(said(validate, `${"a".repeat(50_000)}!`).length).toBeGreaterThan(0);
  });
});

test("R9: what would be too large is refused before it is compiled", () => {
  // Each operation needs all schemas: a name of 4 million characters, twice.
  const long = { type: "object", properties: { ["x".repeat(4_100_000)]: { type: "string" } } };
  const of = { type: "object", properties: { long: { $ref: "#/$defs/Long" } } };
  const api = apiOf({ First: { request: of }, Second: { request: of } }, { Long: long });
  const { files, diagnostics } = emitAjvValidators(api, { int64: "bigint" });
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["limit/ajv-code"]);
});
