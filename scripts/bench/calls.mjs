// One client sends signed calls, 64 in flight, and prints the CPU microseconds a call took. Words: kind, url, calls.
import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { createClient, createGetDBListFromAgentTask, signV3 } from "@gaiwan/dbs-20190306";

const [kind, url, calls] = process.argv.slice(2);
const credentials = { accessKeyId: "bench-key-id", accessKeySecret: "bench-key-secret" };
const parameters = {
  BackupGatewayId: "160813",
  DatabaseType: "MySQL",
  SourceEndpointRegion: "cn-hangzhou",
  SourceEndpointIP: "123.0.0.1",
  SourceEndpointPort: "3306",
};

function ours() {
  const client = createClient({ endpoint: url, credentials });
  const request = { ...parameters, BackupGatewayId: 160813, SourceEndpointPort: 3306 };
  return { call: () => createGetDBListFromAgentTask(client, request), close: () => client.close() };
}

/** What one would write by hand: node:http, a kept connection, a signature, JSON.parse. */
function raw() {
  const agent = new http.Agent({ keepAlive: true });
  const { host } = new URL(url);
  const call = () =>
    new Promise((resolve, reject) => {
      const { canonicalQuery, headers } = signV3({
        method: "POST",
        query: { ...parameters, ClientToken: crypto.randomUUID() },
        headers: {
          host,
          "x-acs-action": "CreateGetDBListFromAgentTask",
          "x-acs-version": "2019-03-06",
          "x-acs-date": `${new Date().toISOString().slice(0, 19)}Z`,
          "x-acs-signature-nonce": crypto.randomUUID(),
        },
        ...credentials,
      });
      const request = http.request(
        `${url}/?${canonicalQuery}`,
        { method: "POST", agent, headers },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (part) => {
            text += part;
          });
          answer.on("end", () => resolve(JSON.parse(text)));
        },
      );
      request.on("error", reject);
      request.setHeader("content-length", 0);
      request.end();
    });
  return { call, close: () => agent.destroy() };
}

/** The official client of today. */
function official() {
  const require = createRequire(join(process.env.GAIWAN_BENCH_PEERS, "package.json"));
  const { default: Client, $OpenApiUtil } = require("@alicloud/openapi-core");
  const { RuntimeOptions } = require("@darabonba/typescript");
  const client = new Client(
    new $OpenApiUtil.Config({ ...credentials, endpoint: new URL(url).host, protocol: "http" }),
  );
  const params = new $OpenApiUtil.Params({
    action: "CreateGetDBListFromAgentTask",
    version: "2019-03-06",
    protocol: "HTTP",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
  return {
    call: () =>
      client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query: parameters }), new RuntimeOptions({})),
    close: () => {},
  };
}

const { call, close } = { ours, raw, official }[kind]();
async function send(total) {
  let left = total;
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (left-- > 0) await call();
    }),
  );
}
await send(+calls / 4);
const before = process.cpuUsage();
await send(+calls);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / +calls);
close();
process.exit(0);
