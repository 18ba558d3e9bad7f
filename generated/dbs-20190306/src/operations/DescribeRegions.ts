// Generated from operations/DescribeRegions.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeRegionsRequest } from "../validators/DescribeRegions.request.js";

export interface DescribeRegionsRequest {
  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   * ASCII characters only, 64 at most.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
   * @maxLength 64
   * @pattern ^[ -~]*$
   */
  ClientToken?: string;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
}

export interface DescribeRegionsResponse extends ResultEnvelope {
  /** Holds the list. */
  Regions?: {
    /** Codes of the regions, as region parameters take them. */
    RegionCode?: string[];
  };
}

export const DescribeRegionsOperation: OperationDescriptor<
  DescribeRegionsRequest,
  DescribeRegionsResponse
> = {
  name: "DescribeRegions",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "ClientToken", position: "query", type: "string" },
    { name: "OwnerId", position: "query", type: "string" },
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    Regions: { RegionCode: ["string"] },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeRegionsRequest,
};

/**
 * List the regions in which Database Backup is offered.
 *
 * Call it to learn which region codes other operations take, in `Region`, `SourceEndpointRegion`
 * and the like. A call with valid credentials and no parameters, it is also the simplest test that
 * an endpoint, a key and a clock are right.
 */
export function describeRegions(
  client: Client,
  request: DescribeRegionsRequest = {},
  options?: CallOptions,
): Promise<DescribeRegionsResponse> {
  return client.send(DescribeRegionsOperation, request, options);
}
