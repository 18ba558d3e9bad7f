import { expect, it } from "vitest";
import { catalogue } from "../diagnostics/catalogue.ts";
import { loadTexts, summary } from "../load/test-support/memory.ts";
import { resolveDocument } from "./resolve.ts";

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const head32 = 'openapi: 3.2.0\ninfo: { title: T, version: "1" }\n';
const old = 'openapi: 3.0.3\ninfo: { title: T, version: "1" }\n';

/** A document whose one operation has the given lines, from line 5 on. */
const operation = (...lines: string[]) =>
  `${head}paths:\n  /a: { post: { operationId: a, responses: { "200": { description: d } },\n   ${lines.join("\n   ")} } }\n`;
/** A document whose one schema is the given text, on line 5. */
const schema = (text: string, start = head) =>
  `${start}paths: {}\ncomponents: { schemas: {\n  A: ${text} } }\n`;
const parameter = (text: string) => operation(`parameters: [ ${text} ]`);
const server = (text: string) => `${head}paths: {}\nservers:\n  - ${text}\n`;

/** Code → documents, each with where it is to be found. */
const cases: readonly (readonly [code: string, text: string, at: string])[] = [
  ["document/version", 'swagger: "2.0"\n', "1:10"],
  ["document/version", "openapi: 3.3.0\n", "1:10"],
  ["document/version", "openapi: 3.1\n", "1:10"],
  ["document/version", "info: {}\n", "1:1"],
  ["document/version", "- a\n", "1:1"],
  ["document/version", "", "1:1"],
  ["document/wrong-kind", `${head}paths: []\n`, "3:8"],
  ["document/no-operation", `${head}paths: { /a: { description: d } }\n`, "3:8"],
  ["document/no-operation", `${head}components: { schemas: { A: {} } }\n`, "1:1"],
  ["document/bare-text", `openapi: 3.1.0\ninfo: { title: T, version: 1.0 }\npaths: {}\n`, "2:28"],
  ["document/bare-text", operation("description:"), "5:17"],
  ["document/bare-text", schema("{ title: 404 }"), "5:15"],
  ["document/wrong-kind", operation("description: [a]"), "5:17"],
  ["document/wrong-kind", schema("{ maxLength: -1 }"), "5:19"],
  ["document/wrong-kind", schema('{ maxLength: "5" }'), "5:19"],
  ["schema/required-flag", schema("{ required: true }"), "5:18"],
  ["document/wrong-kind", schema("{ properties: [a] }"), "5:20"],
  ["document/wrong-kind", schema("{ type: [string, 5] }"), "5:23"],
  ["document/wrong-kind", schema("{ multipleOf: 0 }"), "5:20"],
  ["document/wrong-kind", operation("tags: [1]"), "5:11"],
  ["document/wrong-kind", operation("parameters: { a: b }"), "5:16"],
  ["document/missing-key", parameter("{ name: a, schema: {} }"), "5:18"],
  ["document/missing-key", parameter("{ in: query, schema: {} }"), "5:18"],
  ["document/missing-key", server("description: d"), "5:5"],
  ["document/missing-field", "openapi: 3.1.0\npaths: {}\ninfo: { title: T }\n", "3:7"],
  ["document/missing-field", "openapi: 3.1.0\npaths: {}\n", "1:1"],
  ["document/unknown-field", operation("sumary: x"), "5:4"],
  ["document/unknown-field", `${head}path: {}\n`, "3:1"],
  ["document/unknown-field", schema("{ propertys: {} }"), "5:8"],
  ["document/other-version", schema("{ type: string, nullable: true }"), "5:22"],
  ["document/other-version", schema("{ const: 1 }", old), "5:8"],
  ["document/other-version", schema("{ type: [string] }", old), "5:14"],
  ["document/other-version", schema("{ minimum: 1, exclusiveMinimum: true }"), "5:38"],
  ["reference/dangling", schema("{ $ref: '#/components/schemas/B' }"), "5:14"],
  ["reference/dangling", schema("{ $ref: '#nothing' }"), "5:14"],
  [
    "reference/dangling",
    schema("{ oneOf: [{}], discriminator: { propertyName: k, mapping: { v: '#/x' } } }"),
    "5:69",
  ],
  [
    "reference/wrong-kind",
    `${schema("{}")}  \npaths2: {}\n`.replace(
      "paths: {}",
      "paths: { /a: { get: { parameters: [{ $ref: '#/components/schemas/A' }] } } }",
    ),
    "3:44",
  ],
  [
    "reference/ring",
    schema("{ $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }"),
    "5:14",
  ],
  ["document/empty", `${head}paths: {}\ntags:\n`, "4:1"],
  ["reference/misplaced", `${head}paths: { $ref: a.yaml }\n`, "3:10"],
  ["reference/misplaced", schema("{ properties: { $ref: a.yaml } }"), "5:22"],
  ["reference/misplaced", schema("{ properties: { $ref: a.yaml, b: {} } }"), "5:22"],
  ["reference/siblings", schema("{ $ref: '#/components/schemas/B', nullable: true }, B: {}", old), "5:40"],
  ["reference/missing-file", schema("{ $ref: b.yaml }"), "5:14"],
  ["reference/outside-root", schema("{ $ref: ../b.yaml }"), "5:14"],
  ["reference/remote", schema("{ $ref: 'https://example.com/b.yaml' }"), "5:14"],
  ["reference/malformed", schema("{ $ref: 'b\\c.yaml' }"), "5:14"],
  ["path/no-slash", `${head}paths: { a/b: {} }\n`, "3:10"],
  ["path/template", `${head}paths: { "/a/{b": {} }\n`, "3:10"],
  ["path/characters", `${head}paths: { "/a b": {} }\n`, "3:10"],
  ["path/query", `${head}paths: { "/a?b=c": {} }\n`, "3:10"],
  ["path/repeated-parameter", `${head}paths: { "/{a}/{a}": {} }\n`, "3:10"],
  ["path/undeclared-parameter", `${head}paths: { "/{a}": { get: { responses: {} } } }\n`, "3:20"],
  [
    "path/operator",
    `${head}paths:\n  /{.a*}: { get: { parameters: [{ name: a, in: path, required: true, schema: {} }], responses: {} } }\n`,
    "4:13",
  ],
  ["path/unused-parameter", parameter("{ name: x, in: path, required: true, schema: {} }"), "5:18"],
  ["path/ambiguous", `${head}paths:\n  /{a}: { get: {} }\n  /{b}: { get: {} }\n`, "5:3"],
  ["path/equivalent", `${head}paths:\n  /{a}: { get: {} }\n  /{b}: { put: {} }\n`, "5:3"],
  ["operation/missing-id", `${head}paths:\n  /a: { get: { responses: {} } }\n`, "4:9"],
  [
    "operation/duplicate-id",
    `${head}paths:\n  /a: { get: { operationId: x }, put: { operationId: x } }\n`,
    "4:54",
  ],
  ["parameter/unknown-position", parameter("{ name: a, in: qurey, schema: {} }"), "5:33"],
  ["parameter/unknown-position", parameter("{ name: a, in: body, schema: {} }"), "5:33"],
  [
    "parameter/duplicate",
    parameter("{ name: a, in: query, schema: {} }, { name: a, in: query, schema: {} }"),
    "5:62",
  ],
  [
    "parameter/duplicate",
    parameter("{ name: a, in: header, schema: {} }, { name: A, in: header, schema: {} }"),
    "5:63",
  ],
  ["parameter/header-name", parameter('{ name: "a b", in: header, schema: {} }'), "5:26"],
  [
    "parameter/header-name",
    operation('x: 1, callbacks: {}, servers: [], description: "d"').replace(
      "{ description: d }",
      '{ description: d, headers: { "a:b": {} } }',
    ),
    "4:82",
  ],
  ["parameter/settled-header", parameter("{ name: Accept, in: header, schema: {} }"), "5:26"],
  ["parameter/style", parameter("{ name: a, in: query, style: frm, schema: {} }"), "5:47"],
  ["parameter/style-position", parameter("{ name: a, in: header, style: form, schema: {} }"), "5:48"],
  [
    "parameter/optional-path",
    `${head}paths: { "/{a}": { parameters: [{ name: a, in: path, schema: {} }] } }\n`,
    "3:33",
  ],
  ["parameter/no-schema", parameter("{ name: a, in: query }"), "5:18"],
  [
    "parameter/schema-and-content",
    parameter("{ name: a, in: query, schema: {}, content: { a/b: {} } }"),
    "5:52",
  ],
  ["parameter/content", parameter("{ name: a, in: query, content: { a/b: {}, a/c: {} } }"), "5:40"],
  ["response/status", `${head}paths:\n  /a: { get: { responses: { "2000": {} } } }\n`, "4:29"],
  ["response/range-case", `${head}paths:\n  /a: { get: { responses: { 2xx: {} } } }\n`, "4:29"],
  ["response/none", `${head}paths:\n  /a: { get: { responses: {} } }\n`, "4:16"],
  ["content/media-type", operation("requestBody: { content: { json: {} } }"), "5:30"],
  ["link/unknown-operation", `${head}paths: {}\ncomponents: { links: { a: { operationId: x } } }\n`, "4:42"],
  ["schema/unknown-type", schema("{ type: strnig }"), "5:14"],
  ["schema/unknown-type", schema("{ type: [file] }"), "5:15"],
  ["schema/no-items", schema("{ type: array }"), "5:6"],
  ["schema/pattern", schema("{ pattern: '[a' }"), "5:17"],
  ["schema/pattern", schema("{ patternProperties: { '(': {} } }"), "5:29"],
  ["schema/foreign-pattern", schema("{ pattern: '(?i)^[a-z]+$' }"), "5:17"],
  ["schema/foreign-pattern", schema("{ pattern: '\\A[a-z]+\\z' }"), "5:17"],
  ["schema/foreign-pattern", schema("{ pattern: '^[[:alpha:]]+$' }"), "5:17"],
  ["schema/foreign-pattern", schema("{ pattern: '/^[a-z]+$/i' }"), "5:17"],
  ["schema/default-type", schema("{ type: integer, default: '1' }"), "5:32"],
  ["schema/example-type", schema("{ type: integer, example: a }"), "5:32"],
  ["schema/example-type", schema("{ type: integer, examples: [1, 1.5] }"), "5:37"],
  ["schema/enum-type", schema("{ type: string, enum: [a, 1] }"), "5:32"],
  ["schema/const-type", schema("{ type: string, const: 1 }"), "5:29"],
  ["schema/empty-enum", schema("{ enum: [] }"), "5:8"],
  ["schema/duplicate-enum", schema("{ enum: [a, b, a] }"), "5:21"],
  ["schema/duplicate-required", schema("{ required: [a, b, a] }"), "5:25"],
  ["schema/impossible", schema("{ minLength: 3, maxLength: 2 }"), "5:19"],
  ["schema/closed-composition", schema("{ anyOf: [{}], additionalProperties: false }"), "5:21"],
  ["schema/closed-composition", schema("{ $ref: '#', additionalProperties: false }"), "5:19"],
  ["schema/read-and-write-only", schema("{ readOnly: true, writeOnly: true }"), "5:24"],
  [
    "schema/unknown-mapping",
    schema("{ oneOf: [{}], discriminator: { propertyName: k, mapping: { v: B } } }"),
    "5:69",
  ],
  ["document/empty", schema("{ type: [string, null] }"), "5:23"],
  ["document/empty", schema("{ oneOf: [{ type: string }, { type: null }] }"), "5:36"],
  ["document/wrong-kind", schema("{ type: null }"), "5:14"],
  ["schema/named-examples", schema("{ examples: { a: { value: 1 } } }"), "5:18"],
  [
    "reference/parameter-as-header",
    `${head}paths: {}\ncomponents: { parameters: { A: { name: a, in: header, schema: {} } }, headers: { B: { $ref: "#/components/parameters/A" } } }\n`,
    "4:93",
  ],
  [
    "schema/open-tag",
    schema("{ oneOf: [{ properties: { k: { type: string } } }, {}], discriminator: { propertyName: k } }"),
    "5:77",
  ],
  ["schema/ring", schema("{ allOf: [{ $ref: '#/components/schemas/A' }] }"), "5:6"],
  [
    "schema/ring",
    schema("{ anyOf: [{ type: string }, { oneOf: [{ $ref: '#/components/schemas/A' }] }] }"),
    "5:6",
  ],
  [
    "schema/choice-of-children",
    schema("{ oneOf: [{ allOf: [{ $ref: '#/components/schemas/A' }] }] }"),
    "5:6",
  ],
  ["security/unknown-scheme", `${head}paths: {}\nsecurity:\n  - key: []\n`, "5:5"],
  [
    "security/same-place",
    `${head}security:\n  - a: []\n    b: []\npaths: {}\ncomponents: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: apiKey, in: header, name: AUTHORIZATION } } }\n`,
    "5:5",
  ],
  [
    "security/unknown-type",
    `${head}paths: {}\ncomponents: { securitySchemes: { a: { type: apikey } } }\n`,
    "4:45",
  ],
  [
    "security/unknown-position",
    `${head}paths: {}\ncomponents: { securitySchemes: { a: { type: apiKey, name: a, in: body } } }\n`,
    "4:66",
  ],
  ["server/url", server('url: "https://a\\r\\nb"'), "5:10"],
  ["server/url", server("url: https://user@a.example"), "5:10"],
  ["server/url", server("url: 'https://a\\b'"), "5:10"],
  ["server/url", server("url: 'https://a#b'"), "5:10"],
  ["server/url", server("url: 'file:///etc'"), "5:10"],
  ["server/url", server("url: 'javascript:alert(1)'"), "5:10"],
  ["server/url", server("{ url: 'https://{a}', variables: { a: { default: 'x@evil.example' } } }"), "5:54"],
  [
    "path/undeclared-parameter",
    `${head32}paths: { "/a/{b}": { additionalOperations: { COPY: { operationId: a, responses: { "200": { description: d } } } } } }\n`,
    "3:46",
  ],
  [
    "path/method",
    `${head32}paths: { /a: { additionalOperations: { GET: { operationId: a, responses: { "200": { description: d } } } } } }\n`,
    "3:40",
  ],
  [
    "parameter/cookie-style",
    `${head32}paths: { /a: { get: { operationId: a, parameters: [{ name: a, in: cookie, style: cookie, schema: {} }], responses: { "200": { description: d } } } } }\n`,
    "3:82",
  ],
  ["server/no-scheme", server("url: 'localhost:8080/v1'"), "5:10"],
  ["server/no-scheme", server("url: //a.example/v1"), "5:10"],
  ["server/no-host", server("url: 'ws://a.example'"), "5:10"],
  ["server/no-host", server("{ url: '{base}/v1', variables: { base: { default: '' } } }"), "5:12"],
  [
    "server/fixed-variable",
    server("{ url: 'https://{a}', variables: { a: { default: b.example } } }"),
    "5:12",
  ],
  ["server/query", server("url: https://a.example?b=c"), "5:10"],
  [
    "server/label",
    `x-acs-style: RPC\n${server("{ url: 'https://{a}.example', variables: { a: { default: b.c } } }")}`,
    "6:62",
  ],
  ["server/undeclared-variable", server("url: https://{a}.example"), "5:10"],
  ["server/no-default", server("{ url: 'https://{a}', variables: { a: {} } }"), "5:40"],
  ["server/default", server("{ url: 'https://{a}', variables: { a: { default: b, enum: [c] } } }"), "5:54"],
  ["acs/unknown-key", operation("x-acs-asinc: 1"), "5:4"],
  ["acs/misplaced-key", operation("x-acs-style: RPC"), "5:4"],
  ["acs/wrong-kind", operation("x-acs-kind: maybe"), "5:16"],
];

function faults(text: string): string[] {
  const { value, diagnostics } = loadTexts({ "a.yaml": text });
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error("not loaded");
  return summary(resolveDocument(value).diagnostics, value);
}

it.each(cases)("%s: %j", (code, text, at) => {
  const found = faults(text);
  expect(
    found.some((line) => line.startsWith(`a.yaml:${at} `) && line.endsWith(` ${code}`)),
    found.join("\n"),
  ).toBe(true);
});

it("R19: every code of this stage has a case", () => {
  const shown = new Set(cases.map(([code]) => code));
  const areas = new Set([...shown].map((code) => code.split("/")[0]));
  const elsewhere = new Set(["schema/invalid-pattern", "schema/slow-pattern", "schema/unsafe-pattern"]);
  const missing = [...catalogue.keys()].filter(
    (code) => areas.has(code.split("/")[0]) && !shown.has(code) && !elsewhere.has(code),
  );
  expect(missing).toEqual([]);
  console.log(`${shown.size} of ${shown.size} codes`);
});
