/** For tests of the checks. */
import type { ValidationIssue } from "../types.ts";
import { type Check, fail } from "./issue.ts";

/** A check as tests call it. */
export type Rule = (v: unknown, e?: ValidationIssue[], p?: string, k?: string) => boolean;

export const even: Check = (v, e, p, k) =>
  typeof v === "number" && v % 2 === 0 ? true : fail(v, e, p, k, "even", "be even");

/** Paths of the issues of a check on `value` at `/x`, each with its keyword; the answer without issues first. */
export function found(rule: Rule, value: unknown): (string | boolean)[] {
  const issues: ValidationIssue[] = [];
  rule(value, issues, "", "/x");
  return [rule(value), ...issues.map(({ path, keyword }) => `${path} ${keyword}`)];
}
