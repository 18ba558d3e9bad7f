/** Requests from descriptors, and what is read out of answers of every kind, without a network. */
import { describe, expect, it } from "vitest";
import { ParameterError } from "../parameter-error.ts";
import { nodePlatform } from "../platform/node.ts";
import { api, failure, sampleClient } from "../test-support.ts";
import type { ApiDescriptor, OperationDescriptor, ParameterDescriptor, TransportRequest } from "../types.ts";
import { createAcsClient } from "./create-client.ts";
import { bodyOf, serialize } from "./protocol.ts";

const operation = (
  parameters: readonly ParameterDescriptor[],
  more: Partial<OperationDescriptor> = {},
): OperationDescriptor => ({ name: "Op", version: "2020-01-01", method: "POST", parameters, ...more });

describe("serialize", () => {
  it("puts each parameter where it belongs, by its name, from its key", () => {
    const made = serialize(
      operation(
        [
          { name: "q", key: "query", position: "query" },
          { name: "p", position: "path" },
          { name: "X-Trace", position: "header" },
          { name: "X-List", position: "header", type: "array" },
          { name: "a", position: "cookie" },
          { name: "b", position: "cookie" },
        ],
        { path: "/x/{p}/{other}" },
      ),
      { query: 1, p: "a/b c$&", "X-Trace": "t", "X-List": ["1", "2"], a: "x;y", b: true },
    );
    expect(made).toEqual({
      action: "Op",
      version: "2020-01-01",
      method: "POST",
      path: "/x/a%2Fb%20c%24%26/{other}",
      query: { q: "1" },
      headers: { "x-trace": "t", "x-list": "1,2", cookie: "a=x%3By; b=true" },
    });
  });
  it("an RPC operation has the path `/`, and one without a version an empty one", () => {
    const { version: _version, ...bare } = operation([]);
    expect(serialize(bare, {})).toMatchObject({ path: "/", version: "" });
  });
  it.each(["header", "cookie", "query"] as const)(
    "leaves out a %s value that is null or not there",
    (position) => {
      for (const request of [{}, { h: null }, { h: undefined }]) {
        const { headers, query } = serialize(operation([{ name: "h", position }]), request);
        expect([headers, { ...query }]).toEqual([{}, {}]);
      }
    },
  );
  it.each([
    [null, "is needed in the path"],
    [undefined, "is needed in the path"],
    ["", "cannot be a path segment"],
    [".", "cannot be a path segment"],
    ["..", "cannot be a path segment"],
  ])("refuses %j in a path", (value, why) => {
    const make = () =>
      serialize(operation([{ name: "p", position: "path" }], { path: "/{p}" }), { p: value });
    expect(make).toThrow(ParameterError);
    expect(make).toThrow(why);
  });
  it("three dots and a name that starts with one are segments", () => {
    for (const p of ["...", ".a", "a."])
      expect(serialize(operation([{ name: "p", position: "path" }], { path: "/{p}" }), { p }).path).toBe(
        `/${p}`,
      );
  });

  const contents = [{ mediaType: "application/json", kind: "json" as const }];
  it("sends a body under its key, and none where there is none", () => {
    const named = operation([], { body: { key: "spec", contents } });
    expect(serialize(named, { spec: { a: 1n } })).toMatchObject({
      body: '{"a":1}',
      headers: { "content-type": "application/json; charset=utf-8" },
    });
    for (const request of [{}, { spec: null }, { body: {} }]) {
      const made = serialize(named, request);
      expect(made.headers).toEqual({});
      expect(made).not.toHaveProperty("body");
    }
    expect(serialize(operation([], { body: { contents } }), { body: 0 })).toMatchObject({ body: "0" });
  });
  it("a form is flat parameters; a style of its own is kept to", () => {
    const headers = {};
    const { form, body } = bodyOf(
      "form",
      "application/x-www-form-urlencoded",
      { a: [1, 2], b: { c: "x y" }, d: ["p", "q"] },
      headers,
      {
        d: { style: "json" },
      },
    );
    expect({ ...form }).toEqual({ "a.1": "1", "a.2": "2", "b.c": "x y", d: '["p","q"]' });
    expect(body).toBe("a.1=1&a.2=2&b.c=x%20y&d=%5B%22p%22%2C%22q%22%5D");
    expect(headers).toEqual({ "content-type": "application/x-www-form-urlencoded" });
  });
  it("text and bytes go as they are, a content type given before stays", () => {
    const headers = { "content-type": "text/csv" };
    expect(bodyOf("binary", "application/octet-stream", "a,b", headers)).toEqual({ body: "a,b" });
    const bytes = Uint8Array.of(1, 2);
    expect(bodyOf("binary", "application/octet-stream", bytes, headers).body).toBe(bytes);
    expect(headers).toEqual({ "content-type": "text/csv" });
    const own: Record<string, string> = {};
    bodyOf("xml", "text/xml", "<a/>", own);
    expect(own).toEqual({ "content-type": "text/xml" });
  });
  it("an object that is neither form nor JSON is refused by its media type", () => {
    expect(() => bodyOf("xml", "text/xml", { a: 1 }, {})).toThrow("cannot be sent as text/xml");
  });
});

