/** Documented samples of DBS: gateway → emitted client → decoder → emitted validator, and their recorded texts. */
import { beforeAll, describe, expect, it } from "vitest";
import { dbsSampleExceptions, dbsValidators, importSource, readDbs } from "./support/dbs.ts";
import { differences } from "./support/golden.ts";
import { recordedSamples, runSamples, type SampleCheck, type SampleRun } from "./support/samples.ts";

describe("documented samples of DBS", () => {
  let run: SampleRun;
  beforeAll(async () => {
    run = await runSamples(
      readDbs(),
      await importSource("index.node.ts"),
      dbsValidators,
      dbsSampleExceptions,
    );
  });

  it.each(["request", "json", "xml", "validator"] as const)("%s", (kind) => {
    const checks = run.checks.filter((check) => check.kind === kind);
    const failed = checks.filter((check) => check.problem !== undefined);
    console.log(`${kind}: ${checks.length - failed.length} of ${checks.length}`);
    expect(failed.map((check: SampleCheck) => `${check.operation} ${check.name}: ${check.problem}`)).toEqual(
      [],
    );
    expect(checks.length).toBeGreaterThan(0);
  });

  it("requests and decoded answers equal the recorded texts", () => {
    expect(differences(recordedSamples(), run.texts)).toEqual([]);
  });
});
