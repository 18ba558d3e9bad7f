import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiOf, type TestedValidator } from "./api-support.ts";
import { compileValidators } from "./emitter.ts";

/** Milliseconds after which something hangs: a limit no slow machine meets by chance, and no runaway pattern either. */
const hung = 5000;

const node = {
  type: "object",
  required: ["Name"],
  properties: {
    Name: { type: "string", maxLength: 64, pattern: "^[\\x00-\\x7F]*$" },
    Children: { type: "array", items: { $ref: "#/$defs/Tree" } },
  },
};
const reply = {
  type: "object",
  properties: {
    RequestId: { type: "string" },
    TaskId: { type: "integer", format: "int64" },
    Success: { type: "boolean" },
    ErrCode: { type: "string" },
    ErrMessage: { type: "string" },
    HttpStatusCode: { type: "integer", format: "int32" },
  },
};
const request = {
  type: "object",
  properties: {
    BackupGatewayId: { type: "integer", format: "int64" },
    ClientToken: { type: "string", maxLength: 64, pattern: "^[\\x00-\\x7F]*$" },
    DatabaseType: {
      type: "string",
      enum: ["MySQL", "MSSQL", "Oracle", "MariaDB", "PostgreSQL", "DRDS", "MongoDB", "Redis"],
    },
    SourceEndpointRegion: { type: "string" },
    TaskId: { type: "integer", format: "int64" },
  },
  additionalProperties: false,
};
const api = apiOf(
  {
    StartTask: { request, response: reply },
    PutTree: { request: { $ref: "#/$defs/Tree" }, response: { $ref: "#/$defs/Branch" } },
  },
  {
    Tree: node,
    Branch: { type: "object", properties: { Root: { $ref: "#/$defs/Root" } } },
    Root: { type: "object", properties: { Up: { $ref: "#/$defs/Branch" } } },
  },
);
const runtimeFolder = fileURLToPath(new URL("../../runtime/", import.meta.url));
const { files } = compileValidators(api, { int64: "bigint" });
let folder = "";

const runtimeFiles = (): string[] => [
  "types.ts",
  "validation.ts",
  ...readdirSync(join(runtimeFolder, "validation"))
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => `validation/${name}`),
];

/** As the package is written: the runtime beside the validators, its imports ending in `.js`. */
function writePackage(): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", '{"type":"module","sideEffects":false}');
  for (const name of runtimeFiles()) {
    const text = readFileSync(join(runtimeFolder, name), "utf8").replace(/(from "\.[^"]*)\.ts"/g, '$1.js"');
    write(`src/runtime/${name}`, text);
  }
  for (const file of files) write(file.path, file.text);
  for (const { typeName } of api.operations) {
    write(
      `src/operations/${typeName}.ts`,
      `export interface ${typeName}Request { readonly a?: 1 }\nexport interface ${typeName}Response { readonly a?: 1 }\n`,
    );
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(folder, path), "utf8"), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    write(path.replace(/^src/, "dist").replace(/\.ts$/, ".js"), outputText);
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gaiwan-"));
  writePackage();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (path: string): Promise<Record<string, TestedValidator>> =>
  import(pathToFileURL(join(folder, "dist", path)).href);

