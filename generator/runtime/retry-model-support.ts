/** Calls with faults and aborts against a model of what retries may do, in virtual time (R76). */
import fc from "fast-check";
import { ApiError } from "./errors.ts";
import { dropThing, sampleClient, startTask } from "./test-support.ts";
import type { TransportResponse } from "./types.ts";

/** What comes of one attempt. `after`: milliseconds that the service asks to wait. */
export type Outcome =
  | { readonly is: "ok" | "bad" | "refused" | "reset" | "abort" }
  | { readonly is: "throttled" | "unavailable"; readonly after?: number };

export interface PlannedCall {
  /** Whether a second request is known to have no second effect. */
  readonly safe: boolean;
  readonly outcomes: readonly Outcome[];
}

export interface Settings {
  readonly attempts: number;
  readonly budget: number;
  /** Milliseconds for a whole call. */
  readonly timeout: number;
}

/** What is seen of a call: how it ended, after how many attempts and which waits. */
export interface Seen {
  readonly end: string;
  readonly attempts: number;
  readonly waits: readonly number[];
}

const limits = { base: 100, throttlingBase: 1000, cap: 20_000, maxRetryAfter: 60_000 };

/** The model: a bucket of tokens, a clock, and the rule for each outcome. */
export function expected(calls: readonly PlannedCall[], { attempts, budget, timeout }: Settings): Seen[] {
  let tokens = budget;
  return calls.map(({ safe, outcomes }) => {
    const waits: number[] = [];
    let time = 0;
    for (let number = 1; ; number++) {
      const outcome = outcomes[number - 1] ?? { is: "ok" };
      if (outcome.is === "ok") {
        // A retry that helped gives back what it took; a first attempt gives one.
        tokens = Math.min(budget, tokens + (number > 1 ? 5 : 1));
        return { end: "ok", attempts: number, waits };
      }
      if (outcome.is === "abort") return { end: "aborted", attempts: number, waits };
      const after = "after" in outcome ? outcome.after : undefined;
      const unsent = outcome.is === "refused" || outcome.is === "throttled";
      const again = unsent || (safe && outcome.is !== "bad");
      const base = outcome.is === "throttled" ? limits.throttlingBase : limits.base;
      const wait = after ?? 0.5 * Math.min(limits.cap, base * 2 ** (number - 1));
      const may = again && number < attempts && tokens >= 5 && (after ?? 0) <= limits.maxRetryAfter;
      if (!may || time + wait >= timeout) return { end: outcome.is, attempts: number, waits };
      tokens -= 5;
      time += wait;
      waits.push(wait);
    }
  });
}

/** The same calls by the client, one after the other. */
export async function observed(
  calls: readonly PlannedCall[],
  { attempts, budget, timeout }: Settings,
): Promise<Seen[]> {
  let clock = 0;
  let waits: number[] = [];
  let attempt = 0;
  let current: PlannedCall | undefined;
  let controller = new AbortController();
  const client = sampleClient("http://127.0.0.1:9", {
    retry: { attempts, budget, ...limits },
    now: () => 1_700_000_000_000 + clock,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    transport: () => answer(current?.outcomes[attempt++] ?? { is: "ok" }, () => controller.abort()),
  } as object);
  const seen: Seen[] = [];
  for (const call of calls) {
    [waits, attempt, current, controller] = [[], 0, call, new AbortController()];
    const options = { signal: controller.signal, timeout };
    const promise: Promise<unknown> = call.safe
      ? client.send(startTask, {}, options)
      : client.send(dropThing, {}, options);
    const end = await promise.then(
      () => "ok",
      (error: unknown) => endOf(error as ApiError),
    );
    seen.push({ end, attempts: attempt, waits });
  }
  return seen;
}

async function answer(outcome: Outcome, abort: () => void): Promise<TransportResponse> {
  const reply = (status: number, code?: string): TransportResponse => ({
    status,
    headers: {
      "content-type": "application/json",
      ...("after" in outcome && outcome.after !== undefined && { "x-acs-retry-after": `${outcome.after}` }),
    },
    body: new TextEncoder().encode(
      JSON.stringify(code === undefined ? { Success: true } : { Code: code, Message: "m", RequestId: "r" }),
    ),
  });
  switch (outcome.is) {
    case "ok":
      return reply(200);
    case "bad":
      return reply(400, "InvalidParameter");
    case "throttled":
      return reply(429, "Throttling.User");
    case "unavailable":
      return reply(503, "ServiceUnavailable");
    case "refused":
      throw new ApiError("network", "connection", "refused", { sent: false });
    case "reset":
      throw new ApiError("network", "connection", "reset", { sent: true });
    case "abort":
      abort();
      return new Promise(() => {});
  }
}

function endOf(error: ApiError): string {
  if (error.kind === "aborted") return "aborted";
  if (error.kind === "network") return error.sent === false ? "refused" : "reset";
  return (
    { 400: "bad", 429: "throttled", 503: "unavailable" }[error.status ?? 0] ?? `${error.kind} ${error.code}`
  );
}

const after = fc.option(fc.constantFrom(0, 1, 250, 3000, 59_999, 60_000, 60_001), { nil: undefined });
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Outcome>({ is: "ok" }) },
  { weight: 1, arbitrary: fc.constantFrom<Outcome>({ is: "bad" }, { is: "abort" }) },
  { weight: 4, arbitrary: fc.constantFrom<Outcome>({ is: "refused" }, { is: "reset" }) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom("throttled", "unavailable"), after)
      .map(([is, wait]): Outcome => ({ is, ...(wait !== undefined && { after: wait }) })),
  },
);

/** Plans of calls that share one client. */
export const plans = fc.record({
  calls: fc.array(fc.record({ safe: fc.boolean(), outcomes: fc.array(outcome, { maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  settings: fc.record({
    attempts: fc.integer({ min: 1, max: 5 }),
    budget: fc.integer({ min: 0, max: 40 }),
    timeout: fc.constantFrom(200, 5000, 60_000, 200_000),
  }),
});
