// Part of the client engine. Do not edit: every run of the generator writes it again.
import type {
  Abortable,
  ApiDescriptor,
  CallOptions,
  Client,
  Codec,
  Credentials,
  Hash,
  OperationDescriptor,
  ParameterDescriptor,
  PartData,
  Platform,
  PlatformRequest,
  PlatformTransport,
  ServerDescriptor,
  Transport,
  TransportRequest,
  TransportResponse,
  ValidationIssue,
} from "./types.js";

// The one error class of a client.

/**
 * `service`: the service said no, with a code. `gateway`: an HTTP error without one. `network`: no whole answer.
 * `timeout`: a limit of time was reached. `aborted`: by the caller. `parse`: an answer that cannot be read.
 * `validation`: the call cannot be sent as it is; nothing was sent.
 */
export type ErrorKind = "service" | "gateway" | "network" | "timeout" | "aborted" | "parse" | "validation";

/** A whole answer: what `exchange` resolves with. */
export interface Answer {
  readonly status: number;
  /** Media type without parameters, in lower case. */
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface ErrorDetails {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Milliseconds the service asked to wait. */
  readonly retryAfter?: number | undefined;
  readonly issues?: readonly ValidationIssue[];
  readonly cause?: unknown;
  readonly answer?: Answer;
  /** False when no byte of the request can have reached the service. */
  readonly sent?: boolean;
  /** True when a kept connection turned out to be closed. */
  readonly stale?: boolean;
}

const maxMessage = 1000;

/** Text of others on one line: control characters escaped, at most 1 kB. */
export const oneLine = (text: string): string =>
  text
    .slice(0, maxMessage)
    .replace(
      /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .slice(0, maxMessage);

/**
 * Why a call failed. No message or property holds a secret, a signature or a token; `cause` and `body` are not
 * printed by `JSON.stringify` and `util.inspect`.
 */
export class ApiError extends Error {
  readonly kind: ErrorKind;
  /** The service's code, or one of ours: `connect`, `dns`, `too-large`, `timeout`, … */
  readonly code: string;
  /** HTTP status, where there was an answer. */
  declare readonly status?: number;
  declare readonly requestId?: string;
  /** Name of the operation. */
  declare readonly operation?: string;
  /** Requests sent or begun, the first included. */
  declare readonly attempts?: number;
  /** True when the same call may be made again without a second effect. */
  declare readonly retryable?: boolean;
  /** Milliseconds the service asked to wait. */
  declare readonly retryAfter?: number;
  /** What a validator found. */
  declare readonly issues?: readonly ValidationIssue[];
  /** The answer as it came, decoded. */
  declare readonly answer?: Answer;
  declare readonly sent?: boolean;
  declare readonly stale?: boolean;

  constructor(kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}) {
    super(oneLine(message));
    this.kind = kind;
    this.code = code;
    for (const [name, value] of Object.entries(details)) {
      if (value !== undefined) {
        Object.defineProperty(this, name, {
          value,
          enumerable: !/^(cause|answer|sent|stale)$/.test(name),
          configurable: true,
          writable: true,
        });
      }
    }
  }

  /** Decoded body of the answer. */
  get body(): unknown {
    return this.answer?.body;
  }

  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  static {
    Object.defineProperties(ApiError.prototype, {
      name: { value: "ApiError" },
      [Symbol.for("nodejs.util.inspect.custom")]: {
        value(this: ApiError): string {
          return `${this.stack} ${JSON.stringify({ ...this })}`;
        },
      },
    });
  }
}

// Bytes, at hand or to come.

export const isBlob = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Blob).arrayBuffer === "function" &&
  "size" in value;

