/** The class that gathers all operations as methods; in files of its own, so that functions do not pull it in. */
import type { Api, Operation } from "../../ir/model.ts";
import { descriptorName, requestTypeName, responseTypeName } from "../../ir/paths.ts";
import type { EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { ModuleText } from "../shared/module.ts";
import { type Platform, protocolOf } from "./entries.ts";
import { operationDoc } from "./operation.ts";
import { requestParameter } from "./request.ts";

export const clientClassName = (api: Api): string => `${api.className}Client`;
const methodsClassName = (api: Api): string => `${api.className}Methods`;

/** Files below `src/`, without their ending. */
export const classModule = "client-class";
const methodsModule = "methods";
/** All operations, for those who want all. */
export const operationsModule = "operations";

/** The methods, whatever the platform. */
export function emitMethods(api: Api): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  const protocol = protocolOf(api);
  module.importType(protocol.module, protocol.client);
  const name = methodsClassName(api);
  const methods = api.operations.map(methodText);
  if (methods.length > 0) {
    module.importType("./runtime/types.js", "CallOptions");
    module.importAll(`./${operationsModule}.js`, "operations");
  }
  module.declare(
    name,
    [
      "/** All operations as methods of one object. */\n",
      `export class ${name} {\n`,
      "  /** The client that sends the calls. */\n",
      `  readonly $client: ${protocol.client};\n\n`,
      `  constructor(client: ${protocol.client}) {\n    this.$client = client;\n  }\n`,
      ...methods.map((method) => `\n${method}`),
      "}\n",
    ].join(""),
  );
  return module.file(`src/${methodsModule}.ts`);
}

function methodText(operation: Operation): string {
  const request = `operations.${requestTypeName(operation)}`;
  return [
    operationDoc(operation, "  ", true),
    `  ${operation.identifier}(\n`,
    `    ${requestParameter(operation, request)},\n`,
    "    options?: CallOptions,\n",
    `  ): Promise<operations.${responseTypeName(operation)}> {\n`,
    `    return this.$client.send(operations.${descriptorName(operation)}, request, options);\n`,
    "  }\n",
  ].join("");
}

/** The class a caller makes an object of. */
export function emitClass(api: Api, platform: Platform): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  const protocol = protocolOf(api);
  const name = clientClassName(api);
  module.importValue(`./client${platform.suffix}.js`, "createClient");
  module.importValue(`./${methodsModule}.js`, methodsClassName(api));
  module.importType(protocol.module, protocol.options);
  module.declare(
    name,
    [
      "/** A client with every operation as a method; functions of `createClient` make smaller bundles. */\n",
      `export class ${name} extends ${methodsClassName(api)} {\n`,
      `  constructor(options: ${protocol.options} = {}) {\n`,
      "    super(createClient(options));\n",
      "  }\n",
      "}\n",
    ].join(""),
  );
  return module.file(`src/${classModule}${platform.suffix}.ts`);
}
