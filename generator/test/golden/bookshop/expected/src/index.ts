// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.js";
export { BookshopClient } from "./client-class.js";
export {
  type HttpClient,
  type HttpOptions,
  type ErrorKind,
  ApiError,
  toJson,
} from "./runtime/client.js";
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
