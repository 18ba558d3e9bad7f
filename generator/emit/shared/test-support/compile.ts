/** Compiles emitted files in memory under the strictest flags. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { EmittedFile } from "../../emitter.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * One line an error, `package/path:line message`; empty when all packages compile. One program for all of them: most
 * of the time goes into the libraries.
 */
export function compileErrors(
  packages: Readonly<Record<string, readonly EmittedFile[]>>,
  more: ts.CompilerOptions = {},
): string[] {
  const repository = join(import.meta.dirname, "../../../..");
  const root = join(repository, "emitted-in-memory").replaceAll("\\", "/");
  const texts = new Map<string, string>();
  for (const [name, files] of Object.entries(packages)) {
    texts.set(`${root}/${name}/package.json`, '{ "type": "module" }');
    for (const file of files) texts.set(`${root}/${name}/${file.path}`, file.text);
  }
  const host = ts.createCompilerHost({ ...options, ...more });
  const folders = new Set([...texts.keys()].flatMap((path) => ancestors(dirname(path), root)));
  host.fileExists = (path) => texts.has(path) || (!path.startsWith(root) && existsSync(path));
  host.readFile = (path) =>
    texts.get(path) ?? (!path.startsWith(root) && existsSync(path) ? readFileSync(path, "utf8") : undefined);
  host.directoryExists = (path) => folders.has(path) || (!path.startsWith(root) && existsSync(path));
  host.getSourceFile = (path, language) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language, true);
    const library = host.readFile(path);
    return library === undefined ? undefined : ts.createSourceFile(path, library, language, true);
  };
  host.getCurrentDirectory = () => repository;
  const scripts = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  const program = ts.createProgram(scripts, { ...options, ...more }, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    if (diagnostic.file === undefined) return message;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${diagnostic.file.fileName.slice(root.length + 1)}:${line + 1} ${message}`;
  });
}

function ancestors(path: string, root: string): string[] {
  const all: string[] = [];
  for (let folder = path; folder.startsWith(root); folder = dirname(folder)) all.push(folder);
  return all;
}
