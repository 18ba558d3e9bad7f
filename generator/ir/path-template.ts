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

/** What an operator of URI templates (RFC 6570) in front of a name, or a `*` behind it, says. */
export interface TemplateOperator {
  readonly name: string;
  readonly style?: "label" | "matrix";
  readonly explode?: true;
}

/** `.id*` to `id`, label, exploded; undefined for a plain name. The `+` of `+id` says nothing: a slash is never kept. */
export function templateOperator(text: string): TemplateOperator | undefined {
  const [, operator = "", name = "", star] = /^([.;+]?)([^.;+*{}]+)(\*?)$/.exec(text) ?? [];
  if (name === "" || name === text) return undefined;
  return {
    name,
    ...(operator === "." ? { style: "label" } : operator === ";" ? { style: "matrix" } : {}),
    ...(star === "*" ? { explode: true } : {}),
  };
}
