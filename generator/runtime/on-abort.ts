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
