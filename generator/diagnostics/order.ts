/** Diagnostics with their places worked out, in the order they are printed. */
import type { SourceSet } from "../load/source.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";

/** A place in a file, counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Positioned {
  readonly diagnostic: Diagnostic;
  readonly position: Position | undefined;
}

/** Line and column of a place: through the source file for an origin, as they are for a known position. */
export function positionOf(place: Place, sources: SourceSet | undefined): Position {
  if ("line" in place) return { ...place, length: place.length ?? 1 };
  const located = sources?.files.get(place.file)?.locate(place.pointer, place.part);
  return { file: place.file, ...(located ?? { line: 1, column: 1, length: 1 }) };
}

/** Sorted by file, line and column, then code and message; what has no place comes first. Equal ones once. */
export function inOrder(diagnostics: readonly Diagnostic[], sources: SourceSet | undefined): Positioned[] {
  const positioned = diagnostics.map((diagnostic) => ({
    diagnostic,
    position: diagnostic.place === undefined ? undefined : positionOf(diagnostic.place, sources),
  }));
  positioned.sort(compare);
  return positioned.filter((item, index) => {
    const before = positioned[index - 1];
    return before === undefined || compare(before, item) !== 0;
  });
}

function compare(a: Positioned, b: Positioned): number {
  return (
    compareText(a.position?.file ?? "", b.position?.file ?? "") ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.diagnostic.code, b.diagnostic.code) ||
    compareText(a.diagnostic.message, b.diagnostic.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
