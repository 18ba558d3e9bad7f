/** What the programs of `scripts/platforms` call: a gateway of DBS, and one of the document beside them. */
import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { createGateway, type Gateway } from "../../gateway/gateway.ts";
import type { GatewayCall, GatewayReply, Handler } from "../../gateway/options.ts";
import { generate } from "../../pipeline.ts";
import type { FilePart } from "../../runtime/types.ts";
import { writeOutput } from "../../write/write.ts";
import { readDbs } from "./dbs.ts";
import { buildPackage } from "./installed.ts";

const document = join(import.meta.dirname, "../../../scripts/platforms/bodies.yaml");

export interface PlatformGateways {
  readonly dbs: Gateway;
  readonly bodies: Gateway;
  /** Where they answer, in the order the programs take them. */
  readonly urls: readonly [dbs: string, bodies: string];
  close(): Promise<void>;
}

/** Generates the package of the document, puts it into `<folder>/node_modules`, and starts both gateways. */
export async function startGateways(folder: string): Promise<PlatformGateways> {
  const { api, files, diagnostics } = await generate(document, { packageName: "@gaiwan/bodies" });
  if (api === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const made = mkdtempSync(join(folder, "bodies-"));
  writeOutput(join(made, "source"), files, { sources: [] });
  const build = buildPackage(join(made, "source"), made);
  cpSync(build, join(folder, "node_modules/@gaiwan/bodies"), {
    recursive: true,
    filter: (path) => !path.endsWith("node_modules"),
  });
  const dbs = createGateway(readDbs(), { credentials: platformCredentials });
  const bodies = createGateway(api, { handlers });
  const urls = [(await dbs.listen(0)).url, (await bodies.listen(0)).url] as const;
  return {
    dbs,
    bodies,
    urls,
    close: async () => {
      await Promise.all([dbs.close(), bodies.close()]);
    },
  };
}

const platformCredentials = { "platform-key-id": "platform-key-secret" };

const received = (bytes: unknown): GatewayReply =>
  bytes instanceof Uint8Array
    ? { value: { size: BigInt(bytes.length), last: bytes.at(-1) } }
    : { status: 400, value: { code: "no-bytes", message: typeof bytes } };

const handlers: Readonly<Record<string, Handler>> = {
  upload: ({ values }: GatewayCall) => {
    const { file, note } = values["body"] as { file?: unknown; note?: { id?: unknown } };
    return note?.id === 2n ** 60n
      ? received((file as FilePart).data)
      : { status: 400, value: { code: "no-note", message: "" } };
  },
  store: ({ values }) => received(values["body"]),
  watch: () => ({
    contentType: "text/event-stream",
    text: 'data: {"id":1}\n\ndata: {"id":9007199254740993}\n\n',
  }),
  list: () => ({ contentType: "application/jsonl", text: '{"id":1}\n{"id":9007199254740993}\n' }),
  find: ({ values }) => ({
    status: 404,
    value: {
      code:
        values["key"] === "a/ü" &&
        (values["by"] as { name?: string }).name === "b c" &&
        values["X-Trace"] === "t"
          ? "none"
          : "other",
      message: "There is none.",
    },
  }),
};
