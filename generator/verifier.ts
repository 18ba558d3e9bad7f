/** Runs the check of emitted modules (R6), in a thread of its own where the tool is built. */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { EmittedFile } from "./emit/emitter.ts";
import { isScript, readModules, verifyModules } from "./emit/shared/verify.ts";

export interface Verifier {
  /** Hands over files; what they hold is looked at now or until `finish`. */
  add(files: readonly EmittedFile[]): void;
  /** All that was found, in the order the files were handed over. Rejects when the check itself failed. */
  finish(): Promise<readonly Diagnostic[]>;
  /** Ends the thread of a run that needs no answer any more. */
  stop(): void;
}

/** A verifier in the caller's thread, by TypeScript's parser. */
export const createVerifier = (): Verifier => verifierOf(verifyModules);

/** Bytes of a document from which the strict reader looks first at what comes of it: see decision 5. */
const largeDocument = 1_000_000;

/** What to verify with, given the bytes of the document. */
export const chooseVerifier = (bytes: number): (() => Verifier) =>
  bytes > largeDocument ? () => verifierOf(readModules) : startVerifier;

function verifierOf(verify: (files: readonly EmittedFile[]) => readonly Diagnostic[]): Verifier {
  const found: Diagnostic[] = [];
  return {
    add: (files) => void found.push(...verify(files)),
    finish: async () => found,
    stop: () => {},
  };
}

/**
 * A verifier that passes over what `known` answers for, such as files that an earlier run checked and wrote. It
 * starts the other when there is something else.
 */
export function createPartialVerifier(
  known: (file: EmittedFile) => boolean,
  start: () => Verifier,
): Verifier {
  let inner: Verifier | undefined;
  return {
    add: (files) => {
      const rest = files.filter((file) => isScript(file) && !known(file));
      if (rest.length === 0) return;
      inner ??= start();
      inner.add(rest);
    },
    finish: async () => (await inner?.finish()) ?? [],
    stop: () => inner?.stop(),
  };
}

/**
 * A verifier in a thread, beside the built tool; in the caller's where there is no such file. The answer is the same:
 * each file is looked at by itself, in the order given.
 */
export function startVerifier(): Verifier {
  const script = new URL("./verify-worker.js", import.meta.url);
  if (!existsSync(script)) return createVerifier();
  const worker = new Worker(script);
  const answer = new Promise<readonly Diagnostic[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the check of emitted modules ended without an answer")));
  });
  // A run that stops before asks for no answer.
  answer.catch(() => {});
  return {
    add: (files) => {
      const scripts = files.filter(isScript);
      if (scripts.length > 0) worker.postMessage(scripts);
    },
    finish: () => {
      worker.postMessage("end");
      return answer;
    },
    stop: () => void worker.terminate(),
  };
}
