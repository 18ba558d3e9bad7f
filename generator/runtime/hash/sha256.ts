/** SHA-256 and its HMAC for platforms without a synchronous digest. Small before fast. */
import { utf8 } from "../encode.ts";
import type { Hash } from "../types.ts";
import { digestBlocks, hex, hmac, rotateRight } from "./block.ts";

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
