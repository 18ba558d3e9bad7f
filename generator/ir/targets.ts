/** Builds the schemas behind references and turns them into the list of named schemas. */

import { components, reachable } from "./graph.ts";
import type { Discriminator, NamedSchema, Schema } from "./model.ts";
import type { Names } from "./names.ts";
import { compareText } from "./read.ts";
import {
  type Built,
  keyOf,
  ownReference,
  type Registry,
  type Side,
  settleReferences,
  type Target,
  type Tree,
} from "./registry.ts";
import type { Report } from "./report.ts";
import { quote } from "./report.ts";
import { buildSchema, newTree, type SchemaEnvironment, topSpot } from "./schema.ts";
import { part } from "./shapes.ts";
import { isSpelledOut } from "./words.ts";

export function buildTarget(target: Target, side: Side, env: SchemaEnvironment): Built {
  const tree = newTree(side);
  const { value, origin } = target.located;
  const plain = buildSchema(value, origin, topSpot(value, origin, tree, true), env);
  const family = target.family;
  if (family === undefined) return { tree, schema: plain };
  // The parent of a family: accepts what its base does, and is typed as one of its members.
  const own = newTree(side);
  own.refs.add(family.base);
  const json = ownReference(family.base);
  own.inPlace.push({ target: family.base, ...json });
  const mapping: { value: string; member: number }[] = [];
  const members = family.members.map(({ target: member, values }, index): Schema => {
    own.refs.add(member);
    for (const item of values) mapping.push({ value: item, member: index });
    return part(member.json, member.shape, origin);
  });
  const discriminator: Discriminator = { property: family.property, mapping };
  return {
    tree: own,
    schema: { ...plain, json: json.json, shape: { kind: "union", members, discriminator } },
  };
}

/**
 * A member of a family that comes back to the parent by more than `allOf`, or by way of others, means the parent's base
 * there: the parent is typed as its members, and a type that is one of itself cannot be written.
 */
export function takeBasesInRings(targets: readonly Target[]): void {
  const edges = (target: Target): Target[] => [
    ...treesOf(target).flatMap((built) => built.tree.inPlace.map((use) => use.target)),
    ...(target.family?.members.map((member) => member.target) ?? []),
  ];
  for (const group of components([...targets].sort(byKey), edges)) {
    const members = new Set(group);
    for (const target of group) {
      for (const { tree } of treesOf(target)) {
        for (const use of tree.inPlace) {
          const base = use.target.family?.base;
          if (base === undefined || !members.has(use.target)) continue;
          moveUse(use, base);
          tree.refs.add(base);
        }
      }
    }
  }
}

/** Lets a reference lead to another target. */
function moveUse(use: Tree["inPlace"][number], target: Target): void {
  const { uses } = use.target;
  const at = uses.findIndex((other) => other.json === use.json);
  if (at >= 0) target.uses.push(...uses.splice(at, 1));
  use.target = target;
}

/** References that lead back to their own schema without a step into the value: they are taken back. */
export function breakEndlessReferences(targets: readonly Target[], report: Report): void {
  const sorted = [...targets].sort(byKey);
  const edges = (target: Target): Target[] =>
    treesOf(target).flatMap((built) => built.tree.inPlace.map((use) => use.target));
  for (const group of components(sorted, edges)) {
    const [first] = group;
    if (first === undefined || (group.length === 1 && !edges(first).includes(first))) continue;
    const members = new Set(group);
    report.warn(
      "schema/ring",
      `Schema ${quote(first.documentName)} refers to itself without an end; the reference is read as: any value.`,
      first.located.origin,
      "Let it refer to itself through a property or a list item.",
    );
    for (const target of group) {
      for (const { tree } of treesOf(target)) {
        for (const use of tree.inPlace) {
          if (!members.has(use.target)) continue;
          const at = use.target.uses.findIndex((other) => other.json === use.json);
          if (at >= 0) use.target.uses.splice(at, 1);
          delete use.json["$ref"];
          use.shape.kind = "unknown";
        }
      }
    }
  }
}

function treesOf(target: Target): Built[] {
  const { request, response } = target.built;
  return [response, request === response ? undefined : request].filter((built) => built !== undefined);
}

