/** The strict reader: what it takes and refuses, and that it never takes for planned what TypeScript reads otherwise. */
import { describe, expect, it } from "vitest";
import { generate } from "../../pipeline.ts";
import { dbsSpec } from "../../test/support/dbs.ts";
import { randomFrom } from "../validators/payloads-support.ts";
import { readModule } from "./read-module.ts";
import { isScript, parseModule } from "./verify.ts";

const faultOf = (text: string): string | undefined => {
  const read = readModule(text);
  return "fault" in read ? read.fault : undefined;
};

describe("R6: the strict reader", () => {
  it.each<[text: string, declarations: string[], imports: string[]]>([
    ["", [], []],
    ['// a\nimport "./a.js";\n', [], ["./a.js"]],
    ['import type { A } from "./a.js";\nimport * as b from "./b.js";\n', [], ["./a.js", "./b.js"]],
    ['import {\n  a,\n  type B,\n} from "./a.js";\n', [], ["./a.js"]],
    ['export * from "./a.js";\nexport { a, type B } from "./b.js";\n', [], ["./a.js", "./b.js"]],
    ['export type {\n  A,\n} from "./a.js";\n', [], ["./a.js"]],
    ["const a = 1;\nexport { a };\n", ["a", "(export list)"], []],
    ["export const a: Map<string, { b: 1 }> = new Map(), c = 2;\n", ["a", "c"], []],
    ["export const a: B<\n  C,\n  D\n> = { e: [1, 2] };\n", ["a"], []],
    ["export type A =\n  | B<1, 2>\n  | { c: 3 };\n", ["A"], []],
    ["export interface A<T = { b: 1 }> extends B<T> {\n  c: 1;\n}\n", ["A"], []],
    ["export class A extends B {\n  #c = 1;\n}\n".replace("#", ""), ["A"], []],
    ["export function a(b: { c: 1 } = {}): { d: 1 } {\n  return e;\n}\n", ["a"], []],
    ["export function a(b: unknown): b is C{return d}\nfunction e(){}\n", ["a", "e"], []],
    ["export async function* a<T>(): AsyncGenerator<T> {\n}\n", ["a"], []],
    ["/** 数 ` ' */\nexport declare const a: 1;\n", ["a"], []],
    ['const a = "\\"*/;\\\\";\n', ["a"], []],
  ])("reads %j", (text, declarations, imports) => {
    expect(readModule(text)).toEqual({ declarations, imports });
  });

  it.each([
    "evil();\n",
    "const a = 1;\nevil();\n",
    "function a() {}\nevil();\n",
    "function a() {} evil();\n",
    "type A = { b: 1 }\n(evil());\n",
    "type A = B\n[evil()];\n",
    "type\nA = evil();\n",
    "declare\nconst a = 1;\n",
    "const a = b\nevil();\n",
    "const a = b\n{ evil() }\n",
    "const a = `b`;\n",
    "const a = 'b';\n",
    "const a = /b/;\n",
    "const a = b / c;\n",
    'const a = "b\n";\n',
    'const a = "\u2028";\n',
    'const a = "é";\n',
    "const é = 1;\n",
    "// a\u2028evil();\n",
    "// a\revil();\n",
    "/* a",
    'const a = "b',
    "const a = { b: 1;\n",
    "const a = { b: 1 ];\n",
    "const { a } = b;\n",
    "const [a] = b;\n",
    "let a = 1;\n",
    "export default a;\n",
    "export = a;\n",
    "export import a = b;\n",
    "@evil class A {}\n",
    "class A { @evil b = 1 }\n",
    "if (a) {}\n",
    'import("a");\n',
    'import a from\n"b";\n',
    "enum A { b = evil() }\n",
    "namespace A { evil() }\n",
    "#!/evil\n",
    ";evil();\n",
    "{ evil() }\n",
    "const a",
    "interface A",
  ])("refuses %j", (text) => {
    expect(faultOf(text)).toEqual(expect.any(String));
  });
});

/** What an escape gone wrong would bring into a module. */
const intruders = [
  ..."\"'`\\/{}()[]<>;,:=|&!.#@*",
  ...["\n", "\r", "\u2028", " ", "//", "/*", "*/", "${", "=>", "é", "\0"],
  ...[
    "\nevil();\n",
    ";evil();",
    '";evil();"',
    "*/evil();/*",
    "\n(evil())\n",
    "\n[evil()]\n",
    "\u2028evil()\n",
  ],
  ...[
    '\nimport "./evil.js";\n',
    "\nexport const evil = 1;\n",
    "}\nevil();\n{",
    "};evil();const evil={",
    "=evil()",
  ],
  ...[",evil=1", "\nlet evil\n", "\nexport default evil\n", "\nif(evil){}\n", "\n`evil`\n", "\nlabel:", "0"],
];

it("R6: never takes for planned what TypeScript reads as something else", { timeout: 120_000 }, async () => {
  const { files } = await generate(dbsSpec, { only: ["client", "validators"] });
  const scripts = files.filter(
    (file) => isScript(file) && file.plan !== undefined && file.text.length < 8000,
  );
  const random = randomFrom(6);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const runs = Number(process.env["GAIWAN_READER_RUNS"] ?? 1000);
  const seen = { same: 0, refused: 0, syntax: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { text, path } = pick(scripts);
    let changed = text;
    for (let edits = 1 + Math.floor(random() * 2); edits > 0; edits -= 1) {
      const at = Math.floor(random() * changed.length);
      const until = random() < 0.5 ? at : at + Math.floor(random() * 20);
      changed = `${changed.slice(0, at)}${random() < 0.8 ? pick(intruders) : ""}${changed.slice(until)}`;
    }
    const own = readModule(changed);
    const parsed = parseModule({ path, text: changed });
    if ("fault" in own) seen.refused += 1;
    // What TypeScript refuses never runs.
    else if ("fault" in parsed) seen.syntax += 1;
    else {
      seen.same += 1;
      expect(own, JSON.stringify(changed)).toEqual(parsed);
    }
  }
  console.log(
    `strict reader: ${runs} changed modules, ${seen.refused} refused, ${seen.same} read as TypeScript does, ${seen.syntax} refused by TypeScript alone`,
  );
  expect(seen.same).toBeGreaterThan(runs / 20);
  expect(seen.refused).toBeGreaterThan(runs / 4);
});
