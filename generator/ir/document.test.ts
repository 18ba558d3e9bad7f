import { describe, expect, test } from "vitest";
import type { Json } from "./model.ts";
import { shapeText } from "./shape-text.ts";
import { build, buildSchemaOf, operationNamed, schemaNamed } from "./test-support.ts";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown): unknown => ({ "application/json": { schema } });

describe("request and response", () => {
  const schemas = {
    Pet: {
      type: "object",
      required: ["id", "name", "secret"],
      properties: {
        id: { type: "string", readOnly: true },
        name: { type: "string" },
        secret: { type: "string", writeOnly: true },
      },
    },
    Owner: { type: "object", properties: { pets: { type: "array", items: ref("Pet") } } },
    Plain: { type: "object", properties: { a: { type: "string" } } },
    Count: { type: "object", properties: { n: { type: "integer", format: "int64" } } },
    Sent: {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string", readOnly: true }, n: ref("Count") },
    },
  };
  const both = { anyOf: [ref("Owner"), ref("Plain"), ref("Count")] };
  const { api } = build({
    schemas,
    paths: {
      "/a": {
        post: {
          operationId: "a",
          requestBody: { content: json({ anyOf: [both, ref("Sent")] }) },
          responses: { "200": { description: "", content: json(both) } },
        },
      },
    },
  });

  test("readOnly is not required in requests, writeOnly not in responses", () => {
    const pet = schemaNamed(api, "Pet");
    expect(shapeText(pet.schema.shape)).toBe("{id: string; name: string; secret?: string}");
    expect(pet.input === undefined ? undefined : shapeText(pet.input.shape)).toBe(
      "{id?: string; name: string; secret: string}",
    );
    expect(pet.inputName).toBe("PetInput");
    expect(pet.schema.json).toMatchObject({ required: ["id", "name"] });
    expect(pet.input?.json).toMatchObject({ required: ["name", "secret"] });
  });

  test("a type that differs through what it refers to has an input name, one that does not has none", () => {
    expect(schemaNamed(api, "Owner").inputName).toBe("OwnerInput");
    expect(schemaNamed(api, "Count").inputName).toBe("CountInput");
    expect(schemaNamed(api, "Plain").inputName).toBeUndefined();
    expect(schemaNamed(api, "Sent")).toMatchObject({ usedIn: { request: true, response: false } });
    expect(shapeText(schemaNamed(api, "Sent").schema.shape)).toBe("{id?: string; n?: Count}");
  });

  test("readOnly counts behind a reference, in an allOf, and for a required that stands elsewhere", () => {
    const all = {
      Id: { type: "string", readOnly: true },
      Base: {
        type: "object",
        properties: { id: ref("Id"), at: { allOf: [{ type: "string" }, { readOnly: true }] } },
      },
    };
    const schema = { allOf: [ref("Base"), { required: ["id", "at", "x"] }] };
    expect(shapeText(buildSchemaOf(schema, { schemas: all, side: "request" }).schema.shape)).toBe(
      "Base & {x: unknown}",
    );
    expect(shapeText(buildSchemaOf(schema, { schemas: all }).schema.shape)).toBe(
      "Base & {id: unknown; at: unknown; x: unknown}",
    );
  });
});

test("examples of a schema that have names are their values", () => {
  const examples = { a: { summary: "one", value: 1 }, b: 2 };
  expect(buildSchemaOf({ type: "integer", examples }).schema.examples).toEqual([1, 2]);
  expect(buildSchemaOf({ type: "integer", examples: "none" }).schema.json).not.toHaveProperty("examples");
});

