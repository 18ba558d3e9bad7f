import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultLimits } from "./limits.ts";
import { printYaml } from "./test-support/print.ts";
import { parseFullYaml } from "./yaml.ts";
import { readPlainYaml } from "./yaml-plain.ts";

/** Either it gives up, or value and count are those of the full parser, which then has no fault to report. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text, defaultLimits);
  if (plain === undefined) return false;
  const full = parseFullYaml("a.yaml", text, defaultLimits);
  expect({ text, faults: full.diagnostics }).toEqual({ text, faults: [] });
  expect({ text, ...plain }).toEqual({ text, value: full.value, nodes: full.nodes });
  return true;
}

const texts = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "a",
    "yes",
    "1",
    "0x1f",
    "1e3",
    "a: b",
    "- x",
    "a #b",
    "a#b",
    "http://x/y",
    "~",
    ".5",
    "-",
    "null",
    "É",
    "🍵",
    "a\nb",
    "a\n\n  b\n",
    " a",
    "a ",
    1,
    -0.5,
    1e21,
  ),
  fc.string({ maxLength: 10 }),
);
const { document } = fc.letrec<{ document: unknown; node: unknown }>((tie) => ({
  document: fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), tie("node"), { maxKeys: 5 }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    texts,
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b:c", "200", "/x/{y}", "$ref"), tie("node"), { maxKeys: 4 }),
  ),
}));

it("reads well-formed texts as the full parser does", () => {
  let read = 0;
  const numRuns = 500;
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat(7)), (value, choices) => {
      if (agrees(printYaml(value, choices).text)) read++;
    }),
    { numRuns },
  );
  expect(read).toBeGreaterThan(numRuns / 4);
});

/** Pieces of YAML that meet in every order, most of them no YAML at all. */
const pieces = fc.array(
  fc.constantFrom(
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "a",
    "b: ",
    "c:",
    "- ",
    ": ",
    " ",
    "  ",
    "#",
    " # x",
    "'",
    '"',
    "''",
    "\\",
    "\\n",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ",",
    "|",
    "|-\n",
    ">\n  ",
    "|2\n",
    ">-",
    "&a ",
    "*a",
    "!t ",
    "? ",
    "-",
    "---\n",
    "...",
    "%",
    "@",
    "\t",
    "\r\n",
    "x y",
    "1",
    "0o7",
    ".inf",
    "~",
    "null",
    "<<: ",
    "a: 1\n",
    "é",
    "\u2028",
    "\u0085",
    "\ufeff",
    "http://a:1/",
    "\u00a0",
    '"a\\\n  b"',
    '"a \\\n  \\  b \\\\\n c"',
    "\\\n ",
    "\\ ",
    "|+\n  x\n\n",
    "|+\n    \n",
    "|\n",
    "   \n",
    "a: b\n  c",
  ),
  { maxLength: 14 },
);

it("R8: never reads a text otherwise than the full parser, whatever it holds", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      agrees(parts.join(""));
    }),
    { numRuns: 3000 },
  );
});

it.each([
  "a: |\n   x\n    y\n\n  \nb: >\n  x\n  y\n\n  z\n   q\n  r\n",
  "a: |2\n    x\n  y\nb: >-\n\n  x\n\n\n  y\n",
  "a: x\n  y\n\n  z\nb: 'it''s\n  two\n\n  three'\nc: \"x\n  y\"\n",
  "a:\n- b\n-  c: 1\n   d: 2\n- - x\n  - y\n-\n  z: 1\n",
  "a: [1, 'b', \"c\", {d: e, 'f': [g]}, ]\nb: {\n  x: 1,\n  y: http://a/b#c }\n",
  "a: # note\n  b: 1 # note\n# note\n  c:\nd: |+\n  x\n\n\ne: 1\n",
  'a: "x \\\n  \\  y\\n\\\n  z \\\\\n  q"\n',
  "write:pets: a\n/x/{y}: b\n200: c\n'q': d\n\"r\": e\n~: f\n",
  "a:\n  plain on a line\n  of its own\nb:\n  'quoted'\n",
])("reads what documents are made of: %j", (text) => {
  expect(agrees(text)).toBe(true);
});

const specs = join(import.meta.dirname, "../../../shared/specs");
it.skipIf(!existsSync(specs))("reads real documents as the full parser does", { timeout: 120_000 }, () => {
  const names = readdirSync(specs).filter((name) => name.endsWith(".yaml"));
  const read = names.filter((name) => {
    const text = readFileSync(join(specs, name), "utf8");
    const plain = readPlainYaml(text, defaultLimits);
    if (plain !== undefined) {
      const full = parseFullYaml(name, text, defaultLimits).value;
      // A printed difference of 100,000 values would take minutes.
      expect(isDeepStrictEqual(plain.value, full), name).toBe(true);
    }
    return plain !== undefined;
  });
  expect(read).toEqual(names);
  console.log(`${read.length} of ${names.length} documents`);
});
