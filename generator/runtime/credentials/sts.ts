/** Sessions from STS: AssumeRole with a key pair, AssumeRoleWithOIDC with a token file. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { signV3With } from "../acs/v3.ts";
import { nodePlatform } from "../platform/node.ts";
import { ask } from "./http.ts";
import {
  CredentialsError,
  parseObject,
  type Session,
  type SourceContext,
  sessionOf,
  textOf,
} from "./source.ts";

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
