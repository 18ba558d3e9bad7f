/** The official clients' signatures, reproduced. Skipped where the shared vectors are not beside the repository. */
import { createHash, createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import * as emittedWeb from "../../../generated/dbs-20190306/src/signers.js";
import * as emittedNode from "../../../generated/dbs-20190306/src/signers.node.js";
import { webHash } from "../hash/web.ts";
import type { Hash } from "../types.ts";
import { flatten } from "./flatten.ts";
import { signV1With } from "./v1.ts";
import { signV3With } from "./v3.ts";

const folder = new URL("../../../../shared/vectors/", import.meta.url);
const nodeHash: Hash = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  hmacSha256: (key, data) => createHmac("sha256", key).update(data).digest("hex"),
  hmacSha1: (key, data) => createHmac("sha1", key).update(data).digest("base64"),
};

interface Signers {
  readonly signV1: (input: Parameters<typeof signV1With>[1]) => ReturnType<typeof signV1With>;
  readonly signV3: (input: Parameters<typeof signV3With>[1]) => ReturnType<typeof signV3With>;
}
const signersOf = (hash: Hash): Signers => ({
  signV1: (input) => signV1With(hash, input),
  signV3: (input) => signV3With(hash, input),
});

type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value };
type Fields = { [name: string]: Value };
type Text = { [name: string]: string };
interface Case {
  id: string;
  producer?: { package: string };
  input: { [name: string]: Value };
  expect: { [name: string]: Value };
}

const read = (name: string): { [group: string]: Case[] } =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** Only the keys of `all` that have a value. */
const given = <T extends object>(all: T): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined)) as T;

const upperFirst = (name: string) => name[0]?.toUpperCase() + name.slice(1);
const decodedPairs = (query: string) => [...new URLSearchParams(query)].sort();
const bodyPairs = (query: string) => decodedPairs(query.replaceAll("+", "%2B"));

