/** Offsets in a text as line and column, both from 1. */
export class LineIndex {
  readonly #text: string;
  /** Starts of lines 1, 1 + step, 1 + 2 × step …, as far as an answer needed them. */
  readonly #marks: number[] = [0];
  #complete = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line and column (UTF-16 units) of an offset. */
  at(offset: number): { line: number; column: number } {
    const marks = this.#marks;
    while (!this.#complete && (marks.at(-1) ?? 0) <= offset) this.#mark();
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    let start = marks[low] ?? 0;
    let line = low * step + 1;
    for (let next = this.#text.indexOf("\n", start); next !== -1 && next < offset; line++) {
      start = next + 1;
      next = this.#text.indexOf("\n", start);
    }
    return { line, column: offset - start + 1 };
  }

  /** Adds one mark, or notes that there is none any more. */
  #mark(): void {
    let start = this.#marks.at(-1) ?? 0;
    for (let count = 0; count < step; count++) {
      const next = this.#text.indexOf("\n", start);
      if (next === -1) {
        this.#complete = true;
        return;
      }
      start = next + 1;
    }
    this.#marks.push(start);
  }
}

/** Lines between marks: a list of all would be as large as the text's own index of it. */
const step = 1_000;
