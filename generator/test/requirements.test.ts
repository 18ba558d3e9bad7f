/** The safety requirements, where their document is at hand: each is named by the title of a test. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const document = join(root, "../shared/reference/safety.md");

/** What no test can show, and where it is done. */
const elsewhere: Readonly<Record<string, string>> = {
  R79: "a practice: a seed that failed becomes a case of its suite",
  R80: "scripts/release runs the suite twenty times",
  R83: "nothing is published yet",
};

it.skipIf(!existsSync(document))("R78: every requirement is named by a test", () => {
  const required = [...readFileSync(document, "utf8").matchAll(/^\| (R\d+) \|/gm)].map(([, name]) => name);
  const named = new Set<string>();
  for (const folder of ["generator", "scripts"]) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".test.ts")) continue;
      const text = readFileSync(join(root, folder, path), "utf8");
      // In a title or a call of a test, not in a word about one.
      for (const [line] of text.matchAll(/^(?!\s*(?:\/\/|\*|\/\*)).*\bR\d+\b.*$/gm))
        for (const [name] of line.matchAll(/\bR\d+\b/g)) named.add(name);
    }
  }
  for (const name of Object.keys(elsewhere)) named.delete(name);
  const missing = required.filter((name) => name !== undefined && !named.has(name));
  console.log(`requirements: ${required.length - missing.length} of ${required.length} named by tests`);
  expect(required.length).toBeGreaterThan(90);
  expect(missing).toEqual(Object.keys(elsewhere));
});
