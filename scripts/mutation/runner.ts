/** Child process of `run.ts`: keeps vitest loaded and runs test files for one mutant after another. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest } from "vitest/node";
import { activeFile, folderVariable, type Question, type Verdict } from "./names.ts";

const folder = process.env[folderVariable] ?? "";
const vitest = await createVitest("test", {
  config: join(import.meta.dirname, "vitest.config.ts"),
  watch: false,
  reporters: [{}],
});
const all = await vitest.globTestSpecifications();

process.on("message", async ({ mutant, testFiles, testTimeout }: Question) => {
  writeFileSync(join(folder, activeFile), mutant);
  for (const { config } of vitest.projects) config.testTimeout = testTimeout;
  const order = new Map(testFiles.map((file, index) => [file, index]));
  const chosen = all
    .filter(({ moduleId }) => order.has(moduleId))
    .sort((a, b) => (order.get(a.moduleId) ?? 0) - (order.get(b.moduleId) ?? 0));
  const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(chosen);
  // What is known of files that earlier questions ran stays among the results.
  const testModules = known.filter(({ moduleId }) => order.has(moduleId));
  const verdict: Verdict = {
    passed:
      unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok()),
    seconds: Object.fromEntries(
      testModules.map((module) => [module.moduleId, module.diagnostic().duration / 1000]),
    ),
  };
  process.send?.(verdict);
});
process.send?.(all.map(({ moduleId }) => moduleId));
