// Part of the client engine. Do not edit: every run of the generator writes it again.
import { ApiError, onAbort, stringifyJson, valueAt } from "./client.js";
import type { CallOptions, Client, OperationDescriptor } from "./types.js";

// Lists that come in pages.

/** Where an operation has its pages: request keys and response paths. */
export interface PaginationDescriptor {
  readonly style: "page" | "token";
  readonly pageNumber?: string;
  readonly pageSize?: string;
  /** Default 1. */
  readonly firstPage?: number;
  readonly total?: string;
  readonly token?: string;
  readonly nextToken?: string;
  readonly items: string;
}

/** Iterates over items; `pages()` over whole answers. Each iteration starts anew. */
export interface Paginated<Item, Page> extends AsyncIterable<Item> {
  pages(): AsyncGenerator<Page, void, undefined>;
}

/**
 * All items of a list, page after page, from the page or token of `request` on. A page without items, the total
 * of the newest answer or a missing token ends it. An answer that would make it endless (a token seen before, a
 * page repeated by a service that gives no total) rejects with `ApiError`, code `repeated-page`.
 */
export function paginate<Item, Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  pagination: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): Paginated<Item, Response> {
  const pages = () =>
    pagination.style === "token"
      ? byToken(client, operation, pagination, request, options)
      : byNumber(client, operation, pagination, request, options);
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* itemsOf(page, pagination) as Item[];
    },
  };
}

function itemsOf(page: unknown, { items }: PaginationDescriptor): unknown[] {
  const found = valueAt(page, items);
  return Array.isArray(found) ? found : [];
}

const repeated = (operation: string, what: string) =>
  Object.assign(new ApiError("parse", "repeated-page", `${operation}: the service repeats ${what}`), {
    operation,
    retryable: false,
  });

async function* byToken<Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  { token = "NextToken", nextToken = token }: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): AsyncGenerator<Response, void, undefined> {
  const seen = new Set<unknown>();
  let next: unknown = (request as Record<string, unknown> | undefined)?.[token];
  for (;;) {
    const page = await client.send(
      operation,
      (next == null ? request : { ...request, [token]: next }) as Request,
      options,
    );
    yield page;
    seen.add(next);
    next = valueAt(page, nextToken);
    if (next == null || next === "") return;
    if (seen.has(next)) throw repeated(operation.name, "a page token");
  }
}

async function* byNumber<Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  pagination: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): AsyncGenerator<Response, void, undefined> {
  const { pageNumber = "PageNumber", firstPage = 1, total } = pagination;
  const given = (request as Record<string, unknown> | undefined)?.[pageNumber];
  const start = given == null ? firstPage : Number(given);
  let count = 0;
  let previous = "";
  for (let number = start; ; number++) {
    const page = await client.send(operation, { ...request, [pageNumber]: number } as Request, options);
    const items = itemsOf(page, pagination);
    if (items.length === 0) {
      // The first page is an answer even when it is empty.
      if (number === start) yield page;
      return;
    }
    const all = total === undefined ? undefined : valueAt(page, total);
    if (all == null) {
      const text = stringifyJson(items);
      if (text === previous) throw repeated(operation.name, "a page");
      previous = text;
    }
    yield page;
    count += items.length;
    // What came before a later first page is unknown: then only an empty page tells the end.
    if (all != null && start === firstPage && count >= Number(all)) return;
  }
}

// Operations that only start a task: submit it, then ask for its result until it is there.

/** How a submit operation and the operation that has the result belong together. */
export interface WaitDescriptor<Submit = unknown, Submitted = unknown, Result = unknown> {
  readonly submit: OperationDescriptor<Submit, Submitted>;
  readonly result: OperationDescriptor<never, Result> | OperationDescriptor<unknown, Result>;
  /** Response field of `submit`, request key of `result`. */
  readonly key: string;
  /** Path that an answer of `result` has once the task is done. Any answer will do without it and `state`. */
  readonly ready?: string;
  readonly state?: StateDescriptor;
  /** Request keys of `submit` handed on to `result`. */
  readonly carry?: readonly string[];
  /** Error codes of `result` that mean "not yet". */
  readonly pendingCodes?: readonly string[];
}

/** Where an answer says how the task goes. */
export interface StateDescriptor {
  /** Path of the field. Where it leads through a list, the entry that has the task's key is the one. */
  readonly field: string;
  /** Values after success, and after failure. Any other means that the task goes on. */
  readonly done: readonly string[];
  readonly failed?: readonly string[];
  /** Fields beside the state that say why a task failed. */
  readonly reasons?: readonly string[];
}

export interface WaitOptions extends CallOptions {
  /** Milliseconds until the result has to be there. Default 600,000. `timeout` limits each call. */
  readonly waitTimeout?: number;
  /** Milliseconds before the first question. Default 1,000. */
  readonly interval?: number;
  /** What the wait grows by from one question to the next. Default 1.5. */
  readonly factor?: number;
  /** Milliseconds; longest wait between two questions. Default 15,000. */
  readonly maxInterval?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Waits; resolves early when the signal aborts. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Sees each question that found the task still running: 1 for the first; and its state, where there is one. */
  readonly onPending?: (count: number, state?: unknown) => unknown;
}

/** Options for a task whose end no source documents. */
export interface WaitUntilOptions<Result> extends WaitOptions {
  /** True for an answer that shows that the task is done. What it throws ends the wait. */
  readonly until: (answer: Result) => boolean;
}

