// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Clients of RPC and ROA APIs whose signature and format are chosen by name. */
import type { ApiDescriptor, Platform } from "../types.js";
import { type AcsClient, buildAcsClient, type LeanAcsOptions } from "./lean-client.js";
import { json, v1, v3 } from "./parts.js";
import { xml } from "./xml-format.js";

export { type AcsClient, type AcsRequest, createLeanAcsClient, type LeanAcsOptions } from "./lean-client.js";

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
