/** Laws of the runtime's wire formats, run briefly with the unit tests and ten thousand times in the long suite. */
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { signV1With } from "../runtime/acs/v1.ts";
import { signV3With } from "../runtime/acs/v3.ts";
import { percentEncode, percentEncodeReserved, utf8, utf8Length } from "../runtime/encode.ts";
import { webHash } from "../runtime/hash/web.ts";
import { parseJson, stringifyJson, toJson } from "../runtime/json.ts";
import type { Codec } from "../runtime/types.ts";
import { parseXml, writeXml } from "../runtime/xml.ts";

type Described = [value: unknown, codec: Codec];

const names = fc.constantFrom("A", "b.c", "d-e", "数", "__proto__", "constructor");

/** Objects of described values: the values in one record, the codecs in another. */
const unzip = (parts: Record<string, Described>): Described => [
  Object.fromEntries(Object.entries(parts).map(([name, [value]]) => [name, value])),
  Object.fromEntries(Object.entries(parts).map(([name, [, codec]]) => [name, codec])),
];

/** What XML can hold: no control characters, no empty lists or objects, no list of lists. */
const xmlText = fc
  .string({ unit: "grapheme" })
  .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));
const xmlLeaf: fc.Arbitrary<Described> = fc.oneof(
  fc.tuple(xmlText, fc.constant<Codec>("string")),
  fc.tuple(fc.bigInt(), fc.constant<Codec>("long")),
  fc.tuple(fc.boolean(), fc.constant<Codec>("boolean")),
  fc.tuple(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
    fc.constant<Codec>("number"),
  ),
);
const xmlObject = (depth: number): fc.Arbitrary<Described> =>
  fc
    .dictionary(names, depth ? fc.oneof(xmlLeaf, xmlObject(depth - 1), xmlList) : xmlLeaf, { minKeys: 1 })
    .map(unzip);
const xmlList: fc.Arbitrary<Described> = fc.array(fc.bigInt(), { minLength: 1 }).map((items) => [
  { Items: items, Total: 1n },
  { Items: ["long"], Total: "long" },
]);

/** Any JSON; integers beyond 2^53 are bigint, as they are when read. */
const jsonValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: "binary" }),
    fc.boolean(),
    fc.constant(null),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) =>
        Number.isInteger(number) && !Number.isSafeInteger(number) && Math.abs(number) < 1e21
          ? 0.5
          : number || 0,
      ),
    fc.bigInt().filter((number) => !Number.isSafeInteger(Number(number))),
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(names, fc.string()), tie("value")),
  ),
})).value;

const canonical = (pairs: readonly (readonly [string, string])[]) =>
  [...pairs]
    .sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");

const someText = fc.string({ unit: "grapheme" });
const key = "secret";

interface Law {
  readonly title: string;
  /** Throws where the law does not hold. */
  check(runs: number): void;
}

function law<Values extends [unknown, ...unknown[]]>(
  title: string,
  ...rest: [
    ...arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
    predicate: (...values: Values) => void,
  ]
): Law {
  const arbitraries = rest.slice(0, -1) as { [Index in keyof Values]: fc.Arbitrary<Values[Index]> };
  const predicate = rest.at(-1) as (...values: Values) => void;
  return {
    title,
    check: (numRuns) => {
      fc.assert(
        fc.property(fc.tuple(...arbitraries) as unknown as fc.Arbitrary<Values>, (values) =>
          predicate(...values),
        ),
        { numRuns },
      );
    },
  };
}

