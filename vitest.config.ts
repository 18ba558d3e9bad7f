import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["generator/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.long.test.ts"],
    globalSetup: ["generator/test/support/global-setup.ts"],
    setupFiles: ["generator/test/support/fixed-seed.ts", "generator/test/support/loopback-only.ts"],
    // Both cores of the smallest machine this is for; the default leaves one idle.
    maxWorkers: 2,
    // Modules that most files load (ts-morph, ajv, the generator) are loaded once a worker: a quarter of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
