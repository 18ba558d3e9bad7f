import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { delay } from "../runtime/test-support.ts";
import { inFolder } from "../test/support/folders.ts";
import type { ExitCode } from "./command.ts";
import { run } from "./run.ts";

const document = (title: string, schema: object = { type: "string" }): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: {},
    components: { schemas: { A: schema } },
  });

interface Session {
  /** What was said so far, a run a line. */
  readonly runs: string[];
  /** Waits until it has said something that holds `text`, from the run on with which the last wait ended. */
  until(text: string): Promise<void>;
  stop(): Promise<ExitCode>;
}

async function watching(spec: string, out: string, body: (session: Session) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const runs: string[] = [];
  let seen = 0;
  const say = (text: string): void => void runs.push(text);
  const ended = run(["generate", spec, "--out", out, "--watch", "--only", "schemas", "--only", "package"], {
    stdout: say,
    stderr: say,
    color: false,
    signal: controller.signal,
    stdin: async () => new Uint8Array(),
  });
  const stop = (): Promise<ExitCode> => {
    controller.abort();
    return ended;
  };
  try {
    await body({
      runs,
      stop,
      async until(text) {
        for (let wait = 0; wait < 2000; wait++) {
          const found = runs.findIndex((said, index) => index >= seen && said.includes(text));
          if (found >= 0) {
            seen = found + 1;
            return;
          }
          await delay(5);
        }
        throw new Error(`${text} was not said, but ${runs.slice(seen).join("") || "nothing"}`);
      },
    });
  } finally {
    await stop();
  }
}

/** Long enough for a run that should not be. */
const aWhile = 400;

it("runs again for the files of the document, however they are written, and for no other", async () => {
  await inFolder(async (folder) => {
    const spec = join(folder, "openapi.json");
    writeFileSync(spec, document("One"));
    // The output and what is said stand in the same folder, as they often do.
    const log = join(folder, "log.txt");
    await watching(spec, join(folder, "openapi"), async ({ runs, until, stop }) => {
      await until("written");
      writeFileSync(spec, document("Two"));
      await until("written");
      writeFileSync(`${spec}.new`, document("Three"));
      renameSync(`${spec}.new`, spec);
      await until("written");
      rmSync(spec);
      await until("load/unreadable");
      writeFileSync(spec, "");
      await until("json/syntax");
      writeFileSync(spec, document("Four"));
      await until("written");
      await delay(aWhile);
      const before = runs.length;
      for (let line = 0; line < 5; line++) appendFileSync(log, `${line}\n`);
      writeFileSync(join(folder, "openapi.json.bak"), "");
      mkdirSync(join(folder, "openapi", "more"));
      await delay(aWhile);
      expect(runs.slice(before)).toEqual([]);
      expect(await stop()).toBe(0);
    });
  });
});

it("waits for what the document refers to, also where it is not there yet, and by links", async () => {
  await inFolder(async (folder) => {
    const spec = join(folder, "openapi.json");
    const place = join(folder, "parts", "more");
    writeFileSync(spec, document("One", { $ref: "parts/more/a.json" }));
    await watching(spec, join(folder, "out"), async ({ until, stop }) => {
      await until("reference/missing-file");
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "a.json"), '{"type":"object"}');
      await until("written");
      // A folder that another one takes the place of.
      renameSync(place, join(folder, "parts", "old"));
      await until("reference/missing-file");
      mkdirSync(place);
      writeFileSync(join(folder, "real.json"), '{"type":"string"}');
      symlinkSync(join(folder, "real.json"), join(place, "a.json"));
      await until("written");
      writeFileSync(join(folder, "real.json"), "{");
      await until("json/");
      expect(await stop()).toBe(1);
    });
  });
});

it("goes on when the system refuses something", async () => {
  await inFolder(async (folder) => {
    const spec = join(folder, "openapi.json");
    writeFileSync(spec, document("One"));
    const taken = join(folder, "taken");
    writeFileSync(taken, "");
    await watching(spec, join(taken, "out"), async ({ until }) => {
      await until("ENOTDIR");
      rmSync(taken);
      writeFileSync(spec, document("Two"));
      await until("written");
    });
  });
});
