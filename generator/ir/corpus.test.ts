import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSpec } from "../load/load.ts";
import { resolveDocument } from "../resolve/resolve.ts";
import { buildApi } from "./build.ts";
import { dumpApi } from "./dump.ts";
import type { Api, Schema, Shape } from "./model.ts";
import { walkSchema } from "./walk.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "../shared/specs");
const paths = [
  join(root, "spec/dbs-20190306/openapi.yaml"),
  join(root, "generator/test/golden/bookshop/spec/openapi.yaml"),
  ...(existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /\.(json|ya?ml)$/.test(name))
    .map((name) => join(folder, name)),
];

test("R74: every document of the corpus becomes an IR whose names and references hold", {
  timeout: 120_000,
}, () => {
  let passed = 0;
  for (const path of paths) {
    const sources = loadSpec(path).value;
    const document = sources === undefined ? undefined : resolveDocument(sources).value;
    if (document === undefined) throw new Error(`${path} was not resolved`);
    const start = process.cpuUsage();
    const { value: api, diagnostics } = buildApi(document);
    const { user, system } = process.cpuUsage(start);
    if (api === undefined) throw new Error(`${path} has no IR`);
    expect(diagnostics.filter((item) => item.severity === "error")).toEqual([]);
    checkNames(api);
    checkReferences(api);
    passed += 1;
    const file = path.slice(path.lastIndexOf("/") + 1);
    console.log(
      `${file}: ${api.operations.length} operations, ${api.schemas.length} schemas, ${Math.round((user + system) / 1000)} ms CPU`,
    );
  }
  console.log(`corpus: ${passed} of ${paths.length}`);
  expect(passed).toBe(paths.length);
});

test("R21: built twice, the IR is the same text", () => {
  for (const path of paths.slice(0, 2)) {
    const dump = (): string => {
      const sources = loadSpec(path).value;
      const document = sources === undefined ? undefined : resolveDocument(sources).value;
      const api = document === undefined ? undefined : buildApi(document).value;
      if (api === undefined) throw new Error(`${path} has no IR`);
      return dumpApi(api);
    };
    const first = dump();
    expect(first.length).toBeGreaterThan(1000);
    expect(dump()).toBe(first);
  }
});

function checkNames(api: Api): void {
  const operations = [...api.operations, ...api.webhooks];
  const types = [
    ...api.schemas.flatMap((schema) => [
      schema.name,
      ...(schema.inputName === undefined ? [] : [schema.inputName]),
    ]),
    ...operations.flatMap(({ typeName }) =>
      ["Request", "Response", "Answers", "Operation"].map((suffix) => typeName + suffix),
    ),
  ];
  for (const scope of [
    types,
    operations.map((item) => item.identifier),
    operations.map((item) => item.typeName),
  ]) {
    expect(new Set(scope.map((name) => name.toLowerCase())).size).toBe(scope.length);
  }
}

/** Every reference of a shape leads to a named schema; no name is left unsettled. */
function checkReferences(api: Api): void {
  const names = new Set(api.schemas.map((schema) => schema.name));
  const unsettled: Shape[] = [];
  const check = (schema: Schema): void => {
    if (schema.shape.kind === "ref" && !names.has(schema.shape.name)) unsettled.push(schema.shape);
  };
  for (const named of api.schemas) {
    walkSchema(named.schema, check);
    if (named.input !== undefined) walkSchema(named.input, check);
  }
  for (const operation of [...api.operations, ...api.webhooks]) {
    walkSchema(operation.request, check);
    for (const response of operation.responses) {
      for (const content of response.contents) walkSchema(content.schema, check);
      for (const header of response.headers) walkSchema(header.schema, check);
    }
  }
  expect(unsettled).toEqual([]);
}
