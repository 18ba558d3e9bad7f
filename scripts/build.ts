/**
 * Builds `dist/`, or the folder that is named: the command line tool and the library as ESM bundles, with declarations
 * and the texts they read.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    gaiwan: "generator/cli/bin.ts",
    index: "generator/index.ts",
    "verify-worker": "generator/verify-worker.ts",
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Large or resolved by their users' own versions; everything else starts faster from one file.
  external: ["ts-morph", "typescript", "openapi-typescript"],
  banner: {
    js: 'import { createRequire as gaiwanRequire } from "node:module"; const require = gaiwanRequire(import.meta.url);',
  },
  legalComments: "linked",
  logLevel: "warning",
});

// Templates and the runtime are data to the tool: it copies them into what it emits.
cpSync(join(root, "templates"), join(dist, "assets/templates"), { recursive: true });
const runtime = join(root, "generator/runtime");
for (const entry of readdirSync(runtime, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".test.ts")) continue;
  const from = join(entry.parentPath, entry.name);
  const to = join(dist, "assets/runtime", from.slice(runtime.length + 1));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
// Declarations of what `index.ts` leads to.
const project = join(dist, "tsconfig.types.json");
const compilerOptions = { noEmit: false, declaration: true, emitDeclarationOnly: true };
writeFileSync(
  project,
  JSON.stringify({
    extends: join(root, "tsconfig.json"),
    compilerOptions: { ...compilerOptions, outDir: "types", rootDir: join(root, "generator") },
    include: [],
    files: [join(root, "generator/index.ts")],
  }),
);
execFileSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", project], {
  stdio: "inherit",
});
rmSync(project);
console.log(`${basename(dist)}/ built`);
