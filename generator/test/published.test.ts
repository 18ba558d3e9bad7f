/** The packed package before the eyes of the tools that judge published packages. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "./support/installed.ts";
import { installDbs } from "./support/shared-install.ts";

const root = join(import.meta.dirname, "../..");
const work = mkdtempSync(join(tmpdir(), "gaiwan-published-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The tool among this repository's packages, or those of the folder GAIWAN_BENCH_PEERS. */
const find = (name: string): string | undefined =>
  [root, process.env["GAIWAN_BENCH_PEERS"] ?? "/nowhere"]
    .map((folder) => join(folder, "node_modules/.bin", name))
    .find((path) => existsSync(path));
const publint = find("publint");
const attw = find("attw");
for (const [name, path] of Object.entries({ publint, attw })) {
  if (path === undefined)
    console.log(`no ${name} here: its test is skipped (GAIWAN_BENCH_PEERS names a folder)`);
}

describe.skipIf(publint === undefined && attw === undefined)("the packed package", () => {
  const packed = async (): Promise<string> => (await installDbs(work)).tarball;

  it.skipIf(publint === undefined)("is clean to publint", { timeout: 120_000 }, async () => {
    expect(runProgram(publint ?? "", ["--strict", await packed()], work)).toContain("All good!");
  });

  // The package is ESM: `require` of it is no promise, nor is the resolution of Node 10.
  it.skipIf(attw === undefined)(
    "has the types it says to arethetypeswrong",
    { timeout: 120_000 },
    async () => {
      const text = runProgram(
        attw ?? "",
        ["--profile", "esm-only", "--format", "json", await packed()],
        work,
      );
      const { analysis } = JSON.parse(text) as {
        analysis: { types: unknown; problems: { resolutionKind?: string }[] };
      };
      const judged = analysis.problems.filter(
        ({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs",
      );
      expect(analysis.types).toBeTruthy();
      expect(judged).toEqual([]);
    },
  );
});
