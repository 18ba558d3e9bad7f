/** The tool as a package: what `npm run build` makes is all it needs beside its dependencies. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram, typeCheck, writeProject } from "./support/installed.ts";

const root = join(import.meta.dirname, "../..");
const work = mkdtempSync(join(tmpdir(), "gaiwan-tool-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const program = `import { createGateway, generate, type ir } from "gaiwan";

const { api, files } = await generate("openapi.yaml");
const found: ir.Api | undefined = api;
if (found === undefined) throw new Error("nothing was read");
const gateway = createGateway(found);
const { url } = await gateway.listen();
const answer: unknown = await (await fetch(url + "/things")).json();
await gateway.close();
console.log(JSON.stringify({ answer, sources: files.some(({ path }) => path === "src/index.ts") }));
`;

const document = `openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {type: array, items: {type: string}}, example: [a]}}
`;

describe("the built tool", () => {
  it("generates by its command, and has a library with types", { timeout: 120_000 }, () => {
    const place = join(work, "node_modules/gaiwan");
    mkdirSync(place, { recursive: true });
    // Its dependencies, as npm puts them beside it.
    const { bin, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const name of [...Object.keys(dependencies), "@types"]) {
      symlinkSync(join(root, "node_modules", name), join(work, "node_modules", name));
    }
    cpSync(join(root, "package.json"), join(place, "package.json"));
    runProgram(
      process.execPath,
      [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "scripts/build.ts"), join(place, "dist")],
      root,
    );
    writeFileSync(join(work, "openapi.yaml"), document);
    const command = join(place, bin.gaiwan);
    expect(runProgram(process.execPath, [command, "generate", "openapi.yaml", "--out", "out"], work)).toMatch(
      /^out: 1 operation, \d+ files, \d+ written, 0 removed\.\n$/,
    );
    expect(readdirSync(join(work, "out/src/operations"))).toEqual(["ListThings.ts"]);
    writeFileSync(join(work, "package.json"), '{ "type": "module" }');
    writeFileSync(join(work, "use.ts"), program);
    writeProject(work, "tsconfig.json", "nodenext", ["use.ts"], ["node"]);
    expect(typeCheck(work, "tsconfig.json")).toBe("");
    expect(
      JSON.parse(runProgram(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), "use.ts"], work)),
    ).toEqual({ answer: ["a"], sources: true });
  });
});
