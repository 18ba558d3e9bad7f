// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.node.js";
export { BookshopClient } from "./client-class.node.js";
export { ApiError, toJson } from "./runtime/client.js";
export * from "./operations.js";
