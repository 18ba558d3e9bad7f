/** The law that emitted validators and stock ajv agree on any schema, required members and all. */
import * as fc from "fast-check";
import { named, plain, schemaArbitrary, valueArbitrary, verdictOf } from "../../ir/law-support.ts";
import { buildSchemaOf } from "../../ir/test-support.ts";
import { apiOf, loadAll } from "./api-support.ts";
import { newStock } from "./differential-support.ts";

function stock(schema: unknown, $defs: unknown): ReturnType<typeof verdictOf> {
  const ajv = newStock();
  ajv.addFormat("int64", { type: "number", validate: Number.isSafeInteger });
  ajv.addFormat("uint64", { type: "number", validate: (value) => Number.isSafeInteger(value) && value >= 0 });
  return verdictOf(ajv, { $defs, allOf: [schema] });
}

/** A schema by itself, as a member that must be there, as one that may be, and as an item. */
const around = (schema: unknown): unknown[] => [
  schema,
  { type: "object", properties: { a: schema }, required: ["a"] },
  { type: "object", properties: { a: schema } },
  { type: "array", items: schema },
];

export interface Agreement {
  readonly payloads: number;
  readonly accepted: number;
  readonly differences: readonly string[];
}

/** Holds `count` random schemas, in four places each, against ajv. */
export async function compareRandomSchemas(seed: number, count: number): Promise<Agreement> {
  const documents = fc.sample(schemaArbitrary, { seed, numRuns: count });
  const values = fc.sample(valueArbitrary, { seed, numRuns: 60 });
  const known = buildSchemaOf(
    { allOf: Object.keys(named).map((name) => ({ $ref: `#/components/schemas/${name}` })) },
    { schemas: named },
  );
  const schemas = Object.fromEntries(known.api.schemas.map((item) => [item.name, item.schema.json]));
  const roots = documents.flatMap((document) =>
    around(plain(buildSchemaOf(document, { schemas: named }).schema.json)),
  );
  const operations = Object.fromEntries(roots.map((request, index) => [`S${index}`, { request }]));
  const validators = await loadAll(apiOf(operations, schemas));
  let [payloads, accepted] = [0, 0];
  const differences: string[] = [];
  for (const [index, root] of roots.entries()) {
    const own = validators[`validateS${index}Request`];
    const judge = stock(root, plain(schemas));
    if (own === undefined) throw new Error(`no validator of S${index}`);
    for (const part of values) {
      for (const value of [part, { a: part }, {}, [part], [part, part], { b: part }]) {
        const expected = judge(value);
        if (expected === undefined) continue;
        payloads++;
        if (expected) accepted++;
        const issues: never[] = [];
        if (own(value) === expected && own(value, issues) === expected && (issues.length === 0) === expected)
          continue;
        differences.push(`${JSON.stringify(root)} of ${JSON.stringify(value)}: ajv says ${expected}`);
      }
    }
  }
  return { payloads, accepted, differences };
}
