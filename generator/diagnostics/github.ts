/** Diagnostics as workflow commands that GitHub shows beside the changed lines. */
import type { SourceSet } from "../load/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { inOrder } from "./order.ts";
import { printable } from "./printable.ts";

export interface GithubOptions {
  /** Folder of the entry document from the repository's root. */
  readonly folder?: string;
}

/** One `::error …::message` or `::warning …` line a diagnostic, sorted by place. */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  sources: SourceSet | undefined,
  options: GithubOptions = {},
): string {
  const folder =
    options.folder === undefined || options.folder === "" ? "" : `${options.folder.replace(/\/$/, "")}/`;
  return inOrder(diagnostics, sources)
    .map(({ diagnostic, position }) => {
      const properties = [
        ...(position === undefined
          ? []
          : [
              `file=${property(folder + position.file)}`,
              `line=${position.line}`,
              `col=${position.column}`,
              `endColumn=${position.column + position.length}`,
            ]),
        `title=${property(diagnostic.code)}`,
      ];
      const hint = diagnostic.hint === undefined ? "" : ` Hint: ${diagnostic.hint}`;
      return `::${diagnostic.severity} ${properties.join(",")}::${data(diagnostic.message + hint)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
