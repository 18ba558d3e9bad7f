/** For the gateway's tests: a small API as IR, signers written from the protocol's text, a plain HTTP sender. */
import { createHash, createHmac } from "node:crypto";
import { request as httpRequest } from "node:http";
import type { Api, Json, Operation, Parameter, Property, Schema, Shape } from "../../ir/model.ts";

const origin = { file: "test.yaml", pointer: "" };

export const schemaOf = (shape: Shape, more: Partial<Schema> = {}): Schema => ({
  json: true,
  shape,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  constraints: [],
  examples: [],
  origin,
  ...more,
});
export const text = (more: Partial<Schema> = {}): Schema => schemaOf({ kind: "string" }, more);
export const long = (more: Partial<Schema> = {}): Schema => schemaOf({ kind: "long" }, more);
export const object = (properties: Record<string, Schema>, more: Partial<Schema> = {}): Schema =>
  schemaOf(
    {
      kind: "object",
      properties: Object.entries(properties).map(
        ([name, schema]): Property => ({ name, required: false, schema }),
      ),
    },
    more,
  );

export const parameterOf = (name: string, schema: Schema, more: Partial<Parameter> = {}): Parameter => ({
  name,
  key: name,
  position: "query",
  required: false,
  style: "form",
  explode: true,
  allowReserved: false,
  allowEmptyValue: false,
  implicit: false,
  undocumented: false,
  schema,
  deprecated: false,
  conflicts: [],
  origin,
  ...more,
});

export const operationOf = (name: string, more: Partial<Operation> = {}): Operation => ({
  name,
  identifier: name.charAt(0).toLowerCase() + name.slice(1),
  typeName: name,
  method: "post",
  path: `/${name}`,
  tags: [],
  deprecated: false,
  parameters: [],
  responses: [],
  request: object({}),
  examples: [],
  callbacks: [],
  origin,
  ...more,
});

export const sampleResponses = (schema: Schema, json: Json, xml?: string): Operation["responses"] => [
  {
    status: "200",
    description: "ok",
    headers: [],
    links: [],
    contents: [
      {
        mediaType: "application/json",
        kind: "json",
        schema,
        encoding: [],
        examples: [
          { name: "json", mediaType: "application/json", role: "response", status: "200", value: json },
        ],
      },
      ...(xml === undefined
        ? []
        : [
            {
              mediaType: "text/xml",
              kind: "xml" as const,
              schema,
              encoding: [],
              examples: [
                { name: "xml", mediaType: "text/xml", role: "response" as const, status: "200", value: xml },
              ],
            },
          ]),
    ],
  },
];

export const apiOf = (operations: readonly Operation[], more: Partial<Api> = {}): Api => ({
  name: "test",
  className: "Test",
  title: "Test",
  version: "2019-03-06",
  protocol: "acs-rpc",
  servers: [],
  securitySchemes: [],
  security: [],
  tags: [],
  operations,
  webhooks: [],
  schemas: [],
  errors: [],
  source: { dialect: "3.1", bundle: () => ({}), files: [] },
  origin,
  ...more,
});

const envelope = {
  RequestId: text(),
  Success: schemaOf({ kind: "boolean" }),
  ErrCode: text(),
  ErrMessage: text(),
  HttpStatusCode: schemaOf({ kind: "number" }, { format: "int32" }),
};
const envelopeSample = {
  HttpStatusCode: 200,
  RequestId: "EB4DFD5E-3618-498D-BE35-4DBEA0072122",
  Success: true,
};

export const startXml =
  "<StartListReponse>\n<TaskId>123456</TaskId>\n<RequestId>EB4DFD5E-3618-498D-BE35-4DBEA0072122</RequestId>\n</StartListReponse>";

/** A submit and a result operation, and one that takes lists and is open to unsigned requests. */
export const listApi = (): Api =>
  apiOf(
    [
      operationOf("StartList", {
        parameters: [
          parameterOf("Action", text(), { implicit: true, required: "flagged" }),
          parameterOf("GatewayId", long()),
          parameterOf("Engine", schemaOf({ kind: "enum", values: ["MySQL", "Redis"], open: false })),
          parameterOf("Port", schemaOf({ kind: "number" }, { format: "int32" })),
          parameterOf("ClientToken", text()),
        ],
        responses: sampleResponses(
          object({ ...envelope, TaskId: long() }),
          { ...envelopeSample, TaskId: 123456 },
          startXml,
        ),
        acs: {
          flowLimits: [],
          quirks: [],
          requestSamples: [],
          idempotencyToken: "ClientToken",
          async: {
            role: "submit",
            partner: "GetList",
            key: "TaskId",
            ready: "List.name",
            carry: [],
            pendingCodes: [],
            others: [],
            waits: [],
          },
        },
      }),
      operationOf("GetList", {
        parameters: [
          parameterOf("Action", text(), { implicit: true, required: "flagged" }),
          parameterOf("TaskId", long(), { required: "flagged" }),
        ],
        responses: sampleResponses(
          object({ ...envelope, List: object({ name: schemaOf({ kind: "array", items: text() }) }) }),
          { ...envelopeSample, List: { name: ["a", "b & <c>"] } },
        ),
        acs: {
          flowLimits: [],
          quirks: [],
          requestSamples: [],
          async: {
            role: "result",
            partner: "StartList",
            key: "TaskId",
            carry: [],
            pendingCodes: [],
            others: [],
            waits: [],
          },
        },
      }),
      operationOf("Tag", {
        parameters: [
          parameterOf("Names", schemaOf({ kind: "array", items: text() })),
          parameterOf("Tags", schemaOf({ kind: "array", items: object({ Key: text(), Size: long() }) })),
          parameterOf("Filter", schemaOf({ kind: "array", items: long() }), { acsStyle: "json" }),
          parameterOf("Zones", schemaOf({ kind: "array", items: text() }), { acsStyle: "simple" }),
          parameterOf("Flag", schemaOf({ kind: "boolean" })),
        ],
        responses: sampleResponses(object(envelope), envelopeSample),
      }),
    ],
    { acs: { product: "Dbs", style: "RPC", endpoints: [], envelope: { requestId: "RequestId" } } },
  );

