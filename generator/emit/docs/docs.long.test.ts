/** The reference of real documents: links, tables and time. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitPackage } from "../../pipeline.ts";
import type { EmittedFile } from "../emitter.ts";
import { compileErrors } from "../shared/test-support/compile.ts";
import { docsEmitter } from "./emitter.ts";
import {
  blocksOf,
  dbsDocument,
  deadLinks,
  emitOptions,
  pagesOf,
  readApi,
  shared,
} from "./test-support/pages.ts";

const specs = join(shared, "specs");
const documents = ["petstore.yaml", "petstore31.yaml", "openai.yaml"].map((name) => join(specs, name));

describe("real documents (R74)", () => {
  it.skipIf(!existsSync(specs)).each(["openai.yaml", "stripe.yaml", "github.json"])("%s", async (name) => {
    const api = readApi(join(specs, name));
    const pages = await pagesOf(api);
    const { dead, count } = deadLinks(pages);
    expect(dead).toEqual([]);
    expect(count).toBeGreaterThan(api.operations.length);
    // Processor time of a warm run: other work on the machine does not count.
    const before = process.cpuUsage();
    await docsEmitter.emit(api, emitOptions());
    const used = process.cpuUsage(before);
    const milliseconds = (used.user + used.system) / 1000;
    console.log(
      `${name}: ${api.operations.length} operations, ${pages.size} files, ${count} of ${count} links, ${Math.round(milliseconds)} ms`,
    );
    expect(milliseconds).toBeLessThan(3_000);
  });
});

describe("every documented call, and what the readme shows", () => {
  it("compiles under the strictest flags", async () => {
    let count = 0;
    const packages: Record<string, EmittedFile[]> = {};
    for (const path of [dbsDocument, ...documents.filter((document) => existsSync(document))]) {
      const { files } = await emitPackage(readApi(path), { packageName: "@gaiwan/test" });
      const calls = files
        .filter((file) => /^(?:docs\/[^/]+|README)\.md$/.test(file.path))
        .flatMap((file) => blocksOf(file.text).filter((block) => block.language === "ts"))
        .map((block, index) => ({
          path: `src/call-${index}.ts`,
          text: `${block.text
            .replaceAll('"@gaiwan/test"', '"./index.js"')
            .replace(/"@gaiwan\/test\/([^"]+)"/g, '"./$1.js"')}\n`,
        }));
      const sources = files.filter((file) => file.path.startsWith("src/") && file.path.endsWith(".ts"));
      packages[`package-${Object.keys(packages).length}`] = [...sources, ...calls];
      count += calls.length;
    }
    const errors = compileErrors(packages, { isolatedDeclarations: false, declaration: false });
    expect(errors.filter((line) => line.includes("/src/call-"))).toEqual([]);
    console.log(`calls: ${count} of ${count} compile`);
    expect(count).toBeGreaterThan(2);
  });
});
