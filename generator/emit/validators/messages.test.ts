import { describe, expect, test } from "vitest";
import type { ValidationIssue } from "../../runtime/types.ts";
import { validatorOf } from "./api-support.ts";

const schema = {
  type: "object",
  properties: {
    DatabaseType: { type: "string", enum: ["MySQL", "Redis"] },
    PageSize: { type: "integer", format: "int32", maximum: 100, minimum: 1 },
    ClientToken: { type: "string", maxLength: 64, pattern: "^[\\x00-\\x7F]*$" },
    BackupGatewayId: { type: "integer", format: "int64" },
    Owner: { type: "object", required: ["Name"], properties: { Name: { type: "string" } } },
    Tags: { type: "array", items: { type: "string", minLength: 1 }, maxItems: 2, uniqueItems: true },
  },
  required: ["PageSize"],
  additionalProperties: false,
};

const table: readonly [string, unknown, Partial<ValidationIssue>][] = [
  [
    "a value that is not listed",
    { PageSize: 1, DatabaseType: "Oracle" },
    {
      path: "/DatabaseType",
      keyword: "enum",
      message: 'DatabaseType must be one of "MySQL", "Redis", but is "Oracle"',
      expected: ["MySQL", "Redis"],
    },
  ],
  [
    "a number above the maximum",
    { PageSize: 101 },
    {
      path: "/PageSize",
      keyword: "maximum",
      message: "PageSize must be at most 100, but is 101",
      expected: 100,
    },
  ],
  [
    "a text that is too long",
    { PageSize: 1, ClientToken: "x".repeat(70) },
    {
      path: "/ClientToken",
      keyword: "maxLength",
      message: `ClientToken must have at most 64 characters, but is "${"x".repeat(70)}"`,
    },
  ],
  [
    "a text that is not ASCII",
    { PageSize: 1, ClientToken: "caf\u00e9" },
    {
      path: "/ClientToken",
      keyword: "pattern",
      message: 'ClientToken must match "^[\\\\x00-\\\\x7F]*$", but is "caf\u00e9"',
    },
  ],
  [
    "an integer with a fraction",
    { PageSize: 1.5 },
    { path: "/PageSize", keyword: "type", message: 'PageSize must be of type "integer", but is 1.5' },
  ],
  [
    "a 64-bit integer with a fraction",
    { PageSize: 1, BackupGatewayId: 0.5 },
    { keyword: "type", message: 'BackupGatewayId must be of type "integer", but is 0.5' },
  ],
  [
    "a number that has lost digits",
    { PageSize: 1, BackupGatewayId: 2 ** 53 },
    {
      keyword: "format",
      message: 'BackupGatewayId must be a 64-bit integer ("int64"): pass a bigint, but is 9007199254740992',
    },
  ],
  [
    "a bigint out of range",
    { PageSize: 1, BackupGatewayId: 2n ** 63n },
    {
      keyword: "format",
      message: 'BackupGatewayId must be a 64-bit integer ("int64"), but is 9223372036854775808',
    },
  ],
  [
    "a required member that is missing",
    {},
    {
      path: "/PageSize",
      keyword: "required",
      message: "PageSize is required but missing",
      expected: "PageSize",
    },
  ],
  [
    "a nested member that is missing",
    { PageSize: 1, Owner: {} },
    {
      path: "/Owner/Name",
      keyword: "required",
      message: "Owner/Name is required but missing",
      expected: "Name",
    },
  ],
  [
    "a member that is not known",
    { PageSize: 1, Pagesize: 2 },
    {
      path: "/Pagesize",
      keyword: "additionalProperties",
      message: "Pagesize must be left out: it is not known, but is 2",
    },
  ],
  [
    "an item",
    { PageSize: 1, Tags: ["a", ""] },
    { path: "/Tags/1", keyword: "minLength", message: 'Tags/1 must have at least 1 characters, but is ""' },
  ],
  [
    "an item that is absent",
    // biome-ignore lint/suspicious/noSparseArray: the case
    { PageSize: 1, Tags: ["a", ,] },
    { path: "/Tags/1", keyword: "required", message: "Tags/1 is required but missing" },
  ],
  [
    "a value that is no object",
    [],
    { path: "", keyword: "type", message: 'the value must be of type "object", but is ' },
  ],
  [
    "nothing at all",
    undefined,
    { path: "", keyword: "required", message: "the value is required but missing" },
  ],
];

describe("messages name field, rule and value", async () => {
  const validate = await validatorOf(schema);
  test.each(table)("%s", (_, value, expected) => {
    const issues: ValidationIssue[] = [];
    expect(validate(value)).toBe(false);
    expect(validate(value, issues)).toBe(false);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject(expected);
  });

  test("all of them are collected, and not without end (R12)", () => {
    const issues: ValidationIssue[] = [];
    validate({ PageSize: 0, DatabaseType: 1, Owner: 5, More: 1 }, issues);
    expect(issues.map((issue) => issue.path)).toEqual(["/PageSize", "/DatabaseType", "/Owner", "/More"]);
    const many: ValidationIssue[] = [];
    validate({ PageSize: 1, Tags: Array.from({ length: 100_000 }, () => 5) }, many);
    expect(many).toHaveLength(100);
  });

  test("a value that fits leaves nothing behind", () => {
    const issues: ValidationIssue[] = [];
    const value = { PageSize: 1n, BackupGatewayId: 2n ** 63n - 1n, Owner: { Name: "" }, Tags: ["a"] };
    expect(validate(value, issues)).toBe(true);
    expect(issues).toEqual([]);
  });
});
