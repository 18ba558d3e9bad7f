import { expect, it } from "vitest";
import { loadTexts } from "../load/test-support/memory.ts";
import { resolveDocument } from "./resolve.ts";

function warnings(members: string, more = "", version = "3.1.0"): string[] {
  const text = `openapi: ${version}
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Choice: { oneOf: ${members}, discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
    Dog: { allOf: [{ $ref: "#/components/schemas/Tagged" }, { properties: { barks: { type: boolean } } }] }
    Fish: { required: [kind, depth], properties: { kind: { type: string }, depth: { type: integer } } }
    Bird: { required: [kind, wings], properties: { kind: { type: string }, wings: { type: integer } } }
    Tagged: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Text" } } }
    Text: { type: string }
    Ring: { allOf: [{ $ref: "#/components/schemas/Ring2" }] }
    Ring2: { properties: { kind: { type: string } }, additionalProperties: { $ref: "#/components/schemas/Ring" } }
    ${more}
`;
  const { value } = loadTexts({ "a.yaml": text });
  if (value === undefined) throw new Error("not loaded");
  return resolveDocument(value)
    .diagnostics.filter(({ code }) => code === "schema/open-tag")
    .map(({ message, hint }) => `${message} ${hint}`);
}
const list = (...names: string[]) =>
  `[${names.map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ")}]`;

it("tells of schemas that only an open tag tells apart, by name", () => {
  expect(warnings(list("Cat", "Dog"))).toEqual([
    "`Cat` and `Dog` leave `kind` open, and a value may fit both; each is read as having its own values of `kind` alone. give `kind` a `const` in each of the schemas.",
  ]);
  expect(warnings(list("Cat", "Dog"), "", "3.0.3")).toEqual([
    expect.stringContaining("give `kind` an `enum` of one value in"),
  ]);
});

it.each([
  ["what one needs the other need not have", list("Fish", "Cat"), "`Fish` and `Cat`"],
  ["written in the list", "[{ properties: { kind: {} } }, { }]", "schema 1 and schema 2"],
  ["one that takes up itself", list("Ring", "Ring2"), "`Ring` and `Ring2`"],
  ["a third that has a tag of its own", list("Own", "Dog", "Cat"), "`Dog` and `Cat`"],
])("and where %s", (_, members, expected) => {
  const found = warnings(members, "Own: { properties: { kind: { const: own } } }");
  expect(found).toEqual([expect.stringContaining(`${expected} leave`)]);
});

it.each([
  ["each needs what the other does not", list("Fish", "Bird")],
  ["one fixes the tag by a constant", list("Cat", "Own")],
  ["one fixes it behind references and allOf", list("Cat", "Behind")],
  ["one fixes it beside a reference", list("Cat", "Beside")],
  ["one is closed to what the other needs", list("Fish", "Closed")],
  ["a property they share tells them apart", list("Age", "Ages")],
  ["a schema says more than names", list("Cat", "Counted")],
  ["a schema is not of objects", list("Cat", "Text")],
  ["a schema does not exist", list("Cat", "Nowhere")],
])("says nothing where %s", (_, members) => {
  expect(
    warnings(
      members,
      `Own: { properties: { kind: { const: own } } }
    Behind: { allOf: [{ properties: { kind: { allOf: [{ $ref: "#/components/schemas/Fixed" }] } } }] }
    Fixed: { type: string, enum: [behind] }
    Beside: { properties: { kind: { $ref: "#/components/schemas/Text", const: beside } } }
    Closed: { properties: { kind: { type: string } }, additionalProperties: false }
    Age: { required: [kind, age], properties: { kind: { type: string }, age: { type: integer } } }
    Ages: { required: [kind, age], properties: { kind: { type: string }, age: { type: array, items: {} } } }
    Counted: { properties: { kind: { type: string } }, maxProperties: 9 }`,
    ),
  ).toEqual([]);
});
