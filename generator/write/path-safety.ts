/** Which paths may be written: names that are safe on every platform, inside the output folder, no links (R18). */
import { lstatSync } from "node:fs";
import { join } from "node:path";

/** Why a relative path must not be written; undefined when it may. */
export function unsafePath(path: string): string | undefined {
  const segments = path.split("/");
  if (path.length > 200) return "it is longer than 200 characters";
  for (const segment of segments) {
    if (!/^[A-Za-z0-9._-]+$/.test(segment))
      return `\`${segment}\` holds more than letters, digits, dot, line and dash`;
    if (/^\.+$/.test(segment) || segment.endsWith("."))
      return `\`${segment}\` leads elsewhere or ends with a dot`;
    if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(segment))
      return `\`${segment}\` names a device`;
  }
  return undefined;
}

export type Kind = "file" | "folder" | "link" | "other" | "none";

/** What stands at a path; links are not followed. */
export function kindOf(path: string): Kind {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return "none";
  if (status.isSymbolicLink()) return "link";
  if (status.isFile()) return "file";
  return status.isDirectory() ? "folder" : "other";
}

export interface Way {
  /** What stands in the way, in words. */
  readonly obstacle?: string;
  /** True when there is a file to compare with. */
  readonly exists: boolean;
}

/**
 * Looks for the first thing on the way from the output folder to a path that cannot be written through: a link, or a
 * file where a folder has to be. `known` remembers folders that were looked at.
 */
export function lookAt(root: string, path: string, known: Map<string, Kind>): Way {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    const folder = path.slice(0, end);
    let kind = known.get(folder);
    if (kind === undefined) {
      kind = kindOf(join(root, folder));
      known.set(folder, kind);
    }
    if (kind === "none") return { exists: false };
    if (kind !== "folder") return { exists: false, obstacle: inWords(folder, kind) };
  }
  const kind = kindOf(join(root, path));
  if (kind === "none" || kind === "file") return { exists: kind === "file" };
  return { exists: false, obstacle: inWords(path, kind) };
}

const inWords = (path: string, kind: Kind): string =>
  `\`${path}\` is ${kind === "link" ? "a link" : `a ${kind === "other" ? "special file" : kind}`}`;
