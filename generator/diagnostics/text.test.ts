import { describe, expect, it } from "vitest";
import { loadTexts } from "../load/test-support/memory.ts";
import { resolveDocument } from "../resolve/resolve.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatText } from "./text.ts";

/** Five faults in three files, one of them a tab: all of them in one run. */
const fiveFaults = {
  "openapi.yaml": [
    "openapi: 3.1.0",
    "info: { title: Shop, version: '1' }",
    "paths:",
    "  /lists:",
    "    $ref: operations/List.yaml",
    "  /stops:",
    "    $ref: operations/Stop.yaml",
    "",
  ].join("\n"),
  "operations/List.yaml": [
    "post:",
    "  operationId: List",
    "  parameters:",
    "    - name: Size",
    "      in: qurey",
    "      schema: { type: integer }",
    "    - name: Kind",
    "      in: query",
    "      schema: { type: strnig }",
    "    - name: Kind",
    "      in: query",
    "      schema: { type: string }",
    "  responses:",
    "    200:",
    "      description: The list.",
    "      content:",
    "        application/json:",
    '          schema: { $ref: "../openapi.yaml#/components/schemas/Things" }',
    "",
  ].join("\n"),
  "operations/Stop.yaml": [
    "post:",
    "  operationId: Stop",
    "  parameters:",
    "    - name: Id",
    "      in: query",
    "      schema:",
    "\ttype: string",
    "  responses: { 200: { description: Stopped. } }",
    "",
  ].join("\n"),
};

const expected = `operations/List.yaml:5:11 error parameter/unknown-position
  \`qurey\` is not a position.
  5 |       in: qurey
    |           ^^^^^
  hint: use query, header, path or cookie; a host parameter is a server variable.
operations/List.yaml:9:23 error schema/unknown-type
  \`strnig\` is not a type.
  9 |       schema: { type: strnig }
    |                       ^^^^^^
  hint: did you mean \`string\`? use string, number, integer, boolean, object, array or null.
operations/List.yaml:10:13 error parameter/duplicate
  The query parameter \`Kind\` stands twice.
  10 |     - name: Kind
     |             ^^^^
  hint: remove or rename one of the two.
  or: go on with \`--lower parameter/duplicate\`. The last one counts.
  see: operations/List.yaml:7:7 the first
operations/List.yaml:18:27 error reference/dangling
  \`../openapi.yaml#/components/schemas/Things\` leads nowhere: there is no \`components\`.
  18 |           schema: { $ref: "../openapi.yaml#/components/schemas/Things" }
     |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: add it, or correct the reference.
operations/Stop.yaml:7:1 error yaml/tab
  A tab may not indent YAML.
  7 | \\ttype: string
    | ^^
  hint: indent with spaces.
`;

function run(files: Record<string, string>) {
  const { value, diagnostics } = loadTexts(files);
  const resolved = value === undefined ? [] : resolveDocument(value).diagnostics;
  return { sources: value, diagnostics: [...diagnostics, ...resolved] };
}

