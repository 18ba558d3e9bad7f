/** Schemas called like anything the package itself declares: all of it compiles, whatever the document's words. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileErrors } from "../emit/shared/test-support/compile.ts";
import { generate } from "../pipeline.ts";
import { inFolder } from "./support/folders.ts";

const generator = join(import.meta.dirname, "..");

/** Capitalised names that the engine and the emitters' own texts export. */
function exportedNames(): string[] {
  const texts = [
    ...sources(join(generator, "runtime")),
    join(generator, "emit/client/answers.ts"),
    join(generator, "emit/client/entries.ts"),
  ].map((path) => readFileSync(path, "utf8"));
  const found = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /\bexport (?:declare )?(?:abstract )?(?:interface|type|class|const|function) ([A-Z]\w*)/g,
      ),
    ].map(([, name = ""]) => name),
  );
  return [...new Set(found)].sort();
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/test|support/.test(path))
    .map((path) => join(folder, path));

it("R4: a schema may be called like any type of the package", { timeout: 120_000 }, async () => {
  const names = [
    ...exportedNames(),
    ...["Answer", "Status", "AnyStatus", "Status4XX", "NamesClient", "NamesMethods", "Names", "Thing"],
    ...["ThingCodec", "ThingFullCodec", "PostThingOperation", "PostThingRequest", "PostThingAnswers"],
  ];
  expect(names.length).toBeGreaterThan(100);
  const { files, diagnostics } = await inFolder((folder) => {
    const document = join(folder, "names.json");
    writeFileSync(document, JSON.stringify(documentOf(names)));
    return generate(document, { only: ["client", "validators", "openapi-types"] });
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  // The engine has tests of its own; `isolatedDeclarations` is asked of generated code only.
  expect(compileErrors({ names: files }).filter((error) => !error.includes("/src/runtime/"))).toEqual([]);
  console.log(`names: ${names.length} of ${names.length} names compile`);
});

/** Each name as a schema that a request and every kind of answer use. */
function documentOf(names: readonly string[]): object {
  const paths = names.map((name) => {
    const schema = { $ref: `#/components/schemas/${name}` };
    const json = { "application/json": { schema } };
    const events = { "text/event-stream": { schema } };
    const file = {
      type: "object",
      properties: { file: { type: "string", format: "binary" }, thing: schema },
    };
    const failures = {
      "4XX": { description: "refused", content: { ...json, ...events } },
      default: { description: "failed", content: json },
    };
    const post = {
      operationId: `post${name}`,
      parameters: [{ name: "like", in: "query", schema }],
      requestBody: {
        content: { ...json, "multipart/form-data": { schema: file }, "application/octet-stream": {} },
      },
      responses: {
        200: {
          description: "made",
          headers: { etag: { schema: { type: "string" } } },
          content: { ...json, ...events, "application/octet-stream": {} },
        },
        ...failures,
      },
    };
    return [`/${name}`, { post }] as const;
  });
  const schema = {
    type: "object",
    properties: { text: { type: "string" }, id: { type: "integer", format: "int64" } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    servers: [{ url: "https://names.example" }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(names.map((name) => [name, schema])) },
  };
}
