/** Node: node:crypto and node:http, each loaded by the first call that needs it. */
import { createNodeTransport } from "../transport/node.ts";
import type { Hash, Platform } from "../types.ts";

type Crypto = typeof import("node:crypto");
let loaded: Crypto | undefined;
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule("node:crypto"));

/** The one-shot digest, where there is one: hash objects cost more than what they compute. */
const digest = (name: string, data: Uint8Array | string, encoding: "hex"): string => {
  const { hash, createHash } = crypto();
  return hash ? hash(name, data, encoding) : createHash(name).update(data).digest(encoding);
};

/** The outer block of an HMAC and room for the inner digest behind it. Zero between calls. */
const outers = {
  sha1: /* @__PURE__ */ new Uint8Array(64 + 20),
  sha256: /* @__PURE__ */ new Uint8Array(64 + 32),
};

/**
 * RFC 2104 by two one-shot digests, where the key is ASCII and no longer than a block: its padded form is then
 * text like the data, and no object has to be made. `createHmac` does the rest.
 * No padded key is kept between calls to save time: a secret lives as long as the client that was given it.
 */
function hmac(name: keyof typeof outers, key: string, data: string, encoding: "hex" | "base64"): string {
  const { hash, createHmac } = crypto();
  if (!hash || key.length > 64 || /[^\0-\x7f]/.test(key)) {
    return createHmac(name, key).update(data).digest(encoding);
  }
  const outer = outers[name];
  let inner = "";
  outer.fill(0x5c);
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    inner += String.fromCharCode(unit ^ 0x36);
    outer[at] = unit ^ 0x5c;
  }
  const inside = hash(name, inner.padEnd(64, "6") + data, "binary");
  for (let at = 64; at < outer.length; at++) outer[at] = inside.charCodeAt(at - 64);
  const result = hash(name, outer, encoding);
  outer.fill(0);
  return result;
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
