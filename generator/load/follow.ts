/** Where the file part of a reference leads: a path in the set, or the reason why it is refused (R7). */
import { posix } from "node:path";
import type { FileProblem } from "./source.ts";

/** How far references may reach: `..` segments above the entry's folder that are still inside the root. */
export interface Reach {
  readonly levelsUp: number;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** The path, relative to the entry's folder, that `filePart` names when it is written in the file `from`. */
export function followFile(
  from: string,
  filePart: string,
  reach: Reach,
): { path: string } | { problem: FileProblem } {
  let decoded: string;
  try {
    decoded = decodeURIComponent(filePart);
  } catch {
    return refuse("reference/malformed", "is not well percent-encoded", "write `%25` for a percent sign.");
  }
  // Both spellings are looked at: an encoded scheme or slash must not slip through.
  for (const text of [filePart, decoded]) {
    if (scheme.test(text) || text.startsWith("//") || text.startsWith("\\\\")) {
      return refuse(
        "reference/remote",
        "is not a file",
        "copy the file beside the document and refer to it by a relative path.",
      );
    }
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\\?\u0000-\u001f\u007f]/.test(decoded)) {
    return refuse(
      "reference/malformed",
      "is not a relative path",
      "write a relative path with forward slashes.",
    );
  }
  if (decoded.startsWith("/")) {
    return refuse("reference/outside-root", "is an absolute path", "write a path relative to this file.");
  }
  const path = posix.normalize(posix.join(posix.dirname(from), decoded));
  const up = /^(?:\.\.(?:\/|$))*/.exec(path)?.[0].split("..").length ?? 1;
  if (up - 1 > reach.levelsUp) {
    return refuse(
      "reference/outside-root",
      "leads out of the document's folder",
      "move the file inside, or name a folder that holds both with `--root`.",
    );
  }
  return { path };

  function refuse(code: FileProblem["code"], what: string, hint: string): { problem: FileProblem } {
    return { problem: { code, message: `\`${filePart}\` ${what}.`, hint } };
  }
}
