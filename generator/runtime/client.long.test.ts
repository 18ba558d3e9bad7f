import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import { ApiError } from "./errors.ts";
import {
  closeServers,
  delay,
  problem,
  rawServer,
  reply,
  type SeenRequest,
  sampleClient,
  startTask,
} from "./test-support.ts";

afterEach(closeServers);

const faults: readonly ((request: SeenRequest) => unknown)[] = [
  ({ socket }) => socket.write(reply(200)),
  ({ socket }) => socket.resetAndDestroy(),
  ({ socket }) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"),
  ({ socket }) => socket.write(reply(503, problem("ServiceUnavailable"))),
  ({ socket }) => socket.write(reply(429, problem("Throttling.User"), { "retry-after": "1" })),
  ({ socket }) => socket.write(reply(502, "<html>bad gateway</html>", { "content-type": "text/html" })),
  ({ socket }) => socket.write(reply(200, "not gzip", { "content-encoding": "gzip" })),
  ({ socket }) => socket.write(reply(200, `"${"x".repeat(5000)}"`)),
  ({ socket }) => socket.write(reply(302, "", { location: "https://other.example/" })),
  ({ socket }) => socket.write("nonsense\r\n\r\n"),
  ({ socket }) => socket.write(reply(200, "{")),
  () => {},
];

/** Garbage collection on demand, without a flag of the command line: a heap in between says nothing. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

describe("endurance", () => {
  it("R31: 10,000 calls over all faults leave handles and heap flat", async () => {
    let index = 0;
    const server = await rawServer((request) => {
      faults[index++ % faults.length]?.(request);
      // The server's own memory is not what is measured.
      server.requests.length = 0;
    });
    const client = sampleClient(server.url, { timeout: { firstByte: 30, idle: 30 }, maxResponseBytes: 1000 });
    const { signal } = new AbortController();
    const outcomes = new Map<string, number>();
    const run = async (count: number) => {
      let left = count;
      const worker = async () => {
        while (left-- > 0) {
          const outcome = await client.send(startTask, {}, { signal }).then(
            () => "success",
            (error: unknown) => (error instanceof ApiError ? `${error.kind}/${error.code}` : "untyped"),
          );
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          client.waits.length = 0;
        }
      };
      await Promise.all(Array.from({ length: 32 }, worker));
    };
    const measure = async () => {
      client.close();
      await delay(200);
      collect();
      const resources = process
        .getActiveResourcesInfo()
        .filter((name) => /Timeout|TCP(Socket|Connect)Wrap/.test(name));
      return { resources: resources.length, heap: process.memoryUsage().heapUsed };
    };
    await run(2000);
    const before = await measure();
    await run(8000);
    const after = await measure();
    console.log(`10,000 calls: ${JSON.stringify(Object.fromEntries(outcomes))}`, before, after);
    expect(outcomes.get("untyped")).toBeUndefined();
    expect(outcomes.size).toBeGreaterThan(5);
    expect(after.resources).toBeLessThanOrEqual(before.resources + 2);
    expect(after.heap - before.heap).toBeLessThan(5_000_000);
  });

  it("R48: 1,000 concurrent calls over a slow server keep answers with their requests", async () => {
    const server = await rawServer(async ({ socket, query }) => {
      const id = Number(query.get("BackupGatewayId"));
      await delay((id * 7919) % 300);
      socket.write(reply(200, { TaskId: id }));
    });
    const client = sampleClient(server.url);
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, id) => client.send(startTask, { BackupGatewayId: id })),
    );
    expect(answers.map(({ TaskId }) => TaskId)).toEqual(answers.map((_, id) => BigInt(id)));
    const tokens = new Set(server.requests.map(({ query }) => query.get("ClientToken")));
    const nonces = new Set(server.requests.map(({ headers }) => headers["x-acs-signature-nonce"]));
    expect([tokens.size, nonces.size]).toEqual([1000, 1000]);
    client.close();
  });
});
