// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
/** The law of shapes as a check: what a schema accepts is of its type. */
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Shape } from "./model.ts";
import { shapeText } from "./shape-text.ts";
import { buildSchemaOf } from "./test-support.ts";

/** Whether a value has the type that a shape stands for. Values under untyped structures may be of any type. */
function assignable(value: unknown, shape: Shape, named: ReadonlyMap<string, Shape>): boolean {
  switch (shape.kind) {
    case "unknown":
      return true;
    case "never":
      return false;
    case "null":
      return value === null;
    case "string":
    case "boolean":
      return typeof value === shape.kind;
    case "number":
      return typeof value === "number";
    case "long":
      return Number.isInteger(value);
    case "bytes":
      return true;
    case "enum":
      return shape.open || shape.values.some((item) => JSON.stringify(item) === JSON.stringify(value));
    case "array":
      return Array.isArray(value) && value.every((item) => assignable(item, shape.items.shape, named));
    case "tuple":
      return (
        Array.isArray(value) &&
        value.length >= shape.minItems &&
        value.every((item, index) => {
          const member = shape.items[index] ?? shape.rest;
          return member !== undefined && assignable(item, member.shape, named);
        })
      );
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      const object = value as Record<string, unknown>;
      const names = new Set(shape.properties.map((property) => property.name));
      return (
        shape.properties.every((property) =>
          Object.hasOwn(object, property.name)
            ? assignable(object[property.name], property.schema.shape, named)
            : !property.required,
        ) &&
        (shape.rest === undefined ||
          Object.keys(object).every(
            (key) => names.has(key) || assignable(object[key], shape.rest?.shape ?? shape, named),
          ))
      );
    }
    case "union":
      return shape.members.some((member) => assignable(value, member.shape, named));
    case "intersection":
      return shape.members.every((member) => assignable(value, member.shape, named));
    case "ref": {
      const target = named.get(shape.name);
      return target === undefined || assignable(value, target, named);
    }
  }
}

export const valueArbitrary = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 1.5, "", "a", "b", "abcd"),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "xa"), tie("any"), { maxKeys: 3 }),
  ),
})).any;

export const named = {
  A: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  B: { type: ["string", "null"], enum: ["a", null] },
  C: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "integer", format: "int64" }] },
  T: { type: "object", properties: { a: { $ref: "#/components/schemas/T" }, b: { type: "boolean" } } },
};

const type = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");

/** Schemas that say their type where they speak of properties or items; see `typed`. */
export const schemaArbitrary: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => {
  const keywords = fc.record(
    {
      type: fc.oneof(
        { weight: 3, arbitrary: type },
        { weight: 2, arbitrary: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }) },
      ),
      nullable: fc.boolean(),
      enum: fc.array(valueArbitrary, { minLength: 1, maxLength: 4 }),
      const: valueArbitrary,
      maxLength: fc.constant(2),
      minimum: fc.constant(1),
      exclusiveMinimum: fc.constantFrom(true, 0),
      properties: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("any"), { maxKeys: 3 }),
      required: fc.subarray(["a", "b", "c"]),
      additionalProperties: tie("any"),
      patternProperties: fc.record({ "^x": tie("any") }),
      items: tie("any"),
      prefixItems: fc.array(tie("any"), { minLength: 1, maxLength: 2 }),
      minItems: fc.constantFrom(0, 1, 2, 3),
      maxItems: fc.constantFrom(0, 1, 2),
      allOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }),
      anyOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }),
      oneOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }),
      not: tie("any"),
      if: tie("any"),
      then: tie("any"),
      else: tie("any"),
      dependentRequired: fc.constant({ a: ["b"] }),
      dependentSchemas: fc.record({ a: tie("any") }),
      propertyNames: tie("any"),
      minProperties: fc.constantFrom(1, 2),
      maxProperties: fc.constantFrom(0, 1),
      unevaluatedProperties: tie("any"),
      unevaluatedItems: tie("any"),
      contains: tie("any"),
      minContains: fc.constantFrom(0, 2),
      maxContains: fc.constant(1),
      uniqueItems: fc.boolean(),
      minLength: fc.constantFrom(1, 3),
      pattern: fc.constantFrom("^a", "b"),
      maximum: fc.constantFrom(1, 1.5),
      exclusiveMaximum: fc.constantFrom(true, 2),
      multipleOf: fc.constantFrom(0.5, 2),
      $ref: fc.constantFrom("A", "B", "C", "T").map((name) => `#/components/schemas/${name}`),
    },
    { requiredKeys: [] },
  );
  return {
    any: fc.oneof(
      { maxDepth: 2, depthSize: "xsmall", withCrossShrink: true },
      fc.constantFrom<unknown>(
        { type: "string" },
        { type: "number" },
        true,
        false,
        {},
        { $ref: "#/components/schemas/A" },
      ),
      keywords.map(typed),
    ),
  };
}).any;

const objectWords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "dependentRequired",
  "dependentSchemas",
  "propertyNames",
  "minProperties",
  "maxProperties",
];
const arrayWords = [
  "items",
  "prefixItems",
  "minItems",
  "maxItems",
  "contains",
  "unevaluatedItems",
  "uniqueItems",
];

/** Without a type such keywords are read as speaking of objects or lists, which is tighter than JSON Schema. */
function typed(schema: Record<string, unknown>): Record<string, unknown> {
  if (schema["type"] !== undefined) return schema;
  if (objectWords.some((word) => schema[word] !== undefined)) return { ...schema, type: "object" };
  return arrayWords.some((word) => schema[word] !== undefined) ? { ...schema, type: "array" } : schema;
}

/** Without bigint and without our own prototypes, for ajv. */
export function plain(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json));
}

const ajv = new Ajv2020({
  strict: false,
  validateFormats: false,
  validateSchema: false,
  logger: false,
  inlineRefs: false,
  code: { optimize: false },
});

/** Ajv's verdict; undefined where it fails to compile or to run its code, which some nonsense schemas make it do. */
export function verdictOf(ajv: Ajv2020, schema: AnySchema): (value: unknown) => boolean | undefined {
  try {
    const validate = ajv.compile(schema);
    return (value) => {
      try {
        return validate(value) as boolean;
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}

/** Runs the law; how many values were accepted, and how many the types alone would have refused. */
export function checkLaw(seed: number, numRuns: number): { accepted: number; refused: number } {
  let accepted = 0;
  let refused = 0;
  const values = fc.array(valueArbitrary, { minLength: 10, maxLength: 20 });
  fc.assert(
    fc.property(schemaArbitrary, values, (document, items) => {
      const built = buildSchemaOf(document, { schemas: named });
      const $defs = Object.fromEntries(built.api.schemas.map((item) => [item.name, plain(item.schema.json)]));
      const verdict = verdictOf(ajv, { $defs, allOf: [plain(built.schema.json)] });
      const shapes = new Map(built.api.schemas.map((item) => [item.name, item.schema.shape]));
      for (const item of items) {
        const fits = assignable(item, built.schema.shape, shapes);
        if (!fits) refused += 1;
        if (verdict(item) !== true) continue;
        accepted += 1;
        if (!fits) {
          throw new Error(`${JSON.stringify(item)} is accepted and is no ${shapeText(built.schema.shape)}`);
        }
      }
    }),
    { seed, numRuns },
  );
  return { accepted, refused };
}
