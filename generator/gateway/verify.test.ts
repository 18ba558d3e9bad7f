/** Laws of the verifier, on requests as values: no socket is needed to refuse one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAcsService } from "./acs-service.ts";
import { canonicalQuery, encodeStrict } from "./canonical.ts";
import { NonceCache } from "./nonces.ts";
import type { GatewayOptions } from "./options.ts";
import type { Service } from "./service.ts";
import type { TestRequest } from "./test-support/requests.ts";
import {
  apiOf,
  keyId,
  listApi,
  operationOf,
  secret,
  signV1,
  signV3,
  testTime,
} from "./test-support/requests.ts";
import { equalDigests, parseTime } from "./verify.ts";
import type { WireRequest } from "./wire.ts";

const service = (options: GatewayOptions = {}, now: () => number = () => testTime): Service =>
  createAcsService(listApi(), { credentials: { [keyId]: secret }, ...options }, now, () => "ID");

const toWire = (request: TestRequest): WireRequest => ({
  method: request.method,
  target: request.target,
  headers: Object.entries(request.headers),
  body: Buffer.from(request.body as string, "utf8"),
});

async function ask(
  target: Service,
  request: TestRequest | WireRequest,
): Promise<{ status: number; code: string }> {
  const wire =
    "body" in request && typeof request.body === "string" ? toWire(request as TestRequest) : request;
  const answered = await target.answer(wire as WireRequest);
  return { status: answered.answer.status, code: answered.code ?? "" };
}

/** The codes the service documents for a request it cannot trust or read. */
const documented =
  /^(SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp\.(Format|Expired)|InvalidAccessKeyId\.NotFound|MissingParameter\.\w+|InvalidParameter(\.\w+)?|InvalidAction\.NotFound|NoSuchVersion|UnsupportedHTTPMethod|SignatureNonceUsed)$/;

/** Replaces one byte by another. */
const flip = (text: string, at: number, unit: string): string =>
  text.slice(0, at) + unit + text.slice(at + 1);

const parameters = { GatewayId: "160813", Engine: "MySQL", ClientToken: "a b*~+%/中" };