export const isByteSource = (value: unknown): value is Uint8Array | Blob | AsyncIterable<Uint8Array> =>
  value instanceof Uint8Array ||
  isBlob(value) ||
  (typeof value === "object" && value !== null && Symbol.asyncIterator in value);

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** All of what comes; a `network` error beyond `limit` bytes. */
export async function collect(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new ApiError("network", "too-large", `The answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

/** A Blob piece by piece: it may be a file larger than memory. */
export async function* blobBytes(blob: Blob): AsyncGenerator<Uint8Array> {
  const step = 1 << 16;
  for (let start = 0; start < blob.size; start += step) {
    yield new Uint8Array(await blob.slice(start, start + step).arrayBuffer());
  }
}

// Ways for a call to end early.

/**
 * One listener a signal, however many calls share it: Node warns of a leak from the eleventh on, and a signal that
 * ends a whole program's calls is no leak.
 */
interface Waiting {
  readonly runs: Set<() => void>;
  readonly fire: () => void;
}

const waitingOf = /* @__PURE__ */ new WeakMap<AbortSignal, Waiting>();

/** Calls `run` once when the signal aborts, unless the function that is returned was called before. */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  let waiting = waitingOf.get(signal);
  if (waiting === undefined) {
    const runs = new Set<() => void>();
    // One that is taken away meanwhile is not met.
    const fire = () => {
      for (const each of runs) each();
    };
    waiting = { runs, fire };
    waitingOf.set(signal, waiting);
  }
  const { runs, fire } = waiting;
  if (runs.size === 0) signal.addEventListener("abort", fire, { once: true });
  runs.add(run);
  return () => {
    runs.delete(run);
    if (runs.size === 0) signal.removeEventListener("abort", fire);
  };
}

/**
 * How a call ends early. A signal with a listener costs more CPU than the signature of a request, so this keeps what
 * to call itself, and makes its `AbortSignal` for who asks for one.
 */
export class Cancellation implements Abortable {
  aborted = false;
  reason: unknown;
  private runs: (() => void)[] = [];
  private controller: AbortController | undefined;

  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.aborted) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    // One that is taken away meanwhile is not called.
    for (const run of this.runs) if (this.runs.includes(run)) run();
    this.controller?.abort(reason);
  }

  onAbort(run: () => void): () => void {
    this.runs.push(run);
    return () => {
      this.runs = this.runs.filter((each) => each !== run);
    };
  }
}

/** What ends the sending of a request early. A signal is listened to as long as the request is under way. */
export const cancellationOf = ({ cancellation, signal }: PlatformRequest): Abortable => {
  if (cancellation || !signal) return cancellation ?? new Cancellation();
  return {
    signal,
    get aborted() {
      return signal.aborted;
    },
    get reason() {
      return signal.reason;
    },
    onAbort(run) {
      signal.addEventListener("abort", run);
      return () => signal.removeEventListener("abort", run);
    },
  };
};

// When a failed attempt is made again, and after how long.

export interface RetryOptions {
  /** The first included; 1 turns retries off. Default 3. */
  readonly attempts?: number;
  /** Milliseconds; the wait before attempt n+1 is random below base × 2^(n-1). Default 100. */
  readonly base?: number;
  /** Milliseconds, instead of `base` after throttling. Default 1,000. */
  readonly throttlingBase?: number;
  /** Milliseconds; longest wait of our own choice. Default 20,000. */
  readonly cap?: number;
  /** Milliseconds; a service that asks for more is not waited for. Default 60,000. */
  readonly maxRetryAfter?: number;
  /** Tokens all calls of a client share: a retry costs 5, one after a time-out 10. Default 500. */
  readonly budget?: number;
}

/** True for answers that say "too many": refused before they had an effect. */
export const isThrottled = (error: ApiError): boolean =>
  error.status === 429 || /throttl|TooManyRequests/i.test(error.code);

/**
 * Whether the same call may be sent again. What was never sent or was refused for its rate may be, unless it cannot be
 * sent at all; the rest only if the call is `safe`, that is without a second effect.
 */
export const isRetryable = (error: ApiError, safe: boolean): boolean =>
  isThrottled(error) ||
  (error.sent === false && error.kind !== "validation" && !/^(tls|proxy)$/.test(error.code)) ||
  (safe &&
    (error.status
      ? /^(408|5(00|02|03|04))$/.test(`${error.status}`) ||
        error.kind === "parse" ||
        /^(ServiceUnavailable|SystemBusy|(Service)?Timeout|SignatureNonceUsed|LastTokenProcessing|IdempotentProcessing)$/.test(
          error.code,
        )
      : /^(network|timeout)$/.test(error.kind) && !/^(too-large|tls|proxy)$/.test(error.code)));

/** Milliseconds to wait before attempt `attempt` + 1. What the service asks for wins. */
export function backoff(
  error: ApiError,
  attempt: number,
  options: RetryOptions,
  random: () => number,
): number {
  const { base = 100, throttlingBase = 1000, cap = 20_000 } = options;
  return (
    error.retryAfter ??
    random() * Math.min(cap, (isThrottled(error) ? throttlingBase : base) * 2 ** (attempt - 1))
  );
}

/**
 * Milliseconds that `x-acs-retry-after` (milliseconds) or `retry-after` (seconds, or a date) asks for.
 * Anything else, and anything negative, is ignored.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const read = (name: string, unit: number) => {
    const text = headers[name]?.trim() ?? "";
    return /^\d+(\.\d+)?$/.test(text) ? +text * unit : Number.NaN;
  };
  const wait = [
    read("x-acs-retry-after", 1),
    read("retry-after", 1000),
    /[a-z]/i.test(headers["retry-after"] ?? "") ? Date.parse(headers["retry-after"] ?? "") - now : Number.NaN,
  ].find((value) => value >= 0);
  return wait === undefined || wait === Infinity ? undefined : Math.ceil(wait);
}

// A value that cannot be sent exactly or safely. The message names the parameter, never the value.

export class ParameterError extends TypeError {
  /** Name on the wire, with the place inside it: `Tag.1.Key`. */
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`${parameter}: ${problem}`);
    this.name = "ParameterError";
    this.parameter = parameter;
  }
}

// Single values as text.

/**
 * A string as it is, booleans as `true` and `false`, a bigint in full, numbers as JavaScript writes them
 * (`1e+21` is possible, -0 is `0`), a Date in UTC: as `yyyy-MM-dd` for `date`, with its milliseconds (where there are
 * any) for `date-time`, else as `yyyy-MM-ddTHH:mm:ssZ`.
 *
 * Throws `ParameterError` for a number that has lost digits or is no number: not finite; or, for `integer` and
 * `long`, fractional or beyond 2^53 (give a bigint); and for functions and symbols.
 */
export function scalarText(value: unknown, name: string, type?: ParameterDescriptor["type"]): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    if (type === "long" || type === "integer") {
      if (!Number.isSafeInteger(value)) {
        throw new ParameterError(name, "not a safe integer; give a bigint");
      }
    } else if (!Number.isFinite(value)) throw new ParameterError(name, "not a finite number");
  } else if (value instanceof Date) {
    if (Number.isNaN(+value)) throw new ParameterError(name, "not a valid date");
    const text = value.toISOString();
    return type === "date" ? text.slice(0, 10) : text.replace(type === "date-time" ? ".000" : /\.\d+/, "");
  } else if (typeof value !== "bigint" && typeof value !== "boolean") {
    throw new ParameterError(name, "cannot be sent as text");
  }
  return `${value}`;
}

// The engine: one call from its preparation to its result, with attempts, waits, time limits and abort.

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

// Where credentials come from.

/** What the caller can give: the values, a function, or an object such as a client of `@alicloud/credentials`. */
export type CredentialsOption =
  | Credentials
  | ((options: { readonly refresh: boolean }) => Credentials | Promise<Credentials>)
  | { getCredential(): Promise<object> };

/** Asks for credentials; with `refresh` what is kept does not count. Undefined result of `refreshable`: never changes. */
export interface CredentialSource {
  get(refresh?: boolean): Credentials | Promise<Credentials>;
  readonly renewable: boolean;
}

const margin = 300_000;

/**
 * One question at a time, however many calls wait for it. An answer that says when it expires is kept until five
 * minutes before; any other is asked for again by every attempt. A failure is not kept.
 */
export function credentialSource(given?: CredentialsOption, now: () => number = Date.now): CredentialSource {
  const option = given ?? {};
  const ask =
    typeof option === "function"
      ? option
      : typeof option === "object" && "getCredential" in option && typeof option.getCredential === "function"
        ? () => option.getCredential()
        : undefined;
  if (!ask) return { get: () => option as Credentials, renewable: false };
  let kept: Credentials | undefined;
  let pending: Promise<Credentials> | undefined;
  return {
    renewable: true,
    get(refresh = false) {
      if (kept && !refresh && +new Date(kept.expiration ?? 0) - margin > now()) return kept;
      pending ??= (async () => ask({ refresh }))().finally(() => {
        pending = undefined;
      }) as Promise<Credentials>;
      return pending.then((credentials) => {
        kept = credentials;
        return credentials;
      });
    },
  };
}

// Where requests go.

export interface EndpointOptions {
  /** Host, host and port, or URL; wins over the region. */
  readonly endpoint?: string;
  readonly regionId?: string;
  /** Which of a region's hosts: `public` (default) or `vpc`. */
  readonly network?: "public" | "vpc";
  /** `http` has to be asked for, unless the host is loopback. Default `https`. */
  readonly protocol?: "https" | "http" | "HTTPS" | "HTTP";
}

export const refuse = (message: string): never => {
  throw new ApiError("validation", "endpoint", message, { sent: false });
};

/**
 * Checks an endpoint and completes it to `https://host[:port]`. Throws a `validation` error for user names,
 * paths, queries, odd characters, and for http where it was not asked for.
 */
export function checkEndpoint(endpoint: string, protocol?: string, path = ""): string {
  const [, scheme, host = "", port = ""] =
    /^(?:(https?):\/\/)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?\/?$/i.exec(endpoint) ?? [];
  if (!host) refuse("The endpoint has to be a host, with or without http:// or https:// and a port");
  const chosen = (scheme ?? protocol ?? "https").toLowerCase();
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);
  if (chosen !== "https" && !loopback && protocol?.toLowerCase() !== "http") {
    refuse("A plain http endpoint has to be asked for by the option protocol");
  }
  return `${chosen}://${host}${port}${path}`;
}

/** Fills the variables of a server URL. Each value has to be one label: `[a-z0-9-]+`. */
export function fillServer(
  server: ServerDescriptor,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    const value = values[name] ?? variable?.default ?? refuse(`The server variable ${name} has no value`);
    if (!/^[a-z0-9-]+$/.test(value)) refuse(`The server variable ${name} may hold a-z, 0-9 and - only`);
    if (variable?.enum && !variable.enum.includes(value)) {
      refuse(`The server variable ${name} is one of ${variable.enum.join(", ")}`);
    }
    return value;
  });
}

/**
 * The endpoint of a client: the option, else the host that the document lists for the region, else the pattern
 * of its first server. A region that a listing document does not list is an error that names those it does.
 */
export function chooseEndpoint(api: ApiDescriptor, options: EndpointOptions): string {
  const { endpoint, regionId, network = "public", protocol } = options;
  if (endpoint) return checkEndpoint(endpoint, protocol);
  const [server] = api.servers;
  const variable = api.regionVariable ?? "RegionId";
  const region = regionId ?? server?.variables?.[variable]?.default ?? "";
  const { endpoints } = api;
  if (endpoints) {
    const host = Object.hasOwn(endpoints, region) ? endpoints[region] : undefined;
    const known = Object.keys(endpoints).filter((name) => endpoints[name]?.[network]);
    return checkEndpoint(
      host?.[network] ??
        refuse(
          `${region ? `Region ${region} has no ${network} endpoint` : "No regionId was given"}; known are ${known.join(", ")}`,
        ),
      protocol,
    );
  }
  return checkEndpoint(
    server
      ? fillServer(server, { [variable]: regionId })
      : refuse("The document names no server: give endpoint"),
    protocol,
  );
}

// Header fields of a request.

/** Names are tokens; values hold no control character and none beyond Latin-1 (R14). Throws `ParameterError`. */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[\0-\x08\n-\x1f\x7f\u0100-\uffff]/.test(value)) {
      throw new ParameterError(name.replace(/[^\w-]/g, "?"), "not a header field");
    }
  }
}

export const lowerCase = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** `package/1.0.0`, in the characters of a product token. */
export const userAgent = (name: string, version: string): string =>
  `${name.replace(/^@/, "").replace(/[^\w.-]/g, "-")}/${version}`;

/** Media type of `content-type` without its parameters. */
export const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers["content-type"] ?? "")
    .replace(/\s*;.*/s, "")
    .trim()
    .toLowerCase();

// Applies codecs to values that were read from JSON.

interface Step {
  readonly name: string;
  readonly item: Codec;
  /** Every object has a member of this name: whether it is its own has to be asked. */
  readonly inherited: boolean;
}

/** Properties of an object codec that change what JSON gives: most are text or booleans, and left alone. */
const plans = /* @__PURE__ */ new WeakMap<object, readonly Step[]>();

/** Items of a list, and replies of one operation in a row, share theirs. */
let last: { readonly codec: object; readonly plan: readonly Step[] } | undefined;

function planOf(codec: object): readonly Step[] {
  if (last?.codec === codec) return last.plan;
  let plan = plans.get(codec);
  if (!plan) {
    plan = Object.entries(codec)
      .filter(([, item]) => typeof item !== "string" || /^(long|exact|digits|number)$/.test(item))
      .map(([name, item]) => ({ name, item, inherited: name in {} }));
    plans.set(codec, plan);
  }
  last = { codec, plan };
  return plan;
}

/** In place; returns the value. Longs become bigint or text; a bigint that has to be a number is rounded. */
export function applyCodec(value: unknown, codec: Codec): unknown {
  if (typeof codec === "string") return applyScalar(value, codec);
  if (typeof codec === "function") return applyCodec(value, codec());
  if (typeof value !== "object" || value === null) {
    return Array.isArray(codec) && codec[2] ? applyCodec(value, codec[2]) : value;
  }
  if (!Array.isArray(codec)) return applyMembers(value as Record<string, unknown>, codec);
  if (!Array.isArray(value)) return codec[1] ? applyCodec(value, codec[1]) : value;
  for (let index = 0; index < value.length; index++) value[index] = applyCodec(value[index], codec[0]);
  return value;
}

