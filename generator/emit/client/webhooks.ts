/** Types of the requests a service sends: webhooks and callbacks. */
import type { Api, NamedSchema, Operation } from "../../ir/model.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { ModuleText } from "../shared/module.ts";
import { declareResponse } from "./answers.ts";
import type { TypeContext } from "./context.ts";
import { declareRequest } from "./request.ts";

/** Every request the service sends, each once. */
export function sentRequests(api: Api): readonly Operation[] {
  const all = [...api.webhooks, ...api.operations.flatMap((operation) => operation.callbacks)];
  const seen = new Set<string>();
  return all.filter((operation) => !seen.has(operation.typeName) && seen.add(operation.typeName));
}

export function emitWebhooks(
  api: Api,
  names: ReadonlyMap<string, NamedSchema>,
  int64: EmitOptions["int64"],
): EmittedFile | undefined {
  const operations = sentRequests(api);
  if (operations.length === 0) return undefined;
  const module = new ModuleText(banner(api.origin));
  // The caller of the package receives these requests and gives the answers.
  const received: TypeContext = {
    names,
    int64,
    module,
    root: "./",
    side: "response",
    bytes: "text",
    importSchemas: true,
  };
  for (const operation of operations) {
    declareRequest(operation, received);
    declareResponse(operation, { ...received, side: "request" }, false);
  }
  return module.file("src/webhooks.ts");
}
