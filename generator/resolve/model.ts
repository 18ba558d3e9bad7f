/** The OpenAPI 3.0, 3.1 and 3.2 object model as a table: what each field of each object holds. */

export type Dialect = "3.0" | "3.1" | "3.2";

/** What a value must be. `node` is an object of the model, named by its key in `nodes`. */
export type Type =
  | { readonly is: "any" | "string" | "prose" | "boolean" | "number" | "count" | "strings" | "object" }
  | { readonly is: "oneOf"; readonly values: readonly string[]; readonly code: string; readonly what: string }
  | { readonly is: "node"; readonly node: NodeName }
  | { readonly is: "list"; readonly of: Type }
  | { readonly is: "map"; readonly of: Type }
  /** A boolean or an object of the model. */
  | { readonly is: "booleanOr"; readonly node: NodeName };

export interface Field {
  readonly type: Type;
  /** Missing: `error` where the object says nothing without it, else `warning`. */
  readonly required?: "error" | "warning";
  /** The first version that has the field; `3.0` means that no other has it. */
  readonly only?: Dialect;
}

export const isIn = ({ only }: Field, dialect: Dialect): boolean =>
  only === undefined || (only === "3.0" ? dialect === "3.0" : dialect >= only);

export interface NodeType {
  readonly name: NodeName;
  /** As it is called in a message, with its article. */
  readonly title: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** The fields that must be there. */
  readonly required: readonly (readonly [string, "error" | "warning"])[];
  /** Whether a Reference Object may stand for it, or from which version on. */
  readonly referable: boolean | Dialect;
  /** Type of the members whose names the document chooses: paths, status codes, expressions. */
  readonly members?: Type;
  /** Any further field is allowed, as in schemas from OpenAPI 3.1 on. */
  readonly open?: boolean;
}

export type NodeName =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "components"
  | "paths"
  | "pathItem"
  | "operation"
  | "externalDocs"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "callback"
  | "example"
  | "link"
  | "header"
  | "tag"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow"
  | "schema"
  | "discriminator"
  | "xml";

const any: Type = { is: "any" };
const string: Type = { is: "string" };
const boolean: Type = { is: "boolean" };
const strings: Type = { is: "strings" };
const node = (name: NodeName): Type => ({ is: "node", node: name });
const list = (of: Type): Type => ({ is: "list", of });
const map = (of: Type): Type => ({ is: "map", of });
const words = (code: string, what: string, values: readonly string[]): Type => ({
  is: "oneOf",
  values,
  code,
  what,
});

const text: Field = { type: string };
/** Text for people: a number or truth value without quotes stands for its own text, nothing for none. */
const proseText: Type = { is: "prose" };
const prose: Field = { type: proseText };
const flag: Field = { type: boolean };
const schema = node("schema");
const requirements: Field = { type: list(map(strings)) };

export const positions = ["query", "header", "path", "cookie"] as const;
export const styles = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
  "simple",
  "label",
  "matrix",
  "cookie",
] as const;
const style: Field = { type: words("parameter/style", "style", styles) };

const parameterFields = {
  description: prose,
  required: flag,
  deprecated: flag,
  allowEmptyValue: flag,
  style,
  explode: flag,
  allowReserved: flag,
  schema: { type: schema },
  example: { type: any },
  examples: { type: map(node("example")) },
  content: { type: map(node("mediaType")) },
} satisfies { [key: string]: Field };

const operation: Field = { type: node("operation") };

const oauthFlow = (fields: { [key: string]: Field }): { [key: string]: Field } => ({
  refreshUrl: text,
  scopes: { type: map(string), required: "warning" },
  ...fields,
});

