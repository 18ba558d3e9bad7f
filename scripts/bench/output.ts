/** What comes out, as its users feel it: compile errors, the type-check of ten operations, the bundle of one. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { writeProject } from "../../generator/test/support/installed.ts";
import { measure } from "./measure.ts";
import { table } from "./table.ts";

type Tree = Record<string, unknown>;
const resolutions = ["nodenext", "bundler"] as const;

/** Markdown. `place`: an empty folder to work in; it must be below no package. */
export async function benchOutput(
  root: string,
  documents: readonly string[],
  peers: string | undefined,
  place: string,
): Promise<string[]> {
  const compilers = ["typescript", "typescript7"].map((name) => ({ name, path: compilerOf(root, name) }));
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
  const rows = documents.map((document) => {
    const out = join(place, basename(document));
    generateInto(root, document, out);
    const counts = compilers.flatMap(({ path }) =>
      resolutions.map((resolution) => compileErrors(path, out, resolution)),
    );
    return [basename(document), ...counts];
  });
  const head = compilers.flatMap(({ name }) => resolutions.map((resolution) => `${name}, ${resolution}`));
  const parts = [
    "## Compile errors of everything, `strict` and `skipLibCheck: false`\n",
    table(["document", ...head], rows),
  ];
  const large = documents.find((path) => basename(path) === "github.json");
  const [, newest] = compilers;
  if (large === undefined || newest === undefined) return parts;
  const names = firstOperations(join(place, basename(large)), 10);
  return [
    ...parts,
    "",
    "## A consumer of ten operations of github.json with their validators, TypeScript 7\n",
    table(["types from", "CPU s", "wall s", "peak MB"], checkRows(large, names, newest.path, peers, place)),
    "",
    "## Bundle of one operation, B minified\n",
    table(
      ["operation", "of github.json", "of a document with that one", "more"],
      await bundleRows(root, large, names.slice(0, 3), place),
    ),
  ];
}

const compilerOf = (root: string, name: string): string =>
  join(dirname(createRequire(join(root, "package.json")).resolve(`${name}/package.json`)), "bin/tsc");

