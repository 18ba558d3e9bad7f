// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Everywhere but Node: fetch and digests in plain JavaScript. */
import { hex } from "../hash/block.js";
import { webHash } from "../hash/web.js";
import { createFetchTransport } from "../transport/fetch.js";
import type { Platform } from "../types.js";

/** 32 hex digits; `crypto.randomUUID` is missing outside secure contexts. */
export const randomId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const webPlatform: Platform = {
  hash: webHash,
  createTransport: createFetchTransport,
  randomId,
};
