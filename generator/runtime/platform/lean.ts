/** As `webPlatform`, with the digests of V3 only. */
import { sha256Hash } from "../hash/sha256.ts";
import { createFetchTransport } from "../transport/fetch.ts";
import type { Platform } from "../types.ts";
import { randomId } from "./web.ts";

export const leanWebPlatform: Platform<"sha256" | "hmacSha256"> = {
  hash: sha256Hash,
  createTransport: createFetchTransport,
  randomId,
};
