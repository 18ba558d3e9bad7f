/** The bill of materials of a release (CycloneDX), made by npm from the lock file and held against it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
}
interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}
export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly name?: string; readonly version?: string; readonly integrity?: string }>
  >;
}

/** Path of a package in the lock, which under an alias is not its name. */
const folderName = (path: string): string => path.replace(/^.*node_modules\//, "");

/** Reads the lock file in `root` and nothing else: no package needs to be installed, none is fetched. */
export function billOf(root: string): Bill {
  const { stdout, stderr, status } = spawnSync(
    "npm",
    ["sbom", "--package-lock-only", "--offline", "--sbom-format", "cyclonedx"],
    { cwd: root, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const bill = JSON.parse(stdout) as Bill;
  // npm calls a package by its alias, under which no list of known holes has it.
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const aliases = new Map<string, string>();
  for (const [path, { name }] of Object.entries(packages)) {
    if (path !== "" && name !== undefined) aliases.set(folderName(path), name);
  }
  const components = bill.components.map((component) => {
    const name = aliases.get(component.name);
    return name === undefined
      ? component
      : { ...component, name, purl: `pkg:npm/${name.replace("@", "%40")}@${component.version}` };
  });
  return { ...bill, components };
}

/** What one has and the other has not, as `name@version hash`. */
export function differencesOf(bill: Bill, lock: Lock): string[] {
  const billed = new Set<string>();
  for (const { name, version, hashes = [] } of bill.components) {
    const hash = hashes.find(({ alg }) => alg === "SHA-512")?.content ?? "without a hash";
    billed.add(`${name}@${version} ${hash}`);
  }
  const locked = new Set<string>();
  for (const [path, { name, version, integrity = "" }] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const hash = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
    locked.add(`${name ?? folderName(path)}@${version} ${hash}`);
  }
  return [
    ...[...locked].filter((each) => !billed.has(each)).map((each) => `only in the lock: ${each}`),
    ...[...billed].filter((each) => !locked.has(each)).map((each) => `only in the bill: ${each}`),
  ].sort();
}
