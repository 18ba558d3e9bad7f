/** The client engine as part of a package: the modules it reaches, their text as it was tested. */
import type { EmittedFile } from "../emitter.ts";

const folder = "runtime/";
const header = "// Part of the client engine. Do not edit: every run of the generator writes it again.\n";
/** Relative imports and re-exports of a runtime module; it holds no other kind. */
const relativeImport = /(?<=\bfrom |\bimport\(|^import )"(\.{1,2}\/[^"\n]+)\.ts"/gm;

/**
 * Runtime modules that emitted ones import, and all that those reach. `roots` are specifiers below `src/` as
 * emitted code has them: `runtime/types.js`. Throws when one is missing, which is a fault of the tool.
 */
export function runtimeFiles(assets: ReadonlyMap<string, string>, roots: Iterable<string>): EmittedFile[] {
  const found = new Map<string, EmittedFile>();
  const queue = [...new Set(roots)].map((root) => root.replace(/\.js$/, ".ts"));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    const text = assets.get(path);
    if (text === undefined) throw new Error(`the runtime has no ${path}`);
    for (const [, specifier = ""] of text.matchAll(relativeImport)) queue.push(`${join(path, specifier)}.ts`);
    const emitted = text.replaceAll("\r\n", "\n").replace(relativeImport, '"$1.js"');
    found.set(path, { path: `src/${path}`, text: header + emitted });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path a specifier leads to from a module; it never leaves the runtime. */
function join(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  const path = parts.join("/");
  if (!path.startsWith(folder))
    throw new Error(`${from} imports ${specifier}, which is no part of the runtime`);
  return path;
}
