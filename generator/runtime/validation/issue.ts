/**
 * The protocol of emitted validators. A check is `(value, issues, parent, step) → boolean`.
 *
 * Without `issues` it answers at once and allocates nothing; with `issues` it records what is wrong and answers
 * true to go on, false once there are enough. So one body of code, joined by `&&`, serves both.
 * `step` is the last step of the value's JSON pointer behind one mark: `/name`, or `!name` where the value must
 * be there. An absent value (`undefined`) fits everything but a required place.
 */
import type { ValidationIssue } from "../types.ts";

/** What an exported validator collects into. */
export type Issues = ValidationIssue[];

/** Where a check puts issues: nowhere when it is to answer at once. */
export type Sink = Issues | undefined;

/** A pointer or a step; undefined when nothing is recorded. */
export type Text = string | undefined;

/** An object as checks of members see it. */
export type Members = Record<string, unknown>;

/** A check of one value; see above. */
export type Check = (value: unknown, issues?: ValidationIssue[], parent?: string, step?: string) => boolean;

/** Issues recorded for one value at most: a long list of wrong items must not cost more than the list itself. */
export const maxIssues = 100;

/** JSON pointer of a step below `parent`. Undefined when nothing is recorded. */
export const at = (
  issues: ValidationIssue[] | undefined,
  parent: string | undefined,
  step = "",
): string | undefined => (!issues ? undefined : step === "" ? parent : `${parent}/${step.slice(1)}`);

/**
 * Records that `value` breaks `keyword`. In `rule`, `$` stands for what is expected: "be at most $".
 * True when the search goes on, and for an absent value of an optional place.
 */
export function fail(
  value: unknown,
  issues: ValidationIssue[] | undefined,
  parent: string | undefined,
  step: string | undefined,
  keyword: string,
  rule: string,
  expected?: unknown,
): boolean {
  const absent = value === undefined;
  if (absent && step?.[0] !== "!") return true;
  if (!issues) return false;
  const path = at(issues, parent, step) ?? "";
  const field = path.slice(1) || "the value";
  issues.push({
    path: field === "the value" ? "" : path,
    keyword: absent ? "required" : keyword,
    message: absent
      ? `${field} is required but missing`
      : `${field} must ${rule.replace("$", () => show(expected))}, but is ${show(value)}`,
    expected: absent ? step?.slice(1) : expected,
  });
  return issues.length < maxIssues;
}

/** A value for a message: JSON on one line, shortened. */
const show = (value: unknown): string =>
  Array.isArray(value)
    ? value.slice(0, 20).map(show).join(", ")
    : typeof value === "object" && value
      ? "an object"
      : typeof value === "string"
        ? JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}\u2026` : value)
        : `${value}`;

/** The answer for a whole value. One that is refused is looked at again where `issues` asks why. */
export function verdict(check: Check, value: unknown, issues?: ValidationIssue[]): boolean {
  if (value !== undefined && check(value)) return true;
  if (issues !== undefined) check(value, issues, "", value === undefined ? "!" : "");
  return false;
}
