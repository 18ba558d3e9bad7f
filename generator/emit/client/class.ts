/** The class that gathers all operations as methods; in files of its own, so that functions do not pull it in. */
import type { Api } from "../../ir/model.ts";
import type { EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { ModuleText } from "../shared/module.ts";
import { type Platform, protocolOf } from "./entries.ts";

export const clientClassName = (api: Api): string => `${api.className}Client`;
const methodsClassName = (api: Api): string => `${api.className}Methods`;

/** Files below `src/`, without their ending. */
export const classModule = "client-class";
const methodsModule = "methods";
const methodsRuntime = "./runtime/methods.js";
/** All operations, for those who want all. */
export const operationsModule = "operations";

/**
 * The methods, whatever the platform: made of the functions, which have the types and the documentation. The functions
 * are listed, since a bundler keeps all of a module that is handed on as a whole, and what it may drop is marked.
 */
export function emitMethods(api: Api): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  const protocol = protocolOf(api);
  module.importType(protocol.module, protocol.client);
  module.importType(methodsRuntime, "MethodsClass");
  module.importValue(methodsRuntime, "methodsOf");
  const names = api.operations.map((operation) => operation.identifier);
  for (const name of names) module.importValue(`./${operationsModule}.js`, name);
  const [type, values] =
    names.length === 0
      ? ["object", "{}"]
      : [`typeof import("./${operationsModule}.js")`, `{\n${names.map((name) => `  ${name},\n`).join("")}}`];
  const name = methodsClassName(api);
  module.declare(
    name,
    [
      "/** All operations as methods of one object. */\n",
      `export const ${name}: MethodsClass<${type}, ${protocol.client}> = /* @__PURE__ */ methodsOf(${values});\n`,
    ].join(""),
  );
  return module.file(`src/${methodsModule}.ts`);
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
