// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { createClient } from "./client.js";
import { BookshopMethods } from "./methods.js";
import type { HttpOptions } from "./runtime/client.js";

/** A client with every operation as a method; functions of `createClient` make smaller bundles. */
export class BookshopClient extends BookshopMethods {
  constructor(options: HttpOptions = {}) {
    super(createClient(options));
  }
}
