/** The shape of an emitter: IR in, files in memory out. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Api } from "../ir/model.ts";

export interface EmitOptions {
  /** How int64 values appear in types: see design section 2. */
  readonly int64: "bigint" | "string" | "number";
  /** Which compiler the validators come from; `compact`, our own, where left out. See decision record 6. */
  readonly validators?: "compact" | "ajv";
  /** npm name of the generated package, `@gaiwan/<api name>` unless set. */
  readonly packageName: string;
  readonly packageVersion: string;
  /** Version of this tool, for banner and manifest. */
  readonly toolVersion: string;
  /** Names of the emitters of this run, where some are left out: nothing refers to what is not emitted. */
  readonly emitters?: readonly string[];
  /** Text files the load stage read beforehand: templates and the runtime, by path (`templates/…`, `runtime/…`). */
  readonly assets: ReadonlyMap<string, string>;
}

/** What a TypeScript module is meant to hold; the written text is parsed again and compared with it. */
export interface ModulePlan {
  /** Names of the top-level declarations, in order. */
  readonly declarations: readonly string[];
  /** Module specifiers of imports and re-exports, in order. */
  readonly imports: readonly string[];
  /** Modules of the client engine it needs, by their paths below `runtime/` without ending: `acs/v3`. */
  readonly engine?: readonly string[];
}

export interface EmittedFile {
  /** Relative to the output folder, forward slashes, every segment matching `[A-Za-z0-9._-]+`. */
  readonly path: string;
  readonly text: string;
  readonly plan?: ModulePlan;
  /** True for text that is ours alone and the same whatever the document says: tests parse it, runs need not. */
  readonly fixed?: true;
}

export interface Emitter {
  readonly name: string;
  /** True for what can be left out of a package (`--only`, `--skip`). */
  readonly optional?: boolean;
  emit(api: Api, options: EmitOptions): Emitted | Promise<Emitted>;
}

export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}
