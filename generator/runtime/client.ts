/** The engine: one call from its preparation to its result, with attempts, waits, time limits and abort. */
import { collect } from "./bytes.ts";
import { ApiError, type ErrorDetails, type ErrorKind } from "./errors.ts";
import { Cancellation, onAbort } from "./on-abort.ts";
import { backoff, isRetryable, type RetryOptions, readRetryAfter } from "./retry.ts";
import { scalarText } from "./scalar.ts";
import type {
  CallOptions,
  OperationDescriptor,
  PartData,
  Platform,
  PlatformTransport,
  Transport,
  TransportRequest,
  TransportResponse,
  ValidationIssue,
} from "./types.ts";

/** Limits in milliseconds. */
export interface Timeouts {
  /** The whole call, retries and waits included. Default 60,000. */
  readonly total?: number;
  /** Until the connection is there, name look-up and TLS included. Default 5,000. */
  readonly connect?: number;
  /** From the sent request to the first byte of the answer. Default: `idle`. */
  readonly firstByte?: number;
  /** Between two bytes. Default 10,000. */
  readonly idle?: number;
}

/** What a hook sees of an attempt. No secret, signature or parameter is in it. */
export interface AttemptEvent {
  readonly operation: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** Fields of an allow-list, of the request or of the answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of `onResponse`, from here on. */
  readonly status?: number;
  readonly requestId?: string;
  /** Milliseconds since `onRequest`. */
  readonly duration?: number;
  readonly error?: ApiError;
}

/** Options every client has. */
export interface EngineOptions {
  /** Milliseconds for the whole call, or each limit by name. */
  readonly timeout?: number | Timeouts;
  readonly retry?: RetryOptions;
  readonly transport?: Transport;
  /** Proxy URL, or `"env"` to follow HTTP_PROXY, HTTPS_PROXY and NO_PROXY. Node only. */
  readonly proxy?: string;
  /** Bytes of a decoded answer. Default 10 MiB. */
  readonly maxResponseBytes?: number;
  /** Asks for compressed answers. Default false. */
  readonly compress?: boolean;
  /** Clock. */
  readonly now?: () => number | Date;
  /** Makes nonces and idempotency tokens. */
  readonly nonce?: () => string;
  /** Source of jitter: [0, 1). */
  readonly random?: () => number;
  /** Waits between attempts; resolves early when the signal aborts. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Sees each attempt before it is sent. What it throws is ignored. */
  readonly onRequest?: (event: AttemptEvent) => unknown;
  /** Sees how each attempt ended. */
  readonly onResponse?: (event: AttemptEvent) => unknown;
  /** `off` sends what a validator would refuse. Default `error`. */
  readonly validate?: "error" | "off";
}

/** What a protocol is told about an attempt. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** Milliseconds waited before it. */
  readonly delay: number;
  /** Milliseconds, corrected by what the service said. */
  readonly now: number;
  readonly nonce: string;
  /** True once the service has called the credentials expired. */
  readonly refresh: boolean;
}

/** `body`: a Blob where the transport is the platform's own. */
export type WireRequest = Omit<TransportRequest, "signal" | "body"> & {
  readonly body?: PartData;
  /** Texts that must not be shown, should the service repeat them. */
  readonly secrets?: readonly (string | undefined)[];
};

/** A call as a protocol prepares it. */
export interface Call<T> {
  readonly operation: string;
  /** True when a second request has no second effect. */
  readonly safe: boolean;
  /** True for an answer whose body is read as it arrives: the caller's signal then works until `release`. */
  streams?(response: TransportResponse): boolean;
  /** Once an attempt. What it throws is a `validation` error. */
  prepare(attempt: Attempt): WireRequest | Promise<WireRequest>;
  /**
   * Reads the answer. `text(true)` has secrets removed. Throws `ApiError` for failures; anything else it throws
   * is a `parse` error. A stream calls `release` when it has ended.
   */
  decode(response: TransportResponse, text: (clean?: boolean) => string, release: () => void): T | Promise<T>;
  /** True for an answer that new credentials may mend. */
  isExpired?(error: ApiError): boolean;
}

export interface Engine {
  <T>(call: Call<T>, options?: CallOptions): Promise<T>;
  /** Closes kept connections. */
  close(): void;
}

interface Progress {
  attempts: number;
  streaming: boolean;
}

const allowedHeaders =
  /^(content-type|content-length|user-agent|date|retry-after|x-acs-(action|version|date|signature-nonce|content-sha256|request-id|retry-.+))$/;

const allowed = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => allowedHeaders.test(name)));

const expiredClock = /^InvalidTimeStamp\.Expired$/i;
const day = 86_400_000;

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });

const utf8Decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

/** Text of a body in the charset its content type names; UTF-8 else. */
function bodyText({ headers, body }: TransportResponse): string {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers["content-type"] ?? "")?.[1];
  try {
    const decoder =
      charset && !/^utf-?8$/i.test(charset) ? new TextDecoder(charset, { fatal: true }) : utf8Decoder;
    return decoder.decode(body as Uint8Array);
  } catch (cause) {
    throw new ApiError("network", "decode", "The answer is not text in its charset", { cause });
  }
}

