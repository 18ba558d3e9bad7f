/** The two canonical forms and their digests, written from the protocol's text alone. */
import { createHash, createHmac } from "node:crypto";
import type { Pair } from "./wire.ts";

const unreserved = new Set(Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"));
const escapes = Array.from({ length: 256 }, (_, byte) =>
  unreserved.has(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
);

/** RFC 3986 percent-encoding of the UTF-8 bytes: only unreserved characters stay. */
export function encodeStrict(text: string): string {
  let encoded = "";
  for (const byte of Buffer.from(text, "utf8")) encoded += escapes[byte];
  return encoded;
}

/** Sorted by code unit of the decoded name, then of the value; the official client sorts before it encodes. */
export function canonicalQuery(pairs: readonly Pair[]): string {
  return [...pairs]
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${encodeStrict(name)}=${encodeStrict(value)}`)
    .join("&");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What an RPC V1 signature covers: method and every parameter but `Signature`. */
export function v1StringToSign(method: string, pairs: readonly Pair[]): string {
  return `${method}&%2F&${encodeStrict(canonicalQuery(pairs.filter(([name]) => name !== "Signature")))}`;
}

export const v1Signature = (secret: string, stringToSign: string): string =>
  createHmac("sha1", `${secret}&`).update(stringToSign, "utf8").digest("base64");

/** The path of a V3 canonical request: as sent but for three spellings the official client rewrites. */
export const canonicalPath = (path: string): string =>
  path.replaceAll("+", "%20").replaceAll("*", "%2A").replaceAll("%7E", "~");

export interface V3Parts {
  readonly method: string;
  readonly path: string;
  readonly query: readonly Pair[];
  /** Signed headers, lower case, in the order of the signed list. */
  readonly headers: readonly Pair[];
  /** Lower-case hex. */
  readonly payloadHash: string;
}

export function v3StringToSign(parts: V3Parts): string {
  const lines = [
    parts.method,
    canonicalPath(parts.path),
    canonicalQuery(parts.query),
    ...parts.headers.map(([name, value]) => `${name}:${value.trim()}`),
    "",
    parts.headers.map(([name]) => name).join(";"),
    parts.payloadHash,
  ];
  return `ACS3-HMAC-SHA256\n${sha256Hex(lines.join("\n"))}`;
}

export const v3Signature = (secret: string, stringToSign: string): string =>
  createHmac("sha256", secret).update(stringToSign, "utf8").digest("hex");

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");
