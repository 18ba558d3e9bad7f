/** One module an operation: request, response, descriptor, function. */
import type { Api, NamedSchema, Operation } from "../../ir/model.ts";
import {
  answersTypeName,
  descriptorName,
  operationModule,
  requestTypeName,
  responseTypeName,
} from "../../ir/paths.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { docComment } from "../shared/doc-comment.ts";
import { ModuleText } from "../shared/module.ts";
import { declareAnswers, declareResponse } from "./answers.ts";
import type { Codecs } from "./codec.ts";
import type { TypeContext } from "./context.ts";
import { descriptorText } from "./descriptor.ts";
import type { SharedParameters } from "./parameters.ts";
import { declareRequest, requestParameter } from "./request.ts";

/** What is the same for every operation of a run. */
export interface OperationEmission {
  readonly api: Api;
  readonly options: EmitOptions;
  readonly names: ReadonlyMap<string, NamedSchema>;
  readonly codecs: Codecs;
  readonly fullCodecs: Codecs;
  readonly parameters: SharedParameters;
}

export function emitOperation(operation: Operation, emission: OperationEmission): EmittedFile {
  const acs = emission.api.protocol !== "http";
  const module = new ModuleText(banner(operation.origin));
  const context: Omit<TypeContext, "side"> = {
    names: emission.names,
    int64: emission.options.int64,
    module,
    root: "../",
    bytes: "text",
    importSchemas: true,
    parameters: emission.parameters,
  };
  declareRequest(operation, { ...context, side: "request" });
  declareResponse(operation, { ...context, side: "response" }, acs);
  if (!acs) declareAnswers(operation, { ...context, side: "response" });
  const descriptor = descriptorText(operation, {
    ...context,
    side: "request",
    api: emission.api,
    validators: emission.options.emitters?.includes("validators") ?? true,
    codecs: emission.codecs,
    fullCodecs: emission.fullCodecs,
  });
  const types = [requestTypeName(operation), responseTypeName(operation)];
  if (!acs) types.push(answersTypeName(operation));
  const name = descriptorName(operation);
  module.declare(
    name,
    `export const ${name}: OperationDescriptor<\n  ${types.join(",\n  ")}\n> = ${descriptor};\n`,
  );
  module.declare(operation.identifier, functionText(operation));
  for (const type of ["CallOptions", "Client", "OperationDescriptor"]) {
    module.importType("../runtime/types.js", type);
  }
  return module.file(`src/${operationModule(operation)}.ts`);
}

function functionText(operation: Operation): string {
  const request = requestTypeName(operation);
  return [
    operationDoc(operation),
    `export function ${operation.identifier}(\n`,
    "  client: Client,\n",
    `  ${requestParameter(operation, request)},\n`,
    "  options?: CallOptions,\n",
    `): Promise<${responseTypeName(operation)}> {\n`,
    `  return client.send(${descriptorName(operation)}, request, options);\n`,
    "}\n",
  ].join("");
}

/** Doc comment of the function: summary, then what the description adds. */
function operationDoc(operation: Operation): string {
  const summary = operation.summary?.trim() ?? "";
  const description = operation.description?.trim() ?? "";
  const whole = description.startsWith(summary)
    ? description
    : [summary, description].filter((text) => text !== "").join("\n\n");
  return docComment(whole, operation.deprecated ? [{ name: "deprecated" }] : [], "");
}
