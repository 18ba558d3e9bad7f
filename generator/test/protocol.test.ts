/** R52: requests, answers and malformed ones as data, each through the client and through the gateway. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GatewayReply } from "../gateway/options.ts";
import {
  type SignOptions,
  signV1,
  signV3,
  type TestRequest,
  testTime,
} from "../gateway/test-support/requests.ts";
import { stringifyJson } from "../runtime/json.ts";
import type { TransportRequest, TransportResponse } from "../runtime/types.ts";
import {
  capturing,
  type DocumentName,
  decodeQuery,
  exchange,
  openProtocol,
  type ProtocolApi,
  readCases,
  type Values,
} from "./support/protocol.ts";

let opened: Awaited<ReturnType<typeof openProtocol>>;
const ran = new Map<string, number>();
const count = (what: string) => ran.set(what, (ran.get(what) ?? 0) + 1);

beforeAll(async () => {
  opened = await openProtocol();
});
afterAll(async () => {
  await opened?.close();
  console.log(`protocol: ${[...ran].map(([what, number]) => `${number} ${what}`).join(", ")}`);
});

const apiOf = (group: string): [ProtocolApi, string] => {
  const [document = "", operation = ""] = group.split(" ");
  const api = opened.apis[document as DocumentName];
  api.reply = { value: {} };
  api.gateway.reset();
  return [api, operation];
};
const utf8 = (text: string | Uint8Array): Uint8Array => (typeof text === "string" ? Buffer.from(text) : text);
const base64 = (body: unknown): string =>
  Buffer.from((body as Uint8Array | undefined) ?? "").toString("base64");
/** Values as one text: members in order, bytes and longs as themselves. */
const canonical = (value: unknown): string =>
  stringifyJson(value instanceof Uint8Array ? `bytes ${base64(value)}` : sorted(value));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Uint8Array) return `bytes ${base64(value)}`;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
};

interface RequestCase {
  readonly values: Values;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly read?: Values;
  /** Sent without the client's validation. */
  readonly off?: boolean;
}

const common =
  /^(Action|Version|Format|AccessKeyId|SignatureMethod|SignatureVersion|SignatureNonce|Timestamp|Signature)=/;

function holdsRequest(sent: TransportRequest | undefined, given: RequestCase, origin: string): void {
  const [address = "", query = ""] = (sent?.url ?? "").split("?");
  const own = query.split("&").filter((pair) => pair !== "" && !common.test(pair));
  expect(own.sort().join("&")).toBe((given.query ?? "").split("&").sort().join("&"));
  expect(address).toBe(`${origin}${given.path ?? "/"}`);
  expect(sent?.method).toBe(given.method ?? "POST");
  expect(sent?.headers["content-type"]).toBe(given.type);
  const fieldsOf = (text: string): string => text.split("&").sort().join("&");
  if (given.type?.includes("urlencoded")) {
    expect(fieldsOf(Buffer.from((sent?.body as Uint8Array) ?? "").toString())).toBe(
      fieldsOf(`${given.body}`),
    );
  } else expect(base64(sent?.body)).toBe(base64(utf8(given.body ?? "")));
  for (const [name, value] of Object.entries(given.headers ?? {})) expect(sent?.headers[name]).toBe(value);
}

describe("R52: requests", () => {
  const cases = readCases<RequestCase>("requests.yaml");
  it("are at least 150", () => expect(cases.length).toBeGreaterThanOrEqual(150));

  it.each(cases)("$group: $name", async ({ group, given }) => {
    const [{ call, url, gateway }, operation] = apiOf(group);
    const rpc = group.startsWith("rpc");
    for (const signature of rpc ? ["v3", "v1"] : ["v3"]) {
      const { transport, sent } = capturing({
        status: 200,
        headers: { "content-type": "application/json" },
        body: utf8("{}"),
      });
      await call({ transport, signature, validate: given.off ? "off" : "error" }, operation, given.values);
      holdsRequest(sent[0], given, url);
      count("requests sent");
    }
    const query = decodeQuery(given.query ?? "");
    const form = given.type?.includes("urlencoded") ? decodeQuery(String(given.body)) : undefined;
    const options: SignOptions = {
      method: given.method ?? "POST",
      path: given.path ?? "/",
      headers: { ...given.headers, ...(given.type !== undefined && { "content-type": given.type }) },
      body: given.body ?? "",
    };
    const signed = [signV3(operation, query, { ...options, ...(!rpc && { version: "2021-01-01" }) })];
    // A V1 signature covers the fields of a form, which it writes itself.
    if (rpc) signed.push(signV1(operation, query, { ...options, body: "", ...(form && { form }) }));
    for (const request of signed) {
      const answer = await exchange(url, request);
      expect(`${answer.status} ${Buffer.from(answer.body as Uint8Array)}`).toMatch(/^200 /);
      expect(canonical(gateway.requests.at(-1)?.values)).toBe(canonical(given.read ?? given.values));
      count("requests received");
    }
  });
});

