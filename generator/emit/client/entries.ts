/** Entry points of a package: `createClient`, signers and the lists of everything that can be imported. */
import type { Api, NamedSchema } from "../../ir/model.ts";
import { operationModule, requestTypeName, responseTypeName, schemasModule } from "../../ir/paths.ts";
import type { EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { ModuleText } from "../shared/module.ts";
import { classModule, clientClassName, operationsModule } from "./class.ts";
import type { HelperFile } from "./helpers.ts";
import { sentRequests } from "./webhooks.ts";

/** Each entry comes twice: `x.ts` for the web and everything else, `x.node.ts` for Node. */
export interface Platform {
  readonly suffix: "" | ".node";
  readonly value: "webPlatform" | "nodePlatform";
  readonly specifier: string;
}
export const platforms: readonly Platform[] = [
  { suffix: "", value: "webPlatform", specifier: "./runtime/platform/web.js" },
  { suffix: ".node", value: "nodePlatform", specifier: "./runtime/platform/node.js" },
];

/** Names of the protocol's client in the runtime. */
export interface Protocol {
  readonly create: string;
  readonly client: string;
  readonly options: string;
  readonly module: string;
}
export function protocolOf(api: Api): Protocol {
  return api.protocol === "http"
    ? {
        create: "createHttpClient",
        client: "HttpClient",
        options: "HttpOptions",
        module: "./runtime/http/create-client.js",
      }
    : {
        create: "createAcsClient",
        client: "AcsClient",
        options: "AcsOptions",
        module: "./runtime/acs/create-client.js",
      };
}

/** `client.ts`: the platform and the API joined to `createClient`. */
export function emitClient(api: Api, platform: Platform): EmittedFile {
  const protocol = protocolOf(api);
  const module = new ModuleText(banner(api.origin));
  module.importValue("./api.js", "api");
  module.importType(protocol.module, protocol.client);
  module.importType(protocol.module, protocol.options);
  module.importValue(protocol.module, protocol.create);
  module.importValue(platform.specifier, platform.value);
  module.declare(
    "createClient",
    [
      "/** A client: pass it to the functions of the operations. */\n",
      `export function createClient(options: ${protocol.options} = {}): ${protocol.client} {\n`,
      `  return ${protocol.create}(api, ${platform.value}, options);\n`,
      "}\n",
    ].join(""),
  );
  return module.file(`src/client${platform.suffix}.ts`);
}

/** `signers.ts` of an `acs-*` API: the signers with the platform's digests. */
export function emitSigners(api: Api, platform: Platform): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  module.importValue(platform.specifier, platform.value);
  for (const version of ["1", "3"]) {
    const specifier = `./runtime/acs/v${version}.js`;
    const [input, result, name] = [`V${version}Input`, `V${version}Result`, `signV${version}`];
    module.importType(specifier, input);
    module.importType(specifier, result);
    module.importValue(specifier, `${name}With`);
    module.declare(
      name,
      [
        `/** Signs a request by signature version ${version}, without sending it. */\n`,
        `export function ${name}(input: ${input}): ${result} {\n`,
        `  return ${name}With(${platform.value}.hash, input);\n`,
        "}\n",
      ].join(""),
    );
  }
  return module.file(`src/signers${platform.suffix}.ts`);
}

/**
 * `operations.ts`: one line an operation. A list of the names would be four times as long, in each entry again; that
 * none is twice in an API is settled with the names.
 */
export function emitOperations(api: Api): EmittedFile | undefined {
  if (api.operations.length === 0) return undefined;
  const module = new ModuleText(banner(api.origin));
  for (const operation of api.operations) module.reexportAll(`./${operationModule(operation)}.js`);
  return module.file(`src/${operationsModule}.ts`);
}

/**
 * `index.ts`: every name a caller may import. `index.node.ts` has the values only: the types are the
 * same on every platform, and `exports` takes them from `index.ts`.
 */
