import { expect, test } from "vitest";
import { apiOf } from "./api-support.ts";
import { compareWithAjv } from "./differential-support.ts";

const person = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 10, pattern: "^[a-zA-Z_0-9-]*$" },
    age: { type: ["integer", "null"], minimum: 0, maximum: 150 },
    email: { type: "string", format: "email" },
    born: { type: ["string", "null"], format: "date" },
    friends: { type: "array", items: { $ref: "#/$defs/Person" }, maxItems: 2 },
    constructor: { type: "string" },
    "a/b~c": { type: "boolean" },
    "na-me": { enum: ["x", 1, null, { a: [1] }] },
  },
  additionalProperties: { type: ["string", "number"] },
};
const pet = {
  oneOf: [
    {
      type: "object",
      required: ["kind"],
      properties: { kind: { const: "cat" }, lives: { type: "integer", format: "int32" } },
    },
    {
      type: "object",
      required: ["kind"],
      properties: { kind: { const: "dog" }, owner: { $ref: "#/$defs/Person" } },
    },
  ],
};
const cases: Readonly<Record<string, unknown>> = {
  Numbers: {
    type: "object",
    properties: {
      a: { type: "number", exclusiveMinimum: -2, exclusiveMaximum: 2 },
      b: { type: "integer", multipleOf: 3 },
      c: { type: "number", multipleOf: 0.5 },
      d: { type: "integer", format: "int64" },
      e: { minimum: 1, maximum: 5 },
      f: { type: ["integer", "string"], maxLength: 3, maximum: 9 },
    },
  },
  Arrays: {
    type: "object",
    properties: {
      a: { type: "array", uniqueItems: true, minItems: 1, items: { type: ["integer", "string"] } },
      b: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false },
      c: { type: "array", contains: { type: "integer" }, maxContains: 2 },
      d: { items: { type: "string" }, minItems: 2 },
      e: { type: ["array", "null", "string"], items: { type: "boolean" } },
      f: { type: "array", prefixItems: [true, { type: "integer" }], unevaluatedItems: { type: "string" } },
    },
  },
  Closed: {
    type: "object",
    required: ["b", "a"],
    properties: {
      a: { type: "string" },
      b: { type: "integer" },
      "1": { type: "boolean" },
      toString: { type: "string" },
    },
    additionalProperties: false,
  },
  Table: {
    type: "object",
    required: ["b"],
    properties: {
      a: { type: "string" },
      b: { type: "integer" },
      c: true,
      valueOf: { type: "null" },
      d: { $ref: "#/$defs/Person" },
    },
    additionalProperties: false,
  },
  Logic: {
    type: "object",
    allOf: [
      { $ref: "#/$defs/Person" },
      { required: ["age"] },
      { properties: { age: { not: { const: 7 } } } },
    ],
    if: { properties: { age: { maximum: 17 } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    then: { required: ["friends"] },
    else: { dependentRequired: { email: ["born"] } },
    anyOf: [{ required: ["email"] }, { minProperties: 3 }],
  },
  Patterns: {
    type: "object",
    patternProperties: { "^x": { type: "integer" }, _$: { type: "number" } },
    properties: { xa: { type: "integer" }, y: { type: "string" } },
    additionalProperties: false,
    propertyNames: { maxLength: 4 },
    maxProperties: 3,
  },
  Left: {
    allOf: [{ properties: { a: { type: "string" } } }, { $ref: "#/$defs/Base" }],
    properties: { b: { type: "integer" } },
    unevaluatedProperties: false,
  },
  Choice: {
    properties: { pet, maybe: { anyOf: [pet, { type: "null" }] }, one: { oneOf: [{ type: "null" }, pet] } },
  },
  Formats: {
    type: "object",
    properties: Object.fromEntries(
      [
        "date",
        "time",
        "date-time",
        "duration",
        "email",
        "hostname",
        "ipv4",
        "ipv6",
        "uri",
        "uuid",
        "byte",
        "what",
      ].map((format) => [format, { type: "string", format }]),
    ),
  },
  Anything: {
    type: ["object", "array", "string"],
    required: ["a"],
    minItems: 1,
    minLength: 2,
    properties: { a: { enum: [1, "1"] } },
  },
  Closes: { type: "object", properties: { a: false, b: true }, dependentSchemas: { b: { required: ["c"] } } },
};

test.each([
  ["compact", 1100],
  ["ajv", 550],
] as const)("%s: verdicts are stock ajv's on every keyword (R12)", async (form, count) => {
  const operations = Object.fromEntries(Object.entries(cases).map(([name, request]) => [name, { request }]));
  const base = {
    type: "object",
    properties: { base: { type: "boolean" } },
    if: { required: ["base"] },
    else: { properties: { c: true } },
  };
  const result = await compareWithAjv(apiOf(operations, { Person: person, Base: base }), count, 7, form);
  console.log(
    `${form}, every keyword: ${result.payloads - result.failures.length} of ${result.payloads} payloads (${result.accepted} accepted) over ${result.operations} schemas`,
  );
  expect(result.failures).toEqual([]);
  expect(result.operations).toBe(Object.keys(cases).length);
  expect(result.accepted).toBeGreaterThan(100);
  expect(result.payloads - result.accepted).toBeGreaterThan(100);
});
