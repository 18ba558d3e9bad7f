/**
 * Changes the client engine in one place at a time and looks whether its tests notice. In a clone that may be thrown
 * away, for the engine's modules are overwritten with instrumented ones:
 *
 *     npm ci && npm install --no-save @stryker-mutator/instrumenter
 *     npx tsx scripts/mutation/run.ts mutation.json [module...]
 *     npx tsx scripts/mutation/report.ts mutation.json
 *
 * `--every 4` tries a fourth of the changes: a quarter of the time, and a score that is two or three points off.
 * What a report that is there already calls found is not run again. A few modules at a time are quicker, and surer:
 * instrumented code is slow, and tests about time may fail of that.
 *
 * The changes are Stryker's. Its runner is not used: after a mutant that hangs it called others alive that tests find.
 * Here each mutant has a process of its own, and one that hangs takes nothing with it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { folderVariable, type Question, reachedFile, type Verdict } from "./names.ts";

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number } };
}
/** What `report.ts` reads: the part of Stryker's own format that it needs. */
interface Report {
  readonly files: Record<
    string,
    { readonly mutants: (Omit<Mutant, "id" | "fileName"> & { status: string })[] }
  >;
}
interface Instrumented {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly Mutant[];
}

const root = join(import.meta.dirname, "../..");
const { positionals, values } = parseArgs({ allowPositionals: true, options: { every: { type: "string" } } });
const [out, ...only] = positionals;
if (out === undefined) {
  console.error("usage: run.ts [--every <n>] <mutation.json> [module...]");
  process.exit(2);
}
const engine = join(root, "generator/runtime");
const modules = readdirSync(engine, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/(\.test|test-support|-support)\.ts$/.test(name))
  .filter((name) => only.length === 0 || only.includes(name))
  .sort();

async function instrument(): Promise<readonly Mutant[]> {
  // Not among the packages here: only this needs it.
  const name = "@stryker-mutator/instrumenter";
  const { Instrumenter } = (await import(name)) as {
    readonly Instrumenter: new (
      log: object,
    ) => { instrument(files: readonly object[], options: object): Promise<Instrumented> };
  };
  const silent = new Proxy({}, { get: () => () => false });
  const instrumenter = new Instrumenter(silent);
  const { files, mutants } = await instrumenter.instrument(
    modules.map((module) => ({
      name: join(engine, module),
      content: readFileSync(join(engine, module), "utf8"),
      mutate: true,
    })),
    { plugins: [], excludedMutations: [], ignorers: [], noHeader: false },
  );
  const changed = new Set(mutants.map(({ fileName }) => fileName));
  files.forEach(({ name: path, content }, index) => {
    if (!changed.has(path)) return;
    // Modules of the engine become one file in a package: what is declared in each must have a name of its own.
    const text = content.replaceAll(/\b(stry\w+)_9fa48\b/g, `$1_${index}`);
    writeFileSync(path, `// @ts-nocheck\n${text}`);
  });
  // All are in the code, but only every so many are tried.
  return mutants.filter((_, index) => index % Number(values.every ?? 1) === 0);
}

/** A child with vitest loaded; `undefined` when the tests hung and it was killed. */
class Runner {
  readonly folder = mkdtempSync(join(tmpdir(), "gaiwan-mutation-"));
  testFiles: readonly string[] = [];
  #child: ChildProcess | undefined;

  async ask(question: Question, seconds: number): Promise<Verdict | undefined> {
    this.#child ??= await this.#start();
    const child = this.#child;
    child.send(question);
    const verdict = await next<Verdict>(child, seconds);
    if (verdict === undefined) this.stop();
    return verdict;
  }

  stop(): void {
    // The tests run in a process of that process: the whole group ends.
    if (this.#child?.pid !== undefined) process.kill(-this.#child.pid, "SIGKILL");
    this.#child = undefined;
  }

  async #start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "runner.ts")], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, [folderVariable]: this.folder },
    });
    const testFiles = await next<string[]>(child, 60);
    if (testFiles === undefined) throw new Error("vitest did not start");
    this.testFiles = testFiles;
    return child;
  }
}

function next<Message>(child: ChildProcess, seconds: number): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const done = (message?: Message): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(message);
    };
    const timer = setTimeout(done, seconds * 1000);
    child.once("message", done);
    child.once("exit", () => done());
  });
}

