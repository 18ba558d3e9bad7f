/** What the load stage hands on: documents as plain values, with a way back to line and column. */
import type { Json } from "../ir/model.ts";

/** One read file. Paths are relative to the folder of the entry document, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly format: "yaml" | "json";
  readonly text: string;
  /** Maps are null-prototype objects; integers beyond 2^53 are bigint; nothing else is converted. */
  readonly value: Json;
  /**
   * Line and column (from 1) of the value at a JSON pointer, or of its key. Falls back to the nearest
   * ancestor that exists, so every pointer has an answer.
   */
  locate(pointer: string, part?: "key" | "value"): { line: number; column: number; length: number };
}

export interface SourceSet {
  /** Path of the entry document, a key of `files`. */
  readonly entry: string;
  /** Entry first, then every file reached through `$ref`, in the order of first use. */
  readonly files: ReadonlyMap<string, SourceFile>;
}
