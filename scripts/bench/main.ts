/**
 * `npm run bench [-- generate]`. Documents come from GAIWAN_BENCH_SPECS (default `../shared/specs`), peers from the
 * folder GAIWAN_BENCH_PEERS, whose node_modules holds them. Build first: `npm run build`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchGenerate } from "./generate.ts";

const root = join(import.meta.dirname, "../..");
const specs = process.env["GAIWAN_BENCH_SPECS"] ?? join(root, "../shared/specs");
if (!existsSync(join(root, "dist/gaiwan.js"))) {
  console.error("Run `npm run build` first: the benchmark measures the built tool.");
  process.exit(2);
}
if (!existsSync(specs)) {
  console.error(`No documents at ${specs}: set GAIWAN_BENCH_SPECS.`);
  process.exit(2);
}
console.log(benchGenerate(root, specs, process.env["GAIWAN_BENCH_PEERS"]));
