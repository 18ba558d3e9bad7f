import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatText } from "../diagnostics/text.ts";
import { resolveDocument } from "../resolve/resolve.ts";
import { loadSpec } from "./load.ts";

const folder = join(import.meta.dirname, "../../../shared/specs");
const documents = ["github.json", "petstore.yaml", "petstore31.yaml", "openai.yaml", "stripe.yaml"];

/** A reference that is no pointer. */
const named = /"\$ref":"(?!#\/)/;

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) => (typeof member === "bigint" ? `${member}` : member)) ?? "";

it.skipIf(!existsSync(folder))("R74: real documents have no error", { timeout: 120_000 }, () => {
  let read = 0;
  for (const name of documents) {
    const loaded = loadSpec(join(folder, name));
    expect(loaded.diagnostics).toEqual([]);
    const resolved = loaded.value === undefined ? undefined : resolveDocument(loaded.value);
    const errors = resolved?.diagnostics.filter((diagnostic) => diagnostic.severity === "error") ?? [];
    expect(formatText(errors, loaded.value), name).toBe("");
    const { value } = resolved ?? {};
    // One of them refers by `$id` and anchor, which a bundle writes as pointers.
    if (!named.test(text(value?.root))) expect(value?.bundle()).toBe(value?.root);
    expect(text(value?.bundle())).not.toMatch(named);
    read++;
  }
  console.log(`${read} of ${documents.length} documents`);
});
