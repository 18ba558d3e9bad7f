import fc from "fast-check";
import { expect, it } from "vitest";
import { expected, observed, plans } from "./retry-model-support.ts";

it("R76: retries, waits, the shared budget and aborts are those of the model", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ calls, settings }) => {
      expect(await observed(calls, settings)).toEqual(expected(calls, settings));
    }),
    { numRuns: 10_000 },
  );
});
