/** Golden cases: folders with a `spec/` that goes in and the `expected/` files and `diagnostics.txt` that come out. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatText } from "../../diagnostics/text.ts";
import type { GenerateOptions } from "../../pipeline.ts";
import { generate } from "../../pipeline.ts";

export const goldenRoot = join(import.meta.dirname, "..", "golden");

/** What a `case.json` may say; everything is optional. */
interface CaseOptions extends GenerateOptions {
  /** Entry document below `spec/`; `openapi.yaml` or `openapi.json` where left out. */
  readonly entry?: string;
}

/** Text by path: `diagnostics.txt` and `expected/…`. */
export type CaseFiles = ReadonlyMap<string, string>;

/** Names of all cases. */
export function caseNames(): string[] {
  return readdirSync(goldenRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Runs one case. The copied runtime is left out: it is the same text in every package and has tests of its own. */
export async function runCase(name: string): Promise<CaseFiles> {
  const folder = join(goldenRoot, name);
  const optionsFile = join(folder, "case.json");
  const { entry, ...options }: CaseOptions = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, "utf8")) as CaseOptions)
    : {};
  const document = entry ?? (existsSync(join(folder, "spec/openapi.json")) ? "openapi.json" : "openapi.yaml");
  const result = await generate(join(folder, "spec", document), options);
  const files = new Map<string, string>();
  const said = formatText(result.diagnostics, result.sources, { color: false });
  if (said !== "") files.set("diagnostics.txt", said);
  for (const file of result.files) {
    if (file.path.startsWith("src/runtime/") || file.path === "LICENSE") continue;
    files.set(`expected/${file.path}`, file.text);
  }
  return files;
}

/** What is recorded for a case. */
export function recorded(name: string): CaseFiles {
  const folder = join(goldenRoot, name);
  const files = new Map<string, string>();
  if (existsSync(join(folder, "diagnostics.txt"))) {
    files.set("diagnostics.txt", readFileSync(join(folder, "diagnostics.txt"), "utf8"));
  }
  const expected = join(folder, "expected");
  if (existsSync(expected)) {
    for (const entry of readdirSync(expected, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
    }
  }
  return files;
}

/** One line a difference: changed with its first differing line, missing, or an orphan. */
export function differences(expected: CaseFiles, actual: CaseFiles): string[] {
  const found: string[] = [];
  for (const [path, text] of actual) {
    const before = expected.get(path);
    if (before === undefined) found.push(`${path}: not recorded`);
    else if (before !== text) found.push(`${path}: ${firstDifference(before, text)}`);
  }
  for (const path of expected.keys()) if (!actual.has(path)) found.push(`${path}: no longer made`);
  return found.sort();
}

function firstDifference(before: string, after: string): string {
  const old = before.split("\n");
  const now = after.split("\n");
  const line = now.findIndex((text, index) => text !== old[index]);
  const at = line === -1 ? now.length : line;
  return `line ${at + 1}: recorded ${JSON.stringify(old[at] ?? null)}, made ${JSON.stringify(now[at] ?? null)}`;
}

/** Records what a case makes and prunes what it no longer makes. Returns the changed paths. */
export function bless(name: string, actual: CaseFiles): string[] {
  const folder = join(goldenRoot, name);
  const before = recorded(name);
  const changed: string[] = [];
  for (const [path, text] of actual) {
    if (before.get(path) === text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    changed.push(path);
  }
  for (const path of before.keys()) {
    if (actual.has(path)) continue;
    rmSync(join(folder, path));
    changed.push(path);
  }
  return changed.sort();
}
