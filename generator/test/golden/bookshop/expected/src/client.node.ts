// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { api } from "./api.js";
import {
  type HttpClient,
  type HttpOptions,
  createHttpClient,
} from "./runtime/http/create-client.js";
import { nodePlatform } from "./runtime/platform/node.js";

/** A client: pass it to the functions of the operations. */
export function createClient(options: HttpOptions = {}): HttpClient {
  return createHttpClient(api, nodePlatform, options);
}
