/** The reference as data: `docs/reference.json` and `docs/errors.json`. */
import type { Api, Json } from "../../ir/model.ts";
import { jsonText } from "../shared/escape.ts";
import type { ClientError } from "./client-errors.ts";
import type { ErrorFact, OperationFact } from "./facts.ts";

/** One line an operation, so that a change of one shows as one line. */
export function referenceText(api: Api, facts: readonly OperationFact[]): string {
  const head: Json = {
    name: api.name,
    title: api.title,
    version: api.version,
    protocol: api.protocol,
    servers: api.servers as unknown as Json,
    endpoints: (api.acs?.endpoints ?? []) as unknown as Json,
    tags: api.tags as unknown as Json,
  };
  // Calls and samples stand on the pages: they are most of the text and say nothing of their own.
  const lines = facts.map(({ call: _call, samples: _samples, ...fact }) =>
    jsonText(fact as unknown as Json, 0),
  );
  const text = jsonText(head, 2).replace(/\n\}$/, "");
  return `${text},\n  "operations": [${lines.length === 0 ? "" : `\n    ${lines.join(",\n    ")}\n  `}]\n}\n`;
}

/** Codes of the service, then those of the client, which have a `kind` and no status. */
export function errorsText(errors: readonly ErrorFact[], own: readonly ClientError[]): string {
  const all = [
    ...errors,
    ...own.map(({ kind, code, meaning, retried }) => ({ kind, code, description: meaning, retried })),
  ];
  return `${jsonText(all as unknown as Json, 2)}\n`;
}
