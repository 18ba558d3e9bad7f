/** `manifest.json` of an output folder: what made it, from what, and what is in it (R88). */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toolVersion } from "../version.ts";
import { unsafePath } from "./path-safety.ts";

export const manifestName = "manifest.json";

export interface ManifestEntry {
  readonly path: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** Files the document was read from, entry first. */
  readonly sources: readonly ManifestEntry[];
  /** Files that were written, sorted; the manifest itself is not among them. */
  readonly files: readonly ManifestEntry[];
}

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** The manifest of a run. No date and nothing of the machine: same spec, same bytes. */
export function makeManifest(sources: readonly ManifestEntry[], files: readonly ManifestEntry[]): Manifest {
  return {
    generator: { name: "gaiwan", version: toolVersion },
    sources: sources.map(({ path, sha256 }) => ({ path, sha256 })),
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** One line a file, so that a difference shows what changed. */
export function manifestText({ generator, sources, files }: Manifest): string {
  const line = (entry: object): string => {
    const fields = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
    return `{ ${fields.join(", ")} }`;
  };
  const list = (entries: readonly ManifestEntry[]): string =>
    entries.length === 0 ? "[]" : `[\n${entries.map((entry) => `    ${line(entry)}`).join(",\n")}\n  ]`;
  return [
    `{\n  "generator": ${line(generator)},\n`,
    `  "sources": ${list(sources)},\n`,
    `  "files": ${list(files)}\n}\n`,
  ].join("");
}

/**
 * The manifest of an earlier run. Undefined when there is none; `"damaged"` when there is a file of that name that
 * is no manifest, or that names paths no run would have written: then nothing may be removed by it.
 */
export function readManifest(root: string): Manifest | "damaged" | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, manifestName), "utf8");
  } catch {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : "damaged";
  } catch {
    return "damaged";
  }
}

/**
 * Tells which files this version of the tool has written to the folder before, byte for byte. Undefined where it has
 * written none.
 */
export function writtenBefore(root: string): ((file: { path: string; text: string }) => boolean) | undefined {
  const manifest = readManifest(root);
  if (manifest === undefined || manifest === "damaged") return undefined;
  if (manifest.generator.version !== toolVersion) return undefined;
  const hashes = new Map(manifest.files.map((entry) => [entry.path, entry.sha256]));
  return ({ path, text }) => hashes.has(path) && hashes.get(path) === sha256(text);
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  const { generator, sources, files } = value as { generator?: unknown; sources?: unknown; files?: unknown };
  const name = (generator as { name?: unknown } | null | undefined)?.name;
  return name === "gaiwan" && isEntries(sources, () => true) && isEntries(files, (path) => !unsafePath(path));
}

function isEntries(value: unknown, allowed: (path: string) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => {
      const { path, sha256 } = (entry ?? {}) as { path?: unknown; sha256?: unknown };
      return typeof path === "string" && typeof sha256 === "string" && allowed(path);
    })
  );
}
