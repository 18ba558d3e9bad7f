// Generated from operations/DescribeFullBackupList.yaml. Do not edit: run `npm run generate`.
import {
  $OwnerId,
  $PageNum,
  $PageSize,
  $ShowStorageType,
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
import { validateDescribeFullBackupListRequest } from "../validators/DescribeFullBackupList.request.js";

export interface DescribeFullBackupListRequest
  extends $PageSize,
    $PageNum,
    $UnlimitedClientToken,
    $ShowStorageType,
    $OwnerId {
  /**
   * Plan whose full backups are listed. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbsr179qz******
   */
  BackupPlanId: string;

  /**
   * Shows only this backup set.
   *
   * @example 1iukx5h******
   */
  BackupSetId?: string;

  /**
   * Beginning of the time to look at. The documented example counts seconds since 1970, while the
   * times in the answer count milliseconds.
   *
   * @example 1676887100
   */
  StartTimestamp?: Int64Input;

  /**
   * End of the time to look at. The documented example counts seconds since 1970, while the times
   * in the answer count milliseconds.
   *
   * @example 1676887128
   */
  EndTimestamp?: Int64Input;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example finish
   */
  BackupSetStatus?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example true
   */
  ShowProgress?: string;
}

export interface DescribeFullBackupListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The full backups of this page. */
    FullBackupFile?: Array<{
      /**
       * When the job ended, in milliseconds since 1970.
       *
       * @example 1676887128000
       */
      FinishTime?: Int64;

      /**
       * State of the job: `schedule` being set up, `running`, `finish` done, `stop` failed, `pause`
       * paused. `DescribeJobErrorCode` explains a failure.
       *
       * @example finish
       */
      BackupStatus?:
        | "schedule"
        | "running"
        | "finish"
        | "stop"
        | "pause"
        | (string & {});

      /**
       * Address of the source database with its port, as `host:port`.
       *
       * @example 121.XXX.XXX.144:3306
       */
      SourceEndpointIpPort?: string;

      /**
       * When the job was made, in milliseconds since 1970.
       *
       * @example 1676886947000
       */
      CreateTime?: Int64;

      /**
       * Why the job failed.
       *
       * @example NULL
       */
      ErrMessage?: string;

      /**
       * What was backed up, as the text of a JSON array.
       *
       * @example [{\"DBName\":\"test\"}]
       */
      BackupObjects?: string;

      /**
       * When the reading of data ended, in milliseconds since 1970.
       *
       * @example 1676887128000
       */
      EndTime?: Int64;

      /**
       * When the reading of data began, in milliseconds since 1970.
       *
       * @example 1676887100000
       */
      StartTime?: Int64;

      /**
       * When the backup is deleted, in milliseconds since 1970.
       *
       * @example 1677491900000
       */
      BackupSetExpiredTime?: Int64;

      /**
       * Storage class: `Standard`, `IA` (Infrequent Access), `Archive`, or `UNKNOWN`, as a rule
       * while the job is not done.
       *
       * @example Standard
       */
      StorageMethod?: "Standard" | "IA" | "Archive" | "UNKNOWN" | (string & {});

      /**
       * ID to download or restore the backup by.
       *
       * @example 1iukx5h******
       */
      BackupSetId?: string;

      /**
       * Size of the backup.
       *
       * @example 580
       */
      BackupSize?: Int64;

      /** @example TESTGATEWAY */
      BackupGatewayIdentifier?: string;
      /** @example 2xxx7778xxxxxxxxxx */
      CrossAliyunId?: string;
      /** @example ram-for-dbs */
      CrossRoleName?: string;
      /** @example 100 */
      LogicalFullBackupProgress?: number;
      /** @example 100 */
      LogicalStructureBackupProgress?: number;
      /** @example true */
      SourceEndpointEnableSsl?: string;
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
      /** @example dbs_backup */
      SourceEndpointUserName?: string;
      /** @example encrypted */
      StorageEncryptMethod?: string;
    }>;
  };
}

export const DescribeFullBackupListOperation: OperationDescriptor<
  DescribeFullBackupListRequest,
  DescribeFullBackupListResponse
> = {
  name: "DescribeFullBackupList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    $PageSize,
    $PageNum,
    $UnlimitedClientToken,
    $ShowStorageType,
    { name: "BackupSetId", position: "query", type: "string" },
    { name: "StartTimestamp", position: "query", type: "long" },
    { name: "EndTimestamp", position: "query", type: "long" },
    { name: "BackupSetStatus", position: "query", type: "string" },
    $OwnerId,
    { name: "ShowProgress", position: "query", type: "string" },
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
      FullBackupFile: [{
        FinishTime: "long",
        BackupStatus: "string",
        SourceEndpointIpPort: "string",
        CreateTime: "long",
        ErrMessage: "string",
        BackupObjects: "string",
        EndTime: "long",
        StartTime: "long",
        BackupSetExpiredTime: "long",
        StorageMethod: "string",
        BackupSetId: "string",
        BackupSize: "long",
        BackupGatewayIdentifier: "string",
        CrossAliyunId: "string",
        CrossRoleName: "string",
        LogicalFullBackupProgress: "number",
        LogicalStructureBackupProgress: "number",
        SourceEndpointEnableSsl: "string",
        SourceEndpointHost: "string",
        SourceEndpointInstanceId: "string",
        SourceEndpointInstanceType: "string",
        SourceEndpointPort: "string",
        SourceEndpointRegion: "string",
        SourceEndpointUserName: "string",
        StorageEncryptMethod: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeFullBackupListRequest,
};

/**
 * List the full backups of a plan.
 *
 * Shows the full backup jobs of a plan: when they ran, how they ended, how large they are and how
 * long they are kept. Take `BackupSetId` from here to download a backup
 * (`CreateFullBackupSetDownload`) or to restore from it (`CreateRestoreTask`).
 */
export function describeFullBackupList(
  client: Client,
  request: DescribeFullBackupListRequest,
  options?: CallOptions,
): Promise<DescribeFullBackupListResponse> {
  return client.send(DescribeFullBackupListOperation, request, options);
}
