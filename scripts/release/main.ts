/**
 * What a release needs: `npm run release -- <folder> [--times 20]`. Runs the suite many times, for a test that fails once
 * in twenty is a fault, then the long suites; holds `generated/` against its source; writes `sbom.cdx.json` and
 * `NOTES.md` into the folder. Exit 1 at the first thing that is not as it should be.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { toolVersion } from "../../generator/version.ts";
import { releaseNote } from "./notes.ts";
import { billOf, differencesOf, type Lock } from "./sbom.ts";

const root = join(import.meta.dirname, "../..");
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { times: { type: "string", default: "20" } },
});
const [folder] = positionals;
const times = Number(values.times);
if (folder === undefined || positionals.length > 1 || !Number.isInteger(times) || times < 1) {
  console.error("usage: npm run release -- <folder> [--times <n>]");
  process.exit(2);
}

function stop(message: string, detail = ""): never {
  console.error(detail === "" ? message : `${detail}\n${message}`);
  process.exit(1);
}

/** Runs a program of Node; resolves with what it printed, or ends everything. */
function run(what: string, args: readonly string[]): Promise<string> {
  console.log(what);
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("close", (code) => (code === 0 ? done(output) : stop(`${what}: failed`, output.slice(-5000))));
  });
}

const changed = spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
if (changed.status !== 0) stop("a release is made in a clone", changed.stderr);
if (changed.stdout !== "")
  stop("a release is made of what is committed; the tree has changes", changed.stdout);

const vitest = join(root, "node_modules/vitest/vitest.mjs");
let output = "";
for (let turn = 1; turn <= times; turn++) output = await run(`suite ${turn} of ${times}`, [vitest, "run"]);
output += await run("long suites", [vitest, "run", "--config", "vitest.long.config.ts"]);
const tool = ["--import", "tsx", "generator/cli/main.ts"];
const made = ["spec/dbs-20190306/openapi.yaml", "--out", "generated/dbs-20190306"];
await run("generated/ is current", [...tool, "generate", ...made, "--check"]);

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const bill = billOf(root);
const differences = differencesOf(bill, JSON.parse(read("package-lock.json")) as Lock);
if (differences.length > 0) stop("the bill of materials is not the lock file's", differences.join("\n"));
const note = releaseNote({
  version: toolVersion,
  changelog: read("CHANGELOG.md"),
  output,
  times,
  mutation: read("scripts/mutation/results.md"),
});
const out = resolve(folder);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "sbom.cdx.json"), `${JSON.stringify(bill, null, 2)}\n`);
writeFileSync(join(out, "NOTES.md"), note);
console.log(`${out}: sbom.cdx.json with ${bill.components.length} packages, NOTES.md`);
