/**
 * How many ways there are to read one text. Two ways around one loop double with every turn: exponential. A text
 * that can be split between two loops in a row gives a power of its length, one more for every further loop
 * (Weber and Seidl, On the degree of ambiguity of finite automata).
 */
import type { Automaton } from "./automaton.ts";

/** Work for one question at most; beyond it the worse answer is taken. */
const maxStates = 300_000;

/** Power of the text's length beyond the first, or infinity. */
export function ambiguityOf(automaton: Automaton): number {
  if (automaton.matchesAll) return 0;
  // Reaching an accepting position ends the search, so only runs that avoid them are tried in vain.
  const edges = automaton.edges.map((targets, from) =>
    automaton.accepting.has(from)
      ? []
      : [...targets].filter((to) => automaton.masks[to] !== 0n && !automaton.accepting.has(to)),
  );
  const components = loopsOf(edges);
  const componentOf = new Map<number, number>();
  for (const [index, members] of components.entries())
    for (const member of members) componentOf.set(member, index);
  const size = automaton.masks.length;
  for (const members of components) {
    for (const from of members) {
      for (const to of edges[from] ?? []) {
        if (componentOf.get(to) === componentOf.get(from) && automaton.double.has(from * size + to)) {
          return Number.POSITIVE_INFINITY;
        }
      }
    }
    if (isAmbiguousLoop(automaton, edges, members)) return Number.POSITIVE_INFINITY;
  }
  return longestChain(automaton, edges, components);
}

/** Components of positions that reach each other, in an order in which edges lead to earlier ones. */
function loopsOf(edges: readonly (readonly number[])[]): number[][] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const found: number[][] = [];
  const visit = (node: number): void => {
    const order = index.size;
    index.set(node, order);
    low.set(node, order);
    open.push(node);
    for (const target of edges[node] ?? []) {
      if (!index.has(target)) {
        visit(target);
        low.set(node, Math.min(low.get(node) ?? 0, low.get(target) ?? 0));
      } else if (open.includes(target)) {
        low.set(node, Math.min(low.get(node) ?? 0, index.get(target) ?? 0));
      }
    }
    if (low.get(node) !== order) return;
    const members = open.splice(open.indexOf(node));
    if (members.length > 1 || edges[node]?.includes(node)) found.push(members);
  };
  for (let node = 0; node < edges.length; node++) if (!index.has(node)) visit(node);
  return found;
}

/** Two different runs over the same text that leave and meet at the same position. */
function isAmbiguousLoop(
  automaton: Automaton,
  edges: readonly (readonly number[])[],
  members: readonly number[],
): boolean {
  if (members.length < 2) return false;
  const inside = new Set(members);
  const size = automaton.masks.length;
  const seen = new Set<number>();
  const backwards = new Map<number, number[]>();
  const queue = members.map((member) => member * size + member);
  for (const pair of queue) seen.add(pair);
  for (let at = 0; at < queue.length; at++) {
    if (queue.length > maxStates) return true;
    const pair = queue[at] ?? 0;
    const [a, b] = [Math.floor(pair / size), pair % size];
    for (const nextA of edges[a] ?? []) {
      if (!inside.has(nextA)) continue;
      for (const nextB of edges[b] ?? []) {
        if (!inside.has(nextB) || !overlap(automaton, nextA, nextB)) continue;
        const next = nextA * size + nextB;
        const sources = backwards.get(next);
        if (sources === undefined) backwards.set(next, [pair]);
        else sources.push(pair);
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
  }
  const reached = new Set<number>();
  const back = members.map((member) => member * size + member);
  for (let at = 0; at < back.length; at++) {
    for (const source of backwards.get(back[at] ?? 0) ?? []) {
      if (reached.has(source)) continue;
      if (Math.floor(source / size) !== source % size) return true;
      reached.add(source);
      back.push(source);
    }
  }
  return false;
}

function longestChain(
  automaton: Automaton,
  edges: readonly (readonly number[])[],
  components: readonly number[][],
): number {
  const depth: number[] = [];
  let longest = 0;
  for (const [index, members] of components.entries()) {
    let own = 0;
    for (let earlier = 0; earlier < index; earlier++) {
      const below = (depth[earlier] ?? 0) + 1;
      if (below > own && isSplit(automaton, edges, members, components[earlier] ?? [])) own = below;
    }
    depth.push(own);
    longest = Math.max(longest, own);
  }
  return longest;
}

/** A text that loops at `p`, leads from `p` to `q`, and loops at `q`. */
function isSplit(
  automaton: Automaton,
  edges: readonly (readonly number[])[],
  from: readonly number[],
  to: readonly number[],
): boolean {
  const size = automaton.masks.length;
  const [first, third] = [new Set(from), new Set(to)];
  for (const p of from) {
    for (const q of to) {
      const start = (p * size + p) * size + q;
      const goal = (p * size + q) * size + q;
      const seen = new Set([start]);
      const queue = [start];
      for (let at = 0; at < queue.length; at++) {
        if (queue.length > maxStates) return true;
        const state = queue[at] ?? 0;
        const [a, b, c] = [Math.floor(state / size / size), Math.floor(state / size) % size, state % size];
        for (const nextA of edges[a] ?? []) {
          if (!first.has(nextA)) continue;
          for (const nextB of edges[b] ?? []) {
            const shared = (automaton.masks[nextA] ?? 0n) & (automaton.masks[nextB] ?? 0n);
            if (shared === 0n) continue;
            for (const nextC of edges[c] ?? []) {
              if (!third.has(nextC) || (shared & (automaton.masks[nextC] ?? 0n)) === 0n) continue;
              const next = (nextA * size + nextB) * size + nextC;
              if (next === goal) return true;
              if (!seen.has(next)) {
                seen.add(next);
                queue.push(next);
              }
            }
          }
        }
      }
    }
  }
  return false;
}

const overlap = (automaton: Automaton, a: number, b: number): boolean =>
  ((automaton.masks[a] ?? 0n) & (automaton.masks[b] ?? 0n)) !== 0n;
