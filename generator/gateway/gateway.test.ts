import { afterEach, describe, expect, it } from "vitest";
import type { Gateway, GatewayOptions } from "./gateway.ts";
import { createGateway } from "./gateway.ts";
import { readJson } from "./json-text.ts";
import type { TestAnswer, TestRequest } from "./test-support/requests.ts";
import {
  keyId,
  listApi,
  object,
  parameterOf,
  sampleResponses,
  secret,
  send,
  signV1,
  signV3,
  startXml,
  testTime,
  text,
} from "./test-support/requests.ts";

const open: Gateway[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()));
});

async function start(options: GatewayOptions = {}): Promise<{
  gateway: Gateway;
  ask: (request: TestRequest) => Promise<TestAnswer>;
}> {
  const gateway = createGateway(listApi(), {
    credentials: { [keyId]: secret },
    now: () => testTime,
    ...options,
  });
  open.push(gateway);
  const { port } = await gateway.listen(0);
  return { gateway, ask: (request) => send(port, request) };
}

const accept = { accept: "application/json" };
const json = (answer: TestAnswer): unknown => readJson(answer.text)?.value;

describe("answers", () => {
  it("answers a signed V3 call with the documented JSON sample", async () => {
    const { ask, gateway } = await start();
    const answer = await ask(signV3("StartList", { GatewayId: "160813" }, { headers: accept }));
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json;charset=utf-8");
    expect(json(answer)).toEqual({
      HttpStatusCode: 200,
      RequestId: "EB4DFD5E-3618-498D-BE35-4DBEA0072122",
      Success: true,
      TaskId: 123456,
    });
    expect(answer.headers["x-acs-request-id"]).toBe("EB4DFD5E-3618-498D-BE35-4DBEA0072122");
    expect(gateway.requests[0]).toMatchObject({
      operation: "StartList",
      status: 200,
      values: { GatewayId: 160813n },
    });
  });

  it("answers V1 without Format as XML, the sample byte for byte, and with Format=JSON as JSON", async () => {
    const { ask } = await start();
    const xml = await ask(signV1("StartList", {}));
    expect(xml.headers["content-type"]).toBe("text/xml;charset=utf-8");
    expect(xml.text).toBe(startXml);
    const asJson = await ask(signV1("StartList", {}, { format: "JSON" }));
    expect(json(asJson)).toMatchObject({ TaskId: 123457 });
  });

  it("takes V1 parameters from a form body", async () => {
    const { ask, gateway } = await start();
    const answer = await ask(
      signV1("StartList", {}, { method: "POST", form: { Engine: "MySQL", Port: "3306" } }),
    );
    expect(answer.status).toBe(200);
    expect(gateway.requests[0]?.values).toEqual({ Engine: "MySQL", Port: 3306 });
  });

  it("keeps TaskId 9223372036854775807 exact in JSON, in XML and on its way back", async () => {
    const { ask, gateway } = await start({ taskIds: () => 9223372036854775807n });
    const answer = await ask(signV3("StartList", {}, { headers: accept }));
    expect(answer.text).toContain('"TaskId":9223372036854775807');
    const xml = await ask(signV3("StartList", {}, { headers: { accept: "text/xml" } }));
    expect(xml.text).toContain("<StartListReponse>");
    expect(xml.text).toContain("<TaskId>9223372036854775807</TaskId>");
    const result = await ask(signV3("GetList", { TaskId: "9223372036854775807" }, { headers: accept }));
    expect(result.status).toBe(200);
    expect(gateway.requests.at(-1)?.values).toEqual({ TaskId: 9223372036854775807n });
  });

  it("reads lists, lists of objects, JSON and comma lists into their declared types", async () => {
    const { ask, gateway } = await start();
    const flat = {
      "Names.1": "a",
      "Names.10": "j",
      "Names.2": "b",
      "Tags.1.Key": "k",
      "Tags.1.Size": "9007199254740993",
      Filter: "[1,9007199254740993]",
      Zones: "x,y",
      Flag: "true",
    };
    expect((await ask(signV3("Tag", flat))).status).toBe(200);
    expect(gateway.requests[0]?.values).toEqual({
      Names: ["a", "b", "j"],
      Tags: [{ Key: "k", Size: 9007199254740993n }],
      Filter: [1n, 9007199254740993n],
      Zones: ["x", "y"],
      Flag: true,
    });
  });
});

