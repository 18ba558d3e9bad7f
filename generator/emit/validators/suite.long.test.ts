import { expect, test } from "vitest";
import { runSuite, suitePresent } from "./suite-run-support.ts";

test.skipIf(!suitePresent)("JSON Schema suite: right wherever ajv is (R73)", async () => {
  const { failures, total } = await runSuite("ajv");
  expect(failures).toEqual([]);
  expect(total).toBeGreaterThan(1000);
});
