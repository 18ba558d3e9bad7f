/** Which bodies of an operation's responses get a validator, and under which name. */
import type { Content, Operation, Response } from "../../ir/model.ts";
import { responseValidatorName } from "../../ir/paths.ts";
import { isAsserting } from "./compile.ts";

export interface ResponseCheck {
  /** Every name it is exported under. The first is the name without suffix for the main response. */
  readonly names: readonly string[];
  readonly isMain: boolean;
  readonly content: Content;
}

/** Bodies that arrive as a value: not bytes, and not a stream of values. */
const hasValue = (content: Content): boolean =>
  content.kind === "json" ||
  content.kind === "xml" ||
  (content.kind !== "binary" && isAsserting(content.schema.json));

/** The main response is `200`, else the first success, else the first with a body. */
export function responseChecks(operation: Operation): ResponseCheck[] {
  const withBody = operation.responses.filter((response) => response.contents.some(hasValue));
  const main =
    withBody.find((response) => response.status === "200") ??
    withBody.find((response) => response.status.startsWith("2")) ??
    withBody.find((response) => response.status === "default") ??
    withBody[0];
  return withBody.flatMap((response) => checksOf(operation, response, response === main));
}

function checksOf(operation: Operation, response: Response, isMain: boolean): ResponseCheck[] {
  const base = responseValidatorName(operation);
  const suffix = response.status === "200" ? "" : response.status;
  const seen = new Set<unknown>();
  const checks: ResponseCheck[] = [];
  for (const content of response.contents) {
    if (!hasValue(content) || seen.has(content.schema.json)) continue;
    seen.add(content.schema.json);
    if (checks.length === 0) {
      const names = isMain && suffix !== "" ? [base, `${base}${suffix}`] : [`${base}${suffix}`];
      checks.push({ names, isMain, content });
    } else {
      const kind = content.kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const names = [`${base}${suffix}${kind}`];
      if (checks.some((check) => check.names.includes(names[0] ?? ""))) continue;
      checks.push({ names, isMain: false, content });
    }
  }
  return checks;
}
