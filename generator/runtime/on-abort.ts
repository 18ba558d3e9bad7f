/** Ways for a call to end early. */
import type { Abortable, PlatformRequest } from "./types.ts";

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
