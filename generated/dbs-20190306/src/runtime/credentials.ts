// Part of the client engine. Do not edit: every run of the generator writes it again.
import { ownOptions, signV3With } from "./client.js";
import { nodePlatform } from "./node.js";
import type { Credentials } from "./types.js";
import { exec } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";

// What the sources of the default chain share: their shape, their options, their failure.

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

// The few plain requests that credential sources make. No redirect is followed; answers are bounded.

export interface Ask {
  readonly source: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds, from connecting to the last byte. */
  readonly timeout: number;
}

const maxBytes = 64 * 1024;

/** Status and text of an answer. Rejects with `CredentialsError` when there is none. */
export function ask({ source, method = "GET", url, headers = {}, body, timeout }: Ask): Promise<{
  status: number;
  text: string;
}> {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    return Promise.reject(new CredentialsError(`${source}: the configured address is no URL`));
  }
  if (target.protocol !== "http:" && target.protocol !== "https:") {
    return Promise.reject(
      new CredentialsError(`${source}: the configured address is neither http nor https`),
    );
  }
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      outgoing.destroy();
      reject(new CredentialsError(`${source}: ${target.host} ${why}`));
    };
    const timer = setTimeout(() => fail(`did not answer within ${timeout} ms`), timeout);
    const send = target.protocol === "https:" ? httpsRequest : httpRequest;
    const outgoing = send(target, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) fail(`answered more than ${maxBytes} bytes`);
        else chunks.push(chunk);
      });
      incoming.on("error", () => fail("broke off its answer"));
      incoming.on("end", () => {
        clearTimeout(timer);
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
      });
    });
    // The error's own text may quote the URL with its query: only its code is passed on.
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      fail(`cannot be reached (${error.code ?? "unknown"})`),
    );
    outgoing.end(body);
  });
}

// Sessions from STS: AssumeRole with a key pair, AssumeRoleWithOIDC with a token file.

export interface Role {
  readonly roleArn: string;
  readonly sessionName?: string | undefined;
  /** Seconds; STS takes 900 and more. */
  readonly duration?: number | undefined;
  readonly policy?: string | undefined;
  readonly externalId?: string | undefined;
  /** Region whose STS is asked; the central one where left out. */
  readonly region?: string | undefined;
}

const timeStamp = (now: number): string => new Date(now).toISOString().replace(/\.\d{3}Z$/, "Z");

/** Address of STS. Throws `CredentialsError` for a region that could be part of another host. */
export function stsOrigin(context: SourceContext, region: string | undefined): string {
  if (context.stsEndpoint !== undefined) {
    return /^https?:\/\//.test(context.stsEndpoint) ? context.stsEndpoint : `https://${context.stsEndpoint}`;
  }
  const chosen = region ?? context.env("ALIBABA_CLOUD_STS_REGION");
  if (chosen === undefined) return "https://sts.aliyuncs.com";
  if (!/^[a-z0-9-]+$/.test(chosen)) throw new CredentialsError("sts: the configured region is no region id");
  const name = context.env("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED") === "true" ? "sts-vpc" : "sts";
  return `https://${name}.${chosen}.aliyuncs.com`;
}

function roleParameters(role: Role, now: number): Record<string, string> {
  return {
    RoleArn: role.roleArn,
    RoleSessionName: role.sessionName ?? `gaiwan-${now}`,
    DurationSeconds: String(role.duration ?? 3600),
    ...(role.policy === undefined ? {} : { Policy: role.policy }),
  };
}

/** AssumeRole, signed with the given credentials. */
export async function assumeRole(context: SourceContext, from: Session, role: Role): Promise<Session> {
  const source = "role";
  const now = context.now();
  const origin = stsOrigin(context, role.region);
  const query = {
    ...roleParameters(role, now),
    ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
  };
  const signed = signV3With(nodePlatform.hash, {
    ...from,
    method: "POST",
    query,
    headers: {
      host: new URL(origin).host,
      "x-acs-action": "AssumeRole",
      "x-acs-version": "2015-04-01",
      "x-acs-date": timeStamp(now),
      "x-acs-signature-nonce": randomUUID(),
      accept: "application/json",
    },
  });
  const { host: _host, ...headers } = signed.headers;
  return fromSts(
    source,
    await ask({
      source,
      method: "POST",
      url: `${origin}/?${signed.canonicalQuery}`,
      headers,
      timeout: context.timeout * 5,
    }),
  );
}

