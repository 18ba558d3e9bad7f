// Part of the client engine. Do not edit: every run of the generator writes it again.
import { ApiError, base64, collect, isBlob, utf8 } from "./client.js";
import type { Hash, PartData, Platform, PlatformTransport, TransportOptions } from "./types.js";

// What the SHA family shares: padding, digest text, HMAC.

/** A digest function over bytes. */
export type Digest = (data: Uint8Array) => Uint8Array;

export const rotateRight = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/**
 * Runs `compress` over the padded data: it adds each block of 64 bytes to `state`.
 * Returns the state as big-endian bytes.
 */
export function digestBlocks(
  data: Uint8Array,
  state: number[],
  compress: (state: number[], block: DataView, offset: number) => number[],
): Uint8Array {
  const size = data.length;
  const padded = new Uint8Array((size + 72) & ~63);
  padded.set(data);
  padded[size] = 0x80;
  const block = new DataView(padded.buffer);
  block.setUint32(padded.length - 8, size / 2 ** 29);
  block.setUint32(padded.length - 4, size << 3);
  for (let offset = 0; offset < padded.length; offset += 64) {
    const change = compress(state, block, offset);
    state = state.map((word, index) => (word + (change[index] as number)) | 0);
  }
  state.forEach((word, index) => {
    block.setInt32(index * 4, word);
  });
  return padded.slice(0, state.length * 4);
}

/** HMAC of RFC 2104 for digests of 64-byte blocks. */
export function hmac(digest: Digest, key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = key.length > 64 ? digest(key) : key;
  const keyed = (pad: number, rest: Uint8Array) => {
    const input = new Uint8Array(64 + rest.length).fill(pad, 0, 64);
    block.forEach((byte, index) => {
      input[index] = byte ^ pad;
    });
    input.set(rest, 64);
    return digest(input);
  };
  return keyed(0x5c, keyed(0x36, data));
}

/** Lower-case hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// SHA-1 and its HMAC for platforms without a synchronous digest: V1 signatures need it. Small before fast.

function addSha1Block(state: number[], block: DataView, offset: number): number[] {
  const words: number[] = [];
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  for (let round = 0; round < 80; round++) {
    words.push(
      round < 16
        ? block.getInt32(offset + round * 4)
        : rotateRight(
            (words[round - 3] as number) ^
              (words[round - 8] as number) ^
              (words[round - 14] as number) ^
              (words[round - 16] as number),
            31,
          ),
    );
    const mixed =
      round < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : round < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : round < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotateRight(a, 27) + mixed + e + (words[round] as number)) | 0;
    e = d;
    d = c;
    c = rotateRight(b, 2);
    b = a;
    a = next;
  }
  return [a, b, c, d, e];
}

/** The 20 bytes of the digest. */
export const sha1 = (data: Uint8Array): Uint8Array =>
  digestBlocks(data, [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0], addSha1Block);

/** The digest V1 needs, as the signer takes it. */
export const hmacSha1: Hash["hmacSha1"] = (key, data) => base64(hmac(sha1, utf8(key), utf8(data)));

// SHA-256 and its HMAC for platforms without a synchronous digest. Small before fast.

/**
 * The fractional bits of a root of the first primes: cube roots are the round constants, square roots the
 * initial state. A double holds 18 bits more than are taken.
 */
function rootsOfPrimes(count: number, exponent: number): number[] {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor === candidate) words.push((candidate ** exponent * 2 ** 32) | 0);
  }
  return words;
}

let roundWords: number[] | undefined;
let initialState: number[] | undefined;

function addSha256Block(state: number[], block: DataView, offset: number): number[] {
  const constants = roundWords as number[];
  const words: number[] = [];
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round++) {
    let word: number;
    if (round < 16) word = block.getInt32(offset + round * 4);
    else {
      const early = words[round - 15] as number;
      const late = words[round - 2] as number;
      word =
        ((words[round - 16] as number) +
          (rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3)) +
          (words[round - 7] as number) +
          (rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10))) |
        0;
    }
    words.push(word);
    const first =
      h +
      (rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)) +
      ((e & f) ^ (~e & g)) +
      (constants[round] as number) +
      word;
    const second =
      (rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  return [a, b, c, d, e, f, g, h];
}

/** The 32 bytes of the digest. */
export function sha256(data: Uint8Array): Uint8Array {
  roundWords ??= rootsOfPrimes(64, 1 / 3);
  initialState ??= rootsOfPrimes(8, 1 / 2);
  return digestBlocks(data, initialState, addSha256Block);
}

/** The digests V3 needs, as the signer takes them. */
export const sha256Hex: Hash["sha256"] = (data) => hex(sha256(typeof data === "string" ? utf8(data) : data));
export const hmacSha256: Hash["hmacSha256"] = (key, data) => hex(hmac(sha256, utf8(key), utf8(data)));

// Every digest in plain JavaScript: browsers offer them only as promises.

/** Works wherever JavaScript does. */
export const webHash: Hash = { sha256: sha256Hex, hmacSha256, hmacSha1 };

/** A client that signs V3 only can do with these. */
export const v3Hash: Pick<Hash, "sha256" | "hmacSha256"> = { sha256: sha256Hex, hmacSha256 };

