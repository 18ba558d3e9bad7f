/** Compares what was emitted with what is on disk and says what would have to change. Writes nothing. */
import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emit/emitter.ts";
import {
  type ManifestEntry,
  makeManifest,
  manifestName,
  manifestText,
  readManifest,
  sha256,
} from "./manifest.ts";
import { type Kind, kindOf, lookAt, unsafePath } from "./path-safety.ts";

export interface WriteOptions {
  /** Files the document was read from, for the manifest. */
  readonly sources: readonly ManifestEntry[];
  /** True when only some emitters ran: what the others wrote stays. */
  readonly partial?: boolean;
}

export interface ChangedFile extends ManifestEntry {
  readonly text: string;
  readonly isNew: boolean;
}

export interface WritePlan {
  /** The output folder with links resolved; it may not exist yet. */
  readonly root: string;
  /** Files that are new or differ, in order of emission. */
  readonly changed: readonly ChangedFile[];
  readonly unchanged: readonly string[];
  /** Files of the last run that are no longer made. */
  readonly removed: readonly string[];
  readonly manifest: string;
  readonly manifestChanged: boolean;
  /** Names in the manifest of the last run that stay true while files are being replaced. */
  readonly before: readonly ManifestEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export function planWrite(outDir: string, files: readonly EmittedFile[], options: WriteOptions): WritePlan {
  const root = realRoot(outDir);
  const diagnostics = [...checkRoot(root, outDir), ...checkPaths(files)];
  const nothing = {
    root,
    changed: [],
    unchanged: [],
    removed: [],
    manifest: "",
    manifestChanged: false,
    before: [],
  };
  if (diagnostics.length > 0) return { ...nothing, diagnostics };

  const old = readManifest(root);
  if (old === "damaged") {
    diagnostics.push(
      problem(
        "write/foreign-file",
        `\`${manifestName}\` in the output folder is no manifest of this tool.`,
        "choose another folder, or move that file away",
      ),
    );
    return { ...nothing, diagnostics };
  }
  const owned = new Map((old?.files ?? []).map((entry) => [entry.path, entry]));
  const known = new Map<string, Kind>();
  const changed: ChangedFile[] = [];
  const unchanged: string[] = [];
  const entries = new Map<string, ManifestEntry>(options.partial === true ? owned : []);
  for (const file of files) {
    const entry = { path: file.path, sha256: sha256(file.text) };
    entries.set(file.path, entry);
    const { exists, obstacle } = lookAt(root, file.path, known);
    if (obstacle !== undefined) {
      diagnostics.push(
        problem(
          "write/obstacle",
          `\`${file.path}\` cannot be written: ${obstacle}.`,
          "links are not followed; move it away or choose another folder",
        ),
      );
      continue;
    }
    const before = exists ? readText(join(root, file.path)) : undefined;
    if (before === file.text) unchanged.push(file.path);
    else if (before === undefined || owned.has(file.path)) {
      changed.push({ ...entry, text: file.text, isNew: before === undefined });
    } else {
      diagnostics.push(
        problem(
          "write/foreign-file",
          `\`${file.path}\` is there already and was not written by this tool.`,
          "choose another folder, or move that file away",
        ),
      );
    }
  }
  const removed = [...owned.keys()].filter((path) => !entries.has(path)).sort();
  const manifest = manifestText(makeManifest(options.sources, [...entries.values()]));
  const manifestChanged = readText(join(root, manifestName)) !== manifest;
  return {
    root,
    changed,
    unchanged,
    removed,
    manifest,
    manifestChanged,
    before: [...owned.values()],
    diagnostics,
  };
}

/** The folder itself may be reached through a link: the caller chose it. */
function realRoot(outDir: string): string {
  const path = resolve(outDir);
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function checkRoot(root: string, outDir: string): Diagnostic[] {
  const kind = kindOf(root);
  if (kind === "folder" || kind === "none") return [];
  return [problem("write/obstacle", `\`${outDir}\` is no folder.`, "name a folder to write to")];
}

/** Each path safe, each claimed once without regard to case, none a folder of another. */
function checkPaths(files: readonly EmittedFile[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const claimed = new Map<string, string>([[manifestName, manifestName]]);
  const folders = new Map<string, string>();
  for (const { path } of files) {
    const fault = unsafePath(path);
    if (fault !== undefined) {
      diagnostics.push(
        problem("write/unsafe-path", `\`${path}\` is no path to write to: ${fault}.`, "rename it"),
      );
      continue;
    }
    const key = path.toLowerCase();
    const other = claimed.get(key);
    if (other !== undefined) {
      diagnostics.push(
        problem(
          "write/claimed-twice",
          `\`${path}\` is claimed twice${other === path ? "" : `, the other time as \`${other}\``}.`,
          "two emitters make it: leave one out",
        ),
      );
    }
    claimed.set(key, path);
    for (let end = key.indexOf("/"); end !== -1; end = key.indexOf("/", end + 1)) {
      folders.set(key.slice(0, end), path);
    }
  }
  for (const [folder, path] of folders) {
    const file = claimed.get(folder);
    if (file === undefined) continue;
    diagnostics.push(
      problem(
        "write/claimed-twice",
        `\`${file}\` is a file and the folder of \`${path}\`.`,
        "rename one of them",
      ),
    );
  }
  return diagnostics;
}

export const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  hint,
});

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
