import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";

const root = join(import.meta.dirname, "..");

/** Codes written in the sources: `code: "area/name"` and first arguments of report functions. */
function usedCodes(): ReadonlyMap<string, string> {
  const areas = new Set([...catalogue.keys()].map((code) => code.split("/")[0]));
  const found = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(root.length + 1).replaceAll("\\", "/");
    if (
      !entry.isFile() ||
      !entry.name.endsWith(".ts") ||
      /\.test\.ts$|test-support|\/testing\.ts$/.test(relative)
    )
      continue;
    if (/^(?:runtime|gateway|test|diagnostics)\//.test(relative)) continue;
    for (const [, code = ""] of readFileSync(path, "utf8").matchAll(/"([a-z]+\/[a-z][a-z-]*)"/g)) {
      const area = code.split("/")[0] ?? "";
      if (areas.has(area) && !foreign.has(code)) found.set(code, relative);
    }
  }
  return found;
}

/** Words of that form that are something else: modules of the client engine. */
const foreign = new Set<string>(["acs/create-client", "acs/lean-client", "acs/xml-format"]);

it("R19: every code in use is in the catalogue, and the reverse", () => {
  const used = usedCodes();
  const templates = new Set([
    "schema/default-type",
    "schema/example-type",
    "schema/enum-type",
    "schema/const-type",
  ]);
  expect(
    [...used].filter(([code]) => !catalogue.has(code)).map(([code, file]) => `${code} in ${file}`),
  ).toEqual([]);
  expect([...catalogue.keys()].filter((code) => !used.has(code) && !templates.has(code))).toEqual([]);
});

it("R19: every entry says what it is, why and how to mend it", () => {
  for (const entry of catalogue.values()) {
    expect(entry.code).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z0-9]+)*$/);
    expect(entry.title).toMatch(/^.+[^.]$/);
    for (const text of [entry.cause, entry.fix, entry.reading ?? "."]) expect(text).toMatch(/\.$/);
  }
});
