import { describe, expect, it } from "vitest";
import { loadAssets } from "../../load/assets.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { api, operation } from "../shared/test-support/ir.ts";
import { acsApi, shopApi } from "../shared/test-support/sample-apis.ts";
import { packageEmitter } from "./emitter.ts";

const options = (more: Partial<EmitOptions> = {}): EmitOptions => ({
  int64: "bigint",
  packageName: "@example/shop",
  packageVersion: "1.2.3",
  toolVersion: "0.0.0",
  assets: loadAssets(),
  ...more,
});

async function emit(from = acsApi(), more: Partial<EmitOptions> = {}): Promise<(path: string) => string> {
  const { files } = await packageEmitter.emit(from, options(more));
  return (path) => files.find((file: EmittedFile) => file.path === path)?.text ?? "";
}

describe("package.json", () => {
  it("R81: no dependencies, no install scripts, an allow-list of files, no side effects", async () => {
    const value: Record<string, unknown> = JSON.parse((await emit())("package.json"));
    expect(value["dependencies"]).toBeUndefined();
    expect(value["scripts"]).toEqual({ build: "tsc -p tsconfig.json && node bundle.js" });
    expect(value).toMatchObject({
      name: "@example/shop",
      version: "1.2.3",
      type: "module",
      sideEffects: false,
      license: "Apache-2.0",
      engines: { node: ">=20.19" },
      files: ["dist", "manifest.json", "schemas", "openapi.json", "docs", "llms.txt"],
    });
  });

  it("types stand first in every entry, and Node has its own module", async () => {
    const { exports } = JSON.parse((await emit())("package.json")) as {
      exports: Record<string, string | Record<string, string>>;
    };
    for (const entry of Object.values(exports)) {
      if (typeof entry !== "string") expect(Object.keys(entry)[0]).toBe("types");
    }
    expect(exports["."]).toEqual({
      types: "./dist/index.d.ts",
      node: "./dist/index.node.js",
      default: "./dist/index.js",
    });
    expect(Object.keys(exports)).toContain("./lean");
  });

  it("names only what the run makes", async () => {
    const text = (await emit(shopApi(), { emitters: ["client", "package"] }))("package.json");
    const value = JSON.parse(text) as { exports: object; files: string[] };
    expect(Object.keys(value.exports)).toEqual([
      ".",
      "./operations/*",
      "./schemas",
      "./webhooks",
      "./package.json",
    ]);
    expect(value.files).toEqual(["dist", "manifest.json"]);
  });
});

describe("README.md", () => {
  it("shows a first call with documented values, waiting and paging", async () => {
    const text = (await emit())("README.md");
    expect(text).toContain(
      "const response = await createGetDBListFromAgentTask(client, {\n  BackupGatewayId: 160813,\n});",
    );
    expect(text).toContain(
      "- `waitForDBList` calls `createGetDBListFromAgentTask`, then `getDBListFromAgent`",
    );
    expect(text).toContain("- `paginateDescribeThings`");
  });

  it("R16: a title is text, not markup", async () => {
    const title = "<script>x</script> [a](javascript:b)\n# c";
    const text = (await emit(api({ title, operations: [operation("ping")] })))("README.md");
    expect(text).not.toContain("<script>");
    expect(text).toContain("\\<script\\>x\\</script\\> \\[a\\](javascript:b) \\# c");
  });
});

it("R91: the licence is stated", async () => {
  const text = await emit();
  expect(text("LICENSE")).toContain("Apache License");
  expect(text("README.md")).toContain("belongs to whoever made it");
});
