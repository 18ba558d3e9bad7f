/** Bytes, at hand or to come. */
import { ApiError } from "./errors.ts";

export const isBlob = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Blob).arrayBuffer === "function" &&
  "size" in value;

export const isByteSource = (value: unknown): value is Uint8Array | Blob | AsyncIterable<Uint8Array> =>
  value instanceof Uint8Array ||
  isBlob(value) ||
  (typeof value === "object" && value !== null && Symbol.asyncIterator in value);

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** All of what comes; a `network` error beyond `limit` bytes. */
export async function collect(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new ApiError("network", "too-large", `The answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

/** A Blob piece by piece: it may be a file larger than memory. */
export async function* blobBytes(blob: Blob): AsyncGenerator<Uint8Array> {
  const step = 1 << 16;
  for (let start = 0; start < blob.size; start += step) {
    yield new Uint8Array(await blob.slice(start, start + step).arrayBuffer());
  }
}
