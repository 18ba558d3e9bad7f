import { describe, expect, it } from "vitest";
import { joinConstraints } from "./constraints.ts";
import { sampleOf } from "./sample.ts";
import { buildDocument, documentOf } from "./test-support.ts";

describe("limits of one value", () => {
  it("are each keyword's narrowest, and every pattern", () => {
    const join = (...lists: Record<string, number | bigint | string | boolean>[]) =>
      Object.fromEntries(
        joinConstraints(
          lists.map((list) => Object.entries(list).map(([keyword, value]) => ({ keyword, value }))),
        ).map(({ keyword, value }) => [`${keyword} ${value}`, true]),
      );
    expect(join({ minimum: 1, maxLength: 9 }, { minimum: 3, maxLength: 4 }, { minimum: 2 })).toEqual({
      "minimum 3": true,
      "maxLength 4": true,
    });
    expect(
      join({ exclusiveMinimum: 1, exclusiveMaximum: 9 }, { exclusiveMinimum: 2, exclusiveMaximum: 8 }),
    ).toEqual({
      "exclusiveMinimum 2": true,
      "exclusiveMaximum 8": true,
    });
    expect(join({ pattern: "a" }, { pattern: "b" }, { pattern: "a", uniqueItems: true })).toEqual({
      "pattern a": true,
      "pattern b": true,
      "uniqueItems true": true,
    });
    expect(join({ maximum: 2n ** 63n - 1n }, { maximum: 2n ** 63n - 2n }, { maximum: 2 ** 63 })).toEqual({
      "maximum 9223372036854775806": true,
    });
    expect(join()).toEqual({});
  });

  it.each<[string, object, unknown]>([
    ["one of allOf", { allOf: [{ type: "string", format: "date" }] }, "2024-01-31"],
    ["several of allOf", { type: "integer", minimum: 2, allOf: [{ minimum: 7 }, { type: "integer" }] }, 7],
    ["allOf beside a type", { type: "string", allOf: [{ minLength: 9 }] }, "texttextt"],
    ["siblings of a reference", { $ref: "#/components/schemas/Text", maxLength: 2 }, "te"],
    ["a reference in allOf", { allOf: [{ $ref: "#/components/schemas/Text" }, { minLength: 6 }] }, "textte"],
  ])("are those of %s too, and samples keep to them", (_, schema, wanted) => {
    const { api } = buildDocument(
      documentOf({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: {
          "/a": {
            get: {
              operationId: "a",
              responses: { "200": { description: "d", content: { "application/json": { schema } } } },
            },
          },
        },
        components: { schemas: { Text: { type: "string" } } },
      }),
    );
    const content = api.operations[0]?.responses[0]?.contents[0];
    if (content === undefined) throw new Error("no content");
    const lookup = (name: string) => api.schemas.find((entry) => entry.name === name)?.schema;
    expect(sampleOf(content.schema, { lookup, side: "response" })).toBe(wanted);
  });
});