describe.skipIf(!existsSync(folder)).each([
  ["node:crypto", signersOf(nodeHash)],
  ["plain JavaScript", signersOf(webHash)],
  ["the emitted package on Node", emittedNode],
  ["the emitted package elsewhere", emittedWeb],
] as const)("signatures with %s", (by: string, { signV1, signV3 }: Signers) => {
  const passed: { [file: string]: number } = {};
  const total: { [file: string]: number } = {};
  const run = (file: string, group: string, cases: Case[], check: (one: Case) => void) => {
    const key = `${file} ${group}`;
    total[key] = cases.length;
    passed[key] = 0;
    it.each(cases.map((one) => [one.id, one] as const))(`${group} %s`, (_id, one) => {
      check(one);
      passed[key] = (passed[key] ?? 0) + 1;
    });
  };
  afterAll(() => {
    for (const key in total) console.log(`${by}: ${key}: ${passed[key]} of ${total[key]}`);
  });

  if (!existsSync(folder)) return;
  const v1 = read("v1-rpc-signing.json");
  run("v1-rpc-signing.json", "cases", v1["cases"] ?? [], ({ input, expect: wanted, producer }) => {
    const popCore = producer?.package.startsWith("@alicloud/pop-core");
    const rename = popCore && (input["options"] as Fields)["formatParams"] !== false ? upperFirst : String;
    const own = flatten((input["params"] ?? input["query"] ?? {}) as Fields);
    const anonymous = input["authType"] === "Anonymous";
    const bearer = Boolean(input["bearerToken"]);
    const result = signV1({
      method: input["httpMethod"] as string,
      parameters: {
        Action: rename(input["action"] as string),
        Version: input["version"] as string,
        Format: input["format"] as string,
        Timestamp: input["timestamp"] as string,
        SignatureNonce: input["signatureNonce"] as string,
        ...Object.fromEntries(Object.entries(own).map(([name, value]) => [rename(name), value])),
      },
      form: flatten((input["bodyParams"] ?? {}) as Fields),
      ...(anonymous
        ? {}
        : given({
            accessKeyId: input["accessKeyId"] as string,
            accessKeySecret: input["accessKeySecret"] as string,
            securityToken: input["securityToken"] as string,
            bearerToken: input["bearerToken"] as string,
          })),
    });
    if (anonymous || bearer) {
      expect(result.signature).toBe("");
    } else {
      expect(result.canonicalizedQueryString).toBe(wanted["canonicalizedQueryString"]);
      expect(result.stringToSign).toBe(wanted["stringToSign"]);
      expect(result.signature).toBe(wanted["signature"]);
    }
    const sent = (wanted["url"] as string).split("?")[1] ?? "";
    const inBody = popCore && input["httpMethod"] === "POST";
    expect(decodedPairs(result.query)).toEqual(decodedPairs(inBody ? (wanted["body"] as string) : sent));
    if (!inBody) expect(bodyPairs(result.form)).toEqual(bodyPairs(wanted["body"] as string));
    // Only official pop-core encodes what it sends as it encodes what it signs.
    if (popCore) expect(inBody ? wanted["body"] : sent).toBe(result.query);
  });

  const v3 = read("v3-acs3-signing.json");
  run("v3-acs3-signing.json", "cases", v3["cases"] ?? [], ({ input, expect: wanted }) => {
    const anonymous = input["authType"] === "Anonymous";
    const bearer = input["bearerToken"] as string | null;
    const roa = input["style"] === "ROA";
    const headers = wanted["headers"] as Text;
    const globals = (input["globalParameters"] ?? {}) as { [name: string]: Fields };
    const extended = (input["extendsParameters"] ?? {}) as { [name: string]: Fields };
    const query = flatten({
      ...globals["queries"],
      ...extended["queries"],
      ...((input["query"] ?? {}) as Fields),
      ...(anonymous && !roa ? { Format: "json" } : {}),
      ...(bearer && !roa ? { SignatureType: "BEARERTOKEN" } : {}),
    });
    const body = wanted["body"] as string;
    const added = [
      "Authorization",
      "x-acs-content-sha256",
      "x-acs-security-token",
      "x-acs-accesskey-id",
      "x-acs-bearer-token",
    ];
    const result = signV3({
      method: input["httpMethod"] as string,
      path: input["pathname"] as string,
      query,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !added.includes(name))),
      body,
      ...(anonymous
        ? {}
        : given({
            accessKeyId: input["accessKeyId"] as string,
            accessKeySecret: input["accessKeySecret"] as string,
            securityToken: input["securityToken"] as string,
            bearerToken: bearer as string,
          })),
    });
    expect(result.headers["x-acs-content-sha256"]).toBe(wanted["hashedPayload"]);
    expect(decodedPairs(result.canonicalQuery)).toEqual(
      decodedPairs((wanted["requestTarget"] as string).split("?")[1] ?? ""),
    );
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]);
    expect(result.headers).toEqual(Object.fromEntries(lower));
    if (anonymous || bearer) {
      expect(result.authorization).toBe("");
      return;
    }
    expect(result.canonicalRequest).toBe(wanted["canonicalRequest"]);
    expect(result.stringToSign).toBe(wanted["stringToSign"]);
    expect(result.signedHeaders).toBe(wanted["signedHeaders"]);
    expect(result.signature).toBe(wanted["signature"]);
    expect(result.authorization).toBe(wanted["authorization"]);
  });

  const direct = ({ input, expect: wanted }: Case) => {
    const request = input["request"] as { [name: string]: Value };
    const result = signV3({
      method: request["method"] as string,
      path: request["pathname"] as string,
      query: request["query"] as Text,
      headers: request["headers"] as Text,
      body: input["payloadText"] as string,
      accessKeyId: input["accessKeyId"] as string,
      accessKeySecret: input["accessKeySecret"] as string,
    });
    expect(result.canonicalRequest).toBe(wanted["canonicalRequest"]);
    expect(result.stringToSign).toBe(wanted["stringToSign"]);
    expect(result.authorization).toBe(wanted["authorization"]);
  };
  run("v3-acs3-signing.json", "directCases", v3["directCases"] ?? [], direct);
  run("v3-acs3-signing.json", "publishedCases", v3["publishedCases"] ?? [], (one) => {
    if (one.input["request"]) return direct(one);
    const parameters = one.input["params"] as Text;
    const result = signV1({
      method: one.input["httpMethod"] as string,
      parameters,
      accessKeyId: parameters["AccessKeyId"] as string,
      accessKeySecret: one.input["accessKeySecret"] as string,
    });
    expect(result.signature).toBe(one.expect["signature"]);
  });
});