interface AnswerCase {
  readonly text: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly value?: unknown;
  readonly error?: Values & { readonly code: string; readonly status: number };
  /** The gateway may write it in other words. */
  readonly lax?: boolean;
  /** What the gateway is told where it is neither the value nor the error. */
  readonly told?: Values;
  /** Nothing the gateway would say: it hands the text on as it is. */
  readonly alone?: boolean;
}

/** What the client makes of an answer: the value, or what it says of the error. */
async function outcome(result: Promise<unknown>, like: AnswerCase): Promise<unknown> {
  try {
    return { value: await result };
  } catch (error) {
    const { message } = error as Error;
    const said = error as unknown as Record<string, unknown>;
    return {
      error: Object.fromEntries(
        Object.entries(like.error ?? { kind: "", code: "" }).map(([name, wanted]) => [
          name,
          name !== "message" ? said[name] : message.endsWith(`: ${wanted}`) ? wanted : message,
        ]),
      ),
    };
  }
}

const wanted = ({ value, error }: AnswerCase): unknown => (error ? { error } : { value });

describe("R52: answers", () => {
  const cases = readCases<AnswerCase>("responses.yaml");
  it("are at least 150", () => expect(cases.length).toBeGreaterThanOrEqual(150));

  it.each(cases)("$group: $name", async ({ group, given }) => {
    const isRoa = group.startsWith("roa");
    const [api, name] = apiOf(isRoa ? group : "rpc Scalars");
    const format = group.startsWith("xml") ? "xml" : "json";
    const type =
      given.type ?? (format === "xml" ? "text/xml;charset=utf-8" : "application/json;charset=utf-8");
    const { text, status = 200 } = given;
    const values = isRoa ? { id: 1, part: "a" } : {};
    const fields = { ...given.headers, ...(type !== "" && { "content-type": type }) };
    const { transport } = capturing({ status, headers: fields, body: utf8(text) });
    const read = await outcome(api.call({ transport, format }, name, values), given);
    expect(canonical(read)).toBe(canonical(wanted(given)));
    count("answers read");

    const told = given.told ?? (given.value as Values | undefined);
    const code = String(told?.["code"] ?? told?.["Code"] ?? given.error?.code);
    const message = String(told?.["message"] ?? given.error?.["message"] ?? messageOf(String(text)));
    const own: GatewayReply =
      given.error && status >= 300 ? { status, error: { code, message } } : { status, value: told };
    api.reply = given.alone ? { status, text, contentType: type, headers: { ...given.headers } } : own;
    let written: TransportResponse | undefined;
    const spying = async (request: TransportRequest): Promise<TransportResponse> => {
      const [, target = ""] = /^https?:\/\/[^/]+(.*)$/.exec(request.url) ?? [];
      const { method, headers } = request;
      written = await exchange(api.url, { method, target, headers: { ...headers }, body: "" });
      return written;
    };
    const again = await outcome(api.call({ transport: spying, format }, name, values), given);
    const body = Buffer.from((written?.body as Uint8Array | undefined) ?? "");
    expect(written?.status).toBe(status);
    if (!given.lax) expect(body.toString()).toBe(Buffer.from(utf8(text)).toString());
    const id = given.lax && given.error?.["requestId"] !== undefined ? { requestId: "R-0" } : {};
    const expected = given.error ? { error: { ...given.error, ...id } } : wanted(given);
    expect(canonical(again)).toBe(canonical(expected));
    count("answers written");
  });
});

/** The message of an error as JSON or XML has it. */
const messageOf = (text: string): string => {
  const json = text.startsWith("{") ? (JSON.parse(text) as Record<string, string>) : undefined;
  return json?.["Message"] ?? /<Message>([^<]*)</.exec(text)?.[1] ?? "";
};

interface ValueCase {
  readonly values: Values;
  readonly path?: string;
  readonly keyword?: string;
  /** `none`: no request can say it. */
  readonly code: string;
  readonly sent?: "none";
}

interface BadRequest extends Omit<SignOptions, "time"> {
  readonly action?: string;
  readonly query?: Record<string, string>;
  /** Minutes from the gateway's time. */
  readonly time?: number;
  readonly after?: {
    readonly target?: string;
    readonly query?: string;
    readonly body?: string;
    readonly headers?: Record<string, string | null>;
  };
  readonly twice?: boolean;
  readonly upper?: boolean;
  readonly status: number;
  readonly code: string;
}