function applyScalar(value: unknown, codec: Codec): unknown {
  if (codec === "long") return toLong(value);
  if (codec === "number") return typeof value === "bigint" ? Number(value) : value;
  if (codec === "exact") return typeof value === "number" ? toLong(value) : value;
  const exact = codec === "digits" ? toLong(value) : value;
  return codec === "digits" && typeof exact === "bigint" ? `${exact}` : value;
}

function applyMembers(target: Record<string, unknown>, codec: object): unknown {
  const plan = planOf(codec);
  for (let index = 0; index < plan.length; index++) {
    const { name, item, inherited } = plan[index] as Step;
    if (name === "*") {
      for (const other of Object.keys(target)) {
        if (!Object.hasOwn(codec, other)) target[other] = applyCodec(target[other], item);
      }
    } else {
      const given = target[name];
      if (given !== undefined && (!inherited || Object.hasOwn(target, name)))
        target[name] = item === "long" ? toLong(given) : applyCodec(given, item);
    }
  }
  return target;
}

function toLong(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  return typeof value === "string" && /^-?\d{1,40}$/.test(value) ? BigInt(value) : value;
}

/** A copy to send in which texts at `digits` of the codec are integers. Texts that are none stay. */
export function unapplyCodec(value: unknown, codec: Codec | undefined): unknown {
  if (typeof codec === "function") return unapplyCodec(value, codec());
  if (codec === "digits") return typeof value === "string" && /^-?\d+$/.test(value) ? BigInt(value) : value;
  if (typeof codec !== "object") return value;
  const isList = Array.isArray(codec);
  if (typeof value !== "object" || value === null) return isList ? unapplyCodec(value, codec[2]) : value;
  if (Array.isArray(value)) {
    const { "*": rest, ...places } = codec as Readonly<Record<string, Codec>>;
    return value.map((item, index) => unapplyCodec(item, isList ? codec[0] : (places[index] ?? rest)));
  }
  if (isList) return unapplyCodec(value, codec[1]);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = codec as Readonly<Record<string, Codec>>;
  const own = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : fields["*"]);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, unapplyCodec(item, own(name))]),
  );
}

// JSON without a lost digit: integers beyond 2^53 are bigint, both ways.

const maxDepth = 200;

/**
 * Reads JSON (a leading byte order mark is skipped). Integers that a number cannot hold exactly are bigint
 * wherever they stand. At `long` of the codec every integer is: `1.0` and `1e3` are 1n and 1000n there, `-0` is
 * 0n, the text `"7"` is 7n, and what is no integer, or written with an exponent beyond 2^53, stays as it is. At
 * `number` of the codec a big integer is rounded to the number its type promises. `bytes` stay text. Of equal
 * names the last counts; `__proto__` is an ordinary own property.
 *
 * Throws `SyntaxError` with the position and nothing of the text: not JSON, nested deeper than 200, an integer
 * of more than 1000 digits.
 */
export function parseJson(text: string, codec?: Codec): unknown {
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  let value: unknown;
  try {
    const marked = mayHoldBig(text) ? markBig(text) : text;
    value = JSON.parse(marked);
    if (marked !== text) value = unmark(value, 0);
  } catch {
    // Slow, and rarely needed: it says where an error is.
    value = readExactly(text);
  }
  // So many brackets are needed, and few texts have them.
  if (text.length > 2 * maxDepth && countUpTo(text, "[") + countUpTo(text, "{") > maxDepth)
    checkDepth(value, 1);
  return codec ? applyCodec(value, codec) : value;
}

const fail = (problem: string): never => {
  throw new SyntaxError(`JSON: ${problem}`);
};

const isDigit = (unit: number) => unit > 47 && unit < 58;

/**
 * Whether an integer that a number cannot hold stands between marks that stand around values; also inside a string.
 * Of 16 digits in a row one is at every 16th place, and eight places before it or behind it is another.
 */
function mayHoldBig(text: string): boolean {
  const { length } = text;
  const digitAt = (at: number) => isDigit(text.charCodeAt(at));
  for (let at = 15; at < length; at += 16) {
    if (digitAt(at) && (digitAt(at - 8) || digitAt(at + 8))) {
      let start = at;
      while (digitAt(start - 1)) start--;
      while (digitAt(at + 1)) at++;
      const before = text[start - 1] === "-" ? text[start - 2] : text[start - 1];
      if (
        at - start > 14 &&
        !/[^\s,:[]/.test(before ?? "") &&
        !/[^\s,\]}]/.test(text[at + 1] ?? "") &&
        !Number.isSafeInteger(Number(text.slice(start, at + 1)))
      ) {
        return true;
      }
    }
  }
  return false;
}

/** An integer of 16 digits or more where a value may stand. */
const longInteger = /(?<=^|[\s,:[])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g;

/**
 * The text with every integer that a number cannot hold as a string that begins with U+0000, so that `JSON.parse`
 * can read it; the text itself where there is none. Not JSON, to be read the slow way, where strings begin so already
 * or an integer is too long.
 */
function markBig(text: string): string {
  let marked = "";
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    // What stands between two strings.
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    if (end - at > 15) {
      for (const { 0: digits, index } of text.slice(at, end).matchAll(longInteger)) {
        if (Number.isSafeInteger(Number(digits))) continue;
        if (digits.length > 1000) return "";
        marked += `${text.slice(copied, at + index)}"\\u0000${digits}"`;
        copied = at + index + digits.length;
      }
    }
    at = stringEnd(text, end);
  }
  if (!marked) return text;
  return text.includes("\\u0000") ? "" : marked + text.slice(copied);
}

/** Behind the string that begins at `at`. */
function stringEnd(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close > 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

/** Integers for what `markBig` wrote, in place. */
function unmark(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.charCodeAt(0) === 0 ? BigInt(value.slice(1)) : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth === maxDepth) fail("nested too deeply");
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (typeof member === "object" || typeof member === "string") members[name] = unmark(member, depth + 1);
  }
  return value;
}

function countUpTo(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at >= 0 && count <= maxDepth; at = text.indexOf(bracket, at + 1))
    count++;
  return count;
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > maxDepth) fail("nested too deeply");
  if (Array.isArray(value)) for (const item of value) checkDepth(item, depth + 1);
  else for (const item of Object.values(value)) checkDepth(item, depth + 1);
}

/** Strict reader by recursive descent. */
function readExactly(text: string): unknown {
  let at = 0;
  const unexpected = () => fail(`unexpected ${at < text.length ? "character" : "end"} at position ${at}`);
  const skip = () => {
    while (/[ \t\n\r]/.test(text.charAt(at))) at++;
    return text[at];
  };
  const take = (character: string) => {
    if (skip() !== character) unexpected();
    at++;
  };
  const string = (): string => {
    const start = at;
    take('"');
    while (text[at] !== '"') {
      if (at >= text.length) unexpected();
      at += text[at] === "\\" ? 2 : 1;
    }
    at++;
    try {
      return JSON.parse(text.slice(start, at));
    } catch {
      at = start;
      return unexpected();
    }
  };
  const list = (end: string, item: () => void) => {
    at++;
    if (skip() !== end) {
      item();
      while (skip() === ",") {
        at++;
        item();
      }
    }
    take(end);
  };
  const value = (depth: number): unknown => {
    const first = skip();
    if (depth === maxDepth && (first === "[" || first === "{")) fail(`nested too deeply at position ${at}`);
    if (first === '"') return string();
    if (first === "[") {
      const out: unknown[] = [];
      list("]", () => out.push(value(depth + 1)));
      return out;
    }
    if (first === "{") {
      const out: Record<string, unknown> = {};
      list("}", () => {
        skip();
        const key = string();
        take(":");
        Object.defineProperty(out, key, {
          value: value(depth + 1),
          configurable: true,
          enumerable: true,
          writable: true,
        });
      });
      return out;
    }
    return scalar();
  };
  const scalar = () => {
    const token = /-?\d[\d.eE+-]*|true|false|null/y;
    token.lastIndex = at;
    const [found] = token.exec(text) ?? unexpected();
    let result: unknown;
    try {
      result = JSON.parse(found);
    } catch {
      unexpected();
    }
    const isBig = typeof result === "number" && !Number.isSafeInteger(result) && /^-?\d+$/.test(found);
    if (isBig && found.length > 1000) fail(`a number of too many digits at position ${at}`);
    at += found.length;
    return isBig ? BigInt(found) : result;
  };
  const result = value(0);
  if (skip() !== undefined) unexpected();
  return result;
}

/**
 * JSON text as `JSON.stringify` writes it, with every bigint as its bare digits. With `indent`, that many
 * spaces a level. Throws `TypeError` where a value is nested deeper than 200, as one that contains itself is.
 */
export const stringifyJson = (value: unknown, indent = 0): string =>
  write(value, "", "\n", " ".repeat(indent), 0) ?? "null";

/** A response as text for people and logs: two spaces a level, every digit kept. */
export const toJson = (value: unknown): string => stringifyJson(value, 2);

