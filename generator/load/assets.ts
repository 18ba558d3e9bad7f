/** Texts the emitters need: templates and the runtime's sources. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let loaded: ReadonlyMap<string, string> | undefined;

/**
 * `templates/<file>` and `runtime/<path>.ts` to their texts, sorted by key, line ends as LF. Found from where
 * this module stands, in the repository or beside the bundle in `dist/assets`; read once.
 */
export function loadAssets(): ReadonlyMap<string, string> {
  loaded ??= readAssets(dirname(fileURLToPath(import.meta.url)));
  return loaded;
}

/** The same for a module that stands in `folder`. Throws where the texts are missing: the installation is broken. */
export function readAssets(folder: string): ReadonlyMap<string, string> {
  const bundled = join(folder, "assets");
  const roots = existsSync(bundled)
    ? { templates: join(bundled, "templates"), runtime: join(bundled, "runtime") }
    : { templates: join(folder, "../../templates"), runtime: join(folder, "../runtime") };
  const texts: [string, string][] = [];
  for (const name of ["templates", "runtime"] as const) {
    for (const entry of readdirSync(roots[name], { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !wanted(name, entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const key = `${name}${path.slice(roots[name].length)}`.replaceAll("\\", "/");
      texts.push([key, readFileSync(path, "utf8").replaceAll("\r\n", "\n")]);
    }
  }
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wanted(group: "templates" | "runtime", file: string): boolean {
  return group === "templates"
    ? !file.startsWith(".")
    : file.endsWith(".ts") && !/\.(?:long\.)?test\.ts$/.test(file);
}
