/** Gives operations their function and type names. The order of the document has no say in them. */
import { claimWrittenHelpers, settleWaits } from "./acs-waits.ts";
import type { Names } from "./names.ts";
import type { Draft } from "./operations.ts";
import { compareText } from "./read.ts";
import { quote, type Report } from "./report.ts";
import { isSpelledOut } from "./words.ts";

/** `received` (webhooks and callbacks) yields to the operations a client calls. */
export function nameOperations(
  drafts: readonly Draft[],
  received: readonly Draft[],
  names: Names,
  report: Report,
): void {
  const ordered = [...inNameOrder(drafts), ...inNameOrder(received)];
  const obstacles = new Map<Draft, "reserved" | "taken">();
  for (const draft of ordered) {
    const claimed = names.claimStem(draft.name);
    draft.typeName = claimed.name;
    if (claimed.obstacle !== undefined) obstacles.set(draft, claimed.obstacle);
  }
  const helpers = claimWrittenHelpers(drafts, names);
  for (const draft of ordered) {
    const claimed = names.claimFunction(draft.name, draft.typeName);
    draft.identifier = claimed.name;
    if (claimed.obstacle !== undefined) obstacles.set(draft, claimed.obstacle);
    // A name that nobody wrote can be the one that is free.
    if (draft.unnamed) draft.name = claimed.name;
  }
  settleWaits(drafts, names, helpers);
  for (const draft of ordered) {
    const obstacle = obstacles.get(draft);
    if (obstacle === undefined) {
      if (!draft.unnamed && isSpelledOut(draft.name)) {
        report.warn(
          "name/spelled-out",
          `The name of operation ${quote(draft.name)} is no identifier; it is called \`${draft.identifier}\`, its types \`${draft.typeName}…\`.`,
          draft.origin,
          "Set an `operationId` that begins with a Latin letter to choose the name.",
        );
      }
      continue;
    }
    report.warn(
      obstacle === "taken" ? "name/taken" : "name/reserved",
      `The name of operation ${quote(draft.name)} is ${obstacle === "taken" ? "in use already" : "a reserved one"}; it is called \`${draft.identifier}\`, its types \`${draft.typeName}…\`.`,
      draft.origin,
      `Set ${draft.unnamed ? "an" : "another"} \`operationId\` to choose the name.`,
    );
  }
}

/** Names that need no change come first, so that they keep themselves. */
function inNameOrder(drafts: readonly Draft[]): Draft[] {
  const ranked = drafts.map((draft) => ({ draft, rank: draft.unnamed ? 2 : isPlain(draft.name) ? 0 : 1 }));
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareText(a.draft.name, b.draft.name) ||
      compareText(a.draft.path, b.draft.path) ||
      compareText(a.draft.method, b.draft.method) ||
      compareText(a.draft.origin.pointer, b.draft.origin.pointer),
  );
  return ranked.map(({ draft }) => draft);
}

/** True for a name that already is what it will be called. */
const isPlain = (name: string): boolean => /^[A-Za-z][A-Za-z0-9]*$/.test(name);
