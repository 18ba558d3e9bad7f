/** The generated DBS package in its users' hands: packed, installed, imported, type-checked, called. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Node } from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import { gaiwan } from "./support/cli.ts";
import { dbsSpec, readDbs } from "./support/dbs.ts";
import { type Installed, readmeExamples, runProgram, typeCheck, writeProject } from "./support/installed.ts";
import { installDbs } from "./support/shared-install.ts";

const work = mkdtempSync(join(tmpdir(), "gaiwan-package-"));
const credentials = { accessKeyId: "package-key-id", accessKeySecret: "package-key-secret" };
let app: Installed;
let gateway: Gateway;
let url = "";

beforeAll(async () => {
  app = await installDbs(work);
  gateway = createGateway(readDbs(), {
    credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
    pendingPolls: 1,
  });
  ({ url } = await gateway.listen(0));
}, 120_000);
afterAll(async () => {
  await gateway?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Runs a program in the installed folder without blocking this process, which holds the gateway. */
async function runModule(name: string, text: string, flags: readonly string[] = []): Promise<string> {
  const { spawn } = await import("node:child_process");
  writeFileSync(join(app.folder, name), text);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, name], {
      cwd: app.folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
      });
    }
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
  });
}

describe("the installed package", () => {
  it("is one module of its own beside the engine for an entry of Node, and has one class of errors", async () => {
    const dist = join(app.folder, "node_modules/@gaiwan/dbs-20190306/dist");
    for (const entry of ["index", "lean"]) {
      const text = readFileSync(join(dist, `${entry}.node.js`), "utf8");
      const sources = [...text.matchAll(/\bfrom "([^"]+)"/g)].map(([, source]) => source);
      expect([...new Set(sources)]).toEqual(["./runtime/client.js"]);
    }
    const said = await runModule(
      "one-class.mjs",
      `import * as main from "@gaiwan/dbs-20190306";
import * as lean from "@gaiwan/dbs-20190306/lean";
const thrown = await Promise.allSettled([
  main.createClient({ endpoint: "http://127.0.0.1:1", retry: false }).call({ operation: "A", version: "1" }),
  lean.createClient({ endpoint: "http://127.0.0.1:1", retry: false }).call({ operation: "A", version: "1" }),
]);
console.log(main.ApiError === lean.ApiError, thrown.map(({ reason }) => reason instanceof main.ApiError).join());`,
    );
    expect(said).toBe("true true,true\n");
  });

  it("says so when it is built without esbuild or before it is compiled", () => {
    const folder = mkdtempSync(join(work, "unbundled-"));
    writeFileSync(join(folder, "bundle.js"), readFileSync(join(app.build, "bundle.js")));
    writeFileSync(join(folder, "package.json"), '{ "type": "module", "exports": {} }');
    const run = () => spawnSync(process.execPath, ["bundle.js"], { cwd: folder, encoding: "utf8" });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("`npm run build` compiles") });
    mkdirSync(join(folder, "dist/runtime"), { recursive: true });
    expect(run()).toMatchObject({ status: 0, stderr: expect.stringContaining("esbuild is not installed") });
  });

  it("R81: no dependencies, no install scripts, and only what it should holds", () => {
    const manifest = JSON.parse(
      readFileSync(join(app.folder, "node_modules/@gaiwan/dbs-20190306/package.json"), "utf8"),
    );
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.sideEffects).toBe(false);
    for (const name of ["preinstall", "install", "postinstall", "prepare"]) {
      expect(manifest.scripts?.[name]).toBeUndefined();
    }
    const kinds = new Set(app.packed.map((path) => path.replace(/^(dist|docs|schemas)\/.*$/, "$1/")));
    expect([...kinds].sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "dist/",
        "docs/",
        "llms.txt",
        "manifest.json",
        "openapi.json",
        "package.json",
        "schemas/",
      ].sort(),
    );
  });

  it("R50: works under frozen intrinsics, changes no global and leaves none", async () => {
    const program = `
// Node defines some globals anew when they are first read.
for (const key of Reflect.ownKeys(globalThis)) void globalThis[key];
const before = new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]));
const { createClient, describeRegions, waitForDBList } = await import("@gaiwan/dbs-20190306");
const seen = [];
for (const signature of ["v3", "v1"]) for (const format of ["json", "xml"]) {
  const client = createClient({ endpoint: ${JSON.stringify(url)}, credentials: ${JSON.stringify(credentials)}, signature, format });
  const { RequestId } = await describeRegions(client, {});
  const list = await waitForDBList(client, { BackupGatewayId: 160813n }, { interval: 1 });
  seen.push(typeof RequestId, list.DbList.dbName.length > 0);
  client.close?.();
}
for (const key of Reflect.ownKeys(globalThis)) {
  const [old, now] = [before.get(key), Object.getOwnPropertyDescriptor(globalThis, key)];
  if (old === undefined || !Object.is(old.value, now.value) || old.get !== now.get) console.log("changed", String(key));
}
console.log(seen.join(" "));
process.exit();
`;
    const said = await runModule("frozen.mjs", program, [
      "--frozen-intrinsics",
      "--disable-warning=ExperimentalWarning",
    ]);
    expect(said.trim()).toBe(Array.from({ length: 4 }, () => "string true").join(" "));
  });

  it("R12, R17: nothing in it evaluates text, requires, or imports a computed name", () => {
    for (const path of app.packed.filter((name) => name.endsWith(".js"))) {
      const text = readFileSync(join(app.folder, "node_modules/@gaiwan/dbs-20190306", path), "utf8");
      expect(text, path).not.toMatch(/\beval\s*\(|new Function\b|\brequire\s*\(|\bimport\s*\(\s*[^"'\s)]/);
    }
  });

  it("has no `any` in its types", async () => {
    const { createSourceFile, forEachChild, ScriptTarget, SyntaxKind } = await import("typescript");
    const found: string[] = [];
    for (const path of app.packed.filter((name) => name.endsWith(".d.ts"))) {
      const text = readFileSync(join(app.folder, "node_modules/@gaiwan/dbs-20190306", path), "utf8");
      const visit = (node: Node): void => {
        if (node.kind === SyntaxKind.AnyKeyword) found.push(`${path}:${node.pos}`);
        forEachChild(node, visit);
      };
      visit(createSourceFile(path, text, ScriptTarget.ES2022));
    }
    expect(found).toEqual([]);
  });

  it("R89: packing twice gives the same bytes", () => {
    const again = mkdtempSync(join(work, "again-"));
    const report = runProgram(
      "npm",
      ["pack", "--json", "--pack-destination", again, "--offline", "--ignore-scripts", "--loglevel=error"],
      app.build,
    );
    const [{ filename }] = JSON.parse(report) as [{ filename: string }];
    expect(readFileSync(join(again, filename)).equals(readFileSync(app.tarball))).toBe(true);
  });

  it("works from ESM JavaScript: signed call, JSON and XML, class, errors", async () => {
    const said = await runModule(
      "main.mjs",
      `import { ApiError, DbsClient, createClient, createGetDBListFromAgentTask, describeRegions, waitForDBList } from "@gaiwan/dbs-20190306";
const options = { endpoint: ${JSON.stringify(url)}, credentials: ${JSON.stringify(credentials)} };
for (const more of [{}, { format: "xml" }, { signature: "v1" }, { signature: "v1", format: "xml" }]) {
  const client = createClient({ ...options, ...more });
  const task = await createGetDBListFromAgentTask(client, { BackupGatewayId: 160813n });
  const list = await waitForDBList(client, { BackupGatewayId: 160813 }, { interval: 1 });
  console.log(typeof task.TaskId, list.DbList.dbName[0]);
}
const dbs = new DbsClient(options);
console.log((await dbs.describeRegions({})).Regions.RegionCode[0]);
try {
  await describeRegions(createClient({ ...options, credentials: { accessKeyId: "who", accessKeySecret: "CANARY" } }), {});
} catch (error) {
  console.log(error instanceof ApiError, error.kind, error.code, error.status, !String(error.stack + JSON.stringify(error)).includes("CANARY"));
}
`,
    );
    expect(said.trim().split("\n")).toEqual([
      ...Array.from({ length: 4 }, () => "bigint TaskDB"),
      "cn-hangzhou",
      "true service InvalidAccessKeyId.NotFound 404 true",
    ]);
  });

  it.each(["nodenext", "bundler"] as const)("type-checks under %s with skipLibCheck off", (resolution) => {
    writeFileSync(
      join(app.folder, "consumer.ts"),
      `import { type ApiError, createClient, createGetDBListFromAgentTask, DbsClient, getDBListFromAgent, type GetDBListFromAgentResponse, signV1, signV3, toJson, waitForDBList } from "@gaiwan/dbs-20190306";
import { createV1Client, createClient as lean, xml } from "@gaiwan/dbs-20190306/lean";
import { validateGetDBListFromAgentResponse } from "@gaiwan/dbs-20190306/validators/GetDBListFromAgent.response";
import type { paths } from "@gaiwan/dbs-20190306/openapi";

export const client = createClient({ regionId: "cn-hangzhou", credentials: { accessKeyId: "", accessKeySecret: "" } });
export async function run(): Promise<bigint | undefined> {
  const task = await createGetDBListFromAgentTask(client, { BackupGatewayId: 1n, DatabaseType: "MySQL" });
  const list: GetDBListFromAgentResponse = await getDBListFromAgent(client, { TaskId: task.TaskId ?? 0 });
  const names: readonly string[] | undefined = list.DbList?.dbName;
  // @ts-expect-error a value that is not documented
  await createGetDBListFromAgentTask(client, { DatabaseType: "Postgres" });
  // @ts-expect-error a misspelt parameter
  await createGetDBListFromAgentTask(client, { BackupGatwayId: 1 });
  // @ts-expect-error an int64 is no text
  await createGetDBListFromAgentTask(client, { BackupGatewayId: "1" });
  console.log(names, toJson(list), await waitForDBList(client, {}));
  return task.TaskId;
}
export const small = [
  lean({ regionId: "cn-hangzhou", credentials: {}, format: xml }),
  createV1Client({ regionId: "cn-hangzhou" }),
];
export const kind = (error: ApiError): string => error.kind;
export const check = (value: unknown): value is GetDBListFromAgentResponse => validateGetDBListFromAgentResponse(value);
export type Path = keyof paths;
export const signers = [signV1, signV3, DbsClient];
`,
    );
    writeProject(app.folder, `tsconfig.${resolution}.json`, resolution, ["consumer.ts"]);
    // One compiler each; every document under both with both compilers is a row of the benchmarks.
    const compiler = resolution === "nodenext" ? "typescript" : "typescript7";
    expect(typeCheck(app.folder, `tsconfig.${resolution}.json`, compiler)).toBe("");
  });
});

describe("the readme", () => {
  const examples = readmeExamples();

  it("has its examples", () => {
    expect([...examples.keys()]).toEqual(["call.ts", "errors.ts", "validate.ts", "validate.sh"]);
  });

  it("TypeScript examples type-check and print what they say", { timeout: 60_000 }, async () => {
    const names = [...examples.keys()].filter((name) => name.endsWith(".ts"));
    for (const name of names) writeFileSync(join(app.folder, name), examples.get(name) ?? "");
    writeProject(app.folder, "tsconfig.readme.json", "nodenext", names, ["node"]);
    // That compiler does not take these types of Node as they are; the package itself is checked above.
    expect(typeCheck(app.folder, "tsconfig.readme.json", "typescript7", ["--skipLibCheck"])).toBe("");
    const { transpileModule, ScriptTarget, ModuleKind } = await import("typescript");
    for (const name of names) {
      const text = (examples.get(name) ?? "")
        .replace('regionId: "cn-hangzhou"', `endpoint: ${JSON.stringify(url)}`)
        .replace(
          /process\.env\["ALIBABA_CLOUD_ACCESS_KEY_ID"\] \?\? ""/,
          JSON.stringify(credentials.accessKeyId),
        )
        .replace(
          /process\.env\["ALIBABA_CLOUD_ACCESS_KEY_SECRET"\] \?\? ""/,
          JSON.stringify(credentials.accessKeySecret),
        );
      const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext };
      const script = transpileModule(text, { compilerOptions }).outputText;
      const said = await runModule(name.replace(/\.ts$/, ".mjs"), script);
      if (name === "call.ts") expect(said).toMatch(/^\d+n\n\[ 'TaskDB' \]\n$/);
      if (name === "errors.ts") {
        const promised = /\/\/ (validation .*)\n/.exec(text)?.[1];
        expect(said.trim()).toBe(promised);
      }
      if (name === "validate.ts") expect(said).toMatch(/^\/DatabaseType .*DatabaseType.*Postgres/);
    }
  });

  it("the command line example validates", async () => {
    const command = examples.get("validate.sh") ?? "";
    const [, payload = "", words = ""] = /^echo '(.*)' \| npm run -s gaiwan -- (.*)\n$/.exec(command) ?? [];
    const args = words.split(" ").map((word) => (word === "spec/dbs-20190306/openapi.yaml" ? dbsSpec : word));
    expect(await gaiwan(args, payload)).toMatchObject({ code: 0 });
    expect(await gaiwan(args, '{ "DatabaseType": "Postgres" }')).toMatchObject({ code: 1 });
    expect(await gaiwan(args, "{ broken")).toMatchObject({ code: 1 });
  });
});
