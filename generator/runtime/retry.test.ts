import { expect, it } from "vitest";
import { ApiError, type ErrorKind } from "./errors.ts";
import { isRetryable, isThrottled, readRetryAfter } from "./retry.ts";

const error = (kind: ErrorKind, code: string, more: { status?: number; sent?: boolean } = {}) =>
  new ApiError(kind, code, "text", more);

it("R23: whole codes and statuses count, not parts of them", () => {
  for (const code of [
    "ServiceUnavailable",
    "SystemBusy",
    "Timeout",
    "ServiceTimeout",
    "SignatureNonceUsed",
  ]) {
    expect(isRetryable(error("service", code, { status: 400 }), true), code).toBe(true);
    expect(isRetryable(error("service", code, { status: 400 }), false), code).toBe(false);
    for (const other of [`X${code}`, `${code}X`]) {
      expect(isRetryable(error("service", other, { status: 400 }), true), other).toBe(false);
    }
  }
  for (const status of [408, 500, 502, 503, 504]) {
    expect(isRetryable(error("gateway", "x", { status }), true), `${status}`).toBe(true);
    for (const other of [+`1${status}`, +`${status}0`]) {
      expect(isRetryable(error("gateway", "x", { status: other }), true), `${other}`).toBe(false);
    }
  }
  for (const status of [400, 404, 501, 505]) {
    expect(isRetryable(error("gateway", "x", { status }), true), `${status}`).toBe(false);
  }
});

it("R25: what was not sent may be sent, unless another attempt cannot do better", () => {
  for (const code of ["connect", "dns", "tls-like", "no-proxy"]) {
    expect(isRetryable(error("network", code, { sent: false }), false), code).toBe(true);
  }
  for (const code of ["tls", "proxy"]) {
    expect(isRetryable(error("network", code, { sent: false }), true), code).toBe(false);
    expect(isRetryable(error("network", code), true), code).toBe(false);
  }
  expect(isRetryable(error("network", "too-large"), true)).toBe(false);
  expect(isRetryable(error("network", "not-too-large"), true)).toBe(true);
  expect(isRetryable(error("network", "proxy-like"), true)).toBe(true);
  expect(isRetryable(error("timeout", "idle"), true)).toBe(true);
  expect(isRetryable(error("timeout", "idle"), false)).toBe(false);
  expect(isRetryable(error("aborted", "aborted"), true)).toBe(false);
  expect(isRetryable(error("xnetwork" as ErrorKind, "x"), true)).toBe(false);
  expect(isRetryable(error("networks" as ErrorKind, "x"), true)).toBe(false);
});

it("R25: 429 and codes of throttling are refused before they had an effect", () => {
  expect(isThrottled(error("gateway", "x", { status: 429 }))).toBe(true);
  for (const code of ["Throttling.User", "ApiThrottled", "TooManyRequests"]) {
    expect(isThrottled(error("service", code, { status: 400 })), code).toBe(true);
  }
  expect(isThrottled(error("service", "Other", { status: 400 }))).toBe(false);
});

it.each([
  [{ "retry-after": "2" }, 2000],
  [{ "retry-after": " 2 " }, 2000],
  [{ "retry-after": "1.25" }, 1250],
  [{ "x-acs-retry-after": "1.5" }, 2],
  [{ "x-acs-retry-after": "7", "retry-after": "2" }, 7],
  [{ "retry-after": "x2" }, undefined],
  [{ "retry-after": "2x" }, undefined],
  [{ "retry-after": "1.x" }, undefined],
  [{ "retry-after": "1.2.3" }, undefined],
  [{ "retry-after": "-1" }, undefined],
  [{ "retry-after": "1".repeat(400) }, undefined],
  [{ "retry-after": "2026-01-01" }, undefined],
  [{ "retry-after": "Thu, 01 Jan 2026 00:00:10 GMT" }, 10_000],
  [{ "retry-after": "Wed, 31 Dec 2025 23:59:59 GMT" }, undefined],
  [{}, undefined],
] as const)("R26: %o asks for %s ms", (headers, wait) => {
  expect(readRetryAfter(headers, Date.parse("2026-01-01T00:00:00Z"))).toBe(wait);
});
