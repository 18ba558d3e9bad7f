/** For tests of this room: a document in memory, and short ways to build an IR of it. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.ts";
import type { Located, ResolvedDocument } from "../resolve/document.ts";
import { type BuildOptions, buildApi } from "./build.ts";
import type { Api, Json, JsonObject, NamedSchema, Operation, Schema } from "./model.ts";
import { get, isArray, isObject, tokens } from "./read.ts";

/** Plain values as the load stage gives them: maps without a prototype. */
export function asJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value as Json;
  const object: Record<string, Json> = Object.create(null);
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) object[key] = asJson(item);
  }
  return object;
}

/** A document of one file or several (`files`: by path); follows `#/…`, `file#/…` and `#anchor`. */
export function documentOf(root: unknown, files: Readonly<Record<string, unknown>> = {}): ResolvedDocument {
  const values = new Map<string, Json>([["openapi.yaml", asJson(root)]]);
  for (const [path, value] of Object.entries(files)) values.set(path, asJson(value));
  const entry = values.get("openapi.yaml");
  const object: JsonObject = isObject(entry) ? entry : Object.create(null);
  const version = get(object, "openapi");
  return {
    dialect: typeof version === "string" && version.startsWith("3.0") ? "3.0" : "3.1",
    root: object,
    rootOrigin: { file: "openapi.yaml", pointer: "" },
    lookup: (reference, from) => lookup(values, reference, from),
    bundle: () => object,
    files: [...values.keys()].map((path) => ({ path, sha256: "0".repeat(64) })),
  };
}

function lookup(values: ReadonlyMap<string, Json>, reference: string, from: Origin): Located | undefined {
  const [path = "", fragment = ""] = reference.split("#");
  const file = path === "" ? from.file : path;
  const top = values.get(file);
  if (top === undefined) return undefined;
  const pointer = decodeURIComponent(fragment);
  if (pointer !== "" && !pointer.startsWith("/")) return findAnchor(top, pointer, { file, pointer: "" });
  let value: Json | undefined = top;
  for (const token of tokens(pointer)) {
    if (isArray(value)) value = value[Number(token)];
    else value = isObject(value) ? get(value, token) : undefined;
    if (value === undefined) return undefined;
  }
  return value === undefined ? undefined : { value, origin: { file, pointer } };
}

function findAnchor(value: Json, anchor: string, origin: Origin): Located | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isObject(value) && (get(value, "$anchor") === anchor || get(value, "$dynamicAnchor") === anchor)) {
    return { value, origin };
  }
  for (const key of Object.keys(value)) {
    const member = isArray(value) ? value[Number(key)] : get(value as JsonObject, key);
    if (member === undefined) continue;
    const found = findAnchor(member, anchor, { file: origin.file, pointer: `${origin.pointer}/${key}` });
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface Sample {
  readonly openapi?: string;
  readonly schemas?: Readonly<Record<string, unknown>>;
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly [extra: string]: unknown;
}

/** A document with the members a test is not about filled in. */
export function sampleDocument({ openapi, schemas, paths, ...rest }: Sample): unknown {
  return {
    openapi: openapi ?? "3.1.0",
    info: { title: "Test", version: "1" },
    paths: paths ?? {},
    ...(schemas === undefined ? {} : { components: { schemas } }),
    ...rest,
  };
}

export interface BuiltApi {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
}

export function build(sample: Sample, options?: BuildOptions): BuiltApi {
  return buildDocument(documentOf(sampleDocument(sample)), options);
}

export function buildDocument(document: ResolvedDocument, options?: BuildOptions): BuiltApi {
  const { value, diagnostics } = buildApi(document, options);
  if (value === undefined) throw new Error("no IR was built");
  return { api: value, diagnostics };
}

/** One schema as it is in a response (or request), with the named ones beside it. */
export function buildSchemaOf(
  schema: unknown,
  options: {
    readonly openapi?: string;
    readonly schemas?: Readonly<Record<string, unknown>>;
    readonly side?: "request" | "response";
    readonly extra?: Readonly<Record<string, unknown>>;
  } = {},
): { schema: Schema; api: Api; diagnostics: readonly Diagnostic[] } {
  const content = { "application/json": { schema } };
  const operation =
    options.side === "request"
      ? { operationId: "op", requestBody: { content }, responses: {} }
      : { operationId: "op", responses: { "200": { description: "", content } } };
  const { api, diagnostics } = build({
    ...(options.openapi === undefined ? {} : { openapi: options.openapi }),
    ...(options.schemas === undefined ? {} : { schemas: options.schemas }),
    paths: { "/op": { post: operation } },
    ...options.extra,
  });
  const [first] = api.operations;
  const found =
    options.side === "request" ? first?.body?.contents[0]?.schema : first?.responses[0]?.contents[0]?.schema;
  if (found === undefined) throw new Error("the schema was lost");
  return { schema: found, api, diagnostics };
}

export function operationNamed(api: Api, name: string): Operation {
  const found = api.operations.find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
}

export function schemaNamed(api: Api, name: string): NamedSchema {
  const found = api.schemas.find((schema) => schema.name === name);
  if (found === undefined) throw new Error(`no schema ${name}: ${api.schemas.map((s) => s.name).join(", ")}`);
  return found;
}
