/** Text of one TypeScript module: imports gathered while its declarations are written, and the plan to hold it to. */
import type { EmittedFile } from "../emitter.ts";
import { engineImport } from "./engine-modules.ts";

const width = 100;

interface Names {
  readonly types: Set<string>;
  readonly values: Set<string>;
}

/**
 * Collects imports and declarations of a module; `file()` joins them. Modules of the engine are named as they are
 * written, `./runtime/acs/v3.js`, and imported from the module of the package that holds them.
 */
export class ModuleText {
  readonly #banner: string;
  readonly #imports = new Map<string, Names>();
  readonly #engine = new Set<string>();
  readonly #namespaces = new Map<string, string>();
  readonly #reexports: { readonly specifier: string; readonly names?: Names; readonly text: () => string }[] =
    [];
  readonly #declarations: { readonly name: string; readonly text: string }[] = [];

  constructor(banner: string) {
    this.#banner = banner;
  }

  importType(specifier: string, name: string): void {
    this.#names(specifier).types.add(name);
  }

  importValue(specifier: string, name: string): void {
    this.#names(specifier).values.add(name);
  }

  /** Imports all of a module under one name: `namespace.value`. Nothing else may be imported from it. */
  importAll(specifier: string, namespace: string): void {
    this.#namespaces.set(this.#place(specifier), namespace);
  }

  /** Re-exports all of another module, whose names are known to be unlike any others. */
  reexportAll(written: string): void {
    const specifier = this.#place(written);
    this.#reexports.push({ specifier, text: () => `export * from "${specifier}";\n` });
  }

  /** Re-exports names of another module; types stand first and are marked. */
  reexport(written: string, types: readonly string[], values: readonly string[]): void {
    if (types.length + values.length === 0) return;
    const specifier = this.#place(written);
    const known = this.#reexports.find((entry) => entry.specifier === specifier)?.names;
    const names = known ?? { types: new Set<string>(), values: new Set<string>() };
    for (const name of types) names.types.add(name);
    for (const name of values) names.values.add(name);
    if (known === undefined) {
      this.#reexports.push({ specifier, names, text: () => reexportText(specifier, names) });
    }
  }

  /** Re-exports types, one a line. */
  reexportTypes(written: string, types: readonly string[]): void {
    if (types.length === 0) return;
    const specifier = this.#place(written);
    const text = `export type {\n${types.map((name) => `  ${name},\n`).join("")}} from "${specifier}";\n`;
    this.#reexports.push({ specifier, text: () => text });
  }

  /** Adds a top-level declaration: its doc comment and text, ending with a line break. */
  declare(name: string, text: string): void {
    this.#declarations.push({ name, text });
  }

  get isEmpty(): boolean {
    return this.#declarations.length === 0 && this.#reexports.length === 0;
  }

  file(path: string): EmittedFile {
    const specifiers = [...this.#imports.keys(), ...this.#namespaces.keys()].sort();
    const imports = specifiers.map((specifier) => {
      const namespace = this.#namespaces.get(specifier);
      return namespace === undefined
        ? importText(specifier, this.#imports.get(specifier) as Names)
        : `import * as ${namespace} from "${specifier}";\n`;
    });
    const blocks = [
      imports.join(""),
      this.#reexports.map((entry) => entry.text()).join(""),
      ...this.#declarations.map((entry) => entry.text),
    ].filter((block) => block !== "");
    const head = imports.length > 0 || this.#reexports.length > 0 ? this.#banner : `${this.#banner}\n`;
    return {
      path,
      text: head + blocks.join("\n"),
      plan: {
        declarations: this.#declarations.map((entry) => entry.name),
        imports: [...specifiers, ...this.#reexports.map((entry) => entry.specifier)],
        engine: [...this.#engine].sort(),
      },
    };
  }

  /** Where a module is in the package; what is of the engine is noted. */
  #place(written: string): string {
    const engine = engineImport(written);
    if (engine === undefined) return written;
    this.#engine.add(engine.path);
    return engine.specifier;
  }

  #names(written: string): Names {
    const specifier = this.#place(written);
    let names = this.#imports.get(specifier);
    if (names === undefined) {
      names = { types: new Set(), values: new Set() };
      this.#imports.set(specifier, names);
    }
    return names;
  }
}

function reexportText(specifier: string, { types, values }: Names): string {
  const [head, parts] =
    values.size === 0
      ? ["export type", [...types]]
      : ["export", [...[...types].map((name) => `type ${name}`), ...values]];
  return statement(head, parts, specifier);
}

/** One statement of import: types are marked where there are values too, long lists stand one a line. */
export function importText(specifier: string, { types, values }: Names): string {
  const onlyTypes = values.size === 0;
  const names = [...new Set([...types, ...values])].sort();
  const parts = names.map((name) => (onlyTypes || values.has(name) ? name : `type ${name}`));
  const head = onlyTypes ? "import type" : "import";
  return statement(head, parts, specifier);
}

function statement(head: string, parts: readonly string[], specifier: string): string {
  const line = `${head} { ${parts.join(", ")} } from "${specifier}";\n`;
  if (line.length <= width + 1 || parts.length === 1) return line;
  return `${head} {\n${parts.map((part) => `  ${part},\n`).join("")}} from "${specifier}";\n`;
}
