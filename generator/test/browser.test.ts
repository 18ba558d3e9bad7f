/** The installed package in a real browser: its page and a web worker, called against the gateway. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createGateway } from "../gateway/gateway.ts";
import { readDbs } from "./support/dbs.ts";
import { findChromium, platformCredentials, preparePrograms, runBrowser } from "./support/platforms.ts";
import { installDbs } from "./support/shared-install.ts";

const chromium = findChromium();
const work = mkdtempSync(join(tmpdir(), "gaiwan-browser-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
if (chromium === undefined) console.log("no Chromium here: the browser test is skipped (CHROMIUM names one)");

describe.skipIf(chromium === undefined)("headless Chromium", () => {
  it("signs, sends and reads JSON and XML in a page and in a web worker", { timeout: 180_000 }, async () => {
    const { folder } = await installDbs(work);
    await preparePrograms(folder);
    const gateway = createGateway(readDbs(), { credentials: platformCredentials });
    try {
      const { url } = await gateway.listen(0);
      const { page, worker } = await runBrowser(folder, chromium ?? "", url);
      const steps = ["v3 json", "v3 xml", "v1 json", "v1 xml", "refusal"];
      expect(page).toEqual({ steps });
      expect(worker).toEqual({ steps });
      expect(gateway.requests.length).toBe(2 * steps.length);
    } finally {
      await gateway.close();
    }
  });
});
