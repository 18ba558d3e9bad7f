import { rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { parseIni } from "./profiles.ts";
import { CredentialsError } from "./source.ts";
import { chain, cli, ecs, noEcs, put, reply, type Seen, session, useWorld, world } from "./test-support.ts";

useWorld();

describe("default credentials", () => {
  it("environment keys come first, with a token where set", async () => {
    cli({ mode: "AK", access_key_id: "file", access_key_secret: "file" });
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret" };
    expect(await chain(env)()).toEqual({ accessKeyId: "id", accessKeySecret: "secret" });
    expect(await chain({ ...env, ALIBABA_CLOUD_SECURITY_TOKEN: "t" })()).toEqual({
      accessKeyId: "id",
      accessKeySecret: "secret",
      securityToken: "t",
    });
    expect(world.seen).toEqual([]);
  });

  it("what stands in Object.prototype is neither an option nor a variable", async () => {
    const inherited = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "id",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s",
      profile: "other",
    };
    cli({ mode: "AK", access_key_id: "file", access_key_secret: "file" });
    const entries = Object.entries(inherited);
    for (const [name, value] of entries)
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    let found: Promise<unknown>;
    try {
      found = chain({})();
    } finally {
      for (const [name] of entries) delete (Object.prototype as Record<string, unknown>)[name];
    }
    expect(await found).toEqual({ accessKeyId: "file", accessKeySecret: "file" });
  });

  it("half of a key pair is said, and the next source is asked", async () => {
    cli({ mode: "AK", access_key_id: "file", access_key_secret: "file-secret" });
    expect(await chain({ ALIBABA_CLOUD_ACCESS_KEY_ID: "id" })()).toMatchObject({ accessKeyId: "file" });
    rmSync(join(world.home, ".aliyun"), { recursive: true });
    for (const name of ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"])
      await expect(chain({ ...noEcs, [name]: "canary" })()).rejects.toThrow(
        "environment: only one of ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET is set",
      );
  });

  it.each([
    [
      "AK",
      { mode: "AK", access_key_id: "a", access_key_secret: "b" },
      { accessKeyId: "a", accessKeySecret: "b" },
    ],
    [
      "StsToken",
      { mode: "StsToken", access_key_id: "a", access_key_secret: "b", sts_token: "c" },
      { accessKeyId: "a", accessKeySecret: "b", securityToken: "c" },
    ],
    [
      "External",
      {
        mode: "External",
        process_command: `printf '{"mode":"StsToken","access_key_id":"x","access_key_secret":"y","sts_token":"z"}'`,
      },
      { accessKeyId: "x", accessKeySecret: "y", securityToken: "z" },
    ],
  ])("cli profile, mode %s", async (_mode, profile, expected) => {
    cli(profile);
    expect(await chain(noEcs)()).toEqual(expected);
  });

  it("cli profile, mode RamRoleArn: a signed AssumeRole", async () => {
    cli({
      mode: "RamRoleArn",
      access_key_id: "a",
      access_key_secret: "key-secret",
      ram_role_arn: "acs:ram::1:role/r",
      ram_session_name: "s",
      expired_seconds: 1800,
    });
    world.answer = reply({ Credentials: session(60) });
    expect(await chain(noEcs)()).toEqual({
      accessKeyId: "STS.id",
      accessKeySecret: "session-secret",
      securityToken: "session-token",
    });
    const [request] = world.seen;
    expect(request?.headers["x-acs-action"]).toBe("AssumeRole");
    expect(request?.headers["authorization"]).toMatch(
      /^ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host;x-acs-/,
    );
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      RoleArn: "acs:ram::1:role/r",
      RoleSessionName: "s",
      DurationSeconds: "1800",
    });
  });

  it("cli profile, mode ChainableRamRoleArn: from its source profile, and a ring is an error", async () => {
    const profiles = [
      { name: "p", mode: "ChainableRamRoleArn", source_profile: "base", ram_role_arn: "arn" },
      { name: "base", mode: "AK", access_key_id: "base-id", access_key_secret: "base-secret" },
    ];
    put(".aliyun/config.json", JSON.stringify({ current: "p", profiles }));
    world.answer = reply({ Credentials: session(60) });
    expect(await chain(noEcs)()).toMatchObject({ accessKeyId: "STS.id" });
    expect(world.seen[0]?.headers["authorization"]).toContain("Credential=base-id,");
    put(
      ".aliyun/config.json",
      JSON.stringify({ current: "p", profiles: [{ ...profiles[0], source_profile: "p" }] }),
    );
    await expect(chain(noEcs)()).rejects.toThrow(/in a ring/);
  });

  it("cli profiles EcsRamRole, CredentialsURI, OIDC", async () => {
    cli({ mode: "EcsRamRole", ram_role_name: "given role" });
    world.answer = ecs(() => ({ Code: "Success", ...session(60) }));
    expect(await chain()()).toMatchObject({ accessKeyId: "STS.id" });
    expect(world.seen.at(-1)?.url.pathname).toBe("/latest/meta-data/ram/security-credentials/given%20role");
    cli({ mode: "CredentialsURI", credentials_uri: `${world.origin}/uri` });
    world.answer = reply(session(60, "URI.id"));
    expect(await chain()()).toMatchObject({ accessKeyId: "URI.id" });
    put("token", "oidc-token\n");
    cli({
      mode: "OIDC",
      ram_role_arn: "arn",
      oidc_provider_arn: "provider",
      oidc_token_file: join(world.home, "token"),
    });
    world.answer = reply({ Credentials: session(60, "OIDC.id") });
    expect(await chain()()).toMatchObject({ accessKeyId: "OIDC.id" });
  });

  it("OIDC role of the environment: unsigned, the token in the body", async () => {
    put("token", "oidc-token\n");
    world.answer = reply({ Credentials: session(60, "OIDC.id") });
    const env = {
      ALIBABA_CLOUD_ROLE_ARN: "arn",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "provider",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(world.home, "token"),
    };
    expect(await chain(env)()).toMatchObject({ accessKeyId: "OIDC.id" });
    const [request] = world.seen;
    expect(request?.headers["authorization"]).toBeUndefined();
    expect(request?.url.searchParams.get("Action")).toBe("AssumeRoleWithOIDC");
    expect(new URLSearchParams(request?.body).get("OIDCToken")).toBe("oidc-token");
    expect(request?.url.search).not.toContain("oidc-token");
  });

  it("ini profile: access_key, ecs_ram_role, ram_role_arn; other types are an error", async () => {
    const ini = (text: string): void => put(".alibabacloud/credentials", text);
    ini("# comment\n[default]\ntype = access_key\naccess_key_id = i\naccess_key_secret = s=1\n");
    expect(await chain(noEcs)()).toEqual({ accessKeyId: "i", accessKeySecret: "s=1" });
    ini("[default]\ntype = ecs_ram_role\nrole_name = r\n");
    world.answer = ecs(() => ({ Code: "Success", ...session(60) }));
    expect(await chain()()).toMatchObject({ accessKeyId: "STS.id" });
    ini("[other]\ntype=ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=arn\n");
    world.answer = reply({ Credentials: session(60, "ROLE.id") });
    expect(await chain({ ...noEcs, ALIBABA_CLOUD_PROFILE: "other" })()).toMatchObject({
      accessKeyId: "ROLE.id",
    });
    ini("[default]\ntype = rsa_key_pair\n");
    await expect(chain(noEcs)()).rejects.toThrow(/none of access_key/);
    expect(parseIni("[a]\r\nk=v\r\n[ b ]\r\n;x\r\nbroken\r\n").get("b")).toEqual(new Map());
  });

  it("instance metadata: version 2 with its token; version 1 only when not forbidden", async () => {
    world.answer = ecs(() => ({ Code: "Success", ...session(60) }));
    expect(await chain()()).toMatchObject({ securityToken: "session-token" });
    expect(world.seen.map((request) => request.method)).toEqual(["PUT", "GET", "GET"]);
    expect(world.seen[1]?.headers["x-aliyun-ecs-metadata-token"]).toBe("metadata-token");
    const old = (request: Seen, response: ServerResponse): void =>
      request.method === "PUT"
        ? reply("", 404)(request, response)
        : ecs(() => ({ Code: "Success", ...session(60, "V1.id") }))(request, response);
    world.answer = old;
    expect(await chain()()).toMatchObject({ accessKeyId: "V1.id" });
    await expect(chain({ ALIBABA_CLOUD_IMDSV1_DISABLED: "true" })()).rejects.toThrow(
      /version 1 is forbidden/,
    );
  });

  it("R49: one refresh at a time, kept until 15 minutes before the end", async () => {
    world.answer = ecs(() => ({ Code: "Success", ...session(60) }));
    const provider = chain();
    await Promise.all(Array.from({ length: 50 }, () => provider()));
    expect(world.seen).toHaveLength(3);
    world.now += 44 * 60_000;
    await provider();
    expect(world.seen).toHaveLength(3);
    world.now += 2 * 60_000;
    await provider();
    expect(world.seen).toHaveLength(6);
    await provider({ refresh: true });
    expect(world.seen).toHaveLength(9);
  });

  it("R49: a session shorter than twice those minutes is renewed at half its life, not by each call", async () => {
    world.answer = ecs(() => ({ Code: "Success", ...session(15) }));
    const provider = chain();
    await provider();
    world.now += 7 * 60_000;
    await provider();
    expect(world.seen).toHaveLength(3);
    world.now += 60_000;
    await provider();
    expect(world.seen).toHaveLength(6);
  });

  it("R49: a failed renewal uses the session that still holds; a failure is not remembered", async () => {
    world.answer = ecs(() => ({ Code: "Success", ...session(20) }));
    const provider = chain();
    await provider();
    world.answer = reply("", 500);
    world.now += 10 * 60_000;
    expect(await provider()).toMatchObject({ accessKeyId: "STS.id" });
    world.now += 10 * 60_000;
    await expect(provider()).rejects.toBeInstanceOf(CredentialsError);
    world.answer = ecs(() => ({ Code: "Success", ...session(60, "NEW.id") }));
    expect(await provider()).toMatchObject({ accessKeyId: "NEW.id" });
  });

  it("nothing set up: every source is named with its reason, in one line", async () => {
    world.answer = reply("", 404);
    const failure = await chain({ ALIBABA_CLOUD_IMDSV1_DISABLED: "true" })().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CredentialsError);
    expect((failure as Error).message).toBe(
      "No credentials found. environment: not set up; oidc role: not set up; cli profile: not set up; " +
        "credentials file: not set up; instance metadata: no token (404), and version 1 is forbidden; " +
        "credentials URI: not set up.",
    );
  });

  it("R33: no secret in a failure", async () => {
    put("token", "CANARY-token");
    put(".alibabacloud/credentials", "[default]\naccess_key_secret = CANARY-ini\n");
    cli({ mode: "External", process_command: 'echo \'{"access_key_secret":"CANARY-cmd"\'; exit 1' });
    world.answer = reply('{"Code":"CANARY", broken', 403);
    const failure = await chain({
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "CANARY-env",
      ALIBABA_CLOUD_ROLE_ARN: "arn",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "provider",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(world.home, "token"),
      ALIBABA_CLOUD_CREDENTIALS_URI: `${world.origin}/?sig=CANARY-uri`,
    })().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CredentialsError);
    expect(inspect(failure, { depth: 9, showHidden: true }) + JSON.stringify(failure)).not.toContain(
      "CANARY",
    );
  });

  it("a source that hangs is given up after its limit, a huge answer is refused", async () => {
    world.answer = () => {};
    await expect(chain({}, { timeout: 60 })()).rejects.toThrow(/did not answer within 60 ms/);
    world.answer = reply("x".repeat(70_000));
    await expect(chain()()).rejects.toThrow(/more than 65536 bytes/);
  });
});
