// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import { describe, expect, test } from "vitest";
import { shapeText } from "./shape-text.ts";
import { buildSchemaOf } from "./test-support.ts";

const A = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
const B = { type: "object", properties: { b: { type: "number" } } };
const named = {
  A,
  B,
  Word: { type: "string" },
  Tree: { type: "object", properties: { next: { $ref: "#/components/schemas/Tree" } } },
};
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

type Case = readonly [title: string, schema: unknown, shape: string];

const scalars: readonly Case[] = [
  ["string", { type: "string" }, "string"],
  ["integer", { type: "integer" }, "number"],
  ["int32", { type: "integer", format: "int32" }, "number"],
  ["int64", { type: "integer", format: "int64" }, "long"],
  ["int64 of a number is a number", { type: "number", format: "int64" }, "number"],
  ["int64 of a string is a string", { type: "string", format: "int64" }, "string"],
  ["boolean", { type: "boolean" }, "boolean"],
  ["null", { type: "null" }, "null"],
  ["true", true, "unknown"],
  ["false", false, "never"],
  ["empty", {}, "unknown"],
  ["a description alone", { description: "x" }, "unknown"],
  ["a limit without type", { maxLength: 3 }, "unknown"],
  ["binary", { type: "string", format: "binary" }, "bytes"],
  ["file", { type: "file" }, "bytes"],
  ["binary by media type", { type: "string", contentMediaType: "image/png" }, "bytes"],
  ["base64 is text", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, "string"],
  ["JSON in a string is text", { type: "string", contentMediaType: "application/json" }, "string"],
  ["byte is text", { type: "string", format: "byte" }, "string"],
  ["type list", { type: ["string", "null"] }, "string | null"],
  ["type list of one", { type: ["integer"] }, "number"],
  ["integer beside number", { type: ["integer", "number"] }, "number"],
  ["int64 in a list", { type: ["integer", "null"], format: "int64" }, "long | null"],
  ["unknown types are left out", { type: "strnig" }, "unknown"],
];

const values: readonly Case[] = [
  ["enum of strings", { type: "string", enum: ["a", "b"] }, '"a" | "b"'],
  ["enum without type", { enum: ["a", 1, true, null] }, '"a" | 1 | true | null'],
  ["enum of objects", { enum: [{ a: 1 }, [1]] }, '{"a":1} | [1]'],
  ["enum repeated", { enum: ["a", "a", "b", 1, 1] }, '"a" | "b" | 1'],
  ["const", { const: "a" }, '"a"'],
  ["const null", { const: null }, "null"],
  ["const of an object", { const: { a: [1] } }, '{"a":[1]}'],
  ["const and enum", { enum: ["a", "b"], const: "b" }, '"b"'],
  ["both booleans", { type: "boolean", enum: [true, false] }, "boolean"],
  ["one boolean", { type: "boolean", enum: [true] }, "true"],
  ["values not of the type are left out", { type: "string", enum: ["a", 1] }, '"a"'],
  ["values none of the type decide", { type: "string", enum: [1, 2] }, "1 | 2"],
  ["an enum of nothing", { enum: [] }, "never"],
  ["null by type and by value", { type: ["string", "null"], enum: ["a", null] }, '"a" | null'],
  ["big integers stay exact (R20)", { enum: [9007199254740993n] }, '"9007199254740993n"'],
];

