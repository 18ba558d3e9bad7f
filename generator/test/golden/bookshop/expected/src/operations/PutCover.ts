// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Answer, AnyStatus } from "../answers.js";
import type {
  CallOptions,
  Client,
  FilePart,
  Int64Input,
  OperationDescriptor,
  PartData,
} from "../runtime/types.js";
import type { Problem } from "../schemas.js";
import { validatePutCoverRequest } from "../validators/PutCover.request.js";

export interface PutCoverRequest {
  bookId: Int64Input;
  body?: {
    file: FilePart | PartData;
    /** @maxLength 80 */
    caption?: string;
  };
}

export type PutCoverResponse = void;

export type PutCoverAnswers =
  | Answer<204, undefined, undefined>
  | Answer<Exclude<AnyStatus, 204>, "application/problem+json", Problem>;

export const PutCoverOperation: OperationDescriptor<
  PutCoverRequest,
  PutCoverResponse,
  PutCoverAnswers
> = {
  name: "putCover",
  method: "PUT",
  path: "/books/{bookId}/cover",
  parameters: [
    { name: "bookId", position: "path", type: "long" },
  ],
  body: {
    contents: [
      { mediaType: "multipart/form-data", kind: "multipart", encoding: { file: { contentType: "image/png, image/jpeg" } } },
    ],
  },
  responses: {
    204: [],
    default: [{ mediaType: "application/problem+json", kind: "json" }],
  },
  security: [{ key: [], token: ["covers"] }, {}],
  validate: validatePutCoverRequest,
};

export function putCover(
  client: Client,
  request: PutCoverRequest,
  options?: CallOptions,
): Promise<PutCoverResponse> {
  return client.send(PutCoverOperation, request, options);
}
