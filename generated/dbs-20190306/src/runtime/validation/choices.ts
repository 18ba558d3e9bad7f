// Part of the client engine. Do not edit: every run of the generator writes it again.
/** What is reported where a choice of schemas failed as a whole. */
import type { ValidationIssue } from "../types.js";
import { fail } from "./issue.js";

type Issues = ValidationIssue[] | undefined;
type Text = string | undefined;

/** `anyOf`: none of the forms fits. */
export const none = (v: unknown, e: Issues, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "anyOf", "fit one of its documented forms");

/** `oneOf`: none fits, or more than one. */
export const notOne = (v: unknown, e: Issues, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "oneOf", "fit exactly one of its documented forms");

export const not = (v: unknown, e: Issues, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "not", "not have the excluded form");
