/** The stages in order: load → resolve → IR → emit → verify. Writing is the caller's next step. */
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { hasErrors } from "./diagnostics/diagnostic.ts";
import type { EmitOptions, EmittedFile, Emitter } from "./emit/emitter.ts";
import { emitters } from "./emit/registry.ts";
import { buildApi } from "./ir/build.ts";
import type { Api } from "./ir/model.ts";
import { loadAssets } from "./load/assets.ts";
import { loadSpec } from "./load/load.ts";
import type { SourceSet } from "./load/source.ts";
import { lower } from "./resolve/lower.ts";
import { resolveDocument } from "./resolve/resolve.ts";
import { createVerifier, type Verifier } from "./verifier.ts";
import { toolVersion } from "./version.ts";

export interface ReadOptions {
  /** Folder that file references may reach; the entry document's own unless set. */
  readonly root?: string;
  /** Error codes to lower to warnings, where the code has a safe reading. */
  readonly lower?: readonly string[];
}

export interface GenerateOptions extends ReadOptions {
  readonly int64?: EmitOptions["int64"];
  readonly validators?: NonNullable<EmitOptions["validators"]>;
  readonly packageName?: string;
  readonly packageVersion?: string;
  /** Names of emitters to run; all where left out. */
  readonly only?: readonly string[];
  /** Names of optional emitters to leave out. */
  readonly skip?: readonly string[];
  /** Emitters of the caller's own, run after the built-in ones. */
  readonly extraEmitters?: readonly Emitter[];
  /** Checks what was emitted, in the caller's thread unless given. It is used up by the run. */
  readonly verifier?: Verifier;
  /**
   * Called with the files while they are being checked, where nothing else speaks against them: for work that can be
   * taken back. The result says whether they may be used.
   */
  readonly meanwhile?: (files: readonly EmittedFile[], api: Api) => void;
}

export interface ReadResult {
  readonly api: Api | undefined;
  /** For printing diagnostics with code frames. */
  readonly sources: SourceSet | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface GenerateResult extends ReadResult {
  /** Empty when any diagnostic is an error: a faulty document writes nothing. */
  readonly files: readonly EmittedFile[];
}

/** Reads a document into the IR. Never throws for what the document holds. */
export function readSpec(path: string, options: ReadOptions = {}): ReadResult {
  const lowered = { ...(options.lower === undefined ? {} : { lower: options.lower }) };
  const loaded = loadSpec(path, options.root === undefined ? {} : { root: options.root });
  if (loaded.value === undefined)
    return { api: undefined, sources: undefined, diagnostics: loaded.diagnostics };
  const resolved = resolveDocument(loaded.value, lowered);
  const before = [...loaded.diagnostics, ...resolved.diagnostics];
  if (resolved.value === undefined || hasErrors(before)) {
    return { api: undefined, sources: loaded.value, diagnostics: before };
  }
  const built = buildApi(resolved.value);
  const diagnostics = [...before, ...built.diagnostics];
  return {
    api: hasErrors(diagnostics) ? undefined : built.value,
    sources: loaded.value,
    diagnostics,
  };
}

/** Reads a document and emits every file of its package in memory. */
export async function generate(path: string, options: GenerateOptions = {}): Promise<GenerateResult> {
  const read = readSpec(path, options);
  if (read.api === undefined) return { ...read, files: [] };
  const emitted = await emitPackage(read.api, options);
  const diagnostics = [...read.diagnostics, ...emitted.diagnostics];
  return { ...read, diagnostics, files: hasErrors(diagnostics) ? [] : emitted.files };
}

/** Runs the emitters over an IR and checks what they made. */
export async function emitPackage(
  api: Api,
  options: GenerateOptions = {},
): Promise<{ files: readonly EmittedFile[]; diagnostics: readonly Diagnostic[] }> {
  const running = [...emitters, ...(options.extraEmitters ?? [])].filter((emitter) => {
    if (options.only !== undefined && !options.only.includes(emitter.name)) return false;
    return !(emitter.optional === true && options.skip?.includes(emitter.name));
  });
  const emitOptions: EmitOptions = {
    int64: options.int64 ?? "bigint",
    validators: options.validators ?? "compact",
    packageName: options.packageName ?? `@gaiwan/${api.name}`,
    packageVersion: options.packageVersion ?? toolVersion,
    toolVersion,
    // With `only` the rest of the package is there from an earlier run.
    emitters: emitters
      .filter((emitter) => emitter.optional !== true || options.skip?.includes(emitter.name) !== true)
      .map((emitter) => emitter.name),
    assets: loadAssets(),
  };
  const verifier = options.verifier ?? createVerifier();
  const files: EmittedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const emitter of running) {
    const emitted = await emitter.emit(api, emitOptions);
    verifier.add(emitted.files);
    files.push(...emitted.files);
    diagnostics.push(...lower(emitted.diagnostics, options.lower ?? []));
  }
  if (!hasErrors(diagnostics)) options.meanwhile?.(files, api);
  diagnostics.push(...(await verifier.finish()));
  return { files, diagnostics };
}
