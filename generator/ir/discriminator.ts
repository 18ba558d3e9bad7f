/** Which value of a discriminator selects which schema, by mapping, by the schema's own constants, by name. */
import type { Located, ResolvedDocument } from "../resolve/document.ts";
import { components } from "./graph.ts";
import type { Discriminator, JsonObject } from "./model.ts";
import { child, entries, get, isObject, list, text } from "./read.ts";
import type { Family, Registry, Target } from "./registry.ts";

const maxDepth = 8;

/** The mapping of a discriminated `oneOf` or `anyOf`; undefined without a discriminator. */
export function unionDiscriminator(
  schema: Located,
  keyword: "oneOf" | "anyOf",
  registry: Registry,
  document: ResolvedDocument,
): Discriminator | undefined {
  if (!isObject(schema.value)) return undefined;
  const discriminator = get(schema.value, "discriminator");
  const property = isObject(discriminator) ? text(discriminator, "propertyName") : undefined;
  if (property === undefined || !isObject(discriminator)) return undefined;
  const origin = child(schema.origin, keyword);
  const members = list(get(schema.value, keyword)).map((value, index) => ({
    value,
    origin: child(origin, index),
  }));
  const targets = members.map((member) => targetOf(member, registry));
  const mapping: { value: string; member: number }[] = [];
  const taken = new Set<string>();
  const add = (value: string, member: number): void => {
    if (taken.has(value)) return;
    taken.add(value);
    mapping.push({ value, member });
  };
  const named = new Set<number>();
  for (const [value, reference] of entries(get(discriminator, "mapping"))) {
    const target = typeof reference === "string" ? mappedTarget(reference, schema, registry) : undefined;
    if (target === undefined) continue;
    let member = targets.indexOf(target);
    if (member < 0) member = members.findIndex((item) => leadsTo(item, target, registry, document, 0));
    if (member < 0) continue;
    named.add(member);
    add(value, member);
  }
  const claims = members.map((member) => valuesOf(member, property, registry, document, 0));
  // Of values that several allow, as schemas do that share a list of all of them, each is its namesake's.
  const namesakes = new Map(targets.map((target, index) => [target?.documentName, index]));
  const isClaimed = (value: string, index: number) => claims[index]?.includes(value) === true;
  const claim = (index: number) => {
    for (const value of claims[index] ?? []) {
      const namesake = namesakes.get(value);
      add(value, namesake !== undefined && isClaimed(value, namesake) ? namesake : index);
    }
  };
  for (const [index, target] of targets.entries()) {
    if (named.has(index)) continue;
    claim(index);
    if (target !== undefined && !mapping.some((entry) => entry.member === index))
      add(target.documentName, index);
  }
  // A mapping may give some of a member's values, and leave others out.
  const given = mapping.filter(({ value, member }) => named.has(member) && isClaimed(value, member));
  for (const { member } of given) claim(member);
  return { property, mapping };
}

function targetOf(located: Located, registry: Registry): Target | undefined {
  const reference = isObject(located.value) ? text(located.value, "$ref") : undefined;
  return reference === undefined ? undefined : registry.find(reference, located.origin);
}

/** A mapping names a component or gives a reference. */
function mappedTarget(reference: string, schema: Located, registry: Registry): Target | undefined {
  return registry.component(reference) ?? registry.find(reference, schema.origin);
}

/** True when a member is a union that holds the target, at any depth. */
function leadsTo(
  member: Located,
  target: Target,
  registry: Registry,
  document: ResolvedDocument,
  depth: number,
): boolean {
  if (depth > maxDepth) return false;
  const own = targetOf(member, registry);
  if (own === target) return true;
  const located = own?.located ?? member;
  if (!isObject(located.value)) return false;
  for (const keyword of ["oneOf", "anyOf"]) {
    const origin = child(located.origin, keyword);
    const inside = list(get(located.value, keyword));
    if (
      inside.some((value, index) =>
        leadsTo({ value, origin: child(origin, index) }, target, registry, document, depth + 1),
      )
    )
      return true;
  }
  return false;
}

