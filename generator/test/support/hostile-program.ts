/** Emitted packages as one folder for the compiler, with one engine for all. */
import type { EmittedFile } from "../../emit/emitter.ts";
import { engineKey, isEngine } from "./engine.ts";
import type { Made } from "./hostile.ts";

/** The engine is at `<key>/src/runtime` for all packages of a kind; modules of a package are led there. */
export function programOf(packages: ReadonlyMap<string, Made>): EmittedFile[] {
  const files = new Map<string, EmittedFile>();
  for (const [name, made] of packages) {
    const engine = engineKey(made.files);
    for (const { path, text } of made.files) {
      if (!/^src\/.*\.ts$/.test(path)) continue;
      if (isEngine(path)) files.set(`${engine}/${path}`, { path: `${engine}/${path}`, text });
      // Validators are not checked by TypeScript; what they export is read off them all the same.
      else {
        const led = text.replace(
          / from "((?:\.\.?\/)+)runtime\//g,
          (_, way: string) => ` from "${way}../../${engine}/src/runtime/`,
        );
        files.set(`${name}/${path}`, { path: `${name}/${path}`, text: led });
      }
    }
  }
  return [...files.values()];
}

/** The engine has tests of its own; `isolatedDeclarations` is asked of generated code only. */
export const engineAside = (errors: readonly string[]): string[] =>
  errors.filter((error) => !error.includes("/src/runtime/") || !error.includes("isolatedDeclarations"));
