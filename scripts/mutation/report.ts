/**
 * Writes `results.md` from reports of Stryker, which is not among the packages here for it needs Node 22. In a clone:
 *
 *     npm ci && npm install --no-save @stryker-mutator/core @stryker-mutator/vitest-runner
 *     npx stryker run scripts/mutation/stryker.json
 *     npx tsx scripts/mutation/report.ts mutation.json
 *
 * Of several reports the last that has a file counts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const files = new Map<string, readonly Mutant[]>();
for (const path of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  for (const [name, { mutants }] of Object.entries(report.files)) files.set(name, mutants);
}
if (files.size === 0) {
  console.error("usage: report.ts <mutation.json>...");
  process.exit(2);
}

const isFound = ({ status }: Mutant): boolean => status === "Killed" || status === "Timeout";
const isLeft = ({ status }: Mutant): boolean => status === "Survived" || status === "NoCoverage";
const score = (mutants: readonly Mutant[]): string => {
  const [found, left] = [mutants.filter(isFound).length, mutants.filter(isLeft).length];
  return `| ${found} | ${left} | ${((100 * found) / (found + left)).toFixed(1)} |`;
};
const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const rows = sorted.map(([name, mutants]) => `| ${name.replace("generator/runtime/", "")} ${score(mutants)}`);
const left = sorted.flatMap(([name, mutants]) => {
  const lines = mutants.filter(isLeft).map(({ location, mutatorName, replacement = "" }) => {
    const text = replacement.replace(/\s+/g, " ").replaceAll("`", "'").slice(0, 60);
    return `- ${location.start.line}: ${mutatorName} \`${text}\``;
  });
  return lines.length === 0 ? [] : [`\n### ${name.replace("generator/runtime/", "")}\n\n${lines.join("\n")}`];
});
const text = `# Mutation score of the client engine

Written by \`scripts/mutation/report.ts\`, which says how to run it. Only the modules below are covered, by the unit tests
of the engine alone: not the engine's loop, transports, the ACS and HTTP protocols and validation.

| module | found | left | score |
| --- | --- | --- | --- |
${rows.join("\n")}
| **all** ${score([...files.values()].flat())}

## What is left

Most of it is one of these:

- the text of a message, where a test looks at its code or a part of it;
- a shortcut that only saves time: the search for long numbers before \`JSON.parse\`, the pattern for leaves of XML, the
  test for characters that need no escape;
- \`...(x && { x })\`, where a member that is undefined does what an absent one does;
- a bound of depth or size that is off by one;
- an anchor of a pattern over names that are ours, which hold nothing else.
${left.join("\n")}
`;
writeFileSync(join(import.meta.dirname, "results.md"), text);
console.log(rows.join("\n"));