interface Given {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** One call whose answer is given; by a client that reads JSON only unless `full`. */
async function call(given: Given, envelope?: ApiDescriptor["envelope"], full = false): Promise<unknown> {
  const transport = async (_request: TransportRequest) => ({
    status: given.status ?? 200,
    headers: given.headers ?? { "content-type": "application/json" },
    body: new TextEncoder().encode(given.body ?? ""),
  });
  const options = {
    endpoint: "http://127.0.0.1:1",
    transport,
    retry: { attempts: 0 },
    credentials: { accessKeyId: "id", accessKeySecret: "canary-secret" },
  };
  const { envelope: usual, ...rest } = api;
  const described: ApiDescriptor = { ...rest, ...(envelope ? { envelope } : usual && { envelope: usual }) };
  const client = full ? createAcsClient(described, nodePlatform, options) : undefined;
  return client
    ? client.send(operation([]), {})
    : sampleClient("http://127.0.0.1:1", options).send(operation([]), {});
}
const refused = (...given: Parameters<typeof call>) => failure(call(...given));

describe("success and failure in answers", () => {
  it.each([
    [200, '{"Success":true}', undefined],
    [200, '{"Success":"true"}', undefined],
    [200, '{"Success":"FALSE","ErrCode":"C","ErrMessage":"m"}', "service C Op: m"],
    [200, '{"Success":false}', "service Failure Op: the service reports a failure"],
    [200, '{"Success":"falsehood"}', undefined],
    [200, '{"Success":"not false"}', undefined],
    [200, '{"Success":""}', undefined],
    [200, '{"Success":null}', undefined],
    [200, '{"Success":false,"Code":"D","Message":"n"}', "service D Op: n"],
    [200, '{"Success":false,"ErrCode":"","Code":"D"}', "service D Op: the service reports a failure"],
    [200, '{"Code":"Bad","Message":"n"}', "service Bad Op: n"],
    [200, '{"Code":"Bad"}', undefined],
    [200, '{"Code":"OK","Message":"n"}', undefined],
    [200, '{"Code":200,"Message":"n"}', undefined],
    [200, '{"Code":"0","Message":"n"}', undefined],
    [200, '{"Code":"Success","Message":"n"}', undefined],
    [200, '{"Code":"Success2","Message":"n"}', "service Success2 Op: n"],
    [200, '{"Code":"1200","Message":"n"}', "service 1200 Op: n"],
    [204, "null", undefined],
    [299, "{}", undefined],
    [199, "{}", "gateway http-199 Op: HTTP 199 without an error code"],
    [400, '{"Code":"C","Message":"m"}', "service C Op: m"],
    [400, '{"code":"c","message":"m"}', "service c Op: m"],
    [400, '{"ErrCode":"e","ErrMessage":"m"}', "service e Op: m"],
    [400, '{"Code":"","code":"c"}', "service c Op: HTTP 400"],
    [400, '{"Code":{"a":1},"Message":"m"}', "gateway http-400 Op: HTTP 400 without an error code"],
    [400, "[]", "gateway http-400 Op: HTTP 400 without an error code"],
    [502, "<html>", "gateway http-502 Op: HTTP 502 without an error code"],
    [502, "", "gateway http-502 Op: HTTP 502 without an error code"],
  ])("%i %s", async (status, body, expected) => {
    if (expected === undefined) {
      expect(await call({ status, body })).toEqual(JSON.parse(body));
      return;
    }
    const { kind, code, message, answer } = await refused({ status, body });
    expect(`${kind} ${code} ${message}`).toBe(expected);
    expect(answer?.status).toBe(status);
  });
  it("where the document's field for codes is `Code`, it says nothing in a success", async () => {
    const body = '{"Code":"Anything","Message":"n"}';
    expect(await call({ body }, { code: "Code" }, true)).toEqual(JSON.parse(body));
    expect(await call({ body }, {}, true)).toEqual(JSON.parse(body));
  });
  it.each([
    ['{"Success":false,"RequestId":"A"}', {}, "A"],
    ['{"Success":false,"requestId":"B"}', {}, "B"],
    ['{"Success":false,"requestid":"C"}', {}, "C"],
    ['{"Success":false,"request_id":5}', {}, "5"],
    ['{"Success":false}', { "x-acs-request-id": "H" }, "H"],
    ['{"Success":false,"RequestId":""}', { "x-acs-request-id": "H" }, "H"],
  ])("request id of %s, %j", async (body, headers, requestId) => {
    expect(await refused({ body, headers })).toMatchObject({ requestId });
    expect(await refused({ body, headers, status: 500 })).toMatchObject({ requestId });
  });
  it("no secret that comes back stays in a failure's body", async () => {
    for (const status of [200, 400]) {
      const error = await refused({ status, body: '{"Success":false,"Code":"C","Message":"canary-secret"}' });
      expect(JSON.stringify(error.answer) + error.message).not.toContain("canary");
    }
  });
});

describe("redirects", () => {
  it.each([
    [300, "https://other.test/path?x=1", "redirected to other.test, which is not followed (HTTP 300)"],
    [399, "http://user:pw@other.test:81/", "redirected to other.test:81, which is not followed (HTTP 399)"],
    [302, "/elsewhere", "redirected, which is not followed (HTTP 302)"],
    [302, "//other.test/", "redirected, which is not followed (HTTP 302)"],
    [302, "see https://other.test/", "redirected, which is not followed (HTTP 302)"],
    [302, undefined, "redirected, which is not followed (HTTP 302)"],
  ])("%i to %s", async (status, location, expected) => {
    const error = await refused({ status, headers: location === undefined ? {} : { location } });
    expect(error).toMatchObject({ kind: "gateway", code: "redirect", status, message: `Op: ${expected}` });
    expect(error.answer?.body).toBeUndefined();
  });
});

describe("XML without an XML reader", () => {
  it.each([
    "<Error><Code>C</Code><Message>a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos; &other;</Message><RequestId>R</RequestId></Error>",
    '<?xml version="1.0" encoding="UTF-8"?>\n <Error><RequestId>R</RequestId><HostId/><Code>C</Code><Message>a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos; &other;</Message><Code>second</Code></Error>',
    "\n <?xml?><Error><Code>C</Code><Message>a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos; &other;</Message><RequestId>R</RequestId>",
  ])("an error is read for its code, message and request id: %s", async (body) => {
    expect(await refused({ status: 403, headers: { "content-type": "text/xml" }, body })).toMatchObject({
      kind: "service",
      code: "C",
      message: "Op: a <b> &amp; \"c\" 'd' &other;",
      requestId: "R",
      status: 403,
    });
  });
  it.each([
    "<html><Error><Code>C</Code></Error></html>",
    "x <Error><Code>C</Code></Error>",
    "<?xml?><html><Error><Code>C</Code>",
  ])("what is no error document is kept as text: %s", async (body) => {
    expect(await refused({ status: 403, body })).toMatchObject({
      kind: "gateway",
      code: "http-403",
      answer: { body },
    });
  });
  it("a success in XML is a parse error that says so", async () => {
    for (const body of [" <Ok/>", "<Ok/>"])
      expect(await refused({ body })).toMatchObject({
        kind: "parse",
        message: expect.stringContaining("the answer is XML"),
      });
    expect(await refused({ body: "", headers: { "content-type": "text/xml" } })).toMatchObject({
      message: expect.stringContaining("the answer is XML"),
    });
  });
});

it("the first character says what an answer is, whatever its content type", async () => {
  const xml = "<OpResponse><A>1</A></OpResponse>";
  expect(await call({ body: xml }, {}, true)).toEqual(
    await call({ body: xml, headers: { "content-type": "text/xml" } }, {}, true),
  );
  expect(await call({ body: '\n {"A":1}', headers: { "content-type": "text/xml" } }, {}, true)).toEqual({
    A: 1,
  });
});

describe("credentials", () => {
  const attempt = (credentials: NonNullable<Parameters<typeof sampleClient>[1]>["credentials"] | null) => {
    const sent: TransportRequest[] = [];
    const client = sampleClient("http://127.0.0.1:1", {
      retry: { attempts: 0 },
      transport: async (request) => {
        sent.push(request);
        return { status: 200, headers: {}, body: new TextEncoder().encode("{}") };
      },
      ...(credentials !== undefined && { credentials: credentials as never }),
    });
    return { sent, done: client.send(operation([]), {}) };
  };
  it("a provider that fails is an error with its cause, and nothing is sent", async () => {
    const cause = new Error("vault is locked");
    const { sent, done } = attempt(async () => {
      throw cause;
    });
    expect(await failure(done)).toMatchObject({ kind: "network", code: "credentials", sent: false, cause });
    expect(sent).toEqual([]);
  });
  it.each([
    [{ accessKeyId: "id" }, "An access key needs both its id and its secret"],
    [{ accessKeySecret: "s" }, "An access key needs both its id and its secret"],
    [{ accessKeyId: "", accessKeySecret: "" }, "An access key needs both its id and its secret"],
    [
      { accessKeyId: undefined, accessKeySecret: undefined },
      "An access key needs both its id and its secret",
    ],
    [undefined, "The provider of credentials gave none"],
    [null, "The provider of credentials gave none"],
  ])("%j is an error before anything is sent", async (given, message) => {
    const { sent, done } = attempt(async () => given as never);
    expect(await failure(done)).toMatchObject({
      kind: "validation",
      code: "credentials",
      sent: false,
      message,
    });
    expect(sent).toEqual([]);
  });
  it("R33: a secret given alone, as a text, is in no message", async () => {
    for (const given of ["canary-secret", async () => "canary-secret"]) {
      const { sent, done } = attempt(given as never);
      const error = await failure(done);
      expect(error).toMatchObject({ code: "credentials", message: "The provider of credentials gave none" });
      expect(JSON.stringify(error) + error.stack).not.toContain("canary");
      expect(sent).toEqual([]);
    }
  });
  it("a bearer token needs no key, and the client may be told of no credentials at all", async () => {
    const withToken = attempt(async () => ({ accessKeyId: undefined, bearerToken: "b" }) as never);
    await withToken.done;
    expect(withToken.sent[0]?.headers["x-acs-bearer-token"]).toBe("b");
    for (const given of [{}, null]) {
      const bare = attempt(given as never);
      await bare.done;
      expect(bare.sent[0]?.headers).not.toHaveProperty("authorization");
    }
  });
});
