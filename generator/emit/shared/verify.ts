/**
 * Reads every emitted script again before it is written (R6), but for the engine, in which no text of a document is: no
 * syntax error, and the top-level declarations and imports are the planned ones. A difference is a fault of ours and
 * stops the run. TypeScript's parser is the judge; where a document is large, it judges what a strict reader of our own
 * does not take at once: see decision 5.
 */
import { createRequire } from "node:module";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emitter.ts";
import { type ModuleContents, readModule } from "./read-module.ts";

type Ts = typeof import("ts-morph").ts;
type CompilerSourceFile = import("ts-morph").ts.SourceFile;
type Statement = import("ts-morph").ts.Statement;

/**
 * Loads the parser, once. `require` and not `import`: the latter first searches the ten megabytes of a CommonJS
 * module for the names it exports, which costs a third of the load.
 */
export function loadParser(): Ts {
  return (createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph")).ts;
}

/** True for what is parsed again: emitted scripts that text of a document can be in. */
export const isScript = (file: EmittedFile): boolean => file.path.endsWith(".ts") && file.fixed !== true;

/**
 * The same verdicts at a tenth of the cost: what the strict reader finds as planned is, and only the rest is parsed.
 */
export function readModules(files: readonly EmittedFile[]): Diagnostic[] {
  return verifyModules(
    files.filter((file) => {
      if (!isScript(file)) return false;
      const contents = readModule(file.text);
      return "fault" in contents || planFault(file, contents) !== undefined;
    }),
  );
}

const faulty = ({ path }: EmittedFile, fault: string): Diagnostic => ({
  code: "internal/emitted-module",
  severity: "error",
  message: `\`${path}\` was not written as planned: ${fault}.`,
  hint: "this is a fault of the generator: please report it with the document",
});

/** One `internal/emitted-module` error a faulty file. Loads the parser only when there is something to parse. */
export function verifyModules(files: readonly EmittedFile[]): Diagnostic[] {
  const scripts = files.filter(isScript);
  if (scripts.length === 0) return [];
  return scripts.flatMap((file) => {
    const contents = parseModule(file);
    const fault = "fault" in contents ? contents.fault : planFault(file, contents);
    return fault === undefined ? [] : [faulty(file, fault)];
  });
}

// Statements are all that is looked at. The parser alone, without tree wrappers and doc comments, takes half of the
// time a project does.
const settings = (ts: Ts): Parameters<Ts["createSourceFile"]>[2] => ({
  languageVersion: ts.ScriptTarget.ES2022,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
});

/** What TypeScript's parser finds in a module: its contents, or the first syntax error. */
export function parseModule({
  path,
  text,
}: Pick<EmittedFile, "path" | "text">): ModuleContents | { readonly fault: string } {
  const ts = loadParser();
  const node = ts.createSourceFile(path, text, settings(ts), false, ts.ScriptKind.TS);
  const syntaxError = syntaxErrors(node)[0];
  if (syntaxError === undefined) return contentsOf(ts, node);
  const { line } = node.getLineAndCharacterOfPosition(syntaxError.start);
  return { fault: `line ${line + 1}: ${ts.flattenDiagnosticMessageText(syntaxError.messageText, " ")}` };
}

function planFault({ plan }: EmittedFile, found: ModuleContents): string | undefined {
  if (plan === undefined) return undefined;
  return (
    difference("declarations", plan.declarations, found.declarations) ??
    difference("imports", plan.imports, found.imports)
  );
}

interface SyntaxFault {
  readonly start: number;
  readonly messageText: string | import("ts-morph").ts.DiagnosticMessageChain;
}

/** What the parser itself found; asking a program for it would bind and check every file. */
function syntaxErrors(node: CompilerSourceFile): readonly SyntaxFault[] {
  const found = (node as unknown as { parseDiagnostics?: readonly SyntaxFault[] }).parseDiagnostics;
  if (found === undefined) throw new Error("the parser no longer keeps its diagnostics");
  return found;
}

function difference(what: string, planned: readonly string[], found: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(planned.length, found.length) }, (_, index) => index).find(
    (index) => planned[index] !== found[index],
  );
  if (at === undefined) return undefined;
  return `${what} differ: planned ${planned[at] ?? "no more"}, found ${found[at] ?? "no more"}`;
}

function contentsOf(ts: Ts, node: CompilerSourceFile): { declarations: string[]; imports: string[] } {
  const declarations: string[] = [];
  const imports: string[] = [];
  for (const statement of node.statements) {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      const specifier = statement.moduleSpecifier;
      if (specifier === undefined) declarations.push("(export list)");
      else imports.push(ts.isStringLiteral(specifier) ? specifier.text : "(computed)");
    } else declarations.push(...namesOf(ts, statement));
  }
  return { declarations, imports };
}

function namesOf(ts: Ts, statement: Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) =>
      ts.isIdentifier(declaration.name) ? declaration.name.text : "(pattern)",
    );
  }
  if (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  ) {
    return [statement.name?.text ?? "(no name)"];
  }
  return [`(${ts.SyntaxKind[statement.kind]})`];
}
