/** Judges what was made of a hostile document: by parsing it, never by looking for one form of attack. */
import ts from "typescript";
import { loadAssets } from "../../load/assets.ts";
import { isEngine } from "./engine.ts";
import { canary, type Made, secret } from "./hostile.ts";
import { markdownFaults } from "./hostile-markdown.ts";

/** Names of code that no emitted module outside of the runtime may use. */
const forbidden = new Set([
  canary,
  "globalThis",
  "eval",
  "Function",
  "require",
  "process",
  "window",
  "document",
]);

/** Files of the engine, which hold no text of any document: by kind and path. Filled by the first package. */
const engine = new Map<string, string>();

/** Everything that is wrong with a package, one line each. */
export function judge(made: Made): string[] {
  const faults: string[] = [];
  const paths = new Set<string>();
  const imported = new Map<string, readonly string[]>();
  for (const file of made.files) {
    const say = (fault: string): void => void faults.push(`${file.path}: ${fault}`);
    if (!safePath(file.path)) say("a path that is not safe");
    if (paths.has(file.path.toLowerCase())) say("a path that is taken");
    paths.add(file.path.toLowerCase());
    if (/\p{Surrogate}/u.test(file.text)) say("a lone surrogate");
    if (file.text.includes(secret)) say("holds a file from outside of the folder");
    for (const fault of judgeText(made, file.path, file.text)) say(fault);
    // The engine is the same for all, and has tests of its own.
    if (!file.path.endsWith(".ts") || isEngine(file.path)) continue;
    imported.set(file.path, moduleSpecifiers(file.text));
    if (file.plan !== undefined) {
      for (const fault of planFaults(file.text, file.plan)) say(fault);
    }
  }
  for (const [path, specifiers] of imported) {
    for (const specifier of specifiers) {
      const target = new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts");
      if (!/^\.{1,2}\//.test(specifier) || !paths.has(target.toLowerCase())) {
        faults.push(`${path}: imports ${specifier}`);
      }
    }
  }
  return faults;
}

/** Files that are the same in every package. */
const copies = new Map([
  ["LICENSE", loadAssets().get("templates/package/license.txt")],
  ["bundle.js", loadAssets().get("templates/package/bundle.js")],
]);

function safePath(path: string): boolean {
  return path
    .split("/")
    .every(
      (segment) =>
        /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment) &&
        !segment.endsWith(".") &&
        !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment),
    );
}

function judgeText(made: Made, path: string, text: string): string[] {
  if (isEngine(path)) {
    const key = `${made.api.protocol === "http" ? "http" : "acs"} ${path}`;
    const known = engine.get(key) ?? text;
    engine.set(key, known);
    return known === text ? [] : ["the engine differs from that of another document"];
  }
  if (path.endsWith(".ts")) return scriptFaults(text, path.startsWith("src/validators/"));
  if (path.endsWith(".json")) return jsonFaults(path, text);
  if (path.endsWith(".md") || path === "llms.txt") return markdownFaults(text);
  const copied = copies.get(path);
  if (copied !== undefined) return copied === text ? [] : ["differs from its template"];
  return ["there is no judge for such a file"];
}

function jsonFaults(path: string, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`no JSON: ${(error as Error).message}`];
  }
  if (path !== "package.json") return [];
  const manifest = value as Record<string, unknown>;
  const known =
    "name version description license type sideEffects engines main types exports files scripts devDependencies";
  const faults = Object.keys(manifest).filter((key) => !known.split(" ").includes(key));
  const { scripts, name } = manifest;
  if (JSON.stringify(scripts) !== '{"build":"tsc -p tsconfig.json && node bundle.js"}')
    faults.push("scripts");
  if (typeof name !== "string" || !/^@gaiwan\/[a-z0-9-]+$/.test(name)) faults.push("name");
  return faults.map((key) => `package.json has the wrong ${key}`);
}

/** The last text and its tree: each module is asked several questions. */
let last: { readonly text: string; readonly file: ts.SourceFile } | undefined;

function parse(text: string): ts.SourceFile {
  if (last?.text !== text) {
    const settings = { languageVersion: ts.ScriptTarget.ES2022 };
    last = { text, file: ts.createSourceFile("module.ts", text, settings, true, ts.ScriptKind.TS) };
  }
  return last.file;
}

