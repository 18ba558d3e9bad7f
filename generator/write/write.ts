/** Compare, write, prune. The only stage that changes the disk, and only below the output folder. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emit/emitter.ts";
import { lockName, takeLock } from "./lock.ts";
import { type ManifestEntry, makeManifest, manifestName, manifestText } from "./manifest.ts";
import { kindOf } from "./path-safety.ts";
import { planWrite, problem, type WriteOptions, type WritePlan } from "./plan.ts";

export type { WriteOptions } from "./plan.ts";

/** Paths relative to the output folder. Of a check: what would be written and removed. */
export interface WriteResult {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Any error: nothing was changed. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings the output folder up to date. Every file is written beside its place first and renamed when all are
 * there, so a run that dies before leaves the old output, and one that dies later leaves whole files that the next
 * run completes. Files that no manifest of this tool names are never touched.
 */
export function writeOutput(
  outDir: string,
  files: readonly EmittedFile[],
  options: WriteOptions,
): WriteResult {
  return stageOutput(outDir, files, options).commit();
}

/** New files that stand beside their places: nothing that was there has changed yet. */
export interface StagedOutput {
  /** Puts the files in place and removes what is no longer made. */
  commit(): WriteResult;
  /** Takes the new files away again. */
  discard(): void;
}

/** The first half of `writeOutput`. Where a file cannot be written `commit` changes nothing and says why. */
export function stageOutput(
  outDir: string,
  files: readonly EmittedFile[],
  options: WriteOptions,
): StagedOutput {
  let plan = planWrite(outDir, files, options);
  if (isNothing(plan)) return nothingStaged(resultOf(plan));
  makeFolder(plan.root);
  const lock = takeLock(plan.root);
  if (lock === undefined) return nothingStaged({ ...resultOf(plan), diagnostics: [busy(outDir)] });
  try {
    if (lock.waited) plan = planWrite(outDir, files, options);
    if (isNothing(plan)) {
      lock.release();
      return nothingStaged(resultOf(plan));
    }
    const temporary = stage(plan);
    const discard = (): void => {
      for (const path of temporary) rmSync(path, { force: true });
      lock.release();
    };
    return {
      commit() {
        try {
          putInPlace(plan, options.sources);
        } catch (error) {
          discard();
          throw error;
        }
        lock.release();
        return resultOf(plan);
      },
      discard,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const isNothing = (plan: WritePlan): boolean =>
  hasErrors(plan.diagnostics) ||
  (plan.changed.length === 0 && plan.removed.length === 0 && !plan.manifestChanged);

const resultOf = ({ changed, unchanged, removed, diagnostics }: WritePlan): WriteResult => ({
  written: changed.map((file) => file.path),
  unchanged,
  removed,
  diagnostics,
});

/** Nothing is written where there is an error. */
const nothingStaged = (result: WriteResult): StagedOutput => ({
  commit: () => (hasErrors(result.diagnostics) ? { ...result, written: [], removed: [] } : result),
  discard: () => {},
});

const busy = (outDir: string): Diagnostic =>
  problem(
    "write/busy",
    `Another run is writing to \`${outDir}\`.`,
    `run again when it has ended; if there is none, remove \`${lockName}\` there`,
  );

/** Compares only. One error for each file that is missing, differs or is no longer made, as far as 20. */
export function checkOutput(
  outDir: string,
  files: readonly EmittedFile[],
  options: WriteOptions,
): WriteResult {
  const plan = planWrite(outDir, files, options);
  const hint = "generate again, without --check, and commit what it writes";
  const stale = [
    ...plan.changed.map((file) =>
      file.isNew
        ? problem("write/missing", `\`${file.path}\` is missing.`, hint)
        : problem("write/stale", `\`${file.path}\` differs from what is generated.`, hint),
    ),
    ...plan.removed.map((path) => problem("write/extra", `\`${path}\` is no longer generated.`, hint)),
  ];
  if (stale.length === 0 && plan.manifestChanged && !hasErrors(plan.diagnostics)) {
    stale.push(problem("write/stale", `\`${manifestName}\` differs from what is generated.`, hint));
  }
  const shown = stale.slice(0, 20);
  if (stale.length > shown.length) {
    shown.push(problem("write/stale", `${stale.length - shown.length} more files are not current.`, hint));
  }
  return {
    written: plan.changed.map((file) => file.path),
    unchanged: plan.unchanged,
    removed: plan.removed,
    diagnostics: [...plan.diagnostics, ...shown],
  };
}

/** Writes every new file beside its place and names them. */
function stage({ root, changed }: WritePlan): string[] {
  const folders = new Set(changed.map((file) => dirname(join(root, file.path))));
  for (const folder of folders) makeFolder(folder);
  const temporary: string[] = [];
  try {
    for (const file of changed) {
      const path = beside(join(root, file.path));
      temporary.push(path);
      writeNew(path, file.text);
    }
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    throw error;
  }
  return temporary;
}

/** Folder after folder: where none can be made (`/proc`), the recursive form of Node does not come back. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function putInPlace(plan: WritePlan, sources: readonly ManifestEntry[]): void {
  const { root } = plan;
  // Until all files are in place the manifest names old and new ones, so that a next run owns both.
  const both = new Map(plan.before.map((entry) => [entry.path, entry]));
  for (const { path, sha256 } of plan.changed) both.set(path, { path, sha256 });
  writeManifest(root, manifestText(makeManifest(sources, [...both.values()])));
  for (const file of plan.changed) {
    const path = join(root, file.path);
    renameSync(beside(path), path);
  }
  for (const path of plan.removed) remove(root, path);
  writeManifest(root, plan.manifest);
}

function writeManifest(root: string, text: string): void {
  const place = join(root, manifestName);
  writeNew(beside(place), text);
  renameSync(beside(place), place);
}

const beside = (path: string): string =>
  join(dirname(path), `.${path.slice(dirname(path).length + 1)}.gaiwan-new`);

/** A whole new file; what a dead run left there is replaced, a link is not written through. */
function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o644 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    rmSync(path, { force: true });
    writeFileSync(path, text, { flag: "wx", mode: 0o644 });
  }
}

/** Removes a file of the last run, and folders it leaves empty. What is no plain file by now is left alone. */
function remove(root: string, path: string): void {
  const segments = path.split("/");
  for (let index = 1; index < segments.length; index += 1) {
    if (kindOf(join(root, ...segments.slice(0, index))) !== "folder") return;
  }
  if (kindOf(join(root, path)) !== "file") return;
  rmSync(join(root, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
