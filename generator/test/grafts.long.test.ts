/**
 * R72: documents changed at random, as documents and not as text. Each ends in diagnostics, or in a package that compiles
 * and whose validators say what ajv says of the same schemas. `GRAFTS` and `GRAFTS_SEED` set how many and from which
 * seed; a seed that failed is printed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { formatText } from "../diagnostics/text.ts";
import { jsonText } from "../emit/shared/escape.ts";
import { compileErrors } from "../emit/shared/test-support/compile.ts";
import { compareWithAjv } from "../emit/validators/differential-support.ts";
import type { Api, Json, JsonObject } from "../ir/model.ts";
import { generate } from "../pipeline.ts";
import { grafted } from "./support/grafts.ts";
import { type Made, reportFaults } from "./support/hostile.ts";
import { corpus } from "./support/hostile-corpus.ts";
import { engineAside, programOf } from "./support/hostile-program.ts";
import { randomOf } from "./support/hostile-random.ts";

const folder = mkdtempSync(join(tmpdir(), "gaiwan-grafts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = Number(process.env["GRAFTS"] ?? 1500);
const first = Number(process.env["GRAFTS_SEED"] ?? 1);
const batch = 50;

/** Documents of one file that can be changed; names of the hostile ones are more than ajv can take. */
const documents = corpus().flatMap((path): JsonObject[] => {
  if (path.includes("/hostile/")) return [];
  const text = readFileSync(path, "utf8");
  if (text.length > 60_000 || /\$ref["']?: *["']?[^#"'\s]/.test(text)) return [];
  try {
    const value: unknown = parse(text);
    const isDocument = typeof value === "object" && value !== null && "openapi" in value;
    return isDocument ? [JSON.parse(JSON.stringify(value))] : [];
  } catch {
    return [];
  }
});

/**
 * Ajv does not see a property `__proto__`, cannot compare an object with a member `toString`, and loses what was evaluated
 * where schemas are asked for or not.
 */
const isBeyondAjv = (text: string): boolean =>
  /"(__proto__|toString)"/.test(text) ||
  (text.includes('"unevaluated') && /"(contains|dependentSchemas|if|not)"/.test(text));

/** The schemas as validators get them: a composition that is closed may say `unevaluatedProperties`. */
const schemaText = ({ schemas, operations }: Api): string =>
  jsonText(
    [
      ...schemas.map(({ schema }) => schema.json as Json),
      ...operations.map(({ request }) => request.json as Json),
    ],
    0,
  );

describe("grafted documents", () => {
  let made = 0;
  let payloads = 0;
  afterAll(() =>
    console.log(
      `grafted documents: ${made} of ${count} generate, of ${documents.length}; ${payloads} payloads as ajv says; seeds from ${first}`,
    ),
  );

  it.each(Array.from({ length: Math.ceil(count / batch) }, (_, index) => first + index * batch))(
    "seeds from %i",
    async (start) => {
      const packages = new Map<string, Made>();
      for (let seed = start; seed < Math.min(start + batch, first + count); seed += 1) {
        const random = randomOf(seed);
        const document = grafted(documents[random(documents.length)] as JsonObject, random);
        const path = join(folder, "openapi.json");
        writeFileSync(path, JSON.stringify(document));
        const { api, files, diagnostics, sources } = await generate(path);
        expect(reportFaults(formatText(diagnostics, sources)), `seed ${seed}`).toEqual([]);
        if (api === undefined || hasErrors(diagnostics)) continue;
        made += 1;
        packages.set(`seed${seed}`, { api, files });
        if (api.operations.length === 0 || isBeyondAjv(JSON.stringify(document) + schemaText(api))) continue;
        const compared = await compareWithAjv(api, 60, seed);
        expect(compared.failures, `seed ${seed}`).toEqual([]);
        payloads += compared.payloads;
      }
      expect(engineAside(compileErrors({ all: programOf(packages) })).slice(0, 20)).toEqual([]);
    },
  );

  it("most of them generate", () => {
    expect(made).toBeGreaterThan(count / 2);
    expect(payloads).toBeGreaterThan(count * 10);
  });
});
