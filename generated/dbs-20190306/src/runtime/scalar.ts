// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Single values as text. */
import { ParameterError } from "./parameter-error.js";
import type { ParameterDescriptor } from "./types.js";

/**
 * A string as it is, booleans as `true` and `false`, a bigint in full, numbers as JavaScript writes them
 * (`1e+21` is possible, -0 is `0`), a Date as `yyyy-MM-ddTHH:mm:ssZ`.
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
    return value.toISOString().replace(/\.\d+/, "");
  } else if (typeof value !== "bigint" && typeof value !== "boolean") {
    throw new ParameterError(name, "cannot be sent as text");
  }
  return `${value}`;
}
