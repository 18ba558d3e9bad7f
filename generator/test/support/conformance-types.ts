/** Type cases of all themes as one TypeScript program under strict flags. */
import { compileProblems } from "../../emit/shared/test-support/compile.ts";
import type { Theme, TypeCase } from "./conformance.ts";
import type { ThemePackage } from "./conformance-package.ts";
import { engineKey, isEngine } from "./engine.ts";

/** Less than is asked of emitted code: cases are written as people write code. */
const options = {
  lib: ["es2023"],
  noFallthroughCasesInSwitch: false,
  noPropertyAccessFromIndexSignature: false,
  isolatedDeclarations: false,
  declaration: false,
  erasableSyntaxOnly: false,
};

/** Problems by `theme/case`; under the theme's own name those of the package itself. */
export function checkTypes(packages: readonly ThemePackage[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([["package.json", '{"type":"module"}']]);
  const lines = new Map<string, readonly string[]>();
  const scripts: string[] = [];
  for (const { theme, files } of packages) {
    const engine = engineKey(files);
    for (const { path, text } of files) {
      if (!/^src\/.*\.ts$/.test(path)) continue;
      // The engine is the same in every package of one kind: it is read once.
      if (isEngine(path)) texts.set(path.replace("src/runtime", engine), text);
      else texts.set(`${theme.name}/${path}`, toEngine(text, engine));
    }
    const { text, cases } = casesText(theme);
    const path = `${theme.name}/cases.ts`;
    texts.set(path, text);
    lines.set(path, cases);
    const entries = ["src/index.ts", "src/index.node.ts"].map((entry) => `${theme.name}/${entry}`);
    scripts.push(path, ...entries.filter((entry) => texts.has(entry)));
  }
  const problems = new Map<string, string>();
  for (const { path, line, code, message } of compileProblems(texts, scripts, options)) {
    // The engine has tests of its own.
    if (path.startsWith("engine-")) continue;
    const id = lines.get(path)?.[line - 1];
    const where = id === undefined ? `${path}:${line} ` : "";
    const text = texts.get(path)?.split("\n")[line - 1 + (code === 2578 ? 1 : 0)];
    const key = id ?? path.split("/")[0] ?? "";
    problems.set(key, [problems.get(key), `${where}${message}: ${text}`].filter(Boolean).join("\n"));
  }
  return problems;
}

/** Imports of the package's own engine, led to the one that stands beside all packages. */
const toEngine = (text: string, engine: string): string =>
  text.replace(/ from "((?:\.\.?\/)+)runtime\//g, (_, way: string) => ` from "${way}../../${engine}/`);

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
