/** JSON values one a line (`application/jsonl`, `application/x-ndjson`), and JSON text sequences. */
import { parseJson, stringifyJson } from "./json.ts";
import { readLines } from "./lines.ts";
import type { Codec } from "./types.ts";

/**
 * Yields every value; blank lines are skipped, record separators (`application/json-seq`) are dropped. Throws
 * `SyntaxError` with the line number, `TypeError` where the bytes are no UTF-8, `RangeError` for a line of more
 * than `maxLength` UTF-16 units (10 million where left out). Leaving the loop closes the source.
 */
export async function* parseJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  codec?: Codec,
  maxLength = 1e7,
): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of readLines(chunks, false, maxLength)) {
    number++;
    const text = line.startsWith("\x1e") ? line.slice(1) : line;
    if (!text.trim()) continue;
    let value: unknown;
    try {
      value = parseJson(text, codec);
    } catch (error) {
      throw new SyntaxError(`line ${number}: ${(error as Error).message}`);
    }
    yield value;
  }
}

/** One line a value, each with its line end. */
export function stringifyJsonLines(values: Iterable<unknown>): string {
  let out = "";
  for (const value of values) out += `${stringifyJson(value)}\n`;
  return out;
}
