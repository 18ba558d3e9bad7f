/** Which members of a path item are operations. */
import type { JsonObject } from "../ir/model.ts";
import { isObject } from "./json.ts";

/** A name of HTTP: RFC 9110's token (R14). */
export const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Methods that a path item has a field for. */
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/**
 * True for a name of `additionalOperations` that is read: a method without a field of its own. HTTP tells letter cases
 * apart, but methods are sent in capitals here, so one in other letters would be another.
 */
export const isOwnMethod = (name: string): boolean =>
  token.test(name) && name === name.toUpperCase() && !methods.has(name.toLowerCase());

export interface PathOperation {
  /** The key. */
  readonly method: string;
  /** Keys from the path item to the operation. */
  readonly keys: readonly string[];
  readonly operation: JsonObject;
}

/** The operations of a path item as they stand in it. */
export function operationsOf(item: JsonObject): readonly PathOperation[] {
  return Object.entries(item).flatMap(([key, value]): PathOperation[] => {
    if (!isObject(value)) return [];
    if (methods.has(key)) return [{ method: key, keys: [key], operation: value }];
    if (key !== "additionalOperations") return [];
    return Object.entries(value).flatMap(([method, operation]) =>
      isOwnMethod(method) && isObject(operation) ? [{ method, keys: [key, method], operation }] : [],
    );
  });
}
