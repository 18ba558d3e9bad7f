import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Json } from "../../ir/model.ts";
import {
  commentText,
  fileName,
  htmlAttribute,
  htmlText,
  isSafeFileName,
  jsonInHtml,
  jsonText,
  markdownCode,
  markdownFence,
  markdownText,
  numberLiteral,
  propertyAccess,
  propertyKey,
  regularExpression,
  safeUrl,
  stringLiteral,
  terminalText,
  valueLiteral,
} from "./escape.ts";

/** Text made of what breaks out of some context, mixed with anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\"'`\\<>&/*@#{}[]()!|_-+=~$;:.,?%^\n\r\t\0 ",
        "*/",
        "/*",
        "//",
        "/// <reference",
        "${",
        "</script>",
        "<!--",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ud800",
        "\udc00",
        "😀",
        "__proto__",
        "constructor",
        "@ts-ignore",
        "@jsx h",
        "# sourceMappingURL=x",
        "javascript:",
        "```",
        "~~~",
        "\\u0022",
        "\\",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostile,
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(hostile, tie("value")), { selector: ([key]) => key, maxLength: 3 })
      .map((entries) => {
        const object: Record<string, Json> = Object.create(null);
        for (const [key, value] of entries) object[key] = value;
        return object;
      }),
  ),
})).value;

function parse(text: string): ts.SourceFile {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.ES2022, true);
  const errors = (file as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  expect(errors.map((error) => error.messageText)).toEqual([]);
  return file;
}

/** The initializer of the only statement `const x = …;`. */
function expression(text: string): ts.Expression {
  const file = parse(`const x = ${text};`);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  if (statement === undefined || !ts.isVariableStatement(statement)) throw new Error("no variable");
  const initializer = statement.declarationList.declarations[0]?.initializer;
  if (initializer === undefined) throw new Error("no initializer");
  return initializer;
}

/** Evaluates literals of the syntax tree; nothing else is let through. */
function evaluate(node: ts.Expression): Json {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isBigIntLiteral(node)) return BigInt(node.text.slice(0, -1));
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = evaluate(node.operand);
    return typeof value === "bigint" ? -value : -Number(value);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(evaluate);
  if (ts.isObjectLiteralExpression(node)) {
    const object: Record<string, Json> = Object.create(null);
    for (const property of node.properties) {
      if (!ts.isPropertyAssignment(property)) throw new Error("no property");
      object[keyOf(property.name)] = evaluate(property.initializer);
    }
    return object;
  }
  throw new Error(`unexpected ${ts.SyntaxKind[node.kind]}`);
}

function keyOf(name: ts.PropertyName): string {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression)) return name.expression.text;
  throw new Error("unexpected key");
}

describe("TypeScript contexts", () => {
  it("R1 R2 R70: a string literal parses back to its text, is ASCII and holds no `<`", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const literal = stringLiteral(text);
        expect(literal).toMatch(/^"(?:[ !#-;=-[\]-~]|\\[nrtbf"\\]|\\u[0-9a-f]{4})*"$/);
        expect(evaluate(expression(literal))).toBe(text);
        expect(JSON.parse(literal)).toBe(text);
      }),
    );
  });

  it("R2: line separators, bidirectional controls and lone surrogates are escapes", () => {
    expect(stringLiteral('\u2028\u2029\u202e\ud800<"\\')).toBe(
      '"\\u2028\\u2029\\u202e\\ud800\\u003c\\"\\\\"',
    );
  });

  it("R70: a property key names the property and makes no prototype", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constantFrom("__proto__", "class", "0", "")), (name) => {
        const [property] = (expression(`{ ${propertyKey(name)}: 1 }`) as ts.ObjectLiteralExpression)
          .properties;
        expect(property?.name !== undefined && keyOf(property.name)).toBe(name);
        const object: unknown = new Function(`return { ${propertyKey(name)}: 1 }`)();
        expect(Object.keys(object as object)).toEqual([name]);
        const file = parse(`type X = { ${propertyKey(name)}?: string }`);
        expect(file.statements).toHaveLength(1);
        expect(new Function("o", `return o${propertyAccess(name)}`)(object)).toBe(1);
      }),
    );
  });

  it("R3 R20 R70: any JSON value parses back, integers beyond 2^53 exactly", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(evaluate(expression(valueLiteral(value)))).toEqual(value);
      }),
    );
    expect(valueLiteral(9007199254740993n)).toBe("9007199254740993n");
    expect(numberLiteral(-0)).toBe("-0");
    expect(() => numberLiteral(Number.NaN)).toThrow(TypeError);
  });

  it("a regular expression keeps its pattern and refuses strange flags", () => {
    fc.assert(
      fc.property(hostile, (pattern) => {
        const node = expression(regularExpression(pattern, "u"));
        if (!ts.isNewExpression(node)) throw new Error("no new expression");
        expect(node.arguments?.map(evaluate)).toEqual([pattern, "u"]);
      }),
    );
    expect(() => regularExpression("a", 'u"')).toThrow(TypeError);
  });

  it("R5 R70: a comment ends where it should and nothing in it is obeyed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = commentText(text);
        expect(safe).not.toMatch(/\*\/|[\r\u2028\u2029\0]|\/\/\/|@ts-|@jsx|sourceMappingURL/i);
        const file = parse(`/** ${safe} */\nconst x = 1;`);
        expect(file.statements).toHaveLength(1);
        expect(ts.getJSDocTags(file.statements[0] as ts.Statement)).toEqual([]);
        expect(file.referencedFiles).toEqual([]);
      }),
    );
  });

  it.each([
    ["a */ alert(1) /*", "a *\\/ alert(1) /*"],
    ["@deprecated", "\\@deprecated"],
    ["mail me@example.com", "mail me@example.com"],
    ["@ts-nocheck", "\\@ ts-nocheck"],
    ['/// <reference path="x" />', '// / <reference path="x" />'],
    ["//# sourceMappingURL=x.map", "//# source MappingURL=x.map"],
    ["/*#__PURE__*/", "/*#__ PURE__*\\/"],
    ["eslint-disable", "eslint -disable"],
    ["a\r\nb\u2028c", "a\nb c"],
    ["plain text, with https://example.com/", "plain text, with https://example.com/"],
  ])("R5: %j becomes %j", (text, expected) => {
    expect(commentText(text)).toBe(expected);
  });
});

