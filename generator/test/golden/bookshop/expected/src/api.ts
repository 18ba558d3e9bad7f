// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { ApiDescriptor } from "./runtime/types.js";

/** What the client knows about the API: servers, security, protocol. */
export const api: ApiDescriptor = {
  name: "@gaiwan/bookshop",
  packageVersion: "0.1.0",
  protocol: "http",
  version: "2.1.0",
  servers: [
    { url: "https://{stage}.bookshop.example/v2", variables: { stage: { default: "api", enum: ["api", "sandbox"] } } },
  ],
  securitySchemes: {
    key: { type: "apiKey", position: "header", parameterName: "X-Api-Key" },
    token: { type: "http", scheme: "bearer" },
  },
  security: [{ key: [] }],
};
