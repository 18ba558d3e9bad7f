/** What the tests of credentials share: a service on loopback, a home folder and a clock of the test's own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { defaultCredentials } from "./chain.ts";
import type { DefaultCredentialsOptions } from "./source.ts";

export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
type Answer = (request: Seen, response: ServerResponse) => void;

/** The state of one test; made anew before each. */
export const world = {
  origin: "",
  seen: [] as Seen[],
  answer: (() => {}) as Answer,
  home: "",
  now: 0,
};

/** To be called once by each test file. */
export function useWorld(): void {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        const record = {
          method: request.method ?? "",
          url: new URL(request.url ?? "/", "http://loopback"),
          headers: request.headers,
          body,
        };
        world.seen.push(record);
        world.answer(record, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    world.seen = [];
    world.answer = () => {};
    world.now = Date.parse("2026-03-14T00:00:00Z");
    world.home = mkdtempSync(join(tmpdir(), "gaiwan-home-"));
    return () => rmSync(world.home, { recursive: true, force: true });
  });
}

/** Nothing here reaches beyond loopback: every host is set, the environment and the home are the test's own. */
export const chain = (
  env: Record<string, string> = {},
  more: DefaultCredentialsOptions = {},
): ReturnType<typeof defaultCredentials> =>
  defaultCredentials({
    env,
    home: world.home,
    metadataEndpoint: world.origin,
    stsEndpoint: world.origin,
    now: () => world.now,
    timeout: 500,
    ...more,
  });

export const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(world.home, path)), { recursive: true });
  writeFileSync(join(world.home, path), text);
};
/** A configuration of the command line tool with one profile. */
export const cli = (profile: object, current = "p"): void =>
  put(".aliyun/config.json", JSON.stringify({ current, profiles: [{ name: "p", ...profile }] }));
export const session = (minutes: number, id = "STS.id"): Record<string, string> => ({
  AccessKeyId: id,
  AccessKeySecret: "session-secret",
  SecurityToken: "session-token",
  Expiration: new Date(world.now + minutes * 60_000).toISOString(),
});
export const reply =
  (value: unknown, status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof value === "string" ? value : JSON.stringify(value));
  };
/** The metadata service of an instance. */
export const ecs =
  (role: () => unknown): Answer =>
  (request, response) => {
    if (request.method === "PUT") reply("metadata-token")(request, response);
    else if (request.url.pathname.endsWith("/security-credentials/")) reply("my-role\n")(request, response);
    else reply(role())(request, response);
  };
export const noEcs: Record<string, string> = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" };