function generateInto(root: string, document: string, out: string): void {
  const run = spawnSync(
    process.execPath,
    [join(root, "dist/gaiwan.js"), "generate", document, "--out", out],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (run.status !== 0) throw new Error(`${basename(document)}: ${run.stderr.slice(0, 500)}`);
}

function compileErrors(compiler: string, out: string, resolution: (typeof resolutions)[number]): number {
  const module = resolution === "nodenext" ? "nodenext" : "esnext";
  const words = ["-p", out, "--noEmit", "--skipLibCheck", "false", "--module", module];
  const run = spawnSync(
    process.execPath,
    [compiler, ...words, "--moduleResolution", resolution, "--pretty", "false"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  // A compiler newer than Node's types may have something to say about those.
  const errors = run.stdout
    .split("\n")
    .filter((line) => line.includes("error TS") && !/@types\/node\//.test(line));
  if (errors.length === 0 && run.status !== 0 && run.stdout.trim() === "") throw new Error(run.stderr);
  return errors.length;
}

/** Type names of the first operations that have both validators. */
function firstOperations(out: string, count: number): string[] {
  const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as {
    files: { path: string }[];
  };
  const paths = new Set(files.map((file) => file.path));
  return [...paths]
    .flatMap((path) => /^src\/operations\/(\w+)\.ts$/.exec(path)?.[1] ?? [])
    .filter((name) => paths.has(`src/validators/${name}.response.ts`))
    .slice(0, count);
}

/** The package is used as it is installed: its declarations, not its sources. */
function checkRows(
  document: string,
  names: readonly string[],
  compiler: string,
  peers: string | undefined,
  place: string,
): (string | number)[][] {
  const built = join(place, basename(document));
  spawnSync(process.execPath, [compiler, "-p", built], { encoding: "utf8" });
  const folder = join(place, "consumer");
  const installed = join(folder, "node_modules/the-client");
  mkdirSync(installed, { recursive: true });
  cpSync(join(built, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(built, "package.json"), join(installed, "package.json"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const lines = names.flatMap((name, index) => [
    `import type { ${name}Request } from "the-client/operations/${name}";`,
    `import { validate${name}Response } from "the-client/validators/${name}.response";`,
    `export type R${index} = ${name}Request;`,
    `export const isAnswer${index} = (value: unknown) => (validate${name}Response(value) ? value : undefined);`,
  ]);
  writeFileSync(join(folder, "ours.ts"), `${lines.join("\n")}\n`);
  const check = (what: string, file: string): (string | number)[] => {
    writeProject(folder, `${file}.json`, "nodenext", [`${file}.ts`]);
    const result = measure([process.execPath, compiler, "-p", join(folder, `${file}.json`)]);
    if (result.exit !== 0) throw new Error(`the consumer of ${what} does not type-check`);
    return [what, result.cpu, result.wall, result.peak];
  };
  const rows = [check("gaiwan, with ten response validators", "ours")];
  const peer = peers === undefined ? "" : join(peers, "node_modules/.bin/openapi-typescript");
  if (existsSync(peer)) {
    spawnSync(peer, [document, "-o", join(folder, "github.d.ts")], { encoding: "utf8" });
    const { paths } = JSON.parse(readFileSync(document, "utf8")) as { paths: Record<string, Tree> };
    const gets = Object.keys(paths)
      .filter((path) => paths[path]?.["get"] !== undefined)
      .slice(0, names.length);
    const types = gets.map(
      (path, index) =>
        `export type R${index} = paths[${JSON.stringify(path)}]["get"]["responses"];\nexport const a${index} = (value: R${index}): R${index} => value;`,
    );
    writeFileSync(
      join(folder, "theirs.ts"),
      `import type { paths } from "./github.js";\n${types.join("\n")}\n`,
    );
    rows.push(check("openapi-typescript, no validators", "theirs"));
  }
  writeFileSync(join(folder, "none.ts"), "export const nothing = 1;\n");
  rows.push(check("nothing", "none"));
  return rows;
}

async function bundleRows(
  root: string,
  document: string,
  names: readonly string[],
  place: string,
): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  const document1 = JSON.parse(readFileSync(document, "utf8")) as Tree & { paths: Record<string, Tree> };
  for (const name of names) {
    const source = readFileSync(join(place, basename(document), `src/operations/${name}.ts`), "utf8");
    const wirePath = /^ {2}path: ("(?:[^"\\]|\\.)*"),$/m.exec(source)?.[1];
    const method = /^ {2}method: "(\w+)",$/m.exec(source)?.[1]?.toLowerCase();
    if (wirePath === undefined || method === undefined) throw new Error(`${name} has no path`);
    const path = JSON.parse(wirePath) as string;
    const item = document1.paths[path] ?? {};
    const single = {
      ...document1,
      paths: { [path]: { parameters: item["parameters"], [method]: item[method] } },
    };
    const file = join(place, `${name}.json`);
    writeFileSync(file, JSON.stringify(single));
    generateInto(root, file, join(place, name));
    const all = await bundled(join(place, basename(document)), name);
    const one = await bundled(join(place, name), name);
    rows.push([name, all, one, all - one]);
  }
  return rows;
}

/** From the sources, as a web page gets it. */
async function bundled(folder: string, name: string): Promise<number> {
  const source = readFileSync(join(folder, `src/operations/${name}.ts`), "utf8");
  const identifier = /^export function (\w+)\(/m.exec(source)?.[1];
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createClient } from "./index.js"; import { ${identifier} } from "./operations/${name}.js";
console.log(createClient({}), ${identifier});`,
      resolveDir: join(folder, "src"),
      loader: "ts",
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error",
    tsconfigRaw: "{}",
  });
  return outputFiles[0]?.contents.length ?? 0;
}
