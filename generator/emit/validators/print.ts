/** From compiled units to the text of TypeScript modules. */
import { schemasModule } from "../../ir/paths.ts";
import type { EmittedFile } from "../emitter.ts";
import type { CompiledValidators, EntryPoint, ValidatorModule } from "./modules.ts";

const checkParameters = "(v: unknown, e?: Issues, p?: string, k?: string): boolean";
const folder = "validators/schemas/";

/** The first lines of a module: its imports and re-exports. */
export class ModuleHead {
  text = "// @ts-nocheck generated\n";
  readonly specifiers: string[] = [];

  /** The types of a module as members of `name`. */
  addNamespace(name: string, specifier: string): void {
    this.specifiers.push(specifier);
    this.text += `import type * as ${name} from "${specifier}";\n`;
  }

  add(keyword: "import" | "import type" | "export", names: readonly string[], specifier: string): void {
    if (names.length === 0) return;
    this.specifiers.push(specifier);
    // One name a line where there are several: a name more is a line more.
    const list = names.length === 1 ? ` ${names[0]} ` : `\n${names.map((name) => `${name},\n`).join("")}`;
    this.text += `${keyword} {${list}} from "${specifier}";\n`;
  }
}

/** The file of a module. Checks that other modules use are exported with their type. */
export function printModule(module: ValidatorModule, compiled: CompiledValidators): EmittedFile {
  const { unit } = module;
  const up = "../".repeat(module.path.split("/").length - 1);
  const inFolder = module.path.startsWith(folder);
  const head = new ModuleHead();
  const own = module.entries.filter((entry) => !isShared(entry, compiled));
  const declarations = unit.declarations.map(({ name, text }) => ({
    name,
    text: inFolder && compiled.home.has(name) ? `export ${text.replace("(v,e,p,k)", checkParameters)}` : text,
  }));
  for (const entry of own) declarations.push({ name: entry.name, text: entryText(entry) });
  for (const { name } of inFolder ? unit.declarations : []) {
    if (!compiled.validated.has(name)) continue;
    // By way of a namespace: a schema may be called as something of the runtime.
    const type = { name: `schemas.${name.slice("is_".length)}`, module: schemasModule };
    declarations.push({
      name: sharedValidator(name),
      text: entryText({ name: sharedValidator(name), check: name, type }),
    });
  }
  const hasEntries = declarations.length > unit.declarations.length;
  if (inFolder && hasEntries) head.addNamespace("schemas", `${up}${schemasModule}.js`);
  for (const { type } of own)
    if (type !== undefined) head.add("import type", [type.name], `${up}${type.module}.js`);
  const isExporting = inFolder || own.length > 0;
  const runtime = [
    ...unit.helpers,
    ...(isExporting ? ["type Issues"] : []),
    ...(hasEntries ? ["verdict"] : []),
  ];
  head.add("import", runtime.sort(), `${up}runtime/validation.js`);
  const imported = new Map<string, Set<string>>();
  const exported = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, check: string, text: string): void => {
    const home = compiled.home.get(check) ?? "";
    map.set(home, (map.get(home) ?? new Set()).add(text));
  };
  for (const check of unit.references.keys()) {
    const used = inFolder || unit.declarations.length > 0 || own.some((entry) => entry.check === check);
    if (used && compiled.home.get(check) !== module.path) put(imported, check, check);
  }
  for (const entry of module.entries) {
    if (isShared(entry, compiled))
      put(exported, entry.check, `${sharedValidator(entry.check)} as ${entry.name}`);
  }
  for (const [keyword, map] of [
    ["import", imported],
    ["export", exported],
  ] as const) {
    for (const [home, names] of [...map].sort(([a], [b]) => (a < b ? -1 : 1))) {
      head.add(
        keyword,
        [...names].sort(),
        `./${home.slice(inFolder ? folder.length : "validators/".length)}.js`,
      );
    }
  }
  return {
    path: `src/${module.path}.ts`,
    text: `${head.text}${declarations.map(({ text }) => text).join("")}`,
    plan: { declarations: declarations.map(({ name }) => name), imports: head.specifiers },
  };
}

/** Name of the validator of a shared check, such as `validateError` of `is_Error`. */
const sharedValidator = (check: string): string => `validate${check.slice("is_".length)}`;

/** An untyped entry of a shared schema is that schema's own validator under another name. */
const isShared = (entry: EntryPoint, compiled: CompiledValidators): boolean =>
  entry.type === undefined && compiled.validated.has(entry.check);

/** The exported function of a validator. `verdict`: what of the runtime answers with the check. */
export function entryText({ name, type, check }: EntryPoint, verdict = "verdict"): string {
  const result = type === undefined ? "boolean" : `v is ${type.name}`;
  return `export function ${name}(v: unknown, e?: Issues): ${result}{return ${verdict}(${check},v,e)}\n`;
}
