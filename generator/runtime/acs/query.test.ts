import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeSorted, type Pair } from "./query.ts";

it("pairs are in order of names, then of values, by UTF-16 units, however many there are", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "B", "1", ".", "é", "\u{1f375}", "\uffff"),
    maxLength: 3,
  });
  const lengths = fc.oneof(fc.nat(5), fc.integer({ min: 30, max: 35 }), fc.nat(80));
  const lists = lengths.chain((length) =>
    fc.array(fc.tuple(word, word), { minLength: length, maxLength: length }),
  );
  fc.assert(
    fc.property(lists, (pairs) => {
      // A text of two joined by a unit before all others is in the order of both.
      const wanted = pairs
        .map((pair) => pair.join("\0"))
        .sort()
        .map((text) => text.split("\0").map(encodeURIComponent).join("="));
      expect(encodeSorted(pairs as Pair[])).toBe(wanted.join("&"));
    }),
    { numRuns: 300 },
  );
});
