/** From the DBS document to a call that answers: what users rely on, end to end. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import type { Api } from "../ir/model.ts";
import type { Transport, ValidationIssue, Validator } from "../runtime/types.ts";
import { gaiwan } from "./support/cli.ts";
import { dbsPackage, dbsSpec, dbsValidators, importSource, readDbs } from "./support/dbs.ts";
import { copyFolder, inFolder, lineDiff, readFolder } from "./support/folders.ts";

type Call = (client: unknown, request: object, options?: object) => Promise<Record<string, unknown>>;
type CreateClient = (options: object) => unknown;

const credentials = { accessKeyId: "test-key-id", accessKeySecret: "test-key-secret" };
let api: Api;
let gateway: Gateway;
let url = "";
let exported: Record<string, Call> & { createClient: CreateClient };

beforeAll(async () => {
  api = readDbs();
  exported = (await importSource("index.node.ts")) as unknown as typeof exported;
  gateway = createGateway(api, {
    credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
    taskIds: () => 9223372036854775807n,
    pendingPolls: 1,
  });
  ({ url } = await gateway.listen(0));
});
afterAll(() => gateway.close());

describe("a call that answers", () => {
  it.each([
    ["v3", "json"],
    ["v3", "xml"],
    ["v1", "json"],
    ["v1", "xml"],
  ])("%s, %s: the largest int64 comes exact and goes back digit for digit", async (signature, format) => {
    gateway.reset();
    const client = exported.createClient({ endpoint: url, credentials, signature, format });
    const task = await exported["createGetDBListFromAgentTask"]?.(client, {
      BackupGatewayId: 9223372036854775807n,
    });
    expect(task?.["TaskId"]).toBe(9223372036854775807n);
    const list = await exported["waitForDBList"]?.(client, { BackupGatewayId: 160813 }, { interval: 1 });
    expect(list?.["DbList"]).toEqual({ dbName: ["TaskDB"] });
    const polls = gateway.requests.filter((request) => request.operation === "GetDBListFromAgent");
    expect(polls).toHaveLength(2);
    expect(polls[0]?.target + (polls[0]?.bodyText ?? "")).toContain("TaskId=9223372036854775807");
    const [submit] = gateway.requests;
    expect(submit?.target).toContain("BackupGatewayId=9223372036854775807");
    expect(submit?.target).toMatch(/ClientToken=[\w-]{32,64}/);
  });

  it("regions choose the host; an unknown one lists the known ones and nothing is sent", async () => {
    const hosts: string[] = [];
    const transport: Transport = async (request) => {
      hosts.push(new URL(request.url).host);
      return { status: 200, headers: {}, body: new TextEncoder().encode("{}") };
    };
    const call = async (options: object): Promise<unknown> =>
      exported["describeRegions"]?.(exported.createClient({ credentials, transport, ...options }), {});
    await call({ regionId: "ap-southeast-1" });
    await call({ regionId: "cn-beijing" });
    await call({ regionId: "cn-beijing", network: "vpc" });
    await call({ regionId: "cn-beijing", endpoint: "dbs.example.com" });
    expect(hosts).toEqual([
      "dbs-api.ap-southeast-1.aliyuncs.com",
      "dbs-api.cn-hangzhou.aliyuncs.com",
      "dbs-api-vpc.cn-beijing.aliyuncs.com",
      "dbs.example.com",
    ]);
    await expect((async () => call({ regionId: "xx-nowhere-1" }))()).rejects.toThrow(
      /xx-nowhere-1.*cn-hangzhou/s,
    );
    expect(hosts).toHaveLength(4);
  });
});

describe("refused before anything is sent", () => {
  it.each([
    [{ DatabaseType: "Postgres" }, "DatabaseType", "enum", "Postgres"],
    [{ SourceEndpointPort: 70000 }, "SourceEndpointPort", "maximum", "70000"],
    [{ ClientToken: "x".repeat(65) }, "ClientToken", "maxLength", "xxx"],
    [{ ClientToken: "t\u00f6ken" }, "ClientToken", "pattern", "t\u00f6ken"],
    [{ BackupGatewayId: 1.5 }, "BackupGatewayId", "type", "1.5"],
    [{ BackupGatewayId: 2 ** 53 }, "BackupGatewayId", "format", "9007199254740992"],
    [{ BackupGatwayId: 1 }, "BackupGatwayId", "additionalProperties", "BackupGatwayId"],
  ])("%j", async (request, field, keyword, value) => {
    const operation = api.operations.find((candidate) => candidate.name === "CreateGetDBListFromAgentTask");
    if (operation === undefined) throw new Error("no operation");
    const validate = (await dbsValidators(operation))[
      "validateCreateGetDBListFromAgentTaskRequest"
    ] as Validator;
    const issues: ValidationIssue[] = [];
    expect(validate(request, issues)).toBe(false);
    expect(validate(request)).toBe(false);
    expect(issues[0]).toMatchObject({ keyword });
    expect(issues[0]?.message).toContain(field);
    expect(issues[0]?.message).toContain(value);
    const before = gateway.requests.length;
    const client = exported.createClient({ endpoint: url, credentials });
    const error = await exported["createGetDBListFromAgentTask"]?.(client, request).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(exported["ApiError"]);
    expect(error).toMatchObject({ kind: "validation", operation: "CreateGetDBListFromAgentTask" });
    expect((error as Error).message).toContain(field);
    expect(gateway.requests.length).toBe(before);
  });
});

describe("a document with faults", () => {
  it("five faults are five diagnostics; exit 1; the old output stays", async () => {
    await inFolder(async (folder) => {
      const out = join(folder, "out");
      copyFolder(dbsPackage, out);
      const before = readFolder(out);
      const spec = join(import.meta.dirname, "golden/five-faults/spec/openapi.yaml");
      const said = await gaiwan(["generate", spec, "--out", out]);
      expect(said.code).toBe(1);
      expect(said.stderr.match(/^\S+:\d+:\d+ error /gm)).toHaveLength(5);
      expect(readFolder(out)).toEqual(before);
      expect(said.stdout).toBe("");
    });
  });

  it("an error of an emitter that has a safe reading can be lowered too", async () => {
    await inFolder(async (folder) => {
      const document = join(import.meta.dirname, "hostile/pattern-slow.yaml");
      const words = ["generate", document, "--out", join(folder, "out")];
      const refused = await gaiwan(words);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(
        "or: go on with `--lower schema/unsafe-pattern`. Validators do not check it.",
      );
      const lowered = await gaiwan([...words, "--lower", "schema/unsafe-pattern"]);
      expect(lowered.code).toBe(0);
      expect(lowered.stderr).toMatch(/warning schema\/unsafe-pattern\n.*Validators do not check it\./);
    });
  });
});

describe("generated output", () => {
  it("R95: generated/ is what the document gives", async () => {
    expect(await gaiwan(["generate", dbsSpec, "--out", dbsPackage, "--check"])).toMatchObject({ code: 0 });
  });

  it("one more parameter only adds lines, and only to its operation, the manifest and the docs", async () => {
    await inFolder(async (folder) => {
      const spec = join(folder, "spec");
      const out = join(folder, "out");
      copyFolder(dirname(dbsSpec), spec);
      const document = join(spec, "openapi.yaml");
      expect(await gaiwan(["generate", document, "--out", out])).toMatchObject({ code: 0 });
      const before = readFolder(out);
      const file = join(spec, "operations/GetDBListFromAgent.yaml");
      const added =
        "    - name: MaxResults\n      in: query\n      description: At most this many names.\n" +
        "      schema:\n        type: integer\n        format: int32\n        maximum: 500\n";
      const text = readFileSync(file, "utf8");
      const at = text.indexOf("    - name: TaskId");
      expect(at).toBeGreaterThan(0);
      writeFileSync(file, text.slice(0, at) + added + text.slice(at));
      expect(await gaiwan(["generate", document, "--out", out])).toMatchObject({ code: 0 });
      const after = readFolder(out);
      expect([...after.keys()]).toEqual([...before.keys()]);
      let lines = 0;
      const touched: string[] = [];
      for (const [path, now] of after) {
        const old = before.get(path) ?? "";
        if (old === now) continue;
        touched.push(path);
        if (path === "manifest.json" || /^(docs\/|llms\.txt$|openapi\.json$|src\/openapi\.ts$)/.test(path))
          continue;
        const diff = lineDiff(old, now);
        expect(path).toMatch(/GetDBListFromAgent\./);
        expect(path).not.toContain("CreateGetDBListFromAgentTask");
        expect({ path, removed: diff.removed }).toEqual({ path, removed: 0 });
        lines += diff.added;
      }
      console.log(`one parameter: ${lines} lines added in ${touched.join(", ")}`);
      expect(lines).toBeGreaterThan(3);
    });
  });

  it("R21: the same bytes from another folder, and a second run writes nothing", async () => {
    await inFolder(async (folder) => {
      const spec = join(folder, "a b/c");
      copyFolder(dirname(dbsSpec), spec);
      const out = join(folder, "out");
      expect(await gaiwan(["generate", join(spec, "openapi.yaml"), "--out", out])).toMatchObject({ code: 0 });
      const first = readFolder(out);
      const committed = readFolder(dbsPackage);
      for (const path of [...committed.keys()]) if (path.startsWith("dist/")) committed.delete(path);
      expect([...first.keys()]).toEqual([...committed.keys()]);
      for (const [path, text] of first) expect(text === committed.get(path), path).toBe(true);
      const again = await gaiwan(["generate", join(spec, "openapi.yaml"), "--out", out]);
      expect(again.stdout).toContain("0 written, 0 removed");
    });
  });
});

describe("wrong usage", () => {
  it.each([
    [["generate"]],
    [["generate", dbsSpec]],
    [["generate", dbsSpec, "--out", "x", "--int64", "float"]],
    [["generate", dbsSpec, "--out", "x", "--only", "nothing"]],
    ...["../x", "A", "@a/", ".a", "a b", "node_modules", "a".repeat(215)].map((name) => [
      ["generate", dbsSpec, "--out", "x", "--package-name", name],
    ]),
    ...["1", "1.2", "v1.2.3", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+b", "1.2.3-a..b"].map((version) => [
      ["generate", dbsSpec, "--out", "x", "--package-version", version],
    ]),
    [["generate", dbsSpec, "--nonsense"]],
    [["frobnicate"]],
    [["gateway", dbsSpec, "--port", "70000"]],
    [["validate", "-", "--spec", dbsSpec, "--operation", "NoSuch"]],
    [["validate", "-", "--spec", dbsSpec, "--operation", "GetDBListFromAgent", "--status", "200"]],
  ])("%j exits 2", async (words) => {
    const said = await gaiwan(words);
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(/^gaiwan: /);
  });

  it("every command has --help", async () => {
    const overview = await gaiwan(["--help"]);
    const names = [...overview.stdout.matchAll(/^ {2}(\w+) /gm)].map((match) => match[1] ?? "");
    expect(names).toContain("generate");
    for (const name of names) expect(await gaiwan([name, "--help"])).toMatchObject({ code: 0, stderr: "" });
  });
});
