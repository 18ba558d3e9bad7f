/**
 * The long run over hostile documents: random text in every slot (R71), random damage to real ones (R72), one process
 * for each heavy case, and all packages compiled. `HOSTILE_DOCUMENTS`, `HOSTILE_DAMAGES` and `HOSTILE_SEED` set how many
 * and which; a seed that failed is printed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { formatText } from "../diagnostics/text.ts";
import { compileErrors } from "../emit/shared/test-support/compile.ts";
import { buildApi } from "../ir/build.ts";
import { loadSources } from "../load/load.ts";
import { emitPackage } from "../pipeline.ts";
import { resolveDocument } from "../resolve/resolve.ts";
import { type HostileCase, type Made, reportFaults, runCase } from "./support/hostile.ts";
import * as cases from "./support/hostile-cases.ts";
import { corpus } from "./support/hostile-corpus.ts";
import { documentWith } from "./support/hostile-document.ts";
import { judge } from "./support/hostile-judge.ts";
import { exercise } from "./support/hostile-load.ts";
import { runChild } from "./support/hostile-process.ts";
import { engineAside, programOf } from "./support/hostile-program.ts";
import { damaged, hostileText, randomOf } from "./support/hostile-random.ts";

const home = mkdtempSync(join(tmpdir(), "gaiwan-hostile-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const firstSeed = setting("HOSTILE_SEED", 1);
let made = 0;

/** Faults of a case that has to generate, by every judge but the compiler. */
async function faultsOf(given: HostileCase): Promise<{ faults: string[]; made?: Made }> {
  made += 1;
  const folder = join(home, `run${made}`);
  mkdirSync(folder);
  const outcome = await runCase(given, folder);
  if (outcome.made !== undefined) {
    outcome.faults.push(...judge(outcome.made), ...(await exercise(outcome.made, home, `run${made}`)));
  }
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(home, "node_modules", `run${made}`), { recursive: true, force: true });
  return outcome;
}

describe("R71: random hostile text in every slot of a valid document", () => {
  const documents = setting("HOSTILE_DOCUMENTS", 500);
  const batch = 50;
  let held = 0;
  afterAll(() => console.log(`emitter fuzz: ${held} of ${documents}, seeds from ${firstSeed}`));

  it.each(Array.from({ length: Math.ceil(documents / batch) }, (_, index) => firstSeed + index * batch))(
    "seeds from %i",
    async (start) => {
      const packages = new Map<string, Made>();
      for (let seed = start; seed < Math.min(start + batch, firstSeed + documents); seed += 1) {
        const random = randomOf(seed);
        const text = documentWith((slot, usual) => {
          if (cases.strictSlots.has(slot) || random(4) === 0) return usual;
          return cases.inSlot(slot, hostileText(random));
        });
        const { faults, made: found } = await faultsOf({
          name: `seed ${seed}`,
          files: { "openapi.json": text },
        });
        expect(faults.slice(0, 10).join("\n"), `seed ${seed}`).toBe("");
        if (found !== undefined) packages.set(`seed${seed}`, found);
        held += 1;
      }
      expect(engineAside(compileErrors({ all: programOf(packages) })).slice(0, 20)).toEqual([]);
    },
  );
});

describe("R72: random damage to documents", () => {
  const documents = corpus();
  const damages = setting("HOSTILE_DAMAGES", 40);
  let held = 0;
  let read = 0;
  afterAll(() => {
    console.log(
      `damaged documents: ${held} of ${documents.length * damages}, ${read} without an error, seeds from ${firstSeed}`,
    );
  });

  it.each(documents.map((path) => [relative(join(import.meta.dirname, "../.."), path), path] as const))(
    "%s: only diagnostics, 2 s each",
    async (_name, path) => {
      const folder = dirname(path);
      const entry = relative(folder, path);
      const bytes = new Uint8Array(readFileSync(path));
      for (let seed = firstSeed; seed < firstSeed + damages; seed += 1) {
        const random = randomOf(seed * 7919 + bytes.length);
        const broken = damaged(bytes, random);
        const before = process.cpuUsage();
        const diagnostics: Diagnostic[] = [];
        const loaded = loadSources(entry, (file) => {
          if (file === entry) return broken;
          const other = join(folder, file);
          return statSync(other, { throwIfNoEntry: false })?.isFile() && !file.startsWith("..")
            ? new Uint8Array(readFileSync(other))
            : undefined;
        });
        diagnostics.push(...loaded.diagnostics);
        const resolved = loaded.value === undefined ? undefined : resolveDocument(loaded.value);
        diagnostics.push(...(resolved?.diagnostics ?? []));
        if (resolved?.value !== undefined && !hasErrors(diagnostics)) {
          const built = buildApi(resolved.value);
          diagnostics.push(...built.diagnostics);
          if (built.value !== undefined && !hasErrors(diagnostics) && bytes.length < 20_000) {
            const emitted = await emitPackage(built.value);
            diagnostics.push(...emitted.diagnostics);
            if (!hasErrors(diagnostics)) {
              expect(judge({ api: built.value, files: emitted.files }).slice(0, 5), `seed ${seed}`).toEqual(
                [],
              );
              read += 1;
            }
          }
        }
        const used = process.cpuUsage(before);
        expect((used.user + used.system) / 1000, `seed ${seed}`).toBeLessThan(2000);
        expect(reportFaults(formatText(diagnostics, loaded.value)), `seed ${seed}`).toEqual([]);
        held += 1;
      }
    },
  );
});

describe("R9: each heavy document in a process of its own", () => {
  const all = [...cases.heavyCases(), ...cases.slowCases()];
  it.each(all.map((_, index) => index))(
    "case %i within 10 s and 1 GB",
    { timeout: 120_000 },
    async (index) => {
      const { results, end } = await runChild(["--slow", `${index}`]);
      expect(end).toBe("0");
      expect(results).toHaveLength(1);
      for (const { name, faults, cpu, memory } of results) {
        expect(faults.slice(0, 5).join("\n"), name).toBe("");
        expect(cpu, name).toBeLessThan(10_000);
        expect(memory, name).toBeLessThan(1024);
      }
    },
  );
});

it("R1, R6: all packages of hostile documents compile", async () => {
  const packages = new Map<string, Made>();
  const all = [...cases.fileCases(), ...cases.byteCases(), ...cases.payloadCases(), ...cases.slotCases()];
  for (const given of all.filter(({ refused }) => refused === undefined)) {
    const { faults, made: found } = await faultsOf(given);
    expect(faults.slice(0, 10).join("\n"), given.name).toBe("");
    if (found !== undefined) packages.set(`run${made}`, found);
  }
  expect(engineAside(compileErrors({ all: programOf(packages) })).slice(0, 20)).toEqual([]);
  console.log(`hostile packages compiled: ${packages.size}`);
});
