import { expect, test } from "vitest";
import { checkLaw } from "./law-support.ts";

test("a value that the schema accepts is of the type, at length", { timeout: 3_600_000 }, () => {
  const { accepted, refused } = checkLaw(20190306, 10_000);
  expect(accepted).toBeGreaterThan(10_000);
  expect(refused).toBeGreaterThan(10_000);
});
