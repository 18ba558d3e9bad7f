/**
 * Writes `results.md` from reports of `run.ts`, which says how to make them:
 *
 *     npx tsx scripts/mutation/report.ts [--every <n>] mutation.json...
 *
 * Of several reports the last that has a module counts. `--every` as it was given to `run.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number } };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** What must be tested more strictly than the rest (R77), by the start of the module's path. */
const strict: readonly (readonly [name: string, modules: readonly string[]])[] = [
  ["signers and canonical forms", ["acs/v1", "acs/v3", "acs/query", "acs/flatten", "hash/", "encode"]],
  ["retries", ["retry", "client"]],
];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { every: { type: "string" } } });
const modules = new Map<string, readonly Mutant[]>();
for (const path of positionals) {
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  for (const [name, { mutants }] of Object.entries(report.files)) {
    if (mutants.some(({ status }) => status === "Pending")) continue;
    modules.set(name.replace("generator/runtime/", "").replace(/\.ts$/, ""), mutants);
  }
}
if (modules.size === 0) {
  console.error("usage: report.ts [--every <n>] <mutation.json>...");
  process.exit(2);
}

const isFound = ({ status }: Mutant): boolean => status === "Killed" || status === "Timeout";
const row = (name: string, mutants: readonly Mutant[]): string => {
  const found = mutants.filter(isFound).length;
  return `| ${name} | ${found} | ${mutants.length - found} | ${((100 * found) / mutants.length).toFixed(1)} |`;
};
const sorted = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
const rows = sorted.map(([name, mutants]) => row(name, mutants));
const groups = strict.map(([name, starts]) => {
  const members = sorted.filter(([module]) =>
    starts.some((start) => (start.endsWith("/") ? module.startsWith(start) : module === start)),
  );
  return row(
    name,
    members.flatMap(([, mutants]) => mutants),
  );
});

/** What is left of one module, a line of its text each. */
function leftOf([name, mutants]: readonly [string, readonly Mutant[]]): string[] {
  const lines = new Map<number, string[]>();
  for (const mutant of mutants.filter((each) => !isFound(each))) {
    const { line } = mutant.location.start;
    const text = mutant.replacement.replace(/\s+/g, " ").replaceAll("`", "'").slice(0, 60);
    const reached = mutant.status === "NoCoverage" ? " (reached by no test)" : "";
    lines.set(line, [...(lines.get(line) ?? []), `${mutant.mutatorName} \`${text}\`${reached}`]);
  }
  if (lines.size === 0) return [];
  const items = [...lines].sort(([a], [b]) => a - b).map(([line, left]) => `- ${line}: ${left.join(", ")}`);
  return [`\n### ${name}\n\n${items.join("\n")}`];
}

/** What a sample leaves open: 95 of 100 such samples have the whole's score within it. */
function sampleText(every: number): string {
  const all = [...modules.values()].flat();
  const share = all.filter(isFound).length / all.length;
  const points = 196 * Math.sqrt(((share * (1 - share)) / all.length) * (1 - 1 / every));
  return `Of all changes one in ${every} was tried: the score of all is right to ${points.toFixed(1)} points, that of a module to more.`;
}
const sampled = values.every === undefined ? undefined : sampleText(Number(values.every));

const text = `# Mutation score of the client engine

Written by \`scripts/mutation/report.ts\` from what \`scripts/mutation/run.ts\` found. The engine is changed in one place at
a time, and its tests are run: a change that no test notices is left. The tests are the engine's own, those of the
validators, and those that call packages made of small documents (conformance, protocol). What fails on instrumented
code is left out: conformance, where the modules of validation are.
${sampled === undefined ? "" : `\n${sampled}\n`}
| module | found | left | score |
| --- | --- | --- | --- |
${rows.join("\n")}
${row("**all**", [...modules.values()].flat())}

| to be tested more strictly | found | left | score |
| --- | --- | --- | --- |
${groups.join("\n")}

## What is left

Most of it is one of these:

- the text of a message, where a test looks at its code or a part of it;
- a shortcut that only saves time: the search for long numbers before \`JSON.parse\`, the pattern for leaves of XML, the
  test for characters that need no escape;
- \`...(x && { x })\`, where a member that is undefined does what an absent one does;
- a bound of depth, size or time that is off by one;
- an anchor of a pattern over names that are ours, which hold nothing else.
${sorted.flatMap(leftOf).join("\n")}
`;
writeFileSync(join(import.meta.dirname, "results.md"), text);
console.log([...rows, row("all", [...modules.values()].flat()), ...groups].join("\n"));