function write(value: unknown, key: string, line: string, step: string, depth: number): string | undefined {
  const { toJSON } = (value ?? 0) as { toJSON?: unknown };
  if (typeof value === "object" && typeof toJSON === "function") value = toJSON.call(value, key);
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth === maxDepth) throw new TypeError("JSON: nested too deeply, or contains itself");
  const next = line + step;
  const parts: string[] = [];
  const isList = Array.isArray(value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      parts.push(write(value[index], `${index}`, next, step, depth + 1) ?? "null");
    }
  } else {
    for (const name of Object.keys(value)) {
      const text = write((value as Record<string, unknown>)[name], name, next, step, depth + 1);
      if (text !== undefined) parts.push(`${JSON.stringify(name)}:${step && " "}${text}`);
    }
  }
  const [open, close] = isList ? "[]" : "{}";
  if (!parts[0]) return `${open}${close}`;
  return step ? open + next + parts.join(`,${next}`) + line + close : open + parts.join() + close;
}

// Nested values to the flat parameters of RPC: `Tag: [{ Key: "a" }]` to `Tag.1.Key=a`.

/** Flat parameters, not encoded. Without a prototype: any name is data. */
export type FlatParameters = Record<string, string>;

/**
 * Flattens a whole request object as the vendor's clients do: lists count from 1, objects add `.Name`;
 * null and undefined are left out and keep their place in a list; empty lists and objects disappear; of two
 * values for one name the later stays. Throws `ParameterError`.
 */
export function flatten(request: Readonly<Record<string, unknown>>): FlatParameters {
  const out: FlatParameters = Object.create(null);
  for (const name of Object.keys(request)) add(out, name, request[name]);
  return out;
}

/**
 * Adds one parameter by its descriptor: `style` is `json` (compact JSON text), `simple`, `spaceDelimited` or
 * `pipeDelimited` (one joined text), else flat as in `flatten`. Nothing is added for null and undefined.
 */
export function flattenParameter(out: FlatParameters, parameter: ParameterDescriptor, value: unknown): void {
  const { name, style, type } = parameter;
  if (value == null) return;
  const separator = separatorOf(style);
  if (style === "json" && typeof value === "object" && !(value instanceof Date))
    out[name] = stringifyJson(value);
  else if (separator && Array.isArray(value)) {
    const items = value.map((item) => (item == null ? "" : scalarText(item, name)));
    if (items.some((item) => item.includes(separator))) {
      throw new ParameterError(name, "an item contains the separator");
    }
    if (items[0] !== undefined) out[name] = items.join(separator);
  } else add(out, name, value, type);
}

const separatorOf = (style: string | undefined) =>
  style === "simple" ? "," : style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : "";

function add(
  out: FlatParameters,
  name: string,
  value: unknown,
  type?: ParameterDescriptor["type"],
  depth = 0,
): void {
  if (value == null) return;
  if (typeof value !== "object" || value instanceof Date) {
    out[name] = scalarText(value, name, type);
    return;
  }
  if (depth > 99) throw new ParameterError(name, "nested too deeply");
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      add(out, `${name}.${index + 1}`, value[index], undefined, depth + 1);
  } else {
    for (const key of Object.keys(value)) {
      add(out, `${name}.${key}`, (value as Record<string, unknown>)[key], undefined, depth + 1);
    }
  }
}

/** Rewrites the keys of free maps to `#<length>#<key>`, all the way down, as some newer APIs ask. */
export function mapToFlatStyle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapToFlatStyle);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [`#${key.length}#${key}`, mapToFlatStyle(item)]),
  );
}

// Text to the alphabets of URLs and bodies.

const encoder = /* @__PURE__ */ new TextEncoder();

/** UTF-8; a lone surrogate becomes U+FFFD, as in `percentEncode`. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Length of the UTF-8 form in bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A pair is two units and four bytes; a lone surrogate is written as the three bytes of U+FFFD.
    if (unit > 0x7f) length += unit < 0x800 || isPaired(text, index, unit) ? 1 : 2;
  }
  return length;
}

function isPaired(text: string, index: number, unit: number): boolean {
  const kind = unit & 0xfc00;
  if (kind === 0xd800) return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
  return kind === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}

const hexEscape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * RFC 3986: `A-Z a-z 0-9 - . _ ~` stay, every other byte of the UTF-8 form becomes `%XX` in upper case.
 * A lone surrogate is sent as U+FFFD. Form decoders read the result too (a space is `%20`, never `+`).
 */
export function percentEncode(text: string): string {
  if (!/[^\w.~-]/.test(text)) return text;
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, hexEscape);
  } catch {
    return percentEncode(text.replace(/\p{Cs}/gu, "\ufffd"));
  }
}

/** RFC 6570 reserved expansion: as `percentEncode`, but reserved characters and existing `%XX` stay. */
export function percentEncodeReserved(text: string): string {
  return percentEncode(text).replace(
    /%25([\dA-Fa-f]{2})|%(?:2[1346-9A-CF]|3[ABDF]|40|5[BD])/g,
    (encoded, triplet?: string) => (triplet ? `%${triplet}` : decodeURIComponent(encoded)),
  );
}

/** `[["a", "b c"], ["d", ""]]` to `a=b%20c&d=`: a query, or an `application/x-www-form-urlencoded` body. */
export const encodePairs = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");

/** Base64 with padding. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

// Parameters of a request as the signers take and order them.

export type QueryValue = string | number | bigint | boolean | null | undefined;

/**
 * Flat parameters, not encoded: a record, name-value pairs (a name may repeat), `URLSearchParams`, or the text
 * of a query (`a=1&b=%20`), which is decoded first. null and undefined are sent as the empty text.
 */
export type Query = Readonly<Record<string, QueryValue>> | string | Iterable<readonly [string, QueryValue]>;

export type Pair = readonly [name: string, value: string];

/** Any form of parameters as new pairs. */
export function toPairs(query: Query = {}): Pair[] {
  const pairs: Pair[] = [];
  const source = typeof query === "string" ? new URLSearchParams(query) : query;
  if (Symbol.iterator in source) {
    for (const [name, value] of source as Iterable<readonly [string, QueryValue]>)
      pairs.push([name, `${value ?? ""}`]);
  } else for (const name of Object.keys(source)) pairs.push([name, `${source[name] ?? ""}`]);
  return pairs;
}

/**
 * `a=b%20c&d=`: encoded, ordered by name, then value, in UTF-16 code units of the plain text. Sorts `pairs` in
 * place.
 */
export function encodeSorted(pairs: Pair[]): string {
  sortPairs(pairs);
  let text = "";
  for (const pair of pairs) text += `${text && "&"}${percentEncode(pair[0])}=${percentEncode(pair[1])}`;
  return text;
}

/** In place. Requests have a dozen parameters: that many are in order before a sort has called back for all of them. */
function sortPairs(pairs: Pair[]): void {
  if (pairs.length > 32) {
    pairs.sort((a, b) => (precedes(a, b) ? -1 : 1));
    return;
  }
  for (let end = 1; end < pairs.length; end++) {
    const pair = pairs[end] as Pair;
    let at = end;
    for (; at > 0 && precedes(pair, pairs[at - 1] as Pair); at--) pairs[at] = pairs[at - 1] as Pair;
    pairs[at] = pair;
  }
}

const precedes = (a: Pair, b: Pair) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

// The HMAC-SHA1 query signature of RPC APIs (`SignatureVersion=1.0`, "V1").

/** A request to sign, with the credentials to sign it with. */
export interface V1Input extends Credentials {
  readonly method: string;
  /**
   * Flat parameters, not encoded: `Action`, `Version`, `Format`, `Timestamp`, `SignatureNonce` and the
   * operation's own. What the credentials need is added where it is not there yet.
   */
  readonly parameters: Query;
  /** Parameters that travel in a form body: signed with the others, sent apart. */
  readonly form?: Query;
}

export interface V1Result {
  /** What was signed: sorted, encoded, without `Signature`. */
  readonly canonicalizedQueryString: string;
  readonly stringToSign: string;
  /** Base64. Empty without an access key. */
  readonly signature: string;
  /** Everything but the form, with `Signature`, not encoded. */
  readonly parameters: readonly Pair[];
  /** `parameters` encoded: the text to put behind `?`, or the body of a POST without a query. */
  readonly query: string;
  /** Form body, encoded. Empty without a form. */
  readonly form: string;
}

/**
 * Signs a request with an access key (and security token). A bearer token is sent as `BearerToken` with
 * `SignatureType=BEARERTOKEN` and nothing is signed; nor is it without credentials.
 */