/** The constants that a schema gives a property, through references, `allOf` and unions. */
export function valuesOf(
  schema: Located,
  property: string,
  registry: Registry,
  document: ResolvedDocument,
  depth: number,
): string[] {
  if (depth > maxDepth || !isObject(schema.value)) return [];
  const properties = get(schema.value, "properties");
  const own = isObject(properties) ? get(properties, property) : undefined;
  if (own !== undefined && isObject(own)) {
    const origin = child(child(schema.origin, "properties"), property);
    const values = constants(own, { value: own, origin }, document, 0);
    if (values.length > 0) return values;
  }
  const target = targetOf(schema, registry);
  if (target !== undefined) return valuesOf(target.located, property, registry, document, depth + 1);
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const origin = child(schema.origin, keyword);
    const found = list(get(schema.value, keyword)).flatMap((value, index) =>
      valuesOf({ value, origin: child(origin, index) }, property, registry, document, depth + 1),
    );
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

function constants(
  schema: JsonObject,
  located: Located,
  document: ResolvedDocument,
  depth: number,
): string[] {
  const constant = get(schema, "const");
  if (typeof constant === "string") return [constant];
  const values = list(get(schema, "enum")).filter((value): value is string => typeof value === "string");
  if (values.length > 0) return values;
  const reference = text(schema, "$ref");
  if (reference === undefined || depth > maxDepth) return [];
  const target = document.lookup(reference, located.origin);
  return target !== undefined && isObject(target.value)
    ? constants(target.value, target, document, depth + 1)
    : [];
}

/**
 * Finds parents that have a discriminator and no union of their own, whose children take them up by `allOf`.
 * Such a parent, met anywhere but in a child's `allOf`, stands for its children.
 */
export function findFamilies(registry: Registry, document: ResolvedDocument): void {
  const parents = [...registry.components].filter(([, { value }]) => isParent(value));
  if (parents.length === 0) return;
  const children = new Map<Target, Target[]>();
  for (const [name, located] of registry.components) {
    const own = registry.component(name);
    if (own === undefined) continue;
    for (const parent of new Set(extended(located, registry, 0))) {
      if (parent === own) continue;
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [own]);
      else known.push(own);
    }
  }
  for (const [name, located] of parents) {
    const parent = registry.component(name);
    if (parent === undefined) continue;
    const family = familyOf(parent, located, children, registry, document);
    if (family !== undefined) parent.family = family;
  }
  takeBasesAmongParents(
    parents.map(([name]) => registry.component(name)).filter((each) => each !== undefined),
  );
}

/** A child's own mapping may name its parent, whose child it is: what is meant is the parent by itself. */
function takeBasesAmongParents(parents: readonly Target[]): void {
  const edges = (target: Target): Target[] =>
    (target.family?.members ?? [])
      .map((member) => member.target)
      .filter(({ family }) => family !== undefined);
  for (const group of components(parents, edges)) {
    const ring = new Set(group);
    for (const target of group) {
      const { family } = target;
      if (family === undefined) continue;
      const members = family.members.map((member) => {
        const base = member.target.family?.base;
        return base !== undefined && ring.has(member.target) ? { ...member, target: base } : member;
      });
      target.family = { ...family, members };
    }
  }
}

/** What a schema takes up by `$ref` and `allOf`, at any depth of what stands there itself. */
function extended(schema: Located, registry: Registry, depth: number): Target[] {
  if (!isObject(schema.value) || depth > maxDepth) return [];
  const origin = child(schema.origin, "allOf");
  const inside = list(get(schema.value, "allOf")).flatMap((value, index) =>
    extended({ value, origin: child(origin, index) }, registry, depth + 1),
  );
  const own = targetOf(schema, registry);
  return own === undefined ? inside : [own, ...inside];
}

function isParent(value: Located["value"]): boolean {
  if (!isObject(value) || get(value, "oneOf") !== undefined || get(value, "anyOf") !== undefined)
    return false;
  const discriminator = get(value, "discriminator");
  return isObject(discriminator) && text(discriminator, "propertyName") !== undefined;
}

function familyOf(
  parent: Target,
  located: Located,
  children: ReadonlyMap<Target, readonly Target[]>,
  registry: Registry,
  document: ResolvedDocument,
): Family | undefined {
  const discriminator = isObject(located.value) ? get(located.value, "discriminator") : undefined;
  if (!isObject(discriminator)) return undefined;
  const property = text(discriminator, "propertyName") ?? "";
  const values = new Map<Target, string[]>();
  for (const [value, reference] of entries(get(discriminator, "mapping"))) {
    const target = typeof reference === "string" ? mappedTarget(reference, located, registry) : undefined;
    if (target === undefined) continue;
    const known = values.get(target);
    if (known === undefined) values.set(target, [value]);
    else known.push(value);
  }
  const seen = new Set<Target>([parent]);
  const queue = [parent];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const target of children.get(next) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
      if (values.has(target)) continue;
      const own = valuesOf(target.located, property, registry, document, 0);
      const inherited = valuesOf(located, property, registry, document, 0);
      const narrower = own.length > 0 && own.length < Math.max(inherited.length, 2) ? own : [];
      values.set(target, narrower.length > 0 ? narrower : [target.documentName]);
    }
  }
  if ([...values.keys()].every((target) => target === parent)) return undefined;
  const base = registry.baseFor(parent);
  return {
    property,
    base,
    members: [...values].map(([target, own]) => ({ target: target === parent ? base : target, values: own })),
  };
}
