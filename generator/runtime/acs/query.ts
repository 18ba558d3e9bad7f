/** Parameters of a request as the signers take and sort them. */

export type QueryValue = string | number | bigint | boolean | null | undefined;

/**
 * Flat parameters, not encoded: a record, name-value pairs (a name may repeat), `URLSearchParams`, or the text
 * of a query (`a=1&b=%20`), which is decoded first.
 */
export type Query = string | Readonly<Record<string, QueryValue>> | Iterable<readonly [string, QueryValue]>;

export type Pair = [name: string, value: string];

/** Name-value pairs of any form of parameters. null and undefined are sent as the empty text. */
export function toPairs(query: Query = {}): Pair[] {
  const source = typeof query === "string" ? new URLSearchParams(query) : query;
  const pairs =
    Symbol.iterator in source
      ? [...(source as Iterable<readonly [string, QueryValue]>)]
      : Object.entries(source);
  return pairs.map(([name, value]) => [name, `${value ?? ""}`]);
}

/** By name, then value, in UTF-16 code units; in place. */
export const sortPairs = (pairs: Pair[]): Pair[] =>
  pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
