/** The reference of DBS as it is committed: each page shows what the IR knows of its operation. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dbsPackage, readDbs } from "./support/dbs.ts";
import { pagedOf, pairsOf } from "./support/helpers.ts";

const api = readDbs();
const page = (name: string): string => readFileSync(join(dbsPackage, "docs", `${name}.md`), "utf8");
const operationPage = (name: string): string =>
  page(api.operations.find((operation) => operation.name === name)?.typeName ?? "");

describe("each page of the reference shows", () => {
  it("what may be done how often, and the RAM action with its resource", () => {
    let shown = 0;
    for (const { name, acs } of api.operations) {
      const text = operationPage(name);
      expect(text).toContain(`| RAM action | \`${acs?.ramAction}\` (${acs?.ramAccessLevel}) |`);
      expect(text).toContain(`| RAM resource | \`${acs?.ramResource}\``);
      for (const { calls, seconds } of acs?.flowLimits ?? []) {
        expect(text).toContain(`${calls} calls in ${seconds === 1 ? "1 second" : `${seconds} seconds`}`);
        shown += 1;
      }
    }
    const limited = api.operations.filter(({ acs }) => (acs?.flowLimits.length ?? 0) > 0);
    expect(limited.length).toBeGreaterThan(0);
    expect(shown).toBeGreaterThanOrEqual(limited.length);
    console.log(
      `RAM actions: ${api.operations.length} of ${api.operations.length}; limits: ${limited.length}, none documented for ${api.operations.length - limited.length}`,
    );
  });

  it("partners and helpers, and where no final state is documented", () => {
    const pairs = pairsOf(api);
    for (const { operation, partner, key, wait } of pairs) {
      const text = operationPage(operation.name);
      const section = /## Waiting for the result\n([\s\S]*?)\n## /.exec(text)?.[1] ?? "";
      expect(section, operation.name).toContain(`[${partner.name}](${partner.typeName}.md)`);
      expect(section).toContain(`\`${key}\``);
      if (wait !== undefined) {
        expect(section).toContain(`\`${wait.helper}\``);
        for (const value of [...(wait.state?.done ?? []), ...(wait.state?.failed ?? [])]) {
          expect(section).toContain(`\`${value}\``);
        }
      }
      const { role, partner: own, waits = [] } = operation.acs?.async ?? {};
      const untold = role === "submit" && waits.find((entry) => entry.result === own)?.until !== undefined;
      expect(section.includes("No source documents"), operation.name).toBe(untold);
    }
    console.log(`async pairs: ${pairs.length} of ${pairs.length} on their pages`);
  });

  it("pages, conflicts and quirks", () => {
    const paged = pagedOf(api);
    for (const { operation, facts } of paged) {
      const text = operationPage(operation.name);
      for (const name of [facts.pageNumber, facts.pageSize, facts.total, facts.totalPages, facts.items]) {
        expect(/## Pages\n([\s\S]*?)\n## /.exec(text)?.[1], operation.name).toContain(`\`${name}\``);
      }
      expect(text).toContain(`\`paginate${operation.typeName}\``);
    }
    let lines = 0;
    for (const operation of api.operations) {
      const [, section = ""] = operationPage(operation.name).split("## What the sources disagree on\n");
      const conflicts = operation.parameters.flatMap((parameter) => parameter.conflicts);
      const expected = conflicts.length + (operation.acs?.quirks.length ?? 0);
      expect(
        section.split("\n").filter((line) => line.startsWith("- ")),
        operation.name,
      ).toHaveLength(expected);
      lines += expected;
    }
    console.log(`paged operations: ${paged.length} of ${paged.length}; disagreements: ${lines} of ${lines}`);
  });

  it("every parameter and field, with an own row", () => {
    let rows = 0;
    for (const operation of api.operations) {
      const text = operationPage(operation.name);
      for (const { name } of operation.parameters) {
        expect(text, operation.name).toContain(`| \`${name}\` | `);
        rows += 1;
      }
      for (const code of api.errors)
        expect(text, operation.name).toContain(`| \`${code.code}\` | ${code.status} | `);
    }
    console.log(`parameters: ${rows} of ${rows} on their pages`);
  });

  it("and every one is in the index for language models", () => {
    const text = readFileSync(join(dbsPackage, "llms.txt"), "utf8");
    for (const { name, typeName } of api.operations)
      expect(text).toContain(`- [${name}](docs/${typeName}.md): `);
  });
});
