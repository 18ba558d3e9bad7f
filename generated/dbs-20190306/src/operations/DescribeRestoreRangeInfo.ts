// Generated from operations/DescribeRestoreRangeInfo.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
} from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeRestoreRangeInfoRequest } from "../validators/DescribeRestoreRangeInfo.request.js";

export interface DescribeRestoreRangeInfoRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Plan you mean to restore from. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbssl67c7mx****
   */
  BackupPlanId: string;

  /**
   * Beginning of the time to look at, in milliseconds since 1970. `DescribeBackupPlanList` shows
   * the earliest that makes sense for a plan.
   *
   * @example 1646674092000
   */
  BeginTimestampForRestore: Int64Input;

  /**
   * End of the time to look at, in milliseconds since 1970. `DescribeBackupPlanList` shows the
   * latest that makes sense for a plan.
   *
   * @example 1646846814000
   */
  EndTimestampForRestore: Int64Input;

  /**
   * Whether only the latest moment that can be restored is wanted.
   *
   * @example true
   */
  RecentlyRestore?: boolean;
}

export interface DescribeRestoreRangeInfoResponse extends ResultEnvelope {
  /** Holds the list. */
  Items?: {
    /** The ranges. */
    DBSRecoverRange?: Array<{
      /**
       * End of the range, in milliseconds since 1970.
       *
       * @example 1646760308000
       */
      EndTimestampForRestore?: Int64;

      /**
       * Where the source database ran.
       *
       * @example rds
       */
      SourceEndpointInstanceType?: string;

      /**
       * `range`: every moment between beginning and end can be restored. `point`: only the full
       * backups under `FullBackupList` can.
       *
       * @example point
       */
      RangeType?: "point" | "range" | (string & {});

      /**
       * Beginning of the range, in milliseconds since 1970.
       *
       * @example 1646760282000
       */
      BeginTimestampForRestore?: Int64;

      /**
       * ID of the source instance.
       *
       * @example rm-bp106x9tk2c91****
       */
      SourceEndpointInstanceID?: string;

      /** Holds the full backups of the range. */
      FullBackupList?: {
        /** The full backups of the range. Given when `RangeType` is `point`. */
        FullBackupDetail?: Array<{
          /**
           * When the full backup ended, in milliseconds since 1970.
           *
           * @example 1646760308000
           */
          EndTime?: Int64;

          /**
           * When the full backup began, in milliseconds since 1970.
           *
           * @example 1646760282000
           */
          StartTime?: Int64;

          /**
           * ID to pass to `CreateRestoreTask`.
           *
           * @example qecnsxkd****
           */
          BackupSetId?: string;
        }>;
      };
      /** @example 127.0.0.1 */
      BackupSourceHost?: string;
      /** @example rm-testxx */
      BackupSourceInstanceId?: string;
      /** @example rds */
      BackupSourceInstanceType?: string;
      /** @example 3306 */
      BackupSourcePort?: string;
    }>;
  };
}

export const DescribeRestoreRangeInfoOperation: OperationDescriptor<
  DescribeRestoreRangeInfoRequest,
  DescribeRestoreRangeInfoResponse
> = {
  name: "DescribeRestoreRangeInfo",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "BeginTimestampForRestore", position: "query", type: "long", required: true },
    { name: "EndTimestampForRestore", position: "query", type: "long", required: true },
    $UnlimitedClientToken,
    { name: "RecentlyRestore", position: "query", type: "boolean" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    Items: {
      DBSRecoverRange: [{
        EndTimestampForRestore: "long",
        SourceEndpointInstanceType: "string",
        RangeType: "string",
        BeginTimestampForRestore: "long",
        SourceEndpointInstanceID: "string",
        FullBackupList: {
          FullBackupDetail: [{
            EndTime: "long",
            StartTime: "long",
            BackupSetId: "string",
          }],
        },
        BackupSourceHost: "string",
        BackupSourceInstanceId: "string",
        BackupSourceInstanceType: "string",
        BackupSourcePort: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeRestoreRangeInfoRequest,
};

/**
 * Find the points in time a plan can be restored to.
 *
 * Looks through a span of time and answers with the ranges in which a restore is possible: any
 * moment of a continuous range, or only the moments of full backups. Choose `RestoreTime` or
 * `BackupSetId` of `CreateRestoreTask` from here.
 */
export function describeRestoreRangeInfo(
  client: Client,
  request: DescribeRestoreRangeInfoRequest,
  options?: CallOptions,
): Promise<DescribeRestoreRangeInfoResponse> {
  return client.send(DescribeRestoreRangeInfoOperation, request, options);
}
