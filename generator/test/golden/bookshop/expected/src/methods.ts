// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import * as operations from "./operations.js";
import type { HttpClient } from "./runtime/client.js";
import type { CallOptions } from "./runtime/types.js";

/** All operations as methods of one object. */
export class BookshopMethods {
  /** The client that sends the calls. */
  readonly $client: HttpClient;

  constructor(client: HttpClient) {
    this.$client = client;
  }

  /** List books */
  listBooks(
    request: operations.ListBooksRequest = {},
    options?: CallOptions,
  ): Promise<operations.ListBooksResponse> {
    return this.$client.send(operations.ListBooksOperation, request, options);
  }

  /** Put a book on the shelf */
  addBook(
    request: operations.AddBookRequest,
    options?: CallOptions,
  ): Promise<operations.AddBookResponse> {
    return this.$client.send(operations.AddBookOperation, request, options);
  }

  getCover(
    request: operations.GetCoverRequest,
    options?: CallOptions,
  ): Promise<operations.GetCoverResponse> {
    return this.$client.send(operations.GetCoverOperation, request, options);
  }

  putCover(
    request: operations.PutCoverRequest,
    options?: CallOptions,
  ): Promise<operations.PutCoverResponse> {
    return this.$client.send(operations.PutCoverOperation, request, options);
  }
}
