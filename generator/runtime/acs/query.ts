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
  const pairs: Pair[] = [];
  const source = typeof query === "string" ? new URLSearchParams(query) : query;
  if (Symbol.iterator in source) {
    for (const [name, value] of source as Iterable<readonly [string, QueryValue]>)
      pairs.push([name, `${value ?? ""}`]);
  } else for (const name of Object.keys(source)) pairs.push([name, `${source[name] ?? ""}`]);
  return pairs;
}

/**
 * `a=b%20c&d=`: encoded, ordered by name, then value, in UTF-16 code units of the plain text. Sorts `pairs` in
 * place.
 */
export function encodeSorted(pairs: Pair[]): string {
  sortPairs(pairs);
  let text = "";
  for (const pair of pairs) text += `${text && "&"}${percentEncode(pair[0])}=${percentEncode(pair[1])}`;
  return text;
}

/** In place. Requests have a dozen parameters: that many are in order before a sort has called back for all of them. */
function sortPairs(pairs: Pair[]): void {
  if (pairs.length > 32) {
    pairs.sort((a, b) => (precedes(a, b) ? -1 : 1));
    return;
  }
  for (let end = 1; end < pairs.length; end++) {
    const pair = pairs[end] as Pair;
    let at = end;
    for (; at > 0 && precedes(pair, pairs[at - 1] as Pair); at--) pairs[at] = pairs[at - 1] as Pair;
    pairs[at] = pair;
  }
}

const precedes = (a: Pair, b: Pair) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