// Request bodies that fetch takes.

type FetchBody = NonNullable<RequestInit["body"]>;

/** Browsers send a stream over HTTP/2 only, or not at all, and nothing tells before it is too late. */
const isBrowser = (): boolean =>
  /^Mozilla\//.test((globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent ?? "");

/**
 * Bytes and Blobs as they are; a stream as it is read, in browsers once it was read whole. `progress` is called for
 * each of its chunks, `fail` with the error where it fails. Throws a `validation` error for what fetch never sends.
 */
export function fetchBody(
  { method, body }: { readonly method: string; readonly body: PartData | undefined },
  progress: () => void,
  fail: (error: ApiError) => void,
): FetchBody | Promise<FetchBody> | undefined {
  const bodiless = /^(GET|HEAD)$/.test(method);
  if ((body && bodiless) || /^(CONNECT|TRACE|TRACK)$/.test(method)) {
    const what = bodiless ? `${method} with a body` : method;
    throw new ApiError("validation", "method", `fetch does not send ${what}`, { sent: false });
  }
  if (!body || body instanceof Uint8Array || isBlob(body)) return body as FetchBody;
  const source = watched(body, progress, fail);
  if (isBrowser()) return collect(source, Number.POSITIVE_INFINITY) as Promise<FetchBody>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

async function* watched(
  body: AsyncIterable<Uint8Array>,
  progress: () => void,
  fail: (error: ApiError) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of body) {
      progress();
      yield chunk;
    }
  } catch (cause) {
    const error = new ApiError("validation", "body", "The request body's stream failed", { cause });
    fail(error);
    throw error;
  }
}

// fetch, for browsers, workers and other platforms. It cannot tell a failed connection from a broken one.

const forbidden = /^(host|content-length|accept-encoding|connection)$/;

/** Bytes a millisecond that an upload may need its time for: fetch does not tell how far it is. */
const uploadRate = 100;

/**
 * Redirects are never followed; compression is the platform's own affair. Bodies are bytes unless `bodyOf` makes what
 * fetch takes of others.
 */
export const createFetchTransport =
  (
    { connectTimeout, idleTimeout, firstByteTimeout = idleTimeout, maxResponseBytes }: TransportOptions,
    bodyOf?: typeof fetchBody,
  ): PlatformTransport =>
  async ({
    method,
    url,
    headers,
    body,
    stream,
    cancellation,
    signal = cancellation?.signal as AbortSignal,
  }) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arm = (code: string, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(
        () =>
          controller.abort(
            new ApiError("timeout", code, `Nothing came for ${milliseconds} ms (${code} limit)`),
          ),
        milliseconds,
      );
    };
    const onAbort = () => controller.abort(signal.reason);
    const end = (done = false) => {
      // Only an abort makes every platform close the connection of an answer that was left unread.
      if (!done) controller.abort(signal.reason);
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    const failure = (cause: unknown) => {
      const { aborted, reason } = controller.signal;
      end();
      // What is known of it comes first: leaving the body unread has aborted by now.
      if (cause instanceof ApiError) return cause;
      return aborted ? reason : new ApiError("network", "connection", "The request failed", { cause });
    };
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    try {
      const wait = connectTimeout + firstByteTimeout;
      const { length, size = length ?? 0 } = (body ?? {}) as { length?: number; size?: number };
      const progress = () => arm("first-byte", wait + Math.floor(size / uploadRate));
      progress();
      const sent = bodyOf
        ? await bodyOf({ method, body }, progress, (error) => controller.abort(error))
        : body;
      const response = await fetch(url, {
        method,
        headers: Object.entries(headers).filter(([name]) => !forbidden.test(name)),
        signal: controller.signal,
        redirect: "manual",
        ...(sent && { body: sent, duplex: "half" }),
      } as RequestInit);
      const { status } = response;
      if (response.type === "opaqueredirect") {
        throw new ApiError("gateway", "redirect", "redirected, which is not followed");
      }
      const fields = Object.fromEntries(response.headers as unknown as Iterable<[string, string]>);
      const chunks = readChunks(response, () => arm("idle", idleTimeout), end, failure);
      if (stream && response.ok) return { status, headers: fields, body: chunks };
      return { status, headers: fields, body: await collect(chunks, maxResponseBytes) };
    } catch (cause) {
      throw failure(cause);
    }
  };

async function* readChunks(
  response: Response,
  arm: () => void,
  end: (done?: boolean) => void,
  failure: (cause: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader();
  let complete = !reader;
  try {
    while (reader) {
      arm();
      const { done, value } = await reader.read();
      complete = done;
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw failure(cause);
  } finally {
    end(complete);
  }
}

// Everywhere but Node: fetch and digests in plain JavaScript.

/** 32 hex digits; `crypto.randomUUID` is missing outside secure contexts. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const webPlatform: Platform = {
  hash: webHash,
  createTransport: (options) => createFetchTransport(options, fetchBody),
  randomId,
};

// As `webPlatform`, with the digests of V3 only.

export const leanWebPlatform: Platform<"sha256" | "hmacSha256"> = {
  hash: v3Hash,
  createTransport: createFetchTransport,
  randomId,
};
