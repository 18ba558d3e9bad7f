/** What each source says when it is set up but gives no credentials, and where STS is asked. */
import { mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceContext } from "./source.ts";
import { stsOrigin } from "./sts.ts";
import { chain, cli, noEcs, put, reply, session, useWorld, world } from "./test-support.ts";

useWorld();

/** The reasons of a chain that ends without credentials. */
const reasons = async (...given: Parameters<typeof chain>): Promise<string> => {
  const failure: unknown = await chain(...given)().catch((error: unknown) => error);
  return failure instanceof Error ? failure.message : `credentials: ${JSON.stringify(failure)}`;
};
const key = { access_key_id: "a", access_key_secret: "b" };
const role = { mode: "RamRoleArn", ...key, ram_role_arn: "arn" };

describe("STS", () => {
  const context = (env: Record<string, string>, stsEndpoint?: string): SourceContext => ({
    env: (name) => env[name],
    home: "",
    metadataEndpoint: "",
    stsEndpoint,
    profile: undefined,
    now: () => 0,
    timeout: 0,
  });
  it.each([
    [{}, undefined, undefined, "https://sts.aliyuncs.com"],
    [{}, "cn-beijing", undefined, "https://sts.cn-beijing.aliyuncs.com"],
    [{ ALIBABA_CLOUD_STS_REGION: "eu-1" }, undefined, undefined, "https://sts.eu-1.aliyuncs.com"],
    [{ ALIBABA_CLOUD_STS_REGION: "eu-1" }, "us-1", undefined, "https://sts.us-1.aliyuncs.com"],
    [{ ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED: "true" }, "us-1", undefined, "https://sts-vpc.us-1.aliyuncs.com"],
    [{ ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED: "yes" }, "us-1", undefined, "https://sts.us-1.aliyuncs.com"],
    [{}, "us-1", "sts.test", "https://sts.test"],
    [{}, undefined, "http://127.0.0.1:1", "http://127.0.0.1:1"],
  ])("address for %j, region %s, option %s", (env, region, endpoint, expected) => {
    expect(stsOrigin(context(env, endpoint), region)).toBe(expected);
  });
  it.each(["evil.test/", "a.b", "cn-hangzhou@evil", "A", "", "x\nsts"])("refuses the region %j", (region) => {
    expect(() => stsOrigin(context({}), region)).toThrow("sts: the configured region is no region id");
  });

  it.each([
    [403, { Code: "NoPermission", Message: "CANARY" }, "role: STS refused with 403 NoPermission"],
    [400, { Code: "A b<c>/\u00e9.D-e_1" }, "role: STS refused with 400 Abc.D-e_1"],
    [400, { Code: "c".repeat(80) }, `role: STS refused with 400 ${"c".repeat(64)}; `],
    [500, {}, "role: STS refused with 500 no code"],
    [200, {}, "role: the answer of STS has no Credentials"],
    [200, { Credentials: null }, "role: the answer of STS has no Credentials"],
    [200, { Credentials: "text" }, "role: the answer of STS has no Credentials"],
    [200, { Credentials: {} }, "role: the answer lacks AccessKeyId, AccessKeySecret or SecurityToken"],
    [200, [], "role: the answer is no JSON object"],
    [200, "null", "role: the answer is no JSON object"],
  ])("answers %i %j", async (status, body, reason) => {
    cli(role);
    world.answer = reply(body, status);
    const message = await reasons(noEcs);
    expect(message).toContain(reason);
    expect(message).not.toContain("CANARY");
  });

  it.each([
    ["AccessKeyId", undefined],
    ["AccessKeySecret", ""],
    ["SecurityToken", 5],
  ])("an answer whose %s is %j", async (field, value) => {
    cli(role);
    world.answer = reply({ Credentials: { ...session(60), [field]: value } });
    expect(await reasons(noEcs)).toContain("role: the answer lacks AccessKeyId");
  });

  it.each(["soon", 5, true])("an expiration that is %j", async (Expiration) => {
    cli(role);
    world.answer = reply({ Credentials: { ...session(60), Expiration } });
    expect(await reasons(noEcs)).toContain("role: the expiration is no time stamp");
  });

  it("signs for the host asked, with the time of the clock, and asks for an hour unless told", async () => {
    cli({ ...role, expired_seconds: 0, external_id: "ext" });
    world.answer = reply({ Credentials: session(60) });
    await chain(noEcs)();
    const [request] = world.seen;
    expect(request?.method).toBe("POST");
    expect(request?.headers["host"]).toBe(new URL(world.origin).host);
    expect(request?.headers["x-acs-date"]).toBe("2026-03-14T00:00:00Z");
    expect(request?.headers["x-acs-version"]).toBe("2015-04-01");
    expect(request?.headers["accept"]).toBe("application/json");
    expect(request?.headers["x-acs-signature-nonce"]).toMatch(/^[\da-f-]{36}$/);
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      RoleArn: "arn",
      RoleSessionName: `gaiwan-${world.now}`,
      DurationSeconds: "3600",
      ExternalId: "ext",
    });
  });

  it("a policy and a session name of the ini profile reach it", async () => {
    put(
      ".alibabacloud/credentials",
      "[default]\ntype=ram_role_arn\naccess_key_id=a\naccess_key_secret=b\nrole_arn=arn\nrole_session_name=s\npolicy={}\n",
    );
    world.answer = reply({ Credentials: session(60) });
    await chain(noEcs)();
    expect(Object.fromEntries(world.seen[0]?.url.searchParams ?? [])).toMatchObject({
      RoleSessionName: "s",
      Policy: "{}",
    });
  });
});

