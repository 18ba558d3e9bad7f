/** The client engine of packages: the same text in all of one kind, so tests read and load each kind once. */
import { createHash } from "node:crypto";
import type { EmittedFile } from "../../emit/emitter.ts";

export const isEngine = (path: string): boolean => path.startsWith("src/runtime/");

/** A name for the engine of a package, by its text. */
export function engineKey(files: readonly EmittedFile[]): string {
  const digest = createHash("sha256");
  for (const { path, text } of files) if (isEngine(path)) digest.update(`${path}\0${text}\0`);
  return `engine-${digest.digest("hex").slice(0, 12)}`;
}
