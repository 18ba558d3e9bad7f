/** Temporary folders and their contents, for tests that generate. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs `body` with a fresh folder and removes it afterwards. */
export async function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "gaiwan-test-"));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh folder that stays until it is removed. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "gaiwan-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Text of every file below a folder, by relative path. */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Copies a folder. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

export interface LineDiff {
  readonly added: number;
  readonly removed: number;
}

/** Lines added and removed between two texts, by longest common subsequence. */
export function lineDiff(before: string, after: string): LineDiff {
  let a = before.split("\n");
  let b = after.split("\n");
  // Equal heads and tails belong to a longest common subsequence, and are most of a long text.
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  a = a.slice(head);
  b = b.slice(head);
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (let index = 0; index < b.length; index++) {
      next.push(line === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  const common = row[b.length] ?? 0;
  return { added: b.length - common, removed: a.length - common };
}