export const wireLaws: readonly Law[] = [
  law("R70: XML that was written is read back", xmlObject(3), ([value, codec]: Described) => {
    expect(parseXml(writeXml("R", value), codec)).toEqual(value);
  }),
  law("R70, R39: JSON that was written is read back, digit by digit", jsonValue, (value: unknown) => {
    const text = stringifyJson(value);
    expect(parseJson(text)).toEqual(value);
    expect(parseJson(toJson(value))).toEqual(value);
    expect(stringifyJson(parseJson(text))).toBe(text);
  }),
  law(
    "JSON agrees with JSON.parse and JSON.stringify where there is no big integer",
    fc.jsonValue(),
    (value: unknown) => {
      const text = JSON.stringify(value);
      expect(stringifyJson(value)).toBe(text);
      expect(stringifyJson(value, 2)).toBe(JSON.stringify(value, null, 2));
      const small = text.replace(/-?\d{16,}(?![\d.eE])/g, (digits) =>
        Number.isSafeInteger(Number(digits)) ? digits : "1",
      );
      expect(parseJson(small)).toEqual(JSON.parse(small));
    },
  ),
  law(
    "R38: text that is no JSON is refused exactly where JSON.parse refuses it, without quoting it",
    fc.oneof(
      fc.json(),
      jsonValue.map((value) => stringifyJson(value)),
    ),
    fc.nat(),
    fc.constantFrom("12345678901234567890", "", "x", '"', ",", "}", "]", "\\", "\u0001", "-", "0", "e", "."),
    (text: string, place: number, piece: string) => {
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + piece + text.slice(at + 1);
      let wanted = true;
      try {
        JSON.parse(broken);
      } catch {
        wanted = false;
      }
      let given: unknown;
      try {
        parseJson(broken);
      } catch (error) {
        given = error;
      }
      if (wanted) expect(given).toBeUndefined();
      else {
        expect(given).toBeInstanceOf(SyntaxError);
        expect((given as Error).message).toMatch(/^JSON: unexpected (character|end) at position \d+$/);
      }
    },
  ),
  law(
    "R39: an int64 is exact whatever its size",
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    (number: bigint) => {
      expect(parseJson(`{"a":[${number}],"b":{"c":${number}}}`, { a: ["long"], b: { "*": "long" } })).toEqual(
        {
          a: [number],
          b: { c: number },
        },
      );
    },
  ),
  law("R70: percent-encoding decodes to what it was", fc.string({ unit: "binary" }), (text: string) => {
    const encoded = percentEncode(text);
    expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
    expect(decodeURIComponent(encoded)).toBe(text.replace(/\p{Cs}/gu, "\ufffd"));
    expect(percentEncodeReserved(percentEncodeReserved(text))).toBe(percentEncodeReserved(text));
    expect(utf8Length(text)).toBe(utf8(text).length);
  }),
  law(
    "R57: the canonical query does not depend on the order of parameters and is a fixed point",
    fc.array(fc.tuple(someText, someText)),
    fc.nat(),
    (pairs: [string, string][], seed: number) => {
      const sign = (query: string | [string, string][]) =>
        signV3With(webHash, {
          method: "GET",
          headers: { host: "h" },
          query,
          accessKeyId: "id",
          accessKeySecret: key,
        });
      const turned = pairs
        .map((_, index) => pairs[(index + seed) % pairs.length] as [string, string])
        .reverse();
      const first = sign(pairs);
      expect(first.canonicalQuery).toBe(canonical(pairs));
      expect(sign(turned).signature).toBe(first.signature);
      if (pairs.every(([name, value]) => name || value))
        expect(sign(first.canonicalQuery).signature).toBe(first.signature);
    },
  ),
  law(
    "V3 signs what a second implementation signs",
    fc.array(fc.tuple(someText, someText)),
    fc.string(),
    (query: [string, string][], body: string) => {
      const hash = (text: string) => createHash("sha256").update(text).digest("hex");
      const result = signV3With(webHash, {
        method: "post",
        headers: { Host: "h", "X-Acs-Action": " A ", accept: "x" },
        query,
        body,
        accessKeyId: "id",
        accessKeySecret: key,
      });
      const request = `POST\n/\n${canonical(query)}\nhost:h\nx-acs-action:A\nx-acs-content-sha256:${hash(body)}\n\nhost;x-acs-action;x-acs-content-sha256\n${hash(body)}`;
      const signature = createHmac("sha256", key)
        .update(`ACS3-HMAC-SHA256\n${hash(request)}`)
        .digest("hex");
      expect(result.canonicalRequest).toBe(request);
      expect(result.headers["authorization"]).toBe(
        `ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host;x-acs-action;x-acs-content-sha256,Signature=${signature}`,
      );
    },
  ),
  law(
    "V1 signs what a second implementation signs, wherever a parameter travels",
    fc.dictionary(someText, someText),
    fc.dictionary(someText, someText),
    (parameters: Record<string, string>, form: Record<string, string>) => {
      const result = signV1With(webHash, {
        method: "POST",
        parameters,
        form,
        accessKeyId: "id",
        accessKeySecret: key,
      });
      const own = { AccessKeyId: "id", SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", ...parameters };
      const text = canonical([...Object.entries(own), ...Object.entries(form)]);
      const signed = `POST&%2F&${percentEncode(text)}`;
      expect(result.canonicalizedQueryString).toBe(text);
      expect(result.stringToSign).toBe(signed);
      expect(result.signature).toBe(createHmac("sha1", `${key}&`).update(signed).digest("base64"));
      expect(result.query).toBe(
        `${canonical(Object.entries(own))}&Signature=${percentEncode(result.signature)}`,
      );
      expect(result.form).toBe(canonical(Object.entries(form)));
    },
  ),
  law(
    "digests agree with the platform's",
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 100 }),
    (data: Uint8Array, text: string) => {
      expect(webHash.sha256(data)).toBe(createHash("sha256").update(data).digest("hex"));
      expect(webHash.hmacSha1(text, text)).toBe(createHmac("sha1", text).update(text).digest("base64"));
      expect(webHash.hmacSha256(text, text)).toBe(createHmac("sha256", text).update(text).digest("hex"));
    },
  ),
];
