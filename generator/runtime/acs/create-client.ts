/** Clients of RPC and ROA APIs whose signature and format are chosen by name. */
import type { ApiDescriptor, Platform } from "../types.ts";
import { type AcsClient, buildAcsClient, type LeanAcsOptions } from "./lean-client.ts";
import { json, v1, v3 } from "./parts.ts";
import { xml } from "./xml-format.ts";

export { type AcsClient, type AcsRequest, createLeanAcsClient, type LeanAcsOptions } from "./lean-client.ts";

export interface AcsOptions extends Omit<LeanAcsOptions, "signature" | "format"> {
  /** Default `v3`. */
  readonly signature?: "v3" | "v1";
  /** What to ask for; either is read. Default `json`. */
  readonly format?: "json" | "xml";
}

/** A client with V1, V3, JSON and XML, chosen by name. Throws `ApiError` of kind `validation` for bad options. */
export function createAcsClient(api: ApiDescriptor, platform: Platform, options: AcsOptions = {}): AcsClient {
  const { signature = "v3", format = "json", ...rest } = options;
  return buildAcsClient(
    api,
    platform,
    rest,
    signature === "v1" ? v1 : v3,
    format === "xml" ? [xml, json] : [json, xml],
  );
}
