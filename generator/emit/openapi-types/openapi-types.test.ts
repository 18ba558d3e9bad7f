import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../ir/model.ts";
import { loadAssets } from "../../load/assets.ts";
import type { EmitOptions } from "../emitter.ts";
import { compileErrors } from "../shared/test-support/compile.ts";
import { api } from "../shared/test-support/ir.ts";
import { verifyModules } from "../shared/verify.ts";
import { openapiTypesEmitter } from "./emitter.ts";

/** A document of schemas alone, and a reference to one of them. */
const documentOf = (schemas: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {},
  components: { schemas },
});
const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/a": {
      get: {
        operationId: "a",
        description: "x */ alert(1)\n@ts-nocheck",
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      A: {
        type: "object",
        properties: {
          id: { type: "integer", format: "int64", example: 9007199254740993n },
          maybe: { type: ["integer", "null"], format: "int64" },
          big: { enum: [1, 9007199254740993n] },
        },
      },
    },
  },
};

const options = (int64: EmitOptions["int64"]): EmitOptions => ({
  int64,
  packageName: "p",
  packageVersion: "1.0.0",
  toolVersion: "0.0.0",
  assets: loadAssets(),
});

describe("openapiTypesEmitter", () => {
  it("R20: keeps integers exact in the document and in the types", async () => {
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(diagnostics).toEqual([]);
    const [json, types] = files;
    expect(json?.path).toBe("openapi.json");
    expect(json?.text).toContain('"example": 9007199254740993\n');
    expect(types?.path).toBe("src/openapi.ts");
    expect(types?.text).toContain("id?: bigint;");
    expect(types?.text).toContain("maybe?: bigint | null;");
    expect(types?.text).toContain("big?: 1 | 9007199254740993n;");
    expect(await verifyModules(files)).toEqual([]);
  }, 30_000);

  it.each(["string", "number"] as const)("the int64 option makes it a %s", async (int64) => {
    const { files } = await openapiTypesEmitter.emit(api({}, document), options(int64));
    expect(files[1]?.text).toContain(`id?: ${int64};`);
  });

  it("R5: descriptions stay inside their comments", async () => {
    const { files } = await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(files[1]?.text).toContain("x *\\/ alert(1)");
    expect(files[1]?.text).not.toContain("@ts-nocheck");
  });

  it("R74: extensions among paths and responses are no paths and responses", async () => {
    const extended: JsonObject = {
      ...document,
      paths: {
        "x-paths": "hello",
        "x-route": { get: { operationId: "b", responses: {} } },
        "/b": { $ref: "#/paths/x-route" },
        "/a": {
          "x-item": "hello",
          get: {
            "x-operation": 1,
            operationId: "a",
            responses: {
              "x-responses": { description: "hello" },
              "200": { description: "ok", "x-response": true },
            },
          },
        },
      },
      components: { responses: { "x-named": { description: "a response like others" } } },
    };
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, extended), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(files[0]?.text).toContain('"x-responses": {');
    expect(files[1]?.text).not.toMatch(/x-(?:responses|paths|route)/);
    expect(files[1]?.text).toContain('"x-named"');
    expect(files[1]?.text).toContain('get: operations["b"]');
    expect(compileErrors({ extended: files })).toEqual([]);
  });

  it("R74: media types among the components stand where they are used", async () => {
    const text = { schema: { type: "string" } };
    const holdsItself = { example: { content: { a: { $ref: "#/components/mediaTypes/holds~1itself" } } } };
    const content = {
      "text/a": { $ref: "#/components/mediaTypes/text" },
      "text/b": { $ref: "#/components/mediaTypes/alias" },
      "text/c": { $ref: "#/components/mediaTypes/__proto__" },
      "text/d": { $ref: "#/components/mediaTypes/holds~1itself" },
      ["__proto__"]: { $ref: "#/components/mediaTypes/text" },
    };
    const settled: JsonObject = {
      ...document,
      openapi: "3.2.0",
      paths: { "/a": { get: { operationId: "a", responses: { "200": { description: "ok", content } } } } },
      components: {
        mediaTypes: {
          text,
          alias: { $ref: "#/components/mediaTypes/text" },
          "holds/itself": holdsItself,
          ["__proto__"]: { schema: { type: "boolean" } },
        },
      },
    };
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, settled), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(files[1]?.text).toContain('"text/a": string;');
    expect(files[1]?.text).toContain('"text/b": string;');
    expect(files[1]?.text).toContain('"text/c": boolean;');
    expect(files[1]?.text).toContain('"text/d": unknown;');
    expect(files[1]?.text).not.toContain('["mediaTypes"]');
    expect(compileErrors({ settled: files })).toEqual([]);
  });

  it("leaves the document as it is", async () => {
    const before = structuredClone(document);
    await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(document).toEqual(before);
  });

  it("R74: references into the midst of something and required members of a nullable schema compile", async () => {
    const json = (schema: JsonObject): JsonObject => ({
      "200": { description: "d", content: { "application/json": { schema } } },
    });
    const schemas: JsonObject = {
      Maybe: { type: ["object", "null"], properties: { x: { type: "string" } } },
      Needs: { allOf: [{ $ref: "#/components/schemas/Maybe" }], required: ["x"] },
      Deep: {
        type: "object",
        properties: {
          n: { type: "object", properties: { "m%": { type: "integer" } } },
          m: { $ref: "#/components/schemas/Deep/properties/n/properties/m%25" },
          list: {
            type: "array",
            items: {
              type: "object",
              properties: { again: { $ref: "#/components/schemas/Deep/properties/list/items" } },
            },
          },
        },
      },
      Answer: { $ref: "#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema" },
    };
    const get: JsonObject = {
      operationId: "a",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: json({ $ref: "#/components/schemas/Needs" }),
    };
    const put: JsonObject = {
      operationId: "b",
      parameters: [{ $ref: "#/paths/~1a~1%7Bid%7D/get/parameters/0" }],
      responses: { "200": { $ref: "#/paths/~1a~1{id}/get/responses/200" } },
    };
    const whole: JsonObject = {
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: { "/a/{id}": { get, put } },
      components: { schemas },
    };
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    const text = files[1]?.text ?? "";
    expect(text).toContain('m?: components["schemas"]["Deep/properties/n/properties/m%"];');
    expect(text.match(/path: \{\n +id: string;/g)).toHaveLength(2);
    expect(
      compiled(`${text}
type Answer = components["schemas"]["Answer"];
export const answer: NonNullable<Answer> = { x: "required" };
// @ts-expect-error x is required
export const faulty: Answer = {};
export const ring: NonNullable<components["schemas"]["Deep"]["list"]> = [{ again: { again: {} } }];
export const m: components["schemas"]["Deep"] = { m: 1, n: { "m%": 2 } };
`),
    ).toEqual([]);
  }, 30_000);

  it("R74: references to places of the author's own compile, rings too", async () => {
    const to = (pointer: string): JsonObject => ({ $ref: `#/${pointer}` });
    const node: JsonObject = {
      type: "object",
      properties: { next: to("components/x-models/Node"), leaf: to("definitions/Leaf") },
    };
    const whole: JsonObject = {
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: { "/a": { get: { responses: { "200": to("components/x-answers/Ok") } } } },
      components: {
        "x-models": { Node: node },
        "x-answers": {
          Ok: {
            description: "",
            content: { "application/json": { schema: to("components/x-models/Node") } },
          },
        },
      },
      definitions: { Leaf: { enum: ["a", 1] } },
    };
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(
      compiled(`${files[1]?.text}
type Answer = paths["/a"]["get"]["responses"]["200"]["content"]["application/json"];
export const answer: Answer = { next: { next: { leaf: "a" } }, leaf: 1 };
// @ts-expect-error not a leaf
export const faulty: Answer = { next: { next: { leaf: "b" } } };
`),
    ).toEqual([]);
  }, 30_000);

  it("R74: a child that declares the tag of its discriminator among its own members has it once", async () => {
    const tagged = (value: string): JsonObject => ({
      allOf: [to("Animal")],
      required: ["kind", "name"],
      properties: { kind: { type: "string", enum: [value] } },
    });
    const schemas: JsonObject = {
      Animal: {
        type: "object",
        properties: { kind: { type: "string" }, name: { type: "string" } },
        discriminator: { propertyName: "kind" },
      },
      Cat: tagged("cat"),
      Dog: { allOf: [to("Animal")], properties: { bark: { type: "string" } } },
    };
    const whole = documentOf(schemas);
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(await verifyModules(files)).toEqual([]);
    const text = files[1]?.text ?? "";
    const cat = text.slice(text.indexOf("Cat: {"), text.indexOf("Dog: {"));
    expect(cat.match(/\bkind[?]?:/g)).toEqual(["kind:"]);
    expect(cat).toContain('kind: "cat";');
    expect(cat).toContain('WithRequired<components["schemas"]["Animal"], "kind" | "name">');
    expect(text.slice(text.indexOf("Dog: {"))).toContain('kind: "Dog";');
  });

  it.each([
    ["a list", { type: "array", items: { $ref: "#/components/schemas/Cat" } }],
    ["a map", { type: "object", additionalProperties: { $ref: "#/components/schemas/Cat" } }],
  ])("R74: a parent with a tag that holds %s of its child compiles", async (_what, other: JsonObject) => {
    const schemas: JsonObject = {
      Animal: {
        type: "object",
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
        anyOf: [{ type: "object", properties: { name: { type: "string" } } }, other],
      },
      Cat: { allOf: [to("Animal"), { type: "object", properties: { lives: { type: "integer" } } }] },
    };
    const whole = documentOf(schemas);
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(compileErrors({ types: files.filter(({ path }) => path.endsWith(".ts")) })).toEqual([]);
  });

  it("gives a schema of objects with an enumeration the type of its members", async () => {
    const Step: JsonObject = {
      type: "object",
      properties: { name: { type: "string" } },
      enum: ["MARK", { name: "a" }],
    };
    const whole = documentOf({ Step });
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(files[1]?.text).toContain("Step: {\n            name?: string;\n        };");
  });

  it("R74: schemas that hold themselves without an object between compile", async () => {
    const schemas: JsonObject = {
      Json: {
        description: "Any value.",
        anyOf: [
          { type: ["string", "null"] },
          { type: "array", items: to("Json") },
          { type: "object", additionalProperties: to("Json") },
        ],
      },
      Lists: { type: "array", items: to("Lists") },
      Even: { type: "array", items: to("odd-one") },
      "odd-one": { oneOf: [{ type: "string" }, { type: "array", items: to("Even") }] },
      Plain: { type: "object", properties: { next: to("Plain") } },
    };
    const whole = documentOf(schemas);
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, whole), options("bigint"));
    expect(diagnostics).toEqual([]);
    expect(await verifyModules(files)).toEqual([]);
    const text = files[1]?.text ?? "";
    expect(text).toContain("/** @description Any value. */\n        Json: ring1;");
    expect(text).toContain('Plain: {\n            next?: components["schemas"]["Plain"];');
    expect(
      compiled(`${text}
type Of<Name extends keyof components["schemas"]> = components["schemas"][Name];
export const json: Of<"Json"> = { a: ["b", null, { c: [] }] };
export const lists: Of<"Lists"> = [[[]], []];
export const odd: Of<"odd-one"> = [["a", [["b"]]]];
// @ts-expect-error a number is none
export const faulty: Of<"Json"> = [1];
// @ts-expect-error a text is none
export const text: Of<"Lists"> = ["a"];
`),
    ).toEqual([]);
  }, 30_000);
});

/** What the compiler says of a module: openapi-typescript leaves unused helpers. */
const compiled = (text: string): string[] =>
  compileErrors(
    { types: [{ path: "openapi.ts", text }] },
    { noUnusedLocals: false, isolatedDeclarations: false, declaration: false },
  );
