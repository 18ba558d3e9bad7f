/** What one attempt does with its request and its answer, over a transport of the test's own. */
import { describe, expect, it } from "vitest";
import { createLeanAcsClient, type LeanAcsOptions } from "./acs/lean-client.ts";
import type { AttemptEvent } from "./client.ts";
import { ApiError } from "./errors.ts";
import { nodePlatform } from "./platform/node.ts";
import { api, failure, good, problem, sampleClient, secrets, startTask } from "./test-support.ts";
import type { OperationDescriptor, TransportRequest, TransportResponse } from "./types.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: object, more: Partial<TransportResponse> = {}): TransportResponse => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: encode(JSON.stringify(value)),
  ...more,
});

/** A client whose transport answers by a list, its last entry over and over. */
function over(answers: readonly (TransportResponse | Error)[], options: LeanAcsOptions = {}) {
  const sent: TransportRequest[] = [];
  const client = sampleClient("http://127.0.0.1:1", {
    transport: async (request) => {
      sent.push(request);
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (answer instanceof Error || answer === undefined) throw answer;
      return answer;
    },
    ...options,
  });
  return { client, sent };
}

async function* inParts(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield encode(part);
}

describe("an answer that comes in parts", () => {
  const text = JSON.stringify(good);
  const parts = [text.slice(0, 5), "", text.slice(5, 9), text.slice(9)];

  it("is read whole, in order", async () => {
    const { client } = over([json({}, { body: inParts(...parts) })]);
    expect(await client.send(startTask, {})).toEqual({ ...good, TaskId: 7n });
  });
  it("may be as long as the limit, and no longer; that is not tried again", async () => {
    const exact = over([json({}, { body: inParts(...parts) })], { maxResponseBytes: text.length });
    expect(await exact.client.send(startTask, {})).toMatchObject({ TaskId: 7n });
    const { client, sent } = over([json({}, { body: inParts(...parts) })], {
      maxResponseBytes: text.length - 1,
    });
    expect(await failure(client.send(startTask, {}))).toMatchObject({
      kind: "network",
      code: "too-large",
      message: expect.stringContaining(`larger than ${text.length - 1} bytes`),
      status: 200,
      attempts: 1,
    });
    expect(sent).toHaveLength(1);
  });
  it("of an error is read too", async () => {
    const { client } = over([json({}, { status: 403, body: inParts(JSON.stringify(problem("Forbidden"))) })]);
    expect(await failure(client.send(startTask, {}))).toMatchObject({ code: "Forbidden", status: 403 });
  });
});

describe("a transport that fails", () => {
  it("with an error that is none of ours is a network error, tried again and kept as the cause", async () => {
    const broken = new TypeError("no network");
    const { client, sent } = over([broken, broken, json(good)]);
    expect(await client.send(startTask, {})).toMatchObject({ TaskId: 7n });
    expect(sent).toHaveLength(3);
    const never = over([broken]);
    expect(await failure(never.client.send(startTask, {}))).toMatchObject({
      kind: "network",
      code: "transport",
      message: expect.stringContaining("The transport failed"),
      cause: broken,
      attempts: 3,
    });
  });
});

describe("an answer that cannot be read", () => {
  it("is a parse error with status, request id and the start of the text, and no secret of it", async () => {
    const body = encode(`{"a": ${secrets.accessKeySecret} ${"x".repeat(300)}`);
    for (const field of ["x-acs-request-id", "x-request-id"]) {
      const { client } = over([
        json({}, { headers: { "content-type": "application/json", [field]: "R-9" }, body }),
      ]);
      const error = await failure(client.send(startTask, {}));
      expect(error).toMatchObject({ kind: "parse", code: "parse", status: 200, requestId: "R-9" });
      expect(error.message).toContain('{"a": ***');
      expect(error.message).not.toContain("canary");
      expect(error.message.length).toBeLessThan(400);
    }
  });
});