describe("R54: one changed byte is refused", () => {
  const sameMeaning = (before: string, after: string): boolean =>
    before.toLowerCase() === after.toLowerCase() && /%[0-9a-f]{2}/i.test(before);

  it("V3: method, target, signed header, body, date, nonce, key id and signature", async () => {
    let changed = 0;
    const original = signV3("StartList", parameters, {
      body: "Port=3306",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect((await ask(service(), original)).status).toBe(200);
    const places: [string, string, (text: string) => TestRequest][] = [
      ["method", original.method, (text) => ({ ...original, method: text })],
      ["target", original.target, (text) => ({ ...original, target: text })],
      ["body", original.body as string, (text) => ({ ...original, body: text })],
      ...Object.entries(original.headers).map(
        ([name, value]): [string, string, (text: string) => TestRequest] => [
          name,
          value,
          (text) => ({ ...original, headers: { ...original.headers, [name]: text } }),
        ],
      ),
    ];
    for (const [place, value, build] of places) {
      for (let at = 0; at < value.length; at += 1) {
        for (const unit of ["a", "1", "%", "&"]) {
          const mutated = flip(value, at, unit);
          if (mutated === value || sameMeaning(value, mutated)) continue;
          const { status, code } = await ask(service(), build(mutated));
          expect(status, `${place}: ${mutated}`).toBeGreaterThanOrEqual(400);
          expect(status, `${place}: ${mutated}`).toBeLessThan(500);
          expect(code, `${place}: ${mutated}`).toMatch(documented);
          changed += 1;
        }
      }
    }
    console.log(`V3: ${changed} of ${changed} changed requests refused with a documented code`);
    expect(changed).toBeGreaterThan(1000);
  });

  it("V1: method, query, form, key id, date, nonce and signature", async () => {
    let changed = 0;
    const original = signV1("StartList", parameters, {
      method: "POST",
      form: { Port: "3306" },
      format: "JSON",
    });
    expect((await ask(service(), original)).status).toBe(200);
    const places: [string, string, (text: string) => TestRequest][] = [
      ["method", original.method, (text) => ({ ...original, method: text })],
      ["target", original.target, (text) => ({ ...original, target: text })],
      ["body", original.body as string, (text) => ({ ...original, body: text })],
    ];
    for (const [place, value, build] of places) {
      for (let at = 0; at < value.length; at += 1) {
        for (const unit of ["a", "1", "%", "&"]) {
          const mutated = flip(value, at, unit);
          if (mutated === value || sameMeaning(value, mutated)) continue;
          const { status, code } = await ask(service(), build(mutated));
          expect(status, `${place}: ${mutated}`).toBeGreaterThanOrEqual(400);
          expect(code, `${place}: ${mutated}`).toMatch(documented);
          changed += 1;
        }
      }
    }
    console.log(`V1: ${changed} of ${changed} changed requests refused with a documented code`);
    expect(changed).toBeGreaterThan(1000);
  });

  it("a header or parameter that is added, left out or moved is refused", async () => {
    const signed = signV3("StartList", parameters);
    const extra = { ...signed, headers: { ...signed.headers, "x-acs-extra": "1" } };
    expect(await ask(service(), extra)).toEqual({ status: 400, code: "IncompleteSignature" });
    const typed = { ...signed, headers: { ...signed.headers, "content-type": "text/plain" } };
    expect(await ask(service(), typed)).toEqual({ status: 400, code: "IncompleteSignature" });
    const { "x-acs-content-sha256": _hash, ...rest } = signed.headers;
    expect(await ask(service(), { ...signed, headers: rest })).toEqual({
      status: 400,
      code: "IncompleteSignature",
    });
    expect((await ask(service(), { ...signed, target: `${signed.target}&Port=1` })).code).toBe(
      "SignatureDoesNotMatch",
    );
  });
});

describe("R55: keys and digests", () => {
  it("an unknown key is refused whatever its signature, and lengths never make the compare throw", async () => {
    expect(await ask(service(), signV3("StartList", {}, { keyId: "LTAIunknown" }))).toEqual({
      status: 404,
      code: "InvalidAccessKeyId.NotFound",
    });
    expect((await ask(service(), signV1("StartList", {}, { keyId: "LTAIunknown" }))).code).toBe(
      "InvalidAccessKeyId.NotFound",
    );
    expect((await ask(service(), signV1("StartList", {}, { secret: "wrong" }))).code).toBe(
      "SignatureDoesNotMatch",
    );
    // The dummy key that an unknown one is checked with opens nothing.
    const dummy = signV3("StartList", {}, { keyId: "LTAIunknown", secret: "0".repeat(31) });
    expect((await ask(service(), dummy)).code).toBe("InvalidAccessKeyId.NotFound");
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => equalDigests(a, b) === (a === b)));
    expect(equalDigests("a", "a")).toBe(true);
  });

  it("names of Object.prototype are unknown keys", async () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect((await ask(service(), signV3("StartList", {}, { keyId: name }))).code).toBe(
        "InvalidAccessKeyId.NotFound",
      );
    }
  });
});

