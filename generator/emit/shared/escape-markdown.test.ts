import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownBlock, markdownCell } from "./escape-markdown.ts";

describe("prose as Markdown (R16)", () => {
  it("keeps paragraphs, lists, quotes, code, bold and web links", () => {
    const text = [
      "Reads **one** `plan`. See [the guide](https://example.com/a?b=c).",
      "",
      "- first, <https://example.com>",
      "- second",
      "  1. inner",
      "",
      "> a note",
      "",
      "```json",
      '{ "a": "<b>" }',
      "```",
    ].join("\n");
    expect(markdownBlock(text)).toBe(
      [
        "Reads **one** `plan`. See [the guide](https://example.com/a?b=c).",
        "",
        "- first, [https://example.com](https://example.com)",
        "- second",
        "  1. inner",
        "",
        "> a note",
        "",
        "```json",
        '{ "a": "<b>" }',
        "```",
      ].join("\n"),
    );
  });

  it("turns headings into bold text and drops rules", () => {
    expect(markdownBlock("# Title\nText\n\n---\nMore")).toBe("**Title**\n\nText\n\nMore");
  });

  it("shows HTML and drops addresses that are not web or mail", () => {
    expect(markdownBlock("<script>alert(1)</script>")).toBe("\\<script\\>alert(1)\\</script\\>");
    expect(markdownBlock("[x](javascript:alert(1)) [y](/rest/z) [m](mailto:a@example.com)")).toBe(
      "x y [m](mailto:a@example.com)",
    );
    expect(markdownBlock("![logo](https://example.com/l.png)")).toBe("[logo](https://example.com/l.png)");
    expect(markdownBlock('Use <a href="https://example.com/">this</a><br/>or that')).toBe(
      "Use [this](https://example.com/)\nor that",
    );
  });

  it("puts a text on one line of a table", () => {
    expect(markdownCell("One | two\n\n- `a|b`\n- [c](https://example.com/?x=1|2)")).toBe(
      "One \\| two - `a\\|b` - [c](https://example.com/?x=1%7C2)",
    );
    expect(markdownCell("")).toBe("");
  });

  it("holds no markup of its own in any text: no tag, no foreign link, no table break", () => {
    const alphabet = fc.constantFrom(
      ..."ab <>&|`*_[]()!#\\\n\r-+=~1.:/\"'@\u2028",
      "javascript:",
      "https://x.y",
      "](",
      "<img ",
      "```",
      "**",
      "\t",
    );
    const prose = fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join(""));
    const bare = (markdown: string): string =>
      markdown
        .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "")
        .replace(/(?<!\\)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
    fc.assert(
      fc.property(prose, (text) => {
        const block = bare(markdownBlock(text));
        expect(block).not.toMatch(/(?<!\\)<[a-z!/?]/i);
        for (const match of block.matchAll(/(?<!\\)\]\(([^)]*)/g))
          expect(match[1]).toMatch(/^(https?:|mailto:)/i);
        const cell = markdownCell(text);
        expect(cell).not.toMatch(/[\n\r]/);
        expect(cell).not.toMatch(/(?<!\\)(?:\\\\)*\|/);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes time in proportion to a hostile text", () => {
    const started = performance.now();
    for (const piece of ["`a``", "[", "**", "](", "<a href=", "![", "\\", "# ", "- "]) {
      markdownBlock(piece.repeat(50_000 / piece.length));
      markdownCell(piece.repeat(50_000 / piece.length));
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
