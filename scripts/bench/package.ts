/** The generated package as its users feel it: bundle, install and type-check. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleSizes } from "../../generator/test/support/bundles.ts";
import { install, writeProject } from "../../generator/test/support/installed.ts";
import { measure } from "./measure.ts";
import { table } from "./table.ts";

const consumers = {
  "one operation": `import { createClient, describeRegions } from "@gaiwan/dbs-20190306";
export const regions = await describeRegions(createClient(), {});
`,
  "the class, every operation": `import { DbsClient } from "@gaiwan/dbs-20190306";
export const regions = await new DbsClient().describeRegions({});
`,
  "nothing of it": "export const nothing = 1;\n",
} as const;

/** Markdown tables. `root`: this repository; its generated DBS package is built, packed and installed. */
export async function benchPackage(root: string): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), "gaiwan-bench-package-"));
  try {
    const { operations, sizes } = await bundleSizes(work);
    const bundles = table(
      ["bundle of one operation, B minified", `${operations.few} operations`, `${operations.all} operations`],
      sizes.map(({ entry, operation, few, all }) => [`${operation} from ${entry}`, few, all]),
    );
    const source = join(work, "package");
    cpSync(join(root, "generated/dbs-20190306"), source, { recursive: true });
    const { folder, size, tarball, packed } = install(source, work);
    const code = packed.filter((path) => path.endsWith(".js") || path.endsWith(".d.ts"));
    const installed = table(
      ["installed", "value"],
      [
        ["packages", countPackages(join(folder, "node_modules"))],
        ["files", packed.length],
        ["files of JavaScript and types", code.length],
        ["kB unpacked", size / 1000],
        ["kB packed", statSync(tarball).size / 1000],
      ],
    );
    const compiler = join(
      dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json")),
      "bin/tsc",
    );
    const checks = Object.entries(consumers).map(([name, text], index) => {
      const file = `consumer${index}.ts`;
      writeFileSync(join(folder, file), text);
      writeProject(folder, `consumer${index}.json`, "nodenext", [file]);
      const result = measure([process.execPath, compiler, "-p", join(folder, `consumer${index}.json`)]);
      if (result.exit !== 0) throw new Error(`the consumer of ${name} does not type-check`);
      return [name, result.cpu, result.wall, result.peak];
    });
    const checked = table(["type-check of a consumer of", "CPU s", "wall s", "peak MB"], checks);
    return [bundles, installed, checked].join("\n\n");
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Packages in a flat node_modules, scoped ones included. */
function countPackages(modules: string): number {
  const names = readdirSync(modules).filter((name) => !name.startsWith("."));
  return names.reduce(
    (sum, name) => sum + (name.startsWith("@") ? readdirSync(join(modules, name)).length : 1),
    0,
  );
}
