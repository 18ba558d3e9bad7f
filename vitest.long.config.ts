import { defineConfig } from "vitest/config";

/** The long suites: real documents, ten thousand runs a law, package checks. */
export default defineConfig({
  test: {
    include: ["generator/**/*.long.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
