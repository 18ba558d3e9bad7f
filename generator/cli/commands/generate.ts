/** `gaiwan generate`: one document in, one package out; `--check` compares and writes nothing. */
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import type { EmitOptions, EmittedFile } from "../../emit/emitter.ts";
import { emitters } from "../../emit/registry.ts";
import type { Api } from "../../ir/model.ts";
import type { GenerateOptions, GenerateResult } from "../../pipeline.ts";
import { generate } from "../../pipeline.ts";
import { chooseVerifier, createPartialVerifier } from "../../verifier.ts";
import { writtenBefore } from "../../write/manifest.ts";
import type { StagedOutput, WriteOptions, WriteResult } from "../../write/write.ts";
import { checkOutput, stageOutput } from "../../write/write.ts";
import type { Command, ExitCode, Flags, Streams } from "../command.ts";
import { expectPositionals, UsageError } from "../command.ts";
import { readOptionSpecs, readOptions } from "../read-options.ts";
import { report, reportFailure } from "../report.ts";
import { FileWatch } from "../watch.ts";

export const generateCommand: Command = {
  name: "generate",
  summary: "Write the client package of a document.",
  positionals: "<spec>",
  options: {
    out: { type: "string", value: "<dir>", help: "Output folder; nothing outside it is written." },
    check: { type: "boolean", help: "Compare with what is there and write nothing; exit 1 when stale." },
    watch: { type: "boolean", help: "Generate again whenever a file of the document changes." },
    only: {
      type: "string",
      multiple: true,
      value: "<emitter>",
      help: `Run these emitters only: ${names()}.`,
    },
    skip: { type: "string", multiple: true, value: "<emitter>", help: "Leave optional emitters out." },
    int64: { type: "string", value: "<form>", help: "bigint (default), string or number." },
    validators: {
      type: "string",
      value: "<form>",
      help: "Compiler of the validators: compact (default) or ajv, whose standalone code is larger.",
    },
    "package-name": { type: "string", value: "<name>", help: "npm name of the package." },
    "package-version": { type: "string", value: "<version>", help: "Version of the package." },
    json: { type: "boolean", help: "Report as JSON on stdout." },
    ...readOptionSpecs,
  },
  async run(flags, streams) {
    const [spec = ""] = expectPositionals(generateCommand, flags, 1);
    const out = flags.string("out");
    if (!out) throw new UsageError("generate needs --out <dir>");
    const options = generateOptions(flags);
    const once = (read?: (files: readonly string[]) => void): Promise<ExitCode> =>
      generateOnce(spec, out, options, flags, streams, read);
    return flags.boolean("watch") ? watchSpec(spec, once, streams) : once();
  },
};

function names(): string {
  return emitters.map((emitter) => emitter.name).join(", ");
}

