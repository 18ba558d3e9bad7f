// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Answer, AnyStatus } from "../answers.js";
import { BookCodec } from "../codecs.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { Book, Problem } from "../schemas.js";
import { validateListBooksRequest } from "../validators/ListBooks.request.js";

export interface ListBooksRequest {
  /**
   * At most this many.
   *
   * @default 20
   * @minimum 1
   * @maximum 100
   */
  limit?: number;

  tags?: string[];
  filter?: {
    author?: string;
    year?: number;
  };
}

export type ListBooksResponse = Book[];

export type ListBooksAnswers =
  | Answer<200, "application/json", ListBooksResponse, "x-total-count">
  | Answer<Exclude<AnyStatus, 200>, "application/problem+json", Problem>;

export const ListBooksOperation: OperationDescriptor<
  ListBooksRequest,
  ListBooksResponse,
  ListBooksAnswers
> = {
  name: "listBooks",
  method: "GET",
  path: "/books",
  parameters: [
    { name: "limit", position: "query", type: "integer" },
    { name: "tags", position: "query", type: "array", style: "pipeDelimited" },
    { name: "filter", position: "query", type: "object", style: "deepObject", explode: true },
  ],
  responses: {
    200: [{ mediaType: "application/json", kind: "json", codec: [() => BookCodec] }],
    default: [{ mediaType: "application/problem+json", kind: "json" }],
  },
  validate: validateListBooksRequest,
};

/** List books */
export function listBooks(
  client: Client,
  request: ListBooksRequest = {},
  options?: CallOptions,
): Promise<ListBooksResponse> {
  return client.send(ListBooksOperation, request, options);
}
