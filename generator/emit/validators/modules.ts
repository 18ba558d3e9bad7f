/** The modules of an API's validators: one an operation and direction, and shared checks by group. */
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.ts";
import type { Api, JsonSchema } from "../../ir/model.ts";
import { walkSchema } from "../../ir/walk.ts";
import { fileName } from "../shared/escape.ts";
import { namedSchemas, type Side } from "../shared/named-schemas.ts";
import { SchemaCompiler } from "./compile.ts";
import type { CompileContext } from "./compiler.ts";
import { groupsOf } from "./graph.ts";
import { PatternTable } from "./patterns.ts";
import { type SelectedEntry, selectModules } from "./selection.ts";
import { Unit } from "./unit.ts";

/** An exported validator of an operation. */
export interface EntryPoint extends SelectedEntry {
  /** Name of the check behind it. */
  readonly check: string;
}

export interface ValidatorModule {
  /** Below `src/`, without extension. */
  readonly path: string;
  readonly unit: Unit;
  readonly entries: readonly EntryPoint[];
}

export interface CompiledValidators {
  readonly modules: readonly ValidatorModule[];
  /** Module of each shared check, by function name. */
  readonly home: ReadonlyMap<string, string>;
  /** Shared checks that are a whole response somewhere: their module exports a validator of theirs. */
  readonly validated: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ValidatorOptions {
  readonly int64: "bigint" | "string" | "number";
}

/** Compiles every request and response of an API. `single`: into one unit, for a module of everything. */
export function compileApi(api: Api, options: ValidatorOptions, single?: Unit): CompiledValidators {
  const schemas = namedSchemas(api);
  const origins = new Map(api.schemas.map((named) => [named.name, named.schema.origin]));
  let known: ReadonlyMap<JsonSchema, Origin> | undefined;
  const patterns = new PatternTable(() => (known ??= originsOf(api)));
  const context: CompileContext = {
    schemas,
    int64: options.int64,
    pattern: (source, schema) => patterns.look(source, schema),
  };
  const homeOf = new Map<string, string>();
  for (const group of groupsOf(schemas.response)) {
    const path = `validators/schemas/${fileName(group[0] ?? "")}`;
    for (const name of group) homeOf.set(name, path);
  }
  const modules: { path: string; unit: Unit; entries: EntryPoint[] }[] = [];
  const shared = new Map<string, Unit>();
  const home = new Map<string, string>();
  const queue: { check: string; schema: string; side: Side }[] = [];
  const referTo = (unit: Unit): void => {
    for (const [check, target] of unit.references) {
      if (home.has(check)) continue;
      home.set(check, homeOf.get(target.schema) ?? "");
      queue.push({ check, ...target });
    }
  };
  const compilers = new Map<string, SchemaCompiler>();
  const compilerOf = (unit: Unit, path: string, side: Side): SchemaCompiler => {
    const key = `${single === undefined ? path : ""} ${side}`;
    let compiler = compilers.get(key);
    if (compiler === undefined) {
      compiler = new SchemaCompiler(context, unit, side);
      compilers.set(key, compiler);
    }
    return compiler;
  };
  const drain = (): void => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const schema = schemas[next.side].get(next.schema);
      const path = home.get(next.check) ?? "";
      let unit = single ?? shared.get(path);
      if (unit === undefined) {
        unit = new Unit();
        shared.set(path, unit);
        modules.push({ path, unit, entries: [] });
      }
      patterns.place = origins.get(next.schema);
      const body = compilerOf(unit, path, next.side).bodyOf(schema ?? true);
      unit.declare(next.check, `function ${next.check}(v,e,p,k){${body}}\n`);
      referTo(unit);
    }
  };
  for (const { path, side, checks } of selectModules(api)) {
    const unit = single ?? new Unit();
    const compiler = compilerOf(unit, path, side);
    const entries = checks.flatMap(({ schema, entries }) => {
      patterns.place = schema.origin;
      const check = compiler.functionOf(schema.json);
      return entries.map(({ name, type, alias }): EntryPoint => {
        // The shared check's own validator narrows to the same type.
        const isShared = type === undefined || (alias !== undefined && check === `is_${alias}`);
        return isShared ? { name, check } : { name, type, check };
      });
    });
    modules.push({ path, unit, entries });
    referTo(unit);
    drain();
  }
  const validated = new Set(
    modules
      .flatMap((module) => module.entries)
      .filter((entry) => entry.type === undefined && entry.check.startsWith("is_"))
      .map((entry) => entry.check),
  );
  return { modules, home, validated, diagnostics: patterns.diagnostics };
}

/** Where each schema that a validator is compiled from stands. */
function originsOf(api: Api): ReadonlyMap<JsonSchema, Origin> {
  const origins = new Map<JsonSchema, Origin>();
  const roots = [
    ...api.schemas.flatMap(({ schema, input }) => (input === undefined ? [schema] : [schema, input])),
    ...selectModules(api).flatMap(({ checks }) => checks.map(({ schema }) => schema)),
  ];
  for (const root of roots) {
    walkSchema(root, ({ json, origin }) => {
      if (!origins.has(json)) origins.set(json, origin);
    });
  }
  return origins;
}
