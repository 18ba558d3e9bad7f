import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutInlineFlags } from "./inline-flags.ts";

describe("patterns with flags in them", () => {
  it.each([
    ["(?i)^ab1$", "^[aA][bB]1$"],
    ["(?i)[0-9a-f]{2}", "[0-9a-fA-F]{2}"],
    ["a(?i)b|c", "a[bB]|[cC]"],
    ["(a(?i)b)c", "(a[bB])c"],
    ["a(?i:b(c))d", "a(?:[bB]([cC]))d"],
    ["(?i)a(?-i)b(?i:c)", "[aA]b(?:[cC])"],
    [
      "(?i)[^a\\-c-eX]\\d\\p{Lu}\\x41\\u0041\\b(?<name>z)\\k<name>",
      "[^a\\-c-eXAC-Ex]\\d\\p{Lu}\\x41\\u0041\\b(?<name>[zZ])\\k<name>",
    ],
    ["(?i)(?=a)(?!b)(?:c)(?<=d)(?<!e)", "(?=[aA])(?![bB])(?:[cC])(?<=[dD])(?<![eE])"],
    ["(?s).a(?i).", "[^]a[^]"],
    ["(?is-i:.a).", "(?:[^]a)."],
    ["(?i)[+-^]", "[+-^a-z]"],
    ["(?i)[A-Z0-9._%+-^]+@", "[A-Z0-9._%+-^a-za-z]+@"],
    ["([^\\s]+(\\.(?i)(jpeg|pdf))$)", "([^\\s]+(\\.([jJ][pP][eE][gG]|[pP][dD][fF]))$)"],
    ["(?i)é[", "[éÉ]["],
  ])("%s", (pattern, expected) => {
    expect(withoutInlineFlags(pattern)).toBe(expected);
  });

  it.each(["abc", "(?:a)", "(?<i>a)", "[(?i)]", "\\(?i)", "(?m)^a$", "(?x) a", "(?i"])(
    "%s has none that is read",
    (pattern) => {
      expect(withoutInlineFlags(pattern)).toBeUndefined();
    },
  );

  it("match what the flag does", () => {
    const atom = fc.constantFrom(
      "a",
      "B",
      "[a-c]",
      "[^b]",
      "[X-b]",
      "\\d",
      "(b|C)",
      ".",
      "(?:a)",
      "1",
      "[*-c]",
    );
    const text = fc.string({
      unit: fc.constantFrom("a", "A", "b", "B", "c", "C", "x", "X", "1", "\n", "["),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(atom, { minLength: 1, maxLength: 5 }),
        fc.array(text, { minLength: 20, maxLength: 20 }),
        (atoms, texts) => {
          const pattern = atoms.join("");
          const read = new RegExp(withoutInlineFlags(`(?i)^${pattern}$`) ?? "no", "u");
          const flagged = new RegExp(`^${pattern}$`, "iu");
          for (const value of texts)
            expect(read.test(value), `${read} of ${value}`).toBe(flagged.test(value));
        },
      ),
      { numRuns: 500 },
    );
  });
});
