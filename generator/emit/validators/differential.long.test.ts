import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSpec } from "../../pipeline.ts";
import type { Form } from "./api-support.ts";
import { compareWithAjv } from "./differential-support.ts";

const folder = fileURLToPath(new URL("../../../../shared/specs/", import.meta.url));

test.skipIf(!existsSync(folder)).each<[string, number, Form?]>([
  ["github.json", 7000],
  ["stripe.yaml", 3800],
  ["openai.yaml", 2500],
  ["petstore.yaml", 500],
  ["petstore31.yaml", 200],
  ["petstore.yaml", 500, "ajv"],
  ["openai.yaml", 1200, "ajv"],
])("%s: verdicts are ajv's (R12, R73)", async (name, count, form = "compact") => {
  const { api } = readSpec(`${folder}${name}`);
  if (api === undefined) throw new Error("the document was not read");
  const result = await compareWithAjv(api, count, 20250301, form);
  console.log(
    `${name}, ${form}: ${result.payloads - result.failures.length} of ${result.payloads} payloads (${result.accepted} accepted) over ${result.operations} schemas`,
  );
  expect(result.failures).toEqual([]);
  expect(result.payloads).toBeGreaterThan(count * 0.5);
});
