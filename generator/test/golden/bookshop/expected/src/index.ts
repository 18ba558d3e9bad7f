// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.js";
export { BookshopClient } from "./client-class.js";
export type { HttpClient, HttpOptions } from "./runtime/http/create-client.js";
export { type ErrorKind, ApiError } from "./runtime/errors.js";
export { toJson } from "./runtime/json.js";
export type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
  Transport,
  TransportRequest,
  TransportResponse,
  ValidationIssue,
} from "./runtime/types.js";
export * from "./operations.js";
export type {
  Book,
  BookInput,
  Money,
  Paper,
  Audio,
  Problem,
} from "./schemas.js";
