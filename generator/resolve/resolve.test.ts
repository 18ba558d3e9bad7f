import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../ir/model.ts";
import { loadTexts, summary } from "../load/test-support/memory.ts";
import type { ResolvedDocument } from "./document.ts";
import type { ResolveOptions } from "./resolve.ts";
import { resolveDocument } from "./resolve.ts";

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

function resolve(files: Record<string, string> | string, options: ResolveOptions = {}) {
  const { value, diagnostics } = loadTexts(typeof files === "string" ? { "a.yaml": files } : files);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error("not loaded");
  const result = resolveDocument(value, options);
  // Most documents here have schemas only.
  const told = result.diagnostics.filter(({ code }) => code !== "document/no-operation");
  return { document: result.value, found: summary(told, value), diagnostics: told };
}
const at = (pointer = "", file = "a.yaml") => ({ file, pointer });

describe("references (R7)", () => {
  const { document } = resolve(`${head}paths:
  /x/{y}: { get: { operationId: a, parameters: [{ name: y, in: path, required: true, schema: { type: string } }], responses: { "200": { description: d } } } }
components:
  schemas:
    A: { $id: "https://example.com/a", $anchor: top, properties: { b: { $anchor: inner, type: string } } }
    "a b/c~d": { type: integer }
    "e%22f": { type: number }
    "g%20h": { type: number }
    "g h": { type: boolean }
    Examples: { example: { $anchor: data, $id: "data" } }
`);

  it("R7: pointers, percent-encoded or not, through paths and odd names", () => {
    const value = (reference: string) => document?.lookup(reference, at())?.value;
    expect(value("#/components/schemas/a b~1c~0d")).toEqual({ type: "integer" });
    expect(value("#/components/schemas/a%20b~1c~0d")).toEqual({ type: "integer" });
    expect(value("#/components/schemas/e%2522f")).toEqual({ type: "number" });
    // An escape that is part of the name, where there is no other name it could be.
    expect(value("#/components/schemas/e%22f")).toEqual({ type: "number" });
    expect(value("#/components/schemas/g%20h")).toEqual({ type: "boolean" });
    expect(value("#/paths/~1x~1{y}/get/parameters/0/schema")).toEqual({ type: "string" });
    expect(value("#/paths/~1x~1%7By%7D/get/operationId")).toBe("a");
    expect(document?.lookup("#/components/schemas/A", at())?.origin).toEqual(at("/components/schemas/A"));
    expect(value("#")).toBe(document?.root);
  });

  it("R7, R10: pointers follow own members only", () => {
    for (const reference of [
      "#/constructor",
      "#/components/__proto__",
      "#/components/schemas/toString",
      "#/paths/length",
      "#/paths/~1x~1{y}/get/parameters/length",
      "#/paths/~1x~1{y}/get/parameters/00",
      "#/paths/~1x~1{y}/get/parameters/-1",
    ]) {
      expect(document?.lookup(reference, at()), reference).toBeUndefined();
    }
  });

  it("R7: anchors lead to their schema, and data has none", () => {
    const pointer = (reference: string) => document?.lookup(reference, at())?.origin.pointer;
    expect(pointer("#top")).toBe("/components/schemas/A");
    expect(pointer("#inner")).toBe("/components/schemas/A/properties/b");
    expect(pointer("a")).toBeUndefined();
    expect(pointer("#data")).toBeUndefined();
  });

  it("gives one step: a target that is a reference comes back as it is", () => {
    const chain = resolve(
      `${head}paths: {}\ncomponents: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/C" }, C: { type: string } } }\n`,
    );
    expect(chain.found).toEqual([]);
    expect(chain.document?.lookup("#/components/schemas/A", at())?.value).toEqual({
      $ref: "#/components/schemas/B",
    });
  });

  it("R9: 300 references in a row are followed, 302 are not; a ring is a ring however long", () => {
    const chain = (count: number, last: string) =>
      `${head}paths: {}\ncomponents: { schemas: {\n${Array.from({ length: count }, (_, index) => `  S${index}: { $ref: "#/components/schemas/S${index + 1}" },`).join("\n")}\n  S${count}: ${last} } }\n`;
    expect(resolve(chain(300, "{ type: string }")).found).toEqual([]);
    expect(resolve(chain(302, "{ type: string }")).found[0]).toContain("error limit/reference-chain");
    const ring = resolve(chain(100, '{ $ref: "#/components/schemas/S0" }')).found;
    expect(ring.length).toBeGreaterThan(0);
    expect(ring.every((line) => line.endsWith("error reference/ring"))).toBe(true);
  });

  it("R9: a chain of allOf as long as the document ends in no RangeError", () => {
    const count = 20_000;
    const schemas: Record<string, unknown> = { [`S${count}`]: { type: "string" } };
    for (let index = 0; index < count; index++)
      schemas[`S${index}`] = { allOf: [{ $ref: `#/components/schemas/S${index + 1}` }] };
    const text = (last: unknown) =>
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: {},
        components: { schemas: { ...schemas, [`S${count}`]: last } },
      });
    expect(resolve(text({ type: "string" })).found).toEqual([]);
    expect(resolve(text({ allOf: [{ $ref: "#/components/schemas/S0" }] })).found).toEqual([
      expect.stringContaining("error schema/ring"),
    ]);
    expect(resolve(text({ anyOf: [{ $ref: "#/components/schemas/S0" }] })).found).toEqual([
      expect.stringContaining("warning schema/choice-of-children"),
    ]);
  });

  it("reads children that include a parent which lists them as having all of it but the list", () => {
    const pet = { $ref: "#/components/schemas/Pet" };
    const own = { properties: { k: { type: "string" } } };
    const { document: read, diagnostics } = resolve(`${head}paths: {}
components:
  schemas:
    Pet: { $id: "https://example.com/pet", properties: { k: { type: string } }, oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Cat" }, { properties: { friend: { $ref: "#/components/schemas/Pet" } } }] }
`);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning schema/choice-of-children",
    ]);
    const schemas = ((read as ResolvedDocument).root["components"] as JsonObject)["schemas"] as JsonObject;
    expect(JSON.parse(JSON.stringify(schemas["Cat"]))).toEqual({ allOf: [own] });
    expect(JSON.parse(JSON.stringify(schemas["Dog"]))).toEqual({
      allOf: [{ $ref: "#/components/schemas/Cat" }, { properties: { friend: pet } }],
    });
    expect(Object.keys(schemas["Pet"] as JsonObject)).toEqual(["properties", "oneOf"]);
  });

  it("R9: reports such parents where the children would be too much together", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `C${index}`);
    const text = (children: number, properties: number) => {
      const own = Object.fromEntries(many(properties).map((name) => [name, { type: "string" }]));
      const oneOf = many(children).map((name) => ({ $ref: `#/components/schemas/${name}` }));
      const child = { allOf: [{ $ref: "#/components/schemas/P" }] };
      const schemas = Object.fromEntries(many(children).map((name) => [name, child]));
      return JSON.stringify({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: {},
        components: { schemas: { P: { properties: own, oneOf }, ...schemas } },
      });
    };
    const codes = (of: string) => new Set(resolve(of).diagnostics.map(({ code }) => code));
    expect(codes(text(100, 100))).toEqual(new Set(["schema/choice-of-children"]));
    expect(codes(text(600, 100))).toEqual(new Set(["schema/ring"]));
  });

  it("reports a parent in another file, whose references would lead elsewhere", () => {
    const { diagnostics } = resolve({
      "a.yaml": `${head}paths: {}
components:
  schemas:
    Cat: { allOf: [{ $ref: "b.yaml#/Pet" }] }
`,
      "b.yaml": 'Pet: { oneOf: [{ $ref: "a.yaml#/components/schemas/Cat" }] }\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["schema/ring"]);
  });

  it("lets a schema refer to itself through properties, items and discriminators", () => {
    expect(
      resolve(`${head}paths: {}
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, all: { type: array, items: { $ref: "#/components/schemas/Node" } } } }
    Pet: { type: object, discriminator: { propertyName: k, mapping: { c: "#/components/schemas/Cat", d: Cat } }, properties: { k: { type: string } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
`).found,
    ).toEqual([]);
  });

  it("does not take data for references", () => {
    expect(
      resolve(`${head}paths: {}
components:
  schemas:
    A: { example: { $ref: nowhere.yaml }, default: { $ref: "#/x" }, enum: [{ $ref: "#/x" }], x-y: { $ref: "#/x" }, properties: { $ref: { type: string } } }
  examples:
    E: { value: { $ref: "#/x" } }
`).found,
    ).toEqual([]);
  });
});

