/** Public API of the toolkit: read a document, emit its package, write it, serve it. */
export type { Diagnostic, Origin, Place, Severity } from "./diagnostics/diagnostic.ts";
export { hasErrors } from "./diagnostics/diagnostic.ts";
export { formatText } from "./diagnostics/text.ts";
export type { EmitOptions, Emitted, EmittedFile, Emitter, ModulePlan } from "./emit/emitter.ts";
export type {
  Credential,
  FaultKind,
  FaultOptions,
  Gateway,
  GatewayCall,
  GatewayLimits,
  GatewayOptions,
  GatewayReply,
  Handler,
  RecordedRequest,
  RequestValidator,
  SignatureKind,
} from "./gateway/gateway.ts";
export { createGateway } from "./gateway/gateway.ts";
export type * as ir from "./ir/model.ts";
export type { GenerateOptions, GenerateResult, ReadOptions, ReadResult } from "./pipeline.ts";
export { emitPackage, generate, readSpec } from "./pipeline.ts";
export { toolVersion } from "./version.ts";
export { checkOutput, writeOutput } from "./write/write.ts";
