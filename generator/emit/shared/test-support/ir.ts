/** IR made by hand, for tests of emitters. */
import type { Origin } from "../../../diagnostics/diagnostic.ts";
import type {
  Api,
  Content,
  Json,
  JsonObject,
  NamedSchema,
  Operation,
  Parameter,
  Property,
  Response,
  Schema,
  Shape,
} from "../../../ir/model.ts";

export const origin: Origin = { file: "spec/openapi.yaml", pointer: "" };

export function schema(shape: Shape, more: Partial<Schema> = {}): Schema {
  return {
    json: true,
    shape,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    constraints: [],
    examples: [],
    origin,
    ...more,
  };
}

type Scalar = "string" | "number" | "long" | "boolean" | "null" | "unknown" | "never" | "bytes";
export const scalar = (kind: Scalar, more: Partial<Schema> = {}): Schema => schema({ kind }, more);
export const string = scalar("string");
export const long = scalar("long", { format: "int64", json: { type: "integer", format: "int64" } });
export const integer = scalar("number", { json: { type: "integer" } });
export const ref = (name: string): Schema => schema({ kind: "ref", name });
export const array = (items: Schema): Schema => schema({ kind: "array", items });
export const union = (...members: Schema[]): Schema => schema({ kind: "union", members });
export const enumeration = (values: readonly Json[], open = false): Schema =>
  schema({ kind: "enum", values, open });

/** Properties by name; a trailing `!` marks a required one. */
export function object(properties: Readonly<Record<string, Schema>>, rest?: Schema): Schema {
  const list: Property[] = Object.entries(properties).map(([key, value]) => ({
    name: key.replace(/!$/, ""),
    required: key.endsWith("!"),
    schema: value,
  }));
  return schema({ kind: "object", properties: list, ...(rest === undefined ? {} : { rest }) });
}

export function named(name: string, value: Schema, more: Partial<NamedSchema> = {}): NamedSchema {
  return {
    name,
    documentName: name,
    schema: value,
    usedIn: { request: true, response: true },
    recursive: false,
    ...more,
  };
}

export function parameter(name: string, value: Schema, more: Partial<Parameter> = {}): Parameter {
  const position = more.position ?? "query";
  const form = position === "query" || position === "cookie";
  return {
    name,
    key: name,
    position,
    required: false,
    style: form ? "form" : "simple",
    explode: form,
    allowReserved: false,
    allowEmptyValue: false,
    implicit: false,
    undocumented: false,
    schema: value,
    deprecated: false,
    conflicts: [],
    origin: { ...origin, pointer: "/paths/~1x/get/parameters/0" },
    ...more,
  };
}

export function content(value: Schema, more: Partial<Content> = {}): Content {
  return { mediaType: "application/json", kind: "json", schema: value, encoding: [], examples: [], ...more };
}

export function response(status: string, contents: Content[] = [], more: Partial<Response> = {}): Response {
  return { status, description: "", contents, headers: [], links: [], ...more };
}

export function operation(name: string, more: Partial<Operation> = {}): Operation {
  return {
    name,
    identifier: name.charAt(0).toLowerCase() + name.slice(1),
    typeName: name.charAt(0).toUpperCase() + name.slice(1),
    method: "GET",
    path: `/${name}`,
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [],
    request: schema({ kind: "object", properties: [] }),
    examples: [],
    callbacks: [],
    origin,
    ...more,
  };
}

export function api(more: Partial<Api> = {}, document: JsonObject = {}): Api {
  return {
    name: "shop",
    className: "Shop",
    title: "Shop",
    version: "1.0.0",
    protocol: "http",
    servers: [{ url: "https://api.shop.example", variables: [] }],
    securitySchemes: [],
    security: [],
    tags: [],
    operations: [],
    webhooks: [],
    schemas: [],
    errors: [],
    source: { dialect: "3.1", bundle: () => document, files: [] },
    origin,
    ...more,
  };
}
