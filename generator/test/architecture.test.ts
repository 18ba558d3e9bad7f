/** Holds the import rule: every import in generator/ against a table, each row with its reason. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Project, type SourceFile, SyntaxKind, ts } from "ts-morph";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations, type Room, rooms } from "./architecture.ts";

const generatorRoot = join(import.meta.dirname, "..");
const project = new Project({
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
  skipLoadingLibFiles: true,
  compilerOptions: { module: ts.ModuleKind.NodeNext },
});

function sources(): SourceFile[] {
  return readdirSync(generatorRoot, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith(".d.ts"))
    .filter((path) => !path.startsWith("test/") && !/\/test-support\/|-support\.ts$/.test(path))
    .sort()
    .map((path) => project.addSourceFileAtPath(join(generatorRoot, path)));
}

const pathOf = (file: SourceFile): string =>
  relative(generatorRoot, file.getFilePath()).replaceAll("\\", "/");

function importsOf(file: SourceFile): string[] {
  const specifiers = [
    ...file.getImportDeclarations().map((node) => node.getModuleSpecifierValue()),
    ...file.getExportDeclarations().flatMap((node) => node.getModuleSpecifierValue() ?? []),
  ];
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    if (call.getExpression().getKind() !== SyntaxKind.ImportKeyword) continue;
    const [argument] = call.getArguments();
    specifiers.push(argument?.asKind(SyntaxKind.StringLiteral)?.getLiteralValue() ?? "<computed>");
  }
  return specifiers;
}

let files: SourceFile[] = [];
beforeAll(() => {
  files = sources();
});

describe("architecture", () => {
  it("every import is in the table", () => {
    const violations = files.flatMap((file) => findViolations(pathOf(file), importsOf(file)));
    expect(violations).toEqual([]);
    expect(files.length).toBeGreaterThan(60);
  });

  it.each([
    ["ir/build.ts", "../emit/client/emitter.ts"],
    ["emit/client/emitter.ts", "../docs/emitter.ts"],
    ["emit/docs/emitter.ts", "yaml"],
    ["gateway/gateway.ts", "../runtime/acs/v3.ts"],
    ["resolve/resolve.ts", "node:fs"],
    ["runtime/client.ts", "../ir/model.ts"],
    ["runtime/client.ts", "node:http"],
    ["load/load.ts", "../resolve/resolve.ts"],
    ["emit/client/emitter.ts", "<computed>"],
  ])("a forbidden import is found: %s → %s", (path, specifier) => {
    expect(findViolations(path, [specifier])).toHaveLength(1);
  });

  it("every room of the table exists", () => {
    const present = new Set(files.map((file) => pathOf(file).split("/")[0]));
    const named = new Set(rooms.map((room: Room) => room.name.split("/")[0]));
    for (const name of named) expect(present, name).toContain(name);
  });

  it("R17: no eval, no Function constructor, no vm", () => {
    const found = files.flatMap((file) => [
      ...file
        .getDescendantsOfKind(SyntaxKind.Identifier)
        .filter((node) => {
          const parent = node.getParent();
          if (node.getText() === "eval") return parent?.getKind() === SyntaxKind.CallExpression;
          return node.getText() === "Function" && parent?.getKind() === SyntaxKind.NewExpression;
        })
        .map((node) => `${pathOf(file)}: ${node.getText()}`),
      ...importsOf(file)
        .filter((specifier) => /^(node:)?vm$/.test(specifier))
        .map((specifier) => `${pathOf(file)}: ${specifier}`),
    ]);
    expect(found).toEqual([]);
  });

  it("R21, R87: the middle stages use no clock, locale, environment or randomness", () => {
    const middle = /^(diagnostics|resolve|ir|emit)\//;
    const banned =
      /\b(Date\.now|new Date\(\)|Math\.random|randomUUID|localeCompare|toLocale\w+|process\.(env|cwd|platform)|os\.EOL|Intl\.)/;
    const found = files
      .filter((file) => middle.test(pathOf(file)))
      .flatMap((file) => {
        const match = banned.exec(withoutComments(file));
        return match === null ? [] : [`${pathOf(file)}: ${match[0]}`];
      });
    expect(found).toEqual([]);
  });

  it("modules name what they export: no `export *`", () => {
    const found = files
      .filter((file) =>
        file
          .getExportDeclarations()
          .some((node) => node.isNamespaceExport() && node.getNamespaceExport() === undefined),
      )
      .map(pathOf);
    expect(found).toEqual([]);
  });
});

/** Source text with comments and string literals blanked: emitters hold target-language words in strings. */
function withoutComments(file: SourceFile): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    file.getFullText(),
  );
  let text = "";
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const literal =
      kind === ts.SyntaxKind.StringLiteral || kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
    text += literal ? '""' : scanner.getTokenText();
  }
  return text;
}
