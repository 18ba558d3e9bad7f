/** Waits for changes of files, by the folders they stand in: editors replace files rather than write to them. */
import { type FSWatcher, realpathSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

interface Watched {
  readonly watcher: FSWatcher;
  /** Tells a folder from another one made in its place. */
  readonly inode: number;
}

/** Nothing but the files given and the folders that lead to them is looked at: not what else the folders hold. */
export class FileWatch {
  readonly #folders = new Map<string, Watched>();
  readonly #signal: AbortSignal;
  /** The files, and the folders on the way to those that are not there. */
  #names: ReadonlySet<string> = new Set();
  #isChanged = false;
  #wake = (): void => {};

  /** Ends with `signal`. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      this.#wake();
      for (const { watcher } of this.#folders.values()) watcher.close();
    });
  }

  /**
   * Waits for these files from now on, given by absolute paths; one that is not there changes when it comes. What has
   * changed since the time `since`, in milliseconds, counts where its folder was not watched yet.
   */
  follow(files: Iterable<string>, since: number): void {
    if (this.#signal.aborted) return;
    const names = new Set<string>();
    const folders = new Set<string>();
    const added: string[] = [];
    for (const file of files) {
      for (const path of [file, target(file)]) {
        names.add(path);
        let folder = dirname(path);
        // Nothing is above the root.
        while (inodeOf(folder) === undefined && dirname(folder) !== folder) {
          names.add(folder);
          folder = dirname(folder);
        }
        folders.add(folder);
        if (this.#folders.get(folder)?.inode !== inodeOf(folder)) added.push(path);
      }
    }
    this.#names = names;
    for (const [folder, { watcher, inode }] of this.#folders) {
      if (folders.has(folder) && inodeOf(folder) === inode) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const folder of folders) this.#watch(folder);
    if (added.some((path) => changedAt(path) >= since)) this.#change();
  }

  /** Resolves at the next change, or at once where there was one since the last. */
  async change(): Promise<void> {
    if (!this.#isChanged && !this.#signal.aborted) await new Promise<void>((done) => (this.#wake = done));
  }

  /** Takes what has changed until now as seen. */
  settle(): void {
    this.#isChanged = false;
  }

  #watch(folder: string): void {
    const inode = inodeOf(folder);
    if (inode === undefined || this.#folders.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      const isFile = name === null || this.#names.has(join(folder, name));
      // The folder itself, moved or removed.
      if (isFile || (name === basename(folder) && inodeOf(folder) !== inode)) this.#change();
    });
    watcher.on("error", () => this.#change());
    this.#folders.set(folder, { watcher, inode });
  }

  #change(): void {
    this.#isChanged = true;
    this.#wake();
  }
}

/** Where a link leads; the path itself where it is none. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const inodeOf = (folder: string): number | undefined => statSync(folder, { throwIfNoEntry: false })?.ino;

function changedAt(path: string): number {
  const { mtimeMs = 0, ctimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Math.max(mtimeMs, ctimeMs);
}
