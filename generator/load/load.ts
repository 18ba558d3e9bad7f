/** The load stage: the entry document and every file it refers to, as plain values with positions. */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic, StageResult } from "../diagnostics/diagnostic.ts";
import { decodeText, findControlCharacter, mayHoldHighControls } from "./decode.ts";
import { fileParts } from "./discover.ts";
import type { Reach } from "./follow.ts";
import { followFile } from "./follow.ts";
import { parseJson } from "./json.ts";
import type { Limits } from "./limits.ts";
import { defaultLimits, tooMany } from "./limits.ts";
import { LineIndex } from "./lines.ts";
import type { Parsed } from "./parsed.ts";
import { pointerKeys } from "./pointer.ts";
import { isProse, readProse } from "./prose.ts";
import type { FileProblem, FileTarget, SourceFile, SourceSet } from "./source.ts";
import { parseYaml } from "./yaml.ts";

export interface LoadOptions {
  /** Folder that file references may reach, the entry's own unless set; it must hold the entry. */
  readonly root?: string;
  readonly limits?: Partial<Limits>;
}

/** Bytes of a file, undefined where there is none, or the reason why it may not be read. */
export type ReadFile = (path: string) => Uint8Array | { readonly problem: FileProblem } | undefined;

/**
 * Reads a document and the files it refers to from disk. The value is there whenever the entry's text could be
 * read, so that its diagnostics can be shown in context; a file that could not be parsed is marked `broken`.
 */
export function loadSpec(path: string, options: LoadOptions = {}): StageResult<SourceSet> {
  const limits = { ...defaultLimits, ...options.limits };
  const entry = basename(path);
  const folder = resolve(dirname(path));
  const root = options.root === undefined ? folder : resolve(options.root);
  const inside = relative(root, folder);
  if (inside === ".." || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
    return failed({
      code: "load/root",
      severity: "error",
      message: "The root folder does not hold the document.",
      hint: "name a folder above the document.",
    });
  }
  const levelsUp = inside === "" ? 0 : inside.split(sep).length;
  const read: ReadFile = (file) => readInside(folder, root, file, file === entry, limits);
  return loadSources(entry, read, { ...options, levelsUp });
}

function readInside(
  folder: string,
  root: string,
  file: string,
  isEntry: boolean,
  limits: Limits,
): ReturnType<ReadFile> {
  let target: string;
  try {
    target = realpathSync(join(folder, file));
    const base = realpathSync(root);
    // The entry is what the user named: it may be a link. What it refers to may not lead out of the folder.
    if (!isEntry && target !== base && !target.startsWith(base.endsWith(sep) ? base : base + sep)) {
      return {
        problem: {
          code: "reference/outside-root",
          message: `\`${file}\` is a link that leads out of the document's folder.`,
          hint: "copy the file into the folder.",
        },
      };
    }
  } catch {
    return undefined;
  }
  let handle: number | undefined;
  try {
    // A pipe that nobody writes to would never be opened.
    handle = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return undefined;
    // One byte beyond the limit is enough to know that it is too large.
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, limits.bytes + 1));
    let length = 0;
    while (length < bytes.length) {
      const got = readSync(handle, bytes, length, bytes.length - length, null);
      if (got === 0) break;
      length += got;
    }
    return bytes.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** What is left of the limits for the files still to read. */
interface Budget {
  bytes: number;
  nodes: number;
}

/**
 * The stage without the disk: `read` gives a file's bytes by its path relative to the entry's folder. A file that
 * cannot be read is no fault here: the resolve stage knows whether a reference needs it.
 */
export function loadSources(
  entry: string,
  read: ReadFile,
  options: { readonly limits?: Partial<Limits> } & Partial<Reach> = {},
): StageResult<SourceSet> {
  const limits = { ...defaultLimits, ...options.limits };
  const reach: Reach = { levelsUp: options.levelsUp ?? 0 };
  const budget: Budget = { bytes: limits.bytes, nodes: limits.nodes };
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, SourceFile>();
  const problems = new Map<string, FileProblem>();
  const queue = [entry];
  const queued = new Set(queue);

  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const bytes = read(path);
    if (bytes === undefined || !(bytes instanceof Uint8Array)) {
      if (path === entry) return failed(unreadable(entry));
      problems.set(path, bytes?.problem ?? missing(path));
      continue;
    }
    const prose = path !== entry && isProse(path);
    const found = readSource(path, bytes, limits, budget, diagnostics, prose);
    files.set(path, found.file);
    if (!found.refersToFiles) continue;
    for (const part of fileParts(found.file.value)) {
      const target = followFile(path, part, reach);
      if ("problem" in target || queued.has(target.path)) continue;
      queued.add(target.path);
      queue.push(target.path);
    }
  }

  const follow = (from: string, filePart: string): FileTarget => {
    const target = followFile(from, filePart, reach);
    if ("problem" in target) return target;
    const problem = problems.get(target.path);
    return problem === undefined ? target : { problem };
  };
  return { value: { entry, files, wanted: queued, follow }, diagnostics };
}