export const keyId = "LTAI5tTestKey01";
export const secret = "tEsTsEcReT0123456789abcdefXYZ";
/** Milliseconds: the moment every test request is signed at, unless it says otherwise. */
export const testTime = Date.parse("2026-03-14T01:59:26Z");
let nonces = 0;
export function freshNonce(): string {
  nonces += 1;
  return `nonce-${nonces}`;
}

/** RFC 3986, by way of encodeURIComponent: another road than the gateway takes. */
export const encode = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export interface TestRequest {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export interface SignOptions {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly version?: string;
  readonly time?: number;
  readonly nonce?: string;
  readonly keyId?: string;
  readonly secret?: string;
  readonly securityToken?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** V1: parameters of the form body. */
  readonly form?: Record<string, string>;
  readonly format?: string;
}

const stamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
const query = (parameters: Record<string, string>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");

export function signV3(
  action: string,
  parameters: Record<string, string>,
  options: SignOptions = {},
): TestRequest {
  const method = options.method ?? "POST";
  const path = options.path ?? "/";
  const body = options.body ?? "";
  const hash = createHash("sha256").update(body).digest("hex");
  const headers: Record<string, string> = {
    host: options.host ?? "127.0.0.1",
    "x-acs-action": action,
    "x-acs-content-sha256": hash,
    "x-acs-date": stamp(options.time ?? testTime),
    "x-acs-signature-nonce": options.nonce ?? freshNonce(),
    "x-acs-version": options.version ?? "2019-03-06",
    ...(options.securityToken === undefined ? {} : { "x-acs-security-token": options.securityToken }),
    ...options.headers,
  };
  const signed = Object.keys(headers)
    .filter((name) => name === "host" || name === "content-type" || name.startsWith("x-acs-"))
    .sort();
  const sortedQuery = Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`)
    .join("&");
  const canonical = `${method}\n${path.replace(/\+/g, "%20").replace(/\*/g, "%2A").replace(/%7E/g, "~")}\n${sortedQuery}\n${signed
    .map((name) => `${name}:${(headers[name] ?? "").trim()}\n`)
    .join("")}\n${signed.join(";")}\n${hash}`;
  const toSign = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", options.secret ?? secret)
    .update(toSign)
    .digest("hex");
  headers["authorization"] =
    `ACS3-HMAC-SHA256 Credential=${options.keyId ?? keyId},SignedHeaders=${signed.join(";")},Signature=${signature}`;
  const search = query(parameters);
  return { method, target: search === "" ? path : `${path}?${search}`, headers, body };
}

export function signV1(
  action: string,
  parameters: Record<string, string>,
  options: SignOptions = {},
): TestRequest {
  const method = options.method ?? "GET";
  const common: Record<string, string> = {
    Action: action,
    Version: options.version ?? "2019-03-06",
    ...(options.format === undefined ? {} : { Format: options.format }),
    AccessKeyId: options.keyId ?? keyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: options.nonce ?? freshNonce(),
    Timestamp: stamp(options.time ?? testTime),
    ...(options.securityToken === undefined ? {} : { SecurityToken: options.securityToken }),
    ...parameters,
  };
  const all = { ...common, ...options.form };
  const canonical = Object.keys(all)
    .sort()
    .map((name) => `${encode(name)}=${encode(all[name] ?? "")}`)
    .join("&");
  const signature = createHmac("sha1", `${options.secret ?? secret}&`)
    .update(`${method}&${encode("/")}&${encode(canonical)}`)
    .digest("base64");
  return {
    method,
    target: `/?${query({ ...common, Signature: signature })}`,
    headers: {
      host: options.host ?? "127.0.0.1",
      ...(options.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...options.headers,
    },
    body: options.form === undefined ? "" : query(options.form),
  };
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: Uint8Array;
}

/** Sends over a connection of its own. Rejects with the socket's error. */
export function send(port: number, request: TestRequest): Promise<TestAnswer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: "127.0.0.1",
        port,
        method: request.method,
        path: request.target,
        headers: request.headers,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text: body.toString("utf8"), body: new Uint8Array(body) });
        });
      },
    );
    sent.on("error", reject);
    sent.end(request.body);
  });
}