describe("profile files", () => {
  const config = (value: unknown): void => put(".aliyun/config.json", JSON.stringify(value));

  it("that cannot be read are said, those that are not there are not set up", async () => {
    mkdirSync(join(world.home, ".aliyun", "config.json"), { recursive: true });
    mkdirSync(join(world.home, ".alibabacloud", "credentials"), { recursive: true });
    expect(await reasons(noEcs)).toContain(
      "cli profile: the file cannot be read (EISDIR); credentials file: the file cannot be read (EISDIR)",
    );
  });
  it("below what is no folder are not set up", async () => {
    writeFileSync(join(world.home, ".aliyun"), "");
    writeFileSync(join(world.home, ".alibabacloud"), "");
    expect(await reasons(noEcs)).toContain("cli profile: not set up; credentials file: not set up");
  });
  it.each([
    [{ current: "q", profiles: [{ name: "p", mode: "AK", ...key }] }, undefined, "cli profile: not set up"],
    [{ profiles: [{ name: "p", mode: "AK", ...key }] }, "q", 'cli profile: there is no profile "q"'],
    [{ current: "p", profiles: "p" }, undefined, "cli profile: not set up"],
    [{ current: "p" }, "p", 'cli profile: there is no profile "p"'],
    [[], undefined, "cli profile: the answer is no JSON object"],
    [{ current: "p", profiles: [{ name: "p" }] }, undefined, "cli profile: not set up"],
    [
      { current: "p", profiles: [{ name: "p", mode: "AK", access_key_id: "a" }] },
      undefined,
      'cli profile "p": access_key_secret is missing',
    ],
    [
      { current: "p", profiles: [{ name: "p", mode: "StsToken", ...key }] },
      undefined,
      'cli profile "p": sts_token is missing',
    ],
    [
      { current: "p", profiles: [{ name: "p", mode: "Magic" }] },
      undefined,
      'cli profile "p": mode "Magic" is not supported; use AK, ',
    ],
    [
      { current: "p", profiles: [{ name: "p", mode: "ChainableRamRoleArn", source_profile: "q" }] },
      undefined,
      'cli profile: there is no profile "q"',
    ],
    [
      {
        current: "p",
        profiles: [
          { name: "p", mode: "ChainableRamRoleArn", source_profile: "q" },
          { name: "q", mode: "AK" },
        ],
      },
      undefined,
      'cli profile "q": access_key_id is missing',
    ],
  ])("configuration %j, profile %s", async (value, profile, reason) => {
    config(value);
    expect(await reasons(noEcs, profile === undefined ? {} : { profile })).toContain(`${reason}`);
  });
  it("the profile of the variable, then the current one, then `default`", async () => {
    const named = (name: string) => ({ name, mode: "AK", access_key_id: name, access_key_secret: "s" });
    config({ current: "b", profiles: [named("a"), named("b"), named("default")] });
    expect(await chain({ ...noEcs, ALIBABA_CLOUD_PROFILE: "a" })()).toMatchObject({ accessKeyId: "a" });
    expect(await chain(noEcs)()).toMatchObject({ accessKeyId: "b" });
    config({ profiles: [named("a"), named("default")] });
    expect(await chain(noEcs)()).toMatchObject({ accessKeyId: "default" });
  });
  it("of the tool are not read where that is switched off", async () => {
    cli({ mode: "AK", ...key });
    expect(await reasons({ ...noEcs, ALIBABA_CLOUD_CLI_PROFILE_DISABLED: "true" })).toContain(
      "cli profile: not set up",
    );
  });

  it.each([
    ["[other]\naccess_key_id=a\n", undefined, "credentials file: not set up"],
    ["[other]\naccess_key_id=a\n", "mine", 'credentials file: there is no profile "mine"'],
    ["[default]\naccess_key_id=a\n", undefined, "credentials file: access_key_secret is missing"],
    [
      "[default]\naccess_key_id=\naccess_key_secret=s\n",
      undefined,
      "credentials file: access_key_id is missing",
    ],
    ["access_key_id=a\naccess_key_secret=s\n", undefined, "credentials file: not set up"],
  ])("ini text %j, profile %s", async (text, profile, reason) => {
    put(".alibabacloud/credentials", text);
    expect(await reasons(noEcs, profile === undefined ? {} : { profile })).toContain(reason);
  });
  it("a mark before the text, comments of both kinds and lines that are neither are passed over", async () => {
    const path = join(world.home, "elsewhere");
    writeFileSync(
      path,
      "\uFEFF[default]\r\n; one\n# two\n=x\nnothing\n access_key_id = a \naccess_key_secret=b\n[default] x\nregion_id=c\n[other]\naccess_key_id=d\n",
    );
    expect(await chain({ ...noEcs, ALIBABA_CLOUD_CREDENTIALS_FILE: path })()).toEqual({
      accessKeyId: "a",
      accessKeySecret: "b",
    });
  });

  it.each([
    ["exit 3", "cli profile: the process_command failed"],
    ["printf '[]'", "cli profile: the answer is no JSON object"],
    [
      `printf '{"access_key_id":"a"}'`,
      "cli profile: the process_command printed no access_key_id and access_key_secret",
    ],
    [
      `printf '{"access_key_id":"a","access_key_secret":"b","expiration":"x"}'`,
      "cli profile: the expiration is no time stamp",
    ],
    ["head -c 70000 /dev/zero", "cli profile: the process_command failed"],
  ])("command %s", async (process_command, reason) => {
    cli({ mode: "External", process_command });
    expect(await reasons(noEcs)).toContain(reason);
  });
  it("the session of a command is renewed when it ends", async () => {
    const file = join(world.home, "calls");
    const expiration = new Date(world.now + 60 * 60_000).toISOString();
    cli({
      mode: "External",
      process_command: `echo x >> '${file}'; printf '{"access_key_id":"%s","access_key_secret":"b","expiration":"${expiration}"}' $(wc -l < '${file}')`,
    });
    const provider = chain(noEcs);
    expect(await provider()).toEqual({ accessKeyId: "1", accessKeySecret: "b" });
    expect(await provider()).toEqual({ accessKeyId: "1", accessKeySecret: "b" });
    world.now += 46 * 60_000;
    expect(await provider()).toEqual({ accessKeyId: "2", accessKeySecret: "b" });
  });
});

