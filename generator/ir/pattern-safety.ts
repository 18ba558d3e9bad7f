/**
 * Whether a regular expression of a document is safe to run on text of unknown length. JavaScript engines
 * backtrack: a pattern that can read a text in many ways tries them all before it gives up.
 */
import { ambiguityOf } from "./patterns/ambiguity.ts";
import { buildAutomaton } from "./patterns/automaton.ts";
import { type PatternNode, parsePattern } from "./patterns/parse.ts";

export type JudgedPattern =
  | { readonly kind: "invalid" }
  /** Time grows with the text's length. `flags`: `u`, or nothing where only the older syntax accepts it. */
  | { readonly kind: "linear"; readonly flags: string }
  /** Time grows faster. Texts of up to `cap` UTF-16 units take a few hundredths of a second at most. */
  | { readonly kind: "slow"; readonly flags: string; readonly cap: number; readonly reason: string };

/** Longest text by power of its length, linear first: some ten million steps each. */
const caps = [Number.POSITIVE_INFINITY, 4096, 400, 128, 60];
const exponentialCap = 20;

const judged = new Map<string, JudgedPattern>();
const maxRemembered = 10_000;

/** Never throws. The answer depends on the text of the pattern alone. */
export function judgePattern(source: string): JudgedPattern {
  const known = judged.get(source);
  if (known !== undefined) return known;
  const result = judge(source);
  if (judged.size < maxRemembered) judged.set(source, result);
  return result;
}

function judge(source: string): JudgedPattern {
  const flags = compiles(source, "u") ? "u" : compiles(source, "") ? "" : undefined;
  if (flags === undefined) return { kind: "invalid" };
  if (source.length > 5000) return { kind: "slow", flags, cap: 400, reason: "it is too long to judge" };
  const pattern = parsePattern(source, flags);
  const power = pattern === undefined ? undefined : powerOf(pattern, 0);
  if (power === 0) return { kind: "linear", flags };
  if (power === undefined) return { kind: "slow", flags, cap: 400, reason: "it is too large to judge" };
  const cap = caps[power] ?? exponentialCap;
  const reason =
    power === Number.POSITIVE_INFINITY
      ? "a repetition can read the same text in two ways"
      : `${power + 1} repetitions in a row can share the same text`;
  return { kind: "slow", flags, cap, reason };
}

function compiles(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

/** Power of the length beyond the first; undefined when it cannot be told. */
function powerOf(pattern: PatternNode, depth: number): number | undefined {
  if (depth > 8) return undefined;
  const automaton = buildAutomaton(pattern, ~0n);
  if (automaton === undefined) return undefined;
  let power = ambiguityOf(automaton);
  for (const { part, repeated } of automaton.looks) {
    // An assertion is a match of its own, anchored where it stands, once or at every step of a loop.
    const own = powerOf({ kind: "sequence", parts: [{ kind: "start" }, part] }, depth + 1);
    if (own === undefined) return undefined;
    power = Math.max(power, own + (repeated && hasLoop(part) ? 1 : 0));
  }
  return power;
}

function hasLoop(node: PatternNode): boolean {
  switch (node.kind) {
    case "repeat":
      return node.max > 8 || hasLoop(node.part);
    case "sequence":
    case "choice":
      return node.parts.some(hasLoop);
    case "look":
      return hasLoop(node.part);
    default:
      return node.kind === "reference";
  }
}
