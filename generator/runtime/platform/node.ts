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

// No padded key is kept between calls to save time: a secret lives as long as the client that was given it.
const hmac = (name: string, key: string, data: string, encoding: "hex" | "base64"): string =>
  crypto().createHmac(name, key).update(data).digest(encoding);

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
