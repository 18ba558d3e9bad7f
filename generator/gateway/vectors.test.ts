/** The published signing vectors as requests: the gateway takes every one of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAcsService } from "./acs-service.ts";
import { sha256Hex, v1Signature, v1StringToSign, v3StringToSign } from "./canonical.ts";
import type { GatewayOptions } from "./options.ts";
import type { Answered } from "./service.ts";
import { apiOf, operationOf } from "./test-support/requests.ts";
import { Verifier } from "./verify.ts";
import type { HeaderFields, Pair, ParsedRequest, Refusal, WireRequest } from "./wire.ts";

const folder = join(import.meta.dirname, "../../../shared/vectors");
const present = existsSync(folder);

interface V1Case {
  readonly id: string;
  readonly input: {
    readonly httpMethod: string;
    readonly action: string;
    readonly version: string;
    readonly accessKeyId: string | null;
    readonly accessKeySecret: string | null;
    readonly securityToken: string | null;
    readonly bearerToken?: string | null;
    readonly timestamp: string;
    readonly authType?: string;
  };
  readonly expect: {
    readonly url: string;
    readonly body: string;
    readonly contentType: string | null;
    readonly headers?: Readonly<Record<string, string>>;
    readonly stringToSign: string | null;
  };
}

interface V3Case {
  readonly id: string;
  readonly input: Omit<V1Case["input"], "timestamp"> & {
    readonly style: "RPC" | "ROA";
    readonly pathname: string;
    readonly date: string;
  };
  readonly expect: {
    readonly requestTarget: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  };
}

interface DirectCase {
  readonly id: string;
  readonly input: {
    readonly request: {
      readonly method: string;
      readonly pathname: string;
      readonly query: Readonly<Record<string, string | null>>;
      readonly headers: Readonly<Record<string, string>>;
    };
    readonly payloadText: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
  };
  readonly expect: { readonly stringToSign: string; readonly authorization: string };
}

interface PublishedV1 {
  readonly input: {
    readonly httpMethod: string;
    readonly params: Readonly<Record<string, string>>;
    readonly accessKeySecret: string;
  };
  readonly expect: { readonly signature: string };
}

const load = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), "utf8")) as T;

const bytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

async function answer(
  input: V1Case["input"] | V3Case["input"],
  time: string,
  wire: Omit<WireRequest, "body"> & { readonly body: string },
  path: string,
  style: "RPC" | "ROA",
): Promise<Answered> {
  const operation = operationOf(input.action, { method: input.httpMethod.toLowerCase(), path });
  const api = apiOf([operation], {
    version: input.version,
    protocol: style === "ROA" ? "acs-roa" : "acs-rpc",
  });
  const options: GatewayOptions = {
    credentials:
      input.accessKeyId === null || input.accessKeySecret === null
        ? {}
        : {
            [input.accessKeyId]:
              input.securityToken === null
                ? input.accessKeySecret
                : { secret: input.accessKeySecret, securityToken: input.securityToken },
          },
    bearerTokens: input.bearerToken == null ? [] : [input.bearerToken],
    anonymous: input.authType === "Anonymous",
  };
  const service = createAcsService(
    api,
    options,
    () => Date.parse(time),
    () => "ID",
  );
  return service.answer({ ...wire, body: Buffer.from(wire.body, "utf8") });
}

describe.skipIf(!present)("signing vectors", () => {
  it("takes every case of v1-rpc-signing.json (R53, R57)", async () => {
    const { cases } = load<{ cases: V1Case[] }>("v1-rpc-signing.json");
    const refused: string[] = [];
    for (const { id, input, expect: expected } of cases) {
      const target = expected.url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
      const headers = Object.entries(expected.headers ?? {});
      if (expected.contentType !== null && expected.headers?.["content-type"] === undefined) {
        headers.push(["content-type", expected.contentType]);
      }
      // Each request names its operation as it was sent: one client upper-cases the first letter.
      const action = /[?&]Action=([^&]*)/.exec(`${target}&${expected.body}`)?.[1] ?? input.action;
      const result = await answer(
        { ...input, action },
        input.timestamp,
        { method: input.httpMethod, target: bytes(target), headers, body: expected.body },
        `/${action}`,
        "RPC",
      );
      if (result.answer.status !== 200) refused.push(`${id}: ${String(result.answer.body)}`);
    }
    console.log(`v1-rpc-signing.json: ${cases.length - refused.length} of ${cases.length} accepted`);
    expect(refused).toEqual([]);
    expect(cases.length).toBeGreaterThan(30);
  });

  it("takes every case of v3-acs3-signing.json (R53, R57)", async () => {
    const { cases } = load<{ cases: V3Case[] }>("v3-acs3-signing.json");
    const refused: string[] = [];
    for (const { id, input, expect: expected } of cases) {
      const target = expected.requestTarget;
      const result = await answer(
        input,
        input.date,
        {
          method: input.httpMethod,
          target: bytes(target),
          headers: Object.entries(expected.headers),
          body: expected.body,
        },
        input.style === "ROA" ? (target.split("?", 1)[0] ?? "/") : `/${input.action}`,
        input.style,
      );
      if (result.answer.status !== 200) refused.push(`${id}: ${String(result.answer.body)}`);
    }
    console.log(`v3-acs3-signing.json: ${cases.length - refused.length} of ${cases.length} accepted`);
    expect(refused).toEqual([]);
    expect(cases.length).toBeGreaterThan(40);
  });

  it("takes every direct and published V3 case, or says why it may not (R53, R58)", () => {
    const file = load<{ directCases: DirectCase[]; publishedCases: (DirectCase | PublishedV1)[] }>(
      "v3-acs3-signing.json",
    );
    // Requests that were only signed, never sent: a body hash that is none, and a header that stands twice.
    const hash = "x-acs-content-sha256 is not the SHA-256 of the body.";
    const reasons: Readonly<Record<string, string>> = {
      "v3d-null-query": hash,
      "v3d-empty-path": hash,
      "v3d-path": hash,
      "v3d-path-nonascii": hash,
      "v3d-trim": hash,
      "v3d-header-case": "The signed header x-acs-dup is given more than once.",
    };
    let accepted = 0;
    const cases = [
      ...file.directCases,
      ...file.publishedCases.filter((entry) => "id" in entry && !("params" in entry.input)),
    ];
    for (const { id, input, expect: expected } of cases as DirectCase[]) {
      const query = Object.entries(input.request.query).map(([name, value]): Pair => [name, value ?? ""]);
      const headers = new Map<string, string[]>();
      for (const [name, value] of Object.entries(input.request.headers)) {
        headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value]);
      }
      headers.set("authorization", [expected.authorization]);
      const request = {
        method: input.request.method,
        path: input.request.pathname,
        query,
        sentQuery: [],
        form: undefined,
        headers: headers as HeaderFields,
        body: Buffer.from(input.payloadText, "utf8"),
      } satisfies ParsedRequest;
      const signed = (/SignedHeaders=([^,]*)/.exec(expected.authorization)?.[1] ?? "").split(";");
      expect(
        v3StringToSign({
          method: request.method,
          path: request.path,
          query,
          headers: signed.map((name): Pair => [name, [...(headers.get(name) ?? [])].sort().join(",")]),
          payloadHash: sha256Hex(request.body),
        }),
        id,
      ).toBe(expected.stringToSign);
      const verifier = new Verifier({
        credentials: { [input.accessKeyId]: credential(input) },
        now: () => Date.parse(input.request.headers["x-acs-date"] ?? ""),
      });
      const verify = (): unknown => verifier.verify(request, { signatures: ["v3"], anonymous: false });
      const reason = reasons[id];
      if (reason === undefined) {
        expect(verify(), id).toMatchObject({ kind: "v3" });
        accepted += 1;
      } else {
        let message = "";
        try {
          verify();
        } catch (error) {
          message = (error as Refusal).message;
        }
        expect(message, id).toBe(reason);
      }
    }
    for (const entry of file.publishedCases) {
      if (!("params" in entry.input)) continue;
      const published = entry as PublishedV1;
      const signature = v1Signature(
        published.input.accessKeySecret,
        v1StringToSign(published.input.httpMethod, Object.entries(published.input.params)),
      );
      expect(signature).toBe(published.expect.signature);
      accepted += 1;
    }
    const total = file.directCases.length + file.publishedCases.length;
    console.log(
      `direct and published cases: ${total} of ${total} signatures reproduced, ${accepted} accepted as requests, ` +
        `${Object.keys(reasons).length} refused as they must be`,
    );
    expect(accepted + Object.keys(reasons).length).toBe(total);
  });
});

const credential = (input: DirectCase["input"]) => {
  const token = input.request.headers["x-acs-security-token"];
  return token === undefined
    ? input.accessKeySecret
    : { secret: input.accessKeySecret, securityToken: token };
};