describe("R56: signature text must be canonical", () => {
  it("V1: padded Base64 of 20 bytes and nothing that decodes to the same", async () => {
    const signed = signV1("StartList", {}, { nonce: "fixed" });
    const raw = decodeURIComponent(/Signature=([^&]+)$/.exec(signed.target)?.[1] ?? "");
    const last = raw.charAt(26);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    // The last sextet carries two bits that no byte needs: another letter decodes to the same bytes.
    const twin = `${raw.slice(0, 26)}${alphabet.charAt(alphabet.indexOf(last) ^ 1)}=`;
    expect(Buffer.from(twin, "base64").equals(Buffer.from(raw, "base64"))).toBe(true);
    const variants = [
      twin,
      raw.slice(0, 27),
      `${raw}=`,
      ` ${raw}`,
      `${raw}\n`,
      raw.replace(/\+/g, "-").replace(/\//g, "_").concat("="),
      "",
      Buffer.from(raw, "base64").toString("hex"),
    ];
    for (const variant of variants) {
      const target = signed.target.replace(/Signature=[^&]+$/, `Signature=${encodeURIComponent(variant)}`);
      expect((await ask(service(), { ...signed, target })).code, variant).toMatch(
        /^(IncompleteSignature|MissingParameter\.Signature)$/,
      );
    }
    expect((await ask(service(), signed)).status).toBe(200);
  });

  it("V3: 64 lower-case hex digits and one form of the header", async () => {
    const signed = signV3("StartList", {});
    const authorization = signed.headers["authorization"] ?? "";
    const variants = [
      authorization.replace(/Signature=.*/, (part) => `Signature=${part.slice(10).toUpperCase()}`),
      authorization.slice(0, -1),
      `${authorization}0`,
      authorization.replace(",SignedHeaders", ", SignedHeaders"),
      authorization.replace("ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"),
      authorization.replace("ACS3-HMAC-SHA256", "acs3-hmac-sha256"),
      "Bearer x",
      "",
    ];
    for (const variant of variants) {
      const headers = { ...signed.headers, authorization: variant };
      expect((await ask(service(), { ...signed, headers })).code, variant).toBe("IncompleteSignature");
    }
  });
});

describe("R57: canonical form", () => {
  it("escapes in upper case, sorts by code unit, keeps empty values and does not normalise", () => {
    expect(encodeStrict("a b*~+%/!'()中é")).toBe(
      "a%20b%2A~%2B%25%2F%21%27%28%29%E4%B8%ADe%CC%81".replace("e%CC%81", "%C3%A9"),
    );
    expect(encodeStrict("e\u0301")).toBe("e%CC%81");
    expect(
      canonicalQuery([
        ["b", "1"],
        ["B", ""],
        ["a", "2"],
        ["A.10", "3"],
        ["A.2", "4"],
        ["a", "1"],
      ]),
    ).toBe("A.10=3&A.2=4&B=&a=1&a=2&b=1");
  });

  it("the form of decoded canonical text is itself, in whatever order the pairs came", () => {
    const pair = fc
      .tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }))
      .map(([name, value]): [string, string] => [name.toString(), value.replace(/[\ud800-\udfff]/g, "")]);
    fc.assert(
      fc.property(fc.array(pair), fc.nat(), (pairs, turn) => {
        const clean = pairs.map(([name, value]): [string, string] => [
          name.replace(/[\ud800-\udfff]/g, ""),
          value,
        ]);
        const form = canonicalQuery(clean);
        const parsed = [...new URLSearchParams(form)];
        expect(parsed.length).toBe(clean.length);
        expect(canonicalQuery(parsed)).toBe(form);
        const at = clean.length === 0 ? 0 : turn % clean.length;
        expect(canonicalQuery([...clean.slice(at), ...clean.slice(0, at)])).toBe(form);
      }),
    );
  });

  it("plus and %20 are the same space, literal and escaped marks the same character", async () => {
    const signed = signV3("Tag", { "Names.1": "a b!'()*~" });
    const target = "/?Names.1=a+b!'()*%7e";
    const answered = await service().answer({ ...toWire(signed), target });
    expect(answered.answer.status).toBe(200);
    expect(answered.values).toEqual({ Names: ["a b!'()*~"] });
  });
});

