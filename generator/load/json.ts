/** The JSON path: `JSON.parse` for the value, cheap proofs that it lost nothing, an exact parser where it did. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Json } from "../ir/model.ts";
import { mapsToFiles } from "./discover.ts";
import { parseExactJson } from "./json-exact.ts";
import { jsonLocator } from "./json-locator.ts";
import { stringEnd } from "./json-text.ts";
import type { Limits } from "./limits.ts";
import { tooDeep, tooMany } from "./limits.ts";
import { LineIndex } from "./lines.ts";
import type { Parsed } from "./parsed.ts";

/**
 * Parses JSON text. `JSON.parse` keeps the last of two equal keys and rounds integers beyond 2^53; both are
 * noticed afterwards (fewer keys in the value than in the text, a number that large) and then the slower
 * exact parser reads the text again. It also finds the place of a syntax error.
 */
export function parseJson(path: string, text: string, limits: Limits): Parsed {
  const locator = jsonLocator(text);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return exact(path, text, limits, locator);
  }
  const survey = surveyJson(value, limits);
  if (survey.problem !== undefined) {
    const { problem } = survey;
    return {
      format: "json",
      value: undefined,
      diagnostics: [{ ...problem, place: { file: path, pointer: "" } }],
      nodes: survey.nodes,
      refersToFiles: false,
      locator,
    };
  }
  if (survey.inexact || survey.keys !== countKeys(text)) return exact(path, text, limits, locator);
  return {
    format: "json",
    value,
    diagnostics: [],
    nodes: survey.nodes,
    refersToFiles: survey.refersToFiles,
    locator,
  };
}

function exact(path: string, text: string, limits: Limits, locator: Parsed["locator"]): Parsed {
  const { value, nodes, faults } = parseExactJson(text, limits);
  const lines = new LineIndex(text);
  const diagnostics = faults.map(
    (fault): Diagnostic => ({
      code: fault.code,
      severity: fault.severity ?? "error",
      message: fault.message,
      place: { file: path, ...lines.at(fault.start), length: Math.max(1, fault.end - fault.start) },
      ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    }),
  );
  return { format: "json", value, diagnostics, nodes, refersToFiles: true, locator };
}

interface Survey {
  readonly nodes: number;
  readonly keys: number;
  /** A number beyond the exact integers was met. */
  readonly inexact: boolean;
  /** A string that may refer to a file was met. */
  readonly refersToFiles: boolean;
  readonly problem?: Omit<Diagnostic, "place">;
}

/** Counts, checks limits and takes the prototypes off, in one walk without recursion. */
function surveyJson(root: Json, limits: Limits): Survey {
  let nodes = 0;
  let keys = 0;
  let inexact = false;
  let refersToFiles = false;
  let level: object[] = typeof root === "object" && root !== null ? [root] : [];
  if (level.length === 0) inexact = typeof root === "number" && !(Math.abs(root) <= Number.MAX_SAFE_INTEGER);
  const leaf = (value: Json): void => {
    if (
      typeof value === "number" &&
      !(value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER)
    ) {
      inexact = true;
    }
  };
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) return { nodes, keys, inexact, refersToFiles, problem: tooDeep(limits) };
    const next: object[] = [];
    for (const container of level) {
      if (Array.isArray(container)) {
        nodes += container.length;
        for (const value of container as Json[]) {
          if (typeof value === "object" && value !== null) next.push(value);
          else leaf(value);
        }
      } else {
        Object.setPrototypeOf(container, null);
        const map = container as Record<string, Json>;
        for (const key in map) {
          keys++;
          const value = map[key] as Json;
          if (typeof value === "object" && value !== null) {
            next.push(value);
            if (key === "mapping" && mapsToFiles(value)) refersToFiles = true;
          } else if (typeof value === "string") {
            if ((key === "$ref" || key === "operationRef") && !value.startsWith("#")) refersToFiles = true;
          } else leaf(value);
        }
      }
    }
    if (nodes + keys > limits.nodes) {
      return { nodes: nodes + keys, keys, inexact, refersToFiles, problem: tooMany(limits) };
    }
    level = next;
  }
  return { nodes: nodes + keys + 1, keys, inexact, refersToFiles };
}

/** How many keys a valid JSON text writes, repeated ones counted again. */
function countKeys(text: string): number {
  let keys = 0;
  let at = text.indexOf('"');
  while (at !== -1) {
    let end = stringEnd(text, at);
    let code = text.charCodeAt(end);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++end);
    if (code === 0x3a) keys++;
    at = text.indexOf('"', end);
  }
  return keys;
}
