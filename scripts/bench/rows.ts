/** Rows of the runtime's table, and how a row's cost is measured. */
import { table } from "./table.ts";

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** What stands beside it; a peer that is not here has no value. */
  readonly peer: string;
  readonly theirs?: number | undefined;
}

export const rowsTable = (rows: readonly Row[]): string =>
  table(
    ["what", "unit", "gaiwan", "peer", "peer's", "gaiwan / peer"],
    rows.map(({ what, unit, ours, peer, theirs }) => [
      what,
      unit,
      ours,
      peer,
      theirs ?? "not here",
      theirs === undefined ? "–" : ours / theirs,
    ]),
  );

/** CPU microseconds a run of each function: the least of several rounds, the functions in turn. */
export function costs(functions: readonly (() => unknown)[], runs: number, rounds = 15): number[] {
  const least = functions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of functions.entries()) {
      const before = process.cpuUsage();
      for (let count = 0; count < runs; count++) run();
      const { user, system } = process.cpuUsage(before);
      least[index] = Math.min(least[index] ?? 0, (user + system) / runs);
    }
  }
  return least;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
