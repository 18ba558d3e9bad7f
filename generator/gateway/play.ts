/** Answers that are played: pages of a list and states of a task, both put into the documented sample. */

import type { AcsState, Json, Operation, Schema } from "../ir/model.ts";
import { scalarText } from "../ir/read.ts";
import { successResponse } from "./documented.ts";
import type { GatewayOptions } from "./options.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy with members set, or removed where undefined. */
export function patched(value: unknown, changes: Values): Values {
  const result: Values = Object.create(null);
  if (isObject(value)) Object.assign(result, value);
  for (const [name, member] of Object.entries(changes)) {
    if (member === undefined) delete result[name];
    else result[name] = member;
  }
  return result;
}

/** A copy of `value` with what stands at the path replaced; a list on the way is entered at its first entry. */
function replaced(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (Array.isArray(value)) return [replaced(value[0], path, change), ...value.slice(1)];
  return patched(value, { [name]: replaced(isObject(value) ? value[name] : undefined, rest, change) });
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (Array.isArray(found)) found = found[0];
    found = isObject(found) ? found[name] : undefined;
  }
  return found;
}

/** The answer of a list that is played, with the page and size the request asks for; undefined where none is. */
export function pagedReply(
  operation: Operation,
  values: Values,
  sample: unknown,
  lists: GatewayOptions["pages"],
): { value: unknown } | undefined {
  const facts = operation.acs?.pagination;
  const list = lists?.[operation.name];
  if (facts === undefined || list === undefined) return undefined;
  const path = facts.items.split(".");
  const [documented] = asList(valueAt(sample, path));
  const sizes = list.pages.map((page) => (typeof page === "number" ? page : page.length));
  const number = pageIndex(facts, values);
  const page = list.pages[number] ?? [];
  const items = typeof page === "number" ? Array.from({ length: page }, () => documented) : page;
  let value = replaced(sample, path, () => items);
  const set = (at: string | undefined, to: unknown): void => {
    if (at !== undefined) value = replaced(value, at.split("."), () => to);
  };
  const all = sizes.reduce((sum, size) => sum + size, 0);
  set(facts.total, list.totals?.[Math.min(number, list.totals.length - 1)] ?? all);
  set(facts.totalPages, list.pages.length);
  if (facts.style === "page") {
    for (const name of [facts.pageNumber, facts.pageSize]) {
      const told = name !== undefined && values[name] !== undefined && isObject(sample) && name in sample;
      if (told) set(name, values[name]);
    }
  } else {
    // The token of a page is its index.
    set(facts.nextToken, number + 1 < list.pages.length ? String(number + 1) : "");
  }
  return { value };
}

function pageIndex(facts: NonNullable<NonNullable<Operation["acs"]>["pagination"]>, values: Values): number {
  const given = values[(facts.style === "page" ? facts.pageNumber : facts.token) ?? ""];
  if (given === undefined || given === "") return 0;
  return Number(given) - (facts.style === "page" ? (facts.firstPage ?? 1) : 0);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The first documented value of the state that is not a final one. */
export function unfinished(operation: Operation, state: AcsState, lookup: SchemaLookup): string | undefined {
  const content = successResponse(operation)?.contents.find((entry) => entry.kind === "json");
  let schema = content?.schema;
  for (const name of state.field.split(".")) schema = schema && property(schema, name, lookup);
  const shape = schema && resolved(schema, lookup)?.shape;
  const documented = shape?.kind === "enum" ? shape.values : [];
  return documented.find((value): value is string => typeof value === "string" && !isFinal(state, value));
}

const isFinal = ({ done, failed }: AcsState, value: string): boolean =>
  done.includes(value) || failed.includes(value);

/**
 * The sample with the task's state and key in place: `state`, or the documented value where that is a final one,
 * or the first final one. The sample itself where it says so already.
 */
export function withState(
  sample: Json,
  facts: AcsState,
  state: string | undefined,
  keyName: string,
  key: unknown,
): unknown {
  const path = facts.field.split(".");
  const documented = valueAt(sample, path);
  const wanted = state ?? (facts.done.includes(scalarText(documented) ?? "") ? documented : facts.done[0]);
  const keyPath = [...path.slice(0, -1), keyName];
  const known = valueAt(sample, keyPath);
  let value: unknown = sample;
  if (wanted !== documented) value = replaced(value, path, () => wanted);
  if (known !== undefined && scalarText(known) !== scalarText(key))
    value = replaced(value, keyPath, () => key);
  return value;
}

function resolved(schema: Schema, lookup: SchemaLookup): Schema | undefined {
  let found: Schema | undefined = schema;
  for (let steps = 0; found?.shape.kind === "ref" && steps < 100; steps++) found = lookup(found.shape.name);
  return found;
}

function property(schema: Schema, name: string, lookup: SchemaLookup): Schema | undefined {
  const shape = resolved(schema, lookup)?.shape;
  if (shape?.kind === "array") return property(shape.items, name, lookup);
  if (shape?.kind === "object") return shape.properties.find((entry) => entry.name === name)?.schema;
  if (shape?.kind !== "intersection") return undefined;
  for (const member of shape.members) {
    const found = property(member, name, lookup);
    if (found !== undefined) return found;
  }
  return undefined;
}
