/** The readme's commands do what it says; its TypeScript examples run in `package.test.ts`. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { gaiwan, type Said } from "./support/cli.ts";
import { dbsPackage, dbsSpec, importSource } from "./support/dbs.ts";
import { copyFolder, inFolder, readFolder } from "./support/folders.ts";

const root = join(import.meta.dirname, "../..");
const scripts = (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }
).scripts;
/** Every command line of the readme, comments taken off. */
const commands = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(
  (block) =>
    (block[1] ?? "")
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => line !== ""),
);

/** The words that a `npm run` line hands to the command line tool. */
function toolWords(line: string): string[] {
  const [, name = "", rest = ""] = /^npm run (?:-s )?([\w:-]+)(?: -- (.*))?$/.exec(line) ?? [];
  const script = scripts[name] ?? "";
  const prefix = "tsx generator/cli/main.ts";
  if (!script.startsWith(prefix)) throw new Error(`${line}: not a line of the command line tool`);
  return `${script.slice(prefix.length)} ${rest}`.trim().split(/\s+/);
}

const run = (line: string, paths: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Said> =>
  gaiwan(
    toolWords(line).map((word) => paths[word] ?? word),
    "",
    signal,
  );

describe("the readme's commands", () => {
  it("are these, and each has its test", () => {
    expect(commands).toEqual([
      "npm ci && npm start",
      "npm ci && npm test",
      "npm run generate",
      "npm run generate -- --check",
      "npm run gaiwan -- generate my-openapi.yaml --out my-client",
      "npm run gaiwan -- lint my-openapi.yaml",
      "npm install && npm run build && npm pack",
      expect.stringMatching(/^echo .* \| npm run -s gaiwan -- validate - /),
      "npm run gaiwan -- gateway spec/dbs-20190306/openapi.yaml --port 8080",
    ]);
    for (const name of ["start", "test", "generate", "gaiwan"]) expect(scripts[name]).toBeDefined();
    // What the tests of the installed package do, step by step.
    const { scripts: own } = JSON.parse(readFileSync(join(dbsPackage, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(own).toEqual({ build: "tsc -p tsconfig.json && node bundle.js" });
  });

  it("npm run generate, then --check", async () => {
    await inFolder(async (folder) => {
      copyFolder(dirname(dbsSpec), join(folder, "spec"));
      const paths = {
        "spec/dbs-20190306/openapi.yaml": join(folder, "spec/openapi.yaml"),
        "generated/dbs-20190306": join(folder, "out"),
      };
      const check = commands.find((line) => line.endsWith("--check")) ?? "";
      expect(await run(check, paths)).toMatchObject({ code: 1 });
      expect(readFolder(join(folder, "out")).size).toBe(0);
      expect(await run("npm run generate", paths)).toMatchObject({ code: 0 });
      expect(await run(check, paths)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining("is current"),
      });
    });
  });

  it("generate and lint of a document of one's own", async () => {
    await inFolder(async (folder) => {
      const paths = {
        "my-openapi.yaml": join(import.meta.dirname, "golden/bookshop/spec/openapi.yaml"),
        "my-client": join(folder, "my-client"),
      };
      const lines = commands.filter((line) => line.includes("my-openapi.yaml"));
      for (const line of lines) expect(await run(line, paths)).toMatchObject({ code: 0 });
      expect(readFolder(paths["my-client"]).has("src/index.ts")).toBe(true);
    });
  });

  it("gateway: answers a signed call until it is stopped", async () => {
    const line = (commands.find((command) => command.includes(" gateway ")) ?? "").replace("8080", "0");
    const stop = new AbortController();
    let url = "";
    const { run: runTool } = await import("../cli/run.ts");
    const words = toolWords(line).map((word) => (word.endsWith(".yaml") ? dbsSpec : word));
    const ended = runTool(words, {
      stdout: (text) => {
        url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? "";
      },
      stderr: () => {},
      color: false,
      signal: stop.signal,
      stdin: async () => new Uint8Array(),
    });
    await expect.poll(() => url, { timeout: 15_000 }).not.toBe("");
    const help = await gaiwan(["gateway", "--help"]);
    const [id = "", secret = ""] = [...help.stdout.matchAll(/; (\S+) by default/g)].map(
      (match) => match[1] ?? "",
    );
    const dbs = (await importSource("index.node.ts")) as Record<
      string,
      (...words: unknown[]) => Promise<unknown>
    >;
    const client = dbs["createClient"]?.({
      endpoint: url,
      credentials: { accessKeyId: id, accessKeySecret: secret },
    });
    expect(await dbs["describeRegions"]?.(client, {})).toMatchObject({
      Regions: { RegionCode: ["cn-hangzhou"] },
    });
    const refused = dbs["createGetDBListFromAgentTask"]?.(
      client,
      { DatabaseType: "Postgres" },
      { validate: "off" },
    );
    await expect(refused).rejects.toMatchObject({ kind: "service", status: 400 });
    stop.abort();
    expect(await ended).toBe(0);
  });

  it("the committed package is the one the readme names", () => {
    const manifest = JSON.parse(readFileSync(join(dbsPackage, "package.json"), "utf8")) as { name: string };
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`${manifest.name}\``);
  });
});
