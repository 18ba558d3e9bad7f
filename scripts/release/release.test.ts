import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countsOf, releaseNote } from "./notes.ts";
import { billOf, differencesOf, type Lock } from "./sbom.ts";

const root = join(import.meta.dirname, "../..");

describe("R84: the bill of materials", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const bill = billOf(root);

  it("is CycloneDX and has what the lock has, with its hashes", () => {
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(bill.components.length).toBeGreaterThan(100);
    expect(differencesOf(bill, lock)).toEqual([]);
    expect(JSON.stringify(bill)).not.toMatch(/resolved|\.tgz/);
  });

  it("of another lock is told", () => {
    const [first] = bill.components;
    const other = {
      ...lock.packages,
      "node_modules/one-more": { version: "1.0.0", integrity: "sha512-AAAA" },
    };
    expect(differencesOf(bill, { packages: other })).toEqual(["only in the lock: one-more@1.0.0 000000"]);
    const changed = bill.components.map((each) =>
      each === first ? { ...each, hashes: [{ alg: "SHA-512", content: "00" }] } : each,
    );
    expect(differencesOf({ ...bill, components: changed }, lock)).toHaveLength(2);
  });
});

describe("R96: the note of a release", () => {
  const evidence = {
    version: "1.2.3",
    changelog: "# Changelog\n\n## Unreleased\n\n### Added\n- a thing\n\n## 1.2.2\n- an older thing\n",
    output: "hostile: 1 of 2\nother\n\u001b[32mhostile: 187 of 187\u001b[39m\nconformance: 245 of 245 wire\n",
    times: 20,
    mutation:
      "| module | found | left | score |\n| json | 1 | 1 | 50.0 |\n| retries | 9 | 1 | 90.0 |\n| **all** | 10 | 2 | 83.3 |\n",
  };

  it("states changes, the suites' counts and the mutation score", () => {
    expect(releaseNote(evidence)).toBe(`# gaiwan 1.2.3

### Added
- a thing

## What was run
The suite 20 times and the long suites once, without a failure.

- conformance: 245 of 245 wire
- hostile: 187 of 187

## Mutation score of the client engine
| modules | found | left | score |
| --- | --- | --- | --- |
| retries | 9 | 1 | 90.0 |
| **all** | 10 | 2 | 83.3 |
`);
    expect(releaseNote({ ...evidence, changelog: "## Unreleased\n- last" })).toContain("- last\n");
  });

  it.each([
    ["changes", { changelog: "# Changelog\n\n## Unreleased\n\n## 1.2.2\n" }],
    ["counts", { output: "all went well" }],
    ["a score", { mutation: "" }],
  ])("is not written without %s", (_, missing) => {
    expect(() => releaseNote({ ...evidence, ...missing })).toThrow();
  });

  it("takes counts in the words of the suites", () => {
    expect(countsOf("36 of 36\nreal documents: 8,537 of 8,537 modules\nx 3 of 4 y\n")).toEqual([
      "real documents: 8,537 of 8,537 modules",
      "x 3 of 4 y",
    ]);
  });
});