export function emitIndex(
  api: Api,
  names: ReadonlyMap<string, NamedSchema>,
  helpers: readonly HelperFile[],
  platform: Platform,
): EmittedFile {
  const acs = api.protocol !== "http";
  const protocol = protocolOf(api);
  const module = new ModuleText(banner(api.origin));
  const typed = platform.suffix === "";
  const types = (list: readonly string[]): readonly string[] => (typed ? list : []);
  module.reexport(`./client${platform.suffix}.js`, [], ["createClient"]);
  module.reexport(`./${classModule}${platform.suffix}.js`, [], [clientClassName(api)]);
  module.reexport(protocol.module, types([protocol.client, protocol.options]), []);
  module.reexport("./runtime/errors.js", types(["ErrorKind"]), ["ApiError"]);
  module.reexport("./runtime/json.js", [], ["toJson"]);
  module.reexportTypes("./runtime/types.js", types(runtimeTypes));
  if (acs) module.reexport(`./signers${platform.suffix}.js`, [], ["signV1", "signV3"]);
  if (api.operations.length > 0) module.reexportAll(`./${operationsModule}.js`);
  for (const helper of helpers) module.reexport(`./${helper.module}.js`, [], [helper.name]);
  const schemaTypes = [...names.values()].flatMap((named) =>
    named.inputName === undefined || named.inputName === named.name
      ? [named.name]
      : [named.name, named.inputName],
  );
  module.reexportTypes(`./${schemasModule}.js`, types(schemaTypes));
  const sent = sentRequests(api).flatMap((operation) => [
    requestTypeName(operation),
    responseTypeName(operation),
  ]);
  module.reexportTypes("./webhooks.js", types(sent));
  return module.file(`src/index${platform.suffix}.ts`);
}

const runtimeTypes = [
  "CallOptions",
  "Client",
  "Int64",
  "Int64Input",
  "OperationDescriptor",
  "Transport",
  "TransportRequest",
  "TransportResponse",
  "ValidationIssue",
];

/**
 * `lean.ts` of an `acs-*` API: the client with its parts as values, so that a bundle holds what it uses. The web has
 * to bring its own digests, so there V1 is a function of its own.
 */
export function emitLean(api: Api, platform: Platform): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  const node = platform.suffix === ".node";
  const lean = node ? platform.value : "leanWebPlatform";
  const leanModule = "./runtime/acs/lean-client.js";
  module.importValue("./api.js", "api");
  for (const type of ["AcsClient", "LeanAcsOptions"]) module.importType(leanModule, type);
  module.importValue(leanModule, "createLeanAcsClient");
  module.importValue("./runtime/acs/parts.js", "v1");
  module.importValue(platform.specifier, platform.value);
  if (!node) module.importValue("./runtime/platform/lean.js", lean);
  module.reexport(leanModule, ["AcsClient", "LeanAcsOptions"], []);
  module.reexport("./runtime/acs/parts.js", ["FormatPart", "SignaturePart"], ["json", "v1", "v3"]);
  module.reexport("./runtime/acs/xml-format.js", [], ["xml"]);
  module.reexport("./runtime/errors.js", [], ["ApiError"]);
  const v3Options = 'LeanAcsOptions<"sha256" | "hmacSha256">';
  const v1Options = 'Omit<LeanAcsOptions<"hmacSha1">, "signature">';
  module.declare(
    "createClient",
    [
      "/** A client that signs by V3 and reads the given format, JSON where left out. */\n",
      `export function createClient(options: ${v3Options} = {}): AcsClient {\n`,
      `  return createLeanAcsClient(api, ${lean}, options);\n`,
      "}\n",
    ].join(""),
  );
  module.declare(
    "createV1Client",
    [
      "/** A client that signs by V1 and reads the given format, JSON where left out. */\n",
      `export function createV1Client(options: ${v1Options} = {}): AcsClient {\n`,
      `  return createLeanAcsClient<"hmacSha1">(api, ${platform.value}, { ...options, signature: v1 });\n`,
      "}\n",
    ].join(""),
  );
  return module.file(`src/lean${platform.suffix}.ts`);
}

/** `credentials.ts` of an `acs-*` API: the chain of places where credentials are found. Node only. */
export function emitCredentials(api: Api): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  module.reexport("./runtime/credentials/chain.js", [], ["defaultCredentials"]);
  return module.file("src/credentials.ts");
}
