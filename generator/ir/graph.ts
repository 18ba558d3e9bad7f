/** Two walks over graphs, without recursion: documents decide how deep they go. */

/** Strongly connected components (Tarjan), in the order they are closed. */
export function components<Node>(nodes: Iterable<Node>, edges: (node: Node) => readonly Node[]): Node[][] {
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open = new Set<Node>();
  const stack: Node[] = [];
  const result: Node[][] = [];
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work: { node: Node; targets: readonly Node[]; next: number }[] = [];
    const enter = (node: Node): void => {
      index.set(node, index.size);
      low.set(node, index.size - 1);
      stack.push(node);
      open.add(node);
      work.push({ node, targets: edges(node), next: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const target = frame.targets[frame.next];
      if (frame.next < frame.targets.length && target !== undefined) {
        frame.next += 1;
        if (!index.has(target)) enter(target);
        else if (open.has(target)) lower(low, frame.node, index.get(target));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(low, parent.node, low.get(frame.node));
      if (low.get(frame.node) !== index.get(frame.node)) continue;
      const group: Node[] = [];
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        open.delete(node);
        group.push(node);
        if (node === frame.node) break;
      }
      result.push(group.reverse());
    }
  }
  return result;
}

function lower<Node>(low: Map<Node, number>, node: Node, value: number | undefined): void {
  const own = low.get(node);
  if (own !== undefined && value !== undefined && value < own) low.set(node, value);
}

/** Everything that can be reached from the start, the start included. */
export function reachable<Node>(start: Iterable<Node>, edges: (node: Node) => readonly Node[]): Set<Node> {
  const seen = new Set<Node>(start);
  const stack = [...seen];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const next of edges(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(next);
    }
  }
  return seen;
}
