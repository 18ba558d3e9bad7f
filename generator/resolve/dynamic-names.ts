/** Which dynamic references can be met on the ways from a schema. */
import type { Json } from "../ir/model.ts";
import { dataKeys, mapKeys, type Place, type Resources, splitReference } from "./resources.ts";

/** What stands in a schema, with what is in it but for definitions: where its references lead. */
interface Contents {
  readonly names: Set<string>;
  readonly targets: Place[];
}

/** A schema that references lead to, or a name, which leads to all of its anchors. */
interface Node {
  readonly names: Set<string>;
  readonly from: Node[];
}

/** Steps of names along references: what is left out then means what it means by itself. */
const maxSteps = 1_000_000;

/**
 * Names of the dynamic references by the schema that a reference leads to, whatever their anchors stand for. Names go
 * back along the references, so each is handed on once by each.
 */
export function namesByTarget(
  resources: Resources,
  files: Iterable<string>,
): ReadonlyMap<Json, ReadonlySet<string>> {
  const nodes = new Map<Json, Node>();
  const named = new Map<string, Node>();
  const queue: Place[] = [];
  const nodeOf = (place: Place): Node => {
    let node = nodes.get(place.value);
    if (node === undefined) {
      node = { names: new Set(), from: [] };
      nodes.set(place.value, node);
      queue.push(place);
    }
    return node;
  };
  const nodeOfName = (name: string): Node => {
    let node = named.get(name);
    if (node === undefined) {
      node = { names: new Set(), from: [] };
      named.set(name, node);
      for (const place of resources.dynamicPlaces(name)) nodeOf(place).from.push(node);
    }
    return node;
  };
  for (const file of files) {
    const whole = resources.at(file, "");
    const { names, targets } = whole ? contentsOf(whole, resources, true) : { names: [], targets: [] };
    for (const target of targets) nodeOf(target);
    for (const name of names) nodeOfName(name);
  }
  const fresh: [node: Node, name: string][] = [];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const node = nodeOf(place);
    const { names, targets } = contentsOf(place, resources, false);
    for (const target of targets) nodeOf(target).from.push(node);
    for (const name of names) {
      nodeOfName(name).from.push(node);
      fresh.push([node, name]);
    }
  }
  let steps = 0;
  for (let next = fresh.pop(); next !== undefined && steps < maxSteps; next = fresh.pop()) {
    const [node, name] = next;
    steps += 1;
    if (node.names.has(name)) continue;
    node.names.add(name);
    for (const before of node.from) fresh.push([before, name]);
  }
  return new Map([...nodes].map(([value, { names }]) => [value, names]));
}

function contentsOf(start: Place, resources: Resources, definitions: boolean): Contents {
  const names = new Set<string>();
  const targets: Place[] = [];
  const seen = new Set<Json>();
  const stack: { readonly place: Place; readonly isMap: boolean }[] = [{ place: start, isMap: false }];
  const add = (place: Place | undefined): void => {
    if (place !== undefined) targets.push(place);
  };
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { place, isMap } = next;
    const { value } = place;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, member] of Object.entries(value) as [string, Json][]) {
      const isApart = key === "$defs" || key === "definitions";
      if (isMap || (!dataKeys.has(key) && (definitions || !isApart))) {
        const resource = resources.around(member, place.resource);
        stack.push({ place: { ...place, value: member, resource }, isMap: !isMap && mapKeys.has(key) });
      }
      if (isMap || typeof member !== "string") continue;
      if (key === "$ref") add(resources.follow(member, place.resource));
      if (key !== "$dynamicRef") continue;
      const [, name] = splitReference(member);
      names.add(name);
      add(resources.follow(member, place.resource));
    }
  }
  return { names, targets };
}
