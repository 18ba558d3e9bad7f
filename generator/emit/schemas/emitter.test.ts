import { Ajv2020 } from "ajv/dist/2020.js";
import * as formats from "ajv-formats";
import { expect, test } from "vitest";
import type { Api, Json, JsonSchema, Operation, Schema } from "../../ir/model.ts";
import { buildDocument, documentOf } from "../../ir/test-support.ts";
import type { EmittedFile } from "../emitter.ts";
import { emitSchemas } from "./emitter.ts";

const origin = { file: "test.yaml", pointer: "" };

function schemaOf(json: unknown): Schema {
  return {
    json: json as JsonSchema,
    shape: { kind: "unknown" },
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    constraints: [],
    examples: [],
    origin,
  };
}

function apiOf(count: number, description: string): Api {
  const operation = (index: number): Operation => ({
    name: `Op${index}`,
    identifier: `op${index}`,
    typeName: `Op${index}`,
    method: "POST",
    path: `/${index}`,
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [
      {
        status: "200",
        description: "",
        contents: [
          {
            mediaType: "application/json",
            kind: "json",
            schema: schemaOf({ $ref: "#/$defs/Tree" }),
            encoding: [],
            examples: [],
          },
        ],
        headers: [],
        links: [],
      },
    ],
    request: schemaOf({ type: "object", properties: { tree: { $ref: "#/$defs/Tree" } }, required: ["tree"] }),
    examples: [],
    callbacks: [],
    origin,
  });
  const tree = (required: string[]): Schema =>
    schemaOf({
      type: "object",
      description,
      required,
      properties: {
        id: { type: "integer", format: "int64", maximum: 9223372036854775807n },
        made: { type: "string", format: "who-knows" },
        below: { type: "array", items: { $ref: "#/$defs/Tree" } },
      },
    });
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
    operations: Array.from({ length: count }, (_, index) => operation(index)),
    webhooks: [],
    schemas: [
      {
        name: "Tree",
        documentName: "Tree",
        schema: tree(["id"]),
        input: tree([]),
        inputName: "TreeInput",
        usedIn: { request: true, response: true },
        recursive: true,
      },
    ],
    errors: [],
    source: { dialect: "3.1", bundle: () => ({}), files: [] },
    origin,
  };
}

function compileAll(files: readonly EmittedFile[]): Map<string, (value: Json | object) => unknown> {
  const ajv = new Ajv2020({ logger: false });
  (formats.default as unknown as { default: (on: unknown) => void }).default(ajv);
  const shared = files.find((file) => file.path === "schemas/defs.json");
  if (shared !== undefined) ajv.addSchema(JSON.parse(shared.text));
  return new Map(
    files.filter((file) => file !== shared).map((file) => [file.path, ajv.compile(JSON.parse(file.text))]),
  );
}

test.each([
  ["each complete in itself", 2, "A tree."],
  ["with one file of shared schemas where they are many", 3000, "A tree. ".repeat(50)],
])("documents load in plain ajv, %s", (_, count, description) => {
  const { files } = emitSchemas(apiOf(count, description));
  expect(files.some((file) => file.path === "schemas/defs.json")).toBe(count > 2);
  expect(files.filter((file) => file.path !== "schemas/defs.json")).toHaveLength(2 * count);
  const compiled = compileAll([
    ...files.slice(0, 4),
    ...files.filter((file) => file.path === "schemas/defs.json"),
  ]);
  expect([...compiled.keys()]).toEqual(
    ["Op0.request", "Op0.response", "Op1.request", "Op1.response"].map((name) => `schemas/${name}.json`),
  );
  const [request, response] = [
    compiled.get("schemas/Op0.request.json"),
    compiled.get("schemas/Op0.response.json"),
  ];
  expect([request?.({ tree: {} }), request?.({}), request?.({ tree: { below: [5] } })]).toEqual([
    true,
    false,
    false,
  ]);
  expect([response?.({ id: 1 }), response?.({}), response?.({ id: 1, below: [{}] })]).toEqual([
    true,
    false,
    false,
  ]);
});

test("integers are exact and formats that validators stop at are left out (R20)", () => {
  const text = emitSchemas(apiOf(1, "A tree."))
    .files.map((file) => file.text)
    .join("");
  expect(text).toContain('"maximum": 9223372036854775807');
  expect(text).toContain('"format": "int64"');
  expect(text).not.toContain("who-knows");
  expect(text).toContain('"description": "A tree."');
});

const answer = (schema: object) => ({ description: "d", content: { "application/json": { schema } } });

test("errors and further answers are definitions of the response's document, named as their validators end", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        get: {
          operationId: "a",
          responses: {
            "200": answer({ type: "object" }),
            "201": answer({ type: "array" }),
            "404": answer({ $ref: "#/components/schemas/Response404" }),
            default: answer({ type: "string", minLength: 2 }),
          },
        },
        delete: {
          operationId: "b",
          responses: { "204": { description: "d" }, "404": answer({ type: "object", required: ["code"] }) },
        },
        put: { operationId: "c", responses: { "204": { description: "d" } } },
      },
    },
    components: { schemas: { Response404: { type: "object", required: ["message"] } } },
  };
  const { files } = emitSchemas(buildDocument(documentOf(document)).api);
  expect(files.map((file) => file.path)).toEqual(
    ["A.request", "A.response", "B.request", "B.response", "C.request"].map((name) => `schemas/${name}.json`),
  );
  const ajv = new Ajv2020({ logger: false });
  for (const file of files) ajv.addSchema(JSON.parse(file.text));
  const verdicts = (id: string, ...values: unknown[]) =>
    values.map((value) => ajv.validate(id, value) as boolean);
  expect(verdicts("A.response.json", {}, [])).toEqual([true, false]);
  expect(verdicts("A.response.json#/$defs/Response201", {}, [])).toEqual([false, true]);
  // The document's own schema of that name keeps it.
  expect(verdicts("A.response.json#/$defs/Response404_", {}, { message: "" })).toEqual([false, true]);
  expect(verdicts("A.response.json#/$defs/Responsedefault", "a", "ab")).toEqual([false, true]);
  expect(verdicts("B.response.json", {}, 1)).toEqual([true, true]);
  expect(verdicts("B.response.json#/$defs/Response404", {}, { code: 1 })).toEqual([false, true]);
});
