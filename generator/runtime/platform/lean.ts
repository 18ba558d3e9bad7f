/** As `webPlatform`, with the digests of V3 only. */
import { v3Hash } from "../hash/web.ts";
import { createFetchTransport } from "../transport/fetch.ts";
import type { Platform } from "../types.ts";
import { randomId } from "./web.ts";

export const leanWebPlatform: Platform<"sha256" | "hmacSha256"> = {
  hash: v3Hash,
  createTransport: createFetchTransport,
  randomId,
};
