/** What official clients made of given answers and retry questions, and where this client decides otherwise. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAcsClient } from "./acs/create-client.ts";
import { v3 } from "./acs/parts.ts";
import { chooseEndpoint } from "./endpoint.ts";
import { ApiError } from "./errors.ts";
import { nodeHash, nodePlatform } from "./platform/node.ts";
import { backoff, isRetryable } from "./retry.ts";
import { api, secrets } from "./test-support.ts";

const folder = new URL("../../../shared/vectors/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

interface Outcome {
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly resolved?: unknown;
}

const id = "7A3F1B52-0C11-4F0E-9B7D-1E5C2A9B0001";

/** Cases of error-parsing.json in which this client does better on purpose: why, and what it does. */
const errorDeviations: Readonly<Record<string, readonly [reason: string, expected: Outcome]>> = {
  "err-throttle-http-date-header": [
    "HTTP's own Retry-After is honoured",
    { code: "Throttling.Api", status: 429, requestId: id, retryAfter: 2000 },
  ],
  "err-no-code": ['no code is named "undefined"', { code: "http-500", status: 500, requestId: id }],
  "err-empty-object": ['no code or id is named "undefined"', { code: "http-400", status: 400 }],
  "err-header-id-only": [
    "the request id is taken from the header",
    { code: "http-500", status: 500, requestId: "FROM-HEADER" },
  ],
  "err-xml-no-error-root": ["an XML body with another root is no TypeError", { code: "A", status: 400 }],
  "err-xml-as-json-type": [
    "XML is known by its first character, not by its label",
    { code: "A", status: 400, requestId: id },
  ],
  "err-xml-charset-case": [
    "so is XML with another spelling of its type",
    { code: "A", status: 400, requestId: id },
  ],
  "err-html": ["a page of a proxy is a typed error with its status", { code: "http-502", status: 502 }],
  "err-empty": ["so is an empty body", { code: "http-504", status: 504 }],
  "err-3xx": ["a redirect is no success", { code: "redirect", status: 301 }],
  "err-600": ["a status outside 2xx is no success", { code: "Odd", status: 600, requestId: id }],
  "err-biz-200": ["Success false is a failed call", { code: "Param.NotFound", status: 200, requestId: id }],
  "err-code-200": ["a gateway's code inside 200 is an error", { code: "Failed", status: 200, requestId: id }],
};

describe.skipIf(!existsSync(folder))("error-parsing.json", () => {
  it("each answer means what it means to the official core, but for the listed deviations", async () => {
    const { cases } = read("error-parsing.json");
    let same = 0;
    const deviating: string[] = [];
    for (const { id: name, input, core } of cases) {
      const client = createAcsClient(api, nodePlatform, {
        credentials: secrets,
        retry: { attempts: 1 },
        transport: async () => ({
          status: input.status,
          headers: input.headers,
          body: new TextEncoder().encode(input.body),
        }),
      });
      const outcome: Outcome = await client.call({ operation: "Any" }).then(
        (resolved) => ({ resolved }),
        ({ code, status, requestId, retryAfter }: ApiError) => ({
          code,
          ...(status !== undefined && { status }),
          ...(requestId !== undefined && { requestId }),
          ...(retryAfter !== undefined && { retryAfter }),
        }),
      );
      const { rejected } = core;
      const official: Outcome = rejected
        ? {
            code: rejected.code,
            status: rejected.statusCode,
            requestId: rejected.requestId,
            ...(rejected.retryAfter !== undefined && { retryAfter: rejected.retryAfter }),
          }
        : { resolved: core.resolved };
      const deviation = errorDeviations[name];
      expect(outcome, name).toEqual(deviation ? deviation[1] : official);
      if (deviation) {
        expect(official, `${name} is no deviation`).not.toEqual(outcome);
        deviating.push(`${name}: ${deviation[0]}`);
      } else same++;
    }
    expect(deviating).toHaveLength(Object.keys(errorDeviations).length);
    console.log(
      `error-parsing.json: ${same + deviating.length} of ${cases.length} (${same} as the official core, ${deviating.length} on purpose otherwise)\n  ${deviating.join("\n  ")}`,
    );
  });
});

