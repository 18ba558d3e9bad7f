/** What somebody put into `Object.prototype` is no option and no field: it must not lead a signed call elsewhere. */
import { afterEach, describe, expect, it } from "vitest";
import { createAcsClient } from "./acs/create-client.ts";
import { applyCodec } from "./codec.ts";
import { createHttpClient } from "./http/create-client.ts";
import { parseJson } from "./json.ts";
import { nodePlatform } from "./platform/node.ts";
import { api, closeServers, rawServer, reply, secrets, startTask } from "./test-support.ts";
import type { ApiDescriptor, OperationDescriptor } from "./types.ts";

afterEach(closeServers);

const validate = (_request: unknown): _request is never => true;

/** Only while `run` starts its calls: later everything else in this process would read it too. */
function polluted<T>(name: string, value: unknown, run: () => T): T {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  try {
    return run();
  } finally {
    delete (Object.prototype as Record<string, unknown>)[name];
  }
}

/** Values by option; `trap` is where a call would go. */
const values = (trap: string): [name: string, value: unknown][] => [
  ["endpoint", trap],
  ["proxy", trap],
  ["server", 1],
  ["serverVariables", { host: trap.replace("http://", "") }],
  ["regionId", "nowhere"],
  ["network", "vpc"],
  ["transport", () => Promise.reject(new Error("trapped"))],
  ["validate", "off"],
  ["now", () => 0],
  ["onRequest", () => {}],
];

describe.each(values("http://127.0.0.1:1").map(([name]) => name))("a polluted %s", (name) => {
  const valueAt = (trap: string): unknown => values(trap).find(([own]) => own === name)?.[1];

  it("changes no signed call", async () => {
    const [server, trap] = [
      await rawServer(({ socket }) => socket.write(reply(200, '{"TaskId":1,"Success":true}'))),
      await rawServer(({ socket }) => socket.write(reply(200, '{"TaskId":666,"Success":true}'))),
    ];
    const own: ApiDescriptor = {
      ...api,
      endpoints: { "cn-hangzhou": { public: server.url } },
      servers: [{ url: server.url }],
    };
    const [client, sent, called] = polluted(name, valueAt(trap.url), () => {
      const made = createAcsClient(own, nodePlatform, {
        regionId: "cn-hangzhou",
        credentials: secrets,
        protocol: "http",
      });
      const request = { operation: "StartTask", query: { BackupGatewayId: 1 } };
      return [
        made,
        made.send({ ...startTask, validate }, { BackupGatewayId: 1 }, {}),
        made.call(request, {}),
      ] as const;
    });
    expect((await sent).TaskId).toBe(1n);
    expect(await called).toMatchObject({ TaskId: 1 });
    client.close();
    expect([server.requests.length, trap.requests.length]).toEqual([2, 0]);
    expect(Date.parse(server.requests[0]?.headers["x-acs-date"] ?? "")).toBeGreaterThan(1e12);
  });

  it("changes no call of another API, also not where an operation has servers of its own", async () => {
    const [server, trap] = [
      await rawServer(({ socket }) => socket.write(reply(200, '{"id":1}'))),
      await rawServer(({ socket }) => socket.write(reply(200, '{"id":666}'))),
    ];
    const shop: ApiDescriptor = {
      name: "@sample/shop",
      packageVersion: "1.0.0",
      protocol: "http",
      servers: [{ url: server.url }],
    };
    const operation: OperationDescriptor = {
      name: "get",
      method: "GET",
      path: "/a",
      parameters: [],
      servers: [{ url: server.url }],
      validate,
    };
    const [client, sent, called] = polluted(name, valueAt(trap.url), () => {
      const made = createHttpClient(shop, nodePlatform, {});
      return [made, made.send(operation, {}, {}), made.call({ method: "GET", path: "/a" }, {})] as const;
    });
    expect(await sent).toEqual({ id: 1 });
    expect(await called).toEqual({ id: 1 });
    client.close();
    expect([server.requests.length, trap.requests.length]).toEqual([2, 0]);
  });
});

it("options that are an instance of a class are read as they are", async () => {
  class Config {
    get endpoint(): string {
      return "https://shop.example/v2";
    }
  }
  const sent: string[] = [];
  const shop: ApiDescriptor = {
    name: "@sample/shop",
    packageVersion: "1.0.0",
    protocol: "http",
    servers: [],
  };
  const config = Object.assign(new Config(), {
    transport: async ({ url }: { url: string }) => {
      sent.push(url);
      return { status: 204, headers: {}, body: new Uint8Array() };
    },
  });
  await createHttpClient(shop, nodePlatform, config).call({ method: "GET", path: "/a" });
  expect(sent).toEqual(["https://shop.example/v2/a"]);
});

it("answers take no member from it", () => {
  const text = '{"a":[{"b":12345678901234567890}],"c":1}';
  Object.defineProperty(Object.prototype, "evil", { value: { a: 1 }, configurable: true, enumerable: true });
  let names: string[][];
  try {
    const value = parseJson(text, { "*": "long" }) as { a: object[] };
    names = [value, value.a[0] ?? {}, applyCodec({ d: 1 }, { "*": "long" }) as object].map((of) =>
      Object.keys(of),
    );
  } finally {
    delete (Object.prototype as Record<string, unknown>)["evil"];
  }
  expect(names).toEqual([["a", "c"], ["b"], ["d"]]);
});
