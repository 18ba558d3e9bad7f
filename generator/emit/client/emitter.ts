/** The client emitter: operations, named schemas, entry points and the engine they run on. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Api } from "../../ir/model.ts";
import type { EmitOptions, Emitted, EmittedFile, Emitter } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { ModuleText } from "../shared/module.ts";
import { answerDeclarations } from "./answers.ts";
import { emitApi } from "./api.ts";
import { emitClass, emitMethods } from "./class.ts";
import { Codecs } from "./codec.ts";
import { namesOf } from "./context.ts";
import { engineFiles } from "./engine-files.ts";
import {
  emitClient,
  emitCredentials,
  emitIndex,
  emitLean,
  emitOperations,
  emitSigners,
  platforms,
} from "./entries.ts";
import { emitHelpers } from "./helpers.ts";
import { emitOperation } from "./operation.ts";
import { emitParameters, sharedParameters } from "./parameters.ts";
import { emitCodecs, emitSchemas } from "./schemas.ts";
import { emitWebhooks } from "./webhooks.ts";

export const clientEmitter: Emitter = {
  name: "client",
  emit: emitClientPackage,
};

function emitClientPackage(api: Api, options: EmitOptions): Emitted {
  const acs = api.protocol !== "http";
  const names = namesOf(api);
  const fullCodecs = new Codecs(names, true, options.int64);
  const codecs = acs ? fullCodecs : new Codecs(names, false, options.int64);
  const parameters = sharedParameters(api.operations);
  const emission = { api, options, names, codecs, fullCodecs, parameters };
  const operations = api.operations.map((operation) => emitOperation(operation, emission));
  const helpers = emitHelpers(api, names);
  const files: (EmittedFile | undefined)[] = [
    ...operations,
    ...helpers.map((helper) => helper.file),
    emitSchemas(api, names, options.int64),
    emitParameters(api, parameters, { names, int64: options.int64 }),
    emitCodecs(api, acs ? [fullCodecs] : [codecs, fullCodecs]),
    emitWebhooks(api, names, options.int64),
    emitApi(api, options),
    emitOperations(api),
    emitMethods(api),
    ...(acs ? [emitCredentials(api)] : []),
    ...platforms.flatMap((platform) => [
      emitClient(api, platform),
      emitClass(api, platform),
      emitIndex(api, names, helpers, platform),
      ...(acs ? [emitSigners(api, platform), emitLean(api, platform)] : []),
    ]),
  ];
  const emitted = files.filter((file) => file !== undefined);
  if (imports(emitted).has("answers.js")) emitted.push(emitAnswers(api));
  const wanted = emitted.flatMap((file) => file.plan?.engine ?? []);
  // Validators are another emitter's files; what they import is here.
  wanted.push(options.validators === "ajv" ? "validation/ajv" : "validation");
  const engine = engineFiles(options.assets, acs ? "acs" : "http", wanted, options.int64);
  const isFull = codecs.isFull || fullCodecs.isFull;
  return { files: [...emitted, ...engine], diagnostics: isFull ? [tooManyUnions(api)] : [] };
}

const tooManyUnions = (api: Api): Diagnostic => ({
  code: "limit/unions",
  severity: "warning",
  message:
    "The unions of the document hold so many unions of each other that some 64-bit integers within them come as numbers.",
  place: api.origin,
  hint: "let fewer schemas of a union refer to each other",
});

/** Specifiers below `src/` that files import, without the way there. */
function imports(files: readonly EmittedFile[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    for (const specifier of file.plan?.imports ?? []) found.add(specifier.replace(/^(?:\.{1,2}\/)+/, ""));
  }
  return found;
}

function emitAnswers(api: Api): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  module.importType("./runtime/types.js", "BodyContent");
  for (const { name, text } of answerDeclarations()) module.declare(name, text);
  return module.file("src/answers.ts");
}
