/** The client engine as part of a package: the modules it reaches, their text as it was tested. */
import type { EmitOptions, EmittedFile } from "../emitter.ts";

const folder = "runtime/";
const header = "// Part of the client engine. Do not edit: every run of the generator writes it again.\n";
/** Relative imports and re-exports of a runtime module; it holds no other kind. */
const relativeImport = /(?<=\bfrom |\bimport\(|^import )"(\.{1,2}\/[^"\n]+)\.ts"/gm;

/**
 * Runtime modules that emitted ones import, and all that those reach. `roots` are specifiers below `src/` as
 * emitted code has them: `runtime/types.js`. Throws when one is missing, which is a fault of the tool.
 */
export function runtimeFiles(
  assets: ReadonlyMap<string, string>,
  roots: Iterable<string>,
  int64: EmitOptions["int64"],
): EmittedFile[] {
  const found = new Map<string, EmittedFile>();
  const queue = [...new Set(roots)].map((root) => root.replace(/\.js$/, ".ts"));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    const text = assets.get(path);
    if (text === undefined) throw new Error(`the runtime has no ${path}`);
    for (const [, specifier = ""] of text.matchAll(relativeImport)) queue.push(`${join(path, specifier)}.ts`);
    const types = path === "runtime/types.ts" ? settleInt64(text, int64) : text;
    const emitted = types.replaceAll("\r\n", "\n").replace(relativeImport, '"$1.js"');
    found.set(path, { path: `src/${path}`, text: header + emitted });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const int64Types = {
  string: { response: "string", request: "string | bigint | number" },
  number: { response: "number", request: "number | bigint" },
} as const;

/** One pair of aliases says what a 64-bit integer is in the whole package. */
function settleInt64(text: string, int64: EmitOptions["int64"]): string {
  if (int64 === "bigint") return text;
  const { response, request } = int64Types[int64];
  const settled = text
    .replace("export type Int64 = bigint;", `export type Int64 = ${response};`)
    .replace("export type Int64Input = bigint | number;", `export type Int64Input = ${request};`);
  if (!settled.includes(`Int64 = ${response};`) || !settled.includes(`Int64Input = ${request};`)) {
    throw new Error("runtime/types.ts no longer declares Int64 as expected");
  }
  return settled;
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
