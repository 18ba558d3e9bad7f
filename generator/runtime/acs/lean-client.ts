/** Clients of RPC and ROA APIs from their parts. */
import { isByteSource } from "../bytes.ts";
import { createEngine, type EngineOptions, ownOptions, readyRequest, refuseInvalid } from "../client.ts";
import { type CredentialsOption, credentialSource } from "../credentials.ts";
import { chooseEndpoint, type EndpointOptions } from "../endpoint.ts";
import type { ApiError } from "../errors.ts";
import { checkHeaders, lowerCase, userAgent } from "../headers.ts";
import type { ApiDescriptor, CallOptions, Client, Hash, OperationDescriptor, Platform } from "../types.ts";
import { type FormatPart, json, type SignaturePart, v3 } from "./parts.ts";
import { type AcsContext, acsCall, bodyOf, flattenAll, serialize } from "./protocol.ts";

export interface LeanAcsOptions<Digests extends keyof Hash = keyof Hash>
  extends EngineOptions,
    EndpointOptions {
  /** None: the call is anonymous. */
  readonly credentials?: CredentialsOption;
  readonly signature?: SignaturePart<Digests>;
  readonly format?: FormatPart;
  /** Fields for every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation no document describes. */
export interface AcsRequest {
  readonly operation: string;
  /** Default: the version of the API. */
  readonly version?: string;
  /** Default `POST`. */
  readonly method?: string;
  /** Encoded. Default `/`. */
  readonly path?: string;
  /** Lists and objects are flattened. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** An object is sent as a form (ROA: as JSON), text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** True when a second request has no second effect: failures are then retried. */
  readonly safe?: boolean;
}

export interface AcsClient extends Client {
  /** Calls anything; resolves with the decoded body, big integers exact. */
  call(request: AcsRequest, options?: CallOptions): Promise<unknown>;
  /** Scheme, host and port requests go to. */
  readonly endpoint: string;
  /** Closes kept connections. */
  close(): void;
}

/**
 * A client whose signature and format are values; V3 and JSON where left out. Throws `ApiError` of kind
 * `validation` for bad options.
 */
export function createLeanAcsClient<Digests extends keyof Hash = "sha256" | "hmacSha256">(
  api: ApiDescriptor,
  platform: Platform<Digests>,
  options: LeanAcsOptions<Digests> = {},
): AcsClient {
  const { signature = v3 as SignaturePart } = options;
  // A signature that was given needs no digest the platform lacks: the type of the call says so.
  return buildAcsClient(api, platform as Platform, options, signature as SignaturePart, [
    options.format ?? json,
  ]);
}

/** The client itself: asks for the first of `formats`, reads them all. */
export function buildAcsClient(
  api: ApiDescriptor,
  platform: Platform,
  given: Omit<LeanAcsOptions, "signature" | "format">,
  signature: SignaturePart,
  formats: readonly FormatPart[],
): AcsClient {
  const options = ownOptions(given);
  const engine = createEngine(platform, options);
  const { nonce = platform.randomId, validate, headers = {} } = options;
  const endpoint = chooseEndpoint(api, options);
  const common = {
    ...lowerCase(headers),
    accept: (formats[0] as FormatPart).accept,
    host: endpoint.replace(/^https?:\/\//, ""),
    "user-agent": userAgent(api.name, api.packageVersion),
  };
  refuseInvalid(api.name, () => checkHeaders(common));
  const context: AcsContext = {
    api,
    hash: platform.hash,
    endpoint,
    credentials: credentialSource(options.credentials, () => +(options.now ?? Date.now)()),
    signature,
    formats,
    headers: common,
  };
  const answer = async (operation: OperationDescriptor, request: unknown, given: CallOptions = {}) => {
    const call = ownOptions(given);
    const ready = readyRequest(operation, request, call.validate ?? validate, nonce);
    const fixed = refuseInvalid(operation.name, () => {
      const all = serialize(operation, ready);
      return acsCall(
        context,
        { ...all, headers: { ...all.headers, ...lowerCase(call.headers) } },
        operation.safe ?? operation.idempotencyToken !== undefined,
        operation.response,
      );
    });
    return engine(fixed, call);
  };
  return {
    endpoint: context.endpoint,
    close: engine.close,
    send: async (operation, request, call) =>
      (await answer(operation as OperationDescriptor, request, call)).body as never,
    exchange: (operation, request, call) =>
      answer(operation as OperationDescriptor, request, call).catch((error: ApiError) => {
        if (error.answer) return error.answer;
        throw error;
      }) as never,
    async call(request, given = {}) {
      const call = ownOptions(given);
      const {
        operation: action,
        method = "POST",
        path = "/",
        version = api.version ?? "",
        safe = false,
      } = request;
      const fixed = refuseInvalid(action, () => {
        const fields = { ...lowerCase(request.headers), ...lowerCase(call.headers) };
        const { body } = request;
        const kind = api.protocol === "acs-roa" ? "json" : "form";
        const type = kind === "form" ? "application/x-www-form-urlencoded" : "application/json";
        const sent =
          body == null
            ? {}
            : bodyOf(kind, isByteSource(body) ? "application/octet-stream" : type, body, fields);
        const query = flattenAll(request.query);
        return acsCall(
          context,
          { action, version, method, path, query, headers: fields, ...sent },
          safe,
          undefined,
        );
      });
      return (await engine(fixed, call)).body;
    },
  };
}
