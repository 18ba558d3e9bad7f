/** Lines of a UTF-8 byte stream. */

/**
 * Yields lines without their ends, the last one also without an end of its own; a byte order mark is dropped.
 * With `bareReturns`, a lone CR ends a line too. Throws `TypeError` where the bytes are no UTF-8, `RangeError`
 * for a line of more than `maxLength` UTF-16 units.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  bareReturns: boolean,
  maxLength: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pending = "";
  let skipFeed = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (!text) continue;
    // A CR ended the last line; the LF that belongs to it came with this chunk.
    if (skipFeed && text[0] === "\n") text = text.slice(1);
    skipFeed = bareReturns && text.endsWith("\r");
    const [first = "", ...rest] = text.split(bareReturns ? /\r\n?|\n/ : /\r?\n/);
    pending += first;
    for (const line of rest) {
      yield pending;
      pending = line;
    }
    if (pending.length > maxLength) throw new RangeError(`a line is longer than ${maxLength}`);
  }
  pending += decoder.decode();
  if (pending) yield pending;
}
