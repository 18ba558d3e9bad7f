/**
 * Real documents (R74): the package of each compiles without an error and every module of it loads. The documents
 * stand in `../shared/specs`, beside the repository; without them nothing is tested, and the run says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emit/emitter.ts";
import { generate } from "../pipeline.ts";
import { writeOutput } from "../write/write.ts";

const repository = join(import.meta.dirname, "../..");
const specs = join(repository, "../shared/specs");
const documents = existsSync(specs)
  ? readdirSync(specs)
      .filter((name) => /\.(json|ya?ml)$/.test(name))
      .sort()
  : [];

/** A compiler by the name it is installed under; undefined where it is not. */
function compiler(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "bin/tsc");
  } catch {
    return undefined;
  }
}
const compilers = ["typescript", "typescript7"].flatMap((name) => {
  const path = compiler(name);
  return path === undefined ? [] : [{ name, path }];
});

let home = "";
beforeAll(() => {
  // Below the repository, so that the packages find the types of Node.
  home = mkdtempSync(join(repository, "node_modules/.real-documents-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("says what it has", () => {
  console.log(
    `real documents: ${documents.length} of 5; compilers: ${compilers.map(({ name }) => name).join(", ")}` +
      `${compilers.length < 2 ? " (typescript7 is not installed)" : ""}`,
  );
  expect(compilers.length).toBeGreaterThan(0);
});

describe.each(documents)("%s", (document) => {
  let files: readonly EmittedFile[] = [];
  let out = "";
  beforeAll(async () => {
    out = join(home, basename(document).replace(/\W/g, "-"));
    const generated = await generate(join(specs, document));
    expect(generated.diagnostics.filter((diagnostic) => diagnostic.severity === "error")).toEqual([]);
    files = generated.files;
    const sources = generated.api?.source.files ?? [];
    expect(hasErrors(writeOutput(out, files, { sources }).diagnostics)).toBe(false);
  });

  it.each(
    compilers.flatMap(({ name, path }) =>
      (["nodenext", "bundler"] as const).map((resolution) => ({ name, path, resolution })),
    ),
  )("R74: compiles without an error: $name, $resolution", ({ path, resolution }) => {
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    const settings = ["--noEmit", "--skipLibCheck", "false", "--module", module];
    const run = spawnSync(
      process.execPath,
      [path, "-p", out, ...settings, "--moduleResolution", resolution, "--pretty", "false"],
      { encoding: "utf8", cwd: out, maxBuffer: 1 << 28 },
    );
    const errors = run.stdout.split("\n").filter((line) => line.includes("error TS"));
    // A compiler newer than Node's types may have something to say about those.
    const own = errors.filter((line) => !/@types\/node\//.test(line));
    expect(own.slice(0, 5)).toEqual([]);
    if (errors.length === 0) expect(run.status).toBe(0);
  });

  it("R74: every module loads", async () => {
    const target = `${out}-js`;
    const scripts = files.filter((file) => file.path.startsWith("src/") && file.path.endsWith(".ts"));
    mkdirSync(target);
    writeFileSync(join(target, "package.json"), '{ "type": "module" }');
    symlinkSync(join(repository, "node_modules"), join(target, "node_modules"));
    for (const folder of new Set(scripts.map((file) => dirname(join(target, file.path))))) {
      mkdirSync(folder, { recursive: true });
    }
    const urls: string[] = [];
    for (const file of scripts) {
      const { code } = await transform(file.text, { loader: "ts", target: "node20", format: "esm" });
      const path = join(target, file.path.replace(/\.ts$/, ".js"));
      writeFileSync(path, code);
      urls.push(pathToFileURL(path).href);
    }
    const list = join(target, "list.json");
    writeFileSync(list, JSON.stringify(urls));
    const program = [
      'import { readFileSync } from "node:fs";',
      `const urls = JSON.parse(readFileSync(${JSON.stringify(list)}, "utf8"));`,
      "for (const url of urls) await import(url);",
      'console.log(urls.length, "loaded");',
    ].join("\n");
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout.trim()).toBe(`${scripts.length} loaded`);
    console.log(`${document}: ${scripts.length} of ${scripts.length} modules load`);
  });
});
