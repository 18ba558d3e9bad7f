import fc from "fast-check";
import { expect, it } from "vitest";
import { loadTexts } from "./test-support/memory.ts";
import { type Placed, printJson, printYaml } from "./test-support/print.ts";

const key = fc.oneof(
  fc.constantFrom(
    "a",
    "b",
    "in",
    "200",
    "/x/{y}",
    "a~b",
    "",
    "true",
    "$ref",
    "é",
    "__proto__",
    "a b",
    "x: y",
    "#",
  ),
  fc.string({ maxLength: 6 }),
);
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1.5,
    "",
    "a",
    "yes",
    "1",
    "a: b",
    "- x",
    "'",
    '"',
    "#",
    "\\",
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
);
const { document } = fc.letrec<{ document: unknown; node: unknown }>((tie) => ({
  document: fc.dictionary(key, tie("node"), { maxKeys: 5 }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    scalar,
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(key, tie("node"), { maxKeys: 4 }),
  ),
}));

/** Every pointer of the printed text must be located where the printer put it. */
function check(file: string, printed: Placed): void {
  const { value, diagnostics } = loadTexts({ [file]: printed.text });
  expect(diagnostics).toEqual([]);
  const source = value?.files.get(file);
  for (const { pointer, part, offset } of printed.places) {
    const before = printed.text.slice(0, offset);
    const line = before.split("\n").length;
    const column = offset - before.lastIndexOf("\n");
    const found = source?.locate(pointer, part);
    expect({ pointer, part, line: found?.line, column: found?.column }).toEqual({
      pointer,
      part,
      line,
      column,
    });
  }
}

it("R19: every pointer of a JSON text is located where its value or key starts", () => {
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat(7)), (value, choices) =>
      check("a.json", printJson(value, choices)),
    ),
    { numRuns: 300 },
  );
});

it("R19: every pointer of a YAML text is located where its value or key starts", () => {
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat(7)), (value, choices) =>
      check("a.yaml", printYaml(value, choices)),
    ),
    { numRuns: 300 },
  );
});

it("R19: a pointer that leads nowhere is located at its nearest ancestor", () => {
  for (const [file, text] of [
    ["a.yaml", "a:\n  b: [1, {c: d}]\n"],
    ["a.json", '{"a":\n  {"b": [1, {"c": "d"}]}}'],
  ] as const) {
    const source = loadTexts({ [file]: text }).value?.files.get(file);
    expect(source?.locate("/a/b/1/x/y")).toEqual(source?.locate("/a/b/1"));
    expect(source?.locate("/a/b/9")).toEqual(source?.locate("/a/b"));
    expect(source?.locate("/x")).toEqual(source?.locate(""));
    expect(source?.locate("/a/b/1/c/toString")).toEqual(source?.locate("/a/b/1/c"));
  }
});

it("R19: below an alias the value is found at its anchor", () => {
  const source = loadTexts({ "a.yaml": "a: &a\n  x: [1, 2]\nb: *a\n" }).value?.files.get("a.yaml");
  expect(source?.locate("/b/x/1")).toEqual({ line: 2, column: 10, length: 1 });
  expect(source?.locate("/b")).toEqual({ line: 3, column: 4, length: 2 });
});

it("many look-ups in a large text cost little more than one", () => {
  const entries = Array.from(
    { length: 20_000 },
    (_, index) => `"k${index}": {"x": ["${"y".repeat(100)}", ${index}]}`,
  );
  const source = loadTexts({ "a.json": `{${entries.join(",\n")}}` }).value?.files.get("a.json");
  const start = performance.now();
  for (let index = 0; index < 20_000; index++) {
    expect(source?.locate(`/k${index}/x/1`).line).toBe(index + 1);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
