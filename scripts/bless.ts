/** Re-records golden cases: all of them, or the ones named. Read the diff afterwards. Refuses to run in CI. */
import { dbsSampleExceptions, dbsValidators, importSource, readDbs } from "../generator/test/support/dbs.ts";
import { bless, caseNames, runCase } from "../generator/test/support/golden.ts";
import { blessSamples, runSamples } from "../generator/test/support/samples.ts";

if (process.env["CI"]) {
  console.error("bless does not run in CI: goldens are recorded by hand and reviewed.");
  process.exit(2);
}
const wanted = process.argv.slice(2);
/** The documented samples of DBS are recorded under this name. */
const samples = "samples";
const names = [...caseNames(), samples];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no golden case ${unknown.join(", ")}; there are: ${names.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const changed =
    name === samples
      ? blessSamples(
          (
            await runSamples(
              readDbs(),
              await importSource("index.node.ts"),
              dbsValidators,
              dbsSampleExceptions,
            )
          ).texts,
        )
      : bless(name, await runCase(name));
  console.log(
    changed.length === 0
      ? `${name}: unchanged`
      : `${name}:\n${changed.map((path) => `  ${path}`).join("\n")}`,
  );
}
