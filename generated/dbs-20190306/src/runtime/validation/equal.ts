// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Deep equality of JSON values as JSON Schema means it: by value, members in any order, 1 and 1n and 1.0 alike. */

/** Text that two values share exactly when they are equal. */
export function keyOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? `${BigInt(value)}` : `${value}`;
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? JSON.stringify(value) : `${value}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${keyOf(members[name])}`).join()}}`;
}
