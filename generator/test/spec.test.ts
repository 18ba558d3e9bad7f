/** The DBS specification: valid OpenAPI, its `x-acs-*` keys of their shape, and true to the collected facts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createConfig, lint } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readSpec } from "../pipeline.ts";
import { acsPlaces } from "./dbs-facts/acs-places.ts";
import { compareFields, compareSamples } from "./dbs-facts/compare-answers.ts";
import { compareOperation, compareProduct } from "./dbs-facts/compare-operations.ts";
import { compareParameters } from "./dbs-facts/compare-parameters.ts";
import { Comparison } from "./dbs-facts/comparison.ts";
import { haveFacts, readFacts } from "./dbs-facts/facts.ts";
import { knownDifferences } from "./dbs-facts/known-differences.ts";
import { object, objects, readOperations, SpecFiles, text } from "./dbs-facts/spec-files.ts";

const specFolder = join(import.meta.dirname, "../../spec");
const folder = join(specFolder, "dbs-20190306");
const files = new SpecFiles(folder);
const operations = readOperations(files);

describe("the DBS specification", () => {
  it("passes Redocly's spec rules without an exception", async () => {
    const config = await createConfig({ extends: ["spec"] });
    const problems = await lint({ ref: join(folder, "openapi.yaml"), config });
    expect(problems.map((problem) => `${problem.ruleId} ${problem.message}`)).toEqual([]);
  });

  it("is read without a warning", () => {
    const { api, diagnostics } = readSpec(join(folder, "openapi.yaml"));
    expect(diagnostics).toEqual([]);
    expect(api?.operations).toHaveLength(36);
  });

  it("names each operation's file, path and Action alike", () => {
    for (const path of files.paths().slice(1)) {
      const name = path.slice("operations/".length, -".yaml".length);
      const operation = operations.get(name);
      expect(object(operation?.parameters.get("Action")?.["schema"])["const"]).toBe(name);
    }
    const paths = object(files.read("openapi.yaml")["paths"]);
    expect(paths).toEqual(
      Object.fromEntries(
        [...operations.keys()].map((name) => [`/${name}`, { $ref: `operations/${name}.yaml` }]),
      ),
    );
  });

  it("keeps its x-acs-* keys to their schema", () => {
    const schema = JSON.parse(readFileSync(join(specFolder, "x-acs.schema.json"), "utf8")) as object;
    const ajv = new Ajv2020({ allErrors: true });
    ajv.addSchema(schema, "x-acs");
    const faults: string[] = [];
    let keys = 0;
    for (const path of files.paths()) {
      for (const { at, place, members } of acsPlaces(files.read(path))) {
        const validate = ajv.getSchema(`x-acs#/$defs/${place}`);
        if (validate === undefined) throw new Error(`The schema has no definition ${place}.`);
        keys += Object.keys(members).length;
        if (!validate(members)) faults.push(`${path}${at} ${ajv.errorsText(validate.errors)}`);
      }
    }
    console.log(`x-acs-* keys: ${keys}`);
    expect(faults).toEqual([]);
    expect(keys).toBeGreaterThan(300);
  });

  it("names only sources that it lists", () => {
    const sources = Object.keys(object(files.read("openapi.yaml")["x-acs-sources"]));
    for (const operation of operations.values()) {
      for (const parameter of operation.parameters.values()) {
        for (const conflict of objects(parameter["x-acs-conflicts"])) {
          expect(sources).toContain(text(conflict["source"]));
        }
      }
    }
  });

  it.skipIf(!haveFacts)("says what the facts say, but for a list of reasoned differences", () => {
    const facts = readFacts();
    const known = object(facts["operations"]);
    const root = files.read("openapi.yaml");
    const comparison = new Comparison();
    comparison.checkNames("operation", "operation", operations.keys(), Object.keys(known));
    compareProduct(root, facts, comparison);
    for (const operation of operations.values()) {
      const fact = object(known[operation.name]);
      compareOperation(operation, fact, comparison);
      compareParameters(operation, fact, root, comparison);
      compareFields(operation, fact, comparison);
      compareSamples(operation, fact, comparison);
    }
    const differences = comparison.differences();
    for (const [kind, count] of comparison.counts()) {
      const off = [...differences.keys()].filter((at) => at.endsWith(`: ${kind}`)).length;
      console.log(`${kind}: ${count - off} of ${count}${off === 0 ? "" : `, ${off} with a reason`}`);
    }
    const unexpected = [...differences].filter(([at]) => !knownDifferences.has(at));
    const settled = [...knownDifferences.keys()].filter((at) => !differences.has(at));
    expect(unexpected).toEqual([]);
    expect(settled, "differences that are none any more").toEqual([]);
    expect(comparison.counts().get("operation")).toBe(36);
  });
});
