import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import type { LeanAcsOptions } from "./acs/lean-client.ts";
import type { AttemptEvent } from "./client.ts";
import { ApiError } from "./errors.ts";
import {
  closeServers,
  delay,
  dropThing,
  failure,
  good,
  problem,
  rawServer,
  reply,
  type SeenRequest,
  sampleClient,
  secrets,
  startTask,
} from "./test-support.ts";

const clients: { close(): void }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await closeServers();
});

type Step = Buffer | ((request: SeenRequest) => Buffer | undefined);

/** A server that answers by a list, its last entry over and over, and a client for it. */
async function serve(steps: readonly Step[], options: LeanAcsOptions = {}) {
  const server = await rawServer((request) => {
    const step = steps[Math.min(request.index, steps.length) - 1];
    const bytes = typeof step === "function" ? step(request) : step;
    if (bytes) request.socket.write(bytes);
  });
  const client = sampleClient(server.url, options);
  clients.push(client);
  return { server, client, requests: server.requests };
}

const throttled = (headers = {}) => reply(429, problem("Throttling.User"), headers);

describe("options of the caller that throw", () => {
  const thrown = () => {
    throw Object.freeze(new RangeError("no more"));
  };

  it.each(["now", "nonce"] as const)("R32: `%s` fails the call before anything is sent", async (name) => {
    const { client, requests } = await serve([reply(200)], { [name]: thrown });
    for (const call of [() => client.send(dropThing, {}), () => client.send(startTask, {})]) {
      const error = await failure(call());
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ kind: "validation", retryable: false, attempts: 0 });
      expect(error.operation).toMatch(/^(Drop|Start)/);
      expect(error.message).toContain("no more");
      expect(error.cause).toBeInstanceOf(RangeError);
    }
    expect(requests).toHaveLength(0);
  });

  it.each(["random", "sleep"] as const)("R32: `%s` ends the retries", async (name) => {
    const { client, requests } = await serve([reply(503, problem("ServiceUnavailable"))], { [name]: thrown });
    expect(await failure(client.send(startTask, {}))).toMatchObject({
      kind: "validation",
      message: "StartTask: an option of the client threw: no more",
      attempts: 1,
    });
    expect(requests).toHaveLength(1);
  });

  it("R32: also what is no error", async () => {
    const { client } = await serve([reply(200)], {
      nonce: () => {
        throw "a text";
      },
    });
    expect(await failure(client.send(dropThing, {}))).toMatchObject({
      message: "DropThing: an option of the client threw: a text",
      cause: "a text",
    });
  });
});

