import { describe, expect, it } from "vitest";
import { ModuleText } from "./module.ts";
import { readModules, verifyModules } from "./verify.ts";

const plan = { declarations: ["a"], imports: ["./b.js"] };
const good = 'import { b } from "./b.js";\n\nexport const a: number = b;\n';

describe("verifyModules", () => {
  it("R6: is silent when a module is as planned, and passes over other files", async () => {
    expect(verifyModules([{ path: "src/a.ts", text: good, plan }])).toEqual([]);
    expect(verifyModules([{ path: "README.md", text: "# {" }])).toEqual([]);
  });

  it.each([
    ["a syntax error", 'export const a = ";\n'],
    ["a declaration too many", `${good}const c = 1;\n`],
    ["a statement that was never planned", `${good}alert(1);\n`],
    ["an import that was never planned", `import "./c.js";\n${good}`],
    ["a declaration that is missing", 'import { b } from "./b.js";\n'],
    ["an export list", `${good}export { a as c };\n`],
  ])("R6: %s is an internal error that names the file", async (_, text) => {
    const [found, ...others] = verifyModules([{ path: "src/a.ts", text, plan }]);
    expect(found).toMatchObject({ code: "internal/emitted-module", severity: "error" });
    expect(found?.message).toContain("`src/a.ts`");
    expect(others).toEqual([]);
    expect(readModules([{ path: "src/a.ts", text, plan }])).toEqual([found]);
  });

  it("R6: what the strict reader does not take is not wrong for that", () => {
    const files = [
      { path: "src/a.ts", text: good, plan },
      { path: "src/b.ts", text: good.replace("= b", "= `b`"), plan },
      { path: "src/c.ts", text: "callMe();\n" },
      { path: "README.md", text: "# {" },
    ];
    expect(readModules(files)).toEqual([]);
  });
});

describe("ModuleText", () => {
  it("R6: makes text and plan that agree", async () => {
    const module = new ModuleText("// Banner\n");
    module.importValue("./z.js", "value");
    module.importType("./z.js", "Type");
    module.importType("./a.js", "Other");
    module.reexport("./r.js", ["T"], ["v"]);
    module.reexportTypes("./s.js", ["S"]);
    module.declare("one", "export const one: Type = value as Other & Type;\n");
    const file = module.file("src/x.ts");
    expect(file.text).toBe(
      [
        "// Banner",
        'import type { Other } from "./a.js";',
        'import { type Type, value } from "./z.js";',
        "",
        'export { type T, v } from "./r.js";',
        "export type {",
        "  S,",
        '} from "./s.js";',
        "",
        "export const one: Type = value as Other & Type;",
        "",
      ].join("\n"),
    );
    expect(verifyModules([file])).toEqual([]);
  });
});