/** Fields of both dialects' schemas; `schemaFields` says which dialect has which. */
const schemaFields: { [key: string]: Field } = {
  title: prose,
  description: prose,
  type: { type: any },
  format: text,
  enum: { type: list(any) },
  default: { type: any },
  example: { type: any },
  multipleOf: { type: { is: "number" } },
  maximum: { type: { is: "number" } },
  minimum: { type: { is: "number" } },
  exclusiveMaximum: { type: any },
  exclusiveMinimum: { type: any },
  maxLength: { type: { is: "count" } },
  minLength: { type: { is: "count" } },
  maxItems: { type: { is: "count" } },
  minItems: { type: { is: "count" } },
  maxProperties: { type: { is: "count" } },
  minProperties: { type: { is: "count" } },
  uniqueItems: flag,
  pattern: text,
  required: { type: strings },
  allOf: { type: list(schema) },
  anyOf: { type: list(schema) },
  oneOf: { type: list(schema) },
  not: { type: schema },
  items: { type: schema },
  properties: { type: map(schema) },
  additionalProperties: { type: { is: "booleanOr", node: "schema" } },
  discriminator: { type: node("discriminator") },
  readOnly: flag,
  writeOnly: flag,
  deprecated: flag,
  xml: { type: node("xml") },
  externalDocs: { type: node("externalDocs") },
  nullable: { type: boolean, only: "3.0" },
  const: { type: any, only: "3.1" },
  examples: { type: list(any), only: "3.1" },
  prefixItems: { type: list(schema), only: "3.1" },
  contains: { type: schema, only: "3.1" },
  minContains: { type: { is: "count" }, only: "3.1" },
  maxContains: { type: { is: "count" }, only: "3.1" },
  patternProperties: { type: map(schema), only: "3.1" },
  propertyNames: { type: schema, only: "3.1" },
  unevaluatedItems: { type: schema, only: "3.1" },
  unevaluatedProperties: { type: schema, only: "3.1" },
  dependentSchemas: { type: map(schema), only: "3.1" },
  dependentRequired: { type: map(strings), only: "3.1" },
  if: { type: schema, only: "3.1" },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { type: schema, only: "3.1" },
  else: { type: schema, only: "3.1" },
  contentEncoding: { type: string, only: "3.1" },
  contentMediaType: { type: string, only: "3.1" },
  contentSchema: { type: schema, only: "3.1" },
  $id: { type: string, only: "3.1" },
  $anchor: { type: string, only: "3.1" },
  $dynamicAnchor: { type: string, only: "3.1" },
  $dynamicRef: { type: string, only: "3.1" },
  $schema: { type: string, only: "3.1" },
  $vocabulary: { type: { is: "any" }, only: "3.1" },
  $comment: { type: string, only: "3.1" },
  $defs: { type: map(schema), only: "3.1" },
  definitions: { type: map(schema), only: "3.1" },
};

function declare(
  name: NodeName,
  title: string,
  fields: { [key: string]: Field },
  more: { readonly referable?: boolean | Dialect; readonly members?: Type; readonly open?: boolean } = {},
): NodeType {
  const required = Object.entries(fields).flatMap(([key, field]) =>
    field.required === undefined ? [] : [[key, field.required] as const],
  );
  return { name, title, fields: new Map(Object.entries(fields)), required, referable: false, ...more };
}

const referable = { referable: true };

