/**
 * Reads quoted texts whose later lines are indented no more than their key. YAML asks for more, most parsers do not, and
 * there is one way to read them: up to the next quote.
 */
import { LineIndex } from "./lines.ts";
import { type Indent, originalOffsets, type Recovery } from "./reindent.ts";

interface Fault {
  readonly pos: readonly [number, number];
  readonly message: string;
}

const rounds = 8;
/** Deeper than any document that people write: each line gets so many spaces at most. */
const maxIndent = 1000;
const unclosed = /^Missing closing (['"])quote/;

/** The first such line of each text is marked. Undefined where that does not mend all of `faults`: then a quote may really be missing. */
export function readOutdentedQuotes<T extends { readonly faults: readonly Fault[] }>(
  text: string,
  faults: readonly Fault[],
  parse: (text: string) => T,
): Recovery<T> | undefined {
  const lines = text.split("\n");
  const indents = new Map<number, Indent>();
  const first = new Set<number>();
  let current = text;
  let left = faults;
  for (let round = 0; round < rounds; round++) {
    const index = new LineIndex(current);
    let end = -1;
    let found = false;
    for (const fault of left) {
      const quote = unclosed.exec(fault.message)?.[1];
      if (quote === undefined) continue;
      const open = openingQuote(current, fault.pos[0], quote);
      // Past a text that was broken off, its own end looks like the start of another.
      if (open <= end) continue;
      const close = closingQuote(current, fault.pos[0], quote);
      if (close === -1) return undefined;
      end = close;
      const { line } = index.at(open);
      const width = enough(lines[line - 1] ?? "");
      if (width > maxIndent) return undefined;
      const changed: number[] = [];
      for (let at = line, last = index.at(close).line; at < last; at++) {
        const whole = lines[at] ?? "";
        const indent = whole.length - whole.trimStart().length;
        if (indent === whole.length || indent >= width) continue;
        lines[at] = " ".repeat(width) + whole.slice(indent);
        indents.set(at, { from: indents.get(at)?.from ?? indent, to: width });
        changed.push(at);
      }
      if (changed[0] === undefined) continue;
      first.add(changed[0]);
      found = true;
    }
    if (!found) return undefined;
    current = lines.join("\n");
    const attempt = parse(current);
    if (attempt.faults.length === 0) {
      const places = [...first].sort((a, b) => a - b);
      return {
        text: current,
        attempt,
        lines: places.map((at) => ({ line: at + 1, column: (indents.get(at)?.from ?? 0) + 1, length: 1 })),
        original: originalOffsets(text, current, indents),
      };
    }
    left = attempt.faults;
  }
  return undefined;
}

/** Columns that are more than the key or the item a line begins with, which may stand behind the marks of others. */
const enough = (line: string): number => (/^\s*(?:[-?:]\s+)*/.exec(line)?.[0].length ?? 0) + 1;

/** The quote that opens a text which was read up to `end` and not closed. */
function openingQuote(text: string, end: number, quote: string): number {
  for (let at = text.lastIndexOf(quote, end - 1); at !== -1; at = text.lastIndexOf(quote, at - 1)) {
    if (quote === '"') {
      if (backslashes(text, at) % 2 === 0) return at;
    } else {
      let run = 1;
      while (text[at - run] === quote) run++;
      at -= run - 1;
      // Two are one that is meant.
      if (run % 2 === 1) return at;
    }
  }
  return -1;
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (quote === '"') {
      if (backslashes(text, at) % 2 === 0) return at;
    } else if (text[at + 1] === quote) at++;
    else return at;
  }
  return -1;
}

function backslashes(text: string, before: number): number {
  let count = 0;
  while (text[before - 1 - count] === "\\") count++;
  return count;
}
