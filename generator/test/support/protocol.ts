/** The protocol suite: its cases, the packages of its documents, and the client and gateway they run through. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type ScalarTag } from "yaml";
import { createGateway, type Gateway } from "../../gateway/gateway.ts";
import type { GatewayReply } from "../../gateway/options.ts";
import { keyId, secret, send, type TestRequest, testTime } from "../../gateway/test-support/requests.ts";
import type { Api, Operation } from "../../ir/model.ts";
import { requestValidatorModule, requestValidatorName } from "../../ir/paths.ts";
import type {
  Client,
  Transport,
  TransportRequest,
  TransportResponse,
  Validator,
} from "../../runtime/types.ts";
import { makeFolder, makePackage, removeFolder, type ThemePackage } from "./conformance-package.ts";

export type Values = Readonly<Record<string, unknown>>;

const home = join(import.meta.dirname, "../protocol");
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
async function* twoParts(all: Uint8Array): AsyncGenerator<Uint8Array> {
  yield all.subarray(0, 1);
  yield all.subarray(1);
}

const scalar = (tag: string, resolve: (text: string) => unknown): ScalarTag => ({ tag, resolve });
/** What JSON has no word for. A stream is made anew for every use: it can be read once. */
const customTags = [
  scalar("!long", (text) => BigInt(text)),
  scalar("!date", (text) => new Date(text)),
  scalar("!bytes", bytes),
  scalar("!stream", (text) => ({ [Symbol.asyncIterator]: () => twoParts(bytes(text)) })),
  scalar("!blob", (text) => new Blob([Buffer.from(text, "base64")])),
];

/** A file of cases: groups of them by name. */
export function readCases<Case>(file: string): readonly { group: string; name: string; given: Case }[] {
  const groups = parse(readFileSync(join(home, file), "utf8"), { customTags }) as Record<
    string,
    Record<string, Case>
  >;
  return Object.entries(groups).flatMap(([group, cases]) =>
    Object.entries(cases).map(([name, given]) => ({ group, name, given })),
  );
}

export interface ProtocolApi {
  readonly api: Api;
  readonly made: ThemePackage;
  readonly gateway: Gateway;
  readonly url: string;
  /** What the gateway answers next, to any operation; its own answer where nothing is set. */
  reply: GatewayReply | undefined;
  /** Calls an operation by name. */
  call(options: Values, operation: string, values: Values): Promise<unknown>;
}

const documents = ["rpc", "roa"] as const;
export type DocumentName = (typeof documents)[number];

/** Packages and gateways of both documents; `close` ends and removes them. */
export async function openProtocol(): Promise<{
  readonly apis: Readonly<Record<DocumentName, ProtocolApi>>;
  close(): Promise<void>;
}> {
  const folder = makeFolder();
  const opened = await Promise.all(documents.map((name) => open(name, folder)));
  const [rpc, roa] = opened as [ProtocolApi, ProtocolApi];
  return {
    apis: { rpc, roa },
    close: async () => {
      await Promise.all(opened.map(({ gateway }) => gateway.close()));
      removeFolder(folder);
    },
  };
}

async function open(name: DocumentName, folder: string): Promise<ProtocolApi> {
  const theme = { name: `protocol-${name}`, document: join(home, `${name}.yaml`) };
  const made = await makePackage({ ...theme, generate: {} } as Parameters<typeof makePackage>[0], folder);
  if (made.api === undefined || made.diagnostics.length > 0) throw new Error(`${name}: ${made.diagnostics}`);
  const api = made.api;
  const validators = new Map<string, Validator>();
  for (const operation of api.operations) {
    const module = await made.load(requestValidatorModule(operation));
    validators.set(operation.name, module[requestValidatorName(operation)] as Validator);
  }
  const gateway = createGateway(api, {
    credentials: { [keyId]: secret },
    validators: ({ name: operation }) => validators.get(operation),
    now: () => testTime,
    requestIds: () => "R-0",
    handlers: Object.fromEntries(api.operations.map((operation) => [operation.name, () => self.reply])),
  });
  const { url } = await gateway.listen(0);
  const exported = await made.load("index.node");
  const self: ProtocolApi = {
    api,
    made,
    gateway,
    url,
    reply: undefined,
    async call(options, operation, values) {
      const found = api.operations.find((each) => each.name === operation) as Operation;
      const createClient = exported["createClient"] as (given: object) => Client & { close(): void };
      const client = createClient({
        credentials: { accessKeyId: keyId, accessKeySecret: secret },
        endpoint: url,
        now: () => testTime,
        retry: { attempts: 1 },
        ...options,
      });
      const send = exported[found.identifier] as (client: Client, values: Values) => Promise<unknown>;
      return send(client, values).finally(() => client.close());
    },
  };
  return self;
}

/** A transport that keeps what is sent and answers the same to all of it. */
export function capturing(answer: TransportResponse): {
  readonly transport: Transport;
  readonly sent: TransportRequest[];
} {
  const sent: TransportRequest[] = [];
  return {
    sent,
    transport: async (request) => {
      sent.push(request);
      return answer;
    },
  };
}

/** `a=b&c=d` decoded. */
export const decodeQuery = (query: string): Record<string, string> =>
  Object.fromEntries(
    query
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => pair.split("=", 2).map(decodeURIComponent) as [string, string]),
  );

/** Sends and gives what came back as a transport's answer. */
export async function exchange(url: string, request: TestRequest): Promise<TransportResponse> {
  const { status, headers, body } = await send(Number(new URL(url).port), request);
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { status, headers: Object.fromEntries(fields), body };
}
