import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadSpec } from "./load.ts";
import { loadTexts, summary } from "./test-support/memory.ts";

/** The one fault of a single text. */
function fault(text: string | Uint8Array, name = "a.yaml"): string[] {
  const { value, diagnostics } = loadTexts({ [name]: text });
  return summary(diagnostics, value);
}
const value = (text: string, name = "a.yaml") => loadTexts({ [name]: text }).value?.files.get(name)?.value;

describe("text (R8)", () => {
  it("R8: refuses bytes that are not UTF-8 and says where", () => {
    expect(fault(new Uint8Array([0x61, 0x3a, 0x0a, 0x62, 0xff, 0x0a]))).toEqual([
      "a.yaml:2:2 error load/encoding",
    ]);
    expect(fault(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual(["a.yaml:1:1 error load/encoding"]);
    // A character cut short, and one in its overlong form.
    expect(fault(new Uint8Array([0x61, 0xe2, 0x82]))).toEqual(["a.yaml:1:2 error load/encoding"]);
    expect(fault(new Uint8Array([0x61, 0xc0, 0x80]))).toEqual(["a.yaml:1:2 error load/encoding"]);
  });

  it("R8: accepts a byte order mark and keeps positions right behind it", () => {
    const { value, diagnostics } = loadTexts({ "a.yaml": "\ufeffa: 1\nb: 2\n" });
    expect(diagnostics).toEqual([]);
    expect(value?.files.get("a.yaml")?.locate("/b", "key")).toEqual({ line: 2, column: 1, length: 1 });
    expect(loadTexts({ "a.json": '\ufeff{"a":1}' }).diagnostics).toEqual([]);
  });

  it("R8: refuses NUL and control characters, in YAML and in JSON", () => {
    for (const char of ["\u0000", "\u0007", "\u001b", "\u007f", "\u009b", "\ufffe", "\uffff"]) {
      expect(fault(`a: "x${char}"\n`)).toEqual(["a.yaml:1:6 error load/control-character"]);
      expect(fault(`{"a": "x${char}"}`, "a.json")).toEqual(["a.json:1:9 error load/control-character"]);
    }
    expect(fault('a: "é ¢ 中 \u0085 🍵"\r\nb: "\\u0000"\r\n')).toEqual([]);
  });

  it("R8: reads one YAML document only", () => {
    expect(fault("a: 1\n---\nb: 2\n")).toEqual(["a.yaml:2:1 error yaml/documents"]);
    expect(fault("---\na: 1\n...\n")).toEqual([]);
  });

  it("R8: reads YAML 1.2 core: `yes`, `012` and dates are what they look like", () => {
    expect(value("a: yes\nb: 012\nc: 2020-01-01\nd: ~\ne: 0x1F\nf: 1_000\ng: off\nh: 0o17")).toEqual({
      a: "yes",
      b: 12,
      c: "2020-01-01",
      d: null,
      e: 31,
      f: "1_000",
      g: "off",
      h: 15,
    });
    expect(fault("%YAML 1.1\n---\na: yes\n")).toEqual(["a.yaml:1:1 error yaml/version"]);
  });

  it("R8: refuses equal keys, however they are written", () => {
    expect(fault("a: 1\nb: 2\na: 3\n")).toEqual(["a.yaml:3:1 error load/duplicate-key"]);
    expect(fault('200: a\n"200": b\n')).toEqual(["a.yaml:2:1 error load/duplicate-key"]);
    expect(fault('{"a": 1, "b": {"c": 1, "\\u0063": 2}}', "a.json")).toEqual([
      "a.json:1:24 error load/duplicate-key",
    ]);
    expect(fault('{"a": ["\\"b\\": ", "b\\\\"], "b": "c\\": 1"}', "a.json")).toEqual([]);
  });

  it("R8: makes scalar keys strings as they stand, and refuses others", () => {
    expect(Object.keys(value("200: a\n1.10: b\ntrue: c\n0x10: d\n~: e\n'x': f\n") as object)).toEqual([
      "200",
      "1.10",
      "true",
      "0x10",
      "~",
      "x",
    ]);
    expect(fault("? [a]\n: b\n")).toEqual(["a.yaml:1:3 error yaml/key"]);
    expect(fault("? {a: 1}\n: b\n")).toEqual(["a.yaml:1:3 error yaml/key"]);
  });

  it("R8: refuses unknown tags and what the parser only warns about", () => {
    expect(fault("a: !secret x\n")).toEqual(["a.yaml:1:4 error yaml/tag"]);
    expect(fault("a: !!binary aGk=\n")).toEqual(["a.yaml:1:4 error yaml/tag"]);
    expect(value('a: !!str 5\nb: !!int "7"')).toEqual({ a: "5", b: 7 });
  });

  it("R8: reports a merge key and does not merge", () => {
    expect(fault("a: &a {x: 1}\nb:\n  <<: *a\n")).toEqual(["a.yaml:3:3 error yaml/merge-key"]);
    expect(value("a: &a {x: 1}\nb:\n  <<: *a\n")).toEqual({ a: { x: 1 }, b: { "<<": { x: 1 } } });
  });

  it("R8, R20: keeps every digit of an integer", () => {
    const digits = "9223372036854775807";
    expect(
      value(
        `a: ${digits}\nb: -${digits}\nc: 9007199254740991\nd: 1e3\ne: 0.5\nf: 0xFFFFFFFFFFFFFFFFF\ng: +${digits}`,
      ),
    ).toEqual({
      a: BigInt(digits),
      b: -BigInt(digits),
      c: 9007199254740991,
      d: 1000,
      e: 0.5,
      f: BigInt("0xFFFFFFFFFFFFFFFFF"),
      g: BigInt(digits),
    });
    expect(value(`{"a": ${digits}, "b": [-${digits}, 1.5e3, "x"], "c": 1e300}`, "a.json")).toEqual({
      a: BigInt(digits),
      b: [-BigInt(digits), 1500, "x"],
      c: 1e300,
    });
    expect(fault('{"a": 1e999}', "a.json")).toEqual(["a.json:1:7 error load/number-range"]);
    expect(fault("a: .inf\nb: .nan")).toEqual([
      "a.yaml:1:4 error load/number-range",
      "a.yaml:2:4 error load/number-range",
    ]);
  });

  it("says line and column of a syntax error in JSON", () => {
    expect(fault('{\n  "a": 1,\n  "b": [1, 2\n}', "a.json")).toEqual(["a.json:4:1 error json/syntax"]);
    expect(fault('{"a": tru}', "a.json")).toEqual(["a.json:1:7 error json/syntax"]);
    expect(fault('{"a": "b\\x"}', "a.json")).toEqual(["a.json:1:9 error json/syntax"]);
    expect(fault('{"a": 1} x', "a.json")).toEqual(["a.json:1:10 error json/syntax"]);
    expect(fault('{"a": 1,,}', "a.json")).toEqual(["a.json:1:9 error json/syntax"]);
    expect(fault('{,"a": 1}', "a.json")).toEqual(["a.json:1:2 error json/syntax"]);
    expect(fault('{"a": 01}', "a.json")).toEqual(["a.json:1:8 error json/syntax"]);
    expect(fault("", "a.json")).toEqual(["a.json:1:1 error json/syntax"]);
  });

  it("reads JSON past a comma behind the last member or item, with a warning", () => {
    const text = '{"a": 1, "b": [1, [2,],\n], "c": {"d": 3,},}';
    expect(fault(text, "a.json")).toEqual([
      "a.json:1:22 warning json/trailing-comma",
      "a.json:2:1 warning json/trailing-comma",
      "a.json:2:17 warning json/trailing-comma",
      "a.json:2:19 warning json/trailing-comma",
    ]);
    expect(value(text, "a.json")).toEqual({ a: 1, b: [1, [2]], c: { d: 3 } });
    // It is no fault in YAML.
    expect(fault(text)).toEqual([]);
    expect(value(text)).toEqual({ a: 1, b: [1, [2]], c: { d: 3 } });
  });

  it("tries JSON first whatever the file is called, and YAML where it is none", () => {
    expect(loadTexts({ "a.yaml": '{"a": 1}' }).value?.files.get("a.yaml")?.format).toBe("json");
    expect(loadTexts({ "a.yaml": "{a: 1}" }).value?.files.get("a.yaml")?.format).toBe("yaml");
    expect(value("{a: 1, b: [x]}")).toEqual({ a: 1, b: ["x"] });
  });

  it("R10: gives maps without a prototype, `__proto__` as a key like any other", () => {
    for (const [text, name] of [
      ['{"__proto__": {"x": 1}, "constructor": 2}', "a.json"],
      ['{"__proto__": {"x": 1}, "constructor": 2, "big": 12345678901234567890}', "b.json"],
      ["__proto__: {x: 1}\nconstructor: 2\n", "c.yaml"],
    ] as const) {
      const map = value(text, name) as Record<string, unknown>;
      expect(Object.getPrototypeOf(map)).toBeNull();
      expect(Object.keys(map).slice(0, 2)).toEqual(["__proto__", "constructor"]);
      expect(Object.getPrototypeOf(Reflect.get(map, "__proto__"))).toBeNull();
      expect((map as { x?: unknown }).x).toBeUndefined();
    }
  });
});

describe("tabs", () => {
  it("R19: reports a tab that indents, and reads on as if it were spaces", () => {
    const { value, diagnostics } = loadTexts({ "a.yaml": "a:\n\tb: 1\n\tc: 2\nd:\n  - e: 1\n  \tf: !x 2\n" });
    expect(summary(diagnostics, value)).toEqual([
      "a.yaml:2:1 error yaml/tab",
      "a.yaml:3:1 error yaml/tab",
      "a.yaml:6:3 error yaml/tab",
    ]);
  });

  it("maps positions behind a tab back to the text", () => {
    const { value, diagnostics } = loadTexts({ "a.yaml": "a:\n\tb: hello\n" });
    expect(diagnostics).toHaveLength(1);
    const file = value?.files.get("a.yaml");
    expect(file?.value).toEqual({ a: { b: "hello" } });
    expect(file?.locate("/a/b")).toEqual({ line: 2, column: 5, length: 5 });
    expect(file?.locate("/a/b", "key")).toEqual({ line: 2, column: 2, length: 1 });
  });

  it("lets tabs be where YAML allows them", () => {
    expect(fault("a: |\n  x\n  \ty\nb:\t1\n\t\nc: [1,\t2]\n")).toEqual([]);
  });
});

describe("quoted texts whose lines are too far left", () => {
  const text = [
    "info:",
    '  a: "one \\"two\\"',
    "",
    "  three: four",
    'five"',
    "  b: 'it''s",
    "",
    "x'",
    "  c: {d: 'e',",
    "    f: 'g",
    "}'}",
    "last: 1",
  ].join("\r\n");

  it("are read up to the quote that closes them, with a warning", () => {
    expect(fault(text)).toEqual([
      "a.yaml:11:1 warning yaml/quoted-indent",
      "a.yaml:4:3 warning yaml/quoted-indent",
      "a.yaml:8:1 warning yaml/quoted-indent",
    ]);
    expect(value(text)).toEqual({
      info: { a: 'one "two"\nthree: four five', b: "it's\nx", c: { d: "e", f: "g }" } },
      last: 1,
    });
  });

  it("have their places in the text as it is", () => {
    const file = loadTexts({ "a.yaml": text }).value?.files.get("a.yaml");
    expect(file?.locate("/info/b")).toMatchObject({ line: 6, column: 6 });
    expect(file?.locate("/info/b", "key")).toEqual({ line: 6, column: 3, length: 1 });
    expect(file?.locate("/last")).toEqual({ line: 12, column: 7, length: 1 });
  });

  it("a quote that is really missing stays a fault where the text stops to make sense", () => {
    expect(fault('a: "b\nc: 1\n')).toEqual(["a.yaml:3:1 error yaml/syntax"]);
    expect(fault('a: "b\nc: "d"\n').every((line) => line.includes(" error yaml/syntax"))).toBe(true);
    expect(fault("a:\n  - 'b\nc: 'd'\n").every((line) => line.includes(" error yaml/syntax"))).toBe(true);
  });

  it("hide no fault of another kind", () => {
    const many = Array.from({ length: 30 }, (_, index) => `k${index}: "a\nb"`).join("\n");
    expect(fault(`${many}\nk1: 2\n`).filter((line) => line.includes(" error "))).toEqual([
      "a.yaml:61:1 error load/duplicate-key",
    ]);
  });

  it("cost no more memory than their text, however far right they begin", () => {
    const text = `${" ".repeat(50_000)}a: "b\n${"c\n".repeat(50_000)}"`;
    expect(fault(text).every((line) => line.includes(" error yaml/syntax"))).toBe(true);
    const before = Array.from({ length: 10_000 }, (_, index) => `x${index}: 1, `).join("");
    const flow = `a: { ${before} y: "b\n${"c\n".repeat(50_000)}" }\n`;
    expect(fault(flow)).toEqual(["a.yaml:2:1 warning yaml/quoted-indent"]);
  });

  it("many of them take no long time", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `k${index}: "a\nb"`).join("\n");
    const start = performance.now();
    expect(fault(many).every((line) => line.endsWith(" warning yaml/quoted-indent"))).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("limits (R9)", () => {
  const deep = (count: number, open: string, close: string) => open.repeat(count) + close.repeat(count);
  const inTime = (run: () => unknown) => {
    const start = performance.now();
    run();
    expect(performance.now() - start).toBeLessThan(10_000);
  };

  it("R9: depth 200 is read, 201 is not, in both formats", () => {
    for (const name of ["a.json", "a.yaml"]) {
      expect(fault(deep(200, "[", "]"), name)).toEqual([]);
      expect(fault(deep(201, "[", "]"), name)[0]).toContain("error limit/depth");
    }
    const block = (depth: number) =>
      Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
    expect(fault(block(200))).toEqual([]);
    expect(fault(block(201))[0]).toContain("error limit/depth");
  });

  it("R9: no nesting ends in a RangeError", () => {
    const hostile = [
      ...[1_000, 10_000, 100_000].flatMap((count) => [
        deep(count, "[", "]"),
        deep(count, '{"a":', "").concat("1", "}".repeat(count)),
        "[".repeat(count),
        "- ".repeat(count),
        "? ".repeat(Math.min(count, 10_000)),
        "{a: ".repeat(count),
      ]),
    ];
    for (const text of hostile) {
      for (const name of ["a.json", "a.yaml"]) {
        inTime(() => expect(fault(text, name).length).toBeGreaterThan(0));
      }
    }
    console.log(`${hostile.length * 2} of ${hostile.length * 2} hostile nestings`);
  });

  it("R9: aliases may add ten times the text, and no more", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 10; level++) {
      const before = String.fromCharCode(96 + level);
      const name = String.fromCharCode(97 + level);
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`);
    }
    inTime(() => expect(fault(bomb.join("\n"))[0]).toContain("error limit/aliases"));
    const few = `a: &a ${"x".repeat(1000)}\nb: [${Array(9).fill("*a").join(", ")}]\n`;
    expect(fault(few)).toEqual([]);
    const many = `a: &a ${"x".repeat(1000)}\nb: [${Array(12).fill("*a").join(", ")}]\n`;
    expect(fault(many)).toEqual(["a.yaml:2:45 error limit/aliases"]);
  });

  it("R9: an alias inside its own anchor, and one before it, are faults", () => {
    expect(fault("a: &a [*a]\n")).toEqual(["a.yaml:1:8 error yaml/alias"]);
    expect(fault("a: *b\nb: &b 1\n")).toEqual(["a.yaml:1:4 error yaml/alias"]);
  });

  it("R9: depth counts through aliases", () => {
    const lines = ["a0: &a0 [[[[[[[[[[x]]]]]]]]]]"];
    for (let level = 1; level < 30; level++)
      lines.push(`a${level}: &a${level} [[[[[[[[[[*a${level - 1}]]]]]]]]]]`);
    expect(
      loadTexts({ "a.yaml": lines.join("\n") }, { limits: { aliasFactor: 1e9 } }).diagnostics[0]?.code,
    ).toBe("limit/depth");
  });

  it("R9: values and bytes are bounded, over all files together", () => {
    expect(loadTexts({ "a.json": "[1,2,3]" }, { limits: { nodes: 3 } }).diagnostics[0]?.code).toBe(
      "limit/nodes",
    );
    expect(loadTexts({ "a.yaml": "[a, b, c]" }, { limits: { nodes: 3 } }).diagnostics[0]?.code).toBe(
      "limit/nodes",
    );
    expect(loadTexts({ "a.yaml": "a: 1234567890" }, { limits: { bytes: 10 } }).diagnostics[0]?.code).toBe(
      "limit/bytes",
    );
    const two = { "a.yaml": '{"$ref": "b.yaml"}', "b.yaml": "[1, 2, 3]" };
    expect(loadTexts(two, { limits: { bytes: 20 } }).diagnostics[0]?.code).toBe("limit/bytes");
    expect(loadTexts(two, { limits: { nodes: 4 } }).diagnostics[0]?.code).toBe("limit/nodes");
  });

  it("R9: keys do not make it slow: 100,000 in one map", () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`);
    inTime(() => expect(fault(lines.join("\n"))).toEqual([]));
  });
});

describe("files (R7)", () => {
  const folder = mkdtempSync(join(tmpdir(), "load-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it("R7: reads each referenced file once, in the order of first use", () => {
    write(
      "spec/entry.yaml",
      "a: { $ref: parts/a.yaml }\nb: { $ref: 'parts/b.json#/x' }\nc: { $ref: parts/a.yaml#/y }\n",
    );
    write("spec/parts/a.yaml", "$ref: ../common.yaml\n");
    write("spec/parts/b.json", '{"$ref": "a%2Eyaml"}');
    write("spec/common.yaml", "x: 1\n");
    const { value, diagnostics } = loadSpec(join(folder, "spec/entry.yaml"));
    expect(diagnostics).toEqual([]);
    expect([...(value?.files.keys() ?? [])]).toEqual([
      "entry.yaml",
      "parts/a.yaml",
      "parts/b.json",
      "common.yaml",
    ]);
  });

  it("R7: refuses what leaves the folder, by path, by encoding and by link", () => {
    write("secret.yaml", "secret: 1\n");
    write("spec/ok.yaml", "a: 1\n");
    symlinkSync(join(folder, "secret.yaml"), join(folder, "spec/link.yaml"));
    symlinkSync(folder, join(folder, "spec/up"));
    const references = {
      "../secret.yaml": "reference/outside-root",
      "%2e%2e/secret.yaml": "reference/outside-root",
      "..%2Fsecret.yaml": "reference/outside-root",
      "x/../../secret.yaml": "reference/outside-root",
      [`${folder}/secret.yaml`]: "reference/outside-root",
      "%2Fetc/passwd": "reference/outside-root",
      "link.yaml": "reference/outside-root",
      "up/secret.yaml": "reference/outside-root",
      "http://example.com/a.yaml": "reference/remote",
      "HTTPS://example.com/a.yaml": "reference/remote",
      "file:///etc/passwd": "reference/remote",
      "//example.com/a.yaml": "reference/remote",
      "%2F%2Fexample.com/a.yaml": "reference/remote",
      "http%3A//example.com/a.yaml": "reference/remote",
      "C:/a.yaml": "reference/remote",
      "\\\\server\\a.yaml": "reference/remote",
      "..\\secret.yaml": "reference/malformed",
      "ok.yaml?x": "reference/malformed",
      "%zz.yaml": "reference/malformed",
      "a%00.yaml": "reference/malformed",
      "none.yaml": "reference/missing-file",
      ".": "reference/missing-file",
    };
    write("spec/entry.json", JSON.stringify(Object.keys(references).map(($ref) => ({ $ref }))));
    const { value } = loadSpec(join(folder, "spec/entry.json"));
    expect([...(value?.files.keys() ?? [])]).toEqual(["entry.json"]);
    const found = Object.keys(references).map((reference) => {
      const target = value?.follow("entry.json", reference);
      return [reference, target !== undefined && "problem" in target ? target.problem.code : "read"];
    });
    expect(Object.fromEntries(found)).toEqual(references);
  });

  it("R7: a root above the document widens the reach to it, and no further", () => {
    write("wide/api/entry.yaml", "a: { $ref: ../shared.yaml }\nb: { $ref: ../../secret.yaml }\n");
    write("wide/shared.yaml", "x: 1\n");
    const { value } = loadSpec(join(folder, "wide/api/entry.yaml"), { root: join(folder, "wide") });
    expect([...(value?.files.keys() ?? [])]).toEqual(["entry.yaml", "../shared.yaml"]);
    expect(
      loadSpec(join(folder, "wide/api/entry.yaml"), { root: join(folder, "spec") }).diagnostics[0]?.code,
    ).toBe("load/root");
  });

  it("reports an entry that cannot be read", () => {
    expect(loadSpec(join(folder, "none.yaml")).diagnostics[0]?.code).toBe("load/unreadable");
    expect(loadSpec(folder).diagnostics[0]?.code).toBe("load/unreadable");
  });

  it.runIf(process.platform !== "win32")(
    "R7: a pipe is no file, and nobody waits for what it may bring",
    () => {
      const pipe = join(folder, "pipe.yaml");
      expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
      expect(loadSpec(pipe).diagnostics[0]?.code).toBe("load/unreadable");
      write("with-pipe.yaml", "a: { $ref: pipe.yaml }\n");
      expect([...(loadSpec(join(folder, "with-pipe.yaml")).value?.files.keys() ?? [])]).toEqual([
        "with-pipe.yaml",
      ]);
      rmSync(pipe);
    },
  );

  it("a broken file hides no fault of another", () => {
    const { value, diagnostics } = loadTexts({
      "a.yaml": "a: { $ref: b.yaml }\nb: { $ref: c.yaml }\n",
      "b.yaml": "x: [1\n",
      "c.yaml": "a: 1\na: 2\n",
    });
    expect(summary(diagnostics, value)).toEqual([
      "b.yaml:2:1 error yaml/syntax",
      "c.yaml:2:1 error load/duplicate-key",
    ]);
    expect(value?.files.get("b.yaml")?.broken).toBe(true);
  });
});

describe("comments that no space sets apart", () => {
  it.each([
    ["behind a quoted text", "a: 'x'#c: d\nb: 1\n", { a: "x", b: 1 }, "1:7"],
    ["behind a list", 'a: [1, "b"]#\n', { a: [1, "b"] }, "1:12"],
    ["inside a map", 'a: {b: "c"#d\n}\n', { a: { b: "c" } }, "1:11"],
    ["behind the head of a block", "a: |#c\n  text\n", { a: "text\n" }, "1:5"],
    ["beside a fault that is mended", 'a: "x\ny"#c\nb: 1\n', { a: "x y", b: 1 }, "2:3"],
  ])("are read as comments: %s", (_, text, expected, place) => {
    const found = fault(text).filter((line) => !line.endsWith("quoted-indent"));
    expect(found).toEqual([`a.yaml:${place} warning yaml/comment`]);
    expect(value(text)).toEqual(expected);
  });

  it("hide no fault, and many are told of in part", () => {
    expect(fault("a: 'x'#c\nb: [\n")).toContain("a.yaml:1:7 warning yaml/comment");
    expect(fault("a: 'x'#c\nb: [\n").some((line) => line.includes(" error yaml/syntax"))).toBe(true);
    expect(fault("- 'x'#c\n".repeat(1000)).length).toBe(20);
  });
});

describe("files that are text", () => {
  const files = {
    "a.yaml":
      "info: { description: { $ref: docs/about.md } }\nx-code: { $ref: docs/call.js }\nschema: { $ref: s.oas }\n",
    "docs/about.md": "# About\n\n- one: { two\n",
    "docs/call.js": "// a comment\ncall({ a: 1, b: 2 });\n",
    "s.oas": "type: string\n",
  };
  it("are read as they are, and files of other names as documents", () => {
    const { value: sources, diagnostics } = loadTexts(files);
    expect(diagnostics).toEqual([]);
    const read = (path: string) => sources?.files.get(path)?.value;
    expect(read("docs/about.md")).toBe(files["docs/about.md"]);
    expect(read("docs/call.js")).toBe(files["docs/call.js"]);
    expect(read("s.oas")).toEqual({ type: "string" });
  });

  it("may be called anything as the document itself", () => {
    expect(value("a: 1\n", "a.txt")).toEqual({ a: 1 });
  });

  it("have to be text", () => {
    const { value: sources, diagnostics } = loadTexts({ ...files, "docs/about.md": "a\u0000" });
    expect(summary(diagnostics, sources)).toEqual(["docs/about.md:1:2 error load/control-character"]);
  });
});
