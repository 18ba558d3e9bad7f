/** What a document may measure. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** The limits a document is held to before anything recurses into it (R9). */
export interface Limits {
  /** Bytes of all files together. */
  readonly bytes: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Values after alias expansion, of all files together. */
  readonly nodes: number;
  /** How often the text's own length aliases may add. */
  readonly aliasFactor: number;
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  depth: 200,
  nodes: 4_000_000,
  aliasFactor: 10,
};

type Problem = Omit<Diagnostic, "place">;

export function tooDeep(limits: Limits): Problem {
  return {
    code: "limit/depth",
    severity: "error",
    message: `The document is nested more than ${limits.depth} levels deep.`,
    hint: "give nested parts a name of their own and refer to them.",
  };
}

export function tooMany(limits: Limits): Problem {
  return {
    code: "limit/nodes",
    severity: "error",
    message: `The document holds more than ${limits.nodes} values.`,
    hint: "split the document into one a service.",
  };
}