describe("checks", () => {
  it("an operation may override a parameter of its path", () => {
    expect(
      resolve(`${head}paths:
  /a/{b}:
    parameters: [{ name: b, in: path, required: true, schema: {} }, { name: q, in: query, schema: {} }]
    get: { operationId: a, parameters: [{ name: q, in: query, schema: { type: string } }, { name: q, in: header, schema: {} }], responses: { "200": { description: d } } }
`).found,
    ).toEqual([]);
  });

  it("lets the server of a link be known from the answer", () => {
    const link = (url: string) =>
      resolve(
        `${head}paths: { /a: { get: { operationId: a, responses: { "200": { description: d, links: { L: { operationId: a, server: { url: "${url}" } } } } } } } }\n`,
      );
    expect(link("$response.body#/host").found).toEqual([]);
    expect(link("https://a#b").found).toEqual(["a.yaml:3:122 error server/url"]);
  });

  it("reads a description out of a file", () => {
    const { document, found } = resolve({
      "a.yaml": `openapi: 3.1.0\ninfo: { title: T, version: "1", description: { $ref: about.md } }\npaths: {}\n`,
      "about.md": "# About\n\nAll: of it\n",
    });
    expect(found).toEqual(["a.yaml:2:48 warning reference/misplaced"]);
    expect(document?.root["info"]).toMatchObject({ description: "# About\n\nAll: of it\n" });
    const schema = resolve({
      "a.yaml": `${head}paths: {}\ncomponents: { schemas: { A: { $ref: about.md } } }\n`,
      "about.md": "# About\n",
    });
    expect(schema.found).toEqual(["about.md:1:1 error document/wrong-kind"]);
  });

  it("lowers an error that has a safe reading, and says the reading", () => {
    const text = `${head}paths:\n  "/{a}": { get: { operationId: a, responses: { "200": { description: d } } } }\n`;
    expect(resolve(text).found).toEqual(["a.yaml:4:13 error path/undeclared-parameter"]);
    const lowered = resolve(text, { lower: ["path/undeclared-parameter"] });
    expect(lowered.found).toEqual(["a.yaml:4:13 warning path/undeclared-parameter"]);
    expect(lowered.diagnostics[0]?.message).toContain("It is read as a required string.");
    const dangling = `${head}paths: {}\ncomponents: { schemas: { A: { $ref: "#/x" } } }\n`;
    expect(resolve(dangling, { lower: ["reference/dangling"] }).found[0]).toContain("error");
  });

  it("R10: document names that are members of Object.prototype are names like any other", () => {
    const name = ["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"];
    const schemas = name.map(
      (key) =>
        `    ${key}: { type: object, properties: { ${key}: { $ref: "#/components/schemas/${key}" } } }`,
    );
    const paths = name.map(
      (key) => `  /${key}: { get: { operationId: ${key}, responses: { "200": { description: d } } } }`,
    );
    expect(
      resolve(`${head}paths:\n${paths.join("\n")}\ncomponents:\n  schemas:\n${schemas.join("\n")}\n`).found,
    ).toEqual([]);
  });

  it("finds faults in files that are only referred to, at their place", () => {
    const { found } = resolve({
      "a.yaml": `${head}paths: { /a: { $ref: "p/a.yaml" } }\ncomponents: { schemas: { A: { $ref: "s.yaml#/deep/A" } } }\n`,
      "p/a.yaml": "get:\n  operationId: a\n  responses:\n    '200': { $ref: r.yaml }\n",
      "p/r.yaml": "description: d\ncontent: { a/b: { schema: { type: nmber } } }\n",
      "s.yaml": "deep:\n  A: { properties: { b: { $ref: '#/deep/none' } } }\n",
    });
    expect(found).toEqual([
      "p/r.yaml:2:35 error schema/unknown-type",
      "s.yaml:2:33 error reference/dangling",
    ]);
  });
});

