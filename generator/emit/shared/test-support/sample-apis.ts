/** Two whole APIs for tests of emitters: one of the vendor, one of a shop. */
import type { Api, Operation, Schema } from "../../../ir/model.ts";
import {
  api,
  array,
  content,
  enumeration,
  integer,
  long,
  named,
  object,
  operation,
  parameter,
  ref,
  response,
  scalar,
  schema,
  string,
  union,
} from "./ir.ts";

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
