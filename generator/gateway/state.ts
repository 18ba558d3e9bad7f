/** What the gateway remembers between calls: tasks that were started and answers given to a client token. */
import { createHash } from "node:crypto";
import type { AcsAsync, AcsPartner, AcsWait, Operation } from "../ir/model.ts";
import { writeJson } from "./json-text.ts";
import { Refusal } from "./wire.ts";

/** The operations that share an operation's task, its own partner first. */
export const partnersOf = (async: AcsAsync): readonly AcsPartner[] => [async, ...async.others];

/** How the partners of a submit operation show that its task is done, with or without a function that waits. */
export function endsOf(operation: Operation): readonly AcsWait[] {
  const async = operation.acs?.async;
  if (async?.role !== "submit") return [];
  const { partner, helper = "", ...own } = async;
  return async.waits.some((wait) => wait.result === partner)
    ? async.waits
    : [{ ...own, helper, result: partner }, ...async.waits];
}

export interface Task {
  /** Operation that reads its result. */
  readonly operation: string;
  readonly key: string;
  /** Request object it was started with. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Times its result was asked for. */
  polls: number;
}

export class TaskStore {
  readonly #tasks = new Map<string, Task>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#tasks.size;
  }

  /** Adds a task; the oldest one gives way when there are too many. */
  add(operation: string, key: string, values: Readonly<Record<string, unknown>>): Task {
    const task: Task = { operation, key, values, polls: 0 };
    const name = `${operation}\n${key}`;
    this.#tasks.delete(name);
    this.#tasks.set(name, task);
    dropOldest(this.#tasks, this.#limit);
    return task;
  }

  find(operation: string, key: string): Task | undefined {
    return this.#tasks.get(`${operation}\n${key}`);
  }

  clear(): void {
    this.#tasks.clear();
  }
}

export class TokenStore<Reply> {
  readonly #entries = new Map<string, { readonly fingerprint: string; readonly reply: Promise<Reply> }>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * The reply given earlier to the same token with the same parameters, else the one that `make` gives now.
   * Throws `Refusal` `IdempotentParameterMismatch` where the parameters differ. A failed call is forgotten, so
   * that it can be repeated.
   */
  once(scope: string, token: string, values: unknown, make: () => Promise<Reply>): Promise<Reply> {
    const name = `${scope}\n${token}`;
    const fingerprint = createHash("sha256")
      .update(writeJson(sorted(values)))
      .digest("hex");
    const known = this.#entries.get(name);
    if (known !== undefined) {
      if (known.fingerprint === fingerprint) return known.reply;
      throw new Refusal(
        400,
        "IdempotentParameterMismatch",
        "The request uses the same client token as a previous, but non-identical request.",
      );
    }
    const reply = make();
    this.#entries.set(name, { fingerprint, reply });
    dropOldest(this.#entries, this.#limit);
    reply.catch(() => this.#entries.delete(name));
    return reply;
  }

  clear(): void {
    this.#entries.clear();
  }
}

function dropOldest(map: Map<string, unknown>, limit: number): void {
  for (const name of map.keys()) {
    if (map.size <= limit) return;
    map.delete(name);
  }
}

/** The same value with members in one order, so that equal requests have equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
