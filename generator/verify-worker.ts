/** The thread in which emitted modules are parsed: see `verifier.ts`. */
import { parentPort } from "node:worker_threads";
import { keepCompiledCode } from "./compile-cache.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { EmittedFile } from "./emit/emitter.ts";
import { loadParser, verifyModules } from "./emit/shared/verify.ts";

const port = parentPort;
if (port === null) throw new Error("verify-worker runs as a worker thread only");
keepCompiledCode();
// The parser loads while the document is read.
loadParser();
const found: Diagnostic[] = [];
port.on("message", (files: readonly EmittedFile[] | "end") => {
  if (files !== "end") {
    found.push(...verifyModules(files));
    return;
  }
  port.postMessage(found);
  port.close();
});
