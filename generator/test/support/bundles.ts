/** What one operation costs in a bundle, with few and with all operations in the package. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Api, Operation } from "../../ir/model.ts";
import { generate } from "../../pipeline.ts";
import { dbsSpec } from "./dbs.ts";
import { copyFolder } from "./folders.ts";

export interface BundleSize {
  /** Entry point the operation and `createClient` are imported from. */
  readonly entry: string;
  readonly operation: string;
  /** Bytes, minified, validators of the request included. */
  readonly few: number;
  readonly all: number;
}

/** The operations of the small package: two that belong together and one more. */
const kept = ["CreateGetDBListFromAgentTask", "GetDBListFromAgent", "DescribeRegions"];

/** Makes the small package in `folder`, which must exist, and bundles each of its operations from both packages. */
export async function bundleSizes(
  folder: string,
): Promise<{ operations: { few: number; all: number }; sizes: BundleSize[] }> {
  const spec = join(folder, "spec");
  copyFolder(dirname(dbsSpec), spec);
  const document = join(spec, "openapi.yaml");
  const lines = readFileSync(document, "utf8").split("\n");
  const name = (line: string): string | undefined => /^ {2}\/(\w+): /.exec(line)?.[1];
  const fewer = lines.filter((line) => kept.includes(name(line) ?? kept[0] ?? ""));
  writeFileSync(document, fewer.join("\n"));
  const small = await written(document, join(folder, "small"));
  const whole = await written(dbsSpec, join(folder, "whole"));
  const sizes: BundleSize[] = [];
  for (const operation of small.operations) {
    for (const entry of ["index", "lean"]) {
      sizes.push({
        entry,
        operation: operation.name,
        few: await bundled(join(folder, "small"), entry, operation),
        all: await bundled(join(folder, "whole"), entry, operation),
      });
    }
  }
  return { operations: { few: small.operations.length, all: whole.operations.length }, sizes };
}

/** Writes the client of a document to a folder. Both packages are made now, so that nothing else differs. */
async function written(document: string, folder: string): Promise<Api> {
  const { api, files, diagnostics } = await generate(document, { only: ["client", "validators", "package"] });
  if (api === undefined || files.length === 0) {
    throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return api;
}

/** From the sources, as a web page gets it: their compiled form has the same bytes once it is minified. */
async function bundled(folder: string, entry: string, operation: Operation): Promise<number> {
  const { identifier } = operation;
  const separate =
    entry === "index" ? "" : `import { ${identifier} } from "./operations/${operation.typeName}.js";`;
  const contents = `import { createClient${separate === "" ? `, ${identifier}` : ""} } from "./${entry}.js"; ${separate}
console.log(createClient({}), ${identifier});`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(folder, "src"), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error",
    tsconfigRaw: "{}",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("esbuild wrote nothing");
  return output.contents.length;
}
