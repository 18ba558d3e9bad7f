import { expect, test } from "vitest";
import { compareRandomSchemas } from "./random-schemas-support.ts";

test("R73: the verdicts of ajv on random schemas, wherever they stand", async () => {
  const { payloads, accepted, differences } = await compareRandomSchemas(11, 150);
  expect(differences.slice(0, 5)).toEqual([]);
  expect(payloads).toBeGreaterThan(10_000);
  expect(accepted).toBeGreaterThan(1000);
});
