/** Packages of the conformance themes: generated in memory, written as JavaScript, imported. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type { EmittedFile } from "../../emit/emitter.ts";
import type { Api } from "../../ir/model.ts";
import { generate } from "../../pipeline.ts";
import type { Theme } from "./conformance.ts";
import { engineKey, isEngine } from "./engine.ts";

export interface ThemePackage {
  readonly theme: Theme;
  readonly api: Api | undefined;
  readonly files: readonly EmittedFile[];
  /** Codes of what was reported, sorted. */
  readonly diagnostics: readonly string[];
  /** Exports of a module below `src/`, named without its ending. */
  load(module: string): Promise<Readonly<Record<string, unknown>>>;
}

/** A fresh folder for all packages: modules below a `node_modules` are imported as they are. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), "gaiwan-conformance-"));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const transpiled = new Map<string, string>();

function transpile(text: string): string {
  let code = transpiled.get(text);
  if (code === undefined) {
    ({ code } = transformSync(text, { loader: "ts", format: "esm", target: "es2022" }));
    transpiled.set(text, code);
  }
  return code;
}

export async function makePackage(theme: Theme, folder: string): Promise<ThemePackage> {
  const made = await generate(theme.document, { ...theme.generate, only: ["client", "validators"] });
  const home = join(folder, "node_modules", theme.name);
  write(join(home, "package.json"), '{"type":"module"}');
  // The engine is the same in every package of one kind: it is written and loaded once.
  const engine = join(folder, "node_modules", engineKey(made.files));
  const isThere = existsSync(engine);
  for (const { path, text } of made.files) {
    if (!/^src\/.*\.ts$/.test(path)) continue;
    const code = transpile(text);
    const target = path.replace(/\.ts$/, ".js").replace(/^src\/runtime\//, `${engine}/`);
    if (isEngine(path)) {
      if (!isThere) write(target, code);
    } else write(join(home, target), code.replace(/"(?:\.\.?\/)+runtime\//g, `"${pathToFileURL(engine)}/`));
  }
  if (!isThere) write(join(engine, "package.json"), '{"type":"module"}');
  return {
    theme,
    api: made.api,
    files: made.files,
    diagnostics: made.diagnostics.map((diagnostic) => diagnostic.code).sort(),
    load: (module) => import(pathToFileURL(join(home, "src", `${module}.js`)).href),
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
