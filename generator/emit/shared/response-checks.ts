/** Which bodies of an operation's responses can be held against a schema, and which of them is the main one. */
import type { Content, Operation, Response } from "../../ir/model.ts";
import { isAsserting } from "./json-schema.ts";

export interface CheckedBody {
  /** `Response`, with its status unless that is `200`, and with its kind where it is not the first of its status. */
  readonly name: string;
  /** The body a successful call resolves with: of `200`, else of the first success. An error has no say in it. */
  readonly isMain: boolean;
  readonly content: Content;
}

/** Bodies that arrive as a value: not bytes, and not a stream of values. */
const hasValue = (content: Content): boolean =>
  content.kind === "json" || (content.kind !== "binary" && isAsserting(content.schema.json));

/** Their names differ: of two bodies of one status and kind the first counts. */
export function checkedBodies(operation: Operation): CheckedBody[] {
  const withBody = operation.responses.filter((response) => response.contents.some(hasValue));
  const successes = successResponses(operation).filter((response) => withBody.includes(response));
  const main = successes.find((response) => response.status === "200") ?? successes[0];
  const bodies = new Map<string, CheckedBody>();
  for (const response of withBody) {
    for (const body of bodiesOf(response, response === main)) {
      if (!bodies.has(body.name)) bodies.set(body.name, body);
    }
  }
  return [...bodies.values()];
}

function bodiesOf({ status, contents }: Response, isMain: boolean): CheckedBody[] {
  const seen = new Set<unknown>();
  const bodies: CheckedBody[] = [];
  for (const content of contents) {
    if (!hasValue(content) || seen.has(content.schema.json)) continue;
    seen.add(content.schema.json);
    const isFirst = bodies.length === 0;
    const kind = isFirst
      ? ""
      : content.kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    bodies.push({
      name: `Response${status === "200" ? "" : status}${kind}`,
      isMain: isMain && isFirst,
      content,
    });
  }
  return bodies;
}

/** Responses that count as success: 2xx, or what stands for everything where none is documented. */
export function successResponses(operation: Operation): readonly Response[] {
  const found = operation.responses.filter((response) => /^2/.test(response.status));
  return found.length > 0 ? found : operation.responses.filter((response) => response.status === "default");
}