describe("HTML, URL and Markdown contexts", () => {
  const decode = (text: string): string =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&amp;/g, "&");

  it("R16: HTML text and attributes hold no markup and decode to their text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const escaped of [htmlText(text), htmlAttribute(text)]) {
          expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#\d+);)/);
        }
        if (/^[\n\r\t -~]*$/.test(text)) {
          expect(decode(htmlText(text))).toBe(text);
          expect(decode(htmlAttribute(text))).toBe(text);
        }
      }),
    );
  });

  it.each([
    ["https://example.com/a?b=c#d", "https://example.com/a?b=c#d"],
    ["mailto:a@example.com", "mailto:a@example.com"],
    ['https://example.com/"onload="x', "https://example.com/%22onload=%22x"],
    ["https://example.com/a(b)", "https://example.com/a%28b%29"],
    ["javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["//example.com", undefined],
    ["http:///etc", undefined],
    ["vbscript:x", undefined],
  ])("R16: the URL %j becomes %j", (url, expected) => {
    expect(safeUrl(url)).toBe(expected);
  });

  it("R16: a URL that is let through holds nothing that ends an attribute or a link", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const url = safeUrl(`https://example.com/${text}`);
        expect(url).toMatch(/^https:\/\/[!#-;=?-[\]_a-z~%-]*$/);
        expect(url).not.toMatch(/[()'"<>\\\s]/);
      }),
    );
  });

  it("R16: JSON in HTML parses back and closes no script", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = jsonInHtml(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(exact(text)).toEqual(exact(jsonText(value)));
      }),
    );
  });

  it("R16: Markdown text has one line and no active markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = markdownText(text);
        expect(escaped).not.toMatch(/\n|(?<!\\)(?:\\\\)*[<>`|[\]*]/);
      }),
    );
    expect(markdownText("- a_b _c_ <i> 1")).toBe("\\- a_b \\_c\\_ \\<i\\> 1");
    expect(markdownText("1. one")).toBe("1\\. one");
  });

  it("R16: code spans and fences are not left by their text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, ticks = "", body = ""] = /^(`+)(.*?)\1$/s.exec(markdownCode(text)) ?? [];
        expect(ticks).not.toBe("");
        expect(body).not.toContain(ticks);
        expect(body).not.toMatch(/[\n\r]/);
        const [open = "", ...lines] = markdownFence(text, "json").split("\n");
        const fence = /^`+/.exec(open)?.[0] ?? "";
        expect(fence.length).toBeGreaterThanOrEqual(3);
        expect(lines.at(-1)).toBe(fence);
        expect(lines.slice(0, -1).some((line) => line.includes(fence))).toBe(false);
      }),
    );
    expect(markdownCode("a|b", "cell")).toBe("`a\\|b`");
    expect(markdownFence("x", 'json"><script>')).toBe("```jsonscript\nx\n```");
  });
});

/** Reads JSON with every number as its digits, so that two texts can be compared without rounding. */
function exact(text: string): unknown {
  return JSON.parse(
    text.replace(/("(?:[^"\\]|\\.)*")|-?\d[\d.eE+-]*/g, (token, string) => string ?? `"#${token}"`),
  );
}

describe("file and terminal contexts", () => {
  it("R70: JSON text parses back, bigint exact", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = jsonText(value);
        expect(text).not.toMatch(/[\u2028\u2029\u202e\ud800](?![\udc00-\udfff])/);
        expect(exact(text)).toEqual(exact(jsonText(value, 0)));
      }),
    );
    expect(jsonText({ a: 9007199254740993n, b: [] })).toBe('{\n  "a": 9007199254740993,\n  "b": []\n}');
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        expect(JSON.parse(jsonText(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("R18: a file name is safe for any text, and different for different texts", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.constantFrom("con", "NUL.txt", "..", ".", "", "_", "a_2f_")),
        (text) => {
          const name = fileName(text);
          expect(isSafeFileName(name), name).toBe(true);
          expect(seen.get(name) ?? text).toBe(text);
          seen.set(name, text);
        },
      ),
    );
    for (const name of ["..", "a/b", "con", "LPT1.ts", "a.", "", ".git", "a\0"]) {
      expect(isSafeFileName(name), name).toBe(false);
    }
  });

  it("terminal text is one line without control characters", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(terminalText(text)).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e]*$/u);
      }),
    );
    expect(terminalText("\u001b[31m")).toBe("\\u001b[31m");
  });
});