function byKey(a: Target, b: Target): number {
  return (
    compareText(a.documentName, b.documentName) ||
    compareText(keyOf(a.located.origin), keyOf(b.located.origin)) ||
    Number(b.baseOf === undefined) - Number(a.baseOf === undefined)
  );
}

/** Names every target that was reached and lists them: components in document order, then the others. */
export function nameTargets(
  targets: readonly Target[],
  registry: Registry,
  names: Names,
  report: Report,
): NamedSchema[] {
  for (const target of [...targets].sort((a, b) => Number(isPlain(b)) - Number(isPlain(a)) || byKey(a, b))) {
    const claimed = names.claimType(target.documentName);
    target.name = claimed.name;
    if (target.baseOf !== undefined) continue;
    if (claimed.obstacle === undefined) {
      if (isSpelledOut(target.documentName)) {
        report.warn(
          "name/spelled-out",
          `The name of schema ${quote(target.documentName)} is no identifier; its type is called \`${claimed.name}\`.`,
          { ...target.located.origin, part: "key" },
          "Give the schema a name that begins with a Latin letter to choose another.",
        );
      }
      continue;
    }
    const taken = claimed.obstacle === "taken";
    report.warn(
      taken ? "name/taken" : "name/reserved",
      `The type name of schema ${quote(target.documentName)} is ${taken ? "in use already" : "a reserved one"}; it is called \`${claimed.name}\`.`,
      { ...target.located.origin, part: "key" },
      "Rename the schema in the document to choose another name.",
    );
  }
  settleReferences(targets);
  const differing = differingTargets(targets);
  const recursive = new Set<Target>();
  for (const group of components(targets, refsOf)) {
    const [first] = group;
    if (first !== undefined && (group.length > 1 || refsOf(first).includes(first)))
      for (const target of group) recursive.add(target);
  }
  return inOrder(targets, registry).map((target) => {
    const { request, response } = target.built;
    const schema = (response ?? request)?.schema ?? part(true, { kind: "unknown" }, target.located.origin);
    const named: NamedSchema = {
      name: target.name,
      documentName: target.documentName,
      schema,
      usedIn: { request: request !== undefined, response: response !== undefined },
      recursive: recursive.has(target),
    };
    if (!differing.has(target) || request === undefined) return named;
    return { ...named, inputName: names.claimVariant(`${target.name}Input`), input: request.schema };
  });
}

/** True for a name that already is what it will be called. */
const isPlain = (target: Target): boolean => /^[A-Z][A-Za-z0-9]*$/.test(target.documentName);

const refsOf = (target: Target): Target[] => {
  const refs = new Set<Target>();
  for (const { tree } of treesOf(target)) for (const ref of tree.refs) refs.add(ref);
  return [...refs];
};

/** Those whose type differs between requests and responses, by themselves or through what they refer to. */
function differingTargets(targets: readonly Target[]): Set<Target> {
  const both = targets.filter(({ built }) => built.request !== undefined && built.response !== undefined);
  const own = both.filter(
    ({ built }) => built.request?.schema !== built.response?.schema || built.response?.tree.typed === true,
  );
  const referrers = new Map<Target, Target[]>();
  for (const target of both) {
    for (const ref of refsOf(target)) {
      const known = referrers.get(ref);
      if (known === undefined) referrers.set(ref, [target]);
      else known.push(target);
    }
  }
  return reachable(own, (target) => referrers.get(target) ?? []);
}

function inOrder(targets: readonly Target[], registry: Registry): Target[] {
  const rank = new Map<Target, number>();
  let next = 0;
  for (const name of registry.components.keys()) {
    const target = registry.component(name);
    if (target === undefined || rank.has(target)) continue;
    rank.set(target, next);
    if (target.family !== undefined) rank.set(target.family.base, next + 0.5);
    next += 1;
  }
  const place = (target: Target): number => rank.get(target) ?? Number.POSITIVE_INFINITY;
  return [...targets].sort((a, b) => {
    const first = place(a);
    const second = place(b);
    return first === second ? byKey(a, b) : first - second;
  });
}