/** AssumeRoleWithOIDC: unsigned, the token of the file speaks for the caller. */
export async function assumeRoleWithOidc(
  context: SourceContext,
  role: Role & { readonly providerArn: string; readonly tokenFile: string },
): Promise<Session> {
  const source = "oidc role";
  const now = context.now();
  let token: string;
  try {
    token = (await readFile(role.tokenFile, "utf8")).trim();
  } catch {
    throw new CredentialsError(`${source}: the token file cannot be read`);
  }
  const common = {
    Action: "AssumeRoleWithOIDC",
    Version: "2015-04-01",
    Format: "JSON",
    Timestamp: timeStamp(now),
  };
  return fromSts(
    source,
    await ask({
      source,
      method: "POST",
      url: `${stsOrigin(context, role.region)}/?${new URLSearchParams({ ...common, SignatureNonce: randomUUID() })}`,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({
        ...roleParameters(role, now),
        OIDCProviderArn: role.providerArn,
        OIDCToken: token,
      }).toString(),
      timeout: context.timeout * 5,
    }),
  );
}

function fromSts(source: string, answer: { status: number; text: string }): Session {
  const body = parseObject(answer.text, source);
  if (answer.status !== 200) {
    const code =
      textOf(body, "Code")
        ?.replace(/[^\w.-]/g, "")
        .slice(0, 64) ?? "no code";
    throw new CredentialsError(`${source}: STS refused with ${answer.status} ${code}`);
  }
  const credentials = body["Credentials"];
  if (typeof credentials !== "object" || credentials === null) {
    throw new CredentialsError(`${source}: the answer of STS has no Credentials`);
  }
  return sessionOf(credentials as Record<string, unknown>, source);
}

// Sources that environment variables set up: static keys, an OIDC role, a credentials URI.

