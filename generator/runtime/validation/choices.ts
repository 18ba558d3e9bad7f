/** What is reported where a choice of schemas failed as a whole. */
import { fail, type Sink, type Text } from "./issue.ts";

/** `anyOf`: none of the forms fits. */
export const none = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "anyOf", "fit one of its documented forms");

/** `oneOf`: none fits, or more than one. */
export const notOne = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "oneOf", "fit exactly one of its documented forms");

export const not = (v: unknown, e: Sink, p: Text, k: Text): boolean =>
  fail(v, e, p, k, "not", "not have the excluded form");
