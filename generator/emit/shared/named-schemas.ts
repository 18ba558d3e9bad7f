/** The named schemas of an API as each side sees them. */
import type { Api, JsonSchema } from "../../ir/model.ts";
import { jsonText } from "./escape.ts";
import { referencesIn } from "./json-schema.ts";

/** Whose value is checked. */
export type Side = "request" | "response";

export interface NamedSchemas {
  readonly request: ReadonlyMap<string, JsonSchema>;
  readonly response: ReadonlyMap<string, JsonSchema>;
  /** True when the sides differ, in the schema itself or in what it reaches: it has two checks then. */
  differs(name: string): boolean;
}

export function namedSchemas(api: Api): NamedSchemas {
  const response = new Map(api.schemas.map((named) => [named.name, named.schema.json]));
  const request = new Map(api.schemas.map((named) => [named.name, (named.input ?? named.schema).json]));
  const queue = [...response].flatMap(([name, json]) => {
    const other = request.get(name);
    return other === undefined || other === json || jsonText(other, 0) === jsonText(json, 0) ? [] : [name];
  });
  const differing = new Set<string>();
  if (queue.length > 0) {
    const users = new Map<string, string[]>();
    for (const [name, json] of response) {
      for (const target of referencesIn(json)) {
        const list = users.get(target);
        if (list === undefined) users.set(target, [name]);
        else list.push(name);
      }
    }
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (differing.has(name)) continue;
      differing.add(name);
      queue.push(...(users.get(name) ?? []));
    }
  }
  return { request, response, differs: (name) => differing.has(name) };
}
