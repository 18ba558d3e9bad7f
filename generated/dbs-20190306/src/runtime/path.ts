// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Reading decoded answers by path. */

/** The value at `a.b.c`, through own properties only. Undefined where the path ends early. */
export function valueAt(value: unknown, path: string): unknown {
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
