/** Faults on purpose: only where the gateway was started so, the same ones for the same seed. */
import type { FaultKind, FaultOptions } from "./options.ts";
import type { HeaderFields, WireAnswer } from "./wire.ts";
import { Refusal, singleHeader } from "./wire.ts";

const kinds: readonly FaultKind[] = ["throttle", "unavailable", "internal", "reset", "truncate", "delay"];

/** Draws the fault of each request in turn; undefined leaves the request alone. */
export function createFaults(
  options: FaultOptions | undefined,
): (headers: HeaderFields) => FaultKind | undefined {
  if (options === undefined) return () => undefined;
  if ("header" in options) {
    return (headers) => {
      const named = singleHeader(headers, "x-gaiwan-fault");
      if (named === undefined) return undefined;
      const kind = kinds.find((entry) => entry === named);
      if (kind === undefined) {
        throw new Refusal(400, "InvalidParameter", `x-gaiwan-fault is one of ${kinds.join(", ")}.`);
      }
      return kind;
    };
  }
  if ("script" in options) {
    let position = 0;
    return () => options.script[position++];
  }
  const random = mulberry32(options.seed);
  const drawn = options.kinds ?? kinds;
  return () => (random() < options.rate ? drawn[Math.floor(random() * drawn.length)] : undefined);
}

/** Turns a fault into a refusal, or into what is to happen to the connection. */
export function strike(kind: FaultKind): WireAnswer["fault"] {
  switch (kind) {
    case "throttle":
      throw new Refusal(429, "Throttling.User", "Request was denied due to user flow control.", {
        "x-acs-retry-after": "50",
      });
    case "unavailable":
      throw new Refusal(
        503,
        "ServiceUnavailable",
        "The request has failed due to a temporary failure of the server.",
      );
    case "internal":
      throw new Refusal(500, "InternalError", "The request processing has failed due to some unknown error.");
    case "delay":
      return { kind: "delay", milliseconds: 200 };
    case "reset":
    case "truncate":
      return { kind };
  }
}

/** A small seeded generator; numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
