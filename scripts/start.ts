/**
 * `npm start`: the main job on the real document. Regenerates the DBS package, checks the goldens, then makes a signed
 * call through the embedded gateway and waits for its result. Exit 1 when anything is not as recorded.
 */
import { join, relative } from "node:path";
import type { RequestValidator } from "../generator/gateway/gateway.ts";
import { createGateway } from "../generator/gateway/gateway.ts";
import { requestValidatorName } from "../generator/ir/paths.ts";
import { gaiwan } from "../generator/test/support/cli.ts";
import {
  dbsPackage,
  dbsSampleExceptions,
  dbsSpec,
  dbsValidators,
  importSource,
  readDbs,
} from "../generator/test/support/dbs.ts";
import { caseNames, differences, recorded, runCase } from "../generator/test/support/golden.ts";
import { recordedSamples, runSamples } from "../generator/test/support/samples.ts";
import { toolVersion } from "../generator/version.ts";

const root = join(import.meta.dirname, "..");
const problems: string[] = [];
const say = (label: string, text: string): void => console.log(`${label.padEnd(10)}${text}`);
const short = (path: string): string => relative(root, path).replaceAll("\\", "/");

console.log(`gaiwan ${toolVersion}`);

const generated = await gaiwan(["generate", dbsSpec, "--out", dbsPackage]);
if (generated.code !== 0) {
  console.error(generated.stderr);
  process.exit(1);
}
const api = readDbs();
say("generate", `${short(dbsSpec)} → ${generated.stdout.trim().replace(dbsPackage, short(dbsPackage))}`);
const names = api.operations.map((operation) => operation.name);
say("", `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`);

const cases = caseNames();
for (const name of cases) {
  for (const difference of differences(recorded(name), await runCase(name)))
    problems.push(`golden ${name}/${difference}`);
}
const dbs = await importSource("index.node.ts");
const samples = await runSamples(api, dbs, dbsValidators, dbsSampleExceptions);
for (const difference of differences(recordedSamples(), samples.texts)) problems.push(`sample ${difference}`);
for (const check of samples.checks) {
  if (check.problem !== undefined) problems.push(`sample ${check.operation} ${check.name}: ${check.problem}`);
}
const counted = (["request", "json", "xml", "validator"] as const).map((kind) => {
  const all = samples.checks.filter((check) => check.kind === kind);
  return `${kind} ${all.filter((check) => check.problem === undefined).length} of ${all.length}`;
});
say("goldens", `${cases.length} cases; documented samples: ${counted.join(", ")}`);

const validators = new Map<string, RequestValidator>();
for (const operation of api.operations) {
  const module = await dbsValidators(operation);
  validators.set(operation.name, module[requestValidatorName(operation)] as RequestValidator);
}
const credentials = { accessKeyId: "gaiwan-start", accessKeySecret: "not-a-secret" };
const gateway = createGateway(api, {
  credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
  validators: (operation) => validators.get(operation.name),
  pendingPolls: 1,
});
const { url } = await gateway.listen(0);
try {
  type Call = (client: unknown, request: object, options?: object) => Promise<Record<string, unknown>>;
  const { createClient, createGetDBListFromAgentTask, waitForDBList } = dbs as Record<string, Call> & {
    createClient: (options: object) => unknown;
  };
  if (createGetDBListFromAgentTask === undefined || waitForDBList === undefined)
    throw new Error("no such function");
  const client = createClient({ endpoint: url, credentials });
  const request = { BackupGatewayId: 160813, DatabaseType: "MySQL", SourceEndpointRegion: "cn-hangzhou" };
  const task = await createGetDBListFromAgentTask(client, request);
  const [sent] = gateway.requests;
  say("call", `${sent?.method} ${url}${sent?.target.replace(/(.{88}).+/, "$1…")}`);
  say("", `authorization: ${sent?.headers["authorization"]?.replace(/(SignedHeaders=.{40})[^,]*/, "$1…")}`);
  say("answer", `TaskId ${task["TaskId"]}`);
  const list = (await waitForDBList(client, request, { interval: 20 })) as { DbList?: { dbName?: string[] } };
  say("waited", `databases: ${list.DbList?.dbName?.join(", ")}`);
} finally {
  await gateway.close();
}

if (problems.length > 0) {
  console.error(`\n${problems.length} problems:\n${problems.slice(0, 20).join("\n")}`);
  process.exitCode = 1;
} else {
  say("ok", `everything is as recorded, in ${(performance.now() / 1000).toFixed(1)} s`);
}
