import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Names } from "./names.ts";
import { build, operationNamed, schemaNamed } from "./test-support.ts";
import { camelCase, pascalCase, slug } from "./words.ts";

const hostile = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom("a", "A", "-", "_", ".", " ", "1", "é", "中", "\u0000", "$", "'", "`", "/"),
    maxLength: 6,
  }),
  fc.constantFrom(
    "constructor",
    "__proto__",
    "then",
    "toString",
    "Promise",
    "con",
    "NUL",
    "com1",
    "index",
    "delete",
    "Error",
    "ERROR",
    "",
    "1",
    "foo_bar",
    "FooBar",
    "foo-bar",
    "fooBar",
    "Client",
    "ApiError",
  ),
);

describe("words", () => {
  test.each([
    ["CreateGetDBListFromAgentTask", "CreateGetDBListFromAgentTask", "createGetDBListFromAgentTask"],
    ["list-repos/for_user", "ListReposForUser", "listReposForUser"],
    ["DB", "DB", "dB"],
    ["a", "A", "a"],
    ["3d-model", "N3dModel", "n3dModel"],
    ["ORDER_STATUS", "OrderStatus", "orderStatus"],
    ["café", "Cafe", "cafe"],
    ["用户", "U7528u6237", "u7528u6237"],
    ["👍", "U1f44d", "u1f44d"],
    ["--", "Unnamed", "unnamed"],
    ["", "Unnamed", "unnamed"],
  ])("%s", (text, type, name) => {
    expect(pascalCase(text)).toBe(type);
    expect(camelCase(text)).toBe(name);
  });

  test("R4: every text gives an ASCII identifier", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(pascalCase(text)).toMatch(/^[A-Z][A-Za-z0-9]*$/);
        expect(camelCase(text)).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(slug(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(pascalCase(text)).toBe(pascalCase(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test("R4: names are injective per scope, without regard to case, and never a reserved one", () => {
  const forbidden = new Set(
    "promise object array error date map con nul com1 client apierror int64 calloptions".split(" "),
  );
  fc.assert(
    fc.property(
      fc.array(hostile, { maxLength: 40 }),
      fc.array(hostile, { maxLength: 40 }),
      (operations, schemas) => {
        const names = new Names();
        const stems = operations.map((text) => names.claimStem(text).name);
        const types = schemas.map((text) => names.claimType(text).name);
        const functions = operations.map((text, index) => names.claimFunction(text, stems[index] ?? "").name);
        const derived = stems.flatMap((stem) =>
          ["Request", "Response", "Answers", "Operation"].map((suffix) => stem + suffix),
        );
        for (const scope of [stems, [...derived, ...types], functions]) {
          expect(new Set(scope.map((name) => name.toLowerCase())).size).toBe(scope.length);
        }
        for (const name of types) expect(forbidden.has(name.toLowerCase())).toBe(false);
        for (const name of functions)
          expect(name).not.toMatch(/^(constructor|then|tostring|delete|client)$/i);
        for (const stem of stems) expect(stem).not.toMatch(/^(con|nul|com1|index)$/i);
        for (const name of [...stems, ...types, ...functions])
          expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
      },
    ),
    { numRuns: 500 },
  );
});

test("a thousand names that are all the same take linear time", () => {
  const names = new Names();
  const start = performance.now();
  const claimed = Array.from(
    { length: 5000 },
    (_, index) => names.claimType(`same${"-".repeat(index)}`).name,
  );
  expect(new Set(claimed).size).toBe(5000);
  expect(claimed.at(-1)).toBe("Same5000");
  expect(performance.now() - start).toBeLessThan(10_000);
});

const operation = (operationId: string | undefined): unknown => ({
  ...(operationId === undefined ? {} : { operationId }),
  responses: {},
});

describe("operations", () => {
  test.each([
    ["delete", "deleteCall", "Delete"],
    ["then", "thenCall", "Then"],
    ["constructor", "constructorCall", "Constructor"],
    ["CON", "cONCall", "CONCall"],
    ["index", "indexCall", "IndexCall"],
    ["GetDBList", "getDBList", "GetDBList"],
  ])("%s", (id, identifier, typeName) => {
    const { api } = build({ paths: { "/a": { get: operation(id) } } });
    expect(api.operations[0]).toMatchObject({ name: id, identifier, typeName });
  });

  test("a missing operationId is made from method and path", () => {
    const { api, diagnostics } = build({
      paths: { "/pets/{petId}/tags": { get: operation(undefined), delete: operation("") } },
    });
    expect(api.operations.map((item) => item.name)).toEqual(["getPetsByPetIdTags", "deletePetsByPetIdTags"]);
    expect(diagnostics).toEqual([]);
  });

  test("a collision is numbered, keeps the name that was fine, and is a warning that names the way out", () => {
    const { api, diagnostics } = build({
      paths: {
        "/a": { get: operation("get-thing") },
        "/b": { get: operation("getThing") },
        "/c": { get: operation("GET_thing") },
      },
    });
    expect(operationNamed(api, "getThing")).toMatchObject({ identifier: "getThing", typeName: "GetThing" });
    expect(operationNamed(api, "get-thing")).toMatchObject({
      identifier: "getThing3",
      typeName: "GetThing3",
    });
    expect(operationNamed(api, "GET_thing")).toMatchObject({
      identifier: "gETThing2",
      typeName: "GETThing2",
    });
    expect(diagnostics.map((item) => [item.code, item.severity])).toEqual([
      ["name/taken", "warning"],
      ["name/taken", "warning"],
    ]);
    expect(diagnostics[0]?.hint).toContain("operationId");
  });

  test.each([
    ["!!!", "operation"],
    ["\u5217\u8868", "u5217u8868"],
    ["2fa-login", "n2faLogin"],
    ["\u0441\u043f\u0438\u0441\u043e\u043a files", "u441u43fu438u441u43eu43aFiles"],
  ])("a name that has to be spelled out is a warning that names the way out: %s", (id, identifier) => {
    const { api, diagnostics } = build({ paths: { "/a": { get: operation(id) } } });
    expect(api.operations[0]).toMatchObject({ name: id, identifier });
    expect(diagnostics.map((item) => [item.code, item.severity])).toEqual([["name/spelled-out", "warning"]]);
    expect(diagnostics[0]?.message).toContain(`\`${identifier}\``);
    expect(diagnostics[0]?.hint).toContain("operationId");
  });

  test.each(["caf\u00e9s/list", "get_2fa", "list \u201cit\u201d", "x.y:z"])(
    "a name that is only joined otherwise is none: %s",
    (id) => {
      expect(build({ paths: { "/a": { get: operation(id) } } }).diagnostics).toEqual([]);
    },
  );

  test("a function does not take the name of another operation's validator or of a waiting helper", () => {
    const { api } = build({
      "x-acs-style": "RPC",
      paths: {
        "/A": {
          post: {
            ...(operation("Start") as object),
            "x-acs-async": { role: "submit", partner: "Get", key: "Id", helper: "waitForIt" },
          },
        },
        "/B": { post: operation("validateStartRequest") },
        "/C": { post: operation("WaitForIt") },
      },
    });
    expect(api.operations.map((item) => item.identifier)).toEqual([
      "start",
      "validateStartRequest2",
      "waitForIt2",
    ]);
  });
});

describe("schemas", () => {
  const used = (names: readonly string[]): Readonly<Record<string, unknown>> => ({
    "/a": {
      get: {
        operationId: "CreateTask",
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  anyOf: names.map((name) => ({ $ref: `#/components/schemas/${encodeURIComponent(name)}` })),
                },
              },
            },
          },
        },
      },
    },
  });

  test("globals, types of the package and derived names of operations are left to them", () => {
    const documentNames = [
      "Error",
      "Promise",
      "Client",
      "Int64",
      "CreateTaskRequest",
      "Pet",
      "pet",
      "__proto__x",
      "con",
    ];
    const schemas = Object.fromEntries(documentNames.map((name) => [name, { type: "object" }]));
    const { api, diagnostics } = build({ schemas, paths: used(documentNames) });
    expect(Object.fromEntries(api.schemas.map((item) => [item.documentName, item.name]))).toEqual({
      Error: "ErrorSchema",
      Promise: "PromiseSchema",
      Client: "ClientSchema",
      Int64: "Int64Schema",
      CreateTaskRequest: "CreateTaskRequest2",
      Pet: "Pet",
      pet: "Pet2",
      __proto__x: "ProtoX",
      con: "ConSchema",
    });
    expect(diagnostics).toHaveLength(7);
  });

  test("the order of keys changes no name", () => {
    const documentNames = ["foo-bar", "FooBar", "foo_bar", "Foo Bar", "fooBar"];
    const named = (order: readonly string[]): unknown => {
      const schemas = Object.fromEntries(order.map((name) => [name, { type: "object" }]));
      const { api } = build({ schemas, paths: used(order) });
      return Object.fromEntries(
        [...api.schemas]
          .sort((a, b) => (a.documentName < b.documentName ? -1 : 1))
          .map((item) => [item.documentName, item.name]),
      );
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(documentNames, { minLength: documentNames.length }), (order) => {
        expect(named(order)).toEqual(named(documentNames));
      }),
      { numRuns: 30 },
    );
    expect(named(documentNames)).toMatchObject({ FooBar: "FooBar" });
  });

  test("a schema outside components is called after where it stands", () => {
    const { api } = build({
      schemas: {
        Outer: {
          type: "object",
          properties: { inner: { type: "object" } },
          $defs: { Part: { type: "string" } },
        },
      },
      paths: {
        "/a": {
          get: {
            operationId: "x",
            responses: {
              "200": {
                description: "",
                content: {
                  "application/json": {
                    schema: {
                      oneOf: [
                        { $ref: "#/components/schemas/Outer/properties/inner" },
                        { $ref: "#/components/schemas/Outer/$defs/Part" },
                      ],
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
    expect(api.schemas.map((item) => item.name).sort()).toEqual(["OuterInner", "Part"]);
    expect(schemaNamed(api, "Part").schema.shape.kind).toBe("string");
  });
});
