// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { createClient } from "./client.js";
import { DbsMethods } from "./methods.js";
import type { AcsOptions } from "./runtime/client.js";

/** A client with every operation as a method; functions of `createClient` make smaller bundles. */
export class DbsClient extends DbsMethods {
  constructor(options: AcsOptions = {}) {
    super(createClient(options));
  }
}
