/** One OpenAPI document with a slot for every text that a document can hold. */

/** The text of a slot, given its name and what usually stands there. */
export type Fill = (slot: string, usual: string) => string;

/** An object of own keys, whatever they are called. */
const object = (...entries: (readonly [string, unknown])[]): object => Object.fromEntries(entries);

/** Text of a JSON document in which every text comes from `fill`. */
export function documentWith(fill: Fill): string {
  const schemaName = fill("schema name", "Thing");
  const schemaRef = `#/components/schemas/${pointer(schemaName)}`;
  const discriminator = fill("discriminator property", "kind");
  const schemeName = fill("security scheme name", "key");
  const json = (schema: object, more: object = {}): object =>
    object(["application/json", { schema, ...more }]);
  const thing = {
    type: "object",
    title: fill("schema title", "A thing"),
    description: fill("schema description", "Something"),
    required: ["name", fill("required property", "weight")],
    properties: object(
      [
        "name",
        {
          type: "string",
          description: fill("property description", "Its name"),
          example: fill("property example", "nut"),
        },
      ],
      ["weight", { type: "integer", format: "int64" }],
      [fill("property name", "color"), { type: "string", enum: ["red", fill("enum value", "blue")] }],
      ["shape", { const: fill("const", "round"), title: fill("property title", "Shape") }],
      ["size", { type: "string", default: fill("default", "small"), format: fill("format", "word") }],
      [
        "note",
        {
          type: "string",
          pattern: fill("pattern", "^a+$"),
          maxLength: 100,
          examples: [fill("examples item", "aa")],
        },
      ],
      ["parts", { type: "array", items: { $ref: schemaRef } }],
      [
        "map",
        {
          type: "object",
          additionalProperties: { type: "string" },
          patternProperties: object([fill("pattern property", "^x-"), { type: "string" }]),
        },
      ],
      [
        "xml",
        {
          type: "string",
          xml: {
            name: fill("xml name", "x"),
            namespace: fill("xml namespace", "urn:x"),
            prefix: fill("xml prefix", "p"),
          },
        },
      ],
      [
        "either",
        {
          oneOf: [
            { type: "string" },
            {
              type: "object",
              required: [fill("dependent name", "a")],
              dependentRequired: object([fill("dependent key", "b"), ["a"]]),
            },
          ],
        },
      ],
    ),
    externalDocs: {
      url: fill("schema docs url", "https://example.org/"),
      description: fill("schema docs text", "More"),
    },
    ...object([fill("schema extension name", "x-more"), fill("schema extension", "more")]),
  };
  const animals = {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: {
      propertyName: discriminator,
      mapping: object([fill("mapping key", "cat"), "#/components/schemas/Cat"]),
    },
  };
  const animal = (name: string): object => ({
    type: "object",
    required: [discriminator],
    properties: object([discriminator, { type: "string" }], ["voice", { const: name }]),
  });
  const operation = {
    operationId: fill("operationId", "changeThing"),
    tags: [fill("operation tag", "things")],
    summary: fill("operation summary", "Change a thing"),
    description: fill("operation description", "Changes it."),
    externalDocs: {
      url: fill("operation docs url", "https://example.org/a"),
      description: fill("operation docs text", "See"),
    },
    parameters: [
      {
        name: "id",
        in: "path",
        required: true,
        description: fill("path parameter description", "Which"),
        schema: { type: "string" },
      },
      {
        name: fill("query parameter name", "filter"),
        in: "query",
        description: fill("query parameter description", "Which ones"),
        schema: { type: "string" },
        example: fill("query parameter example", "all"),
      },
      {
        name: fill("header parameter name", "x-trace"),
        in: "header",
        schema: { type: "string" },
        examples: object([
          fill("parameter example name", "one"),
          { summary: fill("parameter example summary", "One"), value: fill("parameter example value", "1") },
        ]),
      },
      { name: fill("cookie parameter name", "session"), in: "cookie", schema: { type: "string" } },
      {
        name: "list",
        in: "query",
        schema: { type: "array", items: { type: "string", enum: [fill("item enum value", "a"), "b"] } },
      },
    ],
    requestBody: {
      description: fill("body description", "The thing"),
      content: object(
        [
          "application/json",
          {
            schema: { $ref: schemaRef },
            examples: object([
              fill("body example name", "sample"),
              {
                summary: fill("body example summary", "A sample"),
                value: { name: fill("body example value", "nut"), weight: 1 },
              },
            ]),
          },
        ],
        [
          fill("media type", "application/x-www-form-urlencoded"),
          {
            schema: { type: "object", properties: object([fill("form field", "field"), { type: "string" }]) },
            encoding: object([
              fill("encoding key", "field"),
              {
                contentType: fill("encoding content type", "text/plain"),
                headers: object([fill("encoding header", "x-part"), { schema: { type: "string" } }]),
              },
            ]),
          },
        ],
      ),
    },
    responses: object(
      [
        "200",
        {
          description: fill("response description", "Done"),
          headers: object([
            fill("response header name", "x-rate"),
            { description: fill("response header description", "Rate"), schema: { type: "integer" } },
          ]),
          content: json(
            { $ref: schemaRef },
            { example: { name: fill("response example", "nut"), weight: 2 } },
          ),
          links: object([
            fill("link name", "next"),
            {
              operationId: "listThings",
              description: fill("link description", "The next"),
              parameters: object([
                fill("link parameter", "page"),
                fill("link expression", "$response.body#/name"),
              ]),
            },
          ]),
        },
      ],
      [
        "default",
        {
          description: fill("error description", "Fault"),
          content: object([
            fill("response media type", "application/problem+json"),
            { schema: { $ref: "#/components/schemas/Animal" } },
          ]),
        },
      ],
    ),
    callbacks: object([
      fill("callback name", "changed"),
      object([
        fill("callback expression", "{$request.body#/name}"),
        {
          post: {
            summary: fill("callback summary", "Told"),
            requestBody: { content: json({ type: "string" }) },
            responses: { "204": { description: "Heard" } },
          },
        },
      ]),
    ]),
    security: [object([schemeName, [fill("scope", "read")]])],
    servers: [
      {
        url: fill("operation server url", "https://things.example.org/v1"),
        description: fill("operation server description", "Ours"),
      },
    ],
    ...object([
      fill("operation extension name", "x-extra"),
      object([fill("extension key", "k"), fill("extension value", "v")]),
    ]),
  };
  const document = {
    openapi: "3.1.0",
    info: {
      title: fill("info title", "Things"),
      version: fill("info version", "1.0"),
      summary: fill("info summary", "All things"),
      description: fill("info description", "An API of things."),
      termsOfService: fill("terms of service", "https://example.org/terms"),
      contact: {
        name: fill("contact name", "Us"),
        url: fill("contact url", "https://example.org/us"),
        email: fill("contact email", "us@example.org"),
      },
      license: { name: fill("license name", "MIT"), identifier: fill("license identifier", "MIT") },
    },
    servers: [
      {
        url: "https://{region}.example.org/{base}",
        description: fill("server description", "Main"),
        variables: object(
          [
            "region",
            {
              default: fill("server variable default", "eu"),
              description: fill("server variable description", "Where"),
              enum: ["eu", fill("server variable enum", "us")],
            },
          ],
          ["base", { default: "v1" }],
        ),
      },
    ],
    tags: [
      {
        name: "things",
        description: fill("tag description", "About things"),
        externalDocs: { url: fill("tag docs url", "https://example.org/t") },
      },
      { name: fill("tag name", "rest") },
    ],
    externalDocs: {
      url: fill("docs url", "https://example.org/docs"),
      description: fill("docs text", "The docs"),
    },
    paths: object(
      [
        `/${fill("path", "things")}/{id}`,
        {
          summary: fill("path summary", "A path"),
          description: fill("path description", "Of a thing"),
          put: operation,
        },
      ],
      [
        "/things",
        {
          get: {
            operationId: "listThings",
            responses: object([
              "200",
              {
                description: "All",
                content: json({ type: "array", items: { $ref: "#/components/schemas/Animal" } }),
              },
            ]),
          },
        },
      ],
    ),
    webhooks: object([
      fill("webhook name", "thingMade"),
      {
        post: {
          summary: fill("webhook summary", "Made"),
          requestBody: { content: json({ $ref: schemaRef }) },
          responses: { "200": { description: "ok" } },
        },
      },
    ]),
    components: {
      schemas: object(
        [schemaName, thing],
        ["Animal", animals],
        ["Cat", animal("meow")],
        ["Dog", animal(fill("member const", "wow"))],
      ),
      securitySchemes: object([
        schemeName,
        {
          type: "apiKey",
          in: "query",
          name: fill("api key name", "api_key"),
          description: fill("security description", "A key"),
        },
      ]),
    },
    ...object([fill("root extension name", "x-root"), fill("root extension", "r")]),
  };
  // A loader refuses control characters as they are; escaped they are text.
  return JSON.stringify(document, null, 1).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

/** Names of all slots, in order. */
export function slots(): string[] {
  const found: string[] = [];
  documentWith((slot, usual) => {
    found.push(slot);
    return usual;
  });
  return found;
}

/** A name as a token of a pointer in a URI fragment; a lone surrogate has no percent-encoded form and stays. */
const pointer = (name: string): string =>
  name
    .replaceAll("~", "~0")
    .replaceAll("/", "~1")
    .replace(/[^\w.~!$&'()*+,;=:@/?\ud800-\udfff-]/g, (character) => encodeURIComponent(character));
