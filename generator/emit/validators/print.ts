/** From compiled units to the text of TypeScript modules. */
import type { EmittedFile } from "../emitter.ts";
import type { CompiledValidators, EntryPoint, ValidatorModule } from "./modules.ts";

const checkType = "(v: unknown, e?: ValidationIssue[], p?: string, k?: string): boolean";

/** The file of a module. Checks that other modules use are exported with their type. */
export function printModule(module: ValidatorModule, compiled: CompiledValidators): EmittedFile {
  const { unit } = module;
  const depth = module.path.split("/").length - 1;
  const up = "../".repeat(depth);
  const runtime = `${up}runtime/validation.js`;
  const lines: string[] = [];
  const imports: string[] = [];
  const add = (specifier: string, names: readonly string[], isType = false): void => {
    if (names.length === 0) return;
    if (!imports.includes(specifier)) imports.push(specifier);
    lines.push(`import ${isType ? "type " : ""}{ ${names.join(", ")} } from "${specifier}";\n`);
  };
  const isShared = module.path.startsWith("validators/schemas/");
  const types = module.entries.flatMap((entry) => (entry.type === undefined ? [] : [entry.type]));
  for (const specifier of new Set(types.map((type) => `${up}${type.module}.js`))) {
    add(specifier, [...new Set(types.map((type) => type.name))], true);
  }
  const helpers = new Set(unit.helpers);
  if (module.entries.length > 0) helpers.add("explain");
  const order = [...imports];
  const values = [...helpers].sort();
  lines.push(`import { ${["type ValidationIssue", ...values].join(", ")} } from "${runtime}";\n`);
  order.push(runtime);
  const byModule = new Map<string, string[]>();
  for (const check of unit.references.keys()) {
    const home = compiled.home.get(check) ?? "";
    if (home !== module.path) byModule.set(home, [...(byModule.get(home) ?? []), check]);
  }
  for (const [home, checks] of [...byModule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const specifier = isShared
      ? `./${home.slice("validators/schemas/".length)}.js`
      : `./${home.slice("validators/".length)}.js`;
    lines.push(`import { ${checks.sort().join(", ")} } from "${specifier}";\n`);
    order.push(specifier);
  }
  const declarations = unit.declarations.map(({ name, text }) => ({
    name,
    text: compiled.home.has(name) && isShared ? `export ${text.replace("(v,e,p,k)", checkType)}` : text,
  }));
  for (const entry of module.entries) declarations.push({ name: entry.name, text: entryText(entry) });
  return {
    path: `src/${module.path}.ts`,
    text: `// @ts-nocheck: checks are written for size; the exported signatures are typed.\n${lines.join("")}\n${declarations
      .map((declaration) => declaration.text)
      .join("")}`,
    plan: { declarations: declarations.map((declaration) => declaration.name), imports: order },
  };
}

function entryText({ name, type, check }: EntryPoint): string {
  const result = type === undefined ? "boolean" : `value is ${type.name}`;
  return `export function ${name}(value: unknown, issues?: ValidationIssue[]): ${result} {
  return (value !== undefined && ${check}(value)) || explain(${check}, value, issues);
}
`;
}
