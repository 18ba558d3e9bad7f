// Part of the client engine. Do not edit: every run of the generator writes it again.
/** The profile files: `~/.alibabacloud/credentials` (ini) and `~/.aliyun/config.json` (of the command line tool). */
import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fromUri } from "./environment.js";
import { fromMetadata } from "./metadata.js";
import {
  CredentialsError,
  expiry,
  parseObject,
  type Session,
  type Source,
  type SourceContext,
  textOf,
} from "./source.js";
import { assumeRole, assumeRoleWithOidc } from "./sts.js";

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
