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
