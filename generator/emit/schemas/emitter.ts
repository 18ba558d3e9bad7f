/** JSON Schemas of requests and responses as files, draft 2020-12, for any validator. */
import type { Api, Json, JsonObject, JsonSchema } from "../../ir/model.ts";
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
}

/**
 * One document an operation and direction, each complete in itself; of a large API, each refers to `defs.json` and
 * holds no descriptions. Formats that validators do not know are left out: they are notes, and ajv stops at them.
 */
export function emitSchemas(api: Api): Emitted {
  const named = namedSchemas(api);
  const roots = api.operations.flatMap((operation): Root[] => {
    const body = checkedBodies(operation).find(({ isMain }) => isMain);
    return [
      { path: requestSchemaFile(operation), side: "request", schema: operation.request.json },
      ...(body === undefined
        ? []
        : [
            {
              path: responseSchemaFile(operation),
              side: "response" as const,
              schema: body.content.schema.json,
            },
          ]),
    ];
  });
  const whole = inlined(roots, named);
  return { files: whole ?? shared(roots, named), diagnostics: [] };
}

/** Every document with what it reaches; undefined when that is too much. */
function inlined(roots: readonly Root[], named: NamedSchemas): EmittedFile[] | undefined {
  const rewrite: Rewrite = { reference: (name) => `#/$defs/${pointerToken(name)}`, keeps: () => true };
  const files: EmittedFile[] = [];
  let bytes = 0;
  for (const { path, side, schema } of roots) {
    const definitions: Record<string, Json> = Object.create(null);
    for (const name of reach(schema, named[side])) {
      definitions[name] = rewriteSchema(named[side].get(name) ?? true, rewrite) as Json;
    }
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
  const files = roots.map(({ path, side, schema }): EmittedFile => {
    const rewritten = rewriteSchema(schema, rewriteFor(side, outside));
    return { path, text: `${jsonText(document(path, rewritten, {}), 0)}\n` };
  });
  const definitions: Record<string, Json> = Object.create(null);
  // The map grows while its schemas are written; a Map's iterator goes on to what is added.
  for (const [key, { name, side }] of used) {
    definitions[key] = rewriteSchema(named[side].get(name) ?? true, rewriteFor(side, inside)) as Json;
  }
  files.push({ path: sharedFile, text: `${jsonText(document(sharedFile, true, definitions), 0)}\n` });
  return files;
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

function reach(schema: JsonSchema, schemas: ReadonlyMap<string, JsonSchema>): Set<string> {
  const names = referencesIn(schema);
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