describe("R58: ambiguity is refused", () => {
  it("a parameter in query and form, or twice", async () => {
    const both = signV1("StartList", { Port: "1" }, { method: "POST", form: { Port: "1" } });
    expect((await ask(service(), both)).code).toBe("InvalidParameter");
    const twice = signV1("StartList", { Port: "1" });
    expect((await ask(service(), { ...twice, target: `${twice.target}&Port=1` })).code).toBe(
      "InvalidParameter",
    );
    for (const name of ["Signature", "AccessKeyId", "SignatureNonce", "Timestamp", "Action", "Format"]) {
      const signed = signV1("StartList", {}, { format: "JSON" });
      const value = new RegExp(`[?&](${name}=[^&]*)`).exec(signed.target)?.[1] ?? "";
      expect((await ask(service(), { ...signed, target: `${signed.target}&${value}` })).code, name).toBe(
        "InvalidParameter",
      );
    }
  });

  it("a signed header twice, and a list that is not sorted, not lower case or without a mandatory name", async () => {
    const signed = signV3("StartList", {});
    const wire = toWire(signed);
    const doubled = {
      ...wire,
      headers: [...wire.headers, ["X-Acs-Date", signed.headers["x-acs-date"] ?? ""] as const],
    };
    expect((await ask(service(), doubled)).code).toBe("IncompleteSignature");
    for (const name of ["host", "x-acs-action", "x-acs-version"]) {
      const again = { ...wire, headers: [...wire.headers, [name, signed.headers[name] ?? ""] as const] };
      expect((await ask(service(), again)).status, name).toBe(400);
    }
    const authorization = signed.headers["authorization"] ?? "";
    const list = (/SignedHeaders=([^,]*)/.exec(authorization)?.[1] ?? "").split(";");
    const lists = [
      [...list].reverse(),
      [...list, list[list.length - 1] ?? ""],
      list.map((name) => name.toUpperCase()),
      [...list, ""],
      [...list, "x-none"],
      ...[
        "host",
        "x-acs-date",
        "x-acs-signature-nonce",
        "x-acs-action",
        "x-acs-version",
        "x-acs-content-sha256",
      ].map((left) => list.filter((name) => name !== left)),
    ];
    for (const names of lists) {
      const headers = {
        ...signed.headers,
        authorization: authorization.replace(/SignedHeaders=[^,]*/, `SignedHeaders=${names.join(";")}`),
      };
      expect((await ask(service(), { ...signed, headers })).code, names.join(";")).toBe(
        "IncompleteSignature",
      );
    }
  });

  it("two ways of signing at once", async () => {
    const v3 = signV3("StartList", {});
    const v1 = signV1("StartList", {}, { method: "POST" });
    const both = { ...v1, headers: { ...v3.headers } };
    expect((await ask(service(), both)).code).toBe("IncompleteSignature");
    const bearer = { ...v3, headers: { ...v3.headers, "x-acs-bearer-token": "t" } };
    expect((await ask(service({ bearerTokens: ["t"] }), bearer)).code).toBe("IncompleteSignature");
  });

  it("a body that a V1 signature does not cover, and one whose hash is not its own", async () => {
    const v1 = signV1("StartList", {}, { method: "POST", headers: { "content-type": "application/json" } });
    expect((await ask(service(), { ...v1, body: "{}" })).code).toBe("IncompleteSignature");
    const v3 = signV3("StartList", {}, { headers: {} });
    expect((await ask(service(), { ...v3, body: "x" })).code).toBe("SignatureDoesNotMatch");
  });

  it("an action that parameter and header name differently", async () => {
    const signed = signV1("StartList", {}, { headers: { "x-acs-action": "GetList" } });
    expect((await ask(service(), signed)).code).toBe("InvalidParameter.Action");
  });

  it("ROA paths with an empty segment, a dot segment or an encoded slash", async () => {
    const api = apiOf([operationOf("Get", { method: "get", path: "/v1/{id}/part" })], {
      protocol: "acs-roa",
    });
    const roa = createAcsService(
      api,
      { credentials: { [keyId]: secret } },
      () => testTime,
      () => "ID",
    );
    const call = (path: string) => ask(roa, signV3("Get", {}, { method: "GET", path }));
    expect((await call("/v1/a%20b/part")).status).toBe(200);
    for (const path of [
      "/v1//part",
      "/v1/./part",
      "/v1/../part",
      "/v1/a%2Fb/part",
      "/v1/a%2fb/part",
      "/v1/%2e%2e/part",
      "/v1/a%5Cb/part",
    ]) {
      expect((await call(path)).code, path).toBe("InvalidParameter");
    }
    expect((await call("/v1/a/b/part")).code).toBe("InvalidAction.NotFound");
    expect((await ask(roa, signV3("Get", {}, { method: "PUT", path: "/v1/a/part" }))).code).toBe(
      "UnsupportedHTTPMethod",
    );
  });
});

