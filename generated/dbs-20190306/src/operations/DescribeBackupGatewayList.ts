// Generated from operations/DescribeBackupGatewayList.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $PageSize, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, Int64, OperationDescriptor } from "../runtime/types.js";
import type { Page, ResultEnvelope } from "../schemas.js";
import { validateDescribeBackupGatewayListRequest } from "../validators/DescribeBackupGatewayList.request.js";

export interface DescribeBackupGatewayListRequest
  extends $PageSize,
    $UnlimitedClientToken,
    $OwnerId {
  /**
   * Region whose gateways are listed.
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

  /**
   * Shows only these gateways: one identifier, or several separated by commas. Without it all are
   * listed.
   *
   * @example 7213527653217
   */
  Identifier?: string;

  /**
   * Page to read. Pages count from 0, so leave it out for the first one and stop once you have read
   * `TotalPages` of them.
   *
   * @example 1
   * @default 0
   * @minimum 0
   * @maximum 2147483647
   */
  PageNum?: number;
}

export interface DescribeBackupGatewayListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The gateways of this page. */
    BackupGateway?: Array<{
      /**
       * Name of the gateway for people.
       *
       * @example test
       */
      DisplayName?: string;

      /**
       * When the gateway was registered, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      BackupGatewayCreateTime?: Int64;

      /**
       * ID that other operations take as `BackupGatewayId`. It is text here and a number there.
       *
       * @example 2321313123
       */
      BackupGatewayId?: string;

      /**
       * Region in which the gateway is registered.
       *
       * @example cn-hangzhou
       */
      Region?: string;

      /**
       * Unique mark of the gateway, to be given as `Identifier` when looking for it.
       *
       * @example sgdsajhdgu
       */
      Identifier?: string;

      /**
       * Public address of the gateway's host.
       *
       * @example XX.XX.XX.XX
       */
      SourceEndpointInternetIP?: string;

      /**
       * State of the gateway. Backups through it need `ONLINE`.
       *
       * @example ONLINE
       */
      BackupGatewayStatus?: "ONLINE" | "OFFLINE" | "STOPPED" | "UPGRADING" | (string & {});

      /**
       * Private address of the gateway's host.
       *
       * @example XX.XX.XX.XX
       */
      SourceEndpointIntranetIP?: string;

      /**
       * When the gateway was last heard of, in milliseconds since 1970. An old value means that it
       * is down or cut off.
       *
       * @example 1554560477000
       */
      LastHeartbeatTime?: Int64;

      /**
       * Host name of the machine that the gateway runs on.
       *
       * @example test
       */
      SourceEndpointHostname?: string;
    }>;
  };
}

export const DescribeBackupGatewayListOperation: OperationDescriptor<
  DescribeBackupGatewayListRequest,
  DescribeBackupGatewayListResponse
> = {
  name: "DescribeBackupGatewayList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "Region", position: "query", type: "string", required: true },
    { name: "Identifier", position: "query", type: "string" },
    $PageSize,
    { name: "PageNum", position: "query", type: "integer" },
    $UnlimitedClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    PageNum: "integer",
    TotalPages: "integer",
    TotalElements: "integer",
    PageSize: "integer",
    Items: {
      BackupGateway: [{
        DisplayName: "string",
        BackupGatewayCreateTime: "long",
        BackupGatewayId: "string",
        Region: "string",
        Identifier: "string",
        SourceEndpointInternetIP: "string",
        BackupGatewayStatus: "string",
        SourceEndpointIntranetIP: "string",
        LastHeartbeatTime: "long",
        SourceEndpointHostname: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeBackupGatewayListRequest,
};

/**
 * List the backup gateways of a region.
 *
 * Shows the gateways that are registered in a region, whether they are online and the ID that other
 * operations take as `BackupGatewayId`. A gateway that is not `ONLINE` cannot back anything up.
 */
export function describeBackupGatewayList(
  client: Client,
  request: DescribeBackupGatewayListRequest,
  options?: CallOptions,
): Promise<DescribeBackupGatewayListResponse> {
  return client.send(DescribeBackupGatewayListOperation, request, options);
}
