/** CONTRIBUTING.md's "Add an operation", followed to the letter in a copy of the spec. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway } from "../gateway/gateway.ts";
import { readSpec } from "../pipeline.ts";
import { gaiwan } from "./support/cli.ts";
import { dbsPackage, dbsSpec, readDbs } from "./support/dbs.ts";
import { copyFolder, lineDiff, readFolder, temporaryFolder } from "./support/folders.ts";
import { runSamples } from "./support/samples.ts";

const contributing = readFileSync(join(import.meta.dirname, "../../CONTRIBUTING.md"), "utf8");
const section = /## Add an operation\n([\s\S]*?)\n## /.exec(contributing)?.[1] ?? "";

/** The code block under a `<!-- test: name -->` mark, without the indentation of its list. */
function block(name: string): string {
  const mark = `   <!-- test: ${name} -->\n   \`\`\`yaml\n`;
  const from = section.indexOf(mark);
  if (from < 0) throw new Error(`CONTRIBUTING.md has no block ${name}`);
  const text = section.slice(from + mark.length, section.indexOf("   ```\n", from + mark.length));
  return text.replace(/^ {3}/gm, "");
}

/** The paths listed under a mark, with the name of the operation put in. */
function paths(name: string): string[] {
  const [, list = ""] = new RegExp(`<!-- test: ${name} -->\\n((?: {3}- .*\\n)+)`).exec(section) ?? [];
  return [...list.matchAll(/`([^`]+)`/g)]
    .map((match) => (match[1] ?? "").replaceAll("<Name>", operation))
    .sort();
}

const file = /<!-- test: (operations\/(\w+)\.yaml) -->/.exec(section);
const operation = file?.[2] ?? "";
const { folder, remove } = temporaryFolder();
const spec = join(folder, "spec");
const out = join(folder, "out");
const document = join(spec, "openapi.yaml");
const before = readFolder(dbsPackage);
for (const path of [...before.keys()]) if (path.startsWith("dist/")) before.delete(path);
let after = new Map<string, string>();

beforeAll(async () => {
  copyFolder(dirname(dbsSpec), spec);
  writeFileSync(join(spec, file?.[1] ?? ""), block(file?.[1] ?? ""));
  const entry = readFileSync(document, "utf8");
  const end = entry.indexOf("\n\n", entry.indexOf("\npaths:\n")) + 1;
  writeFileSync(document, entry.slice(0, end) + block("openapi.yaml") + entry.slice(end));
  const said = await gaiwan(["generate", document, "--out", out]);
  expect(said).toMatchObject({ code: 0, stderr: "" });
  expect(said.stdout).toContain(`${readDbs().operations.length + 1} operations`);
  after = readFolder(out);
});
afterAll(remove);

describe("one more operation", () => {
  it("only makes the files that CONTRIBUTING.md lists", () => {
    const made = [...after.keys()].filter((path) => !before.has(path));
    expect(made.sort()).toEqual(paths("new"));
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    for (const path of made) expect(path).toContain(operation);
  });

  it("only changes the files that CONTRIBUTING.md lists, and those mostly by lines of its own", () => {
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual(paths("changed"));
    for (const path of changed) {
      const { removed } = lineDiff(before.get(path) ?? "", after.get(path) ?? "");
      // A list's last entry may get a comma; the manifest has a digest for each file that changed.
      const most = path === "manifest.json" ? changed.length + 2 : 3;
      expect(removed, path).toBeLessThanOrEqual(most);
    }
    console.log(
      `a new operation: ${paths("new").length} new files, ${changed.length} changed of ${before.size}`,
    );
  });

  it("its function, samples and validators work against a gateway made from the new spec", async () => {
    const { api } = readSpec(document);
    if (api === undefined) throw new Error("the new spec has errors");
    const load = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
      (await import(pathToFileURL(join(out, "src", path)).href)) as Readonly<Record<string, unknown>>;
    const exported = await load("index.node.ts");
    const added = api.operations.find((entry) => entry.name === operation);
    if (added === undefined) throw new Error(`the new spec has no ${operation}`);
    const run = await runSamples({ ...api, operations: [added] }, exported, async () => ({
      ...(await load(`validators/${operation}.request.ts`)),
      ...(await load(`validators/${operation}.response.ts`)),
    }));
    expect(run.checks.filter((check) => check.problem !== undefined)).toEqual([]);
    expect(run.checks.map((check) => check.kind).sort()).toEqual(["json", "validator", "validator"]);
    const credentials = { accessKeyId: "walk-key-id", accessKeySecret: "walk-key-secret" };
    const gateway = createGateway(api, { credentials: { "walk-key-id": "walk-key-secret" } });
    const { url } = await gateway.listen(0);
    try {
      const createClient = exported["createClient"] as (options: object) => unknown;
      const call = exported[added.identifier] as (client: unknown, request: object) => Promise<object>;
      for (const format of ["json", "xml"]) {
        const client = createClient({ endpoint: url, credentials, format });
        const answer = await call(client, { Region: "cn-hangzhou" });
        expect(answer).toMatchObject({ Plans: 9007199254740993n });
        await expect(call(client, {})).rejects.toMatchObject({ kind: "validation" });
      }
      expect(gateway.requests.map((request) => request.operation)).toEqual([operation, operation]);
    } finally {
      await gateway.close();
    }
  });
});
