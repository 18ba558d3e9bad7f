/** Runs the command line tool in this process and collects what it says. */
import { run } from "../../cli/run.ts";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function gaiwan(words: readonly string[], stdin = "", signal?: AbortSignal): Promise<Said> {
  let stdout = "";
  let stderr = "";
  const code = await run(words, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    color: false,
    signal: signal ?? new AbortController().signal,
    stdin: async () => new TextEncoder().encode(stdin),
  });
  return { code, stdout, stderr };
}