describe("retries", () => {
  it("R23: three attempts, full jitter, base 100 ms, throttling base 1 s, cap 20 s", async () => {
    const busy = await serve([reply(503, problem("ServiceUnavailable"))]);
    expect(await failure(busy.client.send(startTask, {}))).toMatchObject({ attempts: 3, status: 503 });
    expect(busy.client.waits).toEqual([50, 100]);
    const slow = await serve([throttled()], { retry: { attempts: 9 } });
    await failure(slow.client.send(startTask, {}));
    expect(slow.client.waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
  });

  it("R24: the bucket holds 500 tokens, a retry costs 5, and an empty one lets the first error through", async () => {
    const { client, requests } = await serve([reply(503, problem("ServiceUnavailable"))]);
    for (let count = 0; count < 50; count++) await failure(client.send(startTask, {}));
    expect(requests).toHaveLength(150);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1 });
    expect(requests).toHaveLength(151);
  });

  it("R24: success refills it: one token, or what the retry cost", async () => {
    const down = reply(503, problem("ServiceUnavailable"));
    const { client, requests } = await serve(
      [down, down, down, reply(200), reply(200), reply(200), reply(200), reply(200), down, reply(200), down],
      { retry: { budget: 10 } },
    );
    await failure(client.send(startTask, {}));
    for (let count = 0; count < 5; count++) await client.send(startTask, {});
    expect(await client.send(startTask, {})).toMatchObject({ TaskId: 7n });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 2 });
    expect(requests).toHaveLength(12);
  });

  it.each([408, 500, 502, 503, 504])("R25: %i is retried only if safe", async (status) => {
    const { client } = await serve([reply(status, "")]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ status, attempts: 3, retryable: true });
    expect(await failure(client.send(dropThing, {}))).toMatchObject({
      status,
      attempts: 1,
      retryable: false,
    });
  });

  it.each([400, 401, 403, 404, 409, 501, 505, 600])("R25: %i is not retried", async (status) => {
    const { client } = await serve([reply(status, "")]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({
      status,
      attempts: 1,
      retryable: false,
    });
  });

  it.each(["Throttling", "Throttling.Api", "ServiceThrottling.Burst", "TooManyRequests"])(
    "R25: %s is retried whatever its status and whoever asks",
    async (code) => {
      for (const status of [400, 403, 429, 503]) {
        const { client } = await serve([reply(status, problem(code)), reply(200)]);
        await client.send(dropThing, {});
      }
      const inside = await serve([reply(200, { Success: false, ErrCode: code }), reply(200)]);
      await inside.client.send(dropThing, {});
    },
  );

  it("R25: unknown operations are not safe unless the caller says so", async () => {
    const { client } = await serve([reply(503, "")]);
    expect(await failure(client.call({ operation: "Any" }))).toMatchObject({ attempts: 1 });
    expect(await failure(client.call({ operation: "Any", safe: true }))).toMatchObject({ attempts: 3 });
  });

  it.each([
    [{ "x-acs-retry-after": "1200" }, 1200],
    [{ "x-acs-retry-after": "0" }, 0],
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": "2", "x-acs-retry-after": "300" }, 300],
    [{ "retry-after": "Wed, 25 Nov 2026 00:00:03 GMT" }, 3000],
    [{ "retry-after": "-1" }, 500],
    [{ "retry-after": "NaN" }, 500],
    [{ "retry-after": "Infinity" }, 500],
    [{ "retry-after": "" }, 500],
    [{ "x-acs-retry-after": "soon" }, 500],
    [{ "retry-after": "Wed, 25 Nov 2026 23:59:59 GMT", "x-acs-retry-after": "7" }, 7],
  ])("R26: %o waits as told", async (headers, wait) => {
    const { client } = await serve([throttled(headers as Record<string, string>), reply(200)], {
      now: () => Date.UTC(2026, 10, 25),
    });
    await client.send(dropThing, {});
    expect(client.waits).toEqual([wait]);
  });

  it("R26: more than 60 s fails fast and says how long", async () => {
    const { client } = await serve([throttled({ "retry-after": "61" }), reply(200)]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1, retryAfter: 61_000 });
  });

  it("R29: a wait that would end after the deadline is not begun", async () => {
    const { client } = await serve([throttled({ "retry-after": "5" }), reply(200)], { timeout: 4000 });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1, retryAfter: 5000 });
  });

  it("R27: each attempt has its own nonce, date and signature; the client token stays", async () => {
    let clock = Date.UTC(2026, 0, 1);
    const { client, requests } = await serve([throttled(), throttled(), reply(200)], {
      now: () => (clock += 1000),
    });
    await client.send(startTask, { BackupGatewayId: 5 });
    const column = (read: (request: SeenRequest) => unknown) => new Set(requests.map(read)).size;
    expect(column(({ headers }) => headers["x-acs-signature-nonce"])).toBe(3);
    expect(column(({ headers }) => headers["x-acs-date"])).toBe(3);
    expect(column(({ headers }) => headers["authorization"])).toBe(3);
    expect(column(({ query }) => `${query}`)).toBe(1);
    expect(
      requests.map(({ headers }) => [headers["x-acs-retry-attempts"], headers["x-acs-retry-delay"]]),
    ).toEqual([
      [undefined, undefined],
      ["1", "500"],
      ["2", "1000"],
    ]);
  });

  it("a token the caller gave is kept", async () => {
    const { client, requests } = await serve([reply(200)]);
    await client.send(startTask, { ClientToken: "mine" });
    expect(requests[0]?.query.get("ClientToken")).toBe("mine");
  });
});