describe("discriminators", () => {
  const kinds = {
    Cat: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, meow: { type: "boolean" } },
    },
    Dog: { type: "object", required: ["kind"], properties: { kind: { const: "hound" } } },
    Both: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
  };
  const shape = (discriminator: unknown, members: readonly unknown[] = [ref("Cat"), ref("Dog")]): string =>
    shapeText(buildSchemaOf({ oneOf: members, discriminator }, { schemas: kinds }).schema.shape);

  test.each([
    [
      "without mapping: by constant, else by schema name",
      { propertyName: "kind" },
      undefined,
      "Cat | Dog by kind(Cat=0,hound=1)",
    ],
    [
      "by reference",
      { propertyName: "kind", mapping: { c: "#/components/schemas/Cat", d: "#/components/schemas/Dog" } },
      undefined,
      "Cat | Dog by kind(c=0,d=1)",
    ],
    [
      "by name",
      { propertyName: "kind", mapping: { c: "Cat", c2: "Cat" } },
      undefined,
      "Cat | Dog by kind(c=0,c2=0,hound=1)",
    ],
    [
      "of nothing",
      { propertyName: "kind", mapping: { x: "Nothing" } },
      undefined,
      "Cat | Dog by kind(Cat=0,hound=1)",
    ],
    [
      "inline members",
      { propertyName: "kind" },
      [{ type: "object", properties: { kind: { enum: ["a", "b"] } } }, ref("Cat")],
      '{kind?: "a" | "b"} | Cat by kind(a=0,b=0,Cat=1)',
    ],
    [
      "nested",
      { propertyName: "kind", mapping: { c: "Cat" } },
      [ref("Both"), { type: "null" }],
      "Both | null by kind(c=0)",
    ],
    ["without a name", {}, undefined, "Cat | Dog"],
  ])("%s", (_, discriminator, members, expected) => {
    expect(shape(discriminator, members)).toBe(expected);
  });

  test("a value that several allow is its namesake's", () => {
    const shared = { type: "string", enum: ["Dog", "Cat"] };
    const schemas = { Cat: { properties: { kind: shared } }, Dog: { properties: { kind: shared } } };
    const choice = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } };
    expect(shapeText(buildSchemaOf(choice, { schemas }).schema.shape)).toBe("Cat | Dog by kind(Dog=1,Cat=0)");
  });

  test("a tag that the members leave open is given to each where nothing else tells them apart", () => {
    const text = { type: "string" };
    const of = (...names: string[]) => ({
      oneOf: names.map(ref),
      discriminator: { propertyName: "kind", mapping: { c: "Cat", c2: "Cat" } },
    });
    const schemas = {
      Cat: { required: ["kind"], properties: { kind: text } },
      Dog: { required: ["kind", "name"], properties: { kind: text, name: text } },
      Fox: { properties: { kind: { const: "fox" } } },
    };
    const json = (...names: string[]) => buildSchemaOf(of(...names), { schemas }).schema.json;
    const [cat, dog, fox] = ["Cat", "Dog", "Fox"].map((name) => ({ $ref: `#/$defs/${name}` }));
    expect(json("Cat", "Dog")).toMatchObject({
      oneOf: [
        { allOf: [cat, { properties: { kind: { enum: ["c", "c2"] } } }] },
        { allOf: [dog, { properties: { kind: { const: "Dog" } } }] },
      ],
    });
    expect(json("Dog", "Fox")).toMatchObject({ oneOf: [dog, fox] });
  });

  test("a parent that children extend stands for them", () => {
    const schemas = {
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind", mapping: { cat: ref("Cat").$ref } },
      },
      Cat: { allOf: [ref("Pet"), { properties: { meow: { type: "boolean" } } }] },
      Dog: { allOf: [ref("Pet")], properties: { bark: { type: "boolean" } }, type: "object" },
      Puppy: { allOf: [ref("Dog")] },
    };
    const { api, schema } = buildSchemaOf(
      { type: "array", items: { allOf: [ref("Pet")], description: "x" } },
      { schemas },
    );
    expect(shapeText(schema.shape)).toBe("Pet[]");
    expect(shapeText(schemaNamed(api, "Pet").schema.shape)).toBe(
      "Cat | Dog | Puppy by kind(cat=0,Dog=1,Puppy=2)",
    );
    expect(schemaNamed(api, "Pet").schema.json).toEqual({ $ref: "#/$defs/PetBase" });
    expect(shapeText(schemaNamed(api, "PetBase").schema.shape)).toBe("{kind: string}");
    expect(shapeText(schemaNamed(api, "Cat").schema.shape)).toBe("PetBase & {meow?: boolean}");
    expect(api.schemas.map((item) => [item.name, item.recursive])).toEqual([
      ["Pet", false],
      ["PetBase", false],
      ["Cat", false],
      ["Dog", false],
      ["Puppy", false],
    ]);
  });
});

