/** Node: node:crypto and node:http, each loaded by the first call that needs it. */
import { createNodeTransport } from "../transport/node.ts";
import type { Hash, Platform } from "../types.ts";

type Crypto = typeof import("node:crypto");
let loaded: Crypto | undefined;
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule("node:crypto"));

/** Digests of OpenSSL. */
export const nodeHash: Hash = {
  sha256: (data) => crypto().createHash("sha256").update(data).digest("hex"),
  hmacSha256: (key, data) => crypto().createHmac("sha256", key).update(data).digest("hex"),
  hmacSha1: (key, data) => crypto().createHmac("sha1", key).update(data).digest("base64"),
};

export const nodePlatform: Platform = {
  hash: nodeHash,
  createTransport: createNodeTransport,
  randomId: () => crypto().randomUUID(),
};
