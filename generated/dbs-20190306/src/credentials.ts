// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { defaultCredentials } from "./runtime/credentials.js";
