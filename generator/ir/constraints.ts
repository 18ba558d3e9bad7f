/** The limits of a schema, as documentation lists them and samples keep to them. */
import { roleOf } from "./keywords.ts";
import type { Constraint, JsonObject } from "./model.ts";

export function constraintsOf(json: JsonObject): Constraint[] {
  const constraints: Constraint[] = [];
  for (const key of Object.keys(json)) {
    if (roleOf(key) !== "limit" && key !== "exclusiveMinimum" && key !== "exclusiveMaximum") continue;
    const value = json[key];
    if (value !== undefined && value !== false) constraints.push({ keyword: key, value });
  }
  return constraints;
}

/** Limits that all hold for one value: of a keyword that several give, the narrower; every pattern. */
export function joinConstraints(lists: readonly (readonly Constraint[])[]): readonly Constraint[] {
  const given = lists.filter((list) => list.length > 0);
  const [only = []] = given;
  if (given.length < 2) return only;
  const joined: Constraint[] = [];
  for (const entry of given.flat()) {
    const at = joined.findIndex(
      ({ keyword, value }) =>
        keyword === entry.keyword && (value === entry.value || /^(min|max|exclusive)/i.test(keyword)),
    );
    const known = joined[at];
    if (known === undefined) joined.push(entry);
    else if (isNarrower(entry, known)) joined[at] = entry;
  }
  return joined;
}

function isNarrower({ keyword, value }: Constraint, than: Constraint): boolean {
  // Numbers and bigint compare exactly.
  const [a, b] = [value, than.value] as [number | bigint, number | bigint];
  return /^min|Minimum$/.test(keyword) ? a > b : a < b;
}
