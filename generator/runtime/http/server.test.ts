import { expect, it } from "vitest";
import type { ServerDescriptor } from "../types.ts";
import { chooseServer, type ServerOptions } from "./server.ts";

const shop: ServerDescriptor = { url: "https://shop.example/v1/" };
const regional: ServerDescriptor = {
  url: "https://{region}.shop.example:{port}/{base}",
  variables: {
    region: { default: "eu", enum: ["eu", "us"] },
    port: { default: "8443" },
    base: { default: "v2" },
  },
};

it.each<[string, readonly ServerDescriptor[], ServerOptions, string]>([
  ["the first server", [shop, regional], {}, "https://shop.example/v1"],
  ["another server, with defaults", [shop, regional], { server: 1 }, "https://eu.shop.example:8443/v2"],
  [
    "values for its variables",
    [regional],
    { serverVariables: { region: "us", port: "1", base: "a/b.c~d%20" } },
    "https://us.shop.example:1/a/b.c~d%20",
  ],
  ["a server over http, as the document has it", [{ url: "http://shop.example" }], {}, "http://shop.example"],
  ["letters of any case", [{ url: "HTTP://Shop.example" }], {}, "http://Shop.example"],
  ["http asked for: what the document has stays", [shop], { protocol: "http" }, "https://shop.example/v1"],
  ["an endpoint: the server's path stays", [shop], { endpoint: "other.example" }, "https://other.example/v1"],
  [
    "an endpoint with a path of its own",
    [shop],
    { endpoint: "https://other.example/own/" },
    "https://other.example/own",
  ],
  [
    "an endpoint with an empty path",
    [shop],
    { endpoint: "https://other.example/" },
    "https://other.example/v1",
  ],
  [
    "an endpoint where the document gives a path only",
    [{ url: "/v3" }],
    { endpoint: "other.example" },
    "https://other.example/v3",
  ],
  [
    "an endpoint where it gives nothing",
    [{ url: "" }],
    { endpoint: "other.example" },
    "https://other.example",
  ],
  ["an endpoint of a document without servers", [], { endpoint: "other.example" }, "https://other.example"],
  [
    "an endpoint in place of variables in the host",
    [{ url: "https://{tenant}.example/{base}", variables: { base: { default: "v1" } } }],
    { endpoint: "other.example" },
    "https://other.example/v1",
  ],
  [
    "a variable that is nothing by default",
    [{ url: "https://a.example/v1/{part}", variables: { part: { default: "" } } }],
    {},
    "https://a.example/v1",
  ],
  [
    "a prefix that may be nothing",
    [{ url: "https://{env}api.example", variables: { env: { default: "dev-", enum: ["dev-", ""] } } }],
    { serverVariables: { env: "" } },
    "https://api.example",
  ],
])("%s", (_, servers, options, expected) => {
  expect(chooseServer(servers, options)).toBe(expected);
});

it.each<[string, readonly ServerDescriptor[], ServerOptions, string]>([
  ["a server that is not there", [shop], { server: 1 }, "There is no server 1"],
  ["no host", [{ url: "/v1" }], {}, "The document names no host: give endpoint"],
  ["no servers", [], {}, "The document names no host: give endpoint"],
  ["no servers, and one asked for", [], { server: 3 }, "The document names no host: give endpoint"],
  [
    "a variable without a value",
    [{ url: "https://{tenant}.example" }],
    {},
    "The server variable tenant has no value: give it, or endpoint with its path",
  ],
  [
    "an empty value",
    [regional],
    { serverVariables: { port: "" } },
    "The server variable port has no value: give it, or endpoint with its path",
  ],
  [
    "nothing for a variable that is not declared",
    [{ url: "https://{tenant}.example" }],
    { serverVariables: { tenant: "" } },
    "The server variable tenant has no value: give it, or endpoint with its path",
  ],
  [
    "nothing as a port",
    [{ url: "https://a.example:{port}", variables: { port: { default: "" } } }],
    {},
    "The endpoint has to be a host",
  ],
  [
    "a value that is not listed",
    [regional],
    { serverVariables: { region: "cn" } },
    "The server variable region is one of eu, us",
  ],
  ...["evil.example/", "a.b", "a@b", "a:1", "", "a b", "\u{e9}"].map(
    (port): [string, readonly ServerDescriptor[], ServerOptions, string] => [
      `a value that leaves the host: ${JSON.stringify(port)}`,
      [regional],
      { serverVariables: { port } },
      port === ""
        ? "The server variable port has no value: give it, or endpoint with its path"
        : "The server variable port has a value that cannot be sent: give endpoint",
    ],
  ),
  ...[".", "..", "a?b", "a#b", "a b", "a\\b"].map(
    (base): [string, readonly ServerDescriptor[], ServerOptions, string] => [
      `a value that leaves the path: ${base}`,
      [regional],
      { serverVariables: { base } },
      "The server variable base has a value that cannot be sent: give endpoint",
    ],
  ),
  ...["a/../b", "./a", "a/.", "../a"].map(
    (base): [string, readonly ServerDescriptor[], ServerOptions, string] => [
      `a value that walks the path: ${base}`,
      [{ url: "/{base}", variables: { base: { default: "v" } } }],
      { endpoint: "https://a.example", serverVariables: { base } },
      "The server's path has dot segments",
    ],
  ),
  ["a path that walks", [{ url: "https://a.example/a/../b" }], {}, "The server's path has dot segments"],
  ["a query", [{ url: "https://a.example/a?b" }], {}, "The server's URL cannot be read"],
  ["a host without a scheme", [{ url: "a.example/b" }], {}, "The server's URL cannot be read"],
  ["a scheme behind something", [{ url: "x https://a.example" }], {}, "The server's URL cannot be read"],
  [
    "http where https is asked for",
    [{ url: "http://shop.example" }],
    { protocol: "https" },
    "A plain http endpoint has to be asked for",
  ],
  ["an endpoint with a query", [shop], { endpoint: "https://a.example/?b" }, "The endpoint has a query"],
  ["an endpoint with a fragment", [shop], { endpoint: "a.example#b" }, "The endpoint has a query"],
])("%s is refused", (_, servers, options, message) => {
  expect(() => chooseServer(servers, options)).toThrow(
    expect.objectContaining({ kind: "validation", message: expect.stringContaining(message) }),
  );
});
