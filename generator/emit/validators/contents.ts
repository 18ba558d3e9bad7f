/** Names of the validators of an operation's responses. */
import type { Content, Operation } from "../../ir/model.ts";
import { responseValidatorName } from "../../ir/paths.ts";
import { checkedBodies } from "../shared/response-checks.ts";

export interface ResponseCheck {
  /** Every name it is exported under. The first is the name without suffix for the main response. */
  readonly names: readonly string[];
  readonly isMain: boolean;
  readonly content: Content;
}

/** One a documented body: `200` and the main response have no suffix, others their status, further media types their kind. */
export function responseChecks(operation: Operation): ResponseCheck[] {
  const base = responseValidatorName(operation);
  const taken = new Set<string>();
  return checkedBodies(operation).flatMap(({ status, isFirst, isMain, content }) => {
    const suffix = status === "200" ? "" : status;
    const kind = isFirst
      ? ""
      : content.kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const names = [...new Set(isMain ? [base, `${base}${suffix}`] : [`${base}${suffix}${kind}`])];
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return [{ names, isMain, content }];
  });
}
