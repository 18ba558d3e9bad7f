/** Starts `hostile-child.ts` with the bounds that a run has to keep. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { HeavyResult } from "./hostile-child.ts";

/** Results of the child by case, and how it ended. It is stopped when a case says nothing for a minute. */
export function runChild(words: readonly string[]): Promise<{ results: HeavyResult[]; end: string }> {
  return new Promise((resolve) => {
    const program = join(import.meta.dirname, "hostile-child.ts");
    const child = spawn(
      process.execPath,
      ["--max-old-space-size=1024", "--import", "tsx", program, ...words],
      {
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const stop = (): boolean => child.kill("SIGKILL");
    let timer = setTimeout(stop, 60_000);
    let said = "";
    let complained = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
      clearTimeout(timer);
      timer = setTimeout(stop, 60_000);
    });
    child.stderr.on("data", (chunk) => {
      complained += String(chunk);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const results = said
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as HeavyResult);
      resolve({ results, end: `${code ?? signal}${complained.slice(0, 1000)}` });
    });
  });
}
