/** From ajv's standalone code to the text of a TypeScript module. */
import type { EmittedFile } from "../../emitter.ts";
import { entryText, ModuleHead } from "../print.ts";
import type { AjvModule } from "./modules.ts";

/** The file of a module: ajv's functions as they are, and around them exports with the types that callers see. */
export function printAjvModule({ path, unit, code, oldPatterns, entries }: AjvModule): EmittedFile {
  const up = "../".repeat(path.split("/").length - 1);
  const head = new ModuleHead();
  for (const { type } of entries)
    if (type !== undefined) head.add("import type", [type.name], `${up}${type.module}.js`);
  head.add("import", [...unit.helpers, "type Issues"].sort(), `${up}runtime/validation.js`);
  const around = oldPatterns ? ["expression", "verdictOf"] : ["verdictOf"];
  head.add("import", around, `${up}runtime/ajv.js`);
  const constants = unit.declarations.map(({ text }) => text).join("");
  return {
    path: `src/${path}.ts`,
    text: `${head.text}${constants}${code.text}${entries.map((entry) => entryText(entry, "verdictOf")).join("")}`,
    plan: {
      declarations: [
        ...unit.declarations.map(({ name }) => name),
        ...code.declarations,
        ...entries.map(({ name }) => name),
      ],
      imports: head.specifiers,
    },
  };
}
