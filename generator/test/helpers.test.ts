/**
 * Waiting for tasks and walking pages, against the gateway: each async pair and each paged operation of the IR, by
 * what its facts say.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway, type Gateway, type GatewayOptions, type PagedList } from "../gateway/gateway.ts";
import type { AcsWait, Api, Operation } from "../ir/model.ts";
import { descriptorName } from "../ir/paths.ts";
import type { Client, OperationDescriptor } from "../runtime/types.ts";
import { type WaitOptions, type WaitUntilOptions, waitForResult } from "../runtime/wait.ts";
import { importSource, readDbs } from "./support/dbs.ts";
import type { OperationFunction, PageFunction, Pair, WaitFunction } from "./support/helpers.ts";
import { operationNamed, pagedOf, pairsOf, requestFor, valueAt } from "./support/helpers.ts";
import type { PackageExports } from "./support/samples.ts";

const credentials = { accessKeyId: "helper-key-id", accessKeySecret: "helper-key-secret" };
const formats = ["json", "xml"] as const;
const api: Api = readDbs();
const pairs = pairsOf(api);
const paged = pagedOf(api);
const waiting = pairs.flatMap((pair) => (pair.wait === undefined ? [] : [{ ...pair, wait: pair.wait }]));
let exported: PackageExports;
const open: Gateway[] = [];

beforeAll(async () => {
  exported = await importSource("index.node.ts");
});
afterAll(async () => {
  for (const gateway of open) await gateway.close();
});

async function scene(format: string, options: GatewayOptions = {}): Promise<[Client, Gateway]> {
  const gateway = createGateway(api, {
    credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
    ...options,
  });
  open.push(gateway);
  const { url } = await gateway.listen(0);
  const createClient = exported["createClient"] as (options: object) => Client;
  return [createClient({ endpoint: url, credentials, format, retry: { attempts: 1 } }), gateway];
}

const callOf = (operation: Operation): OperationFunction =>
  exported[operation.identifier] as OperationFunction;
const waitOf = ({ helper }: AcsWait): WaitFunction => exported[helper] as WaitFunction;

/** A documented request without what a test chooses itself. */
function plain(operation: Operation, without: readonly (string | undefined)[] = []): Record<string, unknown> {
  const request = requestFor(api, operation);
  for (const key of [operation.acs?.idempotencyToken, ...without]) if (key !== undefined) delete request[key];
  return request;
}

/** Waits without waiting: only sleeping moves the clock. */
function clock(more: WaitOptions = {}): WaitOptions {
  let time = 0;
  return {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    ...more,
  };
}

