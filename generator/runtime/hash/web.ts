/** Every digest in plain JavaScript: browsers offer them only as promises. */
import type { Hash } from "../types.ts";
import { hmacSha1 } from "./sha1.ts";
import { hmacSha256, sha256Hex } from "./sha256.ts";

/** Works wherever JavaScript does. */
export const webHash: Hash = { sha256: sha256Hex, hmacSha256, hmacSha1 };

/** A client that signs V3 only can do with these. */
export const v3Hash: Pick<Hash, "sha256" | "hmacSha256"> = { sha256: sha256Hex, hmacSha256 };
