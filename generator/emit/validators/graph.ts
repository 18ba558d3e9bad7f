/** Which named schemas reach each other: they share a module, so that no module waits for another in a circle. */
import type { JsonSchema } from "../../ir/model.ts";
import { referencesIn } from "../shared/json-schema.ts";

/** Groups of names that reach each other, each in the order given; most groups hold one name. */
export function groupsOf(schemas: ReadonlyMap<string, JsonSchema>): string[][] {
  const order = new Map([...schemas.keys()].map((name, index) => [name, index]));
  const targets = new Map<string, readonly string[]>();
  for (const [name, schema] of schemas) {
    targets.set(
      name,
      [...referencesIn(schema)].filter((target) => schemas.has(target)),
    );
  }
  const groups: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  // Tarjan's algorithm with a stack of its own: chains of references are as long as a document makes them.
  for (const start of schemas.keys()) {
    if (index.has(start)) continue;
    const work: { name: string; next: number }[] = [{ name: start, next: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { name } = frame;
      if (frame.next === 0) {
        index.set(name, index.size);
        low.set(name, index.size - 1);
        open.push(name);
        isOpen.add(name);
      }
      const target = targets.get(name)?.[frame.next++];
      if (target !== undefined) {
        if (!index.has(target)) work.push({ name: target, next: 0 });
        else if (isOpen.has(target)) low.set(name, Math.min(low.get(name) ?? 0, index.get(target) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.name;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(name) ?? 0));
      if (low.get(name) !== index.get(name)) continue;
      const group = open.splice(open.lastIndexOf(name));
      for (const member of group) isOpen.delete(member);
      groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
    }
  }
  return groups;
}
