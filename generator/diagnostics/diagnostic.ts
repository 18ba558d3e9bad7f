/** What every stage reports problems with: the diagnostic type and its helpers. */

/**
 * A place in a source file. `pointer` is a JSON pointer (RFC 6901) from the file's root, `""` for the root
 * itself. Line and column are looked up in the text only when a diagnostic is printed, so that a clean run of
 * a large document never pays for them. `part` says whether the key or the value at the pointer is meant.
 */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
  readonly part?: "key" | "value";
}

/** A place known by line and column already (syntax errors). Both count from 1. */
export interface TextPosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters to mark in the code frame; 1 where unknown. */
  readonly length?: number;
}

export type Place = Origin | TextPosition;

export type Severity = "error" | "warning";

export interface Diagnostic {
  /** Stable id, `area/name`, listed in `catalogue.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. Text from the document stands in back-ticks. */
  readonly message: string;
  readonly place?: Place;
  /** How to mend it. */
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly place: Place }[];
}

/** What every stage returns: its value, absent when errors left none, and what it found. */
export interface StageResult<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
