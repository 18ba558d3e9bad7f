// Part of the client engine. Do not edit: every run of the generator writes it again.
/** What the sources of the default chain share: their shape, their options, their failure. */
import type { Credentials } from "../types.js";

/** Credentials with the moment they end, in milliseconds since 1970; undefined: they do not. */
export interface Session extends Credentials {
  readonly expires?: number | undefined;
}

/** One place credentials can come from. */
export interface Source {
  /** For messages: `environment`, `cli profile`, … */
  readonly name: string;
  /** Undefined when this source is not set up here. Rejects with `CredentialsError` when it is and fails. */
  load(): Promise<Session | undefined>;
}

/** No usable credentials. The message names each source that was asked and why it gave none; never a secret. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
  /** Stable: `CredentialsUnavailable`. */
  readonly code = "CredentialsUnavailable";
}

export interface DefaultCredentialsOptions {
  /** Environment to read; `process.env` where left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder that holds `.aliyun` and `.alibabacloud`; the user's home where left out. */
  readonly home?: string;
  /** Origin of the instance metadata service; `http://100.100.100.200` where left out. */
  readonly metadataEndpoint?: string;
  /** Origin of STS; `https://sts.<region>.aliyuncs.com` or the central one where left out. */
  readonly stsEndpoint?: string;
  /** Name of the profile, in both profile files. */
  readonly profile?: string;
  /** Milliseconds since 1970; the system clock where left out. */
  readonly now?: () => number;
  /** Milliseconds for one answer of the metadata service; 1,000 where left out. Others have five times as long. */
  readonly timeout?: number;
}

/** The options with every default filled in. */
export interface SourceContext {
  readonly env: (name: string) => string | undefined;
  readonly home: string;
  readonly metadataEndpoint: string;
  readonly stsEndpoint: string | undefined;
  readonly profile: string | undefined;
  readonly now: () => number;
  readonly timeout: number;
}

/** Reads an ISO time stamp; undefined where there is none. Throws `CredentialsError` for text that is no time. */
export function expiry(text: unknown, source: string): number | undefined {
  if (text === undefined || text === null || text === "") return undefined;
  const time = typeof text === "string" ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new CredentialsError(`${source}: the expiration is no time stamp`);
  return time;
}

/** The text under a key of a parsed JSON object; undefined where it is empty or no text. */
export function textOf(object: unknown, key: string): string | undefined {
  if (typeof object !== "object" || object === null || !Object.hasOwn(object, key)) return undefined;
  const value = (object as Record<string, unknown>)[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Parses JSON of a source. The message of a failure does not quote it: it may hold a secret. */
export function parseObject(text: string, source: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Reported below, without the text.
  }
  throw new CredentialsError(`${source}: the answer is no JSON object`);
}

/** `AccessKeyId`, `AccessKeySecret`, `SecurityToken`, `Expiration` of an answer. */
export function sessionOf(answer: Record<string, unknown>, source: string): Session {
  const accessKeyId = textOf(answer, "AccessKeyId");
  const accessKeySecret = textOf(answer, "AccessKeySecret");
  const securityToken = textOf(answer, "SecurityToken");
  if (accessKeyId === undefined || accessKeySecret === undefined || securityToken === undefined) {
    throw new CredentialsError(`${source}: the answer lacks AccessKeyId, AccessKeySecret or SecurityToken`);
  }
  return { accessKeyId, accessKeySecret, securityToken, expires: expiry(answer["Expiration"], source) };
}
