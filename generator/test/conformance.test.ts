/**
 * Small documents of one theme each: what their validators and types accept and refuse, what their clients send and
 * what they make of answers. A case is a row in `conformance/<theme>/cases.yaml`.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readKnownFailures, readThemes } from "./support/conformance.ts";
import { makeFolder, makePackage, removeFolder, type ThemePackage } from "./support/conformance-package.ts";
import { casesOf } from "./support/conformance-run.ts";
import { checkTypes } from "./support/conformance-types.ts";

const themes = readThemes();
const known = readKnownFailures();
const packages = new Map<string, ThemePackage>();
let types: ReadonlyMap<string, string> = new Map();
const passed = new Map<string, number>();
let folder = "";

const cases = themes.flatMap((theme) =>
  casesOf(
    () => packages.get(theme.name) as ThemePackage,
    theme,
    () => types,
  ),
);

beforeAll(async () => {
  folder = makeFolder();
  for (const theme of themes) packages.set(theme.name, await makePackage(theme, folder));
  types = checkTypes([...packages.values()]);
});

afterAll(() => {
  removeFolder(folder);
  for (const kind of new Set(cases.map((each) => each.kind))) {
    const all = cases.filter((each) => each.kind === kind).length;
    console.log(`conformance: ${passed.get(kind) ?? 0} of ${all} ${kind}`);
  }
  console.log(`conformance: ${themes.length} themes, ${Object.keys(known).length} known failures`);
});

describe("conformance", () => {
  it.each(cases)("$id ($kind)", async ({ id, kind, run }) => {
    const problem = await run();
    if (problem === undefined) passed.set(kind, (passed.get(kind) ?? 0) + 1);
    if (Object.hasOwn(known, id)) {
      expect(problem, `${id} conforms now: take it off known-failures.json`).toBeDefined();
    } else expect(problem, problem).toBeUndefined();
  });

  it("ids are unique, and every known failure is a case with a reason", () => {
    const ids = cases.map((each) => each.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [id, reason] of Object.entries(known)) {
      expect(ids).toContain(id);
      expect(reason.length, id).toBeGreaterThan(20);
    }
    expect(themes.length).toBeGreaterThanOrEqual(70);
  });

  it("a wrong expectation is found", async () => {
    const theme = themes.find((each) => each.wire.length > 0);
    const made = packages.get(theme?.name ?? "");
    if (theme === undefined || made === undefined) throw new Error("there is no theme with a wire case");
    const [first] = theme.wire;
    if (first === undefined) throw new Error("there is no wire case");
    const wrong = { ...theme, wire: [{ ...first, url: "/nowhere", body: "else" }] };
    const [found] = casesOf(
      () => made,
      wrong,
      () => types,
    ).filter((each) => each.kind === "wire");
    expect(await found?.run()).toMatch(/url: .*\/nowhere[\s\S]*body: .*else/);
  });
});