export function signV1With(hash: Pick<Hash, "hmacSha1">, input: V1Input): V1Result {
  const { accessKeyId, accessKeySecret = "", securityToken, bearerToken } = input;
  const parameters = toPairs(input.parameters);
  const form = toPairs(input.form);
  const add = (name: string, value: string | undefined) => {
    if (value && !parameters.some((pair) => pair[0] === name)) parameters.push([name, value]);
  };
  if (bearerToken) {
    add("BearerToken", bearerToken);
    add("SignatureType", "BEARERTOKEN");
  } else if (accessKeyId) {
    add("AccessKeyId", accessKeyId);
    add("SignatureMethod", "HMAC-SHA1");
    add("SignatureVersion", "1.0");
    add("SecurityToken", securityToken);
  }
  const canonicalizedQueryString = encodeSorted(form[0] ? [...parameters, ...form] : parameters);
  // Encoded once more as a whole: of what is encoded already only `%`, `=` and `&` change.
  const stringToSign = `${input.method.toUpperCase()}&%2F&${encodeURIComponent(canonicalizedQueryString)}`;
  let query = form[0] ? encodeSorted(parameters) : canonicalizedQueryString;
  let signature = "";
  if (accessKeyId && !bearerToken) {
    signature = hash.hmacSha1(`${accessKeySecret}&`, stringToSign);
    parameters.push(["Signature", signature]);
    // Of base64 only `+`, `/` and `=` change.
    query += `&Signature=${encodeURIComponent(signature)}`;
  }
  return {
    canonicalizedQueryString,
    stringToSign,
    signature,
    parameters,
    query,
    form: encodeSorted(form),
  };
}

// The ACS3-HMAC-SHA256 signature ("V3").

/** A request to sign, with the credentials to sign it with. */
export interface V3Input extends Credentials {
  readonly method: string;
  /** Percent-encoded. `/` where left out. */
  readonly path?: string;
  readonly query?: Query;
  /**
   * As sent: `host`, `x-acs-action`, `x-acs-version`, `x-acs-date`, `x-acs-signature-nonce`, and `content-type`
   * where there is a body. Fields of other names are returned but not signed.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes really sent. Empty where left out. */
  readonly body?: Uint8Array | string;
  /** Lower-case hex of their SHA-256, where it is known already. */
  readonly payloadHash?: string;
}

export interface V3Result {
  /** Sorted and encoded: also the text to put behind `?`. */
  readonly canonicalQuery: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** Lower-case names joined by `;`. */
  readonly signedHeaders: string;
  /** Lower-case hex. Empty without an access key, as `authorization`. */
  readonly signature: string;
  /** Value of the `Authorization` field. */
  readonly authorization: string;
  /** All fields to send, names in lower case. */
  readonly headers: Record<string, string>;
}

