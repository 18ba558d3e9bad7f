/**
 * Hostile documents (R1 to R21): what is bad ends in a diagnostic and writes nothing, what is only odd makes a package
 * in which every text of the document stays data. Everything is judged by parsing, compiling, loading and calling it.
 */
import dns from "node:dns";
import fs, { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileErrors } from "../emit/shared/test-support/compile.ts";
import type { Validator } from "../runtime/types.ts";
import { canary, type HostileCase, type Made, runCase } from "./support/hostile.ts";
import {
  byteCases,
  fileCases,
  folderCases,
  heavyCases,
  mixedCases,
  schemaDocument,
  slotCases,
} from "./support/hostile-cases.ts";
import { judge } from "./support/hostile-judge.ts";
import { exercise, loadModule } from "./support/hostile-load.ts";
import { runChild } from "./support/hostile-process.ts";
import { engineAside, programOf } from "./support/hostile-program.ts";

const home = mkdtempSync(join(tmpdir(), "gaiwan-hostile-"));
/** What was made, by name of the folder it was loaded from. */
const packages = new Map<string, Made>();
const touched: string[] = [];
// Both run beside the cases of this process.
const heavy = runChild([]);
const frozen = runChild(["--frozen"]);
let held = 0;
let count = 0;
let opened = 0;

beforeAll(async () => {
  // Newer versions of Node load modules by the functions that are watched: what is loaded late is loaded now.
  const warm = join(home, "warm");
  fs.mkdirSync(warm);
  await runCase({ name: "warm", files: { "a.json": schemaDocument({ type: "string" }) } }, warm);
  const refuse = (what: string) => (): never => {
    touched.push(`network: ${what}`);
    throw new Error(`the network was touched by ${what}`);
  };
  vi.spyOn(net.Socket.prototype, "connect").mockImplementation(refuse("connect"));
  for (const [module, names] of [
    [dns, ["lookup", "resolve"]],
    [http, ["request", "get"]],
    [https, ["request", "get"]],
  ] as const) {
    for (const name of names)
      vi.spyOn(module as unknown as Record<string, () => void>, name).mockImplementation(refuse(name));
  }
  vi.stubGlobal("fetch", refuse("fetch"));
  const open = fs.openSync;
  vi.spyOn(fs, "openSync").mockImplementation((path, ...rest) => {
    touched.push(String(path));
    opened += 1;
    return open(path, ...rest);
  });
  syncBuiltinESMExports();
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  syncBuiltinESMExports();
  rmSync(home, { recursive: true, force: true });
  console.log(`hostile: ${held} of ${count}`);
});

async function check(given: HostileCase): Promise<void> {
  count += 1;
  const name = `case${count}`;
  const folder = join(home, name);
  fs.mkdirSync(folder);
  touched.length = 0;
  const { faults, made } = await runCase(given, folder);
  for (const path of touched) {
    if (!path.startsWith(join(folder, "spec")) && !path.startsWith(join(folder, "out")))
      faults.push(`opened ${path}`);
  }
  if (made !== undefined) {
    packages.set(name, made);
    faults.push(...judge(made), ...(await exercise(made, home, name)));
  }
  rmSync(folder, { recursive: true, force: true });
  expect(faults.slice(0, 20).join("\n")).toBe("");
  held += 1;
}

const named = (cases: readonly HostileCase[]): (readonly [string, HostileCase])[] =>
  cases.map((given) => [given.name, given] as const);

describe("hostile documents", () => {
  it.each(named(fileCases()))("%s", (_name, given) => check(given));
  it.each(named(byteCases()))("%s", (_name, given) => check(given));
  it.each(named(folderCases()))("%s", (_name, given) => check(given));
  it.each(named(mixedCases()))("%s", (_name, given) => check(given));
  it.each(named(slotCases()))("%s", (_name, given) => check(given));
});

