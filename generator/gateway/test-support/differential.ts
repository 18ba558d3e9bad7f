/** Random requests signed by the client's signers and put before the gateway's verifier. */
import { createHash, createHmac } from "node:crypto";
import { signV1With } from "../../runtime/acs/v1.ts";
import { signV3With } from "../../runtime/acs/v3.ts";
import type { Hash } from "../../runtime/types.ts";
import { createAcsService } from "../acs-service.ts";
import type { WireRequest } from "../wire.ts";
import { apiOf, keyId, operationOf, secret, testTime } from "./requests.ts";

const hash: Hash = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  hmacSha256: (key, data) => createHmac("sha256", key).update(data, "utf8").digest("hex"),
  hmacSha1: (key, data) => createHmac("sha1", key).update(data, "utf8").digest("base64"),
};

const characters = [
  ..."abcXYZ019-_.~!'()*;:@&=+$,/?#[]% \"<>\\^`{|}",
  "é",
  "中",
  "🗄",
  "\t",
  "\n",
  "\u0000",
  "e\u0301",
  "ﷺ",
];

/**
 * Sends `runs` requests as signed, and each once more with one byte of a value changed. Counts those taken and
 * those turned down; throws with the request where it is the wrong way round.
 */
export async function runDifferential(
  runs: number,
  seed: number,
): Promise<{ accepted: number; refused: number }> {
  let state = seed >>> 0;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const text = (longest: number): string =>
    Array.from({ length: random(longest) }, () => pick(characters)).join("");
  const service = createAcsService(
    apiOf([operationOf("Tag", { path: "/v1/{id}" })]),
    {
      credentials: { [keyId]: secret, sts: { secret: "other secret +/=", securityToken: "token/+==" } },
      limits: { nonces: 2 * runs },
    },
    () => testTime,
    () => "ID",
  );
  const stamp = new Date(testTime).toISOString().replace(/\.\d+Z$/, "Z");

  const build = (run: number): { wire: WireRequest; changed: WireRequest } => {
    const parameters: Record<string, string> = { Zz: "1" };
    for (let count = random(7); count > 0; count -= 1)
      parameters[`${pick(["A", "a", "Tag.1.", "B-", "_", "中"])}${text(4).replace(/[=&]/g, "")}`] = text(24);
    for (const name of ["Signature", "Action", "Version", "Format"]) delete parameters[name];
    const credentials =
      random(4) === 0
        ? { accessKeyId: "sts", accessKeySecret: "other secret +/=", securityToken: "token/+==" }
        : { accessKeyId: keyId, accessKeySecret: secret };
    const nonce = `n-${seed}-${run}`;
    if (random(2) === 0) {
      const common = {
        Action: "Tag",
        Version: "2019-03-06",
        Timestamp: stamp,
        SignatureNonce: nonce,
        ...(random(2) === 0 ? { Format: "JSON" } : {}),
      };
      const method = pick(["GET", "POST"]);
      const place = method === "POST" ? random(3) : 0;
      const signed = signV1With(
        hash,
        place === 1
          ? { ...credentials, method, parameters: common, form: parameters }
          : { ...credentials, method, parameters: { ...common, ...parameters } },
      );
      const body = place === 1 ? signed.form : place === 2 ? signed.query : "";
      const target = place === 2 ? "/" : `/?${signed.query}`;
      const headers: [string, string][] =
        body === "" ? [] : [["content-type", "application/x-www-form-urlencoded"]];
      const wire = { method, target, headers, body: Buffer.from(body) };
      const change = (raw: string): string => raw.replace(/(^|[?&])Zz=1/, "$1Zz=2");
      return { wire, changed: { ...wire, target: change(target), body: Buffer.from(change(body)) } };
    }
    const form = random(2) === 0;
    const encoded = signV1With(hash, { method: "POST", parameters }).query;
    const body = form ? encoded.replace(/%20/g, "+") : "";
    const signed = signV3With(hash, {
      ...credentials,
      method: "POST",
      query: form ? {} : parameters,
      headers: {
        host: `127.0.0.1:${1 + random(60_000)}`,
        "x-acs-action": "Tag",
        "x-acs-version": "2019-03-06",
        "x-acs-date": stamp,
        "x-acs-signature-nonce": nonce,
        ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        ...(random(3) === 0 ? { "x-acs-note": `  ${text(5).replace(/[^ -~]/g, "")} ` } : {}),
        ...(random(3) === 0 ? { "user-agent": "test" } : {}),
      },
      body,
    });
    const headers = Object.entries(signed.headers);
    if (!headers.some(([name]) => name === "authorization"))
      headers.push(["authorization", signed.authorization]);
    const target = form ? "/" : `/?${signed.canonicalQuery}`;
    const wire = { method: "POST", target, headers, body: Buffer.from(body) };
    const change = (raw: string): string => raw.replace(/(^|[?&])Zz=1/, "$1Zz=2");
    return { wire, changed: { ...wire, target: change(target), body: Buffer.from(change(body)) } };
  };

  let accepted = 0;
  let refused = 0;
  for (let run = 0; run < runs; run += 1) {
    const { wire, changed } = build(run);
    const before = await service.answer(changed);
    if (before.code !== "SignatureDoesNotMatch")
      throw new Error(`run ${run}: ${before.code ?? "accepted"} for ${JSON.stringify(changed)}`);
    refused += 1;
    const answer = await service.answer(wire);
    if (answer.answer.status !== 200)
      throw new Error(
        `run ${run}: ${answer.code} for ${JSON.stringify(wire)}\n${String(answer.answer.body)}`,
      );
    accepted += 1;
  }
  return { accepted, refused };
}
