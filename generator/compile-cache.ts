/** Keeps compiled code between runs of the built tool (Node 22.1 and newer). */
import module from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Lets Node keep what it compiles beside the tool's dependencies: most of a short run is loading the parser. A user's
 * own settings (`NODE_COMPILE_CACHE`, `NODE_DISABLE_COMPILE_CACHE`) win; a folder that cannot be written is no fault.
 */
export function keepCompiledCode(): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  const folder = new URL("../node_modules/.cache/gaiwan", import.meta.url);
  enableCompileCache?.(fileURLToPath(folder));
}
