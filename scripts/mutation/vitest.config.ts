/** The unit tests of the client engine, for mutation runs. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["generator/runtime/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.long.test.ts"],
    globalSetup: ["generator/test/support/global-setup.ts"],
    setupFiles: ["generator/test/support/fixed-seed.ts", "generator/test/support/loopback-only.ts"],
    testTimeout: 20_000,
  },
});
