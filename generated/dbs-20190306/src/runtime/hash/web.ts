// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Every digest in plain JavaScript: browsers offer them only as promises. */
import type { Hash } from "../types.js";
import { sha1Hash } from "./sha1.js";
import { sha256Hash } from "./sha256.js";

/** Works wherever JavaScript does. A client that signs V3 only can do with `sha256Hash`. */
export const webHash: Hash = {
  sha256: sha256Hash.sha256,
  hmacSha256: sha256Hash.hmacSha256,
  hmacSha1: sha1Hash.hmacSha1,
};
