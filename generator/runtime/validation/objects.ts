/** Checks of members. `d` is what `obj` returned, `p` the path of the object itself. */
import { at, type Check, fail, type Members, type Sink, type Text } from "./issue.ts";
import { wrong } from "./types.ts";

/** A member whose name every object has from its prototype. */
export const own = (d: Members, name: string): unknown => (Object.hasOwn(d, name) ? d[name] : undefined);

/** A required member whose own check would let an absent value through. */
export const need = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  v !== undefined || fail(v, e, p, k, "required", "");

/** A member's name as a step of a JSON pointer. */
export const token = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
export const step = (name: string): string => `/${token(name)}`;

/** The member is not allowed. */
export const extra = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "additionalProperties", "be left out: it is not known");

/** `check` (refusal where left out) on every member that is neither in `names` nor matched by a pattern. */
export function rest(
  d: Members,
  e: Sink,
  p: Text,
  names: { readonly [name: string]: unknown },
  check: Check = extra,
  patterns: readonly RegExp[] = [],
): boolean {
  for (const name in d) {
    if (names[name] !== undefined || !Object.hasOwn(d, name)) continue;
    if (patterns.some((pattern) => pattern.test(name))) continue;
    if (!check(d[name], e, p, e && step(name))) return false;
  }
  return true;
}

/**
 * An object with no members but those of `table`, each with its check. The first `required` of them must be there.
 */
export function closed(
  v: unknown,
  e: Sink,
  p: Text,
  k: Text,
  table: { readonly [name: string]: Check },
  required = 0,
): boolean {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return wrong(v, e, p, k);
  const d = v as Members;
  const path = at(e, p, k);
  let index = 0;
  for (const name in table) {
    const member = own(d, name);
    const fits =
      member === undefined
        ? index >= required || (!!e && fail(member, e, path, `!${token(name)}`, "required", ""))
        : table[name]?.(member, e, path, e && step(name));
    if (!fits) return false;
    index++;
  }
  for (const name in d) {
    if (!table[name] && Object.hasOwn(d, name) && !extra(d[name], e, path, e && step(name))) return false;
  }
  return true;
}

/** `check` on every member whose name matches. */
export function matching(d: Members, e: Sink, p: Text, rule: RegExp, check: Check): boolean {
  for (const name of Object.keys(d))
    if (rule.test(name) && !check(d[name], e, p, e && step(name))) return false;
  return true;
}

/** `check` on the names themselves. */
export function names(d: Members, e: Sink, p: Text, check: Check): boolean {
  for (const name of Object.keys(d)) {
    if (
      d[name] !== undefined &&
      !check(name) &&
      !fail(name, e, p, step(name), "propertyNames", "have a name that is allowed")
    )
      return false;
  }
  return true;
}

const count = (d: Members): number => Object.keys(d).filter((name) => d[name] !== undefined).length;

export const minProperties = (d: Members, e: Sink, p: Text, limit: number): boolean =>
  count(d) >= limit || fail(d, e, p, "", "minProperties", "have at least $ properties", limit);

export const maxProperties = (d: Members, e: Sink, p: Text, limit: number): boolean =>
  count(d) <= limit || fail(d, e, p, "", "maxProperties", "have at most $ properties", limit);

/** The member is not evaluated by any part of its schema. */
export const left = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "unevaluatedProperties", "be left out: it is not known");

/** `check` (refusal where left out) on every member that `seen` does not count as evaluated. */
export function leftMembers(
  d: Members,
  e: Sink,
  p: Text,
  seen: (d: Members, name: string) => boolean,
  check: Check = left,
): boolean {
  for (const name of Object.keys(d)) {
    if (!seen(d, name) && !check(d[name], e, p, e && step(name))) return false;
  }
  return true;
}