describe("hooks", () => {
  it("tell how long an attempt took, its method, its address without the query", async () => {
    const events: AttemptEvent[] = [];
    const { client } = over([json(problem("Busy"), { status: 503 }), json(good)], {
      onRequest: (event) => events.push(event),
      onResponse: (event) => events.push(event),
    });
    await client.send(startTask, { BackupGatewayId: 5 });
    expect(events.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, undefined],
      [1, 503],
      [2, undefined],
      [2, 200],
    ]);
    for (const event of events) {
      expect(event).toMatchObject({ operation: "StartTask", method: "POST", url: "http://127.0.0.1:1/" });
      if (event.status === undefined) expect(event.duration).toBeUndefined();
      else expect(event.duration).toBeLessThan(10_000);
    }
    expect(events[1]?.error).toMatchObject({ code: "Busy" });
    expect(events[3]?.error).toBeUndefined();
  });
  it("that throw or reject change nothing", async () => {
    const { client } = over([json(good)], {
      onRequest: () => {
        throw new Error("hook");
      },
      onResponse: async () => Promise.reject(new Error("hook")),
    });
    expect(await client.send(startTask, {})).toMatchObject({ TaskId: 7n });
  });
});

describe("the service's clock", () => {
  const at = (offset: number): string => new Date(Date.now() + offset).toUTCString();
  const hour = 3_600_000;
  const expired = (offset: number): TransportResponse =>
    json(problem("InvalidTimeStamp.Expired"), {
      status: 400,
      headers: { "content-type": "application/json", date: at(offset) },
    });

  it("once taken over also measures Retry-After", async () => {
    const later = json(problem("Busy"), {
      status: 503,
      headers: { "content-type": "application/json", "retry-after": at(hour + 5000) },
    });
    const { client } = over([expired(hour), later], { retry: { attempts: 0 } });
    const error = await failure(client.send(startTask, {}));
    expect(error).toMatchObject({ code: "Busy", attempts: 2 });
    expect(error.retryAfter).toBeGreaterThan(2000);
    expect(error.retryAfter).toBeLessThan(7000);
  });
  it.each([
    ["five minutes off are not worth it", 290_000, 1],
    ["more is taken over, once", hour, 2],
    ["as much to the other side", -hour, 2],
    ["more than a day is not believed", 25 * hour, 1],
  ])("%s", async (_name, offset, attempts) => {
    const { client, sent } = over([expired(offset)], { retry: { attempts: 0 } });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts });
    expect(sent).toHaveLength(attempts);
    const dates = sent.map(({ headers }) => Date.parse(headers["x-acs-date"] ?? ""));
    if (attempts === 2) expect(Math.abs((dates[1] ?? 0) - (dates[0] ?? 0) - offset)).toBeLessThan(5000);
  });
  it("of an answer without a date is not taken over", async () => {
    const { client } = over([json(problem("InvalidTimeStamp.Expired"), { status: 400 })], {
      retry: { attempts: 0 },
    });
    expect(await failure(client.send(startTask, {}))).toMatchObject({ attempts: 1 });
  });
});

