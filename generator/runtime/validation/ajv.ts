/**
 * What stands around functions that ajv has written: its errors told as our issues, by the very checks that tell them
 * elsewhere, and values with absent members.
 */
import type { ValidationIssue } from "../types.ts";
import { maxItems, minItems } from "./arrays.ts";
import { none, not, notOne } from "./choices.ts";
import { fail, type Members, maxIssues } from "./issue.ts";
import { extra, left, maxProperties, minProperties, own, step, token } from "./objects.ts";
import { isBinary, never, wrong } from "./types.ts";

/** A function of ajv's standalone code. */
export interface AjvFunction {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** As much of ajv's error as is used. */
export interface AjvError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Report = (
  v: unknown,
  e: ValidationIssue[],
  p: string,
  k: string,
  ...args: readonly unknown[]
) => boolean;

/** The answer for a whole value; where it is refused, `issues` is told why. */
export function verdictOf(check: AjvFunction, value: unknown, issues?: ValidationIssue[]): boolean {
  if (value === undefined) {
    if (issues !== undefined) fail(value, issues, "", "!", "required", "");
    return false;
  }
  if (check(value)) return true;
  let errors = take(check);
  // To ajv a member is there even if it is `undefined`.
  const present = withoutAbsent(value, 0, new Map());
  if (present !== value) {
    if (check(present)) return true;
    errors = take(check);
  }
  if (issues !== undefined) for (const error of errors) if (!tell(error, present, issues)) break;
  return false;
}

/** The errors, which the function keeps no longer. */
function take(check: AjvFunction): readonly AjvError[] {
  const errors = check.errors ?? [];
  check.errors = null;
  return errors;
}

/** Records an error. False when there are issues enough. */
function tell(
  { instancePath, keyword, params }: AjvError,
  root: unknown,
  issues: ValidationIssue[],
): boolean {
  const value = valueAt(root, instancePath);
  const members = value as Members;
  if (value === undefined) {
    const end = instancePath.lastIndexOf("/");
    return fail(value, issues, instancePath.slice(0, end), `!${instancePath.slice(end + 1)}`, "required", "");
  }
  switch (keyword) {
    case "check":
      return (params["call"] as Report)(value, issues, instancePath, "", ...(params["with"] as unknown[]));
    case "type":
      return wrong(value, issues, instancePath, "", typeName(params["type"]));
    case "required":
      return fail(
        undefined,
        issues,
        instancePath,
        `!${token(String(params["missingProperty"]))}`,
        "required",
        "",
      );
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      return extra(own(members, name), issues, instancePath, step(name));
    }
    case "unevaluatedProperties": {
      const name = String(params["unevaluatedProperty"]);
      return left(own(members, name), issues, instancePath, step(name));
    }
    case "propertyNames": {
      const name = String(params["propertyName"]);
      return fail(name, issues, instancePath, step(name), "propertyNames", "have a name that is allowed");
    }
    default: {
      const report = reports[keyword];
      return report === undefined || report(value, issues, instancePath, "", params);
    }
  }
}

const reports: Readonly<Record<string, Report>> = {
  items: surplus,
  unevaluatedItems: surplus,
  "false schema": (v, e, p, k) => never(v, e, p, k),
  minItems: (v, e, p, k, params) => minItems(v, e, p, k, limitOf(params)),
  maxItems: (v, e, p, k, params) => maxItems(v, e, p, k, limitOf(params)),
  minProperties: (v, e, p, _, params) => minProperties(v as Members, e, p, limitOf(params)),
  maxProperties: (v, e, p, _, params) => maxProperties(v as Members, e, p, limitOf(params)),
  contains: (v, e, p, k, params) => {
    const { minContains, maxContains } = params as { minContains?: unknown; maxContains?: unknown };
    return maxContains === undefined
      ? fail(v, e, p, k, "contains", "have at least $ fitting items", minContains)
      : fail(v, e, p, k, "maxContains", "have at most $ fitting items", maxContains);
  },
  anyOf: none,
  oneOf: notOne,
  not,
};

const limitOf = (params: unknown): number => Number((params as { limit?: unknown }).limit);

/** Items beyond the last that may be there. */
function surplus(v: unknown, e: ValidationIssue[], p: string, _: string, params: unknown): boolean {
  const from = limitOf(params);
  return (v as unknown[])
    .slice(from, from + maxIssues)
    .every((item, index) => never(item, e, p, `/${from + index}`));
}

/** The types asked for, as the checks of types name them. */
function typeName(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  const others = types.filter((name) => name !== "null");
  return types.length === 2 && others.length === 1 ? `${others[0]}` : types.join(" or ");
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = own(value as Members, part.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return value;
}

/** A value deeper than this is taken as it is. */
const maxDepth = 200;

/** A copy without members that are `undefined`; the value itself where there are none. */
function withoutAbsent(value: unknown, depth: number, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null || depth > maxDepth || isBinary(value)) return value;
  if (known.has(value)) return known.get(value);
  known.set(value, value);
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutAbsent(item, depth + 1, known));
    if (items.every((item, index) => item === value[index])) return value;
    known.set(value, items);
    return items;
  }
  const members = Object.entries(value);
  const kept = members
    .filter(([, member]) => member !== undefined)
    .map(([name, member]): [string, unknown] => [name, withoutAbsent(member, depth + 1, known)]);
  if (kept.length === members.length && kept.every(([, member], index) => member === members[index]?.[1])) {
    return value;
  }
  const copy = Object.fromEntries(kept);
  known.set(value, copy);
  return copy;
}

/** An expression of the newer syntax, or of the older where the newer refuses the text. */
export function expression(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return new RegExp(source);
  }
}