describe("what was made of them", () => {
  it("R1, R6: compiles under the strictest flags, all in one program", { timeout: 120_000 }, () => {
    expect(packages.size).toBeGreaterThan(50);
    expect(engineAside(compileErrors({ all: programOf(packages) })).slice(0, 20)).toEqual([]);
  });

  it("R11: emitted validators answer 50 kB of hostile text without hanging", async () => {
    const patterns = [
      ...["^[a-z]+(?:-[a-z]+)*$", "^(?:[a-z0-9]+\\.)+[a-z]{2,}$", "(x+x+)y", "^\\s*(.*?)\\s*$", "\\d+\\d+$"],
      ...["^(?=.*a)(?=.*b).*$", "[^@]+@[^@]+\\.[^@]+", "^([^,]*,)*$", "(.*)(.*)(.*)z"],
    ];
    const folder = join(home, "patterns");
    const properties = Object.fromEntries(
      patterns.map((pattern, index) => [`p${index}`, { type: "string", pattern }]),
    );
    fs.mkdirSync(folder);
    const files = { "openapi.json": schemaDocument({ type: "object", properties }) };
    const { faults, made } = await runCase({ name: "patterns", files }, folder);
    expect(faults).toEqual([]);
    if (made === undefined) return;
    await exercise(made, home, "patterns");
    const module = await loadModule(home, "patterns", "validators/PostA.request");
    const validate = module["validatePostARequest"] as Validator;
    const texts = ["a", "x", " ", "a-", "a.", "1", "a@", ",", "@.", "\u2028"].map(
      (unit) => `${unit.repeat(25_000)}!`,
    );
    for (const [index, pattern] of patterns.entries()) {
      for (const text of texts) {
        const before = process.cpuUsage();
        validate({ body: { [`p${index}`]: text.slice(0, 50_000) } });
        const used = process.cpuUsage(before);
        expect((used.user + used.system) / 1000, `${pattern} on ${text.slice(0, 4)}…`).toBeLessThan(5000);
      }
    }
  });

  it("R18: links in the output folder are not followed", async () => {
    const folder = join(home, "links");
    const outside = join(home, "outside");
    fs.mkdirSync(outside);
    const given: HostileCase = {
      name: "links",
      files: { "openapi.json": schemaDocument({ type: "string" }) },
      prepare: (place) => {
        fs.mkdirSync(join(place, "out"));
        fs.symlinkSync(outside, join(place, "out/src"));
        fs.symlinkSync(join(outside, "readme"), join(place, "out/README.md"));
      },
    };
    fs.mkdirSync(folder);
    const { faults } = await runCase(given, folder);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.startsWith("not written: write/obstacle"))).toBe(true);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(folder, "out/package.json"))).toBe(false);
  });

  it("R1, R7: no global of theirs is there, and the watch over files was at work", () => {
    expect(canary in globalThis).toBe(false);
    expect(opened).toBeGreaterThan(count);
  });
});

describe("large and deep documents, in a process of 1 GB", () => {
  const expected = heavyCases().length;
  it("R9, R19: each ends within 10 s of CPU and 1 GB", { timeout: 120_000 }, async () => {
    const { results, end } = await heavy;
    expect(end).toBe("0");
    count += expected;
    held += results.filter(
      ({ faults, cpu, memory }) => faults.length === 0 && cpu < 10_000 && memory < 1024,
    ).length;
    expect(results).toHaveLength(expected);
    for (const { name, faults, cpu, memory } of results) {
      expect(faults.slice(0, 5).join("\n"), name).toBe("");
      expect(cpu, name).toBeLessThan(10_000);
      expect(memory, name).toBeLessThan(1024);
    }
  });

  it("R10: a sample also with frozen prototypes", { timeout: 60_000 }, async () => {
    const { results, end } = await frozen;
    expect(end).toBe("0");
    expect(results.length).toBeGreaterThan(5);
    for (const { name, faults } of results) expect(faults.slice(0, 5).join("\n"), name).toBe("");
  });
});