describe("R59: timestamps", () => {
  it.each([signV1, signV3])("15 minutes both ways to the second, with %o", async (sign) => {
    for (const [seconds, expected] of [
      [900, ""],
      [901, "InvalidTimeStamp.Expired"],
      [-900, ""],
      [-901, "InvalidTimeStamp.Expired"],
    ] as const) {
      const { code } = await ask(
        service({}, () => testTime + seconds * 1000),
        sign("StartList", {}),
      );
      expect(code, String(seconds)).toBe(expected);
    }
    // A clock between two seconds is past the boundary as soon as it is past it at all.
    expect(
      (
        await ask(
          service({}, () => testTime + 900_001),
          sign("StartList", {}),
        )
      ).code,
    ).toBe("InvalidTimeStamp.Expired");
  });

  it("takes one form of date and only days that exist", () => {
    expect(parseTime("2026-03-14T01:59:26Z")).toBe(testTime);
    for (const text of [
      "",
      "2026-03-14T01:59:26.000Z",
      "2026-03-14T01:59:26+00:00",
      "2026-03-14 01:59:26Z",
      "2026-02-30T00:00:00Z",
      "2026-13-01T00:00:00Z",
      "2026-03-14T24:00:00Z",
      "2026-03-14t01:59:26z",
    ]) {
      expect(parseTime(text), text).toBeUndefined();
    }
  });
});

describe("R60: nonces", () => {
  it("are entered only after the signature is right, and kept for 31 minutes", async () => {
    let now = testTime;
    const target = service({}, () => now);
    const wrong = signV3("StartList", {}, { nonce: "n", secret: "wrong" });
    expect((await ask(target, wrong)).code).toBe("SignatureDoesNotMatch");
    expect((await ask(target, signV3("StartList", {}, { nonce: "n" }))).status).toBe(200);
    expect((await ask(target, signV3("StartList", {}, { nonce: "n" }))).code).toBe("SignatureNonceUsed");
    expect((await ask(target, signV1("StartList", {}, { nonce: "n" }))).code).toBe("SignatureNonceUsed");
    now += 31 * 60_000 - 1;
    expect((await ask(target, signV3("StartList", {}, { nonce: "n", time: now }))).code).toBe(
      "SignatureNonceUsed",
    );
    now += 1;
    expect((await ask(target, signV3("StartList", {}, { nonce: "n", time: now }))).status).toBe(200);
  });

  it("belong to a key", async () => {
    const target = service({ credentials: { [keyId]: secret, other: "s" } });
    expect((await ask(target, signV3("StartList", {}, { nonce: "n" }))).status).toBe(200);
    expect(
      (await ask(target, signV3("StartList", {}, { nonce: "n", keyId: "other", secret: "s" }))).status,
    ).toBe(200);
  });

  it("a full cache fails closed with a throttling code and forgets no live nonce", async () => {
    const target = service({ limits: { nonces: 2 } });
    for (const nonce of ["a", "b"])
      expect((await ask(target, signV3("StartList", {}, { nonce }))).status).toBe(200);
    expect(await ask(target, signV3("StartList", {}, { nonce: "c" }))).toEqual({
      status: 429,
      code: "Throttling.System",
    });
    expect((await ask(target, signV3("StartList", {}, { nonce: "a" }))).code).toBe("SignatureNonceUsed");
  });

  it("100,000 of them fit and more do not grow it", () => {
    const cache = new NonceCache();
    for (let count = 0; count < 100_000; count += 1) cache.use("key", `nonce-${count}`, 0);
    expect(() => cache.use("key", "one more", 0)).toThrow(/still live/);
    expect(cache.size).toBe(100_000);
    cache.use("key", "later", 31 * 60_000);
    expect(cache.size).toBe(1);
  });
});

describe("R61: a signature method is not a switch", () => {
  it("V1 does not open a V3-only operation, nor V3 a V1-only one", async () => {
    const v3Only = service({ signatures: () => ["v3"] });
    expect((await ask(v3Only, signV1("StartList", {}))).code).toBe("IncompleteSignature");
    expect((await ask(v3Only, signV3("StartList", {}))).status).toBe(200);
    const v1Only = service({ signatures: () => ["v1"] });
    expect((await ask(v1Only, signV3("StartList", {}))).code).toBe("IncompleteSignature");
    const roa = createAcsService(
      apiOf([operationOf("Get", { method: "get", path: "/" })], { protocol: "acs-roa" }),
      { credentials: { [keyId]: secret } },
      () => testTime,
      () => "ID",
    );
    expect((await ask(roa, signV1("Get", {}))).code).toBe("IncompleteSignature");
  });

  it("another SignatureMethod or SignatureVersion is refused though it is signed", async () => {
    expect((await ask(service(), signV1("StartList", { SignatureMethod: "HMAC-SHA256" }))).code).toBe(
      "InvalidParameter.SignatureMethod",
    );
    expect((await ask(service(), signV1("StartList", { SignatureVersion: "2.0" }))).code).toBe(
      "InvalidParameter.SignatureVersion",
    );
  });
});