describe("R52: malformed", () => {
  const all = readCases<Record<string, ValueCase>>("malformed.yaml");
  const values = all
    .filter(({ group }) => group === "values")
    .flatMap(({ name: group, given }) =>
      Object.entries(given).map(([name, one]) => ({ group, name, given: one })),
    );
  const requests = all
    .filter(({ group }) => group === "requests")
    .flatMap(({ name: group, given }) =>
      Object.entries(given as unknown as Record<string, BadRequest>).map(([name, one]) => ({
        group,
        name,
        given: one,
      })),
    );
  const answers = all
    .filter(({ group }) => group === "answers")
    .map(({ name, given }) => ({ name, given: given as unknown as AnswerCase }));
  it("are at least 60", () =>
    expect(values.length + requests.length + answers.length).toBeGreaterThanOrEqual(60));

  it.each(values)("values of $group: $name", async ({ group, given }) => {
    const [api, operation] = apiOf(group);
    const { transport, sent } = capturing({ status: 200, headers: {}, body: utf8("{}") });
    const refused = await api.call({ transport }, operation, given.values).then(
      () => undefined,
      (error: unknown) => error as { kind: string; issues?: { path: string; keyword: string }[] },
    );
    expect(refused?.kind).toBe("validation");
    expect(sent).toEqual([]);
    if (given.keyword !== undefined) {
      const issues = refused?.issues?.map(({ path, keyword }) => `${path} ${keyword}`);
      expect(issues?.[0]).toBe(`${given.path} ${given.keyword}`);
    }
    count("values refused by the client");
    if (given.sent === "none") return;
    const answered = await api.call({ validate: "off" }, operation, given.values).then(
      () => undefined,
      (error: unknown) => error as Record<string, unknown>,
    );
    expect(answered).toMatchObject({ kind: "service", status: 400, code: given.code });
    count("values refused by the gateway");
  });

  it.each(requests)("a request by $group: $name", async ({ group, given }) => {
    const [api] = apiOf("rpc Scalars");
    const answer = await sendBad(api, group, given);
    const said = JSON.parse(Buffer.from(answer.body as Uint8Array).toString()) as Record<string, string>;
    expect(`${answer.status} ${said["Code"]}`).toBe(`${given.status} ${given.code}`);
    count("requests refused by the gateway");
    const { transport } = capturing(answer);
    const error = await api.call({ transport }, "Scalars", {}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      kind: "service",
      status: given.status,
      code: given.code,
      requestId: "R-0",
    });
    count("refusals read by the client");
  });

  it.each(answers)("an answer: $name", async ({ given }) => {
    const [api] = apiOf("rpc Scalars");
    const { text, type = "application/json;charset=utf-8", status = 200 } = given;
    const { transport } = capturing({ status, headers: { "content-type": type }, body: utf8(text) });
    const read = await outcome(api.call({ transport }, "Scalars", {}), given);
    expect(canonical(read)).toBe(canonical(wanted(given)));
    api.reply = { status, text, contentType: type };
    const received = await outcome(api.call({}, "Scalars", {}), given);
    expect(canonical(received)).toBe(canonical(wanted(given)));
    count("malformed answers read");
  });
});

/** A good request, made bad as the case says; its answer, in JSON. */
async function sendBad(api: ProtocolApi, by: string, given: BadRequest): Promise<TransportResponse> {
  const { action = "Scalars", query, after, twice, upper, status: _, code: __, time, ...options } = given;
  const sign = by === "v1" ? signV1 : signV3;
  const at = time === undefined ? {} : { time: testTime + time * 60_000 };
  const parameters = { Text: "a", ...(by === "v1" && { Format: "JSON" }), ...query };
  const headers = { accept: "application/json", ...options.headers };
  const { body = "", ...rest } = options;
  const signed = sign(action, parameters, {
    method: "POST",
    ...rest,
    ...at,
    ...(by === "v3" && { body }),
    headers,
  });
  if (by === "v1") signed.body = body as string;
  const request: TestRequest = { ...signed, headers: { ...signed.headers } };
  for (const [name, value] of Object.entries(after?.headers ?? {})) {
    if (value === null) delete request.headers[name];
    else request.headers[name] = value;
  }
  const target = after?.target ?? request.target;
  const sent = {
    ...request,
    target: `${target}${after?.query ?? ""}`,
    body: after?.body ?? request.body,
  };
  if (upper) sent.headers["authorization"] = (sent.headers["authorization"] ?? "").toUpperCase();
  if (twice) await exchange(api.url, sent);
  return exchange(api.url, sent);
}
