/** Long runs: ten thousand signed requests, a minute of noise, real documents. */
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createGateway } from "./gateway.ts";
import { runDifferential } from "./test-support/differential.ts";
import { callEveryOperation } from "./test-support/documents.ts";
import { keyId, listApi, secret, send, signV1, signV3 } from "./test-support/requests.ts";

const specs = join(import.meta.dirname, "../../../shared/specs");

describe("R53: signer and verifier agree", () => {
  it("on 10,000 random requests", async () => {
    const { accepted, refused } = await runDifferential(10_000, 1053);
    console.log(`differential: ${accepted} of 10000 accepted, ${refused} of 10000 changed ones refused`);
    expect(accepted).toBe(10_000);
    expect(refused).toBe(10_000);
  });
});

describe("R69: noise", () => {
  it("60 seconds of random bytes and of mutated valid requests: no crash, no 5xx, memory flat", async () => {
    const gateway = createGateway(listApi(), { credentials: { [keyId]: secret } });
    const { port } = await gateway.listen(0);
    let state = 69;
    const random = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 4_294_967_296) * limit);
    };
    const valid = (): Buffer => {
      const sign = random(2) === 0 ? signV3 : signV1;
      const signed = sign("Tag", { "Names.1": "a" }, { time: Date.now() });
      const lines = [
        `${signed.method} ${signed.target} HTTP/1.1`,
        ...Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}`),
      ];
      return Buffer.from(`${lines.join("\r\n")}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`, "latin1");
    };
    const mutate = (bytes: Buffer): Buffer => {
      for (let count = 1 + random(4); count > 0; count -= 1) bytes[random(bytes.length)] = random(256);
      return bytes;
    };
    const noise = (): Buffer => Buffer.from(Array.from({ length: 1 + random(400) }, () => random(256)));
    const statuses = new Map<number, number>();
    const exchange = (bytes: Buffer): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1");
        let text = "";
        const timer = setTimeout(() => socket.destroy(), 100);
        socket.on("data", (chunk) => {
          text += chunk.toString("latin1");
        });
        socket.on("error", () => undefined);
        socket.on("close", () => {
          clearTimeout(timer);
          const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          resolve();
        });
        socket.end(bytes);
      });
    const end = Date.now() + 60_000;
    const warm = Date.now() + 15_000;
    let atWarm = 0;
    while (Date.now() < end) {
      await Promise.all(
        Array.from({ length: 20 }, () => exchange(random(2) === 0 ? noise() : mutate(valid()))),
      );
      if (atWarm === 0 && Date.now() > warm) atWarm = process.memoryUsage().heapUsed;
    }
    const grown = process.memoryUsage().heapUsed - atWarm;
    console.log(
      `noise: ${[...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status}: ${count}`)
        .join(", ")}; heap ${(grown / 1e6).toFixed(1)} MB more after 45 s`,
    );
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect((await send(port, signV3("Tag", {}, { time: Date.now() }))).status).toBe(200);
    // Nonces of accepted requests are kept for 31 minutes by design: about 150 bytes each.
    expect(grown).toBeLessThan(60e6);
    await gateway.close();
  });
});

describe("real documents (R68, R74)", () => {
  it
    .skipIf(!existsSync(specs))
    .each(["petstore.yaml", "petstore31.yaml", "openai.yaml", "github.json", "stripe.yaml"])(
    "%s: every operation answers, and nearly every drawn answer fits its schema",
    async (name) => {
      const { operations, answered, fitting, drawn, contradictions, faults, misfits } =
        await callEveryOperation(join(specs, name));
      console.log(
        `${name}: ${answered} of ${operations} answered; ${fitting} of ${drawn} drawn answers fit their schema; ` +
          `${contradictions} documented examples do not fit their own`,
      );
      expect(faults).toEqual([]);
      expect(answered).toBe(operations);
      expect(drawn === 0 ? 1 : fitting / drawn, misfits.slice(0, 5).join("\n")).toBeGreaterThan(0.95);
    },
  );
});
