/** Markdown tables, made of cells that are Markdown already. */

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table without the columns that are empty in every row; undefined where there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table | undefined {
  if (rows.length === 0) return undefined;
  const kept = head.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const pick = (cells: readonly string[]): string[] =>
    head.flatMap((_, column) => (kept[column] ? [cells[column] ?? ""] : []));
  return { head: pick(head), rows: rows.map(pick) };
}
