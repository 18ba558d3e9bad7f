/** Parameters of a request as the signers take and order them. */
import { percentEncode } from "../encode.ts";

export type QueryValue = string | number | bigint | boolean | null | undefined;

/**
 * Flat parameters, not encoded: a record, name-value pairs (a name may repeat), `URLSearchParams`, or the text
 * of a query (`a=1&b=%20`), which is decoded first. null and undefined are sent as the empty text.
 */
export type Query = Readonly<Record<string, QueryValue>> | string | Iterable<readonly [string, QueryValue]>;

export type Pair = readonly [name: string, value: string];

/** Any form of parameters as new pairs. */
export function toPairs(query: Query = {}): Pair[] {
  const source = typeof query === "string" ? new URLSearchParams(query) : query;
  const entries = (Symbol.iterator in source ? [...source] : Object.entries(source)) as [
    string,
    QueryValue,
  ][];
  return entries.map(([name, value]) => [name, `${value ?? ""}`]);
}

/** Encoded, ordered by name, then value, in UTF-16 code units of the plain text. Sorts `pairs` in place. */
export const encodeSorted = (pairs: Pair[]): Pair[] =>
  pairs
    .sort((a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1))
    .map(([name, value]) => [percentEncode(name), percentEncode(value)]);

/** Joins encoded pairs. */
export const joinPairs = (pairs: readonly Pair[]): string =>
  pairs.map(([name, value]) => `${name}=${value}`).join("&");
