/** Everywhere but Node: fetch and digests in plain JavaScript. */
import { hex } from "../hash/block.ts";
import { webHash } from "../hash/web.ts";
import { createFetchTransport } from "../transport/fetch.ts";
import { fetchBody } from "../transport/fetch-body.ts";
import type { Platform } from "../types.ts";

/** 32 hex digits; `crypto.randomUUID` is missing outside secure contexts. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const webPlatform: Platform = {
  hash: webHash,
  createTransport: (options) => createFetchTransport(options, fetchBody),
  randomId,
};