/** One file of the set; without text where its bytes are none or too many. */
function readSource(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
  budget: Budget,
  diagnostics: Diagnostic[],
  prose: boolean,
): { readonly file: SourceFile; readonly refersToFiles: boolean } {
  budget.bytes -= bytes.byteLength;
  if (budget.bytes < 0) {
    diagnostics.push({
      code: "limit/bytes",
      severity: "error",
      message: `The document is larger than ${limits.bytes} bytes.`,
      place: { file: path, line: 1, column: 1 },
      hint: "split the document into one a service.",
    });
    return withoutText(path, bytes);
  }
  const text = decodeText(path, bytes);
  if (typeof text !== "string") {
    diagnostics.push(text);
    return withoutText(path, bytes);
  }
  const lines = new LineIndex(text);
  const parsed = prose
    ? (controlCharacter(path, text, lines) ?? readProse(text))
    : parseText(path, text, bytes, { ...limits, nodes: budget.nodes }, lines);
  diagnostics.push(...parsed.diagnostics);
  budget.nodes -= parsed.nodes;
  if (budget.nodes < 0) diagnostics.push({ ...tooMany(limits), place: { file: path, line: 1, column: 1 } });
  return { file: sourceFile(path, text, bytes, parsed, lines), refersToFiles: parsed.refersToFiles };
}

function withoutText(path: string, bytes: Uint8Array): ReturnType<typeof readSource> {
  const parsed: Parsed = {
    format: "yaml",
    value: undefined,
    diagnostics: [],
    nodes: 0,
    refersToFiles: false,
    locator: () => ({ start: 0, end: 1 }),
  };
  return { file: sourceFile(path, "", bytes, parsed, new LineIndex("")), refersToFiles: false };
}

function parseText(path: string, text: string, bytes: Uint8Array, limits: Limits, lines: LineIndex): Parsed {
  const named = /\.json$/i.test(path);
  // JSON under another name takes the fast path; what only begins like JSON is YAML.
  if (named || /^\s*[{[]/.test(text.slice(0, 1000))) {
    const parsed = parseJson(path, text, limits);
    const wrong = parsed.diagnostics.some((diagnostic) => /^json\//.test(diagnostic.code));
    if (!wrong && !mayHoldHighControls(bytes)) return parsed;
    if (named || !wrong) return controlCharacter(path, text, lines) ?? parsed;
  }
  return controlCharacter(path, text, lines) ?? parseYaml(path, text, limits);
}

/** The text refused for a control character in it. */
function controlCharacter(path: string, text: string, lines: LineIndex): Parsed | undefined {
  const at = findControlCharacter(text);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return {
    format: /\.json$/i.test(path) ? "json" : "yaml",
    value: undefined,
    nodes: 0,
    refersToFiles: false,
    diagnostics: [
      {
        code: "load/control-character",
        severity: "error",
        message: `The control character U+${code} stands in the text.`,
        place: { file: path, ...lines.at(at) },
        hint: "remove it, or write it as an escape in a double-quoted string.",
      },
    ],
    locator: () => ({ start: 0, end: 1 }),
  };
}

function sourceFile(
  path: string,
  text: string,
  bytes: Uint8Array,
  parsed: Parsed,
  lines: LineIndex,
): SourceFile {
  let digest: string | undefined;
  return {
    path,
    format: parsed.format,
    text,
    value: parsed.value ?? null,
    broken: parsed.value === undefined,
    get sha256() {
      digest ??= createHash("sha256").update(bytes).digest("hex");
      return digest;
    },
    locate(pointer, part = "value") {
      const span = parsed.locator(pointerKeys(pointer), part);
      const newline = text.indexOf("\n", span.start);
      const end = newline === -1 ? span.end : Math.min(span.end, newline);
      return { ...lines.at(span.start), length: Math.max(1, end - span.start) };
    },
  };
}

function missing(path: string): FileProblem {
  return {
    code: "reference/missing-file",
    message: `There is no file \`${path}\`, or it cannot be read.`,
    hint: "correct the path; it is relative to the file it stands in.",
  };
}

function unreadable(entry: string): Diagnostic {
  return {
    code: "load/unreadable",
    severity: "error",
    message: `\`${entry}\` cannot be read.`,
    hint: "check the path and that it is a file.",
  };
}

function failed(diagnostic: Diagnostic): StageResult<SourceSet> {
  return { value: undefined, diagnostics: [diagnostic] };
}
