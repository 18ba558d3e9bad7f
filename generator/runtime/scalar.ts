/** Single values as text. */
import { ParameterError } from "./parameter-error.ts";
import type { ParameterDescriptor } from "./types.ts";

/**
 * A string as it is, booleans as `true` and `false`, a bigint in full, numbers as JavaScript writes them
 * (`1e+21` is possible, -0 is `0`), a Date in UTC: as `yyyy-MM-dd` for `date`, with its milliseconds (where there are
 * any) for `date-time`, else as `yyyy-MM-ddTHH:mm:ssZ`.
 *
 * Throws `ParameterError` for a number that has lost digits or is no number: not finite; or, for `integer` and
 * `long`, fractional or beyond 2^53 (give a bigint); and for functions and symbols.
 */
export function scalarText(value: unknown, name: string, type?: ParameterDescriptor["type"]): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    if (type === "long" || type === "integer") {
      if (!Number.isSafeInteger(value)) {
        throw new ParameterError(name, "not a safe integer; give a bigint");
      }
    } else if (!Number.isFinite(value)) throw new ParameterError(name, "not a finite number");
  } else if (value instanceof Date) {
    if (Number.isNaN(+value)) throw new ParameterError(name, "not a valid date");
    const text = value.toISOString();
    return type === "date" ? text.slice(0, 10) : text.replace(type === "date-time" ? ".000" : /\.\d+/, "");
  } else if (typeof value !== "bigint" && typeof value !== "boolean") {
    throw new ParameterError(name, "cannot be sent as text");
  }
  return `${value}`;
}
