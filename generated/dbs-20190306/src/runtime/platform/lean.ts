// Part of the client engine. Do not edit: every run of the generator writes it again.
/** As `webPlatform`, with the digests of V3 only. */
import { sha256Hash } from "../hash/sha256.js";
import { createFetchTransport } from "../transport/fetch.js";
import type { Platform } from "../types.js";
import { randomId } from "./web.js";

export const leanWebPlatform: Platform<"sha256" | "hmacSha256"> = {
  hash: sha256Hash,
  createTransport: createFetchTransport,
  randomId,
};