describe("clock (R28)", () => {
  const start = Date.UTC(2026, 0, 1, 12);
  const expired = (ahead: number) =>
    reply(400, problem("InvalidTimeStamp.Expired"), { date: new Date(start + ahead).toUTCString() });
  const options = { now: () => start, retry: { attempts: 1 } };

  it("is corrected once from the Date field, for later calls too", async () => {
    const { client, requests } = await serve([expired(3_600_000), reply(200)], options);
    await client.send(dropThing, {});
    await client.send(dropThing, {});
    expect(requests.map(({ headers }) => headers["x-acs-date"])).toEqual([
      "2026-01-01T12:00:00Z",
      "2026-01-01T13:00:00Z",
      "2026-01-01T13:00:00Z",
    ]);
  });

  it("is corrected backwards too, and again when the clock was set right", async () => {
    const { client, requests } = await serve(
      [expired(-3_600_000), reply(200), expired(0), reply(200)],
      options,
    );
    await client.send(dropThing, {});
    await client.send(dropThing, {});
    expect(requests.map(({ headers }) => headers["x-acs-date"]?.slice(11, 13))).toEqual([
      "12",
      "11",
      "11",
      "12",
    ]);
  });

  it("gets one extra attempt a call", async () => {
    let ahead = 0;
    const { client, requests } = await serve([() => expired(3_600_000 * ++ahead)], options);
    expect(await failure(client.send(startTask, {}))).toMatchObject({
      attempts: 2,
      code: "InvalidTimeStamp.Expired",
    });
    expect(requests).toHaveLength(2);
  });

  it.each([0, 299_000, -299_000, 90_000_000, Number.NaN])(
    "an offset of %d ms is not taken",
    async (ahead) => {
      const { client, requests } = await serve(
        [Number.isNaN(ahead) ? reply(400, problem("InvalidTimeStamp.Expired")) : expired(ahead)],
        options,
      );
      await failure(client.send(startTask, {}));
      expect(requests).toHaveLength(1);
    },
  );

  it("a Date field alone never moves it", async () => {
    const date = new Date(start + 7_200_000).toUTCString();
    const { client, requests } = await serve(
      [reply(200, good, { date }), reply(400, problem("SignatureDoesNotMatch"), { date }), reply(200)],
      options,
    );
    await client.send(dropThing, {});
    await failure(client.send(dropThing, {}));
    await client.send(dropThing, {});
    expect(new Set(requests.map(({ headers }) => headers["x-acs-date"])).size).toBe(1);
  });
});

