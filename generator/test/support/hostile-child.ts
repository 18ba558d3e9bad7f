/**
 * Runs hostile cases in a process of its own, which has bounds. Arguments: none for the heavy cases; `--slow` and
 * an index for one of all that are heavy or slow; `--frozen` for lighter ones under frozen prototypes. Prints a line of JSON for each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HostileCase, runCase } from "./hostile.ts";
import { fileCases, heavyCases, mixedCases, slotCases, slowCases } from "./hostile-cases.ts";
import { documentWith } from "./hostile-document.ts";
import { judge } from "./hostile-judge.ts";
import { exercise } from "./hostile-load.ts";

export interface HeavyResult {
  readonly name: string;
  readonly faults: readonly string[];
  /** CPU milliseconds of the run, without making and judging the case. */
  readonly cpu: number;
  /** Largest resident size of the process so far, in MB. */
  readonly memory: number;
}

const frozen = process.argv.includes("--frozen");

/** Every fortieth of the lighter cases, and all that are about prototypes. */
const sample = (): (() => HostileCase)[] =>
  [...fileCases(), ...mixedCases(), ...slotCases()]
    .filter(({ name }, index) => index % 40 === 0 || name.startsWith("R10"))
    .map((given) => () => given);

const engine = mkdtempSync(join(tmpdir(), "gaiwan-hostile-engine-"));

if (frozen) {
  // The libraries are loaded before: some set members of their own classes when they load.
  const home = mkdtempSync(join(tmpdir(), "gaiwan-hostile-"));
  const files = { "openapi.json": documentWith((_slot, usual) => usual) };
  const { made } = await runCase({ name: "plain", files }, home);
  if (made !== undefined) await exercise(made, engine, "plain");
  rmSync(home, { recursive: true, force: true });
  for (const prototype of [
    Object,
    Function,
    Array,
    String,
    Number,
    Boolean,
    RegExp,
    Map,
    Set,
    Promise,
    Date,
  ]) {
    Object.freeze(prototype.prototype);
  }
}

const [option, index] = process.argv.slice(2);
const all = [...heavyCases(), ...slowCases()];
const chosen = frozen ? sample() : option === "--slow" ? [all[Number(index)]] : heavyCases();
for (const [number, make] of chosen.entries()) {
  if (make === undefined) break;
  const given = make();
  const home = mkdtempSync(join(tmpdir(), "gaiwan-hostile-"));
  try {
    const before = process.cpuUsage();
    const { faults, made } = await runCase(given, home);
    const used = process.cpuUsage(before);
    if (made !== undefined) {
      faults.push(...judge(made));
      if (frozen) faults.push(...(await exercise(made, engine, `case${number}`)));
    }
    const result: HeavyResult = {
      name: given.name,
      faults,
      cpu: Math.round((used.user + used.system) / 1000),
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
rmSync(engine, { recursive: true, force: true });
