// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Operations that only start a task: submit it, then ask for its result until it is there. */
import { ApiError } from "./errors.js";
import { valueAt } from "./path.js";
import type { CallOptions, Client, OperationDescriptor } from "./types.js";

/** How a submit operation and the operation that has the result belong together. */
export interface WaitDescriptor<Submit = unknown, Submitted = unknown, Result = unknown> {
  readonly submit: OperationDescriptor<Submit, Submitted>;
  readonly result: OperationDescriptor<never, Result> | OperationDescriptor<unknown, Result>;
  /** Response field of `submit`, request key of `result`. */
  readonly key: string;
  /** Path that an answer of `result` has once the task is done. Any answer will do where left out. */
  readonly ready?: string;
  /** Request keys of `submit` handed on to `result`. */
  readonly carry?: readonly string[];
  /** Error codes of `result` that mean "not yet". */
  readonly pendingCodes?: readonly string[];
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
  /** Sees each question that found the task still running: 1 for the first. */
  readonly onPending?: (count: number) => unknown;
}

/**
 * Submits a task and resolves with its result.
 *
 * Rejects with `ApiError`: kind `timeout`, code `result-never-came`, when there is no result in time (its
 * message names the task); `aborted` by the signal; `parse`, code `no-task`, when the submit answer has no
 * task key; and with what either operation rejects with, but for `pendingCodes`.
 */
export async function submitAndWait<Submit, Submitted, Result>(
  client: Client,
  descriptor: WaitDescriptor<Submit, Submitted, Result>,
  request: Submit,
  options: WaitOptions = {},
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
  descriptor: Pick<WaitDescriptor<never, unknown, Result>, "result" | "key" | "ready" | "pendingCodes">,
  question: Readonly<Record<string, unknown>>,
  options: WaitOptions = {},
): Promise<Result> {
  const { result, key, ready, pendingCodes = [] } = descriptor;
  const {
    waitTimeout = 600_000,
    factor = 1.5,
    maxInterval = 15_000,
    now = Date.now,
    sleep = pause,
  } = options;
  const { signal } = options;
  const end = now() + waitTimeout;
  let interval = Math.min(options.interval ?? 1000, maxInterval);
  for (let count = 1; ; count++) {
    const left = end - now();
    if (left <= 0) {
      const text = `${result.name}: the result of ${key} ${question[key]} did not come within ${waitTimeout} ms`;
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
      if (ready === undefined || valueAt(answer, ready) != null) return answer;
    } catch (error) {
      if (!(error instanceof ApiError && pendingCodes.includes(error.code))) throw error;
    }
    options.onPending?.(count);
    interval = Math.min(interval * factor, maxInterval);
  }
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
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    else signal?.addEventListener("abort", done);
  });
