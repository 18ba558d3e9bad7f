/** Numbers without a lost digit. */

/** Something wrong with a text, by offsets. */
export interface Fault {
  readonly code: string;
  /** An error where left out. */
  readonly severity?: "warning";
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

// Octal and hexadecimal integers are YAML's.
const integer = /^(?:[-+]?\d+|0o[0-7]+|0x[0-9a-fA-F]+)$/;

/** A number, a bigint for an integer beyond 2^53, undefined where it is beyond every number. */
export function exactNumber(digits: string): number | bigint | undefined {
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return value;
  if (integer.test(digits)) return BigInt(digits.replace(/^\+/, ""));
  return Number.isFinite(value) ? value : undefined;
}

export function numberFault(digits: string, start: number, end: number): Fault {
  return {
    code: "load/number-range",
    message: `The number \`${digits.length > 40 ? `${digits.slice(0, 40)}…` : digits}\` is beyond what a number can hold.`,
    hint: "write a smaller number, or a string.",
    start,
    end,
  };
}
