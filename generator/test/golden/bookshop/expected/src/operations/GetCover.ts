// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Answer } from "../answers.js";
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { Problem } from "../schemas.js";
import { validateGetCoverRequest } from "../validators/GetCover.request.js";

export interface GetCoverRequest {
  bookId: Int64Input;
}

export type GetCoverResponse = Uint8Array;

export type GetCoverAnswers =
  | Answer<200, "image/png", GetCoverResponse>
  | Answer<404, "application/problem+json", Problem>;

export const GetCoverOperation: OperationDescriptor<
  GetCoverRequest,
  GetCoverResponse,
  GetCoverAnswers
> = {
  name: "getCover",
  method: "GET",
  path: "/books/{bookId}/cover",
  parameters: [
    { name: "bookId", position: "path", type: "long" },
  ],
  responses: {
    200: [{ mediaType: "image/png", kind: "binary" }],
    404: [{ mediaType: "application/problem+json", kind: "json" }],
  },
  validate: validateGetCoverRequest,
};

export function getCover(
  client: Client,
  request: GetCoverRequest,
  options?: CallOptions,
): Promise<GetCoverResponse> {
  return client.send(GetCoverOperation, request, options);
}
