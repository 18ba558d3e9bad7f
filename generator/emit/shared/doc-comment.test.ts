import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docComment } from "./doc-comment.ts";

describe("docComment", () => {
  it("is one line where it fits, and nothing where there is nothing to say", () => {
    expect(docComment("Short.", [], "  ")).toBe("  /** Short. */\n");
    expect(docComment(undefined, [{ name: "deprecated" }], "")).toBe("/** @deprecated */\n");
    expect(docComment(undefined, [], "")).toBe("");
    expect(docComment("  ", [], "")).toBe("");
  });

  it("keeps tags apart from the text", () => {
    expect(docComment("Text.", [{ name: "maxLength", text: "64" }], "")).toBe(
      "/**\n * Text.\n *\n * @maxLength 64\n */\n",
    );
  });

  it("fills paragraphs and keeps lists, tables and code", () => {
    const text = `one\ntwo\n\n- ${"item ".repeat(30)}\n- next\n\n| a | b |\n\n\`\`\`\n${"x ".repeat(80)}\n\`\`\``;
    const lines = docComment(text, [], "").split("\n");
    expect(lines).toContain(" * one two");
    expect(lines).toContain(" * - next");
    expect(lines).toContain(" * | a | b |");
    expect(lines).toContain(` * ${"x ".repeat(80).trim()}`);
  });

  it("R5: is one comment whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("*/", "/*", "\n", "\r", "\u2028", "@tag", "word ", "```", "| ", "- ", "//", "*"),
        ),
        fc.array(fc.constantFrom("*/", "\n", "@ts-ignore", "x ")),
        (text, tag) => {
          const comment = docComment(text.join(""), [{ name: "example", text: tag.join("") }], "  ");
          expect(comment).toMatch(/^ {2}\/\*\*.*\*\/\n$/s);
          expect(comment.indexOf("*/")).toBe(comment.length - 3);
          expect(comment).not.toMatch(/[\r\u2028]|^ *\* ?@(?!example)/m);
        },
      ),
    );
  });
});
