/** The package of DBS built by either compiler: the same bytes. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dbsPackage } from "./support/dbs.ts";
import { readFolder } from "./support/folders.ts";
import { typeCheck } from "./support/installed.ts";

it("TypeScript 5.9 and 7 build the same package", () => {
  const work = mkdtempSync(join(tmpdir(), "gaiwan-built-"));
  try {
    const [first, second] = ["typescript", "typescript7"].map((compiler) => {
      const build = join(work, compiler);
      cpSync(dbsPackage, build, { recursive: true, filter: (path) => path !== join(dbsPackage, "dist") });
      symlinkSync(join(import.meta.dirname, "../../node_modules"), join(build, "node_modules"));
      expect(typeCheck(build, "tsconfig.json", compiler)).toBe("");
      return readFolder(join(build, "dist"));
    });
    expect(first?.size).toBeGreaterThan(200);
    expect(second).toEqual(first);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