async function rejection(promise: Promise<unknown>): Promise<{ [key: string]: unknown; message: string }> {
  const error = await promise.then(
    (value) => new Error(`resolved with ${String(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(exported["ApiError"]);
  return error as { [key: string]: unknown; message: string };
}

const polls = (gateway: Gateway, operation: string) =>
  gateway.requests.filter((request) => request.operation === operation);

/** A list that has to answer in either format: some documented XML lists are no XML. */
const played = (wait: AcsWait | undefined): Readonly<Record<string, PagedList>> =>
  wait?.until === true ? { [wait.result]: { pages: [1] } } : {};

/** What the caller says where no source does: done at the third answer. */
function untilThird(wait: AcsWait): Partial<WaitUntilOptions<unknown>> {
  let asked = 0;
  return wait.until === true ? { until: () => ++asked === 3 } : {};
}

/** States of a task that goes on for two questions; `[]` where the end is shown by a field. */
function states(wait: AcsWait, last: string | undefined): Readonly<Record<string, string[]>> {
  return last === undefined ? {} : { [wait.result]: ["going on", "going on", last] };
}

describe("async pairs", () => {
  /** Which way the key goes: the side that takes it as a parameter is asked. */
  function roles({ operation, partner, key }: Pair): { from: Operation; to: Operation } {
    const takes = (side: Operation): boolean => side.parameters.some((entry) => entry.key === key);
    const reads = operation.acs?.async?.role !== "submit" || !takes(partner);
    return reads ? { from: partner, to: operation } : { from: operation, to: partner };
  }

  async function drive(pair: Pair, format: string): Promise<void> {
    const { key, wait } = pair;
    const { from, to } = roles(pair);
    expect(to.parameters.map((entry) => entry.key)).toContain(key);
    // A list is played: some documented XML lists are no XML.
    const listed = from.acs?.async?.role === "submit" ? played(wait) : { [from.name]: { pages: [1] } };
    const [client, gateway] = await scene(format, { pendingPolls: 2, pages: listed });
    if (wait !== undefined) {
      const answer = await waitOf(wait)(client, plain(from), { ...clock(), ...untilThird(wait) });
      const asked = polls(gateway, to.name);
      expect(asked).toHaveLength(3);
      const submitted = polls(gateway, from.name);
      expect(submitted).toHaveLength(1);
      for (const name of wait.carry) {
        expect(asked[0]?.values?.[name]).toEqual(submitted[0]?.values?.[name]);
      }
      if (wait.state !== undefined) expect(wait.state.done).toContain(valueAt(answer, wait.state.field));
      if (wait.ready !== undefined) expect(valueAt(answer, wait.ready)).toBeDefined();
      return;
    }
    const lists = from.acs?.async?.role === "result";
    const started = await callOf(from)(client, plain(from, lists ? keysOf(from) : []));
    // An explanation is asked for by an ID that lists show under another name.
    const task = valueAt(started, key) ?? plain(to)[key];
    const question = { ...plain(to, keysOf(to)), [key]: task };
    const descriptor = exported[descriptorName(to)] as OperationDescriptor<unknown, unknown>;
    const told = waiting.find((entry) => entry.wait.result === to.name)?.wait;
    const { ready, state } = told ?? {};
    await waitForResult(
      client,
      { result: descriptor, key, ...(ready && { ready }), ...(state && { state }) },
      question,
      clock(),
    );
    expect(String(polls(gateway, to.name)[0]?.values?.[key])).toBe(String(task));
    if (to.acs?.async?.role !== "result") return;
    const unknown = typeof task === "bigint" ? task + 1n : `${task}x`;
    const error = await rejection(callOf(to)(client, { ...question, [key]: unknown }));
    expect(error).toMatchObject({ kind: "service", code: `Invalid${key}.NotFound` });
  }

  const keysOf = (operation: Operation): string[] => {
    const async = operation.acs?.async;
    return async === undefined ? [] : [async.key, ...async.others.map((entry) => entry.key)];
  };

  it.each(formats)("each one of the IR, %s: the key goes from one to the other", async (format) => {
    let driven = 0;
    for (const pair of pairs) {
      await drive(pair, format).catch((cause: unknown) => {
        throw new Error(`${pair.operation.name} and ${pair.partner.name} by ${pair.key}`, { cause });
      });
      driven += 1;
    }
    expect(driven).toBe(pairs.length);
    console.log(`async pairs, ${format}: ${driven} of ${pairs.length}, ${waiting.length} with a helper`);
  });

  it("every pair has a helper, which asks the caller where no fact says how the work ends", () => {
    const told = new Set(waiting.map(({ wait }) => wait.result));
    for (const { operation, partner, wait } of pairs) {
      const { role } = operation.acs?.async ?? {};
      if (role !== "submit" || partner.acs?.async?.role !== "result") continue;
      expect(wait, `${operation.name} ${partner.name}`).toBeDefined();
    }
    for (const { operation, partner, wait } of pairs) {
      const submits = operation.acs?.async?.role === "submit";
      expect(wait !== undefined, `${operation.name} ${partner.name}`).toBe(submits && told.has(partner.name));
      if (wait !== undefined) expect(wait.ready ?? wait.state?.done.length ?? wait.until).toBeTruthy();
    }
    const names = waiting.map(({ wait }) => wait.helper);
    expect(new Set(names).size).toBe(names.length);
    const emitted = Object.keys(exported).filter((name) => name.startsWith("waitFor"));
    expect(emitted.sort()).toEqual(names.sort());
  });
});

describe.each(waiting.map((entry) => [entry.wait.helper, entry] as const))("%s", (_, { operation, wait }) => {
  const done = wait.state?.done[0];

  it.each(formats)("%s: asks until the state is final, with the key of the answer", async (format) => {
    const [client, gateway] = await scene(format, {
      pendingPolls: 2,
      taskStates: states(wait, done),
      pages: played(wait),
    });
    const seen: unknown[] = [];
    await waitOf(wait)(client, plain(operation), {
      ...clock({ onPending: (count, state) => seen.push([count, state]) }),
      ...untilThird(wait),
    });
    const state = wait.state === undefined ? undefined : "going on";
    expect(seen).toEqual([1, 2].map((count) => [count, state]));
    const asked = polls(gateway, wait.result);
    expect(new Set(asked.map((request) => String(request.values?.[wait.key]))).size).toBe(1);
  });

  it.each(wait.state?.failed ?? [])(
    "a task that ends as %s rejects with what the service says",
    async (failed) => {
      for (const format of formats) {
        const [client, gateway] = await scene(format, { taskStates: states(wait, failed) });
        const error = await rejection(waitOf(wait)(client, plain(operation), clock()));
        expect(error).toMatchObject({ kind: "service", code: "task-failed", operation: wait.result });
        expect(error.message).toContain(wait.key);
        expect(error.message).toContain(`ended as ${failed}`);
        const field = wait.state?.field ?? "";
        expect(valueAt(error["body"], field)).toBe(failed);
        const reason = field
          .split(".")
          .slice(0, -1)
          .concat(api.acs?.envelope?.message ?? "")
          .join(".");
        const said = valueAt(error["body"], reason);
        if (typeof said === "string") expect(error.message).toContain(said.trim());
        expect(polls(gateway, wait.result)).toHaveLength(3);
      }
    },
  );

  it("a task that never ends is a time-out that names the task and its state", async () => {
    const [client, gateway] = await scene("json", {
      pendingPolls: Number.MAX_SAFE_INTEGER,
      taskStates: wait.state === undefined ? {} : { [wait.result]: ["for ever"] },
    });
    const never = wait.until === true ? { until: () => false } : {};
    const error = await rejection(
      waitOf(wait)(client, plain(operation), { ...clock({ waitTimeout: 20_000 }), ...never }),
    );
    expect(error).toMatchObject({ kind: "timeout", code: "result-never-came", operation: wait.result });
    const task = String(polls(gateway, wait.result)[0]?.values?.[wait.key]);
    expect(error.message).toContain(`${wait.key} ${task} did not come within 20000 ms`);
    if (wait.state !== undefined) expect(error.message).toContain("its last state is for ever");
  });

  it("abort ends it while it waits", async () => {
    const [client, gateway] = await scene("json", { pendingPolls: 100, taskStates: states(wait, undefined) });
    const controller = new AbortController();
    const error = await rejection(
      waitOf(wait)(client, plain(operation), {
        signal: controller.signal,
        interval: 1,
        ...untilThird(wait),
        onPending: () => controller.abort(new Error("enough")),
      }),
    );
    expect(error).toMatchObject({ kind: "aborted" });
    expect(polls(gateway, wait.result)).toHaveLength(1);
  });

  it("an error of the service ends it", async () => {
    const refuse = () => ({ status: 403, error: { code: "Forbidden.RAM", message: "no" } });
    for (const name of [operation.name, wait.result]) {
      const [client, gateway] = await scene("json", { handlers: { [name]: refuse } });
      const error = await rejection(
        waitOf(wait)(client, plain(operation), { ...clock(), ...untilThird(wait) }),
      );
      expect(error).toMatchObject({ kind: "service", code: "Forbidden.RAM", operation: name });
      expect(polls(gateway, wait.result)).toHaveLength(name === wait.result ? 1 : 0);
    }
  });
});

describe("paged operations", () => {
  async function walk(
    name: string,
    list: PagedList,
    format: string,
    more: object = {},
  ): Promise<{ items: unknown[]; gateway: Gateway; error?: unknown }> {
    const operation = operationNamed(api, name);
    const { pageNumber, pageSize, token } = operation.acs?.pagination ?? {};
    const [client, gateway] = await scene(format, { pages: { [name]: list } });
    const paginate = exported[`paginate${operation.typeName}`] as PageFunction;
    const items: unknown[] = [];
    try {
      for await (const item of paginate(client, plain(operation, [pageNumber, pageSize, token]), more)) {
        items.push(item);
        if (items.length > 50) throw new Error("endless");
      }
    } catch (error) {
      return { items, gateway, error };
    }
    return { items, gateway };
  }

  it.each(formats)(
    "each one of the IR, %s: pages, an empty last one, a total that changes",
    async (format) => {
      let driven = 0;
      for (const { operation, facts } of paged) {
        const { name } = operation;
        const first = facts.firstPage ?? 1;
        const numbers = (gateway: Gateway): unknown[] =>
          polls(gateway, name).map((request) => Number(request.values?.[facts.pageNumber ?? ""]));
        const several = await walk(name, { pages: [2, 2, 1] }, format);
        expect(several.error).toBeUndefined();
        expect(several.items, name).toHaveLength(5);
        expect(numbers(several.gateway), name).toEqual([first, first + 1, first + 2]);
        for (const item of several.items) expect(Object.keys(item as object).length, name).toBeGreaterThan(0);
        // The total promises more than there is: the empty page ends it.
        const empty = await walk(name, { pages: [2, 2, 0], totals: [9] }, format);
        expect([empty.error, empty.items.length, numbers(empty.gateway).length], name).toEqual([
          undefined,
          4,
          3,
        ]);
        const grows = await walk(name, { pages: [1, 1, 1], totals: [2, 3, 3] }, format);
        expect([grows.error, grows.items.length, numbers(grows.gateway).length], name).toEqual([
          undefined,
          3,
          3,
        ]);
        const shrinks = await walk(name, { pages: [2, 1, 1], totals: [4, 3, 3] }, format);
        expect([shrinks.error, shrinks.items.length], name).toEqual([undefined, 3]);
        const none = await walk(name, { pages: [0] }, format);
        expect([none.error, none.items, numbers(none.gateway)], name).toEqual([undefined, [], [first]]);
        driven += 1;
      }
      expect(driven).toBe(paged.length);
      console.log(`paged operations, ${format}: ${driven} of ${paged.length}`);
    },
  );

  it("whole pages carry the total; a caller who stops asks no more; abort ends it", async () => {
    for (const { operation, facts } of paged) {
      const { name } = operation;
      const [client, gateway] = await scene("json", { pages: { [name]: { pages: [1, 2, 1] } } });
      const paginate = exported[`paginate${operation.typeName}`] as PageFunction;
      const request = plain(operation, [facts.pageNumber, facts.pageSize]);
      const pages: unknown[] = [];
      for await (const page of paginate(client, request).pages()) pages.push(page);
      expect(pages, name).toHaveLength(3);
      if (facts.total !== undefined) {
        expect(
          pages.map((page) => Number(valueAt(page, facts.total ?? ""))),
          name,
        ).toEqual([4, 4, 4]);
      }
      gateway.reset();
      for await (const _ of paginate(client, request)) break;
      expect(gateway.requests, name).toHaveLength(1);
      gateway.reset();
      const controller = new AbortController();
      const seen: unknown[] = [];
      const error = await rejection(
        (async () => {
          for await (const item of paginate(client, request, { signal: controller.signal })) {
            seen.push(item);
            controller.abort(new Error("enough"));
          }
        })(),
      );
      expect(error, name).toMatchObject({ kind: "aborted" });
      expect(seen, name).toHaveLength(1);
    }
  });

  it("an error on a later page reaches the caller after the items before it", async () => {
    for (const { operation, facts } of paged) {
      const { name } = operation;
      const second = (facts.firstPage ?? 1) + 1;
      const [client] = await scene("json", {
        pages: { [name]: { pages: [2, 2] } },
        handlers: {
          [name]: ({ values }) =>
            Number(values[facts.pageNumber ?? ""]) < second
              ? undefined
              : { status: 403, error: { code: "Forbidden.RAM", message: "no" } },
        },
      });
      const paginate = exported[`paginate${operation.typeName}`] as PageFunction;
      const seen: unknown[] = [];
      const error = await rejection(
        (async () => {
          const request = plain(operation, [facts.pageNumber, facts.pageSize]);
          for await (const item of paginate(client, request)) seen.push(item);
        })(),
      );
      expect(error, name).toMatchObject({ kind: "service", code: "Forbidden.RAM", operation: name });
      expect(seen, name).toHaveLength(2);
    }
  });
});
