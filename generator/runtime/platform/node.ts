/** Node: node:crypto and node:http, each loaded by the first call that needs it. */
import { createNodeTransport } from "../transport/node.ts";
import type { Hash, Platform } from "../types.ts";

type Crypto = typeof import("node:crypto");
let loaded: Crypto | undefined;
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule("node:crypto"));

/** The one-shot digest, where there is one: hash objects cost more than what they compute. */
const digest = (name: string, data: Uint8Array | string, encoding: "hex" | "base64" | "latin1"): string => {
  const { hash, createHash } = crypto();
  return hash
    ? hash(name, data, encoding as "hex")
    : createHash(name)
        .update(data)
        .digest(encoding as "hex");
};

/** The key, filled up to a block, with every byte changed by `pad`. ASCII, as the key is. */
const padded = (key: string, pad: number): string =>
  String.fromCharCode(...Array.from({ length: 64 }, (_, index) => key.charCodeAt(index) ^ pad));

let lastKey: string | undefined;
let pads = ["", ""];

/** HMAC of RFC 2104 by two one-shot digests. */
function hmac(name: string, key: string, data: string, encoding: "hex" | "base64"): string {
  if (lastKey !== key) {
    if (!/^[\0-\x7f]{0,64}$/.test(key)) return crypto().createHmac(name, key).update(data).digest(encoding);
    pads = [padded(key, 0x36), padded(key, 0x5c)];
    lastKey = key;
  }
  const inner = digest(name, pads[0] + data, "latin1");
  return digest(name, Buffer.from(pads[1] + inner, "latin1"), encoding);
}

/** Digests of OpenSSL. */
export const nodeHash: Hash = {
  sha256: (data) => digest("sha256", data, "hex"),
  hmacSha256: (key, data) => hmac("sha256", key, data, "hex"),
  hmacSha1: (key, data) => hmac("sha1", key, data, "base64"),
};

export const nodePlatform: Platform = {
  hash: nodeHash,
  createTransport: createNodeTransport,
  randomId: () => crypto().randomUUID(),
};
