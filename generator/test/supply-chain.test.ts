/** What the tool is made of: its packages, their licences and scripts, and that tests stay on this machine. */
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
}
const manifest = JSON.parse(read("package.json")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("the packages of the tool", () => {
  it("R82, R90: direct dependencies are those decided, at exact versions", () => {
    expect(Object.keys(manifest.dependencies)).toEqual([
      "ajv",
      "ajv-formats",
      "handlebars",
      "openapi-typescript",
      "ts-morph",
      "typescript",
      "yaml",
    ]);
    const versions = [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)];
    for (const version of versions) expect(version).toMatch(/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
  });

  it("R82: the lock has integrity and no addresses, and nothing that ships has install scripts", () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [path, { integrity, resolved }] of locked) {
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
      expect(resolved, path).toBeUndefined();
    }
    expect(read("package-lock.json")).not.toMatch(/"resolved"|\.tgz"|registry/);
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // esbuild's script only checks its binary, which comes as a package; npm is told to run none.
    expect(scripted.map(([path]) => path)).toEqual(["node_modules/esbuild"]);
    expect(scripted.every(([, { dev }]) => dev === true)).toBe(true);
    expect(read(".npmrc")).toContain("ignore-scripts=true");
  });

  it("R85: not below the versions that mend known holes", () => {
    const floors = { handlebars: "4.7.9", ajv: "8.18.0", yaml: "2.8.3" };
    const numbers = (version: string) => version.split(".").map(Number);
    for (const [name, floor] of Object.entries(floors)) {
      for (const [path, { version = "0" }] of locked) {
        if (!path.endsWith(`node_modules/${name}`)) continue;
        const [own, least] = [numbers(version), numbers(floor)];
        const first = own.findIndex((number, index) => number !== least[index]);
        expect(first === -1 || (own[first] ?? 0) > (least[first] ?? 0), `${path} ${version}`).toBe(true);
      }
    }
  });

  it("R91: every licence is one of the list", () => {
    const allowed =
      /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|PSF-2\.0|MPL-2\.0|CC-BY-4\.0|\(MIT OR [\w.-]+\)|MIT OR [\w.-]+)$/;
    const found = locked.flatMap(([path]) => {
      const file = join(root, path, "package.json");
      if (!existsSync(file)) return [];
      const { license } = JSON.parse(readFileSync(file, "utf8")) as { license?: string | { type?: string } };
      const name = typeof license === "object" ? license.type : license;
      return [[path, name ?? "none"] as const];
    });
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, name]) => !allowed.test(name))).toEqual([]);
  });
});

it("R92: the security page says what is protected, how to report and what is supported", () => {
  const page = read("SECURITY.md");
  for (const part of [
    "untrusted input by design",
    "## How to report",
    "## Supported versions",
    "is a vulnerability",
  ]) {
    expect(page).toContain(part);
  }
});

it("R94: a test that would reach beyond this machine fails", async () => {
  const ask = (url: string) =>
    new Promise((resolve, reject) => {
      http.get(url, resolve).on("error", reject);
    });
  await expect(async () => ask("http://192.0.2.1/")).rejects.toThrow(
    "reaches beyond this machine: 192.0.2.1",
  );
  await expect(async () => ask("http://name.invalid/")).rejects.toThrow(
    "reaches beyond this machine: name.invalid",
  );
  await expect(fetch("http://name.invalid/")).rejects.toThrow();
});
