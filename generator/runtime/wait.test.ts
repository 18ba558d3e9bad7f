import { describe, expect, it } from "vitest";
import { ApiError } from "./errors.ts";
import { failure } from "./test-support.ts";
import type { Client, OperationDescriptor } from "./types.ts";
import { submitAndWait, type WaitDescriptor, type WaitOptions } from "./wait.ts";

const operation = (name: string): OperationDescriptor<never, never> => ({
  name,
  method: "POST",
  parameters: [],
});
const pair = {
  submit: operation("Submit"),
  result: operation("Result"),
  key: "TaskId",
  ready: "DbList.dbName",
  carry: ["Region", "Absent"],
  pendingCodes: ["NotYet"],
} as unknown as WaitDescriptor<object, object, unknown>;

/** A client of given answers and a clock that only sleeping moves. */
function scene(answers: readonly unknown[], submitted: unknown = { TaskId: 7n }) {
  const asked: [string, unknown][] = [];
  const waits: number[] = [];
  let clock = 0;
  let at = 0;
  const client = {
    async send({ name }: OperationDescriptor, request: unknown) {
      asked.push([name, request]);
      if (name === "Submit") return submitted;
      const answer = answers[Math.min(at++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  } as unknown as Client;
  const options: WaitOptions = {
    now: () => clock,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
  };
  const run = (more: WaitOptions = {}) =>
    submitAndWait(client, pair, { Region: "r" }, { ...options, ...more });
  return { run, asked, waits };
}
const pending = {};
const done = { DbList: { dbName: ["a"] } };

describe("waiting for a result", () => {
  it("submits once, hands key and carried keys on, and backs off", async () => {
    const counts: number[] = [];
    const { run, asked, waits } = scene([
      pending,
      new ApiError("service", "NotYet", "m"),
      { DbList: {} },
      done,
    ]);
    expect(await run({ onPending: (count) => counts.push(count) })).toBe(done);
    expect(asked[0]).toEqual(["Submit", { Region: "r" }]);
    expect(asked.slice(1)).toEqual(Array(4).fill(["Result", { Region: "r", TaskId: 7n }]));
    expect(waits).toEqual([1000, 1500, 2250, 3375]);
    expect(counts).toEqual([1, 2, 3]);
  });
  it("an empty list is a result", async () => {
    expect(await scene([{ DbList: { dbName: [] } }]).run()).toEqual({ DbList: { dbName: [] } });
  });
  it("a result that never comes says so and names the task", async () => {
    const { run, waits } = scene([pending]);
    const error = await failure(run({ waitTimeout: 10_000, maxInterval: 4000 }));
    expect(error).toMatchObject({ kind: "timeout", code: "result-never-came", operation: "Result" });
    expect(error.message).toBe("Result: the result of TaskId 7 did not come within 10000 ms");
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(10_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4000);
  });
  it("until the caller says so, by its own question", async () => {
    const { run } = scene([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const counts: number[] = [];
    const until = (answer: unknown) => (answer as { n: number }).n === 2;
    expect(await run({ until, onPending: (count: number) => counts.push(count) } as WaitOptions)).toEqual({
      n: 2,
    });
    expect(counts).toEqual([1]);
  });
  it("hands the options of a call to every call, and no other", async () => {
    const given: unknown[] = [];
    const client = {
      send: async (_: unknown, __: unknown, call: unknown) => {
        given.push(call);
        return { TaskId: 7n, ...done };
      },
    } as unknown as Client;
    const sleep = async () => {};
    const call = {
      signal: new AbortController().signal,
      timeout: 5,
      validate: "off",
      headers: { a: "b" },
    } as const;
    await submitAndWait(client, pair, {}, { ...call, sleep, interval: 1 });
    await submitAndWait(client, pair, {}, { sleep });
    expect(given).toEqual([call, call, {}, {}]);
  });
  it("an answer of any kind will do where nothing says what it has to have", async () => {
    const { ready: _, ...any } = pair;
    const client = { send: async () => ({ TaskId: 7n }) } as unknown as Client;
    expect(await submitAndWait(client, any as typeof pair, {}, { sleep: async () => {} })).toEqual({
      TaskId: 7n,
    });
  });
  it("any other failure ends it", async () => {
    const { run } = scene([new ApiError("service", "Forbidden", "m")]);
    expect(await failure(run())).toMatchObject({ code: "Forbidden" });
  });
  it("a submit answer without the key is an error", async () => {
    for (const submitted of [{}, { TaskId: null }, null, Object.create({ TaskId: 1 })]) {
      expect(await failure(scene([done], submitted).run())).toMatchObject({
        kind: "parse",
        code: "no-task",
        message: "Submit: the answer has no TaskId",
        operation: "Submit",
      });
    }
  });
  it("abort ends a sleep at once (R30) and leaves no timer (R31)", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const send = async ({ name }: OperationDescriptor) => (name === "Submit" ? { TaskId: 1 } : {});
    const client = { send } as unknown as Client;
    const { signal } = controller;
    const promise = failure(
      submitAndWait(client, pair, {}, { signal, interval: 60_000, maxInterval: 60_000 }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    const start = performance.now();
    controller.abort(reason);
    const error = await promise;
    expect(performance.now() - start).toBeLessThan(5000);
    expect(error).toMatchObject({
      kind: "aborted",
      operation: "Result",
      message: "Result: waiting was aborted by the caller",
    });
    expect(error.cause).toBe(reason);
    expect(timers()).toBe(before);
  });
});

describe("a state that says how the task goes", () => {
  const state = {
    field: "Items.Task.Status",
    done: ["finish"],
    failed: ["stop"],
    reasons: ["Code", "Reason"],
  };
  const listing = (...entries: unknown[]) => ({ Items: { Task: entries } });
  const run = (
    answers: readonly unknown[],
    more: Partial<WaitDescriptor> = {},
    options: WaitOptions = {},
  ) => {
    let at = 0;
    let clock = 0;
    const client = {
      send: async ({ name }: OperationDescriptor) =>
        name === "Submit" ? { TaskId: 7n } : answers[Math.min(at++, answers.length - 1)],
    } as unknown as Client;
    const { ready: _, ...rest } = pair;
    return submitAndWait(
      client,
      { ...rest, state, ...more } as typeof pair,
      {},
      {
        now: () => clock,
        sleep: async (ms) => {
          clock += ms;
        },
        ...options,
      },
    );
  };
  const finished = { TaskId: 7n, Status: "finish" };

  it("ends at a final one; no entry yet and an unknown value mean that it goes on", async () => {
    const seen: unknown[] = [];
    const last = listing(finished);
    const answers = [{}, listing(), listing({ TaskId: "7", Status: "new word" }), last];
    expect(await run(answers, {}, { onPending: (_, value) => seen.push(value) })).toBe(last);
    expect(seen).toEqual([undefined, undefined, "new word"]);
  });
  it("is that of the entry with the task's key, never another's", async () => {
    const other = { TaskId: 8, Status: "stop" };
    const last = listing(other, finished);
    expect(await run([listing(other), listing(other, other), last])).toBe(last);
    const nameless = listing({ Status: "finish" });
    expect(await run([listing({ Status: "stop" }, { Status: "stop" }), nameless])).toBe(nameless);
  });
  it("after failure rejects with the state, the reasons beside it and the answer", async () => {
    const answer = listing({ TaskId: 7, Status: "stop", Code: "", Reason: "disk\nfull" });
    const error = await failure(run([answer]));
    expect(error).toMatchObject({ kind: "service", code: "task-failed", operation: "Result" });
    expect(error.retryable).toBe(false);
    expect(error.message).toBe("Result: TaskId 7 ended as stop, Reason disk\\u000afull");
    const { reasons: _, ...terse } = state;
    expect((await failure(run([answer], { state: terse }))).message).toBe("Result: TaskId 7 ended as stop");
    expect(error.body).toBe(answer);
    expect(JSON.stringify(error)).not.toContain("Items");
  });
  it("at the top of an answer, and one that never becomes final", async () => {
    const top = { field: "Status", done: ["ok"] };
    expect(await run([{ Status: "busy" }, { Status: "ok" }], { state: top })).toEqual({ Status: "ok" });
    const error = await failure(run([{ Status: "busy" }], { state: top }, { waitTimeout: 9000 }));
    expect(error.message).toBe(
      "Result: the result of TaskId 7 did not come within 9000 ms; its last state is busy",
    );
  });
});