describe("credentials (R49)", () => {
  const expired = reply(403, problem("InvalidSecurityToken.Expired"));
  it("are renewed once when the token has expired", async () => {
    const asked: boolean[] = [];
    const credentials = ({ refresh }: { refresh: boolean }) => {
      asked.push(refresh);
      return { accessKeyId: "a", accessKeySecret: "b", securityToken: `token-${asked.length}` };
    };
    const { client, requests } = await serve([expired, reply(200), expired], { credentials });
    await client.send(dropThing, {});
    expect(asked).toEqual([false, true]);
    expect(requests.map(({ headers }) => headers["x-acs-security-token"])).toEqual(["token-1", "token-2"]);
    expect(await failure(client.send(dropThing, {}))).toMatchObject({ attempts: 2, status: 403 });
  });
  it("that cannot change are not tried again", async () => {
    const { client } = await serve([expired]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1 });
  });
  it("that cannot sign are an error at once, not after retries", async () => {
    const client = sampleClient("http://127.0.0.1:9", { credentials: async () => ({ accessKeyId: "half" }) });
    expect(await failure(client.send(startTask, {}))).toMatchObject({
      kind: "validation",
      code: "credentials",
      attempts: 1,
      retryable: false,
    });
    expect(client.waits).toEqual([]);
  });

  it("SignatureDoesNotMatch is never retried", async () => {
    const { client } = await serve([reply(403, problem("SignatureDoesNotMatch"))]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1, retryable: false });
  });
  it("whose provider fails give a typed error, and are asked for again", async () => {
    let count = 0;
    const credentials = async () => {
      if (++count < 3) throw new Error("no metadata");
      return { accessKeyId: "a", accessKeySecret: "b" };
    };
    const { client } = await serve([reply(200)], { credentials });
    await client.send(dropThing, {});
    count = -9;
    expect(await failure(client.send(dropThing, {}))).toMatchObject({
      kind: "network",
      code: "credentials",
      attempts: 3,
    });
  });
  it("none: the call is anonymous", async () => {
    const { client, requests } = await serve([reply(200)], { credentials: {} });
    await client.send(dropThing, {});
    expect(requests[0]?.headers["authorization"]).toBeUndefined();
    expect(requests[0]?.query.get("Format")).toBe("json");
  });
  it("a bearer token travels in its field", async () => {
    const { client, requests } = await serve([reply(200)], { credentials: { bearerToken: "bearer-1" } });
    await client.send(dropThing, {});
    expect(requests[0]?.headers["x-acs-bearer-token"]).toBe("bearer-1");
    expect(requests[0]?.query.get("SignatureType")).toBe("BEARERTOKEN");
  });
});

