/** Texts that a pattern is likely to take. */
import { type PatternNode, parsePattern } from "./parse.ts";

const maxLength = 2048;

/** Readable characters first. Bit i of a set is character i as far as ASCII goes. */
const preferred = [
  ..."a1A0bB-_./:@ ",
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)),
];

/**
 * Shorter ones first, from the first branch of each choice and from the others. Assertions and back references are
 * passed over, so each has to be tried. Empty where the pattern cannot be read.
 */
export function* textsOf(pattern: string, flags: string, minimum: number): Generator<string> {
  const tree = parsePattern(pattern, flags);
  if (tree === undefined) return;
  for (const more of [0, 1, 2, 4, 8, 16, 32, 64, minimum]) {
    for (let branch = 0; branch < 4; branch += 1) {
      for (const inner of more === 0 ? [0] : [0, more]) {
        const text = textOf(tree, more, inner, branch);
        if (text !== undefined) yield text;
      }
    }
  }
}

/** Undefined where there is none of a bearable length. `more`, `inner`: repetitions beyond the fewest, and inside those. */
function textOf(node: PatternNode, more: number, inner: number, branch: number): string | undefined {
  switch (node.kind) {
    case "set": {
      const found = preferred.find((character) => (node.mask >> BigInt(character.charCodeAt(0))) & 1n);
      return found ?? ((node.mask >> 10n) & 1n ? "\n" : undefined);
    }
    case "sequence":
      return joined(node.parts.map((part) => textOf(part, more, inner, branch)));
    case "choice":
      return textOf(node.parts[branch % node.parts.length] ?? { kind: "start" }, more, inner, branch);
    case "repeat": {
      const count = Math.min(node.min + more, node.max);
      if (count === 0) return "";
      const text = textOf(node.part, inner, inner, branch);
      return text === undefined || text.length * count > maxLength ? undefined : text.repeat(count);
    }
    default:
      return "";
  }
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  if (parts.includes(undefined)) return undefined;
  const text = parts.join("");
  return text.length > maxLength ? undefined : text;
}
