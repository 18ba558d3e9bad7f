/** Measures whole commands: CPU of the process tree, wall time, peak memory. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Measure {
  /** Seconds, user and system, of the process and all it waited for. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Megabytes, of the largest single process. */
  readonly peak: number;
  /** Exit code of the last run. */
  readonly exit: number;
  /** End of what the last run wrote to stderr. */
  readonly said: string;
}

/** Runs a command `runs` times after one warm-up and gives the medians. Needs GNU time at /usr/bin/time. */
export function measure(command: readonly string[], runs = 3, env: NodeJS.ProcessEnv = process.env): Measure {
  const rows: Measure[] = [];
  for (let run = 0; run <= runs; run++) {
    const row = once(command, env);
    if (run > 0) rows.push(row);
  }
  return median(rows);
}

/** Runs two commands in turn, A B A B …, so that a drift of the machine meets both alike. */
export function measurePair(
  a: readonly string[],
  b: readonly string[],
  runs = 3,
): { a: Measure; b: Measure; cpuRatio: number; wallRatio: number } {
  const left: Measure[] = [];
  const right: Measure[] = [];
  for (let run = 0; run <= runs; run++) {
    const one = once(a, process.env);
    const two = once(b, process.env);
    if (run === 0) continue;
    left.push(one);
    right.push(two);
  }
  const ratio = (pick: (row: Measure) => number): number =>
    middle(left.map((row, index) => pick(row) / pick(right[index] ?? row)));
  return {
    a: median(left),
    b: median(right),
    cpuRatio: ratio((row) => row.cpu),
    wallRatio: ratio((row) => row.wall),
  };
}

/** One run of a command, in the folder `cwd` where given. */
export function once(
  command: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd?: string,
): Measure {
  const folder = mkdtempSync(join(tmpdir(), "gaiwan-bench-"));
  try {
    const file = join(folder, "time");
    const child = spawnSync("/usr/bin/time", ["-f", "%U %S %e %M", "-o", file, ...command], {
      env,
      ...(cwd === undefined ? {} : { cwd }),
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: 300_000,
    });
    const line = readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
    const [user = 0, system = 0, wall = 0, kilobytes = 0] = line.split(" ").map(Number);
    return {
      cpu: user + system,
      wall,
      peak: kilobytes / 1024,
      exit: child.status ?? -1,
      said: (child.stderr ?? "").trim().slice(-300),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median of each figure; the rest is the last run's. */
export function median(rows: readonly Measure[]): Measure {
  const last = rows.at(-1);
  if (last === undefined) throw new Error("no runs");
  return {
    ...last,
    cpu: middle(rows.map((row) => row.cpu)),
    wall: middle(rows.map((row) => row.wall)),
    peak: middle(rows.map((row) => row.peak)),
  };
}

/** The median, the upper of two. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