async function bundled(path: string): Promise<{ bytes: number; gzip: number; text: string }> {
  const result = await build({
    entryPoints: [join(folder, "dist", path)],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const text = result.outputFiles[0]?.text ?? "";
  return { bytes: text.length, gzip: gzipSync(text, { level: 9 }).length, text };
}

describe("emitted validators", () => {
  test("one module an operation and direction; schemas that reach each other share one", () => {
    expect(files.map((file) => file.path).sort()).toEqual([
      "src/validators/PutTree.request.ts",
      "src/validators/PutTree.response.ts",
      "src/validators/StartTask.request.ts",
      "src/validators/StartTask.response.ts",
      "src/validators/schemas/Branch.ts",
      "src/validators/schemas/Tree.ts",
    ]);
  });

  test("plans name what the text declares and imports (R6)", () => {
    for (const { path, text, plan } of files) {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
      const declarations: string[] = [];
      const imports: string[] = [];
      for (const statement of source.statements) {
        if (ts.isFunctionDeclaration(statement) && statement.name) declarations.push(statement.name.text);
        else if (ts.isVariableStatement(statement)) {
          for (const { name } of statement.declarationList.declarations)
            declarations.push((name as ts.Identifier).text);
        } else if (
          (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
          statement.moduleSpecifier
        ) {
          imports.push((statement.moduleSpecifier as ts.StringLiteral).text);
        } else throw new Error(`an unplanned statement in ${path}`);
      }
      expect(plan, path).toEqual({ declarations, imports });
    }
  });

  test("no eval, no new Function, no require, no computed import, no call at the top level (R12, R17)", () => {
    for (const { path, text } of files) {
      expect(text, path).not.toMatch(/\beval\b|\bFunction\b|\brequire\b|\bimport\(/);
      for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ES2022).statements) {
        if (ts.isVariableStatement(statement)) {
          expect(statement.getText(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022))).not.toMatch(
            /^(?!.*__PURE__).*\(/,
          );
        } else if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) {
          expect(ts.isFunctionDeclaration(statement)).toBe(true);
        }
      }
    }
  });

  test("modules load, in circles too, and answer", async () => {
    const { validateStartTaskRequest } = await load("validators/StartTask.request.js");
    const { validatePutTreeRequest } = await load("validators/PutTree.request.js");
    const { validatePutTreeResponse } = await load("validators/PutTree.response.js");
    expect(validateStartTaskRequest?.({ TaskId: 9223372036854775807n, DatabaseType: "Redis" })).toBe(true);
    expect(validateStartTaskRequest?.({ TaskId: 9223372036854775808n })).toBe(false);
    expect(validatePutTreeRequest?.({ Name: "a", Children: [{ Name: "b" }] })).toBe(true);
    expect(validatePutTreeRequest?.({ Name: "a", Children: [{}] })).toBe(false);
    expect(validatePutTreeResponse?.({ Root: { Up: { Root: 1 } } })).toBe(false);
  });

  test("inherited members are no properties; __proto__ is a name like any other", async () => {
    const { validatePutTreeRequest } = await load("validators/PutTree.request.js");
    const { validateStartTaskRequest } = await load("validators/StartTask.request.js");
    expect(validatePutTreeRequest?.(Object.create({ Name: "a" }))).toBe(false);
    expect(validatePutTreeRequest?.(Object.assign(Object.create({ Children: 5 }), { Name: "a" }))).toBe(true);
    expect(validatePutTreeRequest?.(Object.assign(Object.create(null), { Name: "a" }))).toBe(true);
    expect(validateStartTaskRequest?.(JSON.parse('{"__proto__":{"TaskId":1}}'))).toBe(false);
    expect(validateStartTaskRequest?.(JSON.parse('{"constructor":1}'))).toBe(false);
    expect(validateStartTaskRequest?.(Object.create({ Unknown: 1 }))).toBe(true);
  });

  test("declarations are clean with libraries checked", () => {
    const roots = files.map((file) => join(folder, file.path));
    const out = join(folder, "types");
    const options: ts.CompilerOptions = {
      strict: true,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: out,
      rootDir: join(folder, "src"),
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: [],
    };
    const program = ts.createProgram(roots, options);
    program.emit();
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
    expect(problems).toEqual([]);
    const text = readFileSync(join(out, "validators/StartTask.request.d.ts"), "utf8");
    expect(text).toContain("validateStartTaskRequest(v: unknown, e?: Issues): v is StartTaskRequest");
    expect(text).not.toContain("any");
    expect(readFileSync(join(out, "validators/schemas/Tree.d.ts"), "utf8")).not.toContain("any");
  }, 60_000);

  test("a bundle carries one validator and what it uses", async () => {
    const requestBundle = await bundled("validators/StartTask.request.js");
    const responseBundle = await bundled("validators/StartTask.response.js");
    console.log(
      `request validator ${requestBundle.bytes} B, ${requestBundle.gzip} B gzip; response validator ${responseBundle.bytes} B, ${responseBundle.gzip} B gzip`,
    );
    expect(requestBundle.gzip).toBeLessThan(1400);
    expect(responseBundle.gzip).toBeLessThan(1000);
    expect(responseBundle.text).not.toContain("characters");
  });

  test("50 kB of hostile text is answered (R11)", async () => {
    const { validatePutTreeRequest } = await load("validators/PutTree.request.js");
    const { validateStartTaskRequest } = await load("validators/StartTask.request.js");
    for (const text of ["a".repeat(50_000), `${"\u{1f600}".repeat(25_000)}`, `${" ".repeat(49_999)}\u0080`]) {
      for (const run of [
        () => validatePutTreeRequest?.({ Name: text }, []),
        () => validateStartTaskRequest?.({ [text]: text }, []),
      ]) {
        const start = performance.now();
        expect(run()).toBe(false);
        expect(performance.now() - start).toBeLessThan(hung);
      }
    }
  });
});