describe("bundle", () => {
  it("references by anchor and by `$id` become pointers, in one file too", () => {
    const { document } = resolve({
      "openapi.yaml": `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Pet: { $id: "https://example.com/pet", type: object, properties: { tag: { $anchor: tag, type: string } } }
    ByAnchor: { $ref: "https://example.com/pet#tag" }
    ById: { $ref: "https://example.com/pet" }
    ByPointer: { $ref: "#/components/schemas/Pet" }
`,
    });
    const bundle = JSON.parse(JSON.stringify(document?.bundle())) as {
      components: { schemas: Record<string, unknown> };
    };
    expect(bundle.components.schemas).toMatchObject({
      ByAnchor: { $ref: "#/components/schemas/Pet/properties/tag" },
      ById: { $ref: "#/components/schemas/Pet" },
      ByPointer: { $ref: "#/components/schemas/Pet" },
    });
    expect(bundle.components.schemas["Pet"]).not.toHaveProperty("$id");
  });

  const files = {
    "a.yaml": `${head}paths:
  /x: { $ref: paths/x.yaml }
components:
  schemas:
    Own: { type: object, properties: { far: { $ref: "schemas.yaml#/definitions/Far" } } }
    pet: { type: integer }
`,
    "paths/x.yaml": `get:
  operationId: x
  parameters: [{ $ref: ../parameters.yaml#/Page }]
  responses:
    "200":
      description: d
      content:
        application/json: { schema: { $ref: ../pet.yaml }, example: { $ref: ../pet.yaml } }
        text/xml: { schema: { $ref: "../a.yaml#/components/schemas/Own" } }
`,
    "parameters.yaml":
      "Page: { name: page, in: query, schema: { $ref: '#/Size' } }\nSize: { type: integer }\n",
    "pet.yaml": `type: object
discriminator: { propertyName: kind, mapping: { far: "schemas.yaml#/definitions/Far", pet: Pet } }
properties: { self: { $ref: pet.yaml }, self2: { $ref: "#" } }
`,
    "schemas.yaml": "definitions:\n  Far: { type: string }\n",
  };

  it("is the entry's own value where there is one file", () => {
    const { document } = resolve(`${head}paths: {}\n`);
    expect(document?.bundle()).toBe(document?.root);
  });

  it("moves what other files hold into components, under stable names", () => {
    const { document, found } = resolve(files);
    expect(found).toEqual(["pet.yaml:2:92 warning schema/unknown-mapping"]);
    const bundle = document?.bundle() as JsonObject;
    expect(JSON.parse(JSON.stringify(bundle))).toEqual({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: {
        "/x": {
          get: {
            operationId: "x",
            parameters: [{ $ref: "#/components/parameters/Page" }],
            responses: {
              "200": {
                description: "d",
                content: {
                  "application/json": {
                    schema: { $ref: "#/components/schemas/pet_2" },
                    example: { $ref: "../pet.yaml" },
                  },
                  "text/xml": { schema: { $ref: "#/components/schemas/Own" } },
                },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Own: { type: "object", properties: { far: { $ref: "#/components/schemas/Far" } } },
          pet: { type: "integer" },
          pet_2: {
            type: "object",
            discriminator: { propertyName: "kind", mapping: { far: "#/components/schemas/Far", pet: "Pet" } },
            properties: {
              self: { $ref: "#/components/schemas/pet_2" },
              self2: { $ref: "#/components/schemas/pet_2" },
            },
          },
          Size: { type: "integer" },
          Far: { type: "string" },
        },
        parameters: { Page: { name: "page", in: "query", schema: { $ref: "#/components/schemas/Size" } } },
      },
    });
  });

  it("is a document in which every reference leads somewhere, the same each time (R21)", () => {
    const { document } = resolve(files);
    const text = JSON.stringify(document?.bundle());
    expect(JSON.stringify(resolve(files).document?.bundle())).toBe(text);
    const again = resolve({ "b.json": text.replace('{"$ref":"../pet.yaml"}', "{}") });
    expect(again.found.filter((line) => !line.includes("unknown-mapping"))).toEqual([]);
  });

  it("checks and takes along what only a mapping leads to", () => {
    const withName = (type: string) => ({
      "a.yaml": `${head}paths: {}\ncomponents: { schemas: { A: { $ref: "b.yaml#/Pet" } } }\n`,
      "b.yaml": `Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: "#/Cat" } } }
Cat: { allOf: [{ $ref: "#/Pet" }, { properties: { size: { $ref: "#/Size" }, name: { type: ${type} } } }] }
Size: { type: integer }
`,
    });
    expect(resolve(withName("strung")).found).toEqual(["b.yaml:2:91 error schema/unknown-type"]);
    const { document, found } = resolve(withName("string"));
    expect(found).toEqual([]);
    expect(JSON.parse(JSON.stringify(document?.bundle()))).toMatchObject({
      components: {
        schemas: {
          Pet: { discriminator: { mapping: { cat: "#/components/schemas/Cat" } } },
          Cat: { allOf: [{}, { properties: { size: { $ref: "#/components/schemas/Size" } } }] },
          Size: { type: "integer" },
        },
      },
    });
  });

  it("lists every file with its digest", () => {
    const { document } = resolve(files);
    expect(document?.files.map(({ path }) => path)).toEqual([
      "a.yaml",
      "paths/x.yaml",
      "schemas.yaml",
      "parameters.yaml",
      "pet.yaml",
    ]);
    for (const { sha256 } of document?.files ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("leaves the documents as they were", () => {
    const { document } = resolve(files);
    const before = JSON.stringify(document?.root as Json);
    document?.bundle();
    expect(JSON.stringify(document?.root as Json)).toBe(before);
  });
});
