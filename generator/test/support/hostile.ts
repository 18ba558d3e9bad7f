/** Hostile documents: what a case is, and the run of one in a folder of its own. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatText } from "../../diagnostics/text.ts";
import type { EmittedFile } from "../../emit/emitter.ts";
import type { Api } from "../../ir/model.ts";
import { generate } from "../../pipeline.ts";
import { writeOutput } from "../../write/write.ts";
import { gaiwan } from "./cli.ts";

export interface HostileCase {
  /** Begins with the requirement it holds: `R8 duplicate keys`. */
  readonly name: string;
  /** Contents by path below the document's folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Path of the document; the first file unless set. */
  readonly entry?: string;
  /** Codes of errors, each of which has to be reported; without it the document has to generate. */
  readonly refused?: readonly string[];
  /** Codes of warnings that have to be reported. */
  readonly warned?: readonly string[];
  /** Puts links and the like into the case's folder before the run. */
  readonly prepare?: (folder: string) => void;
}

export interface Made {
  readonly api: Api;
  readonly files: readonly EmittedFile[];
}

export interface Outcome {
  /** What is not as it has to be, one line each. */
  readonly faults: string[];
  /** Of a document that generates. */
  readonly made?: Made;
}

export const canary = "__pwned";
/** Stands in a file beside the document's folder: no run may read or show it. */
export const secret = "SECRET-OUTSIDE-THE-FOLDER";

/** Writes the case to `home/spec`, generates into `home/out` and compares `home` before and after. */
export async function runCase(given: HostileCase, home: string): Promise<Outcome> {
  const spec = join(home, "spec");
  mkdirSync(spec, { recursive: true });
  writeFileSync(join(home, "outside.yaml"), `type: string\ndescription: ${secret}\n`);
  for (const [path, content] of Object.entries(given.files)) {
    mkdirSync(dirname(join(spec, path)), { recursive: true });
    writeFileSync(join(spec, path), content);
  }
  given.prepare?.(home);
  const before = snapshot(home);
  const entry = join(spec, given.entry ?? Object.keys(given.files)[0] ?? "");
  const started = performance.now();
  const outcome =
    given.refused === undefined
      ? await generates(entry, join(home, "out"), given)
      : await refused(entry, join(home, "out"), given.refused);
  const took = performance.now() - started;
  if (took > 10_000) outcome.faults.push(`took ${Math.round(took)} ms`);
  const after = snapshot(home);
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const inOut = path === "out" || path.startsWith("out/");
    if (inOut && given.refused === undefined) continue;
    if (before.get(path) !== after.get(path)) outcome.faults.push(`changed outside of the output: ${path}`);
  }
  return outcome;
}

/** Kind and text of everything below a folder; links are not followed. */
function snapshot(folder: string, below = "", into = new Map<string, string>()): Map<string, string> {
  for (const name of readdirSync(join(folder, below))) {
    const path = below === "" ? name : `${below}/${name}`;
    const stat = lstatSync(join(folder, path));
    if (stat.isSymbolicLink()) into.set(path, `link ${readlinkSync(join(folder, path))}`);
    else if (stat.isDirectory()) {
      into.set(path, "folder");
      snapshot(folder, path, into);
    } else into.set(path, stat.size > 100_000 ? `${stat.size}` : readFileSync(join(folder, path), "latin1"));
  }
  return into;
}

async function generates(entry: string, out: string, given: HostileCase): Promise<Outcome> {
  const result = await generate(entry);
  const text = formatText(result.diagnostics, result.sources);
  const faults = reportFaults(text);
  const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (result.api === undefined || errors.length > 0) return { faults: [`does not generate:\n${text}`] };
  for (const code of given.warned ?? []) {
    if (!result.diagnostics.some((diagnostic) => diagnostic.code === code)) faults.push(`no ${code}`);
  }
  const written = writeOutput(out, result.files, { sources: result.api.source.files });
  for (const { code, message } of written.diagnostics) faults.push(`not written: ${code} ${message}`);
  return { faults, made: { api: result.api, files: result.files } };
}

async function refused(entry: string, out: string, codes: readonly string[]): Promise<Outcome> {
  const said = await gaiwan(["generate", entry, "--out", out]);
  return { faults: [...refusalFaults(said, codes), ...reportFaults(said.stderr)] };
}

/** What is wrong with a refusal: its exit code, what it wrote, the codes and places it names. */
export function refusalFaults(
  said: { readonly code: number; readonly stdout: string; readonly stderr: string },
  codes: readonly string[],
): string[] {
  const faults: string[] = [];
  if (said.code !== 1) faults.push(`exit code ${said.code}`);
  if (said.stdout !== "") faults.push(`said on stdout: ${said.stdout.slice(0, 200)}`);
  for (const code of codes) {
    // Place, severity, code: `openapi.yaml:3:1 error yaml/tag`.
    const line = said.stderr.split("\n").find((each) => each.endsWith(`error ${code}`));
    if (line === undefined) faults.push(`no error ${code} but: ${said.stderr.slice(0, 600)}`);
    else if (!/:\d+:\d+ error /.test(line)) faults.push(`no place: ${line}`);
  }
  return faults;
}

/** What no report may hold (R19). */
export function reportFaults(text: string): string[] {
  const faults: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
  if (control.test(text)) faults.push("a control character in the report");
  if (/^\s+at .*:\d+:\d+\)?$/m.test(text)) faults.push(`a stack in the report: ${text.slice(0, 600)}`);
  if (/RangeError|Maximum call stack|internal error|internal\//.test(text)) {
    faults.push(`a fault of the tool in the report: ${text.slice(0, 600)}`);
  }
  if (text.includes(secret)) faults.push("the report shows a file from outside of the folder");
  if (text.split("\n").length > 101) faults.push(`a report of ${text.split("\n").length} lines`);
  if (text.length > 40_000) faults.push(`a report of ${text.length} characters`);
  return faults;
}
