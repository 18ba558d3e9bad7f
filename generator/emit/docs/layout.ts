/** Where the pages of the reference stand and how they refer to each other. */
import type { Api, NamedSchema } from "../../ir/model.ts";
import { operationPage } from "../../ir/paths.ts";
import { fileName } from "../shared/escape.ts";

export interface Layout {
  readonly index: string;
  readonly errors: string;
  /** Path of the page of an operation or a named schema; undefined for a name that has none. */
  operation(name: string): string | undefined;
  schema(name: string): string | undefined;
}

/** An operation called "Index" or "Errors" keeps its page; the tool's own page gives way. */
export function layoutOf(api: Api): Layout {
  const operations = new Map(
    api.operations.map((operation): [string, string] => [operation.name, operationPage(operation)]),
  );
  const schemas = new Map(api.schemas.map((schema): [string, string] => [schema.name, schemaPage(schema)]));
  const taken = new Set([...operations.values()].map((path) => path.toLowerCase()));
  const own = (stem: string): string =>
    taken.has(`docs/${stem}.md`) ? `docs/${stem}-page.md` : `docs/${stem}.md`;
  return {
    index: own("index"),
    errors: own("errors"),
    operation: (name) => operations.get(name),
    schema: (name) => (api.protocol === "http" ? schemas.get(name) : undefined),
  };
}

const schemaPage = (schema: NamedSchema): string => `docs/schemas/${fileName(schema.name)}.md`;

/** Relative address of one page as seen from another. */
export function relative(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1;
  return [...base.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
