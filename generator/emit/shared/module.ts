/** Text of one TypeScript module: imports gathered while its declarations are written, and the plan to hold it to. */
import type { EmittedFile } from "../emitter.ts";

const width = 100;

interface ImportNames {
  readonly types: Set<string>;
  readonly values: Set<string>;
}

/** Collects imports and declarations of a module; `file()` joins them. */
export class ModuleText {
  readonly #banner: string;
  readonly #imports = new Map<string, ImportNames>();
  readonly #namespaces = new Map<string, string>();
  readonly #reexports: { readonly specifier: string; readonly text: string }[] = [];
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
    this.#namespaces.set(specifier, namespace);
  }

  /** Re-exports all of another module, whose names are known to be unlike any others. */
  reexportAll(specifier: string): void {
    this.#reexports.push({ specifier, text: `export * from "${specifier}";\n` });
  }

  /** Re-exports names of another module; types stand first and are marked. Stays one line for one-line diffs. */
  reexport(specifier: string, types: readonly string[], values: readonly string[]): void {
    if (types.length + values.length === 0) return;
    const text =
      values.length === 0
        ? `export type { ${types.join(", ")} } from "${specifier}";\n`
        : `export { ${[...types.map((name) => `type ${name}`), ...values].join(", ")} } from "${specifier}";\n`;
    this.#reexports.push({ specifier, text });
  }

  /** Re-exports types, one a line. */
  reexportTypes(specifier: string, types: readonly string[]): void {
    if (types.length === 0) return;
    const text = `export type {\n${types.map((name) => `  ${name},\n`).join("")}} from "${specifier}";\n`;
    this.#reexports.push({ specifier, text });
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
        ? importText(specifier, this.#names(specifier))
        : `import * as ${namespace} from "${specifier}";\n`;
    });
    const blocks = [
      imports.join(""),
      this.#reexports.map((entry) => entry.text).join(""),
      ...this.#declarations.map((entry) => entry.text),
    ].filter((block) => block !== "");
    const head = imports.length > 0 || this.#reexports.length > 0 ? this.#banner : `${this.#banner}\n`;
    return {
      path,
      text: head + blocks.join("\n"),
      plan: {
        declarations: this.#declarations.map((entry) => entry.name),
        imports: [...specifiers, ...this.#reexports.map((entry) => entry.specifier)],
      },
    };
  }

  #names(specifier: string): ImportNames {
    let names = this.#imports.get(specifier);
    if (names === undefined) {
      names = { types: new Set(), values: new Set() };
      this.#imports.set(specifier, names);
    }
    return names;
  }
}

function importText(specifier: string, { types, values }: ImportNames): string {
  const onlyTypes = values.size === 0;
  const names = [...new Set([...types, ...values])].sort();
  const parts = names.map((name) => (onlyTypes || values.has(name) ? name : `type ${name}`));
  const head = onlyTypes ? "import type" : "import";
  const line = `${head} { ${parts.join(", ")} } from "${specifier}";\n`;
  if (line.length <= width + 1 || parts.length === 1) return line;
  return `${head} {\n${parts.map((part) => `  ${part},\n`).join("")}} from "${specifier}";\n`;
}
