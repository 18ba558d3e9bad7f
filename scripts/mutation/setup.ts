/** In the process of the tests: makes one mutant the active one, or notes which mutants the tests of a file reach. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { activeFile, folderVariable, reachedFile } from "./names.ts";

/** What the instrumented code looks for. */
interface Space {
  activeMutant?: string;
  mutantCoverage?: { readonly static: Readonly<Record<string, number>> };
}

const folder = process.env[folderVariable];
if (folder === undefined) throw new Error(`${folderVariable} is not set`);
const active = readFileSync(join(folder, activeFile), "utf8");
const space: Space = active === "" ? {} : { activeMutant: active };
(globalThis as { __stryker__?: Space }).__stryker__ = space;

if (active === "")
  afterAll(() => {
    const reached = Object.keys(space.mutantCoverage?.static ?? {});
    writeFileSync(join(folder, reachedFile(expect.getState().testPath ?? "")), reached.join("\n"));
  });