describe("state (R68)", () => {
  it("answers a result as pending for the told number of polls, then with the ready field", async () => {
    const { ask } = await start({ pendingPolls: 2 });
    await ask(signV3("StartList", {}, { headers: accept }));
    const lists: unknown[] = [];
    for (let poll = 0; poll < 3; poll += 1) {
      const answer = json(await ask(signV3("GetList", { TaskId: "123456" }, { headers: accept })));
      lists.push((answer as { List?: unknown }).List);
    }
    expect(lists).toEqual([undefined, undefined, { name: ["a", "b & <c>"] }]);
  });

  it("writes a sample that has no XML form as XML of its own", async () => {
    const { ask, gateway } = await start();
    gateway.addTask("StartList", 5);
    const answer = await ask(signV1("GetList", { TaskId: "5" }, { format: "XML" }));
    expect(answer.text).toContain("<GetListResponse>");
    expect(answer.text).toContain("<name>a</name>\n        <name>b &amp; &lt;c&gt;</name>");
  });

  it("keeps the documented key where it is a text, counts on from it, and takes a key the request gives", async () => {
    const api = listApi();
    const [start, get] = api.operations;
    if (start === undefined || get === undefined) throw new Error("no operation");
    const textual = {
      ...start,
      parameters: [...start.parameters, parameterOf("TaskId", text())],
      responses: sampleResponses(object({ TaskId: text() }), { TaskId: "urx7****" }),
    };
    const gateway = createGateway(
      { ...api, operations: [textual, { ...get, parameters: [parameterOf("TaskId", text())] }] },
      { credentials: { [keyId]: secret }, now: () => testTime },
    );
    open.push(gateway);
    const { port } = await gateway.listen(0);
    const call = async (action: string, parameters: Record<string, string>) =>
      json(await send(port, signV3(action, parameters, { headers: accept })));
    expect(await call("StartList", {})).toEqual({ TaskId: "urx7****" });
    expect(await call("StartList", {})).toEqual({ TaskId: "urx71" });
    expect(await call("StartList", { TaskId: "mine" })).toEqual({ TaskId: "mine" });
    for (const key of ["urx7****", "urx71", "mine"]) {
      expect(await call("GetList", { TaskId: key })).toMatchObject({ Success: true });
    }
    expect(await call("GetList", { TaskId: "other" })).toMatchObject({ Code: "InvalidTaskId.NotFound" });
    expect(await call("GetList", {})).toMatchObject({ Success: true });
  });

  it("turns down an unknown task and forgets tasks on reset", async () => {
    const { ask, gateway } = await start();
    const ask123456 = () => ask(signV3("GetList", { TaskId: "123456" }, { headers: accept }));
    expect(json(await ask123456())).toMatchObject({ Code: "InvalidTaskId.NotFound" });
    await ask(signV3("StartList", {}));
    expect((await ask123456()).status).toBe(200);
    gateway.reset();
    expect((await ask123456()).status).toBe(404);
  });

  it("gives the same TaskId for the same ClientToken, and refuses the token with other parameters", async () => {
    const { ask } = await start();
    const call = (parameters: Record<string, string>) =>
      ask(signV3("StartList", { ...parameters, ClientToken: "one" }, { headers: accept }));
    const [first, second] = await Promise.all([call({ Port: "1" }), call({ Port: "1" })]);
    expect(json(first)).toEqual(json(second));
    const other = await call({ Port: "2" });
    expect(other.status).toBe(400);
    expect(json(other)).toMatchObject({ Code: "IdempotentParameterMismatch" });
    expect(json(await ask(signV3("StartList", { ClientToken: "two" }, { headers: accept })))).toMatchObject({
      TaskId: 123457,
    });
  });
});

describe("validation", () => {
  it("names a missing parameter and the field a validator turns down, as JSON and as XML (R66)", async () => {
    const { ask } = await start({
      requestIds: () => "00000000-0000-4000-8000-000000000001",
      validators: () => (_value, issues) => {
        issues?.push({
          path: "/Engine",
          keyword: "enum",
          message: "Engine must be MySQL or Redis, not Postgres.",
        });
        return false;
      },
    });
    const missing = await ask(signV3("GetList", {}, { headers: { ...accept, host: "localhost:80" } }));
    expect(missing.status).toBe(400);
    expect(json(missing)).toEqual({
      RequestId: "00000000-0000-4000-8000-000000000001",
      HostId: "localhost",
      Code: "MissingParameter.TaskId",
      Message: "TaskId is mandatory for this action.",
    });
    const invalid = await ask(signV1("StartList", { Engine: "Postgres" }));
    expect(invalid.status).toBe(400);
    expect(invalid.text).toBe(
      "<Error>\n    <RequestId>00000000-0000-4000-8000-000000000001</RequestId>\n    <HostId>127.0.0.1</HostId>\n" +
        "    <Code>InvalidParameter.Engine</Code>\n    <Message>Engine must be MySQL or Redis, not Postgres.</Message>\n</Error>\n",
    );
  });
});

