/** The reference of real documents: links, tables and time. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docsEmitter } from "./emitter.ts";
import { deadLinks, emitOptions, pagesOf, readApi, shared } from "./test-support/pages.ts";

const specs = join(shared, "specs");

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