const structures: readonly Case[] = [
  ["object", A, "{a: string}"],
  ["object of anything", { type: "object" }, "{[*]: unknown}"],
  ["no type, properties", { properties: { a: { type: "string" } } }, "{a?: string}"],
  ["required only", { required: ["a"] }, "{a: unknown}"],
  ["map", { type: "object", additionalProperties: { type: "number" } }, "{[*]: number}"],
  [
    "map beside properties",
    { type: "object", properties: { a: true }, additionalProperties: { type: "number" } },
    "{a?: unknown; [*]: number}",
  ],
  [
    "required of a map",
    { type: "object", required: ["k"], additionalProperties: { type: "number" } },
    "{k: number; [*]: number}",
  ],
  [
    "open",
    { type: "object", properties: { a: true }, additionalProperties: true },
    "{a?: unknown; [*]: unknown}",
  ],
  ["closed", { type: "object", properties: { a: true }, additionalProperties: false }, "{a?: unknown}"],
  ["closed and empty", { type: "object", additionalProperties: false }, "{[*]: never}"],
  ["unevaluatedProperties", { type: "object", unevaluatedProperties: { type: "number" } }, "{[*]: number}"],
  [
    "patterns, closed",
    {
      type: "object",
      patternProperties: { "^a": { type: "number" }, "^b": { type: "string" } },
      additionalProperties: false,
    },
    "{[*]: number | string}",
  ],
  ["patterns, open", { type: "object", patternProperties: { "^a": { type: "number" } } }, "{[*]: unknown}"],
  ["a property that is refused", { type: "object", properties: { a: false } }, "{a?: never}"],
  ["array", { type: "array", items: { type: "string" } }, "string[]"],
  ["array without items", { type: "array" }, "unknown[]"],
  ["no type, items", { items: { type: "string" } }, "string[]"],
  ["array of nothing", { type: "array", items: false }, "never[]"],
  ["array of a union", { type: "array", items: { type: ["string", "null"] } }, "(string | null)[]"],
  [
    "tuple",
    { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
    "[string?, number?, ...unknown[]]",
  ],
  [
    "closed tuple",
    { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false, minItems: 1 },
    "[string, number?]",
  ],
  [
    "tuple closed by maxItems",
    { type: "array", prefixItems: [{ type: "string" }], minItems: 1, maxItems: 1 },
    "[string]",
  ],
  [
    "tuple with rest",
    { type: "array", prefixItems: [{ type: "string" }], items: { type: "number" }, minItems: 3 },
    "[string, ...number[]]",
  ],
  ["list form of items", { type: "array", items: [{ type: "string" }], additionalItems: false }, "[string?]"],
  [
    "object or array",
    { type: ["object", "array"], properties: { a: { type: "string" } }, items: { type: "number" } },
    "{a?: string} | number[]",
  ],
  ["no type, of both", { properties: { a: true }, items: true }, "unknown"],
  ["reference", ref("A"), "A"],
  ["recursion", ref("Tree"), "Tree"],
  ["dangling reference", { $ref: "#/components/schemas/None" }, "unknown"],
];

const compositions: readonly Case[] = [
  ["allOf of one reference", { allOf: [ref("A")], description: "x" }, "A"],
  ["allOf of references", { allOf: [ref("A"), ref("B")] }, "A & B"],
  ["allOf of inline objects", { allOf: [A, B] }, "{a: string; b?: number}"],
  ["allOf of both", { allOf: [ref("A"), B, { properties: { c: true } }] }, "A & {b?: number; c?: unknown}"],
  [
    "allOf beside properties",
    { type: "object", properties: { c: { type: "null" } }, allOf: [A] },
    "{c?: null; a: string}",
  ],
  ["type object beside allOf", { type: "object", allOf: [ref("A")] }, "A"],
  ["required for a reference", { allOf: [ref("B"), { required: ["b"] }] }, "B & {b: unknown}"],
  ["required for inline", { allOf: [B, { required: ["b"] }] }, "{b: number}"],
  [
    "allOf of a map and an object",
    { allOf: [A, { type: "object", additionalProperties: { type: "string" } }] },
    "{a: string} & {[*]: string}",
  ],
  ["one property twice", { allOf: [A, { properties: { a: { enum: ["x", 1] } } }] }, '{a: "x"}'],
  ["contradiction in a property", { allOf: [A, { properties: { a: { type: "number" } } }] }, "{a: never}"],
  ["contradiction", { allOf: [{ type: "string" }, { type: "number" }] }, "never"],
  ["a string and limits", { allOf: [{ type: "string" }, { maxLength: 3 }] }, "string"],
  ["enums met", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, '"b"'],
  ["oneOf", { oneOf: [{ type: "string" }, ref("A")] }, "string | A"],
  ["oneOf of one", { oneOf: [ref("A")] }, "A"],
  ["anyOf with anything", { anyOf: [{ type: "string" }, {}] }, "unknown"],
  [
    "oneOf of equal types",
    {
      oneOf: [
        { type: "string", format: "date" },
        { type: "string", format: "uuid" },
      ],
    },
    "string",
  ],
  ["oneOf with null", { oneOf: [ref("A"), { type: "null" }] }, "A | null"],
  ["type beside oneOf", { type: "string", oneOf: [{ enum: ["a", 1] }, { const: "b" }] }, '"a" | "b"'],
  [
    "properties beside oneOf",
    { type: "object", properties: { k: true }, oneOf: [ref("A"), ref("B")] },
    "{k?: unknown} & (A | B)",
  ],
  [
    "oneOf and anyOf",
    { oneOf: [ref("A"), ref("B")], anyOf: [ref("A"), ref("Tree")] },
    "(A | B) & (A | Tree)",
  ],
  [
    "one of the required",
    {
      type: "object",
      properties: { a: { type: "string" } },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    "{a?: string} & ({a: unknown} | {b: unknown})",
  ],
  [
    "an object or null met by an object",
    {
      type: ["object", "null"],
      properties: { a: { type: "string" } },
      allOf: [{ type: "object", required: ["a"] }],
    },
    "{a: string}",
  ],
  [
    "an object or null met by what is either",
    {
      type: ["object", "null"],
      properties: { a: { type: "string" } },
      allOf: [{ type: ["object", "null"], required: ["a"] }],
    },
    "{a: string} | null",
  ],
  [
    "required does not speak of null",
    { type: ["object", "null"], anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "{a: unknown} | {b: unknown} | null",
  ],
  ["required does not speak of strings", { type: "string", allOf: [{ required: ["a"] }] }, "string"],
  ["not", { type: "string", not: { enum: ["a"] } }, "string"],
  ["not anything", { type: "string", not: {} }, "never"],
  ["if, then", { type: "object", if: { required: ["a"] }, then: { required: ["b"] } }, "{[*]: unknown}"],
  ["if, then, else", { if: true, then: ref("A"), else: ref("B") }, "A | B"],
  ["then without if", { type: "string", then: ref("A"), else: ref("B") }, "string"],
  [
    "dependentRequired",
    { type: "object", properties: { a: true }, dependentRequired: { a: ["b"] } },
    "{a?: unknown}",
  ],
  [
    "dependentSchemas",
    { type: "object", properties: { a: true }, dependentSchemas: { a: B } },
    "{a?: unknown}",
  ],
  ["3.1 reference with siblings", { ...ref("B"), required: ["b"] }, "{b: unknown} & B"],
  ["3.1 reference with a description", { ...ref("B"), description: "x" }, "B"],
  [
    "nested allOf",
    { allOf: [{ allOf: [ref("A"), { properties: { c: true } }] }, { properties: { d: true } }] },
    "A & {c?: unknown; d?: unknown}",
  ],
  ["bytes or null", { type: ["string", "null"], format: "binary" }, "bytes | null"],
];

/** Property names that are keywords elsewhere. */
const disguises: readonly Case[] = [
  [
    "properties named as keywords",
    {
      type: "object",
      properties: {
        enum: { type: "string" },
        required: { type: "boolean" },
        $ref: { type: "string" },
        type: { type: "number" },
        allOf: { type: "string" },
        nullable: { type: "string" },
      },
      required: ["$ref", "enum"],
    },
    "{enum: string; required?: boolean; $ref: string; type?: number; allOf?: string; nullable?: string}",
  ],
  [
    "properties named as prototype members",
    {
      type: "object",
      properties: {
        constructor: { type: "string" },
        then: { type: "number" },
        toString: { type: "boolean" },
        hasOwnProperty: { type: "null" },
      },
    },
    "{constructor?: string; then?: number; toString?: boolean; hasOwnProperty?: null}",
  ],
  [
    "a property named __proto__",
    JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}'),
    "{__proto__: string}",
  ],
  [
    "values that look like schemas",
    { enum: [{ $ref: "#/x" }, { type: "string" }] },
    '{"$ref":"#/x"} | {"type":"string"}',
  ],
  [
    "defaults and examples are values",
    {
      type: "object",
      default: { $ref: "#/x" },
      examples: [{ type: "object" }],
      properties: { a: { type: "string" } },
    },
    "{a?: string}",
  ],
];

const all = { scalars, values, structures, compositions, disguises };

describe.each(Object.entries(all))("shape of %s", (_, cases) => {
  test.each(cases)("%s", (_title, schema, shape) => {
    expect(shapeText(buildSchemaOf(schema, { schemas: named }).schema.shape)).toBe(shape);
  });
});

test("the table holds its cases", () => {
  const count = Object.values(all).flat().length;
  expect(count).toBeGreaterThanOrEqual(100);
  console.log(`shape cases: ${count} of ${count}`);
});

const nullables: readonly (readonly [title: string, schema: unknown, shape: string, json: unknown])[] = [
  ["type", { type: "string", nullable: true }, "string | null", { type: ["string", "null"] }],
  [
    "enum",
    { type: "string", enum: ["a"], nullable: true },
    '"a" | null',
    { type: ["string", "null"], enum: ["a", null] },
  ],
  [
    "enum that has null",
    { type: "string", enum: ["a", null], nullable: true },
    '"a" | null',
    { type: ["string", "null"], enum: ["a", null] },
  ],
  ["no type", { nullable: true }, "unknown", {}],
  ["no type, enum", { enum: ["a"], nullable: true }, '"a" | null', { enum: ["a", null] }],
  [
    "no type, properties",
    { properties: { a: { type: "string" } }, nullable: true },
    "{a?: string} | null",
    { properties: { a: { type: "string" } } },
  ],
  ["false", { type: "string", nullable: false }, "string", { type: "string" }],
  ["object", { ...A, nullable: true }, "{a: string} | null", { ...A, type: ["object", "null"] }],
  [
    "allOf",
    { nullable: true, allOf: [ref("A")], description: "d" },
    "A | null",
    { description: "d", anyOf: [{ allOf: [{ $ref: "#/$defs/A" }] }, { type: "null" }] },
  ],
  [
    "oneOf",
    { nullable: true, oneOf: [ref("A"), ref("B")] },
    "A | B | null",
    { anyOf: [{ oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] }, { type: "null" }] },
  ],
  [
    "type and allOf",
    { type: "object", nullable: true, allOf: [ref("A")] },
    "A | null",
    { anyOf: [{ type: "object", allOf: [{ $ref: "#/$defs/A" }] }, { type: "null" }] },
  ],
  ["beside a reference, which 3.0 ignores", { ...ref("A"), nullable: true }, "A", { $ref: "#/$defs/A" }],
  [
    "int64",
    { type: "integer", format: "int64", nullable: true },
    "long | null",
    { type: ["integer", "null"], format: "int64" },
  ],
  [
    "array",
    { type: "array", nullable: true, items: { type: "string", nullable: true } },
    "(string | null)[] | null",
    { type: ["array", "null"], items: { type: ["string", "null"] } },
  ],
];

describe("nullable of 3.0", () => {
  test.each(nullables)("%s", (_title, schema, shape, json) => {
    const built = buildSchemaOf(schema, { openapi: "3.0.3", schemas: named }).schema;
    expect(shapeText(built.shape)).toBe(shape);
    expect(built.json).toEqual(json);
  });

  test("in a 3.1 document it means the same, beside a reference too", () => {
    expect(shapeText(buildSchemaOf({ type: "string", nullable: true }).schema.shape)).toBe("string | null");
    const built = buildSchemaOf({ ...ref("A"), nullable: true }, { schemas: named }).schema;
    expect(shapeText(built.shape)).toBe("A | null");
    expect(built.json).toEqual({ anyOf: [{ $ref: "#/$defs/A" }, { type: "null" }] });
  });
});
