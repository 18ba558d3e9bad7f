/** One run at a time writes to a folder. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const lockName = ".gaiwan-lock";

/** Milliseconds that a run waits for another. */
const patience = 20_000;
/** Milliseconds after which a lock is one that its run forgot. */
const longest = 60_000;

export interface Lock {
  /** True where another run had it meanwhile: what was read of the folder before may be old. */
  readonly waited: boolean;
  release(): void;
}

/**
 * Takes the folder, which has to be there, once no other process has it; undefined where that takes too long. Runs of one
 * process do not wait for each other: they would stop each other for good.
 */
export function takeLock(root: string, limit: number = patience): Lock | undefined {
  const path = join(root, lockName);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  let waited = false;
  for (const start = Date.now(), own = `${process.pid}`; ; Atomics.wait(pause, 0, 0, 20)) {
    try {
      writeFileSync(path, own, { flag: "wx", mode: 0o644 });
      return { waited, release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      waited = true;
    }
    const holder = holderOf(path);
    if (holder === process.pid) return { waited: false, release: () => {} };
    if (holder === undefined) rmSync(path, { force: true });
    else if (Date.now() - start > limit) return undefined;
  }
}

/** The process that has the lock, -1 where it is not known; undefined for one that has ended. */
function holderOf(path: string): number | undefined {
  try {
    const text = readFileSync(path, "utf8");
    // No lock at all: never taken away.
    if (!/^\d*$/.test(text)) return -1;
    if (Date.now() - statSync(path).mtimeMs > longest) return undefined;
    // Made, and its number not yet written.
    if (text === "") return -1;
    process.kill(Number(text), 0);
    return Number(text);
  } catch (error) {
    // Given back meanwhile, or that of another user's process, which runs all the same.
    return /^(ENOENT|EPERM)$/.test(`${(error as NodeJS.ErrnoException).code}`) ? -1 : undefined;
  }
}
