// Part of the client engine. Do not edit: every run of the generator writes it again.
/** What the SHA family shares: padding, digest text, HMAC. */

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
