/** The client engine as part of a package: the modules it reaches, their text as it was tested, joined into few. */
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { engineModule } from "../shared/engine-modules.ts";
import { importText } from "../shared/module.ts";

const header = "// Part of the client engine. Do not edit: every run of the generator writes it again.\n";

/** Imports and re-exports of a module of the engine; it holds no other kind of either. */
const statement = /^(import|export) (type )?\{([^}]*)\} from "([^"\n]+)";\n/gm;
const declaration =
  /^(?:export )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm;

/** A module of the engine, read. */
interface EngineModule {
  /** Below `runtime/`, without ending. */
  readonly path: string;
  /** Without imports and re-exports. */
  readonly body: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** Of the engine: a path as above. Of Node: `node:http`. */
  readonly from: string;
  readonly types: readonly string[];
  readonly values: readonly string[];
}

/**
 * What a package of a protocol may import of the engine. The text of an emitted module is the same in every package of
 * one protocol, whatever a document needs of it.
 */
const roots = {
  acs: [
    "acs/create-client",
    "acs/lean-client",
    "acs/xml-format",
    "credentials/chain",
    "methods",
    "paginate",
    "platform/lean",
    "platform/node",
    "platform/web",
    "validation/ajv",
    "validation",
    "wait",
  ],
  http: ["http/create-client", "methods", "platform/node", "platform/web", "validation/ajv", "validation"],
} as const;

/**
 * Modules of a package that hold `wanted`, paths below `runtime/` such as `acs/v3`, and what those import. Throws where
 * one is missing or two that are joined declare one name, which is a fault of the tool.
 */
export function engineFiles(
  assets: ReadonlyMap<string, string>,
  protocol: keyof typeof roots,
  wanted: readonly string[],
  int64: EmitOptions["int64"],
): EmittedFile[] {
  const groups = new Map<string, EngineModule[]>();
  for (const module of inOrder(assets, roots[protocol], int64)) {
    const name = engineModule(module.path);
    groups.set(name, [...(groups.get(name) ?? []), module]);
  }
  const files = new Map<string, EmittedFile>();
  const visit = (name: string): void => {
    if (files.has(name)) return;
    const modules = groups.get(name) ?? [];
    files.set(name, { path: `src/runtime/${name}.ts`, text: join(name, modules), fixed: true });
    const imports = modules.flatMap((module) => module.imports.map(({ from }) => from));
    for (const from of imports) if (!from.startsWith("node:")) visit(engineModule(from));
  };
  for (const path of wanted) {
    const name = engineModule(path);
    if (!groups.get(name)?.some((module) => module.path === path)) {
      throw new Error(`the engine of ${protocol} has no ${path}`);
    }
    visit(name);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the roots reach, each after what it imports: constants of one module are ready when the next begins. */
function inOrder(
  assets: ReadonlyMap<string, string>,
  roots: readonly string[],
  int64: EmitOptions["int64"],
): EngineModule[] {
  const seen = new Set<string>();
  const ordered: EngineModule[] = [];
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = assets.get(`runtime/${path}.ts`)?.replaceAll("\r\n", "\n");
    if (text === undefined) throw new Error(`the runtime has no ${path}`);
    const module = read(path, path === "types" ? settleInt64(text, int64) : text);
    for (const { from } of module.imports) if (!from.startsWith("node:")) visit(from);
    ordered.push(module);
  };
  for (const root of roots) visit(root);
  return ordered;
}

function read(path: string, text: string): EngineModule {
  const imports: Import[] = [];
  const body = text.replace(statement, (_, _keyword, onlyTypes, list: string, specifier: string) => {
    const names = list.split(",").map((name) => name.trim());
    const marked = names.filter((name) => name.startsWith("type ")).map((name) => name.slice(5));
    const plain = names.filter((name) => name !== "" && !name.startsWith("type "));
    imports.push({
      from: specifier.startsWith("node:") ? specifier : resolve(path, specifier),
      types: onlyTypes === undefined ? marked : plain,
      values: onlyTypes === undefined ? plain : [],
    });
    return "";
  });
  const rest = /^(?:import|export (?:type )?[{*]).*/m.exec(body);
  if (rest !== null) throw new Error(`runtime/${path}.ts has an import of another kind: ${rest[0]}`);
  return { path, body, imports };
}

/** Joins modules to the text of one: what they import from elsewhere first, then each under its own heading. */
function join(name: string, modules: readonly EngineModule[]): string {
  const imports = new Map<string, { types: Set<string>; values: Set<string> }>();
  const declared = new Map<string, string>();
  for (const module of modules) {
    for (const { from, types, values } of module.imports) {
      const place = from.startsWith("node:") ? from : `./${engineModule(from)}.js`;
      if (place === `./${name}.js`) continue;
      const names = imports.get(place) ?? { types: new Set(), values: new Set() };
      for (const type of types) names.types.add(type);
      for (const value of values) names.values.add(value);
      imports.set(place, names);
    }
    for (const [, declaredName = ""] of module.body.matchAll(declaration)) {
      const other = declared.get(declaredName);
      if (other !== undefined && other !== module.path) {
        throw new Error(`runtime/${other}.ts and runtime/${module.path}.ts both declare ${declaredName}`);
      }
      declared.set(declaredName, module.path);
    }
  }
  const head = [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, names]) => importText(place, names))
    .join("");
  const bodies = modules.map((module) => heading(module.body)).filter((body) => body !== "");
  return [header + head, ...bodies].join("\n");
}

/** The comment that opens a module, as line comments: it must not become that of the first declaration. */
function heading(body: string): string {
  const comment = /^\/\*\*(.*?)\*\/\n+/s.exec(body);
  if (comment === null) return body.trimStart();
  const lines = (comment[1] ?? "")
    .split("\n")
    .map((line) => line.replace(/^ \* ?/, "").trim())
    .filter((line, index, all) => line !== "" || (index > 0 && index < all.length - 1));
  const text = lines.map((line) => (line === "" ? "//" : `// ${line}`)).join("\n");
  const rest = body.slice(comment[0].length).trim();
  return rest === "" ? "" : `${text}\n\n${rest}\n`;
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
function resolve(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.replace(/\.ts$/, "").split("/")) {
    if (part === ".." && parts.pop() === undefined) {
      throw new Error(`runtime/${from}.ts imports ${specifier}, which is no part of the runtime`);
    }
    if (part !== ".." && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