describe("references", () => {
  test("what applies itself without end is read as any value", () => {
    const schemas = { A: { not: ref("A") }, T: { type: "object", properties: { t: ref("T") } } };
    const { api, diagnostics } = buildSchemaOf({ anyOf: [ref("A"), ref("T")] }, { schemas });
    expect(schemaNamed(api, "A").schema.json).toEqual({ not: {} });
    expect(diagnostics.map((item) => item.code)).toEqual(["schema/ring"]);
    expect(schemaNamed(api, "T").recursive).toBe(true);
    expect(schemaNamed(api, "A").recursive).toBe(true);
  });

  test("an alias is its target, an anchor and a dynamic anchor are found", () => {
    const schemas = {
      Alias: ref("Real"),
      Real: { type: "string" },
      Anchored: { $anchor: "here", type: "number" },
    };
    expect(shapeText(buildSchemaOf({ $ref: "#here" }, { schemas }).schema.shape)).toBe("Anchored");
    expect(shapeText(buildSchemaOf({ $dynamicRef: "#here" }, { schemas }).schema.shape)).toBe("Anchored");
    expect(buildSchemaOf(ref("Alias"), { schemas }).api.schemas.map((item) => item.name)).toEqual([
      "Alias",
      "Real",
    ]);
  });
});

