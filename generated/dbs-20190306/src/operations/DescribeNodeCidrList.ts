// Generated from operations/DescribeNodeCidrList.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeNodeCidrListRequest } from "../validators/DescribeNodeCidrList.request.js";

export interface DescribeNodeCidrListRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Region from which DBS is to connect: the one your backup plan is in.
   *
   * @example cn-hangzhou
   */
  Region:
    | "cn-hangzhou"
    | "cn-shanghai"
    | "cn-qingdao"
    | "cn-beijing"
    | "cn-shenzhen"
    | "cn-hongkong"
    | "ap-southeast-1"
    | "cn-hangzhou-finance"
    | "cn-shanghai-finance"
    | "cn-shenzhen-finance";
}

export interface DescribeNodeCidrListResponse extends ResultEnvelope {
  /** Holds the internal ranges. */
  IntranetIPs?: {
    /** Address ranges inside Alibaba Cloud's network, in CIDR notation. */
    IntranetIP?: string[];
  };
  /** Holds the public ranges. */
  InternetIPs?: {
    /** Address ranges on the internet, in CIDR notation. */
    InternetIP?: string[];
  };
}

export const DescribeNodeCidrListOperation: OperationDescriptor<
  DescribeNodeCidrListRequest,
  DescribeNodeCidrListResponse
> = {
  name: "DescribeNodeCidrList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "Region", position: "query", type: "string", required: true },
    $UnlimitedClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    IntranetIPs: { IntranetIP: ["string"] },
    InternetIPs: { InternetIP: ["string"] },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeNodeCidrListRequest,
};

/**
 * List the address ranges that DBS connects from.
 *
 * A database behind a firewall or an allow list must let these ranges in, or DBS cannot read it.
 * Use the internal ranges for databases inside Alibaba Cloud's network and the public ones for
 * those reached over the internet.
 */
export function describeNodeCidrList(
  client: Client,
  request: DescribeNodeCidrListRequest,
  options?: CallOptions,
): Promise<DescribeNodeCidrListResponse> {
  return client.send(DescribeNodeCidrListOperation, request, options);
}