/**
 * Submits a task and resolves with its result.
 *
 * Rejects with `ApiError`: kind `service`, code `task-failed`, when the task ends in a state that means failure
 * (`body` is the whole answer that says so); `timeout`, code `result-never-came`, when there is no result in time
 * (its message names the task); `aborted` by the signal; `parse`, code `no-task`, when the submit answer has no
 * task key; and with what either operation rejects with, but for `pendingCodes`.
 */
export async function submitAndWait<Submit, Submitted, Result>(
  client: Client,
  descriptor: WaitDescriptor<Submit, Submitted, Result>,
  request: Submit,
  options: WaitOptions | WaitUntilOptions<Result> = {},
): Promise<Result> {
  const { submit, key, carry = [] } = descriptor;
  const submitted = await client.send(submit, request, callOptions(options));
  const task = valueAt(submitted, key);
  if (task === undefined || task === null) {
    throw about(submit.name, new ApiError("parse", "no-task", `${submit.name}: the answer has no ${key}`));
  }
  const question: Record<string, unknown> = {};
  for (const name of carry) {
    const value = (request as Record<string, unknown>)[name];
    if (value !== undefined) question[name] = value;
  }
  question[key] = task;
  return waitForResult(client, descriptor, question, options);
}

/** As `submitAndWait`, for a task that was submitted before: `question` is the request of the result operation. */
export async function waitForResult<Result>(
  client: Client,
  descriptor: Omit<WaitDescriptor<never, unknown, Result>, "submit" | "carry">,
  question: Readonly<Record<string, unknown>>,
  options: WaitOptions | WaitUntilOptions<Result> = {},
): Promise<Result> {
  const { result, key, ready, state, pendingCodes = [] } = descriptor;
  const {
    waitTimeout = 600_000,
    factor = 1.5,
    maxInterval = 15_000,
    now = Date.now,
    sleep = pause,
  } = options;
  const { signal } = options;
  const until = "until" in options ? options.until : undefined;
  const end = now() + waitTimeout;
  let interval = Math.min(options.interval ?? 1000, maxInterval);
  let last: unknown;
  for (let count = 1; ; count++) {
    const left = end - now();
    if (left <= 0) {
      const text = `${result.name}: the result of ${key} ${question[key]} did not come within ${waitTimeout} ms${last == null ? "" : `; its last state is ${last}`}`;
      throw about(result.name, new ApiError("timeout", "result-never-came", text));
    }
    // The last question is asked when the time is up, not after it.
    await sleep(Math.min(interval, left), signal);
    if (signal?.aborted) {
      const text = `${result.name}: waiting was aborted by the caller`;
      throw about(result.name, new ApiError("aborted", "aborted", text, { cause: signal.reason }));
    }
    try {
      const answer = await client.send(
        result as OperationDescriptor<unknown, Result>,
        question,
        callOptions(options),
      );
      if (until !== undefined) {
        if (until(answer)) return answer;
      } else if (state === undefined) {
        if (ready === undefined || valueAt(answer, ready) != null) return answer;
      } else {
        const [value, beside] = stateOf(answer, state.field, key, question[key]);
        if (state.done.includes(value as string)) return answer;
        if (state.failed?.includes(value as string))
          throw failed(result.name, `${key} ${question[key]}`, value, state, beside, answer);
        last = value;
      }
    } catch (error) {
      if (!(error instanceof ApiError && pendingCodes.includes(error.code))) throw error;
    }
    options.onPending?.(count, last);
    interval = Math.min(interval * factor, maxInterval);
  }
}

/** The state, and the object that has it. Both undefined where the answer does not (yet) know the task. */
function stateOf(answer: unknown, field: string, key: string, task: unknown): [unknown, unknown] {
  const end = field.lastIndexOf(".");
  let beside = answer;
  for (const name of end < 0 ? [] : field.slice(0, end).split(".")) {
    beside = valueAt(beside, name);
    if (Array.isArray(beside)) {
      // An entry of another task says nothing about this one.
      const own = (entry: unknown): unknown => valueAt(entry, key);
      beside =
        beside.find((entry) => String(own(entry)) === String(task)) ??
        (beside.length === 1 && own(beside[0]) == null ? beside[0] : undefined);
    }
  }
  return [valueAt(beside, field.slice(end + 1)), beside];
}

function failed(
  operation: string,
  task: string,
  state: unknown,
  { reasons = [] }: StateDescriptor,
  beside: unknown,
  answer: unknown,
): ApiError {
  const why = reasons.flatMap((name) => {
    const text = valueAt(beside, name);
    return text == null || text === "" ? [] : `, ${name} ${text}`;
  });
  const error = new ApiError(
    "service",
    "task-failed",
    `${operation}: ${task} ended as ${state}${why.join("")}`,
  );
  return about(operation, Object.defineProperty(error, "body", { value: answer }));
}

function callOptions({ signal, timeout, validate, headers }: WaitOptions): CallOptions {
  return {
    ...(signal && { signal }),
    ...(timeout !== undefined && { timeout }),
    ...(validate && { validate }),
    ...(headers && { headers }),
  };
}

const about = (operation: string, error: ApiError): ApiError =>
  Object.assign(error, { operation, retryable: false });

const pause = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    let forget: (() => void) | undefined;
    const done = () => {
      clearTimeout(timer);
      forget?.();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    else forget = signal && onAbort(signal, done);
  });
