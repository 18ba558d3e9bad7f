/**
 * Parses every emitted script again before it is written (R6), but for the engine, in which no text of a document is:
 * no syntax error, and the top-level declarations and imports are the planned ones. A difference is a fault of ours and
 * stops the run.
 */
import { createRequire } from "node:module";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emitter.ts";

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

/** One `internal/emitted-module` error a faulty file. Loads the parser only when there is something to parse. */
export function verifyModules(files: readonly EmittedFile[]): Diagnostic[] {
  const scripts = files.filter(isScript);
  if (scripts.length === 0) return [];
  const ts = loadParser();
  const diagnostics: Diagnostic[] = [];
  // Statements are all that is looked at. The parser alone, without tree wrappers and doc comments, takes half of
  // the time a project does: most of a run on a large document.
  const settings = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  for (const file of scripts) {
    const parsed = ts.createSourceFile(file.path, file.text, settings, false, ts.ScriptKind.TS);
    const fault = findFault(ts, parsed, file);
    if (fault === undefined) continue;
    diagnostics.push({
      code: "internal/emitted-module",
      severity: "error",
      message: `\`${file.path}\` was not written as planned: ${fault}.`,
      hint: "this is a fault of the generator: please report it with the document",
    });
  }
  return diagnostics;
}

function findFault(ts: Ts, node: CompilerSourceFile, file: EmittedFile): string | undefined {
  const syntaxError = syntaxErrors(node)[0];
  if (syntaxError !== undefined) {
    const { line } = node.getLineAndCharacterOfPosition(syntaxError.start);
    const text = ts.flattenDiagnosticMessageText(syntaxError.messageText, " ");
    return `line ${line + 1}: ${text}`;
  }
  if (file.plan === undefined) return undefined;
  const found = contentsOf(ts, node);
  return (
    difference("declarations", file.plan.declarations, found.declarations) ??
    difference("imports", file.plan.imports, found.imports)
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
