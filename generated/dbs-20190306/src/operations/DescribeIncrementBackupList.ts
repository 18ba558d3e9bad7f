// Generated from operations/DescribeIncrementBackupList.yaml. Do not edit: run `npm run generate`.
import type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
} from "../runtime/types.js";
import type { Page, ResultEnvelope } from "../schemas.js";
import { validateDescribeIncrementBackupListRequest } from "../validators/DescribeIncrementBackupList.request.js";

export interface DescribeIncrementBackupListRequest {
  /**
   * Plan whose log backups are listed. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbsqdss5tmh****
   */
  BackupPlanId: string;

  /**
   * Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
   *
   * @example 30
   * @default 30
   */
  PageSize?: 30 | 50 | 100;

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

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxx
   */
  ClientToken?: string;

  /**
   * Whether the answer shows the storage class of the backups.
   *
   * @example true
   * @default true
   */
  ShowStorageType?: boolean;

  /**
   * Beginning of the time to look at, as a Unix timestamp; the documented example counts
   * milliseconds.
   *
   * @example 1570701361528
   */
  StartTimestamp?: Int64Input;

  /**
   * End of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
   *
   * @example 1570701361600
   */
  EndTimestamp?: Int64Input;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
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
    { name: "PageSize", position: "query", type: "integer" },
    { name: "PageNum", position: "query", type: "integer" },
    { name: "ClientToken", position: "query", type: "string" },
    { name: "ShowStorageType", position: "query", type: "boolean" },
    { name: "StartTimestamp", position: "query", type: "long" },
    { name: "EndTimestamp", position: "query", type: "long" },
    { name: "OwnerId", position: "query", type: "string" },
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
