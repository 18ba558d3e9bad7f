/** The DBS document and the package made from it, as tests and `npm start` use them. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Api, Operation } from "../../ir/model.ts";
import { requestValidatorModule, responseValidatorModule } from "../../ir/paths.ts";
import { readSpec } from "../../pipeline.ts";
import type { PackageExports, SampleExceptions } from "./samples.ts";

const root = join(import.meta.dirname, "../../..");
export const dbsSpec = join(root, "spec/dbs-20190306/openapi.yaml");
export const dbsPackage = join(root, "generated/dbs-20190306");

/** The IR of the DBS document; throws when the document has an error. */
export function readDbs(): Api {
  const { api, diagnostics } = readSpec(dbsSpec);
  if (api === undefined) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  return api;
}

/** Imports a module of the generated package's sources. */
export async function importSource(path: string): Promise<PackageExports> {
  return (await import(pathToFileURL(join(dbsPackage, "src", path)).href)) as PackageExports;
}

/** Exports of an operation's two validator modules. */
export async function dbsValidators(operation: Operation): Promise<PackageExports> {
  const request = await importSource(`${requestValidatorModule(operation)}.ts`);
  const response = await importSource(`${responseValidatorModule(operation)}.ts`);
  return { ...request, ...response };
}

/** XML samples that do not say what the JSON sample says, each with its reason. */
export const dbsSampleExceptions: SampleExceptions = {
  "DescribeRegions/xml/documented": "the XML list is one empty element, so one empty text; JSON has a region",
};
