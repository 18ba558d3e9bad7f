// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { api } from "./api.js";
import {
  type AcsClient,
  type LeanAcsOptions,
  createLeanAcsClient,
} from "./runtime/acs/lean-client.js";
import { v1 } from "./runtime/acs/parts.js";
import { leanWebPlatform } from "./runtime/platform/lean.js";
import { webPlatform } from "./runtime/platform/web.js";

export type { AcsClient, LeanAcsOptions } from "./runtime/acs/lean-client.js";
export { type FormatPart, type SignaturePart, json, v1, v3 } from "./runtime/acs/parts.js";
export { xml } from "./runtime/acs/xml-format.js";
export { ApiError } from "./runtime/errors.js";

/** A client that signs by V3 and reads the given format, JSON where left out. */
export function createClient(options: LeanAcsOptions<"sha256" | "hmacSha256"> = {}): AcsClient {
  return createLeanAcsClient(api, leanWebPlatform, options);
}

/** A client that signs by V1 and reads the given format, JSON where left out. */
export function createV1Client(options: Omit<LeanAcsOptions<"hmacSha1">, "signature"> = {}): AcsClient {
  return createLeanAcsClient<"hmacSha1">(api, webPlatform, { ...options, signature: v1 });
}