/** Without build metadata, which npm drops. */
const semver =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(\.(0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?$/;

/** By npm's rules for new packages. */
const isPackageName = (name: string): boolean =>
  /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name) &&
  name.length <= 214 &&
  name !== "node_modules";

function generateOptions(flags: Flags): GenerateOptions {
  const int64 = flags.string("int64");
  if (int64 !== undefined && int64 !== "bigint" && int64 !== "string" && int64 !== "number") {
    throw new UsageError(`--int64 takes bigint, string or number, not ${int64}`);
  }
  const validators = flags.string("validators");
  if (validators !== undefined && validators !== "compact" && validators !== "ajv") {
    throw new UsageError(`--validators takes compact or ajv, not ${validators}`);
  }
  for (const flag of ["only", "skip"] as const) {
    for (const name of flags.strings(flag)) {
      if (!emitters.some((emitter) => emitter.name === name)) {
        throw new UsageError(`there is no emitter \`${name}\`; there are ${names()}`);
      }
    }
  }
  const packageName = flags.string("package-name");
  if (packageName !== undefined && !isPackageName(packageName)) {
    throw new UsageError(`\`${packageName}\` is no npm package name`);
  }
  const packageVersion = flags.string("package-version");
  if (packageVersion !== undefined && !semver.test(packageVersion)) {
    throw new UsageError(`\`${packageVersion}\` is no version such as 1.2.3`);
  }
  const only = flags.strings("only");
  const skip = flags.strings("skip");
  return {
    ...readOptions(flags),
    ...(int64 === undefined ? {} : { int64: int64 satisfies EmitOptions["int64"] }),
    ...(validators === undefined ? {} : { validators }),
    ...(packageName === undefined ? {} : { packageName }),
    ...(packageVersion === undefined ? {} : { packageVersion }),
    ...(only.length === 0 ? {} : { only }),
    ...(skip.length === 0 ? {} : { skip }),
  };
}

async function generateOnce(
  spec: string,
  out: string,
  options: GenerateOptions,
  flags: Flags,
  streams: Streams,
  read: (files: readonly string[]) => void = () => {},
): Promise<ExitCode> {
  const check = flags.boolean("check");
  const known = writtenBefore(out);
  // What is no file is reported when it is read.
  const start = chooseVerifier(statSync(spec, { throwIfNoEntry: false })?.size ?? 0);
  const verifier = known === undefined ? start() : createPartialVerifier(known, start);
  let staged: StagedOutput | undefined;
  // New files are written beside their places while they are checked.
  const meanwhile = (files: readonly EmittedFile[], api: Api): void => {
    if (!check) staged = stageOutput(out, files, writeOptions(api, options));
  };
  let generated: GenerateResult;
  try {
    generated = await generate(spec, { ...options, verifier, meanwhile });
  } catch (error) {
    staged?.discard();
    throw error;
  } finally {
    verifier.stop();
  }
  const folder = dirname(resolve(spec));
  if (generated.sources !== undefined)
    read([...generated.sources.wanted].map((path) => resolve(folder, path)));
  const json = flags.boolean("json");
  const format = json ? "json" : "text";
  if (generated.api === undefined || hasErrors(generated.diagnostics)) {
    staged?.discard();
    report(generated.diagnostics, generated.sources, format, streams);
    return 1;
  }
  const result = staged?.commit() ?? checkOutput(out, generated.files, writeOptions(generated.api, options));
  const diagnostics = [...generated.diagnostics, ...result.diagnostics];
  report(diagnostics, generated.sources, format, streams);
  const failed = hasErrors(diagnostics);
  if (!json && !failed) streams.stdout(summary(result, generated.api.operations.length, out, check));
  return failed ? 1 : 0;
}

const writeOptions = (api: Api, options: GenerateOptions): WriteOptions => ({
  sources: api.source.files,
  partial: options.only !== undefined,
});

function summary(result: WriteResult, operations: number, out: string, check: boolean): string {
  const total = result.written.length + result.unchanged.length;
  const what = `${operations} ${operations === 1 ? "operation" : "operations"}, ${total} files`;
  if (check) return `${out} is current: ${what}.\n`;
  return `${out}: ${what}, ${result.written.length} written, ${result.removed.length} removed.\n`;
}

/** Runs at once and after every change of a file that the document is made of, until aborted. */
async function watchSpec(
  spec: string,
  once: (read: (files: readonly string[]) => void) => Promise<ExitCode>,
  streams: Streams,
): Promise<ExitCode> {
  const watch = new FileWatch(streams.signal);
  let files: readonly string[] = [resolve(spec)];
  watch.follow(files, Number.POSITIVE_INFINITY);
  for (;;) {
    const since = Date.now();
    watch.settle();
    let last: ExitCode;
    try {
      last = await once((read) => (files = read));
    } catch (error) {
      // What the system refuses now it may allow at the next change.
      last = reportFailure(error, streams);
    }
    watch.follow(files, since);
    await watch.change();
    // Editors write in several steps: a short rest joins them into one run.
    if (!streams.signal.aborted) await new Promise((done) => setTimeout(done, 50));
    if (streams.signal.aborted) return last;
  }
}
