/** The modules of an API's validators with ajv's standalone code in them, each complete in itself. */
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Api } from "../../../ir/model.ts";
import type { Emitted } from "../../emitter.ts";
import { namedSchemas } from "../../shared/named-schemas.ts";
import type { CompileContext } from "../compiler.ts";
import type { EntryPoint, ValidatorOptions } from "../modules.ts";
import { PatternTable } from "../patterns.ts";
import { type SelectedModule, selectModules } from "../selection.ts";
import { Unit } from "../unit.ts";
import { compileStandalone, type StandaloneCode } from "./compile.ts";
import { printAjvModule } from "./print.ts";
import { type AjvSchema, Rewriter } from "./rewrite.ts";

/** A module before it is printed. */
export interface AjvModule {
  readonly path: string;
  /** What the code uses of the runtime, and its constants. */
  readonly unit: Unit;
  readonly code: StandaloneCode;
  /** True when the code makes expressions by `expression` of the runtime. */
  readonly oldPatterns: boolean;
  readonly entries: readonly EntryPoint[];
}

export interface AjvModules {
  readonly modules: readonly AjvModule[];
  readonly diagnostics: Emitted["diagnostics"];
}

/**
 * Characters of schemas that are compiled at most, each counted in every module that needs it: a minute's work. GitHub's
 * document stays below; Stripe's, whose schemas nearly all refer to each other, has thirty times more.
 */
const maxSchemaText = 8_000_000;

/** Compiles every request and response of an API; no modules where that would make too much of them. */
export function compileWithAjv(api: Api, options: ValidatorOptions): AjvModules {
  const schemas = namedSchemas(api);
  const origins = new Map(api.schemas.map((named) => [named.name, named.schema.origin]));
  const patterns = new PatternTable();
  const context: CompileContext = {
    schemas,
    int64: options.int64,
    pattern: (source, schema) => patterns.look(source, schema),
  };
  const rewrite = ({ path, side, checks }: SelectedModule): Rewritten => {
    const unit = new Unit();
    const rewriter = {
      request: new Rewriter(context, unit, "request"),
      response: new Rewriter(context, unit, "response"),
    };
    const keyed = new Map<string, AjvSchema>();
    const roots = checks.map(({ schema, entries }, index) => {
      patterns.place = schema.origin;
      const root = rewriter[side].root(schema.json);
      const target = onlyReference(root);
      const key = target ?? `root${index}`;
      if (target === undefined) keyed.set(key, root);
      return { key, entries };
    });
    // The map grows while it is walked.
    for (const [key, { schema, side }] of unit.references) {
      patterns.place = origins.get(schema);
      keyed.set(key, rewriter[side].root(schemas[side].get(schema) ?? true));
    }
    const oldPatterns = rewriter.request.oldPatterns || rewriter.response.oldPatterns;
    return { path, unit, keyed, roots, oldPatterns };
  };
  const rewritten: Rewritten[] = [];
  let schemaText = 0;
  for (const selected of selectModules(api)) {
    const module = rewrite(selected);
    rewritten.push(module);
    schemaText += JSON.stringify([...module.keyed.values()]).length;
    if (schemaText > maxSchemaText) {
      return { modules: [], diagnostics: [...patterns.diagnostics, tooLarge] };
    }
  }
  return { modules: rewritten.map(compiled), diagnostics: patterns.diagnostics };
}

/** A module whose schemas are ready for ajv. */
interface Rewritten extends Pick<AjvModule, "path" | "unit" | "oldPatterns"> {
  readonly keyed: ReadonlyMap<string, AjvSchema>;
  readonly roots: readonly { readonly key: string; readonly entries: readonly Omit<EntryPoint, "check">[] }[];
}

function compiled({ path, unit, keyed, roots, oldPatterns }: Rewritten): AjvModule {
  const wanted = [...new Set(roots.map(({ key }) => key))];
  const code = compileStandalone(keyed, wanted, oldPatterns);
  const entries = roots.flatMap(({ key, entries }) =>
    entries.map((entry): EntryPoint => ({ ...entry, check: code.functions.get(key) ?? "" })),
  );
  return { path, unit, code, oldPatterns, entries };
}

const tooLarge: Diagnostic = {
  code: "limit/ajv-code",
  severity: "error",
  message: "ajv's standalone code would be too large: each module holds all that its schemas refer to.",
  hint: "leave out `--validators ajv`: the compact form keeps a schema once.",
};

/** The files of an API's validators and what was found wrong with its patterns. Pure. */
export function emitAjvValidators(api: Api, options: ValidatorOptions): Emitted {
  const { modules, diagnostics } = compileWithAjv(api, options);
  return { files: modules.map(printAjvModule), diagnostics };
}

function onlyReference(schema: AjvSchema): string | undefined {
  if (typeof schema === "boolean" || Object.keys(schema).length !== 1) return undefined;
  const { $ref } = schema as { readonly $ref?: unknown };
  return typeof $ref === "string" ? $ref : undefined;
}