describe("text", () => {
  it("R19: five faults, five diagnostics with their lines, in one run", () => {
    const { sources, diagnostics } = run(fiveFaults);
    expect(formatText(diagnostics, sources)).toBe(expected);
  });

  it("R21: the order of the diagnostics changes nothing", () => {
    const { sources, diagnostics } = run(fiveFaults);
    expect(formatText([...diagnostics].reverse(), sources)).toBe(expected);
    expect(formatText([...diagnostics, ...diagnostics], sources)).toBe(expected);
  });

  it("puts the folder before file names where it is given", () => {
    const { sources, diagnostics } = run(fiveFaults);
    expect(formatText(diagnostics, sources, { folder: "spec/shop" })).toContain(
      "spec/shop/operations/List.yaml:5:11 error",
    );
  });

  it("colours only when asked", () => {
    const { sources, diagnostics } = run(fiveFaults);
    expect(formatText(diagnostics, sources)).not.toContain("\u001b");
    const colored = formatText(diagnostics, sources, { color: true });
    expect(colored).toContain("\u001b[31merror\u001b[0m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours off
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(expected);
  });

  it("R19: shows control, invisible and bidirectional characters escaped", () => {
    const evil = 'a: "\\e[2J"\n"b\u202e\u200b": { type: "\u2028" }\n';
    const { value } = loadTexts({ "a\u001b.yaml": evil });
    const diagnostic: Diagnostic = {
      code: "a/b",
      severity: "error",
      message: "Bad \u001b[31m\r\nname \u0000 \u{e0041} \ud800.",
      place: { file: "a\u001b.yaml", pointer: "/b\u202e\u200b", part: "key" },
      hint: "no \u009b",
    };
    const text = formatText([diagnostic], value);
    expect(text).toBe(
      'a\\u001b.yaml:2:1 error a/b\n  Bad \\u001b[31m\\r\\nname \\u0000 \\u{e0041} \\ud800.\n  2 | "b\\u202e\\u200b": { type: "\\u2028" }\n    | ^^^^^^^^^^^^^^^\n  hint: no \\u009b\n',
    );
    for (const print of [formatJson, formatGithub]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(print([diagnostic], value).replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
  });

  it("R19: prints at most 100 lines, errors first, and counts the rest", () => {
    const many = (severity: "error" | "warning", count: number): Diagnostic[] =>
      Array.from({ length: count }, (_, index) => ({
        code: `a/${severity}`,
        severity,
        message: `Fault ${index}.`,
        place: { file: "a.yaml", line: (severity === "error" ? 1000 : 1) + index, column: 1 },
      }));
    const lines = formatText([...many("warning", 500), ...many("error", 40)], undefined)
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.includes("error a/error"))).toHaveLength(40);
    expect(lines.at(-1)).toBe(`and ${500 - (lines.length - 81) / 2} warnings more`);
    const errors = formatText(many("error", 1000), undefined).trimEnd().split("\n");
    expect(errors.length).toBeLessThanOrEqual(100);
    expect(errors.at(-1)).toMatch(/^and 9\d\d errors more$/);
  });

  it("cuts a long line to the part around the marker", () => {
    const { value } = loadTexts({ "a.json": `{"x": "${"y".repeat(500)}", "b": 1}` });
    const place = { file: "a.json", pointer: "/b" };
    const lines = formatText([{ code: "a/b", severity: "error", message: "m.", place }], value).split("\n");
    expect(lines.every((line) => line.length < 120)).toBe(true);
    expect(lines[2]?.[lines[3]?.indexOf("^") ?? 0]).toBe("1");
  });

  it("prints nothing for nothing, and a place-less diagnostic without a frame", () => {
    expect(formatText([], undefined)).toBe("");
    expect(formatText([{ code: "a/b", severity: "warning", message: "m." }], undefined)).toBe(
      "warning a/b\n  m.\n",
    );
  });
});

describe("other forms", () => {
  it("R19: JSON holds everything, one diagnostic a line", () => {
    const { sources, diagnostics } = run(fiveFaults);
    const parsed = JSON.parse(formatJson(diagnostics, sources)) as {
      code: string;
      line: number;
      pointer?: string;
    }[];
    expect(parsed.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "5 parameter/unknown-position",
      "9 schema/unknown-type",
      "10 parameter/duplicate",
      "18 reference/dangling",
      "7 yaml/tab",
    ]);
    expect(parsed[0]).toEqual({
      code: "parameter/unknown-position",
      severity: "error",
      message: "`qurey` is not a position.",
      file: "operations/List.yaml",
      line: 5,
      column: 11,
      length: 5,
      pointer: "/post/parameters/0/in",
      hint: "use query, header, path or cookie; a host parameter is a server variable.",
    });
    expect(formatJson([], sources)).toBe("[]\n");
  });

  it("R19: GitHub annotations escape what would end a property", () => {
    const { sources, diagnostics } = run(fiveFaults);
    const lines = formatGithub(diagnostics, sources, { folder: "spec" }).trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      "::error file=spec/operations/List.yaml,line=5,col=11,endColumn=16,title=parameter/unknown-position::`qurey` is not a position. Hint: use query, header, path or cookie; a host parameter is a server variable.",
    );
    const place = { file: "a,b:c%.yaml", line: 1, column: 1 };
    expect(
      formatGithub([{ code: "a/b", severity: "warning", message: "50%\n::error::x", place }], undefined),
    ).toBe("::warning file=a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=a/b::50%25\\n::error::x\n");
  });
});
