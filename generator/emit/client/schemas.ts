/** Modules of named schemas: their types, and the codecs of those that need one. */
import type { Api, NamedSchema } from "../../ir/model.ts";
import { schemasModule } from "../../ir/paths.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { docComment, schemaTags } from "../shared/doc-comment.ts";
import { ModuleText } from "../shared/module.ts";
import type { Codecs } from "./codec.ts";
import { codecName, codecText } from "./codec-text.ts";
import { ofSide, type Side, type TypeContext } from "./context.ts";
import { declarationText } from "./type-text.ts";

export function emitSchemas(
  api: Api,
  names: ReadonlyMap<string, NamedSchema>,
  int64: EmitOptions["int64"],
): EmittedFile | undefined {
  if (api.schemas.length === 0) return undefined;
  const module = new ModuleText(banner(api.origin));
  const circular = circularAliases(api, names);
  const base = { names, int64, module, root: "./", importSchemas: false };
  for (const named of api.schemas) {
    const side: Side = named.usedIn.request && !named.usedIn.response ? "request" : "response";
    const twice = named.inputName !== undefined && named.inputName !== named.name;
    declare(named, named.name, circular, {
      ...base,
      side,
      bytes: named.usedIn.request && !twice ? "either" : "text",
    });
    if (twice && named.inputName !== undefined) {
      declare(named, named.inputName, circular, { ...base, side: "request", bytes: "either" });
    }
  }
  return module.file(`src/${schemasModule}.ts`);
}

function declare(
  named: NamedSchema,
  name: string,
  circular: ReadonlySet<string>,
  context: TypeContext,
): void {
  const schema = ofSide(named, context.side);
  const doc = docComment(schema.description ?? schema.title, schemaTags(schema), "");
  if (circular.has(named.name)) {
    context.module.declare(name, `${doc}export type ${name} = unknown;\n`);
    return;
  }
  context.module.declare(name, doc + declarationText(name, schema, context));
}

/** Names that are an alias of themselves with no list or object between: no type can be written for them. */
function circularAliases(api: Api, names: ReadonlyMap<string, NamedSchema>): ReadonlySet<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const at = path.indexOf(name);
    if (at !== -1) {
      for (const member of path.slice(at)) found.add(member);
      return;
    }
    if (done.has(name)) return;
    const named = names.get(name);
    if (named === undefined) return;
    path.push(name);
    for (const next of direct(named)) visit(next);
    path.pop();
    done.add(name);
  };
  for (const named of api.schemas) visit(named.name);
  return found;
}

/** Names an alias takes its type from directly. */
function direct(named: NamedSchema): string[] {
  const found: string[] = [];
  const queue = [named.schema];
  for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
    const { shape } = schema;
    if (shape.kind === "ref") found.push(shape.name);
    else if (shape.kind === "union" || shape.kind === "intersection") queue.push(...shape.members);
  }
  return found;
}

/** `src/codecs.ts`, after every operation has said which codecs it refers to. */
export function emitCodecs(api: Api, all: readonly Codecs[]): EmittedFile | undefined {
  const module = new ModuleText(banner(api.origin));
  for (const codecs of all) {
    for (const [name, plan] of codecs.named()) {
      const constant = codecName(name, codecs.full);
      const text = codecText(plan, "", () => {});
      module.declare(constant, `export const ${constant}: Codec = ${text};\n`);
    }
  }
  if (module.isEmpty) return undefined;
  module.importType("./runtime/types.js", "Codec");
  return module.file("src/codecs.ts");
}
