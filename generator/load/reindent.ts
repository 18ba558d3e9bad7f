/** Texts whose lines were given another indentation before they were parsed: where things stand in the original. */
import { LineIndex } from "./lines.ts";

/** Characters of white space at the start of a line, before and after. */
export interface Indent {
  readonly from: number;
  readonly to: number;
}

/** What became of a text that could not be parsed as it is. */
export interface Recovery<T> {
  /** The text as it was parsed, and what that gave. */
  readonly text: string;
  readonly attempt: T;
  /** Places of what was mended, in the original. */
  readonly lines: readonly { readonly line: number; readonly column: number; readonly length: number }[];
  /** An offset in `text` as one in the original. */
  original(offset: number): number;
}

/** Turns an offset in `changed` into one in `text`. `indents` are those that changed, by line from 0. */
export function originalOffsets(
  text: string,
  changed: string,
  indents: ReadonlyMap<number, Indent>,
): (offset: number) => number {
  const index = new LineIndex(changed);
  const starts = lineStarts(text);
  return (offset) => {
    const { line, column } = index.at(offset);
    const indent = indents.get(line - 1);
    const start = starts[line - 1] ?? 0;
    if (indent === undefined) return start + column - 1;
    return start + (column > indent.to ? column - 1 - indent.to + indent.from : indent.from);
  };
}

function lineStarts(text: string): number[] {
  const found = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) found.push(at + 1);
  return found;
}
