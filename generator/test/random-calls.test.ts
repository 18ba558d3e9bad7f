/**
 * Random calls of every operation of DBS: what the client sends arrives as it was given, and what the gateway was told
 * to answer arrives as it was stored, by either signature and in either format.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { PayloadMaker, type Random, randomFrom } from "../emit/validators/payloads-support.ts";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import type { Api, Json, Operation, Schema } from "../ir/model.ts";
import { requestValidatorName, responseValidatorName } from "../ir/paths.ts";
import { stringifyJson } from "../runtime/json.ts";
import type { Client, Validator } from "../runtime/types.ts";
import { dbsValidators, importSource, readDbs } from "./support/dbs.ts";
import type { PackageExports } from "./support/samples.ts";

const credentials = { accessKeyId: "random-key-id", accessKeySecret: "random-key-secret" };
const runs = Number(process.env["GAIWAN_RANDOM_CALLS"] ?? 6);
const seed = Number(process.env["GAIWAN_SEED"] ?? 75);

const api: Api = readDbs();
const schemas = new Map(api.schemas.map((named) => [named.name, named.schema]));
const maker = (random: Random) =>
  new PayloadMaker(new Map(api.schemas.map((named) => [named.name, named.schema.json])), random);
const stored = new Map<string, unknown>();
let gateway: Gateway;
let exports: PackageExports;
let url = "";

beforeAll(async () => {
  exports = await importSource("index.node.ts");
  gateway = createGateway(api, {
    credentials: { [credentials.accessKeyId]: credentials.accessKeySecret },
    handlers: Object.fromEntries(
      api.operations.map(({ name }) => [name, () => ({ value: stored.get(name) })] as const),
    ),
  });
  ({ url } = await gateway.listen(0));
});
afterAll(() => gateway?.close());

const texts = [
  "a",
  "a b",
  "+",
  "*",
  "~",
  "%",
  "%2F",
  "&=?#",
  "/..//",
  "数据库",
  "é",
  "\u{1f600}",
  "'\"<>",
  "0",
  "-1",
];
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const longs = [0n, -1n, 7n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)];

/** A value of the schema with every field; longs beyond 2^53, and texts that need escapes. */
function answerOf(schema: Schema, random: Random): unknown {
  const { shape } = schema;
  switch (shape.kind) {
    case "ref":
      return answerOf(schemas.get(shape.name) as Schema, random);
    case "object":
      return Object.fromEntries(
        shape.properties.map(({ name, schema: own }) => [name, answerOf(own, random)]),
      );
    case "array":
      return Array.from({ length: 1 + Math.floor(random() * 3) }, () => answerOf(shape.items, random));
    case "intersection":
      return Object.assign({}, ...shape.members.map((member) => answerOf(member, random)));
    case "long":
      return pick(random, longs);
    case "boolean":
      return true;
    case "number":
      return Math.floor(random() * 1000);
    case "enum":
      return pick(random, shape.values);
    default:
      return `${pick(random, texts)}${pick(random, texts)}`;
  }
}

/** Parameters a caller may give, made until the emitted validator takes them. */
function requestOf(operation: Operation, validate: Validator, random: Random): Record<string, unknown> {
  const values = maker(random);
  for (let tries = 0; tries < 200; tries += 1) {
    const request: Record<string, unknown> = {};
    for (const parameter of operation.parameters) {
      if (parameter.implicit || parameter.position === "host") continue;
      if (parameter.required !== "flagged" && random() < 0.4) continue;
      const { json, shape } = parameter.schema;
      // Of a pattern no random text is likely to fit: the documented example does.
      const example = parameter.example ?? parameter.schema.examples[0];
      if (typeof json === "object" && "pattern" in json && example !== undefined) {
        request[parameter.key] = example;
        continue;
      }
      const free = shape.kind === "string" && tries < 50;
      request[parameter.key] =
        shape.kind === "long" && tries < 100
          ? pick(random, longs)
          : free
            ? pick(random, texts)
            : values.make(json);
    }
    if (validate(request)) return request;
  }
  throw new Error(`no request of ${operation.name} is valid`);
}

/** As the wire has it: every value is text there. */
const asText = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(asText) : typeof value === "object" ? value : `${value}`;

it(`R75: ${runs} random calls of each operation arrive, and so do their answers`, {
  timeout: 120_000,
}, async () => {
  const random = randomFrom(seed);
  const createClient = exports["createClient"] as (options: object) => Client & { close(): void };
  let calls = 0;
  for (const operation of api.operations) {
    const modules = await dbsValidators(operation);
    const validate = modules[requestValidatorName(operation)] as Validator;
    const validateAnswer = modules[responseValidatorName(operation)] as Validator;
    const call = exports[operation.identifier] as (client: Client, request: object) => Promise<unknown>;
    const [content] = operation.responses.find(({ status }) => status === "200")?.contents ?? [];
    for (let run = 0; run < runs; run += 1) {
      const format = run % 2 === 0 ? "json" : "xml";
      const client = createClient({
        endpoint: url,
        credentials,
        format,
        signature: run % 4 < 2 ? "v3" : "v1",
        retry: { attempts: 1 },
      });
      const request = requestOf(operation, validate, random);
      const answer = answerOf(content?.schema as Schema, random) as Record<string, Json>;
      // An answer that says no is an error, and tested elsewhere.
      if (typeof answer["Success"] === "string") answer["Success"] = "true";
      stored.set(operation.name, answer);
      gateway.reset();
      const got = await call(client, request).finally(() => client.close());
      const where = `${operation.name}, seed ${seed}, run ${run}: ${stringifyJson(request)}`;
      expect(stringifyJson(got), where).toBe(stringifyJson(answer));
      expect(validateAnswer(got), where).toBe(true);
      const received = gateway.requests.at(-1);
      expect(received?.operation, where).toBe(operation.name);
      for (const [name, value] of Object.entries(request)) {
        expect(asText(received?.values?.[name]), `${where}: ${name}`).toEqual(asText(value));
      }
      calls += 1;
    }
  }
  console.log(
    `random calls: ${calls} of ${runs * api.operations.length} arrived, ${api.operations.length} operations`,
  );
});
