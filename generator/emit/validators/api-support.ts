/** What the tests of validators share: APIs made of bare schemas, and loading what was emitted. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Api, Json, JsonObject, JsonSchema, Operation, Schema } from "../../ir/model.ts";
import { requestValidatorName } from "../../ir/paths.ts";
import type { ValidationIssue } from "../../runtime/types.ts";
import * as ajvHelpers from "../../runtime/validation/ajv.ts";
import * as helpers from "../../runtime/validation.ts";
import { type AjvModule, compileWithAjv } from "./ajv/modules.ts";
import { bundleValidators } from "./bundle.ts";

export type TestedValidator = (value: unknown, issues?: ValidationIssue[]) => boolean;

const origin = { file: "test.yaml", pointer: "" };

/** A plain value as the tool holds it: objects without prototype. */
export function json(value: unknown): Json {
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== "object" || value === null) return value as Json;
  const object: Record<string, Json> = Object.create(null);
  for (const [key, item] of Object.entries(value)) if (item !== undefined) object[key] = json(item);
  return object;
}

export const schemaOf = (value: unknown): Schema => ({
  json: json(value) as JsonSchema,
  shape: { kind: "unknown" },
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  constraints: [],
  examples: [],
  origin,
});

function operationOf(name: string, request: unknown, response: unknown): Operation {
  return {
    name,
    identifier: name,
    typeName: name,
    method: "POST",
    path: `/${name}`,
    tags: [],
    deprecated: false,
    parameters: [],
    responses:
      response === undefined
        ? []
        : [
            {
              status: "200",
              description: "",
              contents: [
                {
                  mediaType: "application/json",
                  kind: "json",
                  schema: schemaOf(response),
                  encoding: [],
                  examples: [],
                },
              ],
              headers: [],
              links: [],
            },
          ],
    request: schemaOf(request),
    examples: [],
    callbacks: [],
    origin,
  };
}

/** An API with one operation a request schema, and named schemas for `#/$defs/…`. */
export function apiOf(
  operations: Readonly<Record<string, { readonly request: unknown; readonly response?: unknown }>>,
  schemas: Readonly<Record<string, unknown>> = {},
): Api {
  return {
    name: "test",
    className: "Test",
    title: "Test",
    version: "1",
    protocol: "http",
    servers: [],
    securitySchemes: [],
    security: [],
    tags: [],
    operations: Object.entries(operations).map(([name, { request, response }]) =>
      operationOf(name, request, response),
    ),
    webhooks: [],
    schemas: Object.entries(schemas).map(([name, schema]) => ({
      name,
      documentName: name,
      schema: schemaOf(schema),
      usedIn: { request: true, response: true },
      recursive: false,
    })),
    errors: [],
    source: { dialect: "3.1", bundle: () => ({}) as JsonObject, files: [] },
    origin,
  };
}

/** Which compiler made them. */
export type Form = "compact" | "ajv";

/** Every validator of an API, loaded as a module. */
export async function loadAll(
  api: Api,
  int64: "bigint" | "string" | "number" = "bigint",
  form: Form = "compact",
): Promise<Readonly<Record<string, TestedValidator>>> {
  const folder = mkdtempSync(join(tmpdir(), "gaiwan-"));
  try {
    const file = join(folder, "validators.mjs");
    writeFileSync(
      file,
      form === "compact"
        ? bundleValidators(api, { int64 })
        : bundleAjv(compileWithAjv(api, { int64 }).modules),
    );
    const module = (await import(pathToFileURL(file).href)) as {
      bind(given: object): Record<string, TestedValidator>;
    };
    return module.bind({ ...helpers, ...ajvHelpers });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `bundleValidators`: the code of each module in a function of its own. */
function bundleAjv(modules: readonly AjvModule[]): string {
  const parts = modules.map(({ unit, code, entries }) => {
    const names = [...unit.helpers, "verdictOf", "expression"].join(",");
    const validators = entries.map(({ name, check }) => `${name}:(v,e)=>verdictOf(${check},v,e)`);
    const constants = unit.declarations.map(({ text }) => text).join("");
    return `(({${names}})=>{${constants}${code.text}return {${validators.join(",")}}})(given)`;
  });
  return `export const bind = (given) => Object.assign({},${parts.join(",\n")});\n`;
}

/** The validator of one schema. */
export async function validatorOf(
  schema: unknown,
  schemas: Readonly<Record<string, unknown>> = {},
  int64: "bigint" | "string" | "number" = "bigint",
  form: Form = "compact",
): Promise<TestedValidator> {
  const api = apiOf({ Test: { request: schema } }, schemas);
  const all = await loadAll(api, int64, form);
  const [operation] = api.operations;
  const found = operation === undefined ? undefined : all[requestValidatorName(operation)];
  if (found === undefined) throw new Error("no validator was emitted");
  return found;
}
