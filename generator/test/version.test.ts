import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toolVersion } from "../version.ts";

it("the tool's version is the package's", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(toolVersion).toBe(manifest.version);
});
