import { describe, expect, it } from "vitest";
import type { JsonObject } from "../ir/model.ts";
import { loadTexts, summary } from "../load/test-support/memory.ts";
import { resolveDocument } from "./resolve.ts";

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n';

function resolve(files: Record<string, string>) {
  const { value } = loadTexts(files);
  if (value === undefined) throw new Error("not loaded");
  const { value: document, diagnostics } = resolveDocument(value);
  const components = document?.root["components"] as { schemas: Record<string, JsonObject> } | undefined;
  const told = diagnostics.filter(({ code }) => code !== "document/no-operation");
  return {
    document,
    schemas: JSON.parse(JSON.stringify(components?.schemas ?? {})) as Record<string, unknown>,
    found: summary(told, value),
  };
}

describe("references by `$id`", () => {
  it("become pointers; the ids are left out", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:
  schemas:
    Tree:
      $id: https://example.com/forest/tree
      properties: { all: { $ref: "#" }, label: { $ref: label }, deep: { $ref: "label#/$defs/short" }, bark: { $ref: "#bark" } }
      $defs: { Bark: { $anchor: bark } }
    Label: { $id: https://example.com/forest/label, $defs: { short: { maxLength: 3 } } }
    Other: { properties: { same: { $ref: "#/components/schemas/Tree" }, id: { $ref: "https://example.com/forest/tree#bark" } } }
    Data: { example: { $id: x, $ref: "https://example.com/forest/tree" } }
`,
    });
    expect(found).toEqual([]);
    expect(schemas).toMatchObject({
      Tree: {
        properties: {
          all: { $ref: "#/components/schemas/Tree" },
          label: { $ref: "#/components/schemas/Label" },
          deep: { $ref: "#/components/schemas/Label/%24defs/short" },
          bark: { $ref: "#/components/schemas/Tree/%24defs/Bark" },
        },
      },
      Other: {
        properties: {
          same: { $ref: "#/components/schemas/Tree" },
          id: { $ref: "#/components/schemas/Tree/%24defs/Bark" },
        },
      },
      Data: { example: { $id: "x", $ref: "https://example.com/forest/tree" } },
    });
    expect(JSON.stringify([schemas["Tree"], schemas["Label"]])).not.toContain("$id");
  });

  it("that are paths give files another folder, inside the document's own", () => {
    const files = {
      "a.yaml": `${head}components: { schemas: { A: { properties: { b: { $id: parts/, $ref: b.yaml }, c: { $id: parts/c, $ref: "b.yaml#/properties/d" } } } } }\n`,
      "parts/b.yaml": "properties: { d: { type: integer } }\n",
    };
    const { schemas, found } = resolve(files);
    expect(found).toEqual([]);
    expect(schemas["A"]).toEqual({
      properties: { b: { $ref: "parts/b.yaml#" }, c: { $ref: "parts/b.yaml#/properties/d" } },
    });
    const outside = resolve({
      "a.yaml": `${head}components: { schemas: { A: { $id: ../up/, $ref: b.yaml } } }\n`,
    });
    expect(outside.found).toEqual(["a.yaml:4:50 error reference/missing-file"]);
  });

  it("that lead nowhere are told at their place, as written", () => {
    const { found } = resolve({
      "a.yaml": `${head}components:\n  schemas:\n    A: { $id: "https://example.com/a", properties: { b: { $ref: "#/$defs/None" }, c: { $ref: none } } }\n`,
    });
    expect(found).toEqual([
      "a.yaml:6:65 error reference/dangling",
      "a.yaml:6:94 error reference/missing-file",
    ]);
  });

  it("that are absolute paths are no files", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:
  schemas:
    A: { $id: /api/a, properties: { b: { $ref: /api/b }, c: { $ref: b } } }
    B: { $id: /api/b, properties: { a: { $ref: "/api/a#/properties/b" } } }
`,
    });
    expect(found).toEqual([]);
    const b = { $ref: "#/components/schemas/B" };
    expect(schemas["A"]).toEqual({ properties: { b, c: b } });
    expect(schemas["B"]).toEqual({ properties: { a: { $ref: "#/components/schemas/A/properties/b" } } });
  });

  it("count once: of equal ids the first schema is meant; what is no URI is none", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:
  schemas:
    A: { $id: "https://example.com/a", type: integer }
    B: { $id: "https://example.com/a", type: string, properties: { a: { $ref: "#" } } }
    C: { $id: "http://[", $ref: "#/components/schemas/A" }
    default: { $ref: "https://example.com/a" }
`,
    });
    expect(found).toEqual([]);
    expect(schemas["B"]).toMatchObject({ properties: { a: { $ref: "#/components/schemas/A" } } });
    expect(schemas["default"]).toEqual({ $ref: "#/components/schemas/A" });
  });

  it("are targets of a discriminator", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:
  schemas:
    Pet: { oneOf: [{ $ref: "https://example.com/cat" }], discriminator: { propertyName: kind, mapping: { c: "https://example.com/cat", d: Cat } } }
    Cat: { $id: "https://example.com/cat", properties: { kind: { type: string } } }
`,
    });
    expect(found).toEqual([]);
    expect(schemas["Pet"]).toMatchObject({
      discriminator: { mapping: { c: "#/components/schemas/Cat", d: "Cat" } },
    });
  });
});

