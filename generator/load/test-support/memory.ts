/** Documents in memory, for tests. */
import type { Diagnostic, StageResult } from "../../diagnostics/diagnostic.ts";
import { positionOf } from "../../diagnostics/order.ts";
import type { LoadOptions } from "../load.ts";
import { loadSources } from "../load.ts";
import type { SourceSet } from "../source.ts";

/** Loads files given as texts or bytes; the first is the entry. */
export function loadTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Omit<LoadOptions, "root"> & { readonly levelsUp?: number } = {},
): StageResult<SourceSet> {
  const encoder = new TextEncoder();
  const entry = Object.keys(files)[0] ?? "";
  return loadSources(
    entry,
    (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return typeof text === "string" ? encoder.encode(text) : text;
    },
    options,
  );
}

/** `file:line:column severity code` of each diagnostic, sorted. */
export function summary(diagnostics: readonly Diagnostic[], sources: SourceSet | undefined): string[] {
  return diagnostics
    .map((diagnostic) => {
      const at = diagnostic.place === undefined ? undefined : positionOf(diagnostic.place, sources);
      const place = at === undefined ? "" : `${at.file}:${at.line}:${at.column} `;
      return `${place}${diagnostic.severity} ${diagnostic.code}`;
    })
    .sort();
}
