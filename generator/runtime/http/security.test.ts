/** Which credentials a request gets, and in which of its places. */
import { describe, expect, it } from "vitest";
import { failure } from "../test-support.ts";
import type { SecuritySchemeDescriptor } from "../types.ts";
import { createSecurity, type HttpCredentials } from "./security.ts";

const schemes: Record<string, SecuritySchemeDescriptor> = {
  header: { type: "apiKey", position: "header", parameterName: "X-Key" },
  query: { type: "apiKey", position: "query", parameterName: "api key" },
  cookie: { type: "apiKey", position: "cookie", parameterName: "sid" },
  basic: { type: "http", scheme: "Basic" },
  bearer: { type: "http", scheme: "BEARER" },
  unnamed: { type: "http" },
  digest: { type: "http", scheme: "Digest" },
  login: { type: "oauth2" },
  connect: { type: "openIdConnect" },
  tls: { type: "mutualTLS" },
};
const authorize = (
  alternatives: Parameters<ReturnType<typeof createSecurity>["authorize"]>[0],
  credentials: HttpCredentials,
  refresh = false,
) => createSecurity(schemes, credentials).authorize(alternatives, refresh);
const nothing = { headers: {}, query: [], cookies: [], secrets: [] };

describe("places", () => {
  it.each([
    ["header", "k", { headers: { "x-key": "k" } }],
    ["query", "k &", { query: [["api key", "k &"]] }],
    ["cookie", "a;b", { cookies: ["sid=a%3Bb"] }],
    ["bearer", "t", { headers: { authorization: "Bearer t" } }],
    ["unnamed", "t", { headers: { authorization: "Bearer t" } }],
    ["login", "t", { headers: { authorization: "Bearer t" } }],
    ["connect", "t", { headers: { authorization: "Bearer t" } }],
    ["digest", "realm=1", { headers: { authorization: "Digest realm=1" } }],
  ])("%s", async (name, value, expected) => {
    expect(await authorize([{ [name]: [] }], { [name]: value })).toEqual({
      ...nothing,
      ...expected,
      secrets: [value],
    });
  });
  it("a name and password are one text in base64, and each half of it is a secret", async () => {
    expect(await authorize([{ basic: [] }], { basic: { username: "u\u00fc", password: "p:w" } })).toEqual({
      ...nothing,
      headers: { authorization: "Basic dcO8OnA6dw==" },
      secrets: ["dcO8OnA6dw==", "p:w"],
    });
  });
});

describe("choice", () => {
  it("nothing is asked for: nothing is sent", async () => {
    expect(await authorize(undefined, { header: "k" })).toEqual(nothing);
    expect(await authorize([], { header: "k" })).toEqual(nothing);
    expect(await authorize([{}], {})).toEqual(nothing);
  });
  it("the first alternative all of whose schemes are given, before one that asks for none", async () => {
    const { headers } = await authorize([{}, { header: [], query: [] }, { bearer: [] }], {
      header: "k",
      bearer: "t",
    });
    expect(headers).toEqual({ authorization: "Bearer t" });
    expect(await authorize([{ bearer: [] }, {}], { header: "k" })).toEqual(nothing);
  });
  it("a scheme the connection itself fulfils needs no value", async () => {
    expect(await authorize([{ tls: [], header: [] }], { header: "k" })).toMatchObject({
      headers: { "x-key": "k" },
    });
    expect(await authorize([{ tls: [] }], { header: "k" })).toEqual(nothing);
  });
  it("a scheme that the document does not describe adds nothing and needs nothing, last of all", async () => {
    const bare = { ...nothing, headers: { "x-key": "k" }, secrets: ["k"] };
    expect(await authorize([{ gone: [], header: [] }], { gone: "g", header: "k" })).toEqual(bare);
    expect(await authorize([{ gone: [] }, { header: [] }], { header: "k" })).toEqual(bare);
    expect(await authorize([{ gone: [] }], { header: "k" })).toEqual(nothing);
    expect(await authorize([{ constructor: [] }], { header: "k" })).toEqual(nothing);
  });
  it.each([undefined, "", null])("a value that is %j is not given", async (value) => {
    const credentials = { header: value } as unknown as HttpCredentials;
    expect(await failure(authorize([{ header: [], bearer: [] }, { query: [] }], credentials))).toMatchObject({
      kind: "validation",
      code: "credentials",
      message: "The operation needs credentials for header and bearer, or query",
      sent: false,
    });
  });
  it("without any credentials the caller may have a way of its own", async () => {
    expect(await authorize([{ header: [] }], {})).toEqual(nothing);
  });
  it("names that every object has are no credentials", async () => {
    const own = { toString: { type: "http", scheme: "bearer" } } as const;
    const { authorize: ask } = createSecurity(own, { header: "k" });
    expect(await failure(ask([{ toString: [] }], false))).toMatchObject({ code: "credentials" });
  });
});

describe("functions", () => {
  it("are asked as often as there are requests, and told when what they gave was refused", async () => {
    const asked: boolean[] = [];
    const security = createSecurity(schemes, {
      bearer: ({ refresh }) => {
        asked.push(refresh);
        return `t${asked.length}`;
      },
    });
    expect(security.renewable).toBe(true);
    expect((await security.authorize([{ bearer: [] }], false)).headers).toEqual({
      authorization: "Bearer t1",
    });
    expect((await security.authorize([{ bearer: [] }], true)).headers).toEqual({
      authorization: "Bearer t2",
    });
    expect(asked).toEqual([false, true]);
  });
  it("one among fixed values makes a client renewable; fixed values alone do not", () => {
    expect(createSecurity(schemes, { header: "k", bearer: () => "t" }).renewable).toBe(true);
    expect(createSecurity(schemes, { header: "k" }).renewable).toBe(false);
    expect(createSecurity(schemes).renewable).toBe(false);
  });
  it("that fail, or give nothing, are an error that names the scheme; nothing is sent", async () => {
    const cause = new Error("no session");
    const fails = async (): Promise<string> => {
      throw cause;
    };
    const said = {
      kind: "network",
      code: "credentials",
      message: "The credentials of bearer cannot be had",
      sent: false,
    };
    expect(await failure(authorize([{ bearer: [] }], { bearer: fails }))).toMatchObject({ ...said, cause });
    for (const given of [undefined, ""]) {
      const bearer = () => given as string;
      expect(await failure(authorize([{ bearer: [] }], { bearer }))).toMatchObject({
        ...said,
        cause: expect.objectContaining({ message: "the function gave none" }),
      });
    }
  });
});