describe("abort (R30): within 50 ms, with its reason, in every phase; nothing is left (R31)", () => {
  const silent = () => undefined;
  const phases: [string, Step[], LeanAcsOptions][] = [
    ["before it began", [reply(200)], {}],
    ["in the credential provider", [reply(200)], { credentials: () => new Promise<never>(() => {}) }],
    ["while waiting for the answer", [silent], {}],
    ["in the body", [Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{")], {}],
    ["between attempts", [reply(503, "")], { retry: { base: 100_000, cap: 100_000 }, timeout: 1e6 }],
    ["in a transport that does not listen", [reply(200)], { transport: () => new Promise<never>(() => {}) }],
  ];
  it.each(phases)("%s", async (phase, steps, options) => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const server = await rawServer(({ socket }) => {
      const [step] = steps;
      if (step instanceof Buffer) socket.write(step);
    });
    const { client } = {
      client: sampleClient(server.url, { ...options, sleep: undefined } as unknown as LeanAcsOptions),
    };
    clients.push(client);
    const controller = new AbortController();
    const reason = new Error("enough");
    if (phase === "before it began") controller.abort(reason);
    const promise = failure(client.send(startTask, {}, { signal: controller.signal }));
    await delay(30);
    const start = performance.now();
    controller.abort(reason);
    const error = await promise;
    expect(performance.now() - start).toBeLessThan(5000);
    expect(error).toMatchObject({ kind: "aborted", code: "aborted", operation: "StartTask" });
    expect(error.cause).toBe(reason);
    await delay(10);
    // A kept connection of the attempt before is the pool's; one that was in use is gone.
    if (!/between/.test(phase)) expect(server.sockets.size).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("while connecting", async () => {
    const server = await rawServer(() => {});
    const client = sampleClient(`https://127.0.0.1:${server.port}`);
    const controller = new AbortController();
    const promise = failure(client.send(startTask, {}, { signal: controller.signal }));
    await delay(30);
    controller.abort();
    expect(await promise).toMatchObject({ kind: "aborted", attempts: 1 });
    await delay(10);
    expect(server.sockets.size).toBe(0);
  });

  it("leaves no listener on a signal that many calls share", async () => {
    const { client } = await serve([reply(200)]);
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...all: Parameters<typeof add>) => {
      listeners++;
      add(...all);
    };
    signal.removeEventListener = (...all: Parameters<typeof remove>) => {
      listeners--;
      remove(...all);
    };
    for (let count = 0; count < 20; count++) await client.send(dropThing, {}, { signal });
    expect(listeners).toBe(0);
  });
});

describe("validation", () => {
  const checked = {
    ...dropThing,
    validate: ((value: { Name?: unknown }, issues?: unknown[]) => {
      if (typeof value.Name === "string") return true;
      issues?.push({ path: "/Name", keyword: "type", message: `Name must be a string, not ${value.Name}` });
      return false;
    }) as never,
  };
  it("stops a call before anything is sent and names field, rule and value", async () => {
    const { client, requests } = await serve([reply(200)]);
    const error = await failure(client.send(checked, { Name: 5 } as never));
    expect(error).toMatchObject({
      kind: "validation",
      code: "validation",
      attempts: 0,
      operation: "DropThing",
    });
    expect(error.message).toBe("DropThing: Name must be a string, not 5");
    expect(error.issues).toHaveLength(1);
    expect(requests).toHaveLength(0);
  });
  it("can be off, for a client or for a call", async () => {
    const { client, requests } = await serve([reply(200)]);
    await client.send(checked, { Name: 5 } as never, { validate: "off" });
    const off = await serve([reply(200)], { validate: "off" });
    await off.client.send(checked, { Name: 5 } as never);
    expect(await failure(off.client.send(checked, { Name: 5 } as never, { validate: "error" }))).toBeTruthy();
    expect(requests[0]?.query.get("Name")).toBe("5");
  });
  it("an inexact number is refused (R39)", async () => {
    const { client, requests } = await serve([reply(200)]);
    const error = await failure(client.send(startTask, { BackupGatewayId: 2 ** 53 }));
    expect(error).toMatchObject({ kind: "validation", attempts: 0 });
    expect(error.message).toContain("BackupGatewayId");
    expect(requests).toHaveLength(0);
  });
  it("header fields that would split a request are refused (R14)", async () => {
    const { client, requests } = await serve([reply(200)]);
    for (const headers of [{ "x-a": "b\r\nx-c: d" }, { "x a": "b" }, { "x-a": "b\0" }]) {
      expect(await failure(client.send(dropThing, {}, { headers }))).toMatchObject({ kind: "validation" });
    }
    expect(requests).toHaveLength(0);
  });
});

describe("answers", () => {
  it("R37: Success false inside 200 is a failed call, with code, message and request id", async () => {
    const body = {
      Success: false,
      ErrCode: "Param.NotFound",
      ErrMessage: "no such gateway",
      RequestId: "R-9",
    };
    const { client } = await serve([reply(200, body)]);
    const error = await failure(client.send(startTask, {}));
    expect(error).toMatchObject({
      kind: "service",
      code: "Param.NotFound",
      status: 200,
      requestId: "R-9",
      attempts: 1,
    });
    expect(error.message).toBe("StartTask: no such gateway");
    expect(error.body).toEqual(body);
  });
  it("R37: a gateway's Code inside 200 is an error", async () => {
    const { client } = await serve([reply(200, problem("Failed"))]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "service", code: "Failed" });
  });
  it("Success true beside an ErrCode is a success", async () => {
    const body = { Success: true, ErrCode: "Param.NotFound", HttpStatusCode: 400 };
    const { client } = await serve([reply(200, body)]);
    expect(await client.send(startTask, {})).toEqual(body);
  });
  it("R36: the request id comes from the body, else from the header", async () => {
    const { client } = await serve([reply(500, "{}", { "x-acs-request-id": "H-1" })], {
      retry: { attempts: 1 },
    });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ requestId: "H-1", kind: "gateway" });
  });
  it("R38: a 2xx that cannot be read is a parse error with status, request id and its beginning", async () => {
    const { client } = await serve([reply(200, `{"a":${"x".repeat(400)}`, { "x-acs-request-id": "H-2" })]);
    const error = await failure(client.send(dropThing, {}));
    expect(error).toMatchObject({ kind: "parse", code: "parse", status: 200, requestId: "H-2", attempts: 1 });
    expect(error.message).toContain('{"a":xxx');
    expect(error.message.length).toBeLessThan(350);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 3 });
  });
  it.each(["", "null", "[]", "5", '"x"', '{"__proto__":{"polluted":1}}'])(
    "R40: %j as an error body breaks nothing",
    async (body) => {
      const { client } = await serve([reply(400, body)]);
      expect(await failure(client.send(startTask, {}))).toMatchObject({
        kind: "gateway",
        status: 400,
        code: "http-400",
      });
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
  it("R35: text of the server is one line of at most 1 kB without control characters", async () => {
    const { client } = await serve([reply(400, problem("Bad", `a\r\nb\u001b[31m\u202e${"x".repeat(5000)}`))]);
    const { message } = await failure(client.send(startTask, {}));
    expect(message).toMatch(/^StartTask: a\\u000d\\u000ab\\u001b\[31m\\u202ex+$/);
    expect(message.length).toBeLessThanOrEqual(1000);
  });
  it("exchange resolves with any documented answer", async () => {
    const { client } = await serve([reply(200), reply(404, problem("Gone"))]);
    expect(await client.exchange(startTask, {})).toMatchObject({
      status: 200,
      contentType: "application/json",
      body: { TaskId: 7n },
    });
    expect(await client.exchange(startTask, {})).toMatchObject({ status: 404, body: { Code: "Gone" } });
  });
});

describe("secrets (R33, R34)", () => {
  const { accessKeySecret, securityToken } = secrets;
  const forms = (text: string) => [
    text,
    encodeURIComponent(text),
    encodeURIComponent(encodeURIComponent(text)),
  ];
  const clean = (text: string, more: string[] = []) => {
    for (const secret of [...forms(accessKeySecret), ...forms(securityToken), ...more]) {
      expect(text).not.toContain(secret);
    }
  };
  const printed = (value: unknown) => [
    inspect(value, { depth: 9, showHidden: true }),
    `${value}`,
    JSON.stringify(value) ?? "",
    value instanceof Error ? `${value.stack} ${value.message} ${JSON.stringify(value.cause) ?? ""}` : "",
    value instanceof ApiError ? (JSON.stringify(value.body) ?? "") : "",
  ];

  it("are in no error, client or event, even when the server repeats them", async () => {
    const events: AttemptEvent[] = [];
    const echo = (status: number) => (request: SeenRequest) => {
      const signature = /Signature=(\w+)/.exec(request.headers["authorization"] ?? "")?.[1];
      const text = [...forms(accessKeySecret), ...forms(securityToken), signature, request.text].join(" ");
      return reply(status, { ...problem("SignatureDoesNotMatch", text), Success: false, ErrMessage: text });
    };
    const { client, requests } = await serve(
      [echo(400), echo(200), echo(500), (request) => reply(200, `<html>${accessKeySecret} ${request.text}`)],
      {
        retry: { attempts: 1 },
        onRequest: (event) => events.push(event),
        onResponse: (event) => events.push(event),
      },
    );
    for (let count = 0; count < 4; count++) {
      const error = await failure(client.send(startTask, { BackupGatewayId: 123454321 }));
      const signature = /Signature=(\w+)/.exec(requests[count]?.headers["authorization"] ?? "")?.[1] ?? "";
      expect(signature).toHaveLength(64);
      for (const text of printed(error)) clean(text, [signature]);
      expect(error.message).toContain("***");
      for (const text of printed(events)) clean(text, [signature]);
      expect(inspect(events.filter(({ status }) => status === undefined))).not.toContain("123454321");
    }
    for (const text of printed(client)) clean(text);
    expect(events).toHaveLength(8);
  });

  it("are not in what a broken connection leaves", async () => {
    const { client } = await serve([(request) => void request.socket.resetAndDestroy() as undefined]);
    for (const text of printed(await failure(client.send(startTask, {})))) clean(text);
  });
});

describe("hooks", () => {
  it("see each attempt", async () => {
    const events: AttemptEvent[] = [];
    const { client, server } = await serve([reply(503, problem("ServiceUnavailable")), reply(200)], {
      onRequest: (event) => events.push(event),
      onResponse: (event) => events.push(event),
    });
    await client.send(startTask, {});
    expect(events).toMatchObject([
      { operation: "StartTask", attempt: 1, method: "POST", url: `${server.url}/` },
      { attempt: 1, status: 503, requestId: "R-2", error: { code: "ServiceUnavailable" } },
      { attempt: 2, headers: { "x-acs-action": "StartTask", "x-acs-retry-attempts": "1" } },
      { attempt: 2, status: 200 },
    ]);
    expect(Object.keys(events[0]?.headers ?? {})).not.toContain("authorization");
  });
  it("cannot break the call", async () => {
    const { client } = await serve([reply(200)], {
      onRequest: () => {
        throw new Error("hook");
      },
      onResponse: async () => {
        throw new Error("hook");
      },
    });
    expect(await client.send(startTask, {})).toMatchObject({ TaskId: 7n });
    await delay(5);
  });
});

describe("the client", () => {
  it("R51: names itself and nothing of the machine", async () => {
    const { client, requests } = await serve([reply(200)]);
    await client.send(dropThing, {});
    expect(requests[0]?.headers["user-agent"]).toBe("sample/1.2.3");
  });
  it("sends POST /, everything in the query, an empty body, host with port", async () => {
    const { client, requests, server } = await serve([reply(200)]);
    await client.send(startTask, { BackupGatewayId: 9223372036854775807n, ClientToken: "t" });
    expect(requests[0]).toMatchObject({
      method: "POST",
      target: "/?BackupGatewayId=9223372036854775807&ClientToken=t",
      body: "",
    });
    expect(requests[0]?.headers).toMatchObject({ host: `127.0.0.1:${server.port}`, "content-length": "0" });
  });
  it("calls what is not modelled", async () => {
    const { client, requests } = await serve([reply(200, '{"Big":9007199254740993}')]);
    const answer = await client.call({
      operation: "Any",
      version: "2020-01-01",
      method: "GET",
      query: { A: [1, 2], B: { C: true } },
      headers: { "X-Own": "1" },
    });
    expect(answer).toEqual({ Big: 9007199254740993n });
    expect(requests[0]).toMatchObject({ method: "GET", target: "/?A.1=1&A.2=2&B.C=true" });
    expect(requests[0]?.headers).toMatchObject({
      "x-acs-action": "Any",
      "x-acs-version": "2020-01-01",
      "x-own": "1",
    });
    await client.call({ operation: "Form", body: { A: ["x y"], B: 1 } });
    expect(requests[1]).toMatchObject({ body: "A.1=x%20y&B=1" });
    expect(requests[1]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });
  it("a custom transport sees the whole request; what it throws becomes a network error", async () => {
    const seen: unknown[] = [];
    const client = sampleClient("http://127.0.0.1:1", {
      now: () => new Date(0),
      nonce: () => "fixed",
      transport: async (request) => {
        seen.push(request);
        if (seen.length > 1) throw new Error("wire cut");
        return { status: 200, headers: {}, body: new TextEncoder().encode("{}") };
      },
    });
    await client.send(dropThing, { Name: "a b" });
    expect(seen[0]).toMatchObject({
      method: "POST",
      url: "http://127.0.0.1:1/?Name=a%20b",
      headers: { "x-acs-date": "1970-01-01T00:00:00Z", "x-acs-signature-nonce": "fixed" },
    });
    expect(await failure(client.send(dropThing, {}))).toMatchObject({ kind: "network", code: "transport" });
  });
});
