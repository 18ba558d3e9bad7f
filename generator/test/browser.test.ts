/** The installed package in a real browser: its page and a web worker, called against the gateway. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startGateways } from "./support/platform-gateways.ts";
import { findChromium, preparePrograms, runBrowser } from "./support/platforms.ts";
import { installDbs } from "./support/shared-install.ts";

const chromium = findChromium();
const work = mkdtempSync(join(tmpdir(), "gaiwan-browser-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
if (chromium === undefined) console.log("no Chromium here: the browser test is skipped (CHROMIUM names one)");

describe.skipIf(chromium === undefined)("headless Chromium", () => {
  it("signs, sends and reads JSON, XML and bodies in a page and in a web worker", {
    timeout: 180_000,
  }, async () => {
    const { folder } = await installDbs(work);
    const gateways = await startGateways(folder);
    try {
      await preparePrograms(folder);
      const { page, worker } = await runBrowser(folder, chromium ?? "", gateways.urls);
      const signed = ["v3 json", "v3 xml", "v1 json", "v1 xml", "refusal"];
      const bodies = ["a file", "a Blob", "a stream", "events", "lines", "an error"];
      expect(page).toEqual({ steps: [...signed, ...bodies] });
      expect(worker).toEqual({ steps: [...signed, ...bodies] });
      expect(gateways.dbs.requests.length).toBe(2 * signed.length);
      expect(gateways.bodies.requests.length).toBe(2 * bodies.length);
    } finally {
      await gateways.close();
    }
  });
});
