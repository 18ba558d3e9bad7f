/** ROA calls over a real connection: paths, JSON bodies, header parameters, and the signature as a receiver sees it. */
import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { nodePlatform } from "../platform/node.ts";
import { closeServers, failure, rawServer, reply, type SeenRequest, secrets } from "../test-support.ts";
import type { ApiDescriptor, OperationDescriptor } from "../types.ts";
import { createAcsClient } from "./create-client.ts";

const api: ApiDescriptor = {
  name: "clusters",
  packageVersion: "1.0.0",
  protocol: "acs-roa",
  version: "2021-01-01",
  servers: [
    { url: "https://cs.{RegionId}.aliyuncs.com", variables: { RegionId: { default: "cn-hangzhou" } } },
  ],
  regionVariable: "RegionId",
};

interface Update {
  ClusterId: string;
  dry?: boolean;
  "x-trace"?: string;
  body?: unknown;
}
const updateCluster: OperationDescriptor<Update, { id?: bigint }> = {
  name: "UpdateCluster",
  version: "2021-01-01",
  method: "PUT",
  path: "/clusters/{ClusterId}/spec",
  parameters: [
    { name: "ClusterId", position: "path", required: true },
    { name: "dry", position: "query", type: "boolean" },
    { name: "x-trace", position: "header" },
  ],
  body: { required: true, contents: [{ mediaType: "application/json", kind: "json" }] },
  safe: true,
  response: { id: "long" },
};
const listClusters: OperationDescriptor<object, object> = {
  name: "ListClusters",
  version: "2021-01-01",
  method: "GET",
  path: "/clusters",
  parameters: [],
};

afterEach(closeServers);

const open = (endpoint: string, more: object = {}) =>
  createAcsClient(api, nodePlatform, {
    endpoint,
    credentials: secrets,
    random: () => 0,
    sleep: async () => {},
    ...more,
  } as object);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The signature of what came, made by the rules of the protocol and nothing of the client's. */
function signatureOf({ method, target, headers, body }: SeenRequest): string {
  const [path = "", query = ""] = target.split("?");
  const names = (/SignedHeaders=([^,]+)/.exec(headers["authorization"] ?? "")?.[1] ?? "").split(";");
  const encoded = (text: string): string =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const canonical = [
    method,
    path
      .split("/")
      .map((part) => encoded(decodeURIComponent(part)))
      .join("/"),
    pairs.sort().join("&"),
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    sha256(body),
  ].join("\n");
  return createHmac("sha256", secrets.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest("hex");
}

describe("ROA calls", () => {
  it.each([
    ["plain", "c1", "/clusters/c1/spec"],
    ["a slash, a space and signs", "a/b c*~+", "/clusters/a%2Fb%20c%2A~%2B/spec"],
    ["not ASCII", "集群", "/clusters/%E9%9B%86%E7%BE%A4/spec"],
  ])("path, query, header and JSON body, signed as they are sent: %s", async (_what, ClusterId, path) => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, '{"id":9223372036854775807}')));
    const body = { size: 9007199254740993n, name: "é" };
    const answer = await open(server.url).send(updateCluster, {
      ClusterId,
      dry: true,
      "x-trace": "t-1",
      body,
    });
    expect(answer.id).toBe(9223372036854775807n);
    const [request] = server.requests;
    if (request === undefined) throw new Error("nothing came");
    expect(`${request.method} ${request.target}`).toBe(`PUT ${path}?dry=true`);
    expect(request.body).toBe('{"size":9007199254740993,"name":"é"}');
    expect(request.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-acs-action": "UpdateCluster",
      "x-acs-version": "2021-01-01",
      "x-acs-content-sha256": sha256(request.body),
      "x-acs-security-token": secrets.securityToken,
      "x-trace": "t-1",
    });
    expect(request.headers["authorization"]).toMatch(
      new RegExp(`^ACS3-HMAC-SHA256 Credential=${secrets.accessKeyId},SignedHeaders=[a-z0-9;-]+,Signature=`),
    );
    expect(request.headers["authorization"]?.split("Signature=")[1]).toBe(signatureOf(request));
    // Action and version are fields, not parameters.
    expect([...request.query.keys()]).toEqual(["dry"]);
  });

  it("a retry is signed anew with another nonce", async () => {
    const server = await rawServer(({ socket, index }) =>
      socket.write(index === 1 ? reply(503, { Code: "ServiceUnavailable", Message: "m" }) : reply(200, "{}")),
    );
    await open(server.url).send(updateCluster, { ClusterId: "c1", body: {} });
    const [first, second] = server.requests;
    if (first === undefined || second === undefined) throw new Error("no second attempt");
    expect(second.headers["x-acs-signature-nonce"]).not.toBe(first.headers["x-acs-signature-nonce"]);
    for (const request of [first, second]) {
      expect(request.headers["authorization"]?.split("Signature=")[1]).toBe(signatureOf(request));
    }
  });

  it("errors of the service have code, status and request id, in either letter case", async () => {
    for (const body of [
      { Code: "Forbidden.RAM", Message: "no", RequestId: "R-9" },
      { code: "Forbidden.RAM", message: "no", requestId: "R-9" },
    ]) {
      const server = await rawServer(({ socket }) => socket.write(reply(403, body)));
      expect(await failure(open(server.url).send(listClusters, {}))).toMatchObject({
        kind: "service",
        code: "Forbidden.RAM",
        status: 403,
        requestId: "R-9",
        operation: "ListClusters",
      });
    }
  });

  it("a path parameter that is empty or climbs is refused before anything is sent", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, "{}")));
    for (const ClusterId of ["", ".", ".."]) {
      const error = await failure(open(server.url).send(updateCluster, { ClusterId, body: {} }));
      expect(error, ClusterId).toMatchObject({ kind: "validation" });
    }
    expect(server.requests).toHaveLength(0);
  });

  it("an unmodelled call sends an object as JSON", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, "{}")));
    await open(server.url).call({
      operation: "Anything",
      version: "2021-01-01",
      method: "POST",
      path: "/things",
      body: { a: 1n },
    });
    const [request] = server.requests;
    expect(`${request?.method} ${request?.target} ${request?.body}`).toBe('POST /things {"a":1}');
    expect(request?.headers["authorization"]?.split("Signature=")[1]).toBe(request && signatureOf(request));
  });

  it("V1 is for RPC operations: choosing it is an error that says so", async () => {
    const server = await rawServer(({ socket }) => socket.write(reply(200, "{}")));
    const promise = (async () => open(server.url, { signature: "v1" }).send(listClusters, {}))();
    await expect(promise).rejects.toThrow(/V1 is for RPC operations; choose v3/);
    expect(server.requests).toHaveLength(0);
  });
});
