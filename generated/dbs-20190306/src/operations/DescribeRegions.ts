// Generated from operations/DescribeRegions.yaml. Do not edit: run `npm run generate`.
import { $ClientToken, $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeRegionsRequest } from "../validators/DescribeRegions.request.js";

export interface DescribeRegionsRequest extends $ClientToken, $OwnerId {}

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
    $ClientToken,
    $OwnerId,
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
