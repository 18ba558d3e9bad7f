/** When a failed attempt is made again, and after how long. */
import type { ApiError } from "./errors.ts";

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
