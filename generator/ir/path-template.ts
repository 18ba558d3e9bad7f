/** Path templates as documents have them: some hold a query, or a fragment that only makes them differ. */

/** `/a/{b}?c={d}#e` to `/a/{b}`, `c={d}` and `e`. What stands in braces is a name, whatever is in it. */
export function splitTemplate(template: string): { path: string; query?: string; fragment?: string } {
  const [, path = "", query, fragment] =
    /^((?:\{[^{}]*\}|[^?#])*)(?:\?((?:\{[^{}]*\}|[^#])*))?(?:#(.*))?$/s.exec(template) ?? [];
  return {
    path,
    ...(query === undefined ? {} : { query }),
    ...(fragment === undefined ? {} : { fragment }),
  };
}

/** What of a template is sent: fragments never are. */
export function sentTemplate(template: string): string {
  const { path, query } = splitTemplate(template);
  return query === undefined ? path : `${path}?${query}`;
}