/** Replaces secrets, also percent-encoded once or twice. */
export function scrub(text: string, secrets: readonly (string | undefined)[] = []): string {
  for (const secret of secrets) {
    let form = secret ?? "";
    for (let round = 0; form.length > 3 && round < 3; round++) {
      text = text.replaceAll(form, "***");
      form = encodeURIComponent(form);
    }
  }
  return text;
}

/** What `now`, `nonce`, `random` or `sleep` of the caller threw. */
const optionError = (operation: string, cause: unknown) =>
  Object.assign(
    new ApiError(
      "validation",
      "validation",
      `${operation}: an option of the client threw: ${(cause as Error)?.message ?? cause}`,
      { cause },
    ),
    { retryable: false },
  );

/**
 * Options without what somebody put into `Object.prototype`: an `endpoint` or a `proxy` there would get every signed
 * request. Instances of classes stay as they are.
 */
export const ownOptions = <T extends object>(options: T): T =>
  Object.getPrototypeOf(options) === Object.prototype ? Object.assign(Object.create(null), options) : options;

/** Builds the function that runs calls. All calls of a client share its budget and its clock correction. */
export function createEngine(
  platform: Pick<Platform, "createTransport" | "randomId">,
  options: EngineOptions,
): Engine {
  const { retry = {}, onRequest, onResponse, random = Math.random, sleep = pause } = options;
  const timeouts = typeof options.timeout === "object" ? options.timeout : { total: options.timeout };
  const { idle = 10_000, connect = 5000, firstByte = idle } = timeouts as Timeouts;
  const { attempts = 3, budget = 500, maxRetryAfter = 60_000 } = retry;
  const { maxResponseBytes = 10_485_760 } = options;
  const now = () => +(options.now ?? Date.now)();
  const newId = options.nonce ?? platform.randomId;
  const transport =
    (options.transport as PlatformTransport | undefined) ??
    platform.createTransport(
      ownOptions({
        connectTimeout: connect,
        idleTimeout: idle,
        firstByteTimeout: firstByte,
        maxResponseBytes,
        ...(options.proxy && { proxy: options.proxy }),
        ...(options.compress && { compress: true }),
      }),
    );
  let tokens = budget;
  let skew = 0;

  async function once<T>(
    call: Call<T>,
    attempt: Attempt,
    cancellation: Cancellation,
    progress: Progress,
    release: () => void,
  ): Promise<T> {
    let wire: WireRequest;
    try {
      wire = await call.prepare(attempt);
    } catch (cause) {
      throw cause instanceof ApiError
        ? cause
        : new ApiError("validation", "validation", `${(cause as Error)?.message ?? cause}`, {
            cause,
            sent: false,
          });
    }
    // The call may have ended while credentials were fetched: nothing may be sent then.
    if (cancellation.aborted) throw cancellation.reason;
    const { secrets, method, url, headers, body } = wire;
    const stream = call.streams !== undefined;
    const start = now();
    const notify = (hook: typeof onRequest, more: object, fields: Readonly<Record<string, string>> = {}) => {
      if (!hook) return;
      const event = {
        operation: call.operation,
        attempt: attempt.number,
        method,
        url: url.replace(/[?#].*/s, ""),
        headers: allowed(fields),
        ...more,
      };
      // An async function turns whatever a hook does wrong into a rejection that nobody waits for.
      (async () => hook(event))().catch(() => {});
    };
    notify(onRequest, {}, headers);
    let response: TransportResponse | undefined;
    try {
      let got = await transport({
        method,
        url,
        headers,
        ...(body && { body }),
        ...(options.transport ? { signal: cancellation.signal } : { cancellation }),
        ...(stream && { stream }),
      });
      response = got;
      if (!(got.body instanceof Uint8Array)) {
        progress.streaming = call.streams?.(got) ?? false;
        if (!progress.streaming) got = { ...got, body: await collect(got.body, maxResponseBytes) };
        response = got;
      }
      const result = await call.decode(got, (clean) => scrub(bodyText(got), clean ? secrets : []), release);
      notify(onResponse, { status: got.status, duration: now() - start }, got.headers);
      return result;
    } catch (cause) {
      const error = failure(cause, response, secrets);
      notify(
        onResponse,
        { status: response?.status, requestId: error.requestId, duration: now() - start, error },
        response?.headers,
      );
      throw error;
    }
  }

  function failure(
    cause: unknown,
    response: TransportResponse | undefined,
    secrets: WireRequest["secrets"],
  ): ApiError {
    let error = cause as ApiError;
    if (!(cause instanceof ApiError)) {
      const { status, headers = {} } = response ?? {};
      let sample = "";
      if (response?.body instanceof Uint8Array) {
        try {
          sample = scrub(bodyText(response), secrets).slice(0, 200);
        } catch {}
      }
      error = response
        ? new ApiError("parse", "parse", `${(cause as Error)?.message}: ${sample}`, {
            cause,
            status,
            requestId: headers["x-acs-request-id"] ?? headers["x-request-id"],
          })
        : new ApiError("network", "transport", "The transport failed", { cause });
    }
    if (response) {
      const retryAfter = readRetryAfter(response.headers, now() + skew);
      Object.assign(error, { status: response.status }, retryAfter !== undefined && { retryAfter });
    }
    return error;
  }

  async function loop<T>(
    call: Call<T>,
    cancellation: Cancellation,
    timeout: number,
    progress: Progress,
    release: () => void,
  ): Promise<T> {
    const deadline = now() + timeout;
    let delay = 0;
    let cost = 0;
    let retries = 1;
    let refresh = false;
    let corrected = false;
    let stale = false;
    for (;;) {
      try {
        const attempt = { now: now() + skew, nonce: newId(), number: ++progress.attempts, delay, refresh };
        const result = await once(call, attempt, cancellation, progress, release);
        tokens = Math.min(budget, tokens + (cost || 1));
        return result;
      } catch (caught) {
        if (!(caught instanceof ApiError)) throw caught;
        const error = caught;
        const retryable = isRetryable(error, call.safe);
        Object.assign(error, { retryable });
        delay = 0;
        if (!corrected && expiredClock.test(error.code)) {
          const date = Date.parse(error.answer?.headers["date"] ?? "");
          if (Math.abs(date - now() - skew) > 300_000 && Math.abs(date - now()) <= day) {
            skew = date - now();
            corrected = true;
            continue;
          }
        }
        if (!refresh && call.isExpired?.(error)) {
          refresh = true;
          continue;
        }
        if (error.stale && retryable && !stale) {
          stale = true;
          continue;
        }
        delay = backoff(error, retries, retry, random);
        cost = error.kind === "timeout" ? 10 : 5;
        if (
          !retryable ||
          retries++ >= attempts ||
          tokens < cost ||
          (error.retryAfter ?? 0) > maxRetryAfter ||
          now() + delay >= deadline
        ) {
          throw error;
        }
        tokens -= cost;
        await sleep(delay, cancellation.signal);
        if (cancellation.aborted) throw cancellation.reason;
      }
    }
  }

  const run = <T>(call: Call<T>, { signal, timeout = timeouts.total ?? 60_000 }: CallOptions = {}) =>
    new Promise<T>((resolve, reject) => {
      const cancellation = new Cancellation();
      const progress: Progress = { attempts: 0, streaming: false };
      let forget: (() => void) | undefined;
      const release = () => {
        clearTimeout(timer);
        forget?.();
      };
      const fail = (cause: unknown) => {
        release();
        const error = cause instanceof ApiError ? cause : optionError(call.operation, cause);
        reject(Object.assign(error, { operation: call.operation, attempts: progress.attempts }));
      };
      const stop = (kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}) => {
        const error = new ApiError(kind, code, `${call.operation}: ${message}`, details);
        fail(error);
        cancellation.abort(error);
      };
      const abort = () => stop("aborted", "aborted", "aborted by the caller", { cause: signal?.reason });
      const timer = setTimeout(() => stop("timeout", "total", `no result within ${timeout} ms`), timeout);
      if (signal?.aborted) return abort();
      forget = signal && onAbort(signal, abort);
      loop(call, cancellation, timeout, progress, release).then((result) => {
        if (progress.streaming) clearTimeout(timer);
        else release();
        resolve(result);
      }, fail);
    });
  return Object.assign(run, { close: () => transport.close?.() });
}

/**
 * The request as it will be sent: the idempotency token filled in where there is one and the caller gave none, dates
 * as text, then validated. Throws a `validation` error that lists every problem.
 */
export function readyRequest(
  operation: OperationDescriptor,
  request: unknown,
  validate: "error" | "off" | undefined,
  newId: () => string,
): Record<string, unknown> {
  const { name, idempotencyToken: token } = operation;
  // Without a prototype: a parameter may be named as a member that every object has.
  const ready: Record<string, unknown> = Object.assign(Object.create(null), request);
  if (token) ready[token] ??= refuseInvalid(name, newId);
  for (const { name: parameter, key = parameter, type } of operation.parameters) {
    const value = ready[key];
    if (value instanceof Date) ready[key] = refuseInvalid(name, () => scalarText(value, parameter, type));
  }
  const issues: ValidationIssue[] = [];
  if (validate !== "off" && operation.validate && !operation.validate(ready, issues)) {
    const error = new ApiError(
      "validation",
      "validation",
      `${name}: ${issues.map((issue) => issue.message).join("; ") || "the request is not valid"}`,
      { issues, sent: false },
    );
    throw Object.assign(error, { operation: name, attempts: 0, retryable: false });
  }
  for (const key in operation.outgoing) {
    if (ready[key] != null) ready[key] = operation.outgoing[key]?.(ready[key]);
  }
  return ready;
}

/** What `prepare` throws becomes a `validation` error: a value that cannot be sent. */
export function refuseInvalid<T>(operation: string, prepare: () => T): T {
  try {
    return prepare();
  } catch (cause) {
    const error = new ApiError("validation", "validation", `${operation}: ${(cause as Error).message}`, {
      cause,
      sent: false,
    });
    throw Object.assign(error, { operation, attempts: 0, retryable: false });
  }
}
