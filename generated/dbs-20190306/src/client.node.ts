// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { api } from "./api.js";
import { type AcsClient, type AcsOptions, createAcsClient } from "./runtime/client.js";
import { nodePlatform } from "./runtime/node.js";

/** A client: pass it to the functions of the operations. */
export function createClient(options: AcsOptions = {}): AcsClient {
  return createAcsClient(api, nodePlatform, options);
}
