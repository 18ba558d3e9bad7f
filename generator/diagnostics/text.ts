/** Diagnostics as text for people, with the faulty line shown. */
import type { SourceSet } from "../load/source.ts";
import { catalogue } from "./catalogue.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import type { Position, Positioned } from "./order.ts";
import { inOrder, positionOf } from "./order.ts";
import { printable } from "./printable.ts";

export interface TextOptions {
  /** ANSI colours. */
  readonly color?: boolean;
  /** Put before every file name: the folder of the entry document as the user would write it. */
  readonly folder?: string;
  /** Lines of output; what does not fit is counted in one more line. */
  readonly maxLines?: number;
}

const ansi = {
  error: "\u001b[31m",
  warning: "\u001b[33m",
  dim: "\u001b[2m",
  bold: "\u001b[1m",
  off: "\u001b[0m",
};
const widest = 100;

/**
 * All diagnostics, sorted by file, line and column, ending with a line feed; `""` for none. At most `maxLines`
 * (100) lines, the last of them "and N more" where not all fit; no error is left out in favour of a warning.
 */
export function formatText(
  diagnostics: readonly Diagnostic[],
  sources: SourceSet | undefined,
  options: TextOptions = {},
): string {
  const maxLines = options.maxLines ?? 100;
  const lineOf = lineFinder();
  const ordered = inOrder(diagnostics, sources);
  const blocks = ordered.map((item) => ({ item, lines: undefined as string[] | undefined }));
  const kept = new Set<Positioned>();
  // One line is left for the count of what does not fit.
  let room = maxLines - 1;
  for (const severity of ["error", "warning"] as const) {
    for (const block of blocks) {
      if (block.item.diagnostic.severity !== severity) continue;
      // A block has at least two lines: none of the rest can fit.
      if (room < 2) break;
      block.lines = formatOne(block.item, sources, lineOf, options);
      if (block.lines.length > room) break;
      room -= block.lines.length;
      kept.add(block.item);
    }
  }
  const lines = blocks.flatMap(({ item, lines: own }) => (kept.has(item) ? (own ?? []) : []));
  const rest = ordered.filter((item) => !kept.has(item));
  if (rest.length > 0) lines.push(`and ${count(rest)} more`);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function count(items: readonly Positioned[]): string {
  const errors = items.filter((item) => item.diagnostic.severity === "error").length;
  const warnings = items.length - errors;
  const parts: string[] = [];
  if (errors > 0) parts.push(`${errors} error${errors === 1 ? "" : "s"}`);
  if (warnings > 0) parts.push(`${warnings} warning${warnings === 1 ? "" : "s"}`);
  return parts.join(" and ");
}

function formatOne(
  item: Positioned,
  sources: SourceSet | undefined,
  lineOf: LineFinder,
  options: TextOptions,
): string[] {
  const { diagnostic, position } = item;
  const paint = (name: keyof typeof ansi, text: string): string =>
    options.color === true ? `${ansi[name]}${text}${ansi.off}` : text;
  const place = position === undefined ? "" : `${paint("bold", placeText(position, options))} `;
  const lines = [
    `${place}${paint(severityColor(diagnostic.severity), diagnostic.severity)} ${diagnostic.code}`,
    `  ${printable(diagnostic.message)}`,
  ];
  if (position !== undefined) lines.push(...codeFrame(position, sources, lineOf, paint, diagnostic.severity));
  if (diagnostic.hint !== undefined) lines.push(`  hint: ${printable(diagnostic.hint)}`);
  const reading = diagnostic.severity === "error" ? catalogue.get(diagnostic.code)?.reading : undefined;
  if (reading !== undefined) lines.push(`  or: go on with \`--lower ${diagnostic.code}\`. ${reading}`);
  for (const related of (diagnostic.related ?? []).slice(0, 5)) {
    const at = placeText(positionOf(related.place, sources), options);
    lines.push(`  see: ${at} ${printable(related.message)}`);
  }
  return lines;
}

function severityColor(severity: Severity): "error" | "warning" {
  return severity;
}

function placeText(position: Position, options: TextOptions): string {
  const folder =
    options.folder === undefined || options.folder === "" ? "" : `${options.folder.replace(/\/$/, "")}/`;
  return `${printable(folder + position.file)}:${position.line}:${position.column}`;
}

/** The line with a marker below; nothing where the text is not at hand. */
function codeFrame(
  position: Position,
  sources: SourceSet | undefined,
  lineOf: LineFinder,
  paint: (name: keyof typeof ansi, text: string) => string,
  severity: Severity,
): string[] {
  const text = sources?.files.get(position.file)?.text;
  if (text === undefined) return [];
  const source = lineOf(position.file, text, position.line);
  if (source === undefined || source.trim() === "") return [];
  // A long line is cut to the part around the marker.
  const column = Math.min(position.column, source.length + 1) - 1;
  const from = source.length > widest && column > widest / 2 ? column - Math.floor(widest / 2) : 0;
  const shown = printable(source.slice(from, from + widest));
  const before = printable(source.slice(from, column));
  const marked = printable(source.slice(column, Math.min(column + position.length, from + widest)));
  const lead = from > 0 ? "…" : "";
  const tail = source.length > from + widest ? "…" : "";
  const number = String(position.line);
  const marker = "^".repeat(Math.max(1, Array.from(marked).length));
  return [
    `  ${paint("dim", `${number} |`)} ${lead}${shown}${tail}`,
    `  ${paint("dim", `${" ".repeat(number.length)} |`)} ${" ".repeat(Array.from(lead + before).length)}${paint(severityColor(severity), marker)}`,
  ];
}

type LineFinder = (file: string, text: string, line: number) => string | undefined;

/** Lines of files by number. Asked in order, as diagnostics are, it walks through each text once. */
function lineFinder(): LineFinder {
  const reached = new Map<string, { number: number; start: number }>();
  return (file, text, line) => {
    const before = reached.get(file);
    let { number, start } = before !== undefined && before.number <= line ? before : { number: 1, start: 0 };
    for (; number < line; number++) {
      const next = text.indexOf("\n", start);
      if (next === -1) return undefined;
      start = next + 1;
    }
    reached.set(file, { number, start });
    const end = text.indexOf("\n", start);
    return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
  };
}
