// Second step of the build: each entry for Node becomes one module, and the engine loses its comments, which the
// declarations keep. Node pays for every module that it loads, so a program starts several times as fast.
// Without esbuild the package works the same and starts slower.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = import.meta.dirname;
const esbuild = await import("esbuild").catch(() => undefined);
if (!existsSync(join(folder, "dist/runtime"))) {
  console.error("bundle.js: there is no dist/runtime yet: `npm run build` compiles, then comes here");
  process.exitCode = 1;
} else if (esbuild === undefined) {
  console.warn("bundle.js: esbuild is not installed, so Node loads the package module by module");
} else {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const runtime = readdirSync(join(folder, "dist/runtime")).filter((name) => name.endsWith(".js"));
  const shared = {
    absWorkingDir: folder,
    outdir: "dist",
    outbase: "dist",
    allowOverwrite: true,
    format: "esm",
    target: "node20.19",
    logLevel: "warning",
  };
  await esbuild.build({
    ...shared,
    entryPoints: Object.values(exports).flatMap((entry) => entry.node ?? []),
    bundle: true,
    platform: "node",
    plugins: [
      {
        name: "one engine",
        setup(build) {
          // Every entry must have the same class of errors.
          build.onResolve({ filter: /\/client\.js$/ }, ({ path, resolveDir }) =>
            resolve(resolveDir, path) === join(folder, "dist/runtime/client.js")
              ? { path: "./runtime/client.js", external: true }
              : undefined,
          );
        },
      },
    ],
  });
  await esbuild.build({ ...shared, entryPoints: runtime.map((name) => `dist/runtime/${name}`) });
}
