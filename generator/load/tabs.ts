/** Reads on past tabs used as indentation, so that one tab does not hide what else is wrong with a file. */
import { LineIndex } from "./lines.ts";
import { type Indent, originalOffsets, type Recovery } from "./reindent.ts";

interface Attempt {
  readonly faults: readonly { readonly pos: readonly [number, number] }[];
}

export interface TabRecovery<T> extends Recovery<T> {
  /** True when no other fault is left. */
  readonly clean: boolean;
}

const tabWidth = 8;
const rounds = 4;
const indentation = /^( *)(\t[ \t]*)/;

/**
 * Replaces the tabs that indent lines where parsing failed, and parses again. Undefined where no tab is at
 * fault. Tabs the parser does not mind (in block text, on blank lines) stay as they are.
 */
export function readTabsAsSpaces<T extends Attempt>(
  text: string,
  faults: Attempt["faults"],
  parse: (text: string) => T,
): TabRecovery<T> | undefined {
  const lines = text.split("\n");
  const replaced = new Map<number, { column: number; length: number; width: number }>();
  let current = text;
  let attempt: T | undefined;
  for (let round = 0; round < rounds; round++) {
    const index = new LineIndex(current);
    let found = false;
    for (const fault of attempt?.faults ?? faults) {
      const line = index.at(fault.pos[0]).line - 1;
      const match = indentation.exec(lines[line] ?? "");
      if (match === null || replaced.has(line)) continue;
      const [whole, spaces = "", tabs = ""] = match;
      const expanded = expand(whole);
      replaced.set(line, { column: spaces.length + 1, length: tabs.length, width: expanded.length });
      lines[line] = expanded + (lines[line] ?? "").slice(whole.length);
      found = true;
    }
    if (!found) break;
    current = lines.join("\n");
    attempt = parse(current);
    if (attempt.faults.length === 0) break;
  }
  if (attempt === undefined) return undefined;
  const indents = new Map(
    [...replaced].map(([line, { column, length, width }]): [number, Indent] => [
      line,
      { from: column - 1 + length, to: width },
    ]),
  );
  return {
    text: current,
    attempt,
    clean: attempt.faults.length === 0,
    lines: [...replaced]
      .sort(([a], [b]) => a - b)
      .map(([line, tab]) => ({ line: line + 1, column: tab.column, length: tab.length })),
    original: originalOffsets(text, current, indents),
  };
}

function expand(indent: string): string {
  let width = 0;
  for (const char of indent)
    width = char === "\t" ? (Math.floor(width / tabWidth) + 1) * tabWidth : width + 1;
  return " ".repeat(width);
}
