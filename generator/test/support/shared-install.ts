/** The package of DBS, built, packed and installed once for all test files of a run. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { dbsPackage } from "./dbs.ts";
import { type Installed, install } from "./installed.ts";

const patience = 180_000;

/** As `install`, with a copy of the folder at `<work>/app` that the caller may change. */
export async function installDbs(work: string): Promise<Installed> {
  const shared = await sharedInstall(join(inject("shared"), "dbs"));
  const folder = join(work, "app");
  cpSync(shared.folder, folder, { recursive: true });
  return { ...shared, folder };
}

/** The first to come makes it, in a folder whose name says so; the others wait. */
async function sharedInstall(place: string): Promise<Installed> {
  const report = join(place, "installed.json");
  let first = true;
  try {
    mkdirSync(place);
  } catch {
    first = false;
  }
  if (first) {
    let outcome: object;
    try {
      outcome = install(dbsPackage, place);
    } catch (error) {
      outcome = { failed: `${error}` };
    }
    writeFileSync(`${report}.part`, JSON.stringify(outcome));
    renameSync(`${report}.part`, report);
  }
  for (const start = Date.now(); !existsSync(report); ) {
    if (Date.now() - start > patience) throw new Error("another test file never installed the package");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const found = JSON.parse(readFileSync(report, "utf8")) as Installed | { failed: string };
  if ("failed" in found) throw new Error(found.failed);
  return found;
}
