/** What the load stage hands on: documents as plain values, with a way back to line and column. */
import type { Json } from "../ir/model.ts";

/** One read file. Paths are relative to the folder of the entry document, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly format: "yaml" | "json";
  readonly text: string;
  /**
   * Maps are null-prototype objects whose own properties are the keys (`__proto__` among them); integers
   * beyond 2^53 are bigint; nothing else is converted. What an alias repeats is one shared object.
   */
  readonly value: Json;
  /** True when the text could not be parsed: `value` is null and the faults are reported already. */
  readonly broken: boolean;
  /** SHA-256 of the file's bytes in hex, computed on first use. */
  readonly sha256: string;
  /**
   * Line and column (from 1) of the value at a JSON pointer, or of its key. Falls back to the nearest
   * ancestor that exists, so every pointer has an answer.
   */
  locate(pointer: string, part?: "key" | "value"): { line: number; column: number; length: number };
}

/** Where the file part of a reference leads: a file of the set, or the reason why it is not in it. */
export type FileTarget = { readonly path: string } | { readonly problem: FileProblem };

export interface FileProblem {
  readonly code:
    | "reference/missing-file"
    | "reference/outside-root"
    | "reference/remote"
    | "reference/malformed";
  readonly message: string;
  readonly hint: string;
}

export interface SourceSet {
  /** Path of the entry document, a key of `files`. */
  readonly entry: string;
  /** Entry first, then every file reached through `$ref`, in the order of first use. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Paths of all files that were looked for, those that are not there among them. */
  readonly wanted: ReadonlySet<string>;
  /** Follows the file part (the text before `#`, not empty) of a reference written in the file `from`. */
  follow(from: string, filePart: string): FileTarget;
}