interface Internals {
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  readonly commentDirectives?: readonly unknown[];
  readonly pragmas?: ReadonlyMap<string, unknown>;
}

/** Validators are not type-checked, by a comment of ours that stands once and first. */
const unchecked = "// @ts-nocheck generated\n";

function scriptFaults(whole: string, validator: boolean): string[] {
  const text = validator
    ? whole.replace(unchecked, "//\n").replaceAll("/* @__PURE__ */ new RegExp(", "new RegExp(")
    : whole.replace("> = /* @__PURE__ */ methodsOf({", "> = methodsOf({");
  const file = parse(text);
  const faults: string[] = [];
  const inner = file as unknown as Internals;
  for (const { messageText } of inner.parseDiagnostics) {
    faults.push(`does not parse: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }
  if (inner.commentDirectives?.length) faults.push("a comment directs the compiler");
  if (inner.pragmas?.size) faults.push(`a pragma ${[...inner.pragmas.keys()]}`);
  const references = [file.referencedFiles, file.typeReferenceDirectives, file.libReferenceDirectives];
  if (references.some((list) => list.length > 0) || file.hasNoDefaultLib)
    faults.push("a reference directive");
  for (const statement of file.statements) {
    if (!allowed(statement)) faults.push(`a statement ${ts.SyntaxKind[statement.kind]}`);
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && forbidden.has(node.text) && !isMemberName(node)) {
      faults.push(`uses ${node.text}`);
    }
    if (ts.isIdentifier(node) && node.text === canary) faults.push("code of the document");
    if (ts.isTemplateLiteral(node) || node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      faults.push(`${ts.SyntaxKind[node.kind]} ${node.getText(file).slice(0, 80)}`);
    }
    if (
      ts.isStringLiteral(node) &&
      !/^"(?:[ !#-;=-[\]-~]|\\[bfnrt"\\]|\\u[0-9a-fA-F]{4})*"$/.test(node.getText(file))
    ) {
      faults.push(`a literal that is not plain: ${node.getText(file).slice(0, 80)}`);
    }
    if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
      faults.push("an import()");
    ts.forEachChild(node, visit);
  };
  visit(file);
  faults.push(...commentFaults(text));
  return faults;
}

/** A name after a dot or before a colon is data, not a use. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyAssignment(parent)) &&
    parent.name === node
  );
}

function allowed(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) return (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  );
}

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Comments by the scanner: without templates and expressions of the document there is nothing it could misread. */
function commentFaults(text: string): string[] {
  const faults: string[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const line = kind === ts.SyntaxKind.SingleLineCommentTrivia;
    if (!line && kind !== ts.SyntaxKind.MultiLineCommentTrivia) continue;
    const comment = scanner.getTokenText();
    const banner = scanner.getTokenStart() === 0 && comment.startsWith("// Generated by gaiwan from ");
    if (line && !banner && (comment.includes(canary) || comment.startsWith("///")))
      faults.push(`a line comment ${comment}`);
    const directive =
      /@(?:ts-|jsx|license|preserve|cc_on|flow|vite-)|[#@]\s*source(?:Mapping)?URL|[#@]__(?:PURE|NO_SIDE)|(?:eslint|biome|prettier|tslint)-/i.exec(
        comment,
      );
    if (directive !== null) faults.push(`a comment holds ${directive[0]}`);
    if (hidden.test(comment)) {
      faults.push("a control character in a comment");
    }
  }
  return faults;
}

/** Declarations and imports of a module beside those its emitter planned (R6), read independently of it. */
function planFaults(
  text: string,
  plan: { readonly declarations: readonly string[]; readonly imports: readonly string[] },
): string[] {
  const declared = parse(text).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => declaration.name.getText());
    }
    const named = statement as { name?: ts.Identifier };
    return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
      ? []
      : [named.name?.text ?? "?"];
  });
  const faults: string[] = [];
  if (declared.join() !== plan.declarations.join())
    faults.push(`declares ${declared} and not ${plan.declarations}`);
  const imports = moduleSpecifiers(text);
  if (imports.join() !== plan.imports.join()) faults.push(`imports ${imports} and not ${plan.imports}`);
  return faults;
}

function moduleSpecifiers(text: string): string[] {
  return parse(text).statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}
