/** `gaiwan gateway`: a loopback server that answers as the document says. */
import { createGateway } from "../../gateway/gateway.ts";
import { parserIsLenient } from "../../gateway/parser.ts";
import { readSpec } from "../../pipeline.ts";
import type { Command } from "../command.ts";
import { expectPositionals, UsageError } from "../command.ts";
import { loadValidators } from "../load-validators.ts";
import { readOptionSpecs, readOptions } from "../read-options.ts";
import { report } from "../report.ts";

/** Key pair of a gateway started without one: no secret, it opens a loopback server only. */
const exampleKey = { id: "gaiwan-example-key-id", secret: "gaiwan-example-key-secret" };

export const gatewayCommand: Command = {
  name: "gateway",
  summary: "Serve a document on a loopback port: signatures checked, samples answered.",
  positionals: "<spec>",
  options: {
    port: { type: "string", value: "<n>", help: "Port on 127.0.0.1; a free one where left out." },
    "access-key-id": { type: "string", value: "<id>", help: `Accepted key id; ${exampleKey.id} by default.` },
    "access-key-secret": {
      type: "string",
      value: "<secret>",
      help: `Its secret; ${exampleKey.secret} by default.`,
    },
    json: { type: "boolean", help: "Print the address as JSON." },
    ...readOptionSpecs,
  },
  async run(flags, streams) {
    const [spec = ""] = expectPositionals(gatewayCommand, flags, 1);
    const port = Number(flags.string("port") ?? "0");
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError("--port takes 0 to 65535");
    const json = flags.boolean("json");
    const read = readSpec(spec, readOptions(flags));
    report(read.diagnostics, read.sources, "text", streams);
    if (read.api === undefined) return 1;
    const validators = await loadValidators(read.api);
    const id = flags.string("access-key-id") ?? exampleKey.id;
    const secret = flags.string("access-key-secret") ?? exampleKey.secret;
    const gateway = createGateway(read.api, {
      credentials: { [id]: secret },
      validators: (operation) => validators.request(operation),
    });
    let address: { url: string; port: number };
    try {
      address = await gateway.listen(port);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      streams.stderr(`gaiwan: cannot listen on port ${port}: ${reason}\n`);
      return 1;
    }
    if (parserIsLenient()) {
      streams.stderr(
        `gaiwan: the HTTP parser of Node ${process.versions.node} takes some malformed requests; Node 20.19.2 does not.\n`,
      );
    }
    streams.stdout(
      json
        ? `${JSON.stringify({ url: address.url, port: address.port, operations: read.api.operations.length })}\n`
        : `${read.api.title} ${read.api.version} answers on ${address.url} (${read.api.operations.length} operations). Stop with Ctrl+C.\n`,
    );
    await new Promise<void>((done) => {
      if (streams.signal.aborted) done();
      streams.signal.addEventListener("abort", () => done(), { once: true });
    });
    await gateway.close();
    return 0;
  },
};