async function reach(
  runners: readonly Runner[],
): Promise<{ seconds: Map<string, number>; by: Map<string, string[]> }> {
  const seconds = new Map<string, number>();
  const by = new Map<string, string[]>();
  const nothing = { mutant: "", testFiles: [], testTimeout: 0 };
  // The first question also starts the child, which says what test files there are.
  await Promise.all(runners.map((runner) => runner.ask(nothing, 60)));
  const queue = [...(runners[0]?.testFiles ?? [])];
  const work = async (runner: Runner): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const verdict = await runner.ask({ mutant: "", testFiles: [file], testTimeout: 60_000 }, 120);
      if (verdict?.passed !== true) {
        console.log(`${relative(root, file)} is left out: it fails on instrumented code`);
        continue;
      }
      seconds.set(file, verdict.seconds[file] ?? 0);
      const path = join(runner.folder, reachedFile(file));
      // A file whose tests are all left out, as those of vectors that are not here, reaches nothing.
      const reached = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
      for (const id of reached) by.set(id, [...(by.get(id) ?? []), file]);
    }
  };
  await Promise.all(runners.map(work));
  return { seconds, by };
}

/** Test files that reach a mutant: the module's own first, then the quick ones. */
function inOrder(
  mutant: Mutant,
  files: readonly string[],
  seconds: ReadonlyMap<string, number>,
): readonly string[] {
  const own = basename(mutant.fileName, ".ts");
  const cost = (file: string): number => (basename(file, ".test.ts") === own ? -1 : (seconds.get(file) ?? 0));
  return [...files].sort((a, b) => cost(a) - cost(b));
}

/**
 * A test that waits for ever is given up soon where its file is quick. Files of long tests come after those, with time
 * enough for a busy machine: what is only slow must not pass for found.
 */
async function statusOf(
  runner: Runner,
  mutant: string,
  testFiles: readonly string[],
  seconds: ReadonlyMap<string, number>,
): Promise<string> {
  const isLong = (file: string): boolean => (seconds.get(file) ?? 0) > 0.4;
  for (const [files, testTimeout] of [
    [testFiles.filter((file) => !isLong(file)), 5000],
    [testFiles.filter(isLong), 30_000],
  ] as const) {
    if (files.length === 0) continue;
    const verdict = await runner.ask(
      { mutant, testFiles: files, testTimeout },
      20 + (2 * testTimeout) / 1000,
    );
    if (verdict === undefined) return "Timeout";
    if (!verdict.passed) return "Killed";
  }
  return "Survived";
}

/** Statuses of mutants that a report calls found, where it has the very mutants of a module. */
function foundBefore(path: string, mutants: readonly Mutant[]): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(path)) return found;
  const before = (JSON.parse(readFileSync(path, "utf8")) as Report).files;
  for (const fileName of new Set(mutants.map((mutant) => mutant.fileName))) {
    const own = mutants.filter((mutant) => mutant.fileName === fileName);
    const old = before[relative(root, fileName)]?.mutants ?? [];
    const same = (mutant: Mutant, index: number): boolean =>
      old[index]?.mutatorName === mutant.mutatorName && old[index].replacement === mutant.replacement;
    if (old.length !== own.length || !own.every(same)) continue;
    for (const [index, { id }] of own.entries()) {
      const status = old[index]?.status ?? "";
      if (/^(Killed|Timeout)$/.test(status)) found.set(id, status);
    }
  }
  return found;
}

function write(path: string, mutants: readonly Mutant[], statuses: ReadonlyMap<string, string>): void {
  const report: Report = { files: {} };
  for (const { id, fileName, mutatorName, replacement, location } of mutants) {
    const status = statuses.get(id) ?? "Pending";
    // The instrumenter counts lines from 0.
    const start = { line: location.start.line + 1 };
    const name = relative(root, fileName);
    report.files[name] ??= { mutants: [] };
    report.files[name].mutants.push({ mutatorName, replacement, location: { start }, status });
  }
  writeFileSync(path, JSON.stringify(report));
}

const mutants = await instrument();
const statuses = foundBefore(out, mutants);
console.log(`${mutants.length} mutants in ${modules.length} modules, ${statuses.size} found before`);
const runners = [new Runner(), new Runner()];
const { seconds, by } = await reach(runners);
const queue = mutants.filter(({ id }) => !statuses.has(id));
const work = async (runner: Runner): Promise<void> => {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const testFiles = inOrder(mutant, by.get(mutant.id) ?? [], seconds);
    if (testFiles.length === 0) {
      statuses.set(mutant.id, "NoCoverage");
      continue;
    }
    statuses.set(mutant.id, await statusOf(runner, mutant.id, testFiles, seconds));
    if (queue.length % 50 === 0) {
      console.log(`${queue.length} to go`);
      write(out, mutants, statuses);
    }
  }
  runner.stop();
};
await Promise.all(runners.map(work));
write(out, mutants, statuses);