/** SHA-256 of nothing: most RPC requests have no body. */
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Signs a request. Adds the fields that the credentials need: payload hash always, the security token with its
 * key id, or the bearer token (an ROA request says `x-acs-signature-type: BEARERTOKEN` too, an RPC request has
 * `SignatureType=BEARERTOKEN` in its query: both are the caller's). Without an access key nothing is signed.
 */
export function signV3With(hash: Pick<Hash, "sha256" | "hmacSha256">, input: V3Input): V3Result {
  const { method, path = "/", accessKeyId, accessKeySecret = "", securityToken, bearerToken } = input;
  const payloadHash = input.payloadHash ?? (input.body?.length ? hash.sha256(input.body) : emptyHash);
  const headers = normalized(input.headers);
  headers["x-acs-content-sha256"] ??= payloadHash;
  if (securityToken) {
    headers["x-acs-security-token"] ??= securityToken;
    headers["x-acs-accesskey-id"] ??= accessKeyId ?? "";
  }
  if (bearerToken) headers["x-acs-bearer-token"] ??= bearerToken;

  const names = Object.keys(headers)
    .filter((name) => name.startsWith("x-acs-") || name === "host" || name === "content-type")
    .sort();
  const signedHeaders = names.join(";");
  let canonicalHeaders = "";
  for (const name of names) canonicalHeaders += `${name}:${headers[name]}\n`;
  const canonicalQuery = encodeSorted(toPairs(input.query));
  const canonicalPath = path.replace(/\+|\*|%7E/g, (found) =>
    found === "+" ? "%20" : found === "*" ? "%2A" : "~",
  );
  const canonicalRequest = `${method.toUpperCase()}\n${canonicalPath}\n${canonicalQuery}\n${canonicalHeaders}\n${signedHeaders}\n${payloadHash}`;
  const stringToSign = `ACS3-HMAC-SHA256\n${hash.sha256(canonicalRequest)}`;
  let signature = "";
  let authorization = "";
  if (accessKeyId && !bearerToken) {
    signature = hash.hmacSha256(accessKeySecret, stringToSign);
    authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
    headers["authorization"] = authorization;
  }
  return { canonicalQuery, canonicalRequest, stringToSign, signedHeaders, signature, authorization, headers };
}

/** Names in lower case, values without spaces around them. */
function normalized(fields: Readonly<Record<string, string>>): Record<string, string> {
  // A spread object that gets more properties is slow.
  const headers = Object.assign({} as Record<string, string>, fields);
  for (const name of Object.keys(fields)) {
    const lower = name.toLowerCase();
    const value = (fields[name] as string).trim();
    if (lower !== name) {
      // One field given in two letter cases is one field, as it is for the receiver.
      const other = headers[lower];
      delete headers[name];
      headers[lower] = other === undefined ? value : [other.trim(), value].sort().join();
    } else if (value !== fields[name]) headers[name] = value;
  }
  return headers;
}

// Signatures and formats as parts of a client: what is not imported is not bundled.

/** A request before it is signed. */
export interface Unsigned {
  readonly roa: boolean;
  readonly action: string;
  readonly version: string;
  readonly method: string;
  readonly path: string;
  readonly query: FlatParameters;
  /** Parameters of a form body. */
  readonly form?: FlatParameters | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  /** `yyyy-MM-ddTHH:mm:ssZ` */
  readonly date: string;
  readonly nonce: string;
  /** `JSON` or `XML`. */
  readonly format: string;
  readonly credentials: Credentials;
  /** Attempt number and the milliseconds waited before it. */
  readonly number: number;
  readonly delay: number;
}

export interface Signed {
  /** Encoded. */
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array | string;
  readonly signature: string;
}

/** A signature and the digests it needs. */
export type SignaturePart<Digests extends keyof Hash = keyof Hash> = (
  hash: Pick<Hash, Digests>,
  request: Unsigned,
) => Signed;

export interface FormatPart {
  /** Value of `Format`. */
  readonly name: "JSON" | "XML";
  readonly accept: string;
  parse(text: string, codec?: Codec): unknown;
}

/** The parameters with those of `added` in place of any of the same name. */
const replaced = (query: FlatParameters, added: Readonly<Record<string, string>>): Pair[] => [
  ...toPairs(query).filter(([name]) => !Object.hasOwn(added, name)),
  ...toPairs(added),
];

/** ACS3-HMAC-SHA256: action, version, date and nonce travel in header fields. */
export const v3: SignaturePart<"sha256" | "hmacSha256"> = (hash, request) => {
  const { credentials, roa, action, version, date, nonce, number, delay, headers, format } = request;
  const added: Record<string, string> = {};
  // V3 has no common parameter for the format: `accept` says it, and this says it where `accept` does not count.
  if (format !== "JSON" || (!roa && !credentials.accessKeyId && !credentials.bearerToken)) {
    added["Format"] = format === "JSON" ? "json" : format;
  }
  if (credentials.bearerToken && !roa) added["SignatureType"] = "BEARERTOKEN";
  const {
    canonicalQuery,
    headers: signed,
    signature,
  } = signV3With(hash, {
    method: request.method,
    path: request.path,
    query: replaced(request.query, added),
    // A spread object that gets more properties is slow.
    headers: Object.assign(
      {},
      headers,
      {
        "x-acs-action": action,
        "x-acs-version": version,
        "x-acs-date": date,
        "x-acs-signature-nonce": nonce,
      },
      credentials.bearerToken && roa && { "x-acs-signature-type": "BEARERTOKEN" },
      number > 1 && { "x-acs-retry-attempts": `${number - 1}`, "x-acs-retry-delay": `${delay}` },
    ),
    ...(request.body !== undefined && { body: request.body }),
    ...credentials,
  });
  return {
    query: canonicalQuery,
    headers: signed,
    signature,
    ...(request.body !== undefined && { body: request.body }),
  };
};

/** HMAC-SHA1: everything but a form body travels in the query. RPC only. */
export const v1: SignaturePart<"hmacSha1"> = (hash, request) => {
  if (request.roa) throw new TypeError("Signature V1 is for RPC operations; choose v3");
  const { credentials, action, version, date, nonce, format, form } = request;
  const result = signV1With(hash, {
    method: request.method,
    parameters: replaced(request.query, {
      Action: action,
      Version: version,
      Format: format,
      Timestamp: date,
      SignatureNonce: nonce,
    }),
    ...(form && { form }),
    ...credentials,
  });
  const body = form ? result.form : request.body;
  return {
    query: result.query,
    headers: { ...request.headers },
    signature: result.signature,
    ...(body !== undefined && { body }),
  };
};

export const json: FormatPart = { name: "JSON", accept: "application/json", parse: parseJson };

// RPC and ROA calls: requests, and what answers mean.

/** What all calls of a client share. */
export interface AcsContext {
  readonly api: ApiDescriptor;
  readonly hash: Hash;
  readonly endpoint: string;
  readonly credentials: CredentialSource;
  readonly signature: SignaturePart;
  /** First one is asked for; any may come back. */
  readonly formats: readonly FormatPart[];
  /** Fields of every request, checked: the caller's for all calls, `accept`, `host` and `user-agent`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What of a request does not change between attempts. */
export type Fixed = Pick<Unsigned, "action" | "version" | "method" | "path" | "query" | "form" | "headers"> &
  Body;

interface Body {
  readonly form?: FlatParameters | undefined;
  /** Bytes to come are read whole before they are signed. */
  readonly body?: PartData | string;
}

/** Serializes a request object by its descriptor. Throws `ParameterError`. */
export function serialize(operation: OperationDescriptor, request: Readonly<Record<string, unknown>>): Fixed {
  const query: FlatParameters = Object.create(null);
  const headers: Record<string, string> = {};
  let path = operation.path ?? "/";
  for (const parameter of operation.parameters) {
    const { name, key = name, position, type } = parameter;
    const value = request[key];
    if (position === "query") flattenParameter(query, parameter, value);
    else if (value == null) {
      if (position === "path") throw new ParameterError(name, "is needed in the path");
    } else if (position === "path") {
      const text = scalarText(value, name, type);
      if (/^\.{0,2}$/.test(text)) throw new ParameterError(name, "cannot be a path segment");
      path = path.replace(`{${name}}`, () => percentEncode(text));
    } else {
      const one: FlatParameters = Object.create(null);
      flattenParameter(one, { ...parameter, style: typeof value === "object" ? "simple" : "" }, value);
      const text = one[name];
      if (text !== undefined) {
        if (position === "header") headers[name.toLowerCase()] = text;
        else
          headers["cookie"] =
            `${headers["cookie"] ? `${headers["cookie"]}; ` : ""}${name}=${percentEncode(text)}`;
      }
    }
  }
  const { body } = operation;
  const value = body && request[body.key ?? "body"];
  const content = body?.contents[0];
  return {
    action: operation.name,
    version: operation.version ?? "",
    method: operation.method,
    path,
    query,
    headers,
    ...(content &&
      value != null &&
      bodyOf(content.kind, content.mediaType, value, headers, content.encoding)),
  };
}

/** Body bytes; adds `content-type` to `headers`. */
export function bodyOf(
  kind: string,
  mediaType: string,
  value: unknown,
  headers: Record<string, string>,
  encoding: NonNullable<NonNullable<OperationDescriptor["body"]>["contents"][number]["encoding"]> = {},
): Body {
  headers["content-type"] ??= kind === "json" ? `${mediaType}; charset=utf-8` : mediaType;
  if (typeof value === "string" || isByteSource(value)) return { body: value };
  if (kind === "form") {
    const form: FlatParameters = Object.create(null);
    for (const [name, item] of Object.entries(value as object)) {
      flattenParameter(form, { name, position: "query", style: encoding[name]?.style ?? "" }, item);
    }
    return { form, body: encodePairs(Object.entries(form)) };
  }
  if (kind === "json") return { body: stringifyJson(value) };
  throw new ParameterError("body", `cannot be sent as ${mediaType}`);
}

/** All of a body: the signature is over its bytes, and every attempt sends them. */
const wholeBody = async (body: Exclude<PartData, Uint8Array>): Promise<Uint8Array> =>
  isBlob(body) ? new Uint8Array(await body.arrayBuffer()) : collect(body, Number.POSITIVE_INFINITY);

/** Flattens the parameters of an unmodelled call. */
export const flattenAll = (query: Readonly<Record<string, unknown>> = {}): FlatParameters => flatten(query);

/** The call of one operation. */
export function acsCall(
  context: AcsContext,
  fixed: Fixed,
  safe: boolean,
  codec: Codec | undefined,
): Call<Answer> {
  const { api, hash, endpoint, credentials: source, signature, formats } = context;
  const [format] = formats as [FormatPart];
  checkHeaders(fixed.headers);
  const { accept, host, "user-agent": agent } = context.headers;
  const headers = Object.assign({}, context.headers, fixed.headers, { accept, host, "user-agent": agent });
  let whole: Promise<Uint8Array> | undefined;
  return {
    operation: fixed.action,
    safe,
    async prepare({ number, delay, now, nonce, refresh }: Attempt): Promise<WireRequest> {
      let keys: Credentials | undefined;
      try {
        const given: unknown = await source.get(refresh);
        if (typeof given === "object" && given) keys = given;
      } catch (cause) {
        throw new ApiError("network", "credentials", "The provider of credentials failed", {
          cause,
          sent: false,
        });
      }
      const { accessKeyId, accessKeySecret, securityToken, bearerToken } = keys ?? {};
      // Settings that are not there come as undefined or as an empty text: not what leaves credentials out means.
      const meant = keys && ("accessKeyId" in keys || "accessKeySecret" in keys);
      if (!keys || (meant && !bearerToken && !(accessKeyId && accessKeySecret))) {
        throw new ApiError(
          "validation",
          "credentials",
          keys ? "An access key needs both its id and its secret" : "The provider of credentials gave none",
          { sent: false },
        );
      }
      const { action, version, method, path, query: parameters, form, body: given } = fixed;
      let body = given as Unsigned["body"];
      if (typeof given === "object" && !(given instanceof Uint8Array)) {
        whole ??= wholeBody(given);
        body = await whole;
      }
      // A literal, with what is not there as undefined: an object that gets properties later is slow.
      const signed = signature(hash, {
        action,
        version,
        method,
        path,
        query: parameters,
        form,
        body,
        roa: api.protocol === "acs-roa",
        headers,
        format: format.name,
        date: `${new Date(now).toISOString().slice(0, 19)}Z`,
        nonce,
        number,
        delay,
        credentials: {
          ...(accessKeyId && { accessKeyId, accessKeySecret: accessKeySecret as string }),
          ...(securityToken && { securityToken }),
          ...(bearerToken && { bearerToken }),
        },
      });
      const { query, body: sent } = signed;
      return {
        method,
        url: `${endpoint}${path}${query && "?"}${query}`,
        headers: signed.headers,
        ...(sent !== undefined && { body: typeof sent === "string" ? utf8(sent) : sent }),
        secrets: [accessKeySecret, securityToken, bearerToken, signed.signature],
      };
    },
    decode: (response, text) => decode(context, fixed.action, response, text, codec),
    isExpired: ({ code }) => source.renewable && code === "InvalidSecurityToken.Expired",
  };
}

type Fields = Readonly<Record<string, unknown>>;

function decode(
  { api, formats }: AcsContext,
  action: string,
  response: TransportResponse,
  text: (clean?: boolean) => string,
  codec: Codec | undefined,
): Answer {
  const { status, headers } = response;
  const contentType = mediaTypeOf(headers);
  const { success = "Success", code, message, requestId } = api.envelope ?? {};
  const fail = (
    kind: ErrorKind,
    body: unknown,
    errorCode: string,
    errorMessage: string,
    id?: unknown,
  ): never => {
    throw new ApiError(kind, errorCode, `${action}: ${errorMessage}`, {
      status,
      requestId: id ? `${id}` : headers["x-acs-request-id"],
      answer: { status, contentType, headers, body },
    });
  };
  const first = (body: Fields, ...names: (string | undefined)[]) => {
    for (const name of names) {
      if (name && Object.hasOwn(body, name) && body[name] != null && body[name] !== "") return body[name];
    }
    return undefined;
  };
  const idOf = (body: Fields) => first(body, requestId, "RequestId", "requestId", "requestid", "request_id");
  const read = (clean: boolean) => parseAny(formats, text(clean), contentType, codec);
  if (status > 299 && status < 400) {
    const host = /^[a-z]+:\/\/(?:[^/?#\\]*@)?([^/?#@\\]+)/i.exec(headers["location"] ?? "")?.[1];
    fail(
      "gateway",
      undefined,
      "redirect",
      `redirected${host ? ` to ${host}` : ""}, which is not followed (HTTP ${status})`,
    );
  }
  if (status > 199 && status < 300) {
    const body = read(false);
    const fields = (typeof body === "object" && body ? body : {}) as Fields;
    const said = first(fields, success);
    const rpcCode = first(fields, "Code");
    const isFailure =
      said !== undefined
        ? /^false$/i.test(`${said}`)
        : // Where the document's own field for codes is another one, `Code` is the gateway's.
          code &&
          code !== "Code" &&
          rpcCode !== undefined &&
          "Message" in fields &&
          !/^(200|0|ok|success)$/i.test(`${rpcCode}`);
    if (isFailure) {
      const clean = read(true) as Fields;
      fail(
        "service",
        clean,
        `${first(clean, code, "Code") ?? "Failure"}`,
        `${first(clean, message, "Message") ?? "the service reports a failure"}`,
        idOf(clean),
      );
    }
    return { status, contentType, headers, body };
  }
  let body: unknown;
  const raw = text(true);
  try {
    body = parseAny(formats, raw, contentType);
  } catch {
    body = readXmlError(raw) ?? raw;
  }
  const fields = (typeof body === "object" && body ? body : {}) as Fields;
  const errorCode = first(fields, "Code", "code", code);
  return errorCode === undefined || typeof errorCode === "object"
    ? fail("gateway", body, `http-${status}`, `HTTP ${status} without an error code`, idOf(fields))
    : fail(
        "service",
        body,
        `${errorCode}`,
        `${first(fields, "Message", "message", message) ?? `HTTP ${status}`}`,
        idOf(fields),
      );
}

/** By the first character, for content types are often wrong. */
function parseAny(formats: readonly FormatPart[], text: string, contentType: string, codec?: Codec): unknown {
  const start = /^\s*(.)/s.exec(text)?.[1];
  const name = start === "<" || (!start && /xml/.test(contentType)) ? "XML" : "JSON";
  const format = formats.find((each) => each.name === name);
  if (!format) throw new SyntaxError(`the answer is ${name}`);
  return format.parse(text, codec);
}

/** Code, message and request id of an XML error, for clients that have no XML reader. */
function readXmlError(text: string): Fields | undefined {
  if (!/^\s*(<\?[^>]*>\s*)?<Error>/.test(text)) return undefined;
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/<(Code|Message|RequestId|HostId)>([^<]*)</g)) {
    fields[name] ??= value.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, entity: string) => characters[entity] ?? "",
    );
  }
  return fields;
}

