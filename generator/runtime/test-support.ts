/** Loopback servers and sample descriptors for the tests of the runtime. */
import net from "node:net";
import { createLeanAcsClient, type LeanAcsOptions } from "./acs/lean-client.ts";
import { ApiError } from "./errors.ts";
import { nodePlatform } from "./platform/node.ts";
import type { ApiDescriptor, OperationDescriptor, Platform } from "./types.ts";

/** A request as it came over the socket. */
export interface SeenRequest {
  readonly text: string;
  readonly method: string;
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly socket: net.Socket;
  /** 1 for the first request of the server. */
  readonly index: number;
  /** 1 for the first connection of the server. */
  readonly connection: number;
}

export interface RawServer {
  readonly port: number;
  readonly url: string;
  readonly requests: SeenRequest[];
  readonly sockets: Set<net.Socket>;
  close(): Promise<void>;
}

const servers = new Set<RawServer>();

/** Calls `answer` once a whole request (by its content-length) has come. */
export async function rawServer(
  answer: (request: SeenRequest) => unknown,
  onConnection?: (socket: net.Socket) => unknown,
): Promise<RawServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<net.Socket>();
  let connections = 0;
  const server = net.createServer((socket) => {
    const connection = ++connections;
    let buffer = "";
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    onConnection?.(socket);
    socket.on("data", (data) => {
      buffer += data.toString("latin1");
      for (;;) {
        const end = buffer.indexOf("\r\n\r\n");
        if (end < 0) return;
        const [first = "", ...lines] = buffer.slice(0, end).split("\r\n");
        const headers = Object.fromEntries(
          lines.map((line) => [
            line.slice(0, line.indexOf(":")).toLowerCase(),
            line.slice(line.indexOf(":") + 1).trim(),
          ]),
        );
        const length = +(headers["content-length"] ?? 0);
        if (buffer.length < end + 4 + length) return;
        const [method = "", target = ""] = first.split(" ");
        const request: SeenRequest = {
          text: buffer.slice(0, end),
          method,
          target,
          query: new URLSearchParams(target.split("?")[1] ?? ""),
          headers,
          body: Buffer.from(buffer.slice(end + 4, end + 4 + length), "latin1").toString(),
          socket,
          index: requests.length + 1,
          connection,
        };
        buffer = buffer.slice(end + 4 + length);
        requests.push(request);
        answer(request);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const raw: RawServer = {
    port,
    url: `http://127.0.0.1:${port}`,
    requests,
    sockets,
    close: () =>
      new Promise((resolve) => {
        servers.delete(raw);
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  servers.add(raw);
  return raw;
}

/** For `afterEach`. */
export async function closeServers(): Promise<void> {
  for (const server of [...servers]) await server.close();
}

export const good = { RequestId: "R-1", Success: true, TaskId: 7 };

/** Text of an HTTP answer; an object body is JSON. */
export function reply(
  status: number,
  body: string | Uint8Array | object = good,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes =
    body instanceof Uint8Array ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const fields = { "content-type": "application/json", "content-length": `${bytes.length}`, ...headers };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head.join("")}\r\n`), bytes]);
}

/** An error body as the service's gateway writes it. */
export const problem = (code: string, message = "no") => ({
  RequestId: "R-2",
  HostId: "h",
  Code: code,
  Message: message,
});

export const api: ApiDescriptor = {
  name: "sample",
  packageVersion: "1.2.3",
  protocol: "acs-rpc",
  version: "2019-03-06",
  servers: [
    { url: "https://dbs-api.{RegionId}.aliyuncs.com", variables: { RegionId: { default: "cn-hangzhou" } } },
  ],
  regionVariable: "RegionId",
  envelope: {
    success: "Success",
    code: "ErrCode",
    message: "ErrMessage",
    status: "HttpStatusCode",
    requestId: "RequestId",
  },
};

type Task = { BackupGatewayId?: number | bigint; ClientToken?: string };
type Started = { RequestId?: string; TaskId?: bigint };

/** Safe: it has an idempotency token. */
export const startTask: OperationDescriptor<Task, Started> = {
  name: "StartTask",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "ClientToken", position: "query" },
  ],
  idempotencyToken: "ClientToken",
  response: { TaskId: "long" },
};

/** Not safe: nothing says that a second request has no second effect. */
export const dropThing: OperationDescriptor<{ Name?: string }, object> = {
  name: "DropThing",
  version: "2019-03-06",
  method: "POST",
  parameters: [{ name: "Name", position: "query" }],
};

export const secrets = {
  accessKeyId: "LTAI-sample-id",
  accessKeySecret: "canary+secret/value==",
  securityToken: "canary/token+value==",
};

/** A client, over node:http unless told, whose waits take no time; the waits are collected. */
export function sampleClient(
  endpoint: string,
  options: LeanAcsOptions = {},
  platform: Platform = nodePlatform,
) {
  const waits: number[] = [];
  const client = createLeanAcsClient(api, platform, {
    endpoint,
    credentials: secrets,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...(options as object),
  });
  return Object.assign(client, { waits });
}

/** The `ApiError` a promise rejects with; fails on anything else. */
export async function failure(promise: Promise<unknown>): Promise<ApiError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

export const delay = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
