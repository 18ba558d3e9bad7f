/** Server-sent events (`text/event-stream`). */
import { parseJson } from "./json.ts";
import { readLines } from "./lines.ts";
import type { Codec } from "./types.ts";

export interface ServerEvent<Data = string> {
  /** `message` where the stream names none. */
  readonly event: string;
  readonly data: Data;
  /** Last id the stream gave, `""` before the first. */
  readonly id: string;
  /** Milliseconds to wait before connecting again, where this event said so. */
  readonly retry?: number;
}

export interface EventOptions {
  /** Longest line and longest data of an event, UTF-16 units. 10 million where left out. */
  readonly maxLength?: number;
}

/**
 * Parses a stream as the HTML standard says: any line ends, any split of the bytes, comments skipped, an event
 * that is not ended by an empty line dropped. Throws `TypeError` where the bytes are no UTF-8 and `RangeError`
 * beyond the limit. Leaving the loop closes the source.
 */
export async function* parseEvents(
  chunks: AsyncIterable<Uint8Array>,
  { maxLength = 1e7 }: EventOptions = {},
): AsyncGenerator<ServerEvent> {
  let event = "";
  let data: string[] = [];
  let size = 0;
  let id = "";
  let retry: number | undefined;
  for await (const line of readLines(chunks, true, maxLength)) {
    if (!line) {
      if (data[0] !== undefined) {
        yield { event: event || "message", data: data.join("\n"), id, ...(retry !== undefined && { retry }) };
      }
      event = "";
      data = [];
      size = 0;
      retry = undefined;
      continue;
    }
    const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) as unknown as [string, string, string?];
    if (name === "event") event = value;
    else if (name === "data") {
      size += value.length + 1;
      if (size > maxLength) throw new RangeError(`an event is longer than ${maxLength}`);
      data.push(value);
    } else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d{1,15}$/.test(value)) retry = Number(value);
  }
}

/** As `parseEvents`, with the data read as JSON; ends at an event whose data is `end` (such as `[DONE]`). */
export async function* parseJsonEvents(
  chunks: AsyncIterable<Uint8Array>,
  { codec, end, ...options }: EventOptions & { readonly codec?: Codec; readonly end?: string } = {},
): AsyncGenerator<ServerEvent<unknown>> {
  for await (const event of parseEvents(chunks, options)) {
    if (event.data === end) return;
    yield { ...event, data: parseJson(event.data, codec) };
  }
}
