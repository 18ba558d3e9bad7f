// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { api } from "./api.js";
import { type HttpClient, type HttpOptions, createHttpClient } from "./runtime/client.js";
import { nodePlatform } from "./runtime/node.js";

/** A client: pass it to the functions of the operations. */
export function createClient(options: HttpOptions = {}): HttpClient {
  return createHttpClient(api, nodePlatform, options);
}