describe("addresses", () => {
  it.each([
    ["nowhere", "credentials URI: the configured address is no URL"],
    ["ftp://127.0.0.1/", "credentials URI: the configured address is neither http nor https"],
    ["file:///etc/passwd", "credentials URI: the configured address is neither http nor https"],
  ])("credentials URI %s", async (url, reason) => {
    expect(await reasons({ ...noEcs, ALIBABA_CLOUD_CREDENTIALS_URI: url })).toContain(reason);
  });
  it("that refuse, answer with a fault, or break off are said by host, without the query", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const { port } = taken.address() as AddressInfo;
    await new Promise((done) => taken.close(done));
    const uri = (url: string) => reasons({ ...noEcs, ALIBABA_CLOUD_CREDENTIALS_URI: `${url}/?sig=CANARY` });
    expect(await uri(`http://127.0.0.1:${port}`)).toContain(
      `credentials URI: 127.0.0.1:${port} cannot be reached (ECONNREFUSED)`,
    );
    world.answer = reply("", 404);
    expect(await uri(world.origin)).toContain("credentials URI: answered 404");
    world.answer = (_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      setImmediate(() => response.destroy());
    };
    const broken = await uri(world.origin);
    expect(broken).toContain("broke off its answer");
    expect(broken).not.toContain("CANARY");
  });
  it("an OIDC token file that is not there", async () => {
    const env = {
      ...noEcs,
      ALIBABA_CLOUD_ROLE_ARN: "arn",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "provider",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(world.home, "none"),
    };
    expect(await reasons(env)).toContain("oidc role: the token file cannot be read");
    for (const name of Object.keys(env).filter((each) => !(each in noEcs)))
      expect(await reasons({ ...env, [name]: "" })).toContain("oidc role: not set up");
  });
});

