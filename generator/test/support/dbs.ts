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

const noRoot = "the documented text has no root element, so it is no XML document";

/** Samples that the client does not decode to what they say, each with its reason. */
export const dbsSampleExceptions: SampleExceptions = {
  "DescribeBackupGatewayList/xml/documented": noRoot,
  "DescribeNodeCidrList/xml/documented": noRoot,
  "DescribePreCheckProgressList/xml/documented": "the documented text begins with a closing tag",
  "DescribeRestoreTaskList/xml/documented": noRoot,
  "DisableBackupLog/xml/documented": noRoot,
  "EnableBackupLog/xml/documented": noRoot,
  "ReleaseBackupPlan/xml/documented": noRoot,
  "StartRestoreTask/xml/documented": noRoot,
  "ReleaseBackupPlan/json/older-page":
    "the sample says Success false: the call failed, and the client throws",
};
