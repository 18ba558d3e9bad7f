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
    origin,
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

/** An RPC API of the vendor: a task that is started and then read. */
export function acsApi(): Api {
  const envelope = {
    success: "Success",
    code: "ErrCode",
    message: "ErrMessage",
    status: "HttpStatusCode",
    requestId: "RequestId",
  };
  const facts = { flowLimits: [], quirks: [], requestSamples: [] };
  const gateway = parameter("BackupGatewayId", long, {
    description: "Backup gateway whose databases are listed.",
    example: 160813,
    required: "documented",
  });
  const token = parameter(
    "ClientToken",
    scalar("string", { constraints: [{ keyword: "maxLength", value: 64 }] }),
    { description: "Makes a repeated call safe. ASCII only." },
  );
  const implicit = parameter("Action", string, { implicit: true, required: "flagged" });
  const result = named(
    "ResultEnvelope",
    object({ RequestId: string, Success: scalar("boolean"), HttpStatusCode: integer }),
    { usedIn: { request: false, response: true } },
  );
  const start = operation("CreateGetDBListFromAgentTask", {
    method: "POST",
    summary: "Starts a task that lists the databases a backup gateway can reach.",
    parameters: [
      implicit,
      gateway,
      parameter("DatabaseType", enumeration(["MySQL", "Oracle"])),
      token,
      parameter("RegionId", string, { position: "host" }),
    ],
    responses: [
      response("200", [
        content(
          schema({
            kind: "intersection",
            members: [
              ref("ResultEnvelope"),
              object({ TaskId: { ...long, description: "Pass to `getDBListFromAgent` to read the list." } }),
            ],
          }),
        ),
      ]),
      response("4XX", [content(object({ Code: string }))]),
    ],
    acs: {
      ...facts,
      kind: "write",
      idempotencyToken: "ClientToken",
      async: {
        role: "submit",
        partner: "GetDBListFromAgent",
        key: "TaskId",
        helper: "waitForDBList",
        ready: "DbList.dbName",
        carry: ["BackupGatewayId"],
        pendingCodes: ["Task.NotReady"],
        others: [],
        waits: [
          {
            helper: "waitForDBList",
            result: "GetDBListFromAgent",
            key: "TaskId",
            ready: "DbList.dbName",
            carry: ["BackupGatewayId"],
            pendingCodes: ["Task.NotReady"],
          },
        ],
      },
    },
  });
  const read = operation("GetDBListFromAgent", {
    method: "POST",
    parameters: [implicit, gateway, parameter("TaskId", long)],
    responses: [
      response("200", [
        content(
          schema({
            kind: "intersection",
            members: [ref("ResultEnvelope"), object({ DbList: object({ dbName: array(string) }) })],
          }),
        ),
      ]),
    ],
    acs: {
      ...facts,
      kind: "read",
      async: {
        role: "result",
        partner: "CreateGetDBListFromAgentTask",
        key: "TaskId",
        carry: [],
        pendingCodes: [],
        others: [],
        waits: [],
      },
    },
  });
  const list = operation("DescribeThings", {
    method: "POST",
    parameters: [implicit, parameter("PageNum", integer), parameter("PageSize", integer)],
    responses: [
      response("200", [
        content(
          object({
            RequestId: string,
            TotalElements: integer,
            Items: object({
              Thing: array(object({ Id: long, Status: enumeration(["running", "stopped"], true) })),
            }),
          }),
        ),
      ]),
    ],
    acs: {
      ...facts,
      kind: "read",
      pagination: {
        style: "page",
        pageNumber: "PageNum",
        pageSize: "PageSize",
        firstPage: 0,
        total: "TotalElements",
        items: "Items.Thing",
      },
    },
  });
  return api({
    name: "dbs-20190306",
    className: "Dbs",
    title: "Database Backup",
    version: "2019-03-06",
    protocol: "acs-rpc",
    servers: [
      {
        url: "https://dbs-api.{RegionId}.aliyuncs.com",
        variables: [{ name: "RegionId", default: "cn-hangzhou" }],
      },
    ],
    operations: [start, read, list],
    schemas: [result],
    acs: {
      product: "Dbs",
      style: "RPC",
      endpoints: [
        {
          region: "cn-hangzhou",
          public: "dbs-api.cn-hangzhou.aliyuncs.com",
          vpc: "dbs-api-vpc.cn-hangzhou.aliyuncs.com",
        },
        { region: "ap-south-1", public: "dbs-api.ap-south-1.aliyuncs.com" },
      ],
      envelope,
      regionVariable: "RegionId",
    },
  });
}

