/** An IR as text, to compare and to read: JSON with big integers as digits and origins as one line. */
import type { Api } from "./model.ts";

/** The same text for the same IR. Integers beyond 2^53 appear as `"9007199254740993n"`. */
export function dumpApi(api: Api): string {
  return JSON.stringify(api, replace, 2);
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return value;
  const { file, pointer } = value as { file?: unknown; pointer?: unknown };
  return typeof file === "string" && typeof pointer === "string" ? `${file}#${pointer}` : value;
}
