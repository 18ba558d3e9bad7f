/** SHA-1 and its HMAC for platforms without a synchronous digest: V1 signatures need it. Small before fast. */
import { base64, utf8 } from "../encode.ts";
import type { Hash } from "../types.ts";
import { digestBlocks, hmac, rotateRight } from "./block.ts";

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