/** A generic HTTP API with most of what a document can ask of types. */
export function shopApi(): Api {
  const book = object(
    {
      "id!": { ...long, readOnly: true },
      "title!": scalar("string", { description: "As on the cover. */ alert(1)" }),
      language: union(string, scalar("null")),
      media: schema({
        kind: "union",
        members: [ref("Paper"), ref("Audio")],
        discriminator: {
          property: "kind",
          mapping: [
            { value: "paper", member: 0 },
            { value: "audio", member: 1 },
          ],
        },
      }),
      sequel: ref("Book"),
      __proto__tag: string,
      "sub-title": string,
    },
    undefined,
  );
  const input = object({ "title!": string, sequel: ref("Book") });
  const schemas = [
    named("Book", book, { inputName: "BookInput", input, recursive: true }),
    named("Paper", object({ "kind!": enumeration(["paper"]), "pages!": integer })),
    named("Audio", object({ kind: string, minutes: scalar("number") })),
    named("Tree", object({ children: array(ref("Tree")) }, ref("Tree")), { recursive: true }),
    named("Loop", union(ref("Loop"), string), { recursive: true }),
    named("Labels", object({}, string)),
    named("Extra", object({ a: integer, "b!": string }, scalar("boolean"))),
    named("Closed", object({}, scalar("never"))),
    named("Pair", schema({ kind: "tuple", items: [string, integer], minItems: 1, rest: scalar("boolean") })),
    named("Level", enumeration([1, 2, 9007199254740993n, "x", null, true])),
    named("Tagged", schema({ kind: "intersection", members: [ref("Paper"), object({ tag: string })] })),
    named("Overlap", schema({ kind: "intersection", members: [ref("Paper"), object({ pages: string })] })),
    named("Upload", object({ file: scalar("bytes"), caption: string })),
    named("Problem", object({ detail: string })),
    named("Deep", array(union(array(string), object({ many: array(enumeration(manyValues)) })))),
  ];
  const list = operation("listBooks", {
    path: "/books",
    summary: "List books",
    parameters: [
      parameter("limit", scalar("number", { json: { type: "integer" }, default: 20 })),
      parameter("tags", array(string), { style: "pipeDelimited", explode: false }),
      parameter("filter", object({ author: string }), { style: "deepObject", explode: true }),
      parameter("X-Trace", string, { position: "header" }),
      parameter("id", string, { position: "cookie", key: "id_cookie" }),
    ],
    responses: [
      response("200", [content(array(ref("Book")))], {
        headers: [{ name: "X-Total", required: false, schema: integer }],
      }),
      response("304"),
      response("4XX", [content(ref("Problem"))]),
      response("default", [content(ref("Problem"))]),
    ],
  });
  const add = operation("addBook", {
    path: "/books",
    method: "POST",
    deprecated: true,
    body: {
      key: "body",
      contentTypeKey: "contentType",
      required: true,
      contents: [
        content(ref("Book")),
        content(string, { mediaType: "text/plain", kind: "text" }),
        content(ref("Book"), { mediaType: "application/xml", kind: "xml" }),
      ],
    },
    responses: [response("201", [content(ref("Book"))]), response("202")],
    security: [{ schemes: [{ name: "key", scopes: [] }] }, { schemes: [] }],
  });
  const cover = operation("putCover", {
    path: "/books/{bookId}/cover",
    method: "PUT",
    parameters: [parameter("bookId", long, { position: "path", required: "flagged" })],
    body: {
      key: "body",
      contentTypeKey: "contentType",
      required: false,
      contents: [
        content(ref("Upload"), {
          mediaType: "multipart/form-data",
          kind: "multipart",
          encoding: [{ property: "file", contentType: "image/png", headers: [] }],
        }),
      ],
    },
    servers: [{ url: "https://upload.shop.example", variables: [] }],
    responses: [response("204")],
  });
  const events = operation("watch", {
    path: "/events",
    body: {
      key: "body",
      contentTypeKey: "contentType",
      required: true,
      contents: [content(scalar("bytes"), { mediaType: "image/*", kind: "binary" })],
    },
    responses: [
      response("200", [
        content(ref("Book"), { mediaType: "text/event-stream", kind: "events" }),
        content(scalar("bytes"), { mediaType: "application/octet-stream", kind: "binary" }),
      ]),
    ],
    callbacks: [operation("onSold", { body: jsonBody(ref("Book")), responses: [response("200")] })],
  });
  return api({
    operations: [list, add, cover, events, operation("ping", { responses: [] })],
    schemas,
    webhooks: [
      operation("bookAdded", {
        body: jsonBody(ref("Tree")),
        responses: [response("200", [content(string)])],
      }),
    ],
    securitySchemes: [
      { name: "key", type: "apiKey", position: "header", parameterName: "X-Api-Key" },
      { name: "to-ken", type: "http", scheme: "bearer" },
    ],
    security: [{ schemes: [{ name: "to-ken", scopes: ["read"] }] }],
  });
}

const manyValues = Array.from({ length: 12 }, (_, index) => `a rather long value ${index}`);

const jsonBody = (value: Schema): NonNullable<Operation["body"]> => ({
  key: "body",
  contentTypeKey: "contentType",
  required: true,
  contents: [content(value)],
});
