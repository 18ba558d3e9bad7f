/** The position automaton of a pattern, and how ambiguous it is: that is what a backtracking engine pays for. */
import type { PatternNode } from "./parse.ts";

export interface Automaton {
  /** Character set of each position; entering a position reads one of its characters. */
  readonly masks: readonly bigint[];
  readonly edges: readonly ReadonlySet<number>[];
  /** Edges that stand for more than one way through the pattern, as `from * size + to`. */
  readonly double: ReadonlySet<number>;
  /** Positions at which a match is complete whatever follows. */
  readonly accepting: ReadonlySet<number>;
  /** The empty text matches, so every text does. */
  readonly matchesAll: boolean;
  /** Assertions inside, with whether they stand in a repetition. */
  readonly looks: readonly { readonly part: PatternNode; readonly repeated: boolean }[];
}

/** Repetitions of more than this are judged as if they had no upper bound. */
const countedRepeats = 8;
const maxPositions = 600;

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Undefined when the pattern is too large to judge. `full`: set of all characters. */
export function buildAutomaton(pattern: PatternNode, full: bigint): Automaton | undefined {
  const builder = new Builder(full);
  const searching = !isAnchored(pattern);
  const start = searching ? builder.position(full) : undefined;
  if (start !== undefined) builder.edge(start, start);
  const fragment = builder.fragment(pattern, searching);
  if (builder.masks.length > maxPositions) return undefined;
  if (start !== undefined) for (const first of fragment.first) builder.edge(start, first);
  return {
    masks: builder.masks,
    edges: builder.edges,
    double: new Set([...builder.double].map(([from, to]) => from * builder.masks.length + to)),
    accepting: new Set(fragment.last.filter((position) => builder.masks[position] !== 0n)),
    matchesAll: fragment.nullable,
    looks: builder.looks,
  };
}

function isAnchored(node: PatternNode): boolean {
  if (node.kind === "start") return true;
  if (node.kind === "choice") return node.parts.every(isAnchored);
  if (node.kind === "repeat") return node.min > 0 && isAnchored(node.part);
  if (node.kind !== "sequence") return false;
  const first = node.parts.find(
    (part) => part.kind !== "look" && !(part.kind === "sequence" && part.parts.length === 0),
  );
  return first !== undefined && isAnchored(first);
}

class Builder {
  readonly masks: bigint[] = [];
  readonly edges: Set<number>[] = [];
  readonly double: [number, number][] = [];
  readonly looks: { part: PatternNode; repeated: boolean }[] = [];
  readonly #full: bigint;

  constructor(full: bigint) {
    this.#full = full;
  }

  position(mask: bigint): number {
    this.edges.push(new Set());
    return this.masks.push(mask) - 1;
  }

  edge(from: number, to: number): void {
    const targets = this.edges[from];
    if (targets?.has(to)) this.double.push([from, to]);
    else targets?.add(to);
  }

  fragment(node: PatternNode, repeated: boolean): Fragment {
    if (this.masks.length > maxPositions) return { nullable: true, first: [], last: [] };
    switch (node.kind) {
      case "set": {
        const position = this.position(node.mask);
        return { nullable: false, first: [position], last: [position] };
      }
      case "end": {
        // A position that no character enters: what is beyond it is never read.
        const position = this.position(0n);
        return { nullable: false, first: [position], last: [position] };
      }
      case "reference": {
        const position = this.position(this.#full);
        this.edge(position, position);
        return { nullable: true, first: [position], last: [position] };
      }
      case "start":
        return { nullable: true, first: [], last: [] };
      case "look":
        this.looks.push({ part: node.part, repeated });
        return { nullable: true, first: [], last: [] };
      case "choice": {
        const parts = node.parts.map((part) => this.fragment(part, repeated));
        return {
          nullable: parts.some((part) => part.nullable),
          first: parts.flatMap((part) => part.first),
          last: parts.flatMap((part) => part.last),
        };
      }
      case "sequence":
        return node.parts.reduce<Fragment>((left, part) => this.#join(left, this.fragment(part, repeated)), {
          nullable: true,
          first: [],
          last: [],
        });
      case "repeat":
        return this.#repeat(node.part, node.min, node.max, repeated);
    }
  }

  #join(left: Fragment, right: Fragment): Fragment {
    for (const from of left.last) for (const to of right.first) this.edge(from, to);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    };
  }

  #repeat(part: PatternNode, min: number, max: number, repeated: boolean): Fragment {
    if (max === 0) return { nullable: true, first: [], last: [] };
    const loops = max > countedRepeats;
    const copies = Math.max(1, loops ? Math.min(min, countedRepeats) : max);
    let whole: Fragment = { nullable: true, first: [], last: [] };
    const endings: number[] = [];
    for (let index = 0; index < copies; index++) {
      const copy = this.fragment(part, repeated || loops);
      const isLast = index === copies - 1;
      if (loops && isLast) for (const from of copy.last) for (const to of copy.first) this.edge(from, to);
      // From the `min`-th copy on the match may stop, and a later copy is entered only through the one before.
      if (index >= min && index > 0) endings.push(...whole.last);
      whole = this.#join(index >= min && index > 0 ? { ...whole, nullable: whole.nullable } : whole, copy);
    }
    return {
      nullable: whole.nullable || min === 0,
      first: whole.first,
      last: [...new Set([...whole.last, ...endings])],
    };
  }
}
