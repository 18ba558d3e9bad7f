/** Where the values of security schemes travel: what shares a place cannot be sent together. */

/** Equal for schemes that share a place; undefined for one that sends nothing in a request. */
export function placeOfScheme(type: unknown, position: unknown, name: unknown): string | undefined {
  if (type === "http" || type === "oauth2" || type === "openIdConnect") return "header authorization";
  if (type !== "apiKey" || typeof name !== "string") return undefined;
  return position === "header" ? `header ${name.toLowerCase()}` : `${position} ${name}`;
}

/** The schemes of one requirement as those that can be sent together: of each place one. */
export function waysOf<Scheme>(
  schemes: readonly Scheme[],
  placeOf: (scheme: Scheme) => string | undefined,
): readonly (readonly Scheme[])[] {
  let ways: readonly (readonly Scheme[])[] = [[]];
  const done = new Set<string>();
  for (const scheme of schemes) {
    const place = placeOf(scheme);
    if (place !== undefined && done.has(place)) continue;
    if (place !== undefined) done.add(place);
    const rivals = place === undefined ? [scheme] : schemes.filter((other) => placeOf(other) === place);
    // A requirement of so many is no requirement that anybody meets.
    if (ways.length * rivals.length > maxWays) return [schemes];
    ways = ways.flatMap((way) => rivals.map((rival) => [...way, rival]));
  }
  return ways;
}

const maxWays = 64;
