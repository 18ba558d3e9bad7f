import { afterEach, describe, expect, it } from "vitest";
import { nodePlatform } from "../platform/node.ts";
import { webPlatform } from "../platform/web.ts";
import { api, closeServers, rawServer, reply, secrets, startTask } from "../test-support.ts";
import { createAcsClient } from "./create-client.ts";

afterEach(closeServers);

describe.each([
  ["node", nodePlatform],
  ["web", webPlatform],
] as const)("signature and format by name, platform %s", (_name, platform) => {
  it.each([
    ["v3", "json"],
    ["v3", "xml"],
    ["v1", "json"],
    ["v1", "xml"],
  ] as const)("%s with %s", async (signature, format) => {
    const xml =
      "<StartTaskReponse><TaskId>9007199254740993</TaskId><Success>true</Success></StartTaskReponse>";
    const server = await rawServer(({ socket }) =>
      socket.write(
        format === "xml"
          ? reply(200, xml, { "content-type": "text/xml" })
          : reply(200, '{"TaskId":9007199254740993,"Success":true}'),
      ),
    );
    const client = createAcsClient(api, platform, {
      endpoint: server.url,
      credentials: secrets,
      signature,
      format,
    });
    expect((await client.send(startTask, { BackupGatewayId: 1 })).TaskId).toBe(9007199254740993n);
    const [request] = server.requests;
    const wanted = format === "xml" ? "XML" : signature === "v1" ? "JSON" : null;
    expect(request?.query.get("Format")).toBe(wanted);
    expect(request?.headers["accept"]).toBe(`application/${format}`);
    expect(request?.query.get("SignatureVersion")).toBe(signature === "v1" ? "1.0" : null);
    expect(request?.headers["authorization"]?.slice(0, 16)).toBe(
      signature === "v3" ? "ACS3-HMAC-SHA256" : undefined,
    );
    client.close();
  });
});