describe("parameters and bodies", () => {
  const { api, diagnostics } = build({
    paths: {
      "/a/{id}": {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "page", in: "query", schema: { type: "string" } },
        ],
        post: {
          operationId: "post",
          parameters: [
            { name: "id", in: "query", schema: { type: "integer" } },
            { name: "page", in: "query", required: true, schema: { type: "integer" } },
            { name: "Accept", in: "header", schema: { type: "string" } },
            { name: "body", in: "cookie", schema: { type: "string" } },
            { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } },
            { name: "deep", in: "query", style: "deepObject", schema: { type: "object" } },
          ],
          requestBody: {
            required: true,
            content: {
              "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } },
              "text/plain": {},
            },
          },
          responses: {
            "2xx": {
              description: "ok",
              content: {
                "image/png": {},
                "text/event-stream": { schema: { type: "string" } },
                "application/problem+json": {},
              },
            },
            default: {
              description: "else",
              headers: { "X-A": { schema: { type: "integer" } }, "content-type": {} },
            },
          },
        },
      },
    },
  });
  const operation = operationNamed(api, "post");

  test("the operation's win over the path's; positions have their defaults; settled headers are left out", () => {
    expect(
      operation.parameters.map((item) => [
        item.name,
        item.key,
        item.position,
        item.required,
        item.style,
        item.explode,
      ]),
    ).toEqual([
      ["id", "id", "path", "flagged", "simple", false],
      ["page", "page", "query", "flagged", "form", true],
      ["id", "idQuery", "query", false, "form", true],
      ["body", "body", "cookie", false, "form", true],
      ["filter", "filter", "query", false, "form", true],
      ["deep", "deep", "query", false, "deepObject", true],
    ]);
    expect(operation.parameters[4]?.mediaType).toBe("application/json");
    expect(diagnostics.map((item) => item.code)).toEqual(["name/parameter-taken"]);
  });

  test("the request is one closed object; the body and its media type have free keys", () => {
    expect(shapeText(operation.request.shape)).toBe(
      '{id: string; page: number; idQuery?: number; body?: string; filter?: {[*]: unknown}; deep?: {[*]: unknown}; requestBody: {a?: string} | string; contentType?: "application/json" | "text/plain"}',
    );
    expect(operation.request.json).toMatchObject({
      type: "object",
      required: ["id", "page", "requestBody"],
      additionalProperties: false,
    });
  });

  test("a path parameter that the path has no place for is left out", () => {
    const parameters = [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "other", in: "path", required: true, schema: { type: "string" } },
      { name: "v", in: "path", required: true, schema: { type: "string" } },
    ];
    const { api } = build({
      paths: { "/a/{id}?v={v}": { get: { operationId: "a", parameters, responses: {} } } },
    });
    expect(operationNamed(api, "a").parameters.map(({ name }) => name)).toEqual(["id", "v"]);
  });

  test("a form of parts that comes back is bytes", () => {
    const content = { "multipart/form-data": { schema: { type: "object" } } };
    const { api } = build({
      paths: {
        "/a": {
          post: {
            operationId: "a",
            requestBody: { content },
            responses: { "200": { description: "", content } },
          },
        },
      },
    });
    const { body, responses } = operationNamed(api, "a");
    expect([body?.contents[0]?.kind, responses[0]?.contents[0]?.kind]).toEqual(["multipart", "binary"]);
    expect(shapeText(responses[0]?.contents[0]?.schema.shape ?? { kind: "never" })).toBe("bytes");
  });

  test("kinds follow the media type; ranges are upper case", () => {
    expect(operation.responses.map((item) => item.status)).toEqual(["2XX", "default"]);
    expect(operation.responses[0]?.contents.map((item) => [item.kind, shapeText(item.schema.shape)])).toEqual(
      [
        ["binary", "bytes"],
        ["events", "string"],
        ["json", "unknown"],
      ],
    );
    expect(operation.responses[1]?.headers.map((item) => item.name)).toEqual(["X-A"]);
  });
});

describe("servers", () => {
  const get = (servers?: Json) => ({
    get: { ...(servers === undefined ? {} : { servers }), responses: { "200": { description: "" } } },
  });
  const { api } = build({
    info: { title: "T", version: "1" },
    servers: [{ url: "localhost:8080/v1" }, { url: "https://a.example" }],
    paths: {
      "/of-its-own": get([{ url: "https://b.example" }]),
      "/with-no-scheme": get([{ url: "{host}:8080" }]),
      "/of-the-api": get(),
    },
  });

  test("an address without a scheme is completed; an operation without servers has the API's", () => {
    expect(api.servers.map(({ url }) => url)).toEqual(["http://localhost:8080/v1", "https://a.example"]);
    expect(api.operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      ["https://b.example"],
      ["https://{host}:8080"],
      undefined,
    ]);
  });
});

describe("additional operations", () => {
  const responses = { "200": { description: "" } };
  const { api } = build({
    openapi: "3.2.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        get: { responses },
        additionalOperations: {
          COPY: { responses },
          GET: { responses },
          "no token": { responses },
          Move: { responses },
        },
      },
    },
  });

  test("are those whose method has no field and is a name in capitals", () => {
    expect(api.operations.map(({ method }) => method)).toEqual(["GET", "COPY"]);
  });
});

