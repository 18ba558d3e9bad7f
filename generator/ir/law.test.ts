import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLaw, named, plain, schemaArbitrary } from "./law-support.ts";
import { buildSchemaOf } from "./test-support.ts";

test("a value that the schema accepts is of the type", { timeout: 60_000 }, () => {
  const { accepted, refused } = checkLaw(20190306, 120);
  expect(accepted).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});

test("the output is a valid draft 2020-12 schema", () => {
  const ajv = new Ajv2020({ strict: false });
  fc.assert(
    fc.property(schemaArbitrary, (document) => {
      const built = buildSchemaOf(document, { schemas: named });
      const json = plain(built.schema.json);
      expect(ajv.validateSchema(json as object | boolean), ajv.errorsText()).toBe(true);
    }),
    { seed: 20190306, numRuns: 100 },
  );
});
