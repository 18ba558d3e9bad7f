/** JSON Schemas of requests and responses as files, draft 2020-12, for any validator. */
import type { Api, Json, JsonObject, JsonSchema, Operation } from "../../ir/model.ts";
import { requestSchemaFile, responseSchemaFile } from "../../ir/paths.ts";
import type { Emitted, EmittedFile, Emitter } from "../emitter.ts";
import { jsonText } from "../shared/escape.ts";
import { isAssertion, referencesIn } from "../shared/json-schema.ts";
import { type NamedSchemas, namedSchemas, type Side } from "../shared/named-schemas.ts";
import { checkedBodies } from "../shared/response-checks.ts";
import { type Rewrite, rewriteSchema } from "./rewrite.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";
const sharedFile = "schemas/defs.json";

/** Beyond this the referenced schemas stand once, in a file of their own, and without their descriptions. */
const maxInlinedBytes = 400_000;

interface Root {
  readonly path: string;
  readonly side: Side;
  readonly schema: JsonSchema;
  /** Schemas of further bodies by name. They are definitions of the document. */
  readonly others: ReadonlyMap<string, JsonSchema>;
}

/**
 * One document an operation and direction, each complete in itself; of a large API, each refers to `defs.json` and
 * holds no descriptions. That of responses is of what a successful call resolves with, and takes anything where that
 * has no schema; the other documented bodies are definitions of it, named as their validators end: `Response404`.
 * Formats that validators do not know are left out: they are notes, and ajv stops at them.
 */
export function emitSchemas(api: Api): Emitted {
  const named = namedSchemas(api);
  const roots = api.operations.flatMap((operation): Root[] => [
    {
      path: requestSchemaFile(operation),
      side: "request",
      schema: operation.request.json,
      others: new Map(),
    },
    ...responseRoots(operation),
  ]);
  const whole = inlined(roots, named);
  return { files: whole ?? shared(roots, named), diagnostics: [] };
}

function responseRoots(operation: Operation): Root[] {
  const bodies = checkedBodies(operation);
  if (bodies.length === 0) return [];
  return [
    {
      path: responseSchemaFile(operation),
      side: "response",
      schema: bodies.find(({ isMain }) => isMain)?.content.schema.json ?? true,
      others: new Map(
        bodies.flatMap(({ name, isMain, content }) => (isMain ? [] : [[name, content.schema.json] as const])),
      ),
    },
  ];
}

/** Every document with what it reaches; undefined when that is too much. */
function inlined(roots: readonly Root[], named: NamedSchemas): EmittedFile[] | undefined {
  const rewrite: Rewrite = { reference: (name) => `#/$defs/${pointerToken(name)}`, keeps: () => true };
  const files: EmittedFile[] = [];
  let bytes = 0;
  for (const { path, side, schema, others } of roots) {
    const definitions: Record<string, Json> = Object.create(null);
    for (const name of reach([schema, ...others.values()], named[side])) {
      definitions[name] = rewriteSchema(named[side].get(name) ?? true, rewrite) as Json;
    }
    define(others, definitions, rewrite);
    const text = `${jsonText(document(path, rewriteSchema(schema, rewrite), definitions))}\n`;
    bytes += text.length;
    if (bytes > maxInlinedBytes) return undefined;
    files.push({ path, text });
  }
  return files;
}

function shared(roots: readonly Root[], named: NamedSchemas): EmittedFile[] {
  const used = new Map<string, { readonly name: string; readonly side: Side }>();
  const keyOf = (name: string, side: Side): string =>
    side === "request" && named.differs(name) ? `${name}.request` : name;
  const rewriteFor = (side: Side, file: string): Rewrite => ({
    reference: (name) => {
      const key = keyOf(name, side);
      if (!used.has(key)) used.set(key, { name, side });
      return `${file}#/$defs/${pointerToken(key)}`;
    },
    keeps: isAssertion,
  });
  const [outside, inside] = ["defs.json", ""];
  const files = roots.map(({ path, side, schema, others }): EmittedFile => {
    const rewrite = rewriteFor(side, outside);
    const rewritten = rewriteSchema(schema, rewrite);
    const definitions: Record<string, Json> = Object.create(null);
    define(others, definitions, rewrite);
    return { path, text: `${jsonText(document(path, rewritten, definitions), 0)}\n` };
  });
  const definitions: Record<string, Json> = Object.create(null);
  // The map grows while its schemas are written; a Map's iterator goes on to what is added.
  for (const [key, { name, side }] of used) {
    definitions[key] = rewriteSchema(named[side].get(name) ?? true, rewriteFor(side, inside)) as Json;
  }
  files.push({ path: sharedFile, text: `${jsonText(document(sharedFile, true, definitions), 0)}\n` });
  return files;
}

/** Adds schemas to definitions. A name that is taken gets a line at its end. */
function define(
  schemas: ReadonlyMap<string, JsonSchema>,
  definitions: Record<string, Json>,
  rewrite: Rewrite,
): void {
  for (const [wanted, schema] of schemas) {
    let name = wanted;
    while (name in definitions) name += "_";
    definitions[name] = rewriteSchema(schema, rewrite) as Json;
  }
}

function document(path: string, schema: JsonSchema, definitions: Readonly<Record<string, Json>>): JsonObject {
  const result: Record<string, Json> = Object.create(null);
  result["$schema"] = dialect;
  result["$id"] = path.slice(path.lastIndexOf("/") + 1);
  if (schema === false) result["not"] = Object.create(null);
  else if (schema !== true) Object.assign(result, schema);
  if (Object.keys(definitions).length > 0) result["$defs"] = definitions;
  return result;
}

function reach(roots: readonly JsonSchema[], schemas: ReadonlyMap<string, JsonSchema>): Set<string> {
  const names = new Set<string>();
  for (const root of roots) referencesIn(root, names);
  for (const name of names) referencesIn(schemas.get(name) ?? true, names);
  return names;
}

const pointerToken = (name: string): string =>
  encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));

export const schemasEmitter: Emitter = {
  name: "schemas",
  optional: true,
  emit: (api) => emitSchemas(api),
};