describe("before anything is sent", () => {
  it("a call that ended while its credentials were fetched sends nothing", async () => {
    const controller = new AbortController();
    const { client, sent } = over([json(good)], {
      credentials: async () => {
        controller.abort(new Error("enough"));
        return secrets;
      },
    });
    expect(await failure(client.send(startTask, {}, { signal: controller.signal }))).toMatchObject({
      kind: "aborted",
      cause: expect.objectContaining({ message: "enough" }),
    });
    expect(sent).toEqual([]);
  });

  type Timed = { At?: unknown; Name?: string };
  const timed: OperationDescriptor<Timed, object> = {
    name: "Timed",
    version: "2019-03-06",
    method: "POST",
    parameters: [
      { name: "At", position: "query" },
      { name: "Name", position: "query" },
    ],
    validate: (value, issues): value is Timed => {
      const { Name } = value as { Name?: string };
      if (Name !== "bad") return true;
      issues?.push({ path: "/Name", keyword: "pattern", message: "/Name is bad" });
      return false;
    },
    outgoing: { Name: (value) => `${value}!` },
  };
  const said = { operation: "Timed", attempts: 0, sent: false, retryable: false, kind: "validation" };

  it("a Date becomes its text; one that is no time is refused", async () => {
    const { client, sent } = over([json(good)]);
    await client.send(timed, { At: new Date(0) });
    expect(new URL(sent[0]?.url ?? "").searchParams.get("At")).toBe("1970-01-01T00:00:00Z");
    const error = await failure(client.send(timed, { At: new Date(Number.NaN) }));
    expect(error).toMatchObject({ ...said, code: "validation", cause: expect.any(Error) });
    expect(error.message).toMatch(/^Timed: /);
    expect(sent).toHaveLength(1);
  });
  it("a request that the validator refuses is an error with its issues; `validate: off` sends it", async () => {
    const { client, sent } = over([json(good)]);
    expect(await failure(client.send(timed, { Name: "bad" }))).toMatchObject({
      ...said,
      message: "Timed: /Name is bad",
      issues: [{ path: "/Name", keyword: "pattern", message: "/Name is bad" }],
    });
    expect(sent).toEqual([]);
    await client.send(timed, { Name: "bad" }, { validate: "off" });
    expect(sent).toHaveLength(1);
  });
  it("values are made ready where the operation says how, and only those that are given", async () => {
    const { client, sent } = over([json(good)]);
    await client.send(timed, { Name: "n" });
    await client.send(timed, {});
    expect(sent.map(({ url }) => new URL(url).searchParams.get("Name"))).toEqual(["n!", null]);
  });
  it("a validator that refuses without saying why", async () => {
    const { client } = over([json(good)]);
    const error = await failure(client.send({ ...timed, validate: (_value): _value is Timed => false }, {}));
    expect(error.message).toBe("Timed: the request is not valid");
    const issue = (message: string) => ({ path: "", keyword: "k", message, expected: undefined });
    const telling = (_: unknown, issues?: object[]): _ is Timed => {
      issues?.push(issue("one is wrong"), issue("another is wrong"));
      return false;
    };
    const told = await failure(client.send({ ...timed, validate: telling }, {}));
    expect(told.message).toBe("Timed: one is wrong; another is wrong");
    expect(told.issues).toHaveLength(2);
  });
});

describe("text in a charset", () => {
  const read = (type: string, body: Uint8Array) =>
    over([{ status: 200, headers: { "content-type": type }, body }], { retry: { attempts: 1 } }).client.send(
      startTask,
      {},
    );
  const gbk = Uint8Array.of(...encode('{"Name":"'), 0xca, 0xfd, ...encode('"}'));

  it.each([
    "application/json; charset=gbk",
    'application/json;Charset="GBK"',
    "application/json; charset = gbk;x=y",
  ])("%s is followed", async (type) => {
    expect(await read(type, gbk)).toEqual({ Name: "\u6570" });
  });
  it.each(["application/json", "application/json; charset=UTF8", 'application/json; charset="utf-8"'])(
    "%s is UTF-8, strictly",
    async (type) => {
      expect(await read(type, encode('{"Name":"\u6570"}'))).toEqual({ Name: "\u6570" });
      const error = await failure(read(type, gbk));
      expect(error).toMatchObject({
        kind: "network",
        code: "decode",
        message: expect.stringContaining("The answer is not text in its charset"),
      });
      expect(error.cause).toBeInstanceOf(TypeError);
    },
  );
  it("nobody knows is an error, not a guess", async () => {
    for (const charset of ["xutf-8", "utf-8x", "klingon"]) {
      const type = `application/json; charset=${charset}`;
      const error = await failure(read(type, encode("{}")));
      expect([error.code, error.cause instanceof RangeError]).toEqual(["decode", true]);
    }
    // Of another charset what is broken is as wrong.
    expect((await failure(read("application/json; charset=gbk", Uint8Array.of(0x7b, 0x81)))).code).toBe(
      "decode",
    );
  });
});