export const nodes: { readonly [K in NodeName]: NodeType } = {
  document: declare("document", "the document", {
    openapi: text,
    $self: { type: string, only: "3.2" },
    info: { type: node("info"), required: "warning" },
    jsonSchemaDialect: { type: string, only: "3.1" },
    servers: { type: list(node("server")) },
    paths: { type: node("paths") },
    webhooks: { type: map(node("pathItem")), only: "3.1" },
    components: { type: node("components") },
    security: requirements,
    tags: { type: list(node("tag")) },
    externalDocs: { type: node("externalDocs") },
  }),
  info: declare("info", "`info`", {
    title: { type: proseText, required: "warning" },
    version: { type: proseText, required: "warning" },
    summary: { type: proseText, only: "3.1" },
    description: prose,
    termsOfService: text,
    contact: { type: node("contact") },
    license: { type: node("license") },
  }),
  contact: declare("contact", "a contact", { name: text, url: text, email: text }),
  license: declare("license", "a license", {
    name: { type: string, required: "warning" },
    url: text,
    identifier: { type: string, only: "3.1" },
  }),
  server: declare("server", "a server", {
    url: { type: string, required: "error" },
    name: { type: string, only: "3.2" },
    description: prose,
    variables: { type: map(node("serverVariable")) },
  }),
  serverVariable: declare("serverVariable", "a server variable", {
    enum: { type: list(proseText) },
    default: prose,
    description: prose,
  }),
  components: declare("components", "`components`", {
    schemas: { type: map(schema) },
    responses: { type: map(node("response")) },
    parameters: { type: map(node("parameter")) },
    examples: { type: map(node("example")) },
    requestBodies: { type: map(node("requestBody")) },
    headers: { type: map(node("header")) },
    securitySchemes: { type: map(node("securityScheme")) },
    links: { type: map(node("link")) },
    callbacks: { type: map(node("callback")) },
    pathItems: { type: map(node("pathItem")), only: "3.1" },
    mediaTypes: { type: map(node("mediaType")), only: "3.2" },
  }),
  paths: declare("paths", "`paths`", {}, { members: node("pathItem") }),
  pathItem: declare(
    "pathItem",
    "a path item",
    {
      summary: prose,
      description: prose,
      get: operation,
      put: operation,
      post: operation,
      delete: operation,
      options: operation,
      head: operation,
      patch: operation,
      trace: operation,
      query: { ...operation, only: "3.2" },
      additionalOperations: { type: map(node("operation")), only: "3.2" },
      servers: { type: list(node("server")) },
      parameters: { type: list(node("parameter")) },
    },
    referable,
  ),
  operation: declare("operation", "an operation", {
    tags: { type: strings },
    summary: prose,
    description: prose,
    externalDocs: { type: node("externalDocs") },
    operationId: text,
    parameters: { type: list(node("parameter")) },
    requestBody: { type: node("requestBody") },
    responses: { type: node("responses"), required: "warning" },
    callbacks: { type: map(node("callback")) },
    deprecated: flag,
    security: requirements,
    servers: { type: list(node("server")) },
  }),
  externalDocs: declare("externalDocs", "external documentation", {
    description: prose,
    url: { type: string, required: "warning" },
  }),
  parameter: declare(
    "parameter",
    "a parameter",
    {
      name: { type: string, required: "error" },
      in: { type: words("parameter/unknown-position", "position", positions), required: "error" },
      ...parameterFields,
    },
    referable,
  ),
  requestBody: declare(
    "requestBody",
    "a request body",
    { description: prose, content: { type: map(node("mediaType")), required: "warning" }, required: flag },
    referable,
  ),
  mediaType: declare(
    "mediaType",
    "a media type",
    {
      schema: { type: schema },
      itemSchema: { type: schema, only: "3.2" },
      example: { type: any },
      examples: { type: map(node("example")) },
      encoding: { type: map(node("encoding")) },
      prefixEncoding: { type: list(node("encoding")), only: "3.2" },
      itemEncoding: { type: node("encoding"), only: "3.2" },
    },
    { referable: "3.2" },
  ),
  encoding: declare("encoding", "an encoding", {
    contentType: text,
    headers: { type: map(node("header")) },
    style,
    explode: flag,
    allowReserved: flag,
  }),
  responses: declare("responses", "`responses`", {}, { members: node("response") }),
  response: declare(
    "response",
    "a response",
    {
      summary: prose,
      description: { type: proseText, required: "warning" },
      headers: { type: map(node("header")) },
      content: { type: map(node("mediaType")) },
      links: { type: map(node("link")) },
    },
    referable,
  ),
  callback: declare("callback", "a callback", {}, { members: node("pathItem"), ...referable }),
  example: declare(
    "example",
    "an example",
    {
      summary: prose,
      description: prose,
      value: { type: any },
      externalValue: text,
      dataValue: { type: any, only: "3.2" },
      serializedValue: { type: string, only: "3.2" },
    },
    referable,
  ),
  link: declare(
    "link",
    "a link",
    {
      operationRef: text,
      operationId: text,
      parameters: { type: { is: "object" } },
      requestBody: { type: any },
      description: prose,
      server: { type: node("server") },
    },
    referable,
  ),
  header: declare("header", "a header", parameterFields, referable),
  tag: declare("tag", "a tag", {
    name: { type: string, required: "warning" },
    summary: { type: proseText, only: "3.2" },
    parent: { type: string, only: "3.2" },
    kind: { type: string, only: "3.2" },
    description: prose,
    externalDocs: { type: node("externalDocs") },
  }),
  securityScheme: declare(
    "securityScheme",
    "a security scheme",
    {
      type: {
        type: words("security/unknown-type", "type of security scheme", [
          "apiKey",
          "http",
          "mutualTLS",
          "oauth2",
          "openIdConnect",
        ]),
        required: "error",
      },
      description: prose,
      name: text,
      in: {
        type: words("security/unknown-position", "position of an API key", ["query", "header", "cookie"]),
      },
      scheme: text,
      bearerFormat: text,
      flows: { type: node("oauthFlows") },
      openIdConnectUrl: text,
      oauth2MetadataUrl: { type: string, only: "3.2" },
      deprecated: { type: boolean, only: "3.2" },
    },
    referable,
  ),
  oauthFlows: declare("oauthFlows", "OAuth flows", {
    implicit: { type: node("oauthFlow") },
    password: { type: node("oauthFlow") },
    clientCredentials: { type: node("oauthFlow") },
    authorizationCode: { type: node("oauthFlow") },
    deviceAuthorization: { type: node("oauthFlow"), only: "3.2" },
  }),
  oauthFlow: declare(
    "oauthFlow",
    "an OAuth flow",
    oauthFlow({
      authorizationUrl: text,
      tokenUrl: text,
      deviceAuthorizationUrl: { type: string, only: "3.2" },
    }),
  ),
  schema: declare("schema", "a schema", schemaFields, { ...referable, open: true }),
  discriminator: declare("discriminator", "a discriminator", {
    propertyName: { type: string, required: "error" },
    mapping: { type: map(string) },
  }),
  xml: declare("xml", "XML settings", {
    name: text,
    namespace: text,
    prefix: text,
    attribute: flag,
    wrapped: flag,
    nodeType: { ...text, only: "3.2" },
  }),
};
