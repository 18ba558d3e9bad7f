/** The reference as data: `docs/reference.json` and `docs/errors.json`. */
import type { Api, Json } from "../../ir/model.ts";
import { jsonText } from "../shared/escape.ts";
import type { ErrorFact, OperationFact } from "./facts.ts";

/** One line an operation, so that a change of one shows as one line. */
export function referenceText(api: Api, facts: readonly OperationFact[]): string {
  const head = plain({
    name: api.name,
    title: api.title,
    version: api.version,
    protocol: api.protocol,
    servers: api.servers,
    endpoints: api.acs?.endpoints ?? [],
    tags: api.tags,
  });
  const lines = facts.map((fact) => jsonText(plain({ ...fact, call: undefined }), 0));
  const text = jsonText(head, 2).replace(/\n\}$/, "");
  return `${text},\n  "operations": [${lines.length === 0 ? "" : `\n    ${lines.join(",\n    ")}\n  `}]\n}\n`;
}

export function errorsText(errors: readonly ErrorFact[]): string {
  return `${jsonText(plain(errors), 2)}\n`;
}

/** The same value as JSON: members that are undefined are left out. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    const object: Record<string, Json> = Object.create(null);
    for (const [key, member] of Object.entries(value)) if (member !== undefined) object[key] = plain(member);
    return object;
  }
  return value as Json;
}
