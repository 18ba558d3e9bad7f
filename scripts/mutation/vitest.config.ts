/** The tests of the client engine, for mutation runs. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Keeps the order asked for: the tests most likely to notice first. */
class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

export default defineConfig({
  test: {
    // Besides the engine's own, those that call it in packages they make in the same process.
    include: [
      "generator/runtime/**/*.test.ts",
      "generator/emit/validators/*.test.ts",
      "generator/test/{conformance,protocol}.test.ts",
    ],
    // Instrumented code is not small.
    testNamePattern: /^(?!.*a bundle carries one validator)/,
    exclude: ["**/node_modules/**", "**/*.long.test.ts"],
    globalSetup: ["generator/test/support/global-setup.ts"],
    setupFiles: [
      "scripts/mutation/setup.ts",
      "generator/test/support/fixed-seed.ts",
      "generator/test/support/loopback-only.ts",
    ],
    maxWorkers: 1,
    sequence: { sequencer: AsGiven },
    // One process a mutant: what a module does as it loads is done anew, and a test that fails ends the run.
    isolate: false,
    bail: 1,
    // A mutant is found by a test that fails for it, not for a busy machine.
    retry: 1,
    hookTimeout: 20_000,
  },
});
