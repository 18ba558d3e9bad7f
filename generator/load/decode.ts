/** Bytes to text, refusing what is not UTF-8 or holds control characters (R8). */
import { isAscii, isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

const bom = [0xef, 0xbb, 0xbf];

/** Text of a file without its byte order mark; the diagnostic where the bytes are no UTF-8. */
export function decodeText(path: string, bytes: Uint8Array): string | Diagnostic {
  const start = bom.every((byte, index) => bytes[index] === byte) ? 3 : 0;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  // One byte a character is half the memory and parses faster.
  if (isAscii(buffer)) return buffer.toString("latin1");
  if (isUtf8(buffer)) return buffer.toString("utf8");
  const { line, column } = firstInvalid(buffer);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: "load/encoding",
    severity: "error",
    message: "The file is not UTF-8.",
    place: { file: path, line, column },
    hint: `${utf16 ? "it looks like UTF-16: " : ""}save it as UTF-8.`,
  };
}

/** Where the first byte stands that is part of no UTF-8 character. */
function firstInvalid(buffer: Buffer): { line: number; column: number } {
  // isUtf8 of a prefix that ends at a character boundary is monotonic: halve the range.
  let low = 0;
  let high = buffer.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (validUpTo(buffer, middle)) low = middle;
    else high = middle;
  }
  const before = buffer.subarray(0, boundary(buffer, low)).toString("utf8");
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: before.length - lineStart + 1 };
}

/** The last place at or before `end` where a character may start, at most three bytes back. */
function boundary(buffer: Buffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < 3 && ((buffer[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

function validUpTo(buffer: Buffer, end: number): boolean {
  return isUtf8(buffer.subarray(0, boundary(buffer, end)));
}

// Tab, line feed, carriage return and next line (YAML counts it as printable) are let through.
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Index of the first control character that may not stand in a document as it is; -1 where there is none. */
export function findControlCharacter(text: string): number {
  return text.search(refused);
}

/**
 * Whether UTF-8 bytes may hold a refused character that `JSON.parse` lets pass. Looks for single bytes, which
 * takes a fraction of what a regular expression over a large text does.
 */
export function mayHoldHighControls(bytes: Uint8Array): boolean {
  if (bytes.includes(0x7f)) return true;
  for (let at = bytes.indexOf(0xc2); at !== -1; at = bytes.indexOf(0xc2, at + 1)) {
    if ((bytes[at + 1] ?? 0) < 0xa0) return true;
  }
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return true;
  }
  return false;
}