describe("instance metadata", () => {
  const metadata =
    (list: string, body: unknown, status = 200) =>
    (...[request, response]: Parameters<typeof world.answer>): void => {
      if (request.method === "PUT") reply("token")(request, response);
      else if (request.url.pathname.endsWith("/")) reply(list)(request, response);
      else reply(body as object, status)(request, response);
    };
  it.each([
    ["", {}, 200, "instance metadata: the instance has no role"],
    ["r", {}, 200, "instance metadata: the answer is no success"],
    ["r", { Code: "Failed" }, 200, "instance metadata: the answer is no success"],
    ["r", {}, 404, "instance metadata: answered 404"],
    ["r", { Code: "Success" }, 200, "instance metadata: the answer lacks AccessKeyId"],
  ])("role list %j, answer %j with %i", async (list, body, status, reason) => {
    world.answer = metadata(list, body, status);
    expect(await reasons()).toContain(reason);
  });
  it.each(["true", "false", "TRUE"])("is asked unless it is switched off: %s", async (value) => {
    world.answer = metadata("one", { Code: "Success", ...session(60) });
    const asked = chain({ ALIBABA_CLOUD_ECS_METADATA_DISABLED: value })();
    if (value === "true") {
      await expect(asked).rejects.toThrow("instance metadata: not set up");
      expect(world.seen).toEqual([]);
    } else expect(await asked).toMatchObject({ accessKeyId: expect.any(String) });
  });
  it("takes the first role of several, or the one of the variable", async () => {
    world.answer = metadata("one\ntwo\n", { Code: "Success", ...session(60) });
    await chain()();
    expect(world.seen.at(-1)?.url.pathname).toBe("/latest/meta-data/ram/security-credentials/one");
    await chain({ ALIBABA_CLOUD_ECS_METADATA: "mine" })();
    expect(world.seen.at(-1)?.url.pathname).toBe("/latest/meta-data/ram/security-credentials/mine");
    expect(world.seen.at(-2)?.headers["x-aliyun-ecs-metadata-token-ttl-seconds"]).toBe("21600");
  });
});
