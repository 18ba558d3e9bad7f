// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Content codings of an answer, read strictly. */
import { ApiError } from "../errors.js";

/**
 * Decodes `gzip`, `deflate` (with or without its zlib wrapping) or `br`; `identity` passes. Rejects an answer
 * that ends early, goes on after its end, is coded twice or grows beyond `limit` bytes.
 */
export function decompress(body: Uint8Array, coding: string, limit: number): Uint8Array {
  const name = coding.trim().toLowerCase();
  if (!name || name === "identity" || body.length === 0) return body;
  const zlib = process.getBuiltinModule("node:zlib");
  const decode =
    name === "gzip" || name === "x-gzip"
      ? zlib.gunzipSync
      : name === "br"
        ? zlib.brotliDecompressSync
        : name === "deflate"
          ? ((body[0] ?? 0) & 15) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0
            ? zlib.inflateSync
            : zlib.inflateRawSync
          : undefined;
  const fail = (what: string, cause?: unknown) =>
    new ApiError("network", "decode", `The answer's content coding ${what}`, { cause });
  if (!decode) throw fail(`is not known: ${name}`);
  let result: { buffer: Uint8Array; engine: { bytesWritten: number } };
  try {
    // With `info` the result says how much was read: what follows the end of the stream is a fault.
    result = decode(body, { maxOutputLength: limit, info: true } as object) as unknown as typeof result;
  } catch (cause) {
    if ((cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw fail("is broken", cause);
  }
  if (result.engine.bytesWritten !== body.length) throw fail("has a rest after its end");
  return result.buffer;
}

export const tooLarge = (limit: number): ApiError =>
  new ApiError("network", "too-large", `The answer is larger than ${limit} bytes`);
