// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { api } from "./api.js";
import { type AcsClient, type LeanAcsOptions, createLeanAcsClient, v1 } from "./runtime/client.js";
import { nodePlatform } from "./runtime/node.js";

export {
  type AcsClient,
  type LeanAcsOptions,
  type FormatPart,
  type SignaturePart,
  json,
  v1,
  v3,
  xml,
  ApiError,
} from "./runtime/client.js";

/** A client that signs by V3 and reads the given format, JSON where left out. */
export function createClient(options: LeanAcsOptions<"sha256" | "hmacSha256"> = {}): AcsClient {
  return createLeanAcsClient(api, nodePlatform, options);
}

/** A client that signs by V1 and reads the given format, JSON where left out. */
export function createV1Client(options: Omit<LeanAcsOptions<"hmacSha1">, "signature"> = {}): AcsClient {
  return createLeanAcsClient<"hmacSha1">(api, nodePlatform, { ...options, signature: v1 });
}
