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

/**
 * The first thing on the way from the output folder to a path that cannot be written through: a link, or a file
 * where a folder has to be. `known` remembers folders that were looked at.
 */
export function obstacle(root: string, path: string, known: Map<string, Kind>): string | undefined {
  const segments = path.split("/");
  let at = root;
  for (const [index, segment] of segments.entries()) {
    at = join(at, segment);
    const last = index === segments.length - 1;
    let kind = known.get(at);
    if (kind === undefined) {
      kind = kindOf(at);
      if (!last) known.set(at, kind);
    }
    if (kind === "none") return undefined;
    if (kind === (last ? "file" : "folder")) continue;
    return `\`${segments.slice(0, index + 1).join("/")}\` is ${kind === "link" ? "a link" : `a ${kind === "other" ? "special file" : kind}`}`;
  }
  return undefined;
}
