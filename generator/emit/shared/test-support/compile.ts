/** Compiles emitted files under the strictest flags, by the fastest compiler there is. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { EmittedFile } from "../../emitter.ts";

const options = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  moduleResolution: "nodenext",
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

const repository = join(import.meta.dirname, "../../../..");
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript7/package.json")), "bin/tsc");

/** An error where it was found. */
export interface CompileProblem {
  /** Relative to the folder of all files; empty where it is about none. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** `2322` of TS2322. */
  readonly code: number;
  readonly message: string;
}

/**
 * One line an error, `package/path:line message`; empty when all packages compile. One program for all of them: most
 * of the time goes into the libraries.
 */
export function compileErrors(
  packages: Readonly<Record<string, readonly EmittedFile[]>>,
  more: Readonly<Record<string, unknown>> = {},
): string[] {
  const texts = new Map<string, string>();
  for (const [name, files] of Object.entries(packages)) {
    texts.set(`${name}/package.json`, '{ "type": "module" }');
    for (const { path, text } of files) if (path.endsWith(".ts")) texts.set(`${name}/${path}`, text);
  }
  const scripts = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  return compileProblems(texts, scripts, more).map(
    ({ path, line, message }) => `${path && `${path}:${line} `}${message}`,
  );
}

/** Compiles `scripts` among `texts`, by path, and what they import. */
export function compileProblems(
  texts: ReadonlyMap<string, string>,
  scripts: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): CompileProblem[] {
  // Below the repository, where the types of Node are found.
  const root = mkdtempSync(join(repository, "node_modules/.compiled-"));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const project = { compilerOptions: { ...options, ...more }, files: scripts };
    writeFileSync(join(root, "tsconfig.json"), JSON.stringify(project));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [compiler, "-p", "tsconfig.json", "--pretty", "false"],
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const problems = problemsOf(stdout);
    if (status !== 0 && problems.length === 0) throw new Error(`the compiler failed: ${stderr}${stdout}`);
    return problems;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `path(line,column): error TS1234: message`, and lines that go on with the message. */
function problemsOf(text: string): CompileProblem[] {
  const problems: CompileProblem[] = [];
  for (const row of text.split("\n")) {
    const found = /^(?:(.*?)\((\d+),\d+\): )?error TS(\d+): (.*)$/.exec(row);
    const last = problems.at(-1);
    if (found !== null) {
      const [, path = "", line = "0", code = "", message = ""] = found;
      problems.push({ path, line: Number(line), code: Number(code), message });
    } else if (/^\s+\S/.test(row) && last !== undefined) {
      problems[problems.length - 1] = { ...last, message: `${last.message}\n${row}` };
    }
  }
  return problems;
}