describe("handlers and faults", () => {
  it("lets a handler answer, or leave the answer to the gateway", async () => {
    const { ask } = await start({
      handlers: {
        Tag: ({ values, sample }) =>
          values["Flag"] === true ? { value: { Big: 2n ** 63n, Sample: sample } } : undefined,
      },
    });
    expect((await ask(signV3("Tag", { Flag: "true" }, { headers: accept }))).text).toContain(
      '"Big":9223372036854775808',
    );
    expect(json(await ask(signV3("Tag", {}, { headers: accept })))).toMatchObject({ Success: true });
  });

  it("asks a handler before it looks for a task", async () => {
    const { ask } = await start({
      handlers: { GetList: ({ values }) => ({ value: { Given: values["TaskId"] } }) },
    });
    const answer = await ask(signV3("GetList", { TaskId: "77" }, { headers: accept }));
    expect(json(answer)).toEqual({ Given: 77 });
  });

  it("answers an error of a handler in the service's shape (R66)", async () => {
    const { ask } = await start({
      handlers: { Tag: () => ({ status: 403, error: { code: "Request.Forbidden", message: "no" } }) },
    });
    const answer = await ask(signV3("Tag", {}, { headers: accept }));
    expect(answer.status).toBe(403);
    expect(json(answer)).toMatchObject({ Code: "Request.Forbidden", Message: "no", HostId: "127.0.0.1" });
  });

  it("injects faults only if started so, the same ones for the same seed (R67)", async () => {
    const plain = await start();
    const header = { ...accept, "x-gaiwan-fault": "throttle" };
    expect((await plain.ask(signV3("Tag", {}, { headers: header }))).status).toBe(200);
    const asked = await start({ faults: { header: true } });
    const struck = await asked.ask(signV3("Tag", {}, { headers: header }));
    expect(struck.status).toBe(429);
    expect(struck.headers["x-acs-retry-after"]).toBe("50");
    const draw = async (): Promise<number[]> => {
      const { ask } = await start({
        faults: { seed: 7, rate: 0.5, kinds: ["throttle", "unavailable", "internal"] },
      });
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await ask(signV3("Tag", {}))).status);
      return statuses;
    };
    const first = await draw();
    expect(await draw()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(2);
  });

  it("breaks connections where a script says so (R67)", async () => {
    const { ask } = await start({ faults: { script: ["reset", "truncate", undefined] } });
    await expect(ask(signV3("Tag", {}))).rejects.toThrow();
    await expect(ask(signV3("Tag", {}))).rejects.toThrow();
    expect((await ask(signV3("Tag", {}))).status).toBe(200);
  });
});

describe("records", () => {
  it("masks signatures and tokens (R66)", async () => {
    const { ask, gateway } = await start({
      credentials: { [keyId]: { secret, securityToken: "canary-token" } },
    });
    const options = { securityToken: "canary-token" };
    expect((await ask(signV3("Tag", {}, options))).status).toBe(200);
    const v1 = signV1("Tag", {}, options);
    expect((await ask(v1)).status).toBe(200);
    const all = JSON.stringify(gateway.requests);
    const signature = /Signature=([^&]+)/.exec(v1.target)?.[1] ?? "";
    expect(all).not.toContain("canary-token");
    expect(all).not.toContain(signature);
    expect(all).not.toMatch(/Signature=[0-9a-f]{64}/);
  });

  it("keeps a bounded number of requests (R68)", async () => {
    const { ask, gateway } = await start({ limits: { records: 3 } });
    for (let call = 0; call < 5; call += 1) await ask(signV3("Tag", { Flag: String(call === 4) }));
    expect(gateway.requests.length).toBe(3);
    expect(gateway.requests.at(-1)?.values).toEqual({ Flag: true });
  });
});
