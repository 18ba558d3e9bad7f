import { expect, test } from "vitest";
import { compareRandomSchemas } from "./random-schemas-support.ts";

test.each([1, 2, 3, 4, 5])(
  "R73: the verdicts of ajv on 2,000 random schemas in four places, seed %i",
  async (seed) => {
    const { payloads, differences } = await compareRandomSchemas(seed * 1000, 2000);
    console.log(`random schemas, seed ${seed}: ${payloads - differences.length} of ${payloads}`);
    expect(differences.slice(0, 5)).toEqual([]);
    expect(payloads).toBeGreaterThan(100_000);
  },
  300_000,
);