/** `ALIBABA_CLOUD_ACCESS_KEY_ID` and `_SECRET`, with `ALIBABA_CLOUD_SECURITY_TOKEN` where set. */
export function environmentKeys(context: SourceContext): Source {
  return {
    name: "environment",
    load: async () => {
      const accessKeyId = context.env("ALIBABA_CLOUD_ACCESS_KEY_ID");
      const accessKeySecret = context.env("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
      if (accessKeyId === undefined && accessKeySecret === undefined) return undefined;
      if (accessKeyId === undefined || accessKeySecret === undefined) {
        throw new CredentialsError(
          "environment: only one of ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET is set",
        );
      }
      const securityToken = context.env("ALIBABA_CLOUD_SECURITY_TOKEN");
      return { accessKeyId, accessKeySecret, ...(securityToken === undefined ? {} : { securityToken }) };
    },
  };
}

/** The role of a pod or runner: `ALIBABA_CLOUD_ROLE_ARN`, `_OIDC_PROVIDER_ARN`, `_OIDC_TOKEN_FILE`. */
export function environmentOidc(context: SourceContext): Source {
  return {
    name: "oidc role",
    load: async () => {
      const roleArn = context.env("ALIBABA_CLOUD_ROLE_ARN");
      const providerArn = context.env("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
      const tokenFile = context.env("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
      if (roleArn === undefined || providerArn === undefined || tokenFile === undefined) return undefined;
      const sessionName = context.env("ALIBABA_CLOUD_ROLE_SESSION_NAME");
      return assumeRoleWithOidc(context, { roleArn, providerArn, tokenFile, sessionName });
    },
  };
}

/** `ALIBABA_CLOUD_CREDENTIALS_URI`. */
export function environmentUri(context: SourceContext): Source {
  return {
    name: "credentials URI",
    load: async () => {
      const url = context.env("ALIBABA_CLOUD_CREDENTIALS_URI");
      return url === undefined ? undefined : fromUri(context, url);
    },
  };
}

/** Asks a credentials URI. */
export async function fromUri(context: SourceContext, url: string): ReturnType<Source["load"]> {
  const source = "credentials URI";
  const answer = await ask({ source, url, timeout: context.timeout * 5 });
  if (answer.status !== 200) throw new CredentialsError(`${source}: answered ${answer.status}`);
  return sessionOf(parseObject(answer.text, source), source);
}

// The RAM role of an ECS instance, from its metadata service.

const rolePath = "/latest/meta-data/ram/security-credentials/";

/** Off with `ALIBABA_CLOUD_ECS_METADATA_DISABLED=true`. */
export function instanceMetadata(context: SourceContext): Source {
  return {
    name: "instance metadata",
    load: async () => {
      if (context.env("ALIBABA_CLOUD_ECS_METADATA_DISABLED") === "true") return undefined;
      return fromMetadata(context, context.env("ALIBABA_CLOUD_ECS_METADATA"));
    },
  };
}

/** Asks the service, for the given role or the instance's own. Version 2, and version 1 unless that is forbidden. */
export async function fromMetadata(context: SourceContext, roleName: string | undefined): Promise<Session> {
  const source = "instance metadata";
  const { metadataEndpoint: origin, timeout } = context;
  const issued = await ask({
    source,
    method: "PUT",
    url: `${origin}/latest/api/token`,
    headers: { "x-aliyun-ecs-metadata-token-ttl-seconds": "21600" },
    timeout,
  });
  const headers: Record<string, string> = {};
  if (issued.status === 200 && issued.text !== "")
    headers["x-aliyun-ecs-metadata-token"] = issued.text.trim();
  else if (context.env("ALIBABA_CLOUD_IMDSV1_DISABLED") === "true") {
    throw new CredentialsError(`${source}: no token (${issued.status}), and version 1 is forbidden`);
  }
  const read = async (path: string): Promise<string> => {
    const answer = await ask({ source, url: `${origin}${path}`, headers, timeout });
    if (answer.status !== 200) throw new CredentialsError(`${source}: answered ${answer.status}`);
    return answer.text;
  };
  const role = roleName ?? (await read(rolePath)).trim().split("\n")[0] ?? "";
  if (role === "") throw new CredentialsError(`${source}: the instance has no role`);
  const body = parseObject(await read(rolePath + encodeURIComponent(role)), source);
  if (textOf(body, "Code") !== "Success") throw new CredentialsError(`${source}: the answer is no success`);
  return sessionOf(body, source);
}

// The profile files: `~/.alibabacloud/credentials` (ini) and `~/.aliyun/config.json` (of the command line tool).

/** Text of a file; undefined where there is none. */
async function readIfThere(path: string, source: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new CredentialsError(`${source}: the file cannot be read (${code ?? "unknown"})`);
  }
}

/** `~/.alibabacloud/credentials`, or the file that `ALIBABA_CLOUD_CREDENTIALS_FILE` names. */
export function iniProfile(context: SourceContext): Source {
  const source = "credentials file";
  return {
    name: source,
    load: async () => {
      const path =
        context.env("ALIBABA_CLOUD_CREDENTIALS_FILE") ?? join(context.home, ".alibabacloud", "credentials");
      const text = await readIfThere(path, source);
      if (text === undefined) return undefined;
      const name = context.profile ?? "default";
      const section = parseIni(text).get(name);
      if (section === undefined) {
        if (context.profile === undefined) return undefined;
        throw new CredentialsError(`${source}: there is no profile ${JSON.stringify(name)}`);
      }
      return fromIni(context, section, source);
    },
  };
}

async function fromIni(
  context: SourceContext,
  section: ReadonlyMap<string, string>,
  source: string,
): Promise<Session> {
  const need = (key: string): string => {
    const value = section.get(key);
    if (value === undefined || value === "") throw new CredentialsError(`${source}: ${key} is missing`);
    return value;
  };
  const keys = (): Session => ({
    accessKeyId: need("access_key_id"),
    accessKeySecret: need("access_key_secret"),
  });
  switch (section.get("type") ?? "access_key") {
    case "access_key":
      return keys();
    case "ecs_ram_role":
      return fromMetadata(context, section.get("role_name"));
    case "ram_role_arn":
      return assumeRole(context, keys(), {
        roleArn: need("role_arn"),
        sessionName: section.get("role_session_name"),
        policy: section.get("policy"),
      });
    default:
      throw new CredentialsError(`${source}: the type is none of access_key, ecs_ram_role, ram_role_arn`);
  }
}

/** Sections of an ini text. Comments start with `#` or `;`; keys are taken as they are. */
export function parseIni(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const raw of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const heading = /^\[([^\]]+)\]$/.exec(line);
    if (heading) {
      current = new Map();
      sections.set((heading[1] ?? "").trim(), current);
      continue;
    }
    const equals = line.indexOf("=");
    if (equals > 0) current?.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return sections;
}

/** `~/.aliyun/config.json`. Off with `ALIBABA_CLOUD_CLI_PROFILE_DISABLED=true`. */
export function cliProfile(context: SourceContext): Source {
  const source = "cli profile";
  return {
    name: source,
    load: async () => {
      if (context.env("ALIBABA_CLOUD_CLI_PROFILE_DISABLED") === "true") return undefined;
      const text = await readIfThere(join(context.home, ".aliyun", "config.json"), source);
      if (text === undefined) return undefined;
      const config = parseObject(text, source);
      const list = Array.isArray(config["profiles"]) ? (config["profiles"] as unknown[]) : [];
      const name = context.profile ?? textOf(config, "current") ?? "default";
      const profiles = new Map(list.map((profile) => [textOf(profile, "name"), profile]));
      return fromCli(context, profiles, name, source, []);
    },
  };
}

async function fromCli(
  context: SourceContext,
  profiles: ReadonlyMap<string | undefined, unknown>,
  name: string,
  source: string,
  chain: readonly string[],
): Promise<Session | undefined> {
  const profile = profiles.get(name);
  if (profile === undefined) {
    if (chain.length === 0 && context.profile === undefined) return undefined;
    throw new CredentialsError(`${source}: there is no profile ${JSON.stringify(name)}`);
  }
  if (chain.includes(name))
    throw new CredentialsError(`${source}: profiles name each other as source in a ring`);
  const text = (key: string): string | undefined => textOf(profile, key);
  const need = (key: string): string => {
    const value = text(key);
    if (value === undefined)
      throw new CredentialsError(`${source} ${JSON.stringify(name)}: ${key} is missing`);
    return value;
  };
  const keys = (): Session => ({
    accessKeyId: need("access_key_id"),
    accessKeySecret: need("access_key_secret"),
  });
  const seconds = (profile as Record<string, unknown>)["expired_seconds"];
  const role = () => ({
    roleArn: need("ram_role_arn"),
    sessionName: text("ram_session_name"),
    externalId: text("external_id"),
    region: text("sts_region"),
    duration: typeof seconds === "number" && seconds > 0 ? seconds : undefined,
  });
  const mode = text("mode") ?? "AK";
  switch (mode) {
    case "AK":
      // The tool writes an empty AK profile when it is first run: not set up.
      return text("access_key_id") === undefined && chain.length === 0 ? undefined : keys();
    case "StsToken":
      return { ...keys(), securityToken: need("sts_token") };
    case "RamRoleArn":
      return assumeRole(context, keys(), role());
    case "ChainableRamRoleArn": {
      const from = await fromCli(context, profiles, need("source_profile"), source, [...chain, name]);
      if (from === undefined)
        throw new CredentialsError(`${source}: the source profile holds no credentials`);
      return assumeRole(context, from, role());
    }
    case "EcsRamRole":
      return fromMetadata(context, text("ram_role_name"));
    case "OIDC":
      return assumeRoleWithOidc(context, {
        ...role(),
        providerArn: need("oidc_provider_arn"),
        tokenFile: need("oidc_token_file"),
      });
    case "CredentialsURI":
      return fromUri(context, need("credentials_uri"));
    case "External":
      return fromCommand(need("process_command"), source);
    default:
      throw new CredentialsError(
        `${source} ${JSON.stringify(name)}: mode ${JSON.stringify(mode)} is not supported; use AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole, OIDC, CredentialsURI or External`,
      );
  }
}

/** Runs the command of an External profile and reads what it prints; at most 60 s and 64 kB. */
function fromCommand(command: string, source: string): Promise<Session> {
  return new Promise((resolve, reject) => {
    exec(command, { timeout: 60_000, maxBuffer: 64 * 1024, windowsHide: true }, (error, stdout) => {
      try {
        // Neither the command nor its output is quoted: both may hold a secret.
        if (error !== null) throw new CredentialsError(`${source}: the process_command failed`);
        const answer = parseObject(stdout, source);
        const accessKeyId = textOf(answer, "access_key_id");
        const accessKeySecret = textOf(answer, "access_key_secret");
        if (accessKeyId === undefined || accessKeySecret === undefined) {
          throw new CredentialsError(
            `${source}: the process_command printed no access_key_id and access_key_secret`,
          );
        }
        const securityToken = textOf(answer, "sts_token");
        resolve({
          accessKeyId,
          accessKeySecret,
          ...(securityToken === undefined ? {} : { securityToken }),
          expires: expiry(answer["expiration"], source),
        });
      } catch (failure) {
        reject(failure);
      }
    });
  });
}

// The default chain: the first source that is set up gives the credentials, and keeps them fresh.

/** A session is renewed when less than this is left, in milliseconds, or half its life where that is shorter. */
const renewBefore = 15 * 60_000;
/** Where that fails, it is used until this is left. */
const leastLeft = 60_000;

/**
 * Credentials from the environment, an OIDC role, `~/.aliyun/config.json`, `~/.alibabacloud/credentials`, the
 * instance metadata service or a credentials URI, in this order. Pass the result as the client's `credentials`.
 *
 * One request is under way at a time, however many calls wait. A session is renewed 15 minutes before it ends, one of
 * less than half an hour at half its life; when that fails and the old one still holds, the old one is used. A failure
 * is not remembered: the next call asks every source again. Rejects with `CredentialsError`.
 */
export function defaultCredentials(
  options: DefaultCredentialsOptions = {},
): (ask?: { readonly refresh: boolean }) => Promise<Credentials> {
  const context = contextOf(ownOptions(options));
  const sources = [
    environmentKeys(context),
    environmentOidc(context),
    cliProfile(context),
    iniProfile(context),
    instanceMetadata(context),
    environmentUri(context),
  ];
  let kept: Session | undefined;
  let margin = 0;
  let pending: Promise<Session> | undefined;
  return async (ask) => {
    const left = (kept?.expires ?? Number.POSITIVE_INFINITY) - context.now();
    if (kept !== undefined && ask?.refresh !== true && left > margin) return credentialsOf(kept);
    pending ??= firstOf(sources).finally(() => {
      pending = undefined;
    });
    try {
      kept = await pending;
      margin = Math.min(renewBefore, ((kept.expires ?? 0) - context.now()) / 2);
    } catch (error) {
      if (kept === undefined || ask?.refresh === true || left <= leastLeft) throw error;
    }
    return credentialsOf(kept);
  };
}

async function firstOf(sources: readonly Source[]): Promise<Session> {
  const reasons: string[] = [];
  for (const source of sources) {
    try {
      const session = await source.load();
      if (session !== undefined) return session;
      reasons.push(`${source.name}: not set up`);
    } catch (error) {
      if (!(error instanceof CredentialsError)) throw error;
      reasons.push(error.message);
    }
  }
  throw new CredentialsError(`No credentials found. ${reasons.join("; ")}.`);
}

function credentialsOf({ expires: _expires, ...credentials }: Session): Credentials {
  return credentials;
}

function contextOf(options: DefaultCredentialsOptions): SourceContext {
  const env = options.env ?? process.env;
  const read = (name: string): string | undefined =>
    Object.hasOwn(env, name) ? env[name] || undefined : undefined;
  return {
    env: read,
    home: options.home ?? homedir(),
    metadataEndpoint: options.metadataEndpoint ?? "http://100.100.100.200",
    stsEndpoint: options.stsEndpoint,
    profile: options.profile ?? read("ALIBABA_CLOUD_PROFILE"),
    now: options.now ?? Date.now,
    timeout: options.timeout ?? 1_000,
  };
}
