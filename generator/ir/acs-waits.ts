/** Which submit operations get a function that waits, and what it is called. */
import type { AcsAsync, AcsState, AcsWait } from "./model.ts";
import type { Names } from "./names.ts";
import type { Draft } from "./operations.ts";

/**
 * Takes the names of waiting functions that the document gives. Called before operations are given theirs: a name
 * that somebody wrote comes first.
 */
export function claimWrittenHelpers(drafts: readonly Draft[], names: Names): ReadonlyMap<string, string> {
  const claimed = new Map<string, string>();
  for (const draft of drafts) {
    for (const { partner, helper } of partnersOf(draft.acs?.async)) {
      if (helper === undefined) continue;
      claimed.set(pairKey(draft, partner), names.claimFunction(helper, helper).name);
    }
  }
  return claimed;
}

/**
 * Settles `AcsAsync.waits`. The first partner's end is what the submit operation documents; any other's is known where
 * some submit operation documents a state for it. A first partner whose helper is named and whose end is not
 * documented is done once it answers. Of any other result operation the caller has to say when the work is done.
 */
export function settleWaits(
  drafts: readonly Draft[],
  names: Names,
  written: ReadonlyMap<string, string>,
): void {
  const roles = new Map(drafts.map(({ name, acs }) => [name, acs?.async?.role]));
  const states = new Map<string, AcsState>();
  for (const { acs } of drafts) {
    const { role, partner, state } = acs?.async ?? {};
    if (role === "submit" && partner !== undefined && state !== undefined && !states.has(partner))
      states.set(partner, state);
  }
  for (const draft of drafts) {
    const async = draft.acs?.async;
    if (draft.acs === undefined || async?.role !== "submit") continue;
    const waits = partnersOf(async).flatMap(({ partner, key }, index): AcsWait[] => {
      const first = index === 0;
      const ready = first ? async.ready : undefined;
      const state = first && async.state !== undefined ? async.state : states.get(partner);
      const writtenName = written.get(pairKey(draft, partner));
      const told = ready !== undefined || state !== undefined || (first && writtenName !== undefined);
      if (!roles.has(partner) || !(told || roles.get(partner) === "result")) return [];
      const derived = `waitFor${draft.typeName}${first ? "" : `By${partner}`}`;
      return [
        {
          helper: writtenName ?? names.claimFunction(derived, derived).name,
          result: partner,
          key,
          ...(ready === undefined ? {} : { ready }),
          ...(ready !== undefined || state === undefined ? {} : { state }),
          ...(told ? {} : { until: true }),
          carry: first ? async.carry : [],
          pendingCodes: first ? async.pendingCodes : [],
        },
      ];
    });
    draft.acs = { ...draft.acs, async: { ...async, waits } };
  }
}

const pairKey = (draft: Draft, partner: string): string => `${draft.name}\n${partner}`;

/** The pair's own partner first. */
function partnersOf(
  async: AcsAsync | undefined,
): readonly { readonly partner: string; readonly key: string; readonly helper?: string }[] {
  return async?.role === "submit" ? [async, ...async.others] : [];
}