describe("the wait between attempts", () => {
  /** A client that waits in earnest. */
  const waiting = (options: LeanAcsOptions) =>
    createLeanAcsClient(api, nodePlatform, {
      endpoint: "http://127.0.0.1:1",
      credentials: secrets,
      transport: async () => json(problem("ServiceUnavailable"), { status: 503 }),
      ...options,
    });

  it("takes its time and leaves no timer (R31)", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const client = waiting({ retry: { attempts: 2 }, random: () => 0.9 });
    const start = performance.now();
    expect((await failure(client.send(startTask, {}))).attempts).toBe(2);
    // 90 ms; timers may come a little early.
    expect(performance.now() - start).toBeGreaterThan(60);
    expect(timers()).toBeLessThanOrEqual(before);
  });
  it("ends with the call (R30)", async () => {
    const ending = new AbortController();
    const client = waiting({ retry: { attempts: 9 }, random: () => 1 });
    setTimeout(() => ending.abort(), 20);
    expect(await failure(client.send(startTask, {}, { signal: ending.signal }))).toMatchObject({
      kind: "aborted",
      attempts: 1,
    });
  });
});

it("hooks see the fields on the list, and no others that look like them", async () => {
  const seen: AttemptEvent[] = [];
  const headers = {
    "content-type": "application/json",
    "x-content-type": "secret",
    "content-type-x": "secret",
    date: "Thu, 01 Jan 1970 00:00:00 GMT",
    "x-acs-request-id": "R",
    "x-acs-retry-after": "1",
    "x-acs-dates": "secret",
    "set-cookie": "secret",
  };
  const { client } = over([json(good, { headers })], { onResponse: (event) => seen.push(event) });
  await client.send(startTask, {});
  expect(seen[0]?.headers).toEqual({
    "content-type": "application/json",
    date: "Thu, 01 Jan 1970 00:00:00 GMT",
    "x-acs-request-id": "R",
    "x-acs-retry-after": "1",
  });
});

it("a transport that throws nothing at all is a network error", async () => {
  const { client } = over([undefined as unknown as Error], { retry: { attempts: 1 } });
  expect(await failure(client.send(startTask, {}))).toMatchObject({ kind: "network", code: "transport" });
});

describe("what a retry costs (R24)", () => {
  const tried = async (error: ApiError, budget: number) => {
    const { client } = over([error], { retry: { attempts: 5, budget } });
    return (await failure(client.send(startTask, {}))).attempts;
  };
  const broken = new ApiError("network", "connection", "broken");
  const late = new ApiError("timeout", "first-byte", "late");

  it("five of the budget, ten after a limit of time", async () => {
    expect([
      await tried(broken, 14),
      await tried(broken, 15),
      await tried(late, 19),
      await tried(late, 20),
    ]).toEqual([3, 4, 2, 3]);
  });
});

it("the end of a call says what ended it", async () => {
  const { client } = over([], { timeout: 30, transport: () => new Promise(() => {}) });
  expect(await failure(client.send(startTask, {}))).toMatchObject({
    kind: "timeout",
    code: "total",
    message: "StartTask: no result within 30 ms",
  });
  const ending = new AbortController();
  const call = client.send(startTask, {}, { signal: ending.signal });
  ending.abort("enough");
  expect(await failure(call)).toMatchObject({
    kind: "aborted",
    code: "aborted",
    message: "StartTask: aborted by the caller",
    cause: "enough",
  });
});

it("closing the client closes its transport, where that can be closed", () => {
  let closed = 0;
  const transport = Object.assign(async () => json(good), { close: () => closed++ });
  over([], { transport }).client.close();
  over([]).client.close();
  expect(closed).toBe(1);
});

it("a code that only begins like the one of an expired time moves no clock", async () => {
  const headers = { "content-type": "application/json", date: "Thu, 01 Jan 2026 00:00:00 GMT" };
  const { client, sent } = over([json(problem("InvalidTimeStamp.ExpiredKey"), { status: 400, headers })], {
    now: () => Date.parse("2026-01-01T06:00:00Z"),
  });
  expect(await failure(client.send(startTask, {}))).toMatchObject({ code: "InvalidTimeStamp.ExpiredKey" });
  expect(sent).toHaveLength(1);
});

it("what cannot be made ready is not sent", async () => {
  const { client, sent } = over([json(good)], { now: () => Number.NaN });
  const error = await failure(client.send(startTask, {}));
  expect([error.kind, error.sent, error.message, sent.length]).toEqual([
    "validation",
    false,
    "Invalid time value",
    0,
  ]);
  expect(error.cause).toBeInstanceOf(RangeError);
});
