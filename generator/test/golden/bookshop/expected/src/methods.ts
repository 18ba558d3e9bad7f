// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import {
  AddBookOperation,
  type AddBookRequest,
  type AddBookResponse,
} from "./operations/AddBook.js";
import {
  GetCoverOperation,
  type GetCoverRequest,
  type GetCoverResponse,
} from "./operations/GetCover.js";
import {
  ListBooksOperation,
  type ListBooksRequest,
  type ListBooksResponse,
} from "./operations/ListBooks.js";
import {
  PutCoverOperation,
  type PutCoverRequest,
  type PutCoverResponse,
} from "./operations/PutCover.js";
import type { HttpClient } from "./runtime/http/create-client.js";
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
    request: ListBooksRequest = {},
    options?: CallOptions,
  ): Promise<ListBooksResponse> {
    return this.$client.send(ListBooksOperation, request, options);
  }

  /** Put a book on the shelf */
  addBook(
    request: AddBookRequest,
    options?: CallOptions,
  ): Promise<AddBookResponse> {
    return this.$client.send(AddBookOperation, request, options);
  }

  getCover(
    request: GetCoverRequest,
    options?: CallOptions,
  ): Promise<GetCoverResponse> {
    return this.$client.send(GetCoverOperation, request, options);
  }

  putCover(
    request: PutCoverRequest,
    options?: CallOptions,
  ): Promise<PutCoverResponse> {
    return this.$client.send(PutCoverOperation, request, options);
  }
}
