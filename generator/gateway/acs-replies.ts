/** What an operation answers: a handler's reply, the documented sample, or the sample with tasks and pages played. */
import type { AcsWait, Api, Operation } from "../ir/model.ts";
import { scalarText } from "../ir/read.ts";
import type { DocumentedAnswer } from "./documented.ts";
import { documentedAnswer } from "./documented.ts";
import type { GatewayOptions, GatewayReply } from "./options.ts";
import { defaultLimits } from "./options.ts";
import { isObject, pagedReply, patched, unfinished, withState } from "./play.ts";
import type { SchemaLookup, Values } from "./read-parameters.ts";
import { endsOf, partnersOf, TaskStore, TokenStore } from "./state.ts";
import type { Identity } from "./verify.ts";
import { Refusal } from "./wire.ts";

/** A reply before it is written: `sample` says that the documented text can stand for it. */
export interface Reply extends GatewayReply {
  readonly sample?: DocumentedAnswer;
}

/** Remembers tasks and client tokens between calls. */
export interface Replies {
  /** Throws `Refusal` where a task is unknown, or a client token comes with other parameters. */
  reply(operation: Operation, values: Values, identity: Identity): Promise<Reply>;
  /** The documented answer of a success. */
  sampleAnswer(operation: Operation): DocumentedAnswer;
  addTask(submitOperation: string, key: string): void;
  reset(): void;
}

export function createReplies(api: Api, options: GatewayOptions, lookup: SchemaLookup): Replies {
  const limits = { ...defaultLimits, ...options.limits };
  const handlers = new Map(Object.entries(options.handlers ?? {}));
  const waits = new Map<string, AcsWait>();
  for (const end of api.operations.flatMap(endsOf)) {
    const known = waits.get(end.result);
    if (known?.ready === undefined && known?.state === undefined) waits.set(end.result, end);
  }
  const tasks = new TaskStore(limits.tasks);
  const tokens = new TokenStore<Reply>(limits.tokens);
  const answers = new Map<string, DocumentedAnswer>();
  const nextKeys = new Map<string, bigint>();

  async function reply(operation: Operation, values: Values, identity: Identity): Promise<Reply> {
    const key = operation.acs?.idempotencyToken;
    const token = key === undefined ? undefined : values[key];
    const make = (): Promise<Reply> => makeReply(operation, values, identity);
    if (key === undefined || typeof token !== "string" || token === "") return await make();
    const { [key]: _token, ...others } = values;
    return await tokens.once(`${identity.accessKeyId ?? ""}\n${operation.name}`, token, others, make);
  }

  async function makeReply(operation: Operation, values: Values, identity: Identity): Promise<Reply> {
    // Made only when asked for: a handler that answers by itself neither starts a task nor needs one.
    let own: Reply | undefined;
    const stateful = (): Reply => {
      own ??= statefulReply(operation, values);
      return own;
    };
    const handled = await handlers.get(operation.name)?.({
      operation,
      values,
      get sample() {
        return stateful().value;
      },
      ...(identity.accessKeyId === undefined ? {} : { accessKeyId: identity.accessKeyId }),
    });
    return handled ?? stateful();
  }

  function statefulReply(operation: Operation, values: Values): Reply {
    const sample = sampleAnswer(operation);
    const paged = pagedReply(operation, values, sample.value, options.pages);
    if (paged !== undefined) return paged;
    const async = operation.acs?.async;
    if (async?.role === "submit") {
      const documented = isObject(sample.value) ? sample.value[async.key] : undefined;
      const given = values[async.key];
      const key = given === undefined ? nextKey(operation, documented) : (scalarText(given) ?? "");
      // Kept under each operation that reads it: several may start tasks of one kind.
      for (const { partner } of partnersOf(async)) tasks.add(partner, key, values);
      if (documented === undefined || scalarText(documented) === key) {
        // The documented XML may show another key than the JSON: it would lead to no task.
        const same = sample.xml?.includes(`<${async.key}>${key}</${async.key}>`) ?? true;
        return documented === undefined || same ? { value: sample.value, sample } : { value: sample.value };
      }
      const isText = typeof documented === "string" || !/^\d+$/.test(key);
      return { value: patched(sample.value, { [async.key]: isText ? key : BigInt(key) }) };
    }
    if (async?.role === "result") {
      // Without a key, which is optional then, the operation lists what there is.
      for (const name of new Set(partnersOf(async).map((entry) => entry.key))) {
        const key = values[name];
        if (key === undefined) continue;
        const task = tasks.find(operation.name, scalarText(key) ?? "");
        if (task === undefined) {
          throw new Refusal(404, `Invalid${name}.NotFound`, `The specified ${name} does not exist.`);
        }
        task.polls += 1;
        return taskReply(operation, name, key, task.polls, sample);
      }
    }
    return { value: sample.value, sample };
  }

  /** The sample as it is for a task that was asked for so often. */
  function taskReply(
    operation: Operation,
    name: string,
    key: unknown,
    polls: number,
    sample: DocumentedAnswer,
  ): Reply {
    const wait = waits.get(operation.name);
    const pending = polls <= (options.pendingPolls ?? 0);
    if (wait?.state === undefined) {
      return pending ? pendingReply(operation, sample.value, wait) : { value: sample.value, sample };
    }
    const played = options.taskStates?.[operation.name];
    const state =
      played !== undefined
        ? played[Math.min(polls, played.length) - 1]
        : pending
          ? unfinished(operation, wait.state, lookup)
          : undefined;
    // Not the documented text: its XML may show another state than the JSON.
    return { value: withState(sample.value, wait.state, state, name, key) };
  }

  /** The sample without the field that says a task is done, or the code that says it is not. */
  function pendingReply(operation: Operation, value: unknown, wait: AcsWait | undefined): Reply {
    const code = wait?.pendingCodes[0];
    const envelope = { ...api.acs?.envelope, ...operation.acs?.envelope };
    const ready = (wait?.ready ?? "").split(".")[0] ?? "";
    const changes: Values = { [ready]: undefined };
    if (code !== undefined && envelope.code !== undefined) {
      if (envelope.success !== undefined) changes[envelope.success] = false;
      changes[envelope.code] = code;
    }
    return { value: patched(value, changes) };
  }

  /** The documented key first, so that the sample stands as it is; then ones that count on from it. */
  function nextKey(operation: Operation, documented: unknown): string {
    if (options.taskIds !== undefined) return options.taskIds().toString();
    const text = scalarText(documented ?? "") ?? "";
    const numeric = /^\d{1,18}$/.test(text) || text === "";
    const count = nextKeys.get(operation.name) ?? (numeric ? BigInt(text || "1") : 0n);
    nextKeys.set(operation.name, count + 1n);
    if (numeric) return count.toString();
    return count === 0n ? text : `${text.replace(/\*+$/, "")}${count}`;
  }

  function sampleAnswer(operation: Operation): DocumentedAnswer {
    const known = answers.get(operation.name);
    if (known !== undefined) return known;
    const made = documentedAnswer(operation, lookup);
    answers.set(operation.name, made);
    return made;
  }

  return {
    reply,
    sampleAnswer,
    addTask: (submit, key) => {
      const async = api.operations.find((operation) => operation.name === submit)?.acs?.async;
      for (const { partner } of async === undefined ? [{ partner: submit }] : partnersOf(async)) {
        tasks.add(partner, key, {});
      }
    },
    reset: () => {
      tasks.clear();
      tokens.clear();
      nextKeys.clear();
    },
  };
}
