/** What the options of the commands do. */
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createAcsClient } from "../runtime/acs/create-client.ts";
import { nodePlatform } from "../runtime/platform/node.ts";
import { api } from "../runtime/test-support.ts";
import { gaiwan } from "../test/support/cli.ts";
import { dbsSpec } from "../test/support/dbs.ts";
import { inFolder, readFolder } from "../test/support/folders.ts";
import { run } from "./run.ts";

it("a package has the name and the version that are asked for", async () => {
  await inFolder(async (folder) => {
    const out = join(folder, "out");
    const names = ["--package-name", "@me/dbs", "--package-version", "2.0.0-rc.1"];
    expect(await gaiwan(["generate", dbsSpec, "--out", out, ...names])).toMatchObject({ code: 0 });
    const files = readFolder(out);
    expect(JSON.parse(files.get("package.json") ?? "")).toMatchObject({
      name: "@me/dbs",
      version: "2.0.0-rc.1",
    });
    expect(files.get("src/api.ts")).toContain('name: "@me/dbs"');
    expect(files.get("src/api.ts")).toContain('packageVersion: "2.0.0-rc.1"');
    expect(files.get("README.md")).toContain("npm install @me/dbs\n");
    const others = [...files].filter(([path, text]) => path !== "manifest.json" && text.includes("@gaiwan/"));
    expect(others.map(([path]) => path)).toEqual([]);
  });
});

it("a gateway takes the keys it is given and no other", async () => {
  const controller = new AbortController();
  let url = "";
  const ended = run(
    ["gateway", dbsSpec, "--json", "--access-key-id", "my-id", "--access-key-secret", "my-secret"],
    {
      stdout: (text) => (url = (JSON.parse(text) as { url: string }).url),
      stderr: () => {},
      color: false,
      signal: controller.signal,
      stdin: async () => new Uint8Array(),
    },
  );
  try {
    await vi.waitFor(() => expect(url).toMatch(/^http:/), 20_000);
    const call = async (accessKeyId: string, accessKeySecret: string) => {
      const client = createAcsClient(api, nodePlatform, {
        endpoint: url,
        credentials: { accessKeyId, accessKeySecret },
      });
      const request = { operation: "DescribeRegions", version: "2019-03-06" };
      return await client.call(request).then(
        () => "answered",
        (error: { code: string }) => error.code,
      );
    };
    expect(await call("my-id", "my-secret")).toBe("answered");
    expect(await call("my-id", "other")).toMatch(/^(SignatureDoesNotMatch|IncompleteSignature)$/);
    expect(await call("gaiwan-example-key-id", "gaiwan-example-key-secret")).toMatch(/^InvalidAccessKeyId/);
  } finally {
    controller.abort();
    expect(await ended).toBe(0);
  }
});

describe("a payload that is not JSON", () => {
  it.each([
    ['{\n  "a": x\n}', "-:2:8: not JSON: unexpected character"],
    ['\uFEFF{"a"', "-:1:5: not JSON: unexpected end"],
    ["", "-:1:1: not JSON: unexpected end"],
    ["[".repeat(300), "-:1:201: not JSON: nested too deeply"],
  ])("%j is told with its place", async (text, message) => {
    const words = ["validate", "-", "--spec", dbsSpec, "--operation", "GetDBListFromAgent"];
    expect(await gaiwan(words, text)).toEqual({ code: 1, stdout: "", stderr: `gaiwan: ${message}\n` });
  });
});