/** Retry questions on which this client decides otherwise, by the beginning of their id. */
const retryDeviations: readonly (readonly [prefix: string, reason: string])[] = [
  ["no-options", "retries are on by default, where they are safe"],
  ["code-exact", "every code of the throttling family is throttling"],
  ["no-retry-wins", "there are no lists of conditions: what is safe decides"],
  ["first-match", "as above"],
  ["missing-lists", "as above, so none can be malformed"],
  ["by-code", ""],
  ["backoff-none", "the wait is random below 100 ms, not 100 ms for all clients at once"],
  ["backoff-retry-after-cap", "a wait that is too long fails at once instead of being cut short"],
  ["backoff-default-cap", "as above"],
  ["backoff-exp-ms-mistake", "the base is a time, so 1000 means a second"],
  ["backoff-retry-after", ""],
  [
    "backoff-",
    "one policy: full jitter over base × 2^n; the official exponential takes an exponent for a time",
  ],
];

describe.skipIf(!existsSync(folder))("retry-and-endpoints.json", () => {
  it("retry questions have the official answer, but for the listed deviations", () => {
    const { cases, olderCore, endpointRules, retryHeaders } = read("retry-and-endpoints.json");
    const total = cases.length + olderCore.length + endpointRules.length + retryHeaders.length;
    let same = 0;
    let decisions = 0;
    const otherwise = new Map<string, number>();
    const note = (reason: string) => otherwise.set(reason, (otherwise.get(reason) ?? 0) + 1);

    for (const { id: name, input, shouldRetry, backoffDelayMs } of cases) {
      const reason = retryDeviations.find(([prefix]) => name.startsWith(prefix))?.[1];
      const waitOnly = name.startsWith("backoff-");
      if (reason) note(`${name.replace(/(-[\d.]+)+$/, "")}: ${waitOnly ? "same decision, " : ""}${reason}`);
      if (reason && !waitOnly) continue;
      const conditions = input.retryOptions?.retryCondition;
      const attempts = input.retryOptions?.retryable === false ? 1 : (conditions?.[0]?.maxAttempts ?? 3);
      // The codes of the vectors stand for a failure that a condition lists: one that is worth a retry here.
      const listed = conditions?.some(
        ({ errorCode, exception }: { errorCode: string[]; exception: string[] }) =>
          errorCode.includes(input.exception?.code) || exception.includes(input.exception?.name),
      );
      const error = Object.assign(
        new ApiError(
          "service",
          listed && input.exception.code === "A" ? "ServiceUnavailable" : `${input.exception?.code}`,
          "",
        ),
        { status: 400, retryAfter: input.exception?.retryAfter },
      );
      const again =
        input.retriesAttempted === 0 || (isRetryable(error, true) && input.retriesAttempted < attempts);
      expect(again, name).toBe(shouldRetry.value);
      decisions++;
      if (reason) continue;
      if (input.exception?.retryAfter !== undefined) {
        expect(
          backoff(error, input.retriesAttempted, {}, () => input.mathRandom),
          name,
        ).toBe(backoffDelayMs.value);
      }
      same++;
    }

    for (const { producer } of olderCore) {
      note(
        `olderCore ${producer.split(" ")[1]}: the older core never retries by itself; its counting is not taken over`,
      );
    }

    for (const { input, expect: wanted } of endpointRules) {
      const { product, suffix, regionId, endpointType, network } = input;
      if (network && network !== "public") {
        note(`endpointRules ${network}: no host is guessed; only what the document lists is used`);
        continue;
      }
      const host = `${product}${suffix && `-${suffix}`}`;
      const url =
        endpointType === "regional"
          ? `https://${host}.{RegionId}.aliyuncs.com`
          : `https://${host}.aliyuncs.com`;
      const choose = () => chooseEndpoint({ ...api, servers: [{ url }] }, { ...(regionId && { regionId }) });
      if (wanted.throws) expect(choose).toThrow(ApiError);
      else expect(choose()).toBe(`https://${wanted.value}`);
      same++;
    }

    for (const { input, expect: wanted } of retryHeaders) {
      const { headers } = v3(nodeHash, {
        roa: false,
        action: "A",
        version: "V",
        method: "POST",
        path: "/",
        query: {},
        headers: { host: "h" },
        date: "d",
        nonce: "n",
        format: "JSON",
        credentials: secrets,
        number: input.retriesAttempted + 1,
        delay: input.backoffDelay,
      });
      const found = Object.fromEntries(Object.entries(headers).filter(([name]) => /^x-acs-retry/.test(name)));
      expect(found).toEqual(wanted);
      same++;
    }

    const deviating = [...otherwise.values()].reduce((sum, count) => sum + count, 0);
    expect(same + deviating).toBe(total);
    console.log(
      `retry-and-endpoints.json: ${same + deviating} of ${total} (${same} as the official clients, ${deviating} on purpose otherwise); ${decisions} of ${cases.length} decisions are the official ones\n  ${[...otherwise].map(([reason, count]) => `${count} × ${reason}`).join("\n  ")}`,
    );
  });
});
