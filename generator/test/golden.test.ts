/** Every golden case: what comes out equals what is recorded, orphans and missing files included. */
import { describe, expect, it } from "vitest";
import { caseNames, differences, recorded, runCase } from "./support/golden.ts";

describe("golden cases", () => {
  const names = caseNames();

  it.each(names)("%s", async (name) => {
    const expected = recorded(name);
    expect(expected.size, "an empty case proves nothing: npm run bless").toBeGreaterThan(0);
    expect(differences(expected, await runCase(name))).toEqual([]);
  });

  it("a difference, a missing file and an orphan are found", () => {
    const expected = new Map([
      ["a", "1\n2\n"],
      ["gone", "x"],
    ]);
    const actual = new Map([
      ["a", "1\n3\n"],
      ["new", "y"],
    ]);
    expect(differences(expected, actual)).toEqual([
      'a: line 2: recorded "2", made "3"',
      "gone: no longer made",
      "new: not recorded",
    ]);
  });
});
