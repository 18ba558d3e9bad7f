/** The default chain: the first source that is set up gives the credentials, and keeps them fresh. */

import { homedir } from "node:os";
import { ownOptions } from "../client.ts";
import type { Credentials } from "../types.ts";
import { environmentKeys, environmentOidc, environmentUri } from "./environment.ts";
import { instanceMetadata } from "./metadata.ts";
import { cliProfile, iniProfile } from "./profiles.ts";
import {
  CredentialsError,
  type DefaultCredentialsOptions,
  type Session,
  type Source,
  type SourceContext,
} from "./source.ts";

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
