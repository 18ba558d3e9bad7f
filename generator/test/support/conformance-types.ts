/** Type cases of all themes as one TypeScript program under strict flags. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { Theme, TypeCase } from "./conformance.ts";
import type { ThemePackage } from "./conformance-package.ts";
import { engineKey, isEngine } from "./engine.ts";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

const repository = join(import.meta.dirname, "../../..").replaceAll("\\", "/");
const root = `${repository}/conformance-in-memory`;

/** Problems by `theme/case`; under the theme's own name those of the package itself. */
export function checkTypes(packages: readonly ThemePackage[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([[`${root}/package.json`, '{"type":"module"}']]);
  const lines = new Map<string, readonly string[]>();
  const scripts: string[] = [];
  const shared = new Map<string, string>();
  for (const { theme, files } of packages) {
    const engine = engineKey(files);
    for (const { path, text } of files) {
      if (!/^src\/.*\.ts$/.test(path)) continue;
      // The engine is the same in every package of one kind: it is read once.
      const place = isEngine(path) ? path.replace("src/runtime", engine) : `${theme.name}/${path}`;
      texts.set(`${root}/${place}`, text);
      shared.set(`${root}/${theme.name}/${path}`, `${root}/${place}`);
    }
    const { text, cases } = casesText(theme);
    const path = `${root}/${theme.name}/cases.ts`;
    texts.set(path, text);
    lines.set(path, cases);
    const entries = ["src/index.ts", "src/index.node.ts"].map((entry) => `${root}/${theme.name}/${entry}`);
    scripts.push(path, ...entries.filter((entry) => texts.has(entry)));
  }
  const problems = new Map<string, string>();
  for (const diagnostic of diagnosticsOf(texts, scripts, shared)) {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    const path = diagnostic.file?.fileName ?? "";
    const start = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const id = lines.get(path)?.[start?.line ?? 0];
    const theme = path.slice(root.length + 1).split("/")[0] ?? "";
    const where = id === undefined ? `${path.slice(root.length + 1)}:${(start?.line ?? 0) + 1} ` : "";
    const line = texts.get(path)?.split("\n")[(start?.line ?? 0) + (diagnostic.code === 2578 ? 1 : 0)];
    const key = id ?? theme;
    problems.set(key, [problems.get(key), `${where}${message}: ${line}`].filter(Boolean).join("\n"));
  }
  return problems;
}

/** One line an expression, and the case of each line. */
function casesText(theme: Theme): { text: string; cases: readonly string[] } {
  const lines = ['import type * as $ from "./src/index.js";', "export type Package = typeof $;"];
  const cases = ["", ""];
  const add = (line: string, id: string): void => {
    lines.push(line.replace(/\s*\n\s*/g, " "));
    cases.push(id);
  };
  theme.types.forEach((each, index) => {
    const id = `${theme.name}/${each.case}`;
    const type = `T${index}`;
    add(`export type ${type} = ${typeOf(each)};`, id);
    (each.accept ?? []).forEach((text, at) => {
      add(`export const a${index}_${at}: ${type} = ${text};`, id);
    });
    (each.reads ?? []).forEach((text, at) => {
      add(`export const p${index}_${at} = (value: ${type}) => ${text};`, id);
    });
    (each.refuse ?? []).forEach((text, at) => {
      add("// @ts-expect-error", id);
      add(`export const r${index}_${at}: ${type} = ${text};`, id);
    });
    (each.refuseReads ?? []).forEach((text, at) => {
      add("// @ts-expect-error", id);
      add(`export const q${index}_${at} = (value: ${type}) => ${text};`, id);
    });
  });
  return { text: `${lines.join("\n")}\n`, cases: cases.map((id) => id || theme.name) };
}

const typeOf = (each: TypeCase): string => (each.type.includes("$") ? each.type : `$.${each.type}`);

function diagnosticsOf(
  texts: ReadonlyMap<string, string>,
  scripts: readonly string[],
  shared: ReadonlyMap<string, string>,
): readonly ts.Diagnostic[] {
  const host = ts.createCompilerHost(options);
  const inMemory = (path: string): boolean => path.startsWith(root);
  host.fileExists = (path) => texts.has(path) || (!inMemory(path) && existsSync(path));
  host.readFile = (path) =>
    texts.get(path) ?? (!inMemory(path) && existsSync(path) ? readFileSync(path, "utf8") : undefined);
  host.getSourceFile = (path, language) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, language, true);
  };
  host.getCurrentDirectory = () => repository;
  const cache = ts.createModuleResolutionCache(repository, (path) => path, options);
  host.resolveModuleNameLiterals = (literals, from, redirected, given, source) =>
    literals.map((literal) => {
      if (!literal.text.startsWith(".") || !inMemory(from)) {
        const mode = ts.getModeForUsageLocation(source, literal, given);
        return ts.resolveModuleName(literal.text, from, given, host, cache, redirected, mode);
      }
      const path = join(dirname(from), literal.text.replace(/\.js$/, ".ts")).replaceAll("\\", "/");
      const target = shared.get(path) ?? path;
      return {
        resolvedModule: texts.has(target)
          ? { resolvedFileName: target, extension: ts.Extension.Ts }
          : undefined,
      };
    });
  const program = ts.createProgram([...scripts], options, host);
  // The engine has been checked where it stands.
  const own = program.getSourceFiles().filter(({ fileName }) => {
    return inMemory(fileName) && !fileName.startsWith(`${root}/engine-`);
  });
  return [
    ...program.getOptionsDiagnostics(),
    ...own.flatMap((file) => program.getSyntacticDiagnostics(file)),
    ...own.flatMap((file) => program.getSemanticDiagnostics(file)),
  ];
}
