/** Checks of arrays. Each lets values of other types through, but `arr`. */
import { keyOf } from "./equal.ts";
import { at, type Check, fail, type Sink, type Text } from "./issue.ts";
import { wrong } from "./types.ts";

/** An array, and `item` on every item where given. */
export const arr = (v: unknown, e?: Sink, p?: Text, k?: Text, item?: Check): boolean =>
  Array.isArray(v) ? item === undefined || each(v, e, p, k, item) : wrong(v, e, p, k, "array");

/** `item` on every item from index `from` on. */
export function each(v: unknown, e: Sink, p: Text, k: Text, item: Check, from = 0): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = from; i < v.length; i++) if (!entry(v[i], e, path, i, item)) return false;
  return true;
}

/** JSON has no absent item, so the place is a required one whatever the item's own check says. */
const entry = (v: unknown, e: Sink, p: Text, i: number, item: Check): boolean =>
  v === undefined ? fail(v, e, p, `!${i}`, "type", "") : item(v, e, p, e && `/${i}`);

/** `items` on the items that stand in front, one each. */
export function tuple(v: unknown, e: Sink, p: Text, k: Text, items: readonly Check[]): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = 0; i < items.length && i < v.length; i++) {
    const item = items[i];
    if (item !== undefined && !entry(v[i], e, path, i, item)) return false;
  }
  return true;
}

export const minItems = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  !Array.isArray(v) || v.length >= limit || fail(v, e, p, k, "minItems", "have at least $ items", limit);

export const maxItems = (v: unknown, e: Sink, p: Text, k: Text, limit: number): boolean =>
  !Array.isArray(v) || v.length <= limit || fail(v, e, p, k, "maxItems", "have at most $ items", limit);

export const unique = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  !Array.isArray(v) ||
  v.length < 2 ||
  new Set(v.map(keyOf)).size === v.length ||
  fail(v, e, p, k, "uniqueItems", "have no two equal items");

export function contains(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  item: Check,
  least: number,
  most?: number,
): boolean {
  if (!Array.isArray(v)) return true;
  let count = 0;
  for (const one of v) if (item(one)) count++;
  if (count < least) return fail(v, e, p, k, "contains", "have at least $ fitting items", least);
  return (
    most === undefined ||
    count <= most ||
    fail(v, e, p, k, "maxContains", "have at most $ fitting items", most)
  );
}

/** `item` on every item that `seen` does not count as evaluated. */
export function leftItems(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  seen: (value: unknown, index: number) => boolean,
  item: Check,
): boolean {
  if (!Array.isArray(v)) return true;
  const path = at(e, p, k);
  for (let i = 0; i < v.length; i++) if (!seen(v, i) && !entry(v[i], e, path, i, item)) return false;
  return true;
}
