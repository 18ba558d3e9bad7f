import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultsOf, readAddress } from "./server-address.ts";

/** `url`, then `reading` and the fixed variables where there are any. */
function read(url: string, defaults: Readonly<Record<string, string>> = {}): string {
  const address = readAddress(url, new Map(Object.entries(defaults)));
  const fixed = [...address.fixed].map(([name, value]) => `${name}=${value}`);
  return [address.url, ...(address.reading ? [address.reading] : []), ...fixed].join(" | ");
}

describe("an address as documents have it", () => {
  it.each([
    ["https://a.example", {}, "https://a.example"],
    ["HTTPS://A.example:8443/v1/", {}, "https://A.example:8443/v1/"],
    ["https://a.example/v1?x=1", {}, "https://a.example/v1"],
    ["https://b\u00fccher.example/\u00fc", {}, "https://xn--bcher-kva.example/\u00fc"],
    ["https://[::1]:8080/", {}, "https://[::1]:8080/"],
    ["https://api_v1.example", {}, "https://api_v1.example"],
    ["/v1", {}, "/v1"],
    ["/to/https://a.example", {}, "/to/https://a.example"],
    ["", {}, "/"],
    ["v1/x", {}, "/v1/x"],
    ["./v1", {}, "/v1"],
    ["../v1", {}, "/v1"],
    ["v1.0", {}, "/v1.0"],
    ["//a.example/v1", {}, "https://a.example/v1 | completed"],
    ["a.example", {}, "https://a.example | completed"],
    ["a.example/v1", {}, "https://a.example/v1 | completed"],
    ["a:8080", {}, "https://a:8080 | completed"],
    ["10.0.0.1/v1", {}, "https://10.0.0.1/v1 | completed"],
    ["localhost:8080/v1", {}, "http://localhost:8080/v1 | completed"],
    ["localhost", {}, "http://localhost | completed"],
    ["127.0.0.1:80", {}, "http://127.0.0.1:80 | completed"],
    ["ws://a.example/v1", {}, "/v1 | path"],
    ["https://<host>/v1", {}, "/v1 | path"],
    ["https://a..b:port", {}, "/ | path"],
  ])("%s", (url, defaults, expected) => {
    expect(read(url, defaults)).toBe(expected);
  });

  it.each([
    [
      "https://{region}.a.example:{port}/{base}",
      { region: "eu", port: "8443", base: "v1/x" },
      "https://{region}.a.example:{port}/{base}",
    ],
    ["{scheme}://a.example", { scheme: "http" }, "http://a.example | scheme=http"],
    ["{scheme}://a.example", { scheme: "HTTPS" }, "https://a.example | scheme=https"],
    ["{scheme}://a.example", {}, "https://a.example | scheme=https"],
    [
      "{scheme}://{host}/v1",
      { scheme: "https", host: "a.example" },
      "https://a.example/v1 | scheme=https | host=a.example",
    ],
    ["https://{host}/v1", { host: "a.example:8443" }, "https://a.example:8443/v1 | host=a.example:8443"],
    ["https://{host}/v1", { host: "a.example/b/" }, "https://a.example/b/v1 | host=a.example/b/"],
    ["https://{host}/v1", { host: "<host>" }, "https://{host}/v1"],
    ["https://{host}/v1", { host: "" }, "https://{host}/v1"],
    [
      "https://{tenant}.{domain}",
      { tenant: "t", domain: "a.example" },
      "https://{tenant}.a.example | domain=a.example",
    ],
    ["https://a.example{base}", { base: "/v1" }, "https://a.example/v1 | base=/v1"],
    ["https://a.example/{base}", { base: "/v1" }, "https://a.example/v1 | base=/v1"],
    ["{base}", { base: "https://a.example/v1" }, "https://a.example/v1 | base=https://a.example/v1"],
    ["{base}/v2", { base: "https://a.example/" }, "https://a.example/v2 | base=https://a.example/"],
    ["{base}/v2", { base: "a.example" }, "https://a.example/v2 | completed | base=a.example"],
    ["{base}/v2", { base: "/v1" }, "/v1/v2 | base=/v1"],
    ["{base}/v2", { base: "v1" }, "/{base}/v2"],
    ["{base}/v2", {}, "/v2 | path"],
    ["{base}", { base: "file:///etc/passwd" }, "/etc/passwd | path | base=file:///etc/passwd"],
    ["{host}:8080/v1", {}, "https://{host}:8080/v1 | completed"],
    ["{tenant}.a.example", { tenant: "t" }, "https://{tenant}.a.example | completed"],
  ])("with variables: %s, %j", (url, defaults, expected) => {
    expect(read(url, defaults as Record<string, string>)).toBe(expected);
  });

  it("R15: whatever it is, what comes out is http, https or a path, without user, query or fragment", () => {
    const part = fc.constantFrom(
      "https://",
      "http:",
      "//",
      "/",
      "{a}",
      "{b}",
      "a.example",
      "x",
      ":80",
      "@",
      "?q",
      "#f",
      "..",
      "[::1]",
      "\u00fc",
      "%2f",
      "{",
      "}",
    );
    const urls = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    const value = fc.oneof(urls, fc.string());
    fc.assert(
      fc.property(urls, value, value, (url, a, b) => {
        const { url: read } = readAddress(url, new Map(Object.entries({ a, b })));
        if (read.startsWith("/")) return;
        const [, authority = ""] = /^https?:\/\/([^/]*)/.exec(read) ?? [];
        expect(authority.replace(/\{[^{}]*\}/g, "0")).toMatch(
          /^([a-z0-9_][\w.-]*|\[[\da-f:.]+\])(:\d{1,5})?$/i,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

it("defaults: the given one, else the first value, as text", () => {
  expect([
    ...defaultsOf({
      a: { default: 8443 },
      b: { enum: ["x", "y"] },
      c: {},
      d: "no variable",
      e: { default: "", enum: ["x"] },
    }),
  ]).toEqual([
    ["a", "8443"],
    ["b", "x"],
    ["c", ""],
    ["d", ""],
    ["e", ""],
  ]);
  expect(defaultsOf("none").size).toBe(0);
});
