/** The generated client beside its peers: bytes, start, signing, decoding, validation, whole calls. */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Codec } from "../../generator/runtime/types.ts";
import { dbsPackage } from "../../generator/test/support/dbs.ts";
import { install } from "../../generator/test/support/installed.ts";
import { costs, median, type Row, rowsTable } from "./rows.ts";
import { sizeRows } from "./sizes.ts";

/** A Markdown table. `peers`: folder whose node_modules holds the peers; rows of absent ones say so. */
export async function benchRuntime(peers: string | undefined): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), "gaiwan-bench-runtime-"));
  try {
    const { folder } = install(dbsPackage, work);
    return rowsTable([
      ...(await sizeRows(folder, peers)),
      ...startRows(folder, peers),
      ...(await partRows(folder, peers)),
      ...(await callRows(folder, peers)),
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Milliseconds from asking a fresh Node for a package to having it: medians of runs in turn. */
function startRows(folder: string, peers: string | undefined): Row[] {
  const own = "@gaiwan/dbs-20190306";
  const imports: [what: string, cwd: string | undefined, names: string[]][] = [
    ["main entry", folder, [own]],
    ["/lean and one operation", folder, [`${own}/lean`, `${own}/operations/CreateGetDBListFromAgentTask`]],
    ["openapi-fetch", peers, ["openapi-fetch"]],
    ["@alicloud/openapi-core", peers, ["@alicloud/openapi-core"]],
  ];
  const times: number[][] = imports.map(() => []);
  for (let run = 0; run < 21; run++) {
    for (const [index, [, cwd, names]] of imports.entries()) {
      const loads = names.map((name) => `await import(${JSON.stringify(name)});`).join("");
      const text = `const start = performance.now(); ${loads} console.log(performance.now() - start)`;
      const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", text], {
        ...(cwd !== undefined && { cwd }),
        encoding: "utf8",
      });
      if (status === 0) times[index]?.push(Number(stdout));
    }
  }
  const [main = Number.NaN, lean = Number.NaN, ...others] = times.map(median);
  return ["openapi-fetch", "@alicloud/openapi-core"].flatMap((peer, index) => {
    const theirs = others[index];
    const known = theirs === undefined || Number.isNaN(theirs) ? undefined : theirs;
    return [
      { what: "import, main entry", unit: "ms", ours: main, peer, theirs: known },
      { what: "import, /lean and one operation", unit: "ms", ours: lean, peer, theirs: known },
    ];
  });
}

const parameters = {
  BackupGatewayId: "160813",
  DatabaseType: "MySQL",
  SourceEndpointRegion: "cn-hangzhou",
  SourceEndpointIP: "123.0.0.1",
  SourceEndpointPort: "3306",
  ClientToken: "ETnLKlblzczshOTUbOCzxxxxxxxxxx",
};
const json =
  '{"TaskId":123456,"HttpStatusCode":200,"RequestId":"4F1888AC-1138-4995-B9FE-D2734F61C058","Success":true,"ErrMessage":"The specified parameter %s value is not valid.","ErrCode":"Param.NotFound"}';
const bigJson = json.replace("123456,", "9007199254740993,");
const xml = `<?xml version="1.0" encoding="UTF-8" ?>
<CreateGetDBListFromAgentTaskResponse>
    <TaskId>123456</TaskId>
    <HttpStatusCode>200</HttpStatusCode>
    <RequestId>4F1888AC-1138-4995-B9FE-D2734F61C058</RequestId>
    <Success>true</Success>
    <ErrMessage>The specified parameter %s value is not valid.</ErrMessage>
    <ErrCode>Param.NotFound</ErrCode>
</CreateGetDBListFromAgentTaskResponse>`;

/** Signing, decoding and validation, each a function beside its peer's. */
async function partRows(folder: string, peers: string | undefined): Promise<Row[]> {
  const dist = join(folder, "node_modules/@gaiwan/dbs-20190306/dist");
  const load = async (path: string) =>
    (await import(pathToFileURL(join(dist, path)).href)) as Record<string, (...all: unknown[]) => unknown>;
  const { signV1, signV3 } = await load("signers.node.js");
  const { parseJson } = await load("runtime/client.js");
  const { parseXml } = await load("runtime/client.js");
  const operation = await load("operations/CreateGetDBListFromAgentTask.js");
  const validators = await load("validators/CreateGetDBListFromAgentTask.response.js");
  const descriptor = operation["CreateGetDBListFromAgentTaskOperation"] as unknown as { response: Codec };
  const validate = validators["validateCreateGetDBListFromAgentTaskResponse"];
  if (!signV1 || !signV3 || !parseJson || !parseXml || !validate) throw new Error("the package lacks a part");
  const require = createRequire(join(peers ?? folder, "package.json"));
  const optional = (name: string): unknown => {
    try {
      return require(name);
    } catch {
      return undefined;
    }
  };
  const key = { accessKeyId: "bench-key-id", accessKeySecret: "bench-key-secret" };
  let count = 0;
  const nonce = () => `3156853299f313e23d1673dc12e17${1000 + (count++ % 9000)}`;
  const fields = () => ({
    host: "dbs-api.cn-hangzhou.aliyuncs.com",
    "x-acs-action": "CreateGetDBListFromAgentTask",
    "x-acs-version": "2019-03-06",
    "x-acs-date": "2024-01-01T00:00:00Z",
    "x-acs-signature-nonce": nonce(),
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  });
  const common = () => ({
    BackupGatewayId: "160813",
    DatabaseType: "MySQL",
    SourceEndpointRegion: "cn-hangzhou",
    SourceEndpointIP: "123.0.0.1",
    SourceEndpointPort: "3306",
    ClientToken: "ETnLKlblzczshOTUbOCzxxxxxxxxxx",
    Action: "CreateGetDBListFromAgentTask",
    Version: "2019-03-06",
    Format: "JSON",
    Timestamp: "2024-01-01T00:00:00Z",
    SignatureNonce: nonce(),
    AccessKeyId: key.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
  });
  const util = optional("@alicloud/openapi-util") as { default: Record<string, Sign> } | undefined;
  const { getAuthorization, getRPCSignature } = util?.default ?? {};
  const official = util?.default;
  const saxes = optional("saxes") as { SaxesParser: new () => SaxesParser } | undefined;
  const typebox = typeboxCheck(optional);
  const answer = parseJson(json, descriptor.response);
  const rows: {
    what: string;
    peer: string;
    ours: () => unknown;
    theirs?: (() => unknown) | undefined;
    scale?: number;
  }[] = [
    {
      what: "V3 signature",
      peer: "@alicloud/openapi-util",
      ours: () => signV3({ method: "POST", query: parameters, headers: fields(), ...key }),
      theirs:
        getAuthorization &&
        (() =>
          getAuthorization.call(
            official,
            { method: "POST", pathname: "/", query: parameters, headers: fields() },
            "ACS3-HMAC-SHA256",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            key.accessKeyId,
            key.accessKeySecret,
          )),
    },
    {
      what: "V1 signature",
      peer: "@alicloud/openapi-util",
      ours: () => signV1({ method: "POST", parameters: common(), ...key }),
      theirs:
        getRPCSignature && (() => getRPCSignature.call(official, common(), "POST", key.accessKeySecret)),
    },
    {
      what: "JSON reply, int64 exact",
      peer: "JSON.parse, int64 lost",
      ours: () => parseJson(json, descriptor.response),
      theirs: () => JSON.parse(json),
    },
    {
      what: "JSON reply, an int64 beyond 2^53",
      peer: "JSON.parse, int64 lost",
      ours: () => parseJson(bigJson, descriptor.response),
      theirs: () => JSON.parse(bigJson),
    },
    {
      what: "XML reply",
      peer: "saxes, to an object of texts",
      ours: () => parseXml(xml, descriptor.response),
      theirs: saxes && (() => readBySaxes(saxes.SaxesParser, xml)),
    },
    {
      what: "validation of the reply",
      peer: "typebox, compiled",
      ours: () => validate(answer),
      theirs: typebox && (() => typebox(answer)),
      scale: 1000,
    },
  ];
  return rows.map(({ what, peer, ours, theirs, scale = 1 }) => {
    const [mine = Number.NaN, other] = costs(theirs ? [ours, theirs] : [ours], scale === 1 ? 5000 : 500_000);
    return {
      what,
      unit: scale === 1 ? "us CPU" : "ns CPU",
      ours: mine * scale,
      peer,
      theirs: other === undefined ? undefined : other * scale,
    };
  });
}

type Sign = (...all: unknown[]) => unknown;

interface SaxesParser {
  on(event: string, handler: (value: never) => void): void;
  write(text: string): SaxesParser;
  close(): void;
}

function readBySaxes(Parser: new () => SaxesParser, text: string): unknown {
  const root: Record<string, unknown> = {};
  const open: { name: string; value: Record<string, unknown>; text: string }[] = [];
  const parser = new Parser();
  parser.on("opentag", ({ name }: { name: string }) => open.push({ name, value: {}, text: "" }));
  parser.on("text", (part: string) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on("closetag", () => {
    const done = open.pop();
    const parent = open.at(-1)?.value ?? root;
    if (done) parent[done.name] = Object.keys(done.value).length > 0 ? done.value : done.text;
  });
  parser.write(text).close();
  return root;
}

/** The documented reply's schema, as one would write it for typebox. */
function typeboxCheck(optional: (name: string) => unknown): ((value: unknown) => boolean) | undefined {
  const typebox = optional("@sinclair/typebox") as { Type: Record<string, Sign> } | undefined;
  const compiler = optional("@sinclair/typebox/compiler") as
    | { TypeCompiler: { Compile(schema: unknown): { Check(value: unknown): boolean } } }
    | undefined;
  if (!typebox || !compiler) return undefined;
  const {
    Object: object,
    String: string,
    Integer,
    Boolean: boolean,
    BigInt: bigint,
    Optional,
  } = typebox.Type;
  if (!object || !string || !Integer || !boolean || !bigint || !Optional) return undefined;
  const check = compiler.TypeCompiler.Compile(
    object({
      HttpStatusCode: Optional(Integer()),
      RequestId: Optional(string()),
      ErrCode: Optional(string()),
      Success: Optional(boolean()),
      ErrMessage: Optional(string()),
      TaskId: Optional(bigint()),
    }),
  );
  return (value) => check.Check(value);
}

/** CPU microseconds of whole calls in processes of their own, 64 in flight, against a server in this one. */
async function callRows(folder: string, peers: string | undefined): Promise<Row[]> {
  copyFileSync(join(import.meta.dirname, "calls.mjs"), join(folder, "calls.mjs"));
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json");
    response.setHeader("content-length", json.length);
    response.end(json);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kinds = ["ours", "raw", ...(peers === undefined ? [] : ["official"])];
  const seen = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  try {
    for (let run = 0; run < 5; run++) {
      for (const kind of kinds) seen.get(kind)?.push(await runCalls(folder, kind, url, peers));
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const least = (kind: string) => {
    const values = (seen.get(kind) ?? []).filter((value) => !Number.isNaN(value));
    return values.length > 0 ? Math.min(...values) : undefined;
  };
  const ours = least("ours") ?? Number.NaN;
  const what = "whole call, 64 in flight";
  return [
    { what, unit: "us CPU", ours, peer: "node:http by hand, signed", theirs: least("raw") },
    { what, unit: "us CPU", ours, peer: "@alicloud/openapi-core", theirs: least("official") },
  ];
}

function runCalls(folder: string, kind: string, url: string, peers: string | undefined): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["calls.mjs", kind, url, "8000"], {
      cwd: folder,
      env: { ...process.env, ...(peers !== undefined && { GAIWAN_BENCH_PEERS: peers }) },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 120_000,
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    child.on("close", (code) => resolve(code === 0 ? Number(said) : Number.NaN));
  });
}
