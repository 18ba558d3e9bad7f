/**
 * `npm run bench -- generate|package|runtime`. Peers come from the folder GAIWAN_BENCH_PEERS, whose node_modules
 * holds them.
 *
 * `generate`: the built tool on the documents of GAIWAN_BENCH_SPECS (default `../shared/specs`); build first, by
 * `npm run build`. `package`: bundles, install and type-check of the generated package. `runtime`: what it does when it
 * runs; peers are openapi-fetch, @alicloud/openapi-core, saxes and @sinclair/typebox.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchGenerate } from "./generate.ts";
import { benchPackage } from "./package.ts";
import { benchRuntime } from "./runtime.ts";

const root = join(import.meta.dirname, "../..");
const peers = process.env["GAIWAN_BENCH_PEERS"];
const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const [what = "generate"] = process.argv.slice(2);
if (what === "runtime") console.log(await benchRuntime(peers));
else if (what === "package") {
  const text = `# The DBS package as its users feel it\n\n${await benchPackage(root)}\n`;
  writeFileSync(join(import.meta.dirname, "results-package.md"), text);
  console.log(text);
} else if (what === "generate") {
  const specs = process.env["GAIWAN_BENCH_SPECS"] ?? join(root, "../shared/specs");
  if (!existsSync(join(root, "dist/gaiwan.js"))) {
    fail("Run `npm run build` first: the benchmark measures the built tool.");
  }
  if (!existsSync(specs)) fail(`No documents at ${specs}: set GAIWAN_BENCH_SPECS.`);
  const text = await benchGenerate(root, specs, peers);
  writeFileSync(join(import.meta.dirname, "results-generate.md"), text);
  console.log(text);
} else fail(`${what} is no benchmark: generate, package or runtime`);
