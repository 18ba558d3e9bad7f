// Generated from operations/DescribeIncrementBackupList.yaml. Do not edit: run `npm run generate`.
import {
  $OwnerId,
  $PageNum,
  $PageSize,
  $StartTimestamp,
  $UnlimitedClientToken,
} from "../parameters.js";
import type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
} from "../runtime/types.js";
import type { Page, ResultEnvelope } from "../schemas.js";
import { validateDescribeIncrementBackupListRequest } from "../validators/DescribeIncrementBackupList.request.js";

export interface DescribeIncrementBackupListRequest
  extends $PageSize,
    $PageNum,
    $UnlimitedClientToken,
    $StartTimestamp,
    $OwnerId {
  /**
   * Plan whose log backups are listed. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbsqdss5tmh****
   */
  BackupPlanId: string;

  /**
   * Whether the answer shows the storage class of the backups.
   *
   * @example true
   * @default true
   */
  ShowStorageType?: boolean;

  /**
   * End of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
   *
   * @example 1570701361600
   */
  EndTimestamp?: Int64Input;
}

export interface DescribeIncrementBackupListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The incremental backups of this page. */
    IncrementBackupFile?: Array<{
      /**
       * When the backup ended, in milliseconds since 1970.
       *
       * @example 1648434713000
       */
      EndTime?: Int64;

      /**
       * When the backup is deleted, in milliseconds since 1970.
       *
       * @example 1711506719000
       */
      BackupSetExpiredTime?: Int64;

      /**
       * When the backup began, in milliseconds since 1970.
       *
       * @example 1648433764000
       */
      StartTime?: Int64;

      /**
       * Storage class: `Standard`, `IA` (Infrequent Access), `Archive`, or `UNKNOWN`, as a rule
       * while the job is not done.
       *
       * @example Standard
       */
      StorageMethod?: "Standard" | "IA" | "Archive" | "UNKNOWN" | (string & {});

      /**
       * Job that made the backup set; what `CreateIncrementBackupSetDownload` calls `BackupSetId`.
       *
       * @example 1hv5g9wk4****
       */
      BackupSetJobId?: string;

      /**
       * The backup set, often the name of a log file; what `CreateIncrementBackupSetDownload` calls
       * `BackupSetName`.
       *
       * @example mysql-bin.00****
       */
      BackupSetId?: string;

      /**
       * State of the job: `INIT` not begun, `FILLING` under way, `COMPLETED` whole, `UNCOMPLETED`
       * not whole.
       *
       * @example FILLING
       */
      BackupStatus?: "INIT" | "FILLING" | "COMPLETED" | "UNCOMPLETED" | (string & {});

      /**
       * Address of the source database with its port, as `host:port`.
       *
       * @example 172.1XX.103.1:4XXX
       */
      SourceEndpointIpPort?: string;

      /**
       * Size of the backup.
       *
       * @example 18535
       */
      BackupSize?: Int64;

      /** @example 127.0.0.1 */
      SourceEndpointHost?: string;
      /** @example rm-testxx */
      SourceEndpointInstanceId?: string;
      /** @example rds */
      SourceEndpointInstanceType?: string;
      /** @example 3306 */
      SourceEndpointPort?: string;
      /** @example cn-beijing */
      SourceEndpointRegion?: string;
    }>;
  };
}

export const DescribeIncrementBackupListOperation: OperationDescriptor<
  DescribeIncrementBackupListRequest,
  DescribeIncrementBackupListResponse
> = {
  name: "DescribeIncrementBackupList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    $PageSize,
    $PageNum,
    $UnlimitedClientToken,
    { name: "ShowStorageType", position: "query", type: "boolean" },
    $StartTimestamp,
    { name: "EndTimestamp", position: "query", type: "long" },
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
      IncrementBackupFile: [{
        EndTime: "long",
        BackupSetExpiredTime: "long",
        StartTime: "long",
        StorageMethod: "string",
        BackupSetJobId: "string",
        BackupSetId: "string",
        BackupStatus: "string",
        SourceEndpointIpPort: "string",
        BackupSize: "long",
        SourceEndpointHost: "string",
        SourceEndpointInstanceId: "string",
        SourceEndpointInstanceType: "string",
        SourceEndpointPort: "string",
        SourceEndpointRegion: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeIncrementBackupListRequest,
};

/**
 * List the incremental backups of a plan.
 *
 * Shows the log backups between the full ones. Take `BackupSetJobId` and `BackupSetId` of a row to
 * download it with `CreateIncrementBackupSetDownload`.
 */
export function describeIncrementBackupList(
  client: Client,
  request: DescribeIncrementBackupListRequest,
  options?: CallOptions,
): Promise<DescribeIncrementBackupListResponse> {
  return client.send(DescribeIncrementBackupListOperation, request, options);
}
