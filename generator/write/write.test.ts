import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toolVersion } from "../version.ts";
import { lockName, takeLock } from "./lock.ts";
import { checkOutput, writeOutput } from "./write.ts";

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gaiwan-write-"));
  out = join(folder, "out");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sources = [{ path: "openapi.yaml", sha256: "00" }];
const options = { sources };
const file = (path: string, text = `${path}\n`): { path: string; text: string } => ({ path, text });
const read = (path: string): string => readFileSync(join(out, path), "utf8");
const codes = (result: { diagnostics: readonly { code: string }[] }): string[] =>
  result.diagnostics.map((diagnostic) => diagnostic.code);
const all = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();

describe("writeOutput", () => {
  it("writes new files, then only changed ones, and leaves nothing else behind", () => {
    expect(writeOutput(out, [file("a.ts"), file("src/b.ts")], options)).toEqual({
      written: ["a.ts", "src/b.ts"],
      unchanged: [],
      removed: [],
      diagnostics: [],
    });
    expect(all()).toEqual(["a.ts", "manifest.json", "src/b.ts"]);
    const again = writeOutput(out, [file("a.ts"), file("src/b.ts", "new\n")], options);
    expect(again.written).toEqual(["src/b.ts"]);
    expect(again.unchanged).toEqual(["a.ts"]);
    expect(read("src/b.ts")).toBe("new\n");
    expect(all()).toEqual(["a.ts", "manifest.json", "src/b.ts"]);
  });

  it("R88: the manifest names tool version, sources and outputs with SHA-256, and no more", () => {
    writeOutput(out, [file("b", "b"), file("a", "a")], options);
    expect(JSON.parse(read("manifest.json"))).toEqual({
      generator: { name: "gaiwan", version: toolVersion },
      sources,
      files: ["a", "b"].map((path) => ({ path, sha256: createHash("sha256").update(path).digest("hex") })),
    });
  });

  it("R21 R89: the same files give the same bytes, in whatever order and folder", () => {
    writeOutput(out, [file("a"), file("b")], options);
    const other = join(folder, "other");
    writeOutput(other, [file("b"), file("a")], options);
    for (const path of all()) expect(readFileSync(join(other, path))).toEqual(readFileSync(join(out, path)));
  });

  it("R18: prunes what the last run wrote and this one does not, with the folders left empty", () => {
    writeOutput(out, [file("a"), file("old/deep/b"), file("kept/c")], options);
    writeFileSync(join(out, "kept/mine"), "mine");
    const result = writeOutput(out, [file("a")], options);
    expect(result.removed).toEqual(["kept/c", "old/deep/b"]);
    expect(all()).toEqual(["a", "kept/mine", "manifest.json"]);
    expect(existsSync(join(out, "old"))).toBe(false);
  });

  it("a partial run keeps what the other emitters wrote", () => {
    writeOutput(out, [file("a"), file("b")], options);
    const result = writeOutput(out, [file("a", "new")], { sources, partial: true });
    expect(result.removed).toEqual([]);
    expect(all()).toEqual(["a", "b", "manifest.json"]);
    expect(checkOutput(out, [file("a", "new"), file("b")], options).diagnostics).toEqual([]);
  });

  it("R18: a file it did not write is not overwritten, and then nothing is written", () => {
    mkdirSync(out);
    writeFileSync(join(out, "README.md"), "mine");
    const result = writeOutput(out, [file("a"), file("README.md")], options);
    expect(codes(result)).toEqual(["write/foreign-file"]);
    expect(all()).toEqual(["README.md"]);
    expect(read("README.md")).toBe("mine");
  });

  it("a file it did not write but that says the same is taken over", () => {
    mkdirSync(out);
    writeFileSync(join(out, "a"), "a\n");
    expect(writeOutput(out, [file("a")], options).diagnostics).toEqual([]);
    expect(read("manifest.json")).toContain('"path": "a"');
  });

  it.each(["../a", "/a", "a/../../b", "a\\b", "CON", "src/nul.ts", "a//b", "./a", "a.", "a\0b", "ünï", ""])(
    "R18: the path %j is refused and nothing is written",
    (path) => {
      expect(codes(writeOutput(out, [file("ok"), file(path)], options))).toContain("write/unsafe-path");
      expect(existsSync(out)).toBe(false);
    },
  );

  it("R18: links below the output folder are not followed, the folder itself may be one", () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    mkdirSync(out);
    symlinkSync(elsewhere, join(out, "src"));
    symlinkSync(join(folder, "target"), join(out, "a"));
    expect(codes(writeOutput(out, [file("src/x"), file("a")], options))).toEqual([
      "write/obstacle",
      "write/obstacle",
    ]);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(existsSync(join(folder, "target"))).toBe(false);
    const link = join(folder, "link");
    symlinkSync(elsewhere, link);
    expect(writeOutput(link, [file("x")], options).diagnostics).toEqual([]);
    expect(readdirSync(elsewhere)).toContain("x");
  });

  it("R18: a manifest that names paths outside cannot make it remove them", () => {
    mkdirSync(out);
    const victim = join(folder, "victim");
    writeFileSync(victim, "mine");
    const manifest = {
      generator: { name: "gaiwan", version: "0" },
      sources: [],
      files: [{ path: "../victim", sha256: "0" }],
    };
    writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));
    expect(codes(writeOutput(out, [file("a")], options))).toEqual(["write/foreign-file"]);
    expect(readFileSync(victim, "utf8")).toBe("mine");
  });

  it("R18: what became a link or a folder since is not removed", () => {
    writeOutput(out, [file("a"), file("dir/b")], options);
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "b"), "mine");
    rmSync(join(out, "dir"), { recursive: true });
    symlinkSync(elsewhere, join(out, "dir"));
    writeOutput(out, [file("a")], options);
    expect(readFileSync(join(elsewhere, "b"), "utf8")).toBe("mine");
  });

  it("R18: a run that dies while writing leaves the old output whole", () => {
    writeOutput(out, [file("a", "old"), file("b/c", "old")], options);
    const before = all().map((path) => [path, read(path)]);
    // A folder where the temporary file has to be: writing `b/c` fails after `a` was prepared.
    mkdirSync(join(out, "b/.c.gaiwan-new/x"), { recursive: true });
    expect(() => writeOutput(out, [file("a", "new"), file("b/c", "new")], options)).toThrow();
    rmSync(join(out, "b/.c.gaiwan-new"), { recursive: true });
    expect(all().map((path) => [path, read(path)])).toEqual(before);
    expect(writeOutput(out, [file("a", "new"), file("b/c", "new")], options).written).toHaveLength(2);
    expect(read("b/c")).toBe("new");
  });

  it("what a dead run left beside a file is replaced", () => {
    mkdirSync(out);
    writeFileSync(join(out, ".a.gaiwan-new"), "half");
    writeOutput(out, [file("a")], options);
    expect(all()).toEqual(["a", "manifest.json"]);
  });

  it("runs of several processes take turns", async () => {
    const module = JSON.stringify(join(import.meta.dirname, "write.ts"));
    const files = Array.from({ length: 40 }, (_, index) => file(`f${index}`));
    const program = `import { writeOutput } from ${module};
      const { written, diagnostics } = writeOutput(${JSON.stringify(out)}, ${JSON.stringify(files)}, { sources: [] });
      console.log(written.length, diagnostics.length);`;
    writeFileSync(join(folder, "run.mts"), program);
    const tsx = createRequire(import.meta.url).resolve("tsx/cli");
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, [tsx, join(folder, "run.mts")]),
    );
    const said = (await Promise.all(runs)).map(({ stdout }) => stdout.trim());
    for (const text of said) expect(["40 0", "0 0"]).toContain(text);
    expect(said).toContain("40 0");
    expect(all()).toHaveLength(41);
  });

  it("a lock of a process that runs is waited for, one of a dead process or of this one is not", () => {
    mkdirSync(out);
    const lock = join(out, lockName);
    for (const text of [`${process.ppid}`, "", "not a lock"]) {
      writeFileSync(lock, text);
      expect(takeLock(out, 50)).toBeUndefined();
      expect(readFileSync(lock, "utf8")).toBe(text);
    }
    utimesSync(lock, new Date(0), new Date(0));
    expect(takeLock(out, 50)).toBeUndefined();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const text of [`${dead}`, `${process.pid}`]) {
      writeFileSync(lock, text);
      expect(writeOutput(out, [file("a", text)], options).written).toEqual(["a"]);
    }
    // A lock that a run has held for more than a minute is one that it forgot.
    writeFileSync(lock, `${process.ppid}`);
    utimesSync(lock, new Date(0), new Date(0));
    expect(writeOutput(out, [file("a")], options).written).toEqual(["a"]);
    expect(all()).toEqual(["a", "manifest.json"]);
  });

  it("two claims on one path are a diagnostic, also without regard to case and as file and folder", () => {
    expect(codes(writeOutput(out, [file("a"), file("a")], options))).toEqual(["write/claimed-twice"]);
    expect(codes(writeOutput(out, [file("src/A.ts"), file("src/a.ts")], options))).toEqual([
      "write/claimed-twice",
    ]);
    expect(codes(writeOutput(out, [file("a"), file("A/b")], options))).toEqual(["write/claimed-twice"]);
    expect(codes(writeOutput(out, [file("Manifest.json")], options))).toEqual(["write/claimed-twice"]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("checkOutput", () => {
  it("is silent when current and names what is missing, stale and extra, without writing", () => {
    writeOutput(out, [file("a"), file("b"), file("c")], options);
    expect(checkOutput(out, [file("a"), file("b"), file("c")], options).diagnostics).toEqual([]);
    const before = all();
    const result = checkOutput(out, [file("a"), file("b", "new"), file("d")], options);
    expect(codes(result)).toEqual(["write/stale", "write/missing", "write/extra"]);
    expect(all()).toEqual(before);
    expect(read("b")).toBe("b\n");
  });

  it("a changed source alone makes the manifest stale", () => {
    writeOutput(out, [file("a")], options);
    const other = { sources: [{ path: "openapi.yaml", sha256: "11" }] };
    expect(codes(checkOutput(out, [file("a")], other))).toEqual(["write/stale"]);
  });

  it("an edited file is found", () => {
    writeOutput(out, [file("a")], options);
    writeFileSync(join(out, "a"), "edited");
    expect(codes(checkOutput(out, [file("a")], options))).toEqual(["write/stale"]);
    expect(writeOutput(out, [file("a")], options).written).toEqual(["a"]);
  });

  it("a long list is cut", () => {
    const files = Array.from({ length: 30 }, (_, index) => file(`f${index}`));
    expect(checkOutput(out, files, options).diagnostics).toHaveLength(21);
  });
});
