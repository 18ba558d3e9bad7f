import { getEventListeners, once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Cancellation, cancellationOf, onAbort } from "./on-abort.ts";
import { failure, sampleClient, startTask } from "./test-support.ts";

const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

describe("onAbort", () => {
  it("calls each that waits, once, and keeps no listener", () => {
    const controller = new AbortController();
    const called: string[] = [];
    const forget = ["a", "b", "c"].map((name) => onAbort(controller.signal, () => called.push(name)));
    expect(listeners(controller.signal)).toBe(1);
    forget[1]?.();
    controller.abort();
    expect(called).toEqual(["a", "c"]);
    for (const each of forget) each();
    expect(listeners(controller.signal)).toBe(0);
  });

  it("takes its listener away with the last that waits, and back with the next", () => {
    const controller = new AbortController();
    const called: string[] = [];
    onAbort(controller.signal, () => called.push("gone"))();
    expect(listeners(controller.signal)).toBe(0);
    const forget = onAbort(controller.signal, () => called.push("there"));
    expect(listeners(controller.signal)).toBe(1);
    controller.abort();
    forget();
    expect(called).toEqual(["there"]);
  });

  it("one that is taken away while others are called is not called", () => {
    const controller = new AbortController();
    const called: string[] = [];
    let second = () => {};
    onAbort(controller.signal, () => {
      called.push("first");
      second();
    });
    second = onAbort(controller.signal, () => called.push("second"));
    controller.abort();
    expect(called).toEqual(["first"]);
  });
});

describe("Cancellation", () => {
  it("calls who waits, and not who has gone; its signal aborts with it", () => {
    const cancellation = new Cancellation();
    const called: string[] = [];
    cancellation.onAbort(() => called.push("there"));
    cancellation.onAbort(() => called.push("gone"))();
    const { signal } = cancellation;
    expect(signal.aborted).toBe(false);
    const reason = new Error("enough");
    cancellation.abort(reason);
    expect(called).toEqual(["there"]);
    expect(cancellation).toMatchObject({ aborted: true, reason });
    expect(signal.reason).toBe(reason);
    expect(cancellation.signal).toBe(signal);
  });

  it("a signal asked for afterwards has aborted already", () => {
    const cancellation = new Cancellation();
    cancellation.abort("late");
    expect(cancellation.signal).toMatchObject({ aborted: true, reason: "late" });
  });

  it("is read from a plain signal too, which keeps no listener", () => {
    const controller = new AbortController();
    const plain = { method: "GET", url: "", headers: {}, signal: controller.signal };
    const abortable = cancellationOf(plain);
    const called: unknown[] = [];
    const forget = abortable.onAbort(() => called.push(abortable.reason));
    controller.abort("now");
    expect(abortable.aborted).toBe(true);
    expect(called).toEqual(["now"]);
    forget();
    expect(listeners(controller.signal)).toBe(0);
    expect(cancellationOf({ method: "GET", url: "", headers: {} }).aborted).toBe(false);
  });
});

describe("200 calls with one signal (R30)", () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it.each(["answered", "aborted"])("%s: no warning, and no listener left", async (how) => {
    const open: ServerResponse[] = [];
    const server = createServer((_request, response) => void open.push(response)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const client = sampleClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    ends.push(
      () => client.close(),
      () => server.closeAllConnections(),
      () => server.close(),
    );
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on("warning", warn);
    ends.push(() => process.off("warning", warn));
    const controller = new AbortController();
    const calls = Array.from({ length: 200 }, () =>
      client.send(startTask, {}, { signal: controller.signal }),
    );
    const settled = how === "answered" ? Promise.all(calls) : Promise.all(calls.map(failure));
    while (open.length < 200) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(listeners(controller.signal)).toBe(1);
    if (how === "answered") {
      for (const response of open) {
        response.setHeader("content-type", "application/json");
        response.end('{"TaskId":7}');
      }
      expect(await settled).toHaveLength(200);
    } else {
      controller.abort();
      for (const error of await settled) expect(error).toMatchObject({ kind: "aborted" });
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
    expect(listeners(controller.signal)).toBe(0);
  });
});
