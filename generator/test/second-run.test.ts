/** A second run over a changed document: only what changed is written, and the bytes are those of a fresh run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { generate } from "../pipeline.ts";
import { type WriteResult, writeOutput } from "../write/write.ts";

const home = mkdtempSync(join(tmpdir(), "gaiwan-second-run-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const document = (summary: string): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: Object.fromEntries(
      ["listBooks", "addBook", "removeBook"].map((operationId) => [
        `/${operationId}`,
        {
          get: {
            operationId,
            description: operationId === "addBook" ? summary : "The same in every run.",
            parameters: [{ name: "limit", in: "query", schema: { type: "integer", format: "int64" } }],
            responses: { 200: { description: "d", content: { "application/json": { schema: true } } } },
          },
        },
      ]),
    ),
  });

async function run(folder: string, text: string): Promise<WriteResult> {
  const spec = join(home, "openapi.json");
  writeFileSync(spec, text);
  const { api, files, diagnostics } = await generate(spec);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return writeOutput(join(home, folder), files, { sources: api?.source.files ?? [] });
}

/** Files below a folder with their bytes and the place on the disk, which a rewritten file changes. */
function filesOf(folder: string): Map<string, { readonly text: string; readonly place: number }> {
  const root = join(home, folder);
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), { text: readFileSync(path, "utf8"), place: statSync(path).ino }];
      }),
  );
}

it("R93: one operation changed: its files alone are written, with the bytes of a fresh run", async () => {
  await run("a", document("One text."));
  const before = filesOf("a");
  const second = await run("a", document("Another text."));
  const after = filesOf("a");
  await run("b", document("Another text."));
  const text = (files: typeof after): Map<string, string> =>
    new Map([...files].map(([path, file]) => [path, file.text]));
  expect(text(after)).toEqual(text(filesOf("b")));

  const changed = [...after]
    .filter(([path, file]) => before.get(path)?.text !== file.text)
    .map(([path]) => path);
  expect(second.written).toHaveLength(changed.length - 1);
  expect(new Set([...second.written, "manifest.json"])).toEqual(new Set(changed));
  expect(changed.filter((path) => path.startsWith("src/operations/"))).toEqual(["src/operations/AddBook.ts"]);
  expect(changed.filter((path) => path.startsWith("src/validators/"))).toEqual([]);
  const kept = [...after].filter(([path]) => !changed.includes(path));
  expect(kept.length).toBeGreaterThan(25);
  for (const [path, file] of kept) expect(file.place, path).toBe(before.get(path)?.place);
});

it("nothing changed: nothing is written", async () => {
  await run("c", document("One text."));
  const before = filesOf("c");
  const second = await run("c", document("One text."));
  expect(second.written).toEqual([]);
  expect(filesOf("c")).toEqual(before);
});
