import fc from "fast-check";
import { expect, it } from "vitest";
import { LineIndex } from "./lines.ts";

/** The lines before an offset, counted one by one. */
function counted(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

it("gives the line and column of any offset, in any order of asking", () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom("", "a", "long line ", "\r"), fc.nat(1_500)), { maxLength: 5 })
    .map((pieces) => pieces.map(([line, times]) => `${line}\n`.repeat(times)).join(""));
  fc.assert(
    fc.property(
      text,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      (lines, parts) => {
        const index = new LineIndex(lines);
        for (const part of [...parts, 0, 1]) {
          const offset = Math.floor(part * lines.length);
          expect(index.at(offset)).toEqual(counted(lines, offset));
        }
      },
    ),
    { numRuns: 300 },
  );
});