describe("acs facts", () => {
  const { api } = build({
    info: { title: "DBS", version: "2019-03-06" },
    "x-acs-style": "RPC",
    "x-acs-product": { code: "Dbs" },
    "x-acs-region-variable": "RegionId",
    "x-acs-envelope": { success: "Success", code: "ErrCode" },
    "x-acs-errors": [{ code: "Throttling", status: 429, message: "Slow down." }],
    servers: [
      { url: "https://dbs-api.{RegionId}.aliyuncs.com", variables: { RegionId: { default: "cn-hangzhou" } } },
    ],
    paths: {
      "/Do": {
        post: {
          operationId: "Do",
          "x-acs-envelope": { code: "Code" },
          "x-acs-errors": [{ code: "No.Such", status: 404, message: "None." }],
          parameters: [
            { name: "Action", in: "query", required: true, schema: { type: "string", const: "Do" } },
            {
              name: "Kind",
              in: "query",
              "x-acs-required": "documented",
              schema: { type: "string", enum: ["a", "b"] },
            },
          ],
          responses: {
            "200": {
              description: "",
              content: json({ type: "object", properties: { Kind: { type: "string", enum: ["a", "b"] } } }),
            },
          },
        },
      },
    },
  });
  const operation = operationNamed(api, "Do");

  test("the API, its host parameter and its errors", () => {
    expect(api).toMatchObject({ name: "dbs-20190306", className: "Dbs", protocol: "acs-rpc" });
    expect(operation.path).toBe("/");
    expect(
      operation.parameters.map((item) => [item.name, item.position, item.implicit, item.required]),
    ).toEqual([
      ["Action", "query", true, "flagged"],
      ["Kind", "query", false, "documented"],
      ["RegionId", "host", false, false],
    ]);
    expect(operation.acs?.envelope).toEqual({ success: "Success", code: "Code" });
    expect(api.errors.map((item) => [item.code, item.operations])).toEqual([
      ["Throttling", []],
      ["No.Such", ["Do"]],
    ]);
  });

  test("enums are closed in requests and open in responses", () => {
    expect(shapeText(operation.request.shape)).toBe('{Kind?: "a" | "b"}');
    const schema = operation.responses[0]?.contents[0]?.schema;
    expect(schema === undefined ? "" : shapeText(schema.shape)).toBe('{Kind?: "a" | "b" | ...}');
    expect(schema?.json).toEqual({ type: "object", properties: { Kind: { type: "string" } } });
  });
});

test("webhooks and callbacks are received: their values are those of responses", () => {
  const body = {
    content: json({
      type: "object",
      required: ["id"],
      properties: { id: { type: "string", readOnly: true } },
    }),
  };
  const { api } = build({
    webhooks: { newPet: { post: { requestBody: body, responses: {} } } },
    paths: {
      "/a": {
        post: {
          operationId: "sub",
          callbacks: { onEvent: { "{$request.query.url}": { post: { requestBody: body, responses: {} } } } },
          responses: {},
        },
      },
    },
  });
  expect(api.webhooks.map((item) => [item.name, item.typeName])).toEqual([
    ["newPetPost", "NewPetPost"],
    ["subOnEventPost", "SubOnEventPost"],
  ]);
  expect(operationNamed(api, "sub").callbacks[0]).toBe(api.webhooks[1]);
  for (const hook of api.webhooks) {
    expect(hook.body?.contents[0]?.schema.json).toMatchObject({ required: ["id"] });
  }
});

test("the JSON form of 3.0: limits, examples, dropped keywords", () => {
  const schema = {
    type: "number",
    minimum: 1,
    exclusiveMinimum: true,
    maximum: 5,
    exclusiveMaximum: false,
    example: 2,
    "x-note": 1,
    xml: { attribute: true },
    externalDocs: { url: "x" },
    discriminator: { propertyName: "k" },
    title: "T",
  };
  const built = buildSchemaOf(schema, { openapi: "3.0.0" }).schema;
  expect(built.json).toEqual({ type: "number", exclusiveMinimum: 1, maximum: 5, examples: [2], title: "T" });
  expect(built.constraints).toEqual([
    { keyword: "maximum", value: 5 },
    { keyword: "exclusiveMinimum", value: 1 },
  ]);
  expect(built.xml).toEqual({ attribute: true });
  expect(buildSchemaOf({ type: "integer", minimum: 9007199254740993n }).schema.constraints).toEqual([
    { keyword: "minimum", value: 9007199254740993n },
  ]);
});
