import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadAssets, readAssets } from "./assets.ts";

it("R21: finds the runtime and the templates from any working directory, sorted", () => {
  const assets = loadAssets();
  const keys = [...assets.keys()];
  expect(keys).toContain("runtime/types.ts");
  expect(keys).toContain("runtime/acs/v3.ts");
  expect(keys.some((key) => key.includes(".test."))).toBe(false);
  expect(keys).toEqual([...keys].sort());
  const before = process.cwd();
  process.chdir(tmpdir());
  try {
    expect([...readAssets(import.meta.dirname)]).toEqual([...assets]);
  } finally {
    process.chdir(before);
  }
});

it("finds them beside a bundle", () => {
  const dist = mkdtempSync(join(tmpdir(), "assets-"));
  try {
    mkdirSync(join(dist, "assets/templates"), { recursive: true });
    mkdirSync(join(dist, "assets/runtime/acs"), { recursive: true });
    writeFileSync(join(dist, "assets/templates/page.md.hbs"), "x\r\n");
    writeFileSync(join(dist, "assets/runtime/acs/v3.ts"), "y\n");
    expect([...readAssets(dist)]).toEqual([
      ["runtime/acs/v3.ts", "y\n"],
      ["templates/page.md.hbs", "x\n"],
    ]);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
