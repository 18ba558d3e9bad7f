// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { $json, type Answer, type AnyStatus } from "../answers.js";
import { BookCodec } from "../codecs.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { Book, BookInput, Problem } from "../schemas.js";
import { validateAddBookRequest } from "../validators/AddBook.request.js";

export interface AddBookRequest {
  body: BookInput;
}

export type AddBookResponse = Book;

export type AddBookAnswers =
  | Answer<201, "application/json", Book>
  | Answer<Exclude<AnyStatus, 201>, "application/problem+json", Problem>;

export const AddBookOperation: OperationDescriptor<
  AddBookRequest,
  AddBookResponse,
  AddBookAnswers
> = {
  name: "addBook",
  method: "POST",
  path: "/books",
  parameters: [],
  body: { required: true, contents: $json },
  responses: {
    201: [{ mediaType: "application/json", kind: "json", codec: () => BookCodec }],
    default: [{ mediaType: "application/problem+json", kind: "json" }],
  },
  validate: validateAddBookRequest,
};

/** Put a book on the shelf */
export function addBook(
  client: Client,
  request: AddBookRequest,
  options?: CallOptions,
): Promise<AddBookResponse> {
  return client.send(AddBookOperation, request, options);
}