const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// Clients of RPC and ROA APIs from their parts.

export interface LeanAcsOptions<Digests extends keyof Hash = keyof Hash>
  extends EngineOptions,
    EndpointOptions {
  /** None: the call is anonymous. */
  readonly credentials?: CredentialsOption;
  readonly signature?: SignaturePart<Digests>;
  readonly format?: FormatPart;
  /** Fields for every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation no document describes. */
export interface AcsRequest {
  readonly operation: string;
  /** Default: the version of the API. */
  readonly version?: string;
  /** Default `POST`. */
  readonly method?: string;
  /** Encoded. Default `/`. */
  readonly path?: string;
  /** Lists and objects are flattened. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** An object is sent as a form (ROA: as JSON), text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** True when a second request has no second effect: failures are then retried. */
  readonly safe?: boolean;
}

export interface AcsClient extends Client {
  /** Calls anything; resolves with the decoded body, big integers exact. */
  call(request: AcsRequest, options?: CallOptions): Promise<unknown>;
  /** Scheme, host and port requests go to. */
  readonly endpoint: string;
  /** Closes kept connections. */
  close(): void;
}

/**
 * A client whose signature and format are values; V3 and JSON where left out. Throws `ApiError` of kind
 * `validation` for bad options.
 */
export function createLeanAcsClient<Digests extends keyof Hash = "sha256" | "hmacSha256">(
  api: ApiDescriptor,
  platform: Platform<Digests>,
  options: LeanAcsOptions<Digests> = {},
): AcsClient {
  const { signature = v3 as SignaturePart } = options;
  // A signature that was given needs no digest the platform lacks: the type of the call says so.
  return buildAcsClient(api, platform as Platform, options, signature as SignaturePart, [
    options.format ?? json,
  ]);
}

/** The client itself: asks for the first of `formats`, reads them all. */
export function buildAcsClient(
  api: ApiDescriptor,
  platform: Platform,
  given: Omit<LeanAcsOptions, "signature" | "format">,
  signature: SignaturePart,
  formats: readonly FormatPart[],
): AcsClient {
  const options = ownOptions(given);
  const engine = createEngine(platform, options);
  const { nonce = platform.randomId, validate, headers = {} } = options;
  const endpoint = chooseEndpoint(api, options);
  const common = {
    ...lowerCase(headers),
    accept: (formats[0] as FormatPart).accept,
    host: endpoint.replace(/^https?:\/\//, ""),
    "user-agent": userAgent(api.name, api.packageVersion),
  };
  refuseInvalid(api.name, () => checkHeaders(common));
  const context: AcsContext = {
    api,
    hash: platform.hash,
    endpoint,
    credentials: credentialSource(options.credentials, () => +(options.now ?? Date.now)()),
    signature,
    formats,
    headers: common,
  };
  const answer = async (operation: OperationDescriptor, request: unknown, given: CallOptions = {}) => {
    const call = ownOptions(given);
    const ready = readyRequest(operation, request, call.validate ?? validate, nonce);
    const fixed = refuseInvalid(operation.name, () => {
      const all = serialize(operation, ready);
      return acsCall(
        context,
        { ...all, headers: { ...all.headers, ...lowerCase(call.headers) } },
        operation.safe ?? operation.idempotencyToken !== undefined,
        operation.response,
      );
    });
    return engine(fixed, call);
  };
  return {
    endpoint: context.endpoint,
    close: engine.close,
    send: async (operation, request, call) =>
      (await answer(operation as OperationDescriptor, request, call)).body as never,
    exchange: (operation, request, call) =>
      answer(operation as OperationDescriptor, request, call).catch((error: ApiError) => {
        if (error.answer) return error.answer;
        throw error;
      }) as never,
    async call(request, given = {}) {
      const call = ownOptions(given);
      const {
        operation: action,
        method = "POST",
        path = "/",
        version = api.version ?? "",
        safe = false,
      } = request;
      const fixed = refuseInvalid(action, () => {
        const fields = { ...lowerCase(request.headers), ...lowerCase(call.headers) };
        const { body } = request;
        const kind = api.protocol === "acs-roa" ? "json" : "form";
        const type = kind === "form" ? "application/x-www-form-urlencoded" : "application/json";
        const sent =
          body == null
            ? {}
            : bodyOf(kind, isByteSource(body) ? "application/octet-stream" : type, body, fields);
        const query = flattenAll(request.query);
        return acsCall(
          context,
          { action, version, method, path, query, headers: fields, ...sent },
          safe,
          undefined,
        );
      });
      return (await engine(fixed, call)).body;
    },
  };
}

// A strict reader and writer of the XML that services send: elements and their text.

const maxElementDepth = 200;

/** An element; attributes, where they are asked for, are children whose names begin with `@`. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\0-\x08\x0b\f\x0e-\x1f\ufffe\uffff]/;

/**
 * Reads a document. The root may have any name.
 *
 * By the codec: an object has its children as properties; a list `[item]` takes every element of its name, or,
 * from a single one, the elements inside it; an empty element is the empty list, but one empty item where the
 * list is all its parent has (`<Regions><RegionCode/></Regions>`); an empty parent of such a list has the empty
 * list. Where the whole is a list, the elements inside the document's are its items. `long` is a bigint, `integer` a
 * number (bigint beyond 2^53), an empty one of these is left out, and text that does not fit stays text. Without a
 * codec an element with children is an object, names that repeat become lists, anything else is text. Attributes are
 * checked and dropped, as are comments, processing instructions and text beside elements. `settle` may change the tree
 * first; attributes are part of it then. Names such as `__proto__` are ordinary own properties.
 *
 * Throws `SyntaxError` with the line and nothing of the text: not well-formed, an HTML page, a document type
 * declaration, an entity beyond the five and character references, nested deeper than 200.
 */
export function parseXml(text: string, codec?: Codec, settle?: (root: XmlElement) => XmlElement): unknown {
  const root = settle ? settle(readDocument(text, true)) : readDocument(text);
  const whole = resolve(codec);
  return Array.isArray(whole) && root.children[0]
    ? root.children.map((item) => toValue(item, whole[0]))
    : toValue(root, whole);
}

/** Texts by name, as a form has them, read as the elements of a document are. */
export const fromTexts = (texts: Iterable<readonly [string, string]>, codec?: Codec): unknown => {
  const children = Array.from(texts, ([name, text]) => ({ name, text, children: [] }));
  return children[0] ? toValue({ name: "", text: "", children }, codec) : {};
};

/** An element that holds nothing but plain text, whole: most elements are of this kind. */
const leaf = /\s*<([A-Za-z_][\w.-]*)>([^<>&]*)<\/\1>/y;
const startTag =
  /<([A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*)((?:\s+[A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

function readDocument(source: string, withAttributes = false): XmlElement {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const top: XmlElement = { name: "", children: [], text: "" };
  const open = [top];
  let at = text.search(illegal);
  const fail = (problem = "not well-formed"): never => {
    throw new SyntaxError(`XML: ${problem} on line ${text.slice(0, at).split("\n").length}`);
  };
  /** Text up to the next `end`; moves behind it. */
  const until = (end: string, start: number) => {
    const stop = text.indexOf(end, start);
    if (stop < 0) fail();
    at = stop + end.length;
    return text.slice(start, stop);
  };
  const decoded = (content: string) =>
    content.replace(
      /&(?:#(\d{1,7});|#x([\da-f]{1,6});|(amp|lt|gt|quot|apos);)?/gi,
      (_, decimal, hex, name) => {
        const code: number = entities[name] ?? (decimal ? +decimal : Number.parseInt(hex, 16));
        const isCharacter = code <= 0x10ffff && code >> 11 !== 27;
        const character = isCharacter ? String.fromCodePoint(code) : "\0";
        return illegal.test(character) ? fail() : character;
      },
    );
  if (at >= 0) fail();
  for (at = 0; at < text.length; ) {
    const element = open[open.length - 1] as XmlElement;
    leaf.lastIndex = at;
    const plain = open[1] && open.length <= maxElementDepth && leaf.exec(text);
    if (plain) {
      const [all, name = "", content = ""] = plain;
      if (/^html$/i.test(name)) fail();
      element.children.push({ name, children: [], text: content });
      at += all.length;
      continue;
    }
    if (text[at] !== "<") {
      const stop = text.indexOf("<", at);
      const content = text.slice(at, stop < 0 ? text.length : stop);
      if (open[1] ? content.includes("]]>") : content.trim()) fail();
      element.text += content.includes("&") ? decoded(content) : content;
      at += content.length;
    } else if (text[at + 1] === "/") {
      if (until(">", at + 2).trimEnd() !== element.name || !open[1]) fail();
      open.pop();
    } else if (text[at + 1] === "?") {
      if (/^xml\s/.test(until("?>", at + 2)) && !text.startsWith("<?xml")) fail();
    } else if (text.startsWith("<!--", at)) {
      if (until("-->", at + 4).includes("--")) fail();
    } else if (open[1] && text.startsWith("<![CDATA[", at)) element.text += until("]]>", at + 9);
    else {
      startTag.lastIndex = at;
      const [tag, name = "", attributes, isEmpty] = startTag.exec(text) ?? fail();
      if (attributes) {
        const names = decoded(attributes).match(/[^\s=]+(?=\s*=\s*["'])/g) ?? [];
        if (new Set(names).size < names.length) fail();
      }
      if ((!open[1] && top.children[0]) || /^html$/i.test(name) || open.length > maxElementDepth) fail();
      const child: XmlElement = { name, children: [], text: "" };
      if (attributes && withAttributes) {
        for (const [, key, value = ""] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
          child.children.push({ name: `@${key}`, children: [], text: decoded(value.slice(1, -1)) });
        }
      }
      element.children.push(child);
      if (!isEmpty) open.push(child);
      at += tag.length;
    }
  }
  return (!open[1] && top.children[0]) || fail();
}

const entities: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

const resolve = (codec: Codec | undefined): Codec | undefined =>
  typeof codec === "function" ? resolve(codec()) : codec;

/** Codec of a property. */
const codecOf = (codec: Codec | undefined, name: string): Codec | undefined => {
  const properties = codec as Readonly<Record<string, Codec>>;
  return typeof codec === "object"
    ? resolve(Object.hasOwn(properties, name) ? properties[name] : properties["*"])
    : undefined;
};

function toValue({ children, text }: XmlElement, given: Codec | undefined, mayWrap = true): unknown {
  const codec = resolve(given);
  if (Array.isArray(codec)) return listOf([{ name: "", children, text }], codec[0], mayWrap);
  const names = typeof codec === "object" ? Object.keys(codec) : [];
  if (!children[0]) {
    if (typeof codec !== "object") return toScalar(text, codec as string);
    if (text.trim()) return text;
  }
  const groups = new Map<string, XmlElement[]>();
  const [only = "*", ...others] = names;
  if (!children[0] && !others[0] && only !== "*" && Array.isArray(codecOf(codec, only))) groups.set(only, []);
  for (const child of children) {
    const group = groups.get(child.name);
    if (group) group.push(child);
    else groups.set(child.name, [child]);
  }
  const out: Record<string, unknown> = {};
  for (const [name, group] of groups) {
    const own = codecOf(codec, name);
    const value = Array.isArray(own)
      ? listOf(group, own[0], Boolean(others[0]))
      : group[1]
        ? group.map((child) => toValue(child, own))
        : toValue(group[0] as XmlElement, own);
    if (name === "__proto__") Object.defineProperty(out, name, { value, enumerable: true });
    else if (value !== undefined) out[name] = value;
  }
  return out;
}

/** `mayWrap`: a single empty element is the wrapper of no items, not an item. */
function listOf(group: readonly XmlElement[], given: Codec, mayWrap: boolean): unknown[] {
  const item = resolve(given);
  const [first, second] = group;
  if (first && !second) {
    const { children, text } = first;
    const isWrapper = children[0]
      ? typeof item === "object"
        ? !Array.isArray(item) && !children.some((child) => codecOf(item, child.name))
        : item !== "unknown"
      : mayWrap && !text.trim();
    if (isWrapper) group = children;
  }
  return group.map((element) => toValue(element, item));
}

function toScalar(text: string, codec: string | undefined): unknown {
  if (!/^(long|integer|number|boolean)$/.test(codec ?? "")) return text;
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (codec === "boolean") return trimmed === "true" || (trimmed === "false" ? false : text);
  const number = /^[\d.e+-]+$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (
    codec !== "number" &&
    /^-?\d{1,400}$/.test(trimmed) &&
    (codec === "long" || !Number.isSafeInteger(number))
  ) {
    return BigInt(trimmed);
  }
  return codec === "long" || Number.isNaN(number) ? text : number;
}

/**
 * Writes a document. Properties are elements, attributes where their name begins with `@`, or the text of `#text`; lists
 * repeat their element, null and undefined are left out, single values are written as `scalarText` does. Throws
 * `TypeError` for what XML cannot hold: names that are no element names, control characters, lists of lists, nesting
 * deeper than 200.
 */
export const writeXml = (rootName: string, value: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${writeElement(rootName, value, 0)}`;

function writeElement(name: string, value: unknown, depth: number): string {
  checkName(name);
  if (depth > maxElementDepth) throw new TypeError("XML: nested too deeply, or contains itself");
  let inner = "";
  let attributes = "";
  if (Array.isArray(value)) throw new TypeError("XML: a list has no element of its own");
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith("@") && item != null) {
        const text = escapeText(scalarText(item, key)).replace(/["\n\t]/g, reference);
        attributes += ` ${checkName(key.slice(1))}="${text}"`;
        continue;
      }
      for (const one of Array.isArray(item) ? item : [item]) {
        if (key === "#text") inner += one == null ? "" : escapeText(scalarText(one, name));
        else if (one != null) inner += writeElement(key, one, depth + 1);
      }
    }
  } else if (value != null) inner = escapeText(scalarText(value, name));
  return `<${name}${attributes}>${inner}</${name}>`;
}

function checkName(name: string): string {
  if (!/^[A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*$/.test(name))
    throw new TypeError("XML: not an element name");
  return name;
}

const reference = (character: string) => `&#${character.charCodeAt(0)};`;

function escapeText(text: string): string {
  if (illegal.test(text) || /\p{Cs}/u.test(text)) throw new TypeError("XML: a character that is not allowed");
  return text.replace(/[&<>\r]/g, reference);
}

// XML as the format of a client.

export const xml: FormatPart = { name: "XML", accept: "application/xml", parse: parseXml };

// Clients of RPC and ROA APIs whose signature and format are chosen by name.

export interface AcsOptions extends Omit<LeanAcsOptions, "signature" | "format"> {
  /** Default `v3`. */
  readonly signature?: "v3" | "v1";
  /** What to ask for; either is read. Default `json`. */
  readonly format?: "json" | "xml";
}

/** A client with V1, V3, JSON and XML, chosen by name. Throws `ApiError` of kind `validation` for bad options. */
export function createAcsClient(api: ApiDescriptor, platform: Platform, options: AcsOptions = {}): AcsClient {
  const { signature = "v3", format = "json", ...rest } = options;
  return buildAcsClient(
    api,
    platform,
    rest,
    signature === "v1" ? v1 : v3,
    format === "xml" ? [xml, json] : [json, xml],
  );
}

// Functions of operations as methods of one object.

/** What takes a client first, as functions of operations do. */
type Called = (client: Client, ...rest: never[]) => unknown;

/** The functions among `Operations`, each without its client; with their documentation, as editors show it. */
export type Methods<Operations> = {
  [Name in keyof Operations as Operations[Name] extends Called ? Name : never]: Operations[Name] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** The class of objects that hold a client and call each function with it. */
export type MethodsClass<Operations, Sender extends Client> = new (
  client: Sender,
) => Methods<Operations> & {
  /** The client that sends the calls. */
  readonly $client: Sender;
};

/** Makes the class of the functions given, which are those of `Operations`. */
export function methodsOf<Operations, Sender extends Client>(
  functions: Readonly<Record<string, Called>>,
): MethodsClass<Operations, Sender> {
  class Bound {
    readonly $client: Sender;
    constructor(client: Sender) {
      this.$client = client;
    }
  }
  for (const [name, call] of Object.entries(functions)) {
    Object.defineProperty(Bound.prototype, name, {
      value(this: Bound, ...rest: never[]) {
        return call(this.$client, ...rest);
      },
      configurable: true,
      writable: true,
    });
  }
  return Bound as unknown as MethodsClass<Operations, Sender>;
}

// Reading decoded answers by path.

/** The value at `a.b.c`, through own properties only. Undefined where the path ends early. */
export function valueAt(value: unknown, path: string): unknown {
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
