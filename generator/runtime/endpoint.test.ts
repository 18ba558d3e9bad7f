import { describe, expect, it } from "vitest";
import { checkEndpoint, chooseEndpoint, fillServer } from "./endpoint.ts";
import { ApiError } from "./errors.ts";
import { chooseServer } from "./http/server.ts";
import { api } from "./test-support.ts";

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError && error.kind === "validation" && error.code === "endpoint")
      return error.message;
    throw error;
  }
  throw new Error("it was not refused");
};

const table = {
  ...api,
  endpoints: {
    "cn-hangzhou": {
      public: "dbs-api.cn-hangzhou.aliyuncs.com",
      vpc: "dbs-api-vpc.cn-hangzhou.aliyuncs.com",
    },
    "cn-beijing": { public: "dbs-api.cn-hangzhou.aliyuncs.com" },
  },
};

describe("endpoint of an RPC or ROA client", () => {
  it.each([
    [{ endpoint: "dbs.example.com" }, "https://dbs.example.com"],
    [{ endpoint: "dbs.example.com:8443" }, "https://dbs.example.com:8443"],
    [{ endpoint: "https://dbs.example.com/" }, "https://dbs.example.com"],
    [{ endpoint: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080"],
    [{ endpoint: "http://localhost:1" }, "http://localhost:1"],
    [{ endpoint: "http://127.100.200.30" }, "http://127.100.200.30"],
    [{ endpoint: "http://LocalHost" }, "http://LocalHost"],
    [{ endpoint: "http://[::1]:1" }, "http://[::1]:1"],
    [{ endpoint: "127.0.0.1:8080", protocol: "HTTP" }, "http://127.0.0.1:8080"],
    [{ endpoint: "http://dbs.example.com", protocol: "http" }, "http://dbs.example.com"],
    [{ endpoint: "other.example.com", regionId: "cn-hangzhou" }, "https://other.example.com"],
    [{ regionId: "cn-beijing" }, "https://dbs-api.cn-hangzhou.aliyuncs.com"],
    [{ regionId: "cn-hangzhou", network: "vpc" }, "https://dbs-api-vpc.cn-hangzhou.aliyuncs.com"],
    [{}, "https://dbs-api.cn-hangzhou.aliyuncs.com"],
  ] as const)("%o", (options, expected) => {
    expect(chooseEndpoint(table, options)).toBe(expected);
  });

  it("an unknown region is an error that lists the known ones, never a guessed host", () => {
    expect(refusal(() => chooseEndpoint(table, { regionId: "cn-wulanchabu" }))).toBe(
      "Region cn-wulanchabu has no public endpoint; known are cn-hangzhou, cn-beijing",
    );
    expect(refusal(() => chooseEndpoint(table, { regionId: "cn-beijing", network: "vpc" }))).toMatch(
      /known are cn-hangzhou$/,
    );
    expect(refusal(() => chooseEndpoint(table, { regionId: "__proto__" }))).toMatch(/known are/);
    expect(refusal(() => chooseEndpoint({ ...table, servers: [] }, {}))).toMatch(/^No regionId/);
  });

  it("the server's pattern serves a document without a table", () => {
    expect(chooseEndpoint(api, { regionId: "us-east-1" })).toBe("https://dbs-api.us-east-1.aliyuncs.com");
    expect(chooseEndpoint(api, {})).toBe("https://dbs-api.cn-hangzhou.aliyuncs.com");
    expect(refusal(() => chooseEndpoint({ ...api, servers: [] }, {}))).toMatch(/endpoint/);
  });

  it.each([
    "http://dbs.example.com",
    "ftp://dbs.example.com",
    "https://user:pass@dbs.example.com",
    "https://dbs.example.com/path",
    "https://dbs.example.com?x=1",
    "https://dbs.example.com#x",
    "https://dbs.example.com\\@evil.example",
    "dbs.example.com:99999999",
    "dbs example.com",
    "dbs.example.com\r\nx: y",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://notlocalhost",
    "http://evil.127.0.0.1",
    "http://evil127.0.0.1",
    "http://1270.0.1",
    "http://127.0.0",
  ])("R15, R45: %j is refused without showing it", (endpoint) => {
    const message = refusal(() => chooseEndpoint(api, { endpoint }));
    expect(message).not.toContain("pass");
  });

  it.each(["a.b", "a/b", "a@b", "a:1", "A", "a b", "", "a#", "a\\", "а"])(
    "R15: the variable value %j is refused",
    (regionId) => {
      expect(refusal(() => fillServer(api.servers[0] ?? { url: "" }, { RegionId: regionId }))).toMatch(
        /RegionId/,
      );
    },
  );

  it("an enum of the variable holds", () => {
    const server = { url: "https://{r}.example.com", variables: { r: { default: "a", enum: ["a", "b"] } } };
    expect(fillServer(server, { r: "b" })).toBe("https://b.example.com");
    expect(refusal(() => fillServer(server, { r: "c" }))).toBe("The server variable r is one of a, b");
  });

  it("a variable without a value is named", () => {
    expect(refusal(() => fillServer({ url: "https://{r}.example.com" }, {}))).toBe(
      "The server variable r has no value",
    );
    const zoned = { ...api, regionVariable: "Zone", servers: [{ url: "https://{Zone}.example.com" }] };
    expect(chooseEndpoint(zoned, { regionId: "a" })).toBe("https://a.example.com");
    const { regionVariable: _, ...usual } = api;
    expect(chooseEndpoint(usual as typeof api, { regionId: "a" })).toBe("https://dbs-api.a.aliyuncs.com");
  });

  it("nothing was sent", () => {
    expect(() => checkEndpoint("a b")).toThrow(
      expect.objectContaining({ kind: "validation", code: "endpoint", sent: false }),
    );
  });

  it("defaults to https", () => expect(checkEndpoint("a.example")).toBe("https://a.example"));
});

describe("server of a generic client", () => {
  const servers = [
    {
      url: "https://{tenant}.example.com:8443/{base}/v1/",
      variables: { tenant: { default: "main" }, base: { default: "api/x" } },
    },
    { url: "http://plain.example.com" },
    { url: "/v3" },
  ];
  it.each([
    [{}, "https://main.example.com:8443/api/x/v1"],
    [{ serverVariables: { tenant: "t-1", base: "b" } }, "https://t-1.example.com:8443/b/v1"],
    [{ server: 1 }, "http://plain.example.com"],
    [{ endpoint: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080/api/x/v1"],
    [{ endpoint: "http://127.0.0.1:8080/" }, "http://127.0.0.1:8080/api/x/v1"],
    [{ endpoint: "https://own.example/base/" }, "https://own.example/base"],
    [{ server: 2, endpoint: "https://own.example" }, "https://own.example/v3"],
  ])("%o", (options, expected) => {
    expect(chooseServer(servers, options)).toBe(expected);
  });
  it.each([
    { serverVariables: { tenant: "evil.example/" } },
    { serverVariables: { tenant: "a.b" } },
    { serverVariables: { tenant: "a@b" } },
    { serverVariables: { base: "../x" } },
    { serverVariables: { base: "a/../b" } },
    { serverVariables: { base: "a?b" } },
    { server: 2 },
    { server: 9 },
    { endpoint: "http://plain.example.com" },
    { endpoint: "https://a.example/x?y" },
    { endpoint: "https://u:p@a.example" },
  ])("R15: %o is refused", (options) => {
    refusal(() => chooseServer(servers, options));
  });
});