describe("dynamic references", () => {
  const page = `    Page: { $id: page, properties: { items: { items: { $dynamicRef: "#item" } }, next: { $ref: "#" }, plain: { $ref: "#/components/schemas/Plain" } }, $defs: { item: { $dynamicAnchor: item, type: string } } }
    Plain: { type: boolean }
`;
  const users = `    Users: { $id: users, $ref: page, $defs: { item: { $dynamicAnchor: item, $ref: "#/components/schemas/User" } } }
    User: { type: object }
`;

  it("are of the schema that fills a template in: a component of its own", () => {
    const { schemas, found } = resolve({ "a.yaml": `${head}components:\n  schemas:\n${page}${users}` });
    expect(found).toEqual([]);
    expect(schemas).toMatchObject({
      Page: { properties: { items: { items: { $ref: "#/components/schemas/Page/%24defs/item" } } } },
      Users: { $ref: "#/components/schemas/PageOfUser" },
      PageOfUser: {
        properties: {
          items: { items: { $ref: "#/components/schemas/Users/%24defs/item" } },
          next: { $ref: "#/components/schemas/PageOfUser" },
          plain: { $ref: "#/components/schemas/Plain" },
        },
      },
    });
    expect(Object.keys(schemas)).toEqual(["Page", "Plain", "Users", "User", "PageOfUser"]);
  });

  it("names are free, also without regard to case, and the same way is one component", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:\n  schemas:\n${page}${users}    pageofuser: { type: integer }
    Again: { $id: again, properties: { a: { $ref: users }, b: { $ref: users } } }
    Inline: { $id: inline, $ref: page, $defs: { item: { $dynamicAnchor: item, type: number } } }
`,
    });
    expect(found).toEqual([]);
    expect(Object.keys(schemas).slice(-2)).toEqual(["PageOfUser_2", "PageOfInline"]);
    expect(schemas["Again"]).toMatchObject({
      properties: { a: { $ref: "#/components/schemas/Users" }, b: { $ref: "#/components/schemas/Users" } },
    });
  });

  it("of other files become components of the entry", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:\n  schemas:\n    Users: { $id: users, $ref: "page.yaml", $defs: { item: { $dynamicAnchor: item, $ref: "models/user.yaml" } } }\n`,
      "page.yaml":
        "properties: { items: { items: { $dynamicRef: '#item' } }, near: { $ref: 'near.yaml#/deep' } }\n$defs: { item: { $dynamicAnchor: item } }\n",
      "near.yaml": "deep: { type: integer }\n",
      "models/user.yaml": "type: object\n",
    });
    expect(found).toEqual([]);
    expect(schemas["Users"]).toMatchObject({ $ref: "#/components/schemas/pageOfUsers" });
    expect(schemas["pageOfUsers"]).toEqual({
      properties: {
        items: { items: { $ref: "#/components/schemas/Users/%24defs/item" } },
        near: { $ref: "near.yaml#/deep" },
      },
    });
  });

  it("stand beside a reference as one of `allOf`", () => {
    const { schemas, found } = resolve({
      "a.yaml": `${head}components:
  schemas:
    A: { $ref: "#/components/schemas/B", $dynamicRef: "#b", allOf: [{ type: object }] }
    B: { $dynamicAnchor: b, type: object }
`,
    });
    expect(found).toEqual([]);
    expect(schemas["A"]).toEqual({
      $ref: "#/components/schemas/B",
      allOf: [{ type: "object" }, { $ref: "#/components/schemas/B" }],
    });
  });

  it("R9: ways without end are cut, and a long chain ends in no RangeError", () => {
    const count = 3000;
    const chain = Array.from(
      { length: count },
      (_, index) =>
        `    S${index}: { $id: s${index}, properties: { next: { $ref: ${index + 1 < count ? `s${index + 1}` : "page"} } }, $defs: { i: { $dynamicAnchor: n${index} } } }\n`,
    );
    const start =
      "    Start: { $id: start, $ref: s0, $defs: { i: { $dynamicAnchor: item, type: number } } }\n";
    const { schemas } = resolve({
      "a.yaml": `${head}components:\n  schemas:\n${page}${start}${chain.join("")}`,
    });
    expect(Object.keys(schemas).length).toBe(3 + count + 1000);
  });
});
