/** Prints what the stages found, in the form the flags ask for. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { formatGithub } from "../diagnostics/github.ts";
import { formatJson } from "../diagnostics/json.ts";
import { formatText } from "../diagnostics/text.ts";
import type { SourceSet } from "../load/source.ts";
import type { ExitCode, Streams } from "./command.ts";
import { UsageError } from "./command.ts";

export type ReportFormat = "text" | "json" | "github";

/** Reads the value of `--format`. */
export function reportFormat(value: string | undefined): ReportFormat {
  if (value === undefined || value === "text") return "text";
  if (value === "json" || value === "github") return value;
  throw new UsageError(`--format takes text, json or github, not ${value}`);
}

/** Text for people goes to stderr; JSON and GitHub annotations are results and go to stdout. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: SourceSet | undefined,
  format: ReportFormat,
  streams: Streams,
): void {
  if (format === "json") streams.stdout(formatJson(diagnostics, sources));
  else if (format === "github") streams.stdout(formatGithub(diagnostics, sources));
  else if (diagnostics.length > 0) streams.stderr(formatText(diagnostics, sources, { color: streams.color }));
}

/** 1 when any diagnostic is an error. */
export function exitCode(diagnostics: readonly Diagnostic[]): ExitCode {
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Says what was thrown: one line, and its stack with GAIWAN_DEBUG set. */
export function reportFailure(error: unknown, streams: Streams): ExitCode {
  const text = error instanceof Error ? error.message : String(error);
  streams.stderr(`gaiwan: ${systemFault(error) ?? `internal error: ${text}`}\n`);
  if (process.env["GAIWAN_DEBUG"] && error instanceof Error) streams.stderr(`${error.stack ?? ""}\n`);
  return 1;
}

/** What the system refuses, a right or a place that is missing, is no fault of the tool. */
function systemFault(error: unknown): string | undefined {
  const { code, syscall, path, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== "string" || syscall === undefined || path === undefined) return undefined;
  const reason = message?.replace(/^[A-Z]+: /, "").replace(/, .*$/s, "");
  const hint = "look at the rights of the folder and the room on the disk, or name another place";
  return `${path}: ${reason} (${code}, ${syscall})\n  hint: ${hint}.`;
}
