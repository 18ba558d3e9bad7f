/** Collects what the specification and the facts say about the same thing, and where they differ. */
import { isDeepStrictEqual } from "node:util";

export class Comparison {
  readonly #counts = new Map<string, number>();
  readonly #differences = new Map<string, string>();

  /** `undefined` on both sides is agreement, but nothing that is counted. */
  check(kind: string, at: string, spec: unknown, facts: unknown): void {
    if (spec === undefined && facts === undefined) return;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (isDeepStrictEqual(spec, facts)) return;
    this.#differences.set(`${at}: ${kind}`, `spec ${print(spec)}, facts ${print(facts)}`);
  }

  /** Two sets of names; each name is counted once. */
  checkNames(kind: string, at: string, spec: Iterable<string>, facts: Iterable<string>): void {
    const left = new Set(spec);
    const right = new Set(facts);
    for (const name of new Set([...left, ...right])) {
      this.check(
        kind,
        `${at} ${name}`,
        left.has(name) ? name : undefined,
        right.has(name) ? name : undefined,
      );
    }
  }

  counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Text of each difference by its place and kind, such as `StopBackupPlan StopMethod: default`. */
  differences(): ReadonlyMap<string, string> {
    return this.#differences;
  }
}

const print = (value: unknown): string => JSON.stringify(value) ?? "nothing";
