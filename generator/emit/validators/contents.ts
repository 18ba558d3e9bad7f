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
  return checkedBodies(operation).map(({ name, isMain, content }) => {
    const main = isMain ? [responseValidatorName(operation)] : [];
    return { names: [...new Set([...main, responseValidatorName(operation, name)])], isMain, content };
  });
}
