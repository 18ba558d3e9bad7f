import { expect, it } from "vitest";
import { compileErrors } from "./compile.ts";

it("says what is wrong, where, and of nothing else", () => {
  const good = { path: "src/good.ts", text: "export const one: number = 1;\n" };
  const bad = {
    path: "src/bad.ts",
    text: 'import { one } from "./good.js";\n\nexport const text: { a: string } = { a: one };\n',
  };
  expect(compileErrors({ first: [good], second: [good, bad] })).toEqual([
    expect.stringMatching(/^second\/src\/bad\.ts:3 Type 'number' is not assignable to type 'string'\./),
  ]);
  expect(compileErrors({ first: [{ path: "src/a.ts", text: "export const = 1;" }] })[0]).toMatch(
    /^first\/src\/a\.ts:1 /,
  );
  expect(compileErrors({ first: [good] }, { target: "no such target" })[0]).toContain("target");
});