describe("R62: replay", () => {
  it("of two equal requests at the same moment exactly one passes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.boolean(), async (copies, old) => {
        const target = service();
        const request = old ? signV1("StartList", {}) : signV3("StartList", {});
        const answers = await Promise.all(Array.from({ length: copies }, () => ask(target, request)));
        return (
          answers.filter((answer) => answer.status === 200).length === 1 &&
          answers.filter((answer) => answer.code === "SignatureNonceUsed").length === copies - 1
        );
      }),
    );
  });
});

describe("R66: what a refusal tells", () => {
  it("the string to sign only where asked for, a secret never", async () => {
    const wrong = () =>
      toWire(
        signV3(
          "StartList",
          { GatewayId: "42" },
          { secret: "wrong", headers: { accept: "application/json" } },
        ),
      );
    const quiet = String((await service().answer(wrong())).answer.body);
    expect(quiet).not.toContain("ACS3-HMAC-SHA256\\n");
    const told = String((await service({ debug: true }).answer(wrong())).answer.body);
    expect(told).toContain("ACS3-HMAC-SHA256\\n");
    for (const text of [quiet, told]) expect(text).not.toContain(secret);
  });

  it("unsigned requests pass where an operation asks for no credentials, or the gateway is told so", async () => {
    const bare: TestRequest = {
      method: "POST",
      target: "/?Action=Tag&Version=2019-03-06&Format=JSON",
      headers: { host: "127.0.0.1" },
      body: "",
    };
    expect((await ask(service(), bare)).code).toBe("MissingParameter.AccessKeyId");
    expect((await ask(service({ anonymous: true }), bare)).status).toBe(200);
    const api = apiOf([operationOf("Tag", { security: [] })]);
    const open = createAcsService(
      api,
      {},
      () => testTime,
      () => "ID",
    );
    expect((await ask(open, bare)).status).toBe(200);
  });

  it("a security token must be there and be the right one", async () => {
    const target = () => service({ credentials: { [keyId]: { secret, securityToken: "token" } } });
    for (const sign of [signV1, signV3]) {
      expect((await ask(target(), sign("Tag", {}, { securityToken: "token" }))).status).toBe(200);
      expect((await ask(target(), sign("Tag", {}, { securityToken: "other" }))).code).toBe(
        "InvalidSecurityToken.Malformed",
      );
      expect((await ask(target(), sign("Tag", {}))).code).toBe("MissingSecurityToken");
      expect((await ask(service(), sign("Tag", {}, { securityToken: "token" }))).code).toBe(
        "InvalidSecurityToken.Malformed",
      );
    }
  });
});

describe("R53: against signers of their own", () => {
  it("takes 300 random requests of the test's signer and refuses each with one parameter changed", async () => {
    const target = service({ limits: { nonces: 2000 } });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc
            .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."AaBb1._-") })
            .filter((name) => !/^(Action|Version|Format)$/.test(name)),
          fc.string({ unit: "grapheme", maxLength: 20 }).filter((value) => !/\p{Surrogate}/u.test(value)),
          { maxKeys: 6 },
        ),
        fc.boolean(),
        async (given, old) => {
          const sign = old ? signV1 : signV3;
          const named = { ...given, Zz: "1" };
          expect((await ask(target, sign("Tag", named))).code).toBe("");
          const signed = sign("Tag", named);
          const changed = { ...signed, target: signed.target.replace(/([?&])Zz=1/, "$1Zz=2") };
          expect((await ask(target, changed)).code).toBe("SignatureDoesNotMatch");
        },
      ),
      { numRuns: 300 },
    );
  });
});
