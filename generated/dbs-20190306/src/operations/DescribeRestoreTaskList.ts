// Generated from operations/DescribeRestoreTaskList.yaml. Do not edit: run `npm run generate`.
import {
  $AnyPageSize,
  $OwnerId,
  $PageNum,
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
import { validateDescribeRestoreTaskListRequest } from "../validators/DescribeRestoreTaskList.request.js";

export interface DescribeRestoreTaskListRequest
  extends $AnyPageSize,
    $PageNum,
    $UnlimitedClientToken,
    $StartTimestamp,
    $OwnerId {
  /**
   * Shows the restore jobs of this plan. Give either this or `RestoreTaskId`; with both the call
   * fails.
   *
   * @example dbs1hvb0wwwXXXXX
   */
  BackupPlanId?: string;

  /**
   * Shows these restore jobs: one ID that `CreateRestoreTask` answered with, or several separated
   * by commas. Give either this or `BackupPlanId`; with both the call fails.
   *
   * @example s102h7rf5anq
   */
  RestoreTaskId?: string;

  /**
   * End of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
   *
   * @example 1570701361528
   */
  EndTimestamp?: Int64Input;
}

export interface DescribeRestoreTaskListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The restore jobs of this page. */
    RestoreTaskDetail?: Array<{
      /**
       * State of the job: `init` not started or precheck failed, `check_pass` precheck passed,
       * `running`, `stop` failed, `pause` paused. `DescribeJobErrorCode` explains a failure.
       *
       * @example running
       */
      RestoreStatus?:
        | "init"
        | "running"
        | "stop"
        | "pause"
        | "check_pass"
        | (string & {});

      /**
       * Progress of the structures that are restored after the data.
       *
       * @example 100
       */
      FullStruAfterRestoreProgress?: number;

      /**
       * RAM role of the other account, for a backup across accounts.
       *
       * @example test123
       */
      CrossRoleName?: string;

      /**
       * Directory restored into.
       *
       * @example 100.X.X.10:33204
       */
      RestoreDir?: string;

      /**
       * Other account, for a backup across accounts.
       *
       * @example 2xxx7778xxxxxxxxxx
       */
      CrossAliyunId?: string;

      /**
       * What is restored, as the text of a JSON array.
       *
       * @example [     {         \"DBName\":\"test\"       } ]
       */
      RestoreObjects?: string;

      /**
       * Plan whose backup is restored.
       *
       * @example dbs1hvb0wXXXX
       */
      BackupPlanId?: string;

      /**
       * Region of the target database.
       *
       * @example cn-hangzhou
       */
      DestinationEndpointRegion?: string;

      /**
       * When the job was defined, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      RestoreTaskCreateTime?: Int64;

      /**
       * Account with which DBS logs in to the target.
       *
       * @example test
       */
      DestinationEndpointUserName?: string;

      /**
       * When the job ended, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      RestoreTaskFinishTime?: Int64;

      /**
       * Address of the target database with its port, as `host:port`.
       *
       * @example 100.X.X.10:33204
       */
      DestinationEndpointIpPort?: string;

      /**
       * Database that DBS logs in to on the target.
       *
       * @example test
       */
      DestinationEndpointDatabaseName?: string;

      /**
       * Where the target database runs.
       *
       * @example RDS
       */
      DestinationEndpointInstanceType?:
        | "RDS"
        | "ECS"
        | "Express"
        | "agent"
        | "dds"
        | "other"
        | (string & {});

      /**
       * System identifier (SID) of an Oracle target.
       *
       * @example test
       */
      DestinationEndpointOracleSID?: string;

      /**
       * Progress of the structures that are restored before the data. Spelt like this on the wire.
       *
       * @example 0
       */
      FullStruforeRestoreProgress?: number;

      /**
       * Why the job failed.
       *
       * @example NULL
       */
      ErrMessage?: string;

      /**
       * ID of the job.
       *
       * @example s1XXXXXX
       */
      RestoreTaskId?: string;

      /**
       * Progress of the data of the full backup.
       *
       * @example 100
       */
      FullDataRestoreProgress?: number;

      /**
       * Progress of the log that is replayed on top of it.
       *
       * @example 100
       */
      ContinuousRestoreProgress?: number;

      /**
       * ID of the target instance.
       *
       * @example rm-bp1p8c2947XXX
       */
      DestinationEndpointInstanceID?: string;

      /**
       * Full backup that the job starts from.
       *
       * @example 1ibh2f5uXXX
       */
      BackupSetId?: string;

      /**
       * Gateway through which the target is reached.
       *
       * @example 324234332
       */
      BackupGatewayId?: Int64;

      /**
       * Name of the job for people.
       *
       * @example test
       */
      RestoreTaskName?: string;

      /**
       * Moment restored to, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      RestoreTime?: Int64;

      /** @example TESTGATEWAY */
      BackupGatewayIdentifier?: string;
      /** @example cn-beijing */
      BackupSourceOssRegion?: string;
      /** @example true */
      DestinationEndpointEnableSsl?: string;
      /** @example 127.0.0.1 */
      DestinationEndpointHost?: string;
      /** @example 3306 */
      DestinationEndpointPort?: string;
      PhysicalBackupRecoverProgress?: number;
      PhysicalDatabaseOnlineProgress?: number;
      PhysicalFullAndIncrementBackupRecoverProgress?: number;
      PhysicalFullBackupRecoverProgress?: number;
      PhysicalIncrementBackupRecoverProgress?: number;
      /** @example EXIST_INSTANCE */
      RestoreDestinationMode?: string;
    }>;
  };
}

export const DescribeRestoreTaskListOperation: OperationDescriptor<
  DescribeRestoreTaskListRequest,
  DescribeRestoreTaskListResponse
> = {
  name: "DescribeRestoreTaskList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string" },
    { name: "RestoreTaskId", position: "query", type: "string" },
    $AnyPageSize,
    $PageNum,
    $UnlimitedClientToken,
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
      RestoreTaskDetail: [{
        RestoreStatus: "string",
        FullStruAfterRestoreProgress: "integer",
        CrossRoleName: "string",
        RestoreDir: "string",
        CrossAliyunId: "string",
        RestoreObjects: "string",
        BackupPlanId: "string",
        DestinationEndpointRegion: "string",
        RestoreTaskCreateTime: "long",
        DestinationEndpointUserName: "string",
        RestoreTaskFinishTime: "long",
        DestinationEndpointIpPort: "string",
        DestinationEndpointDatabaseName: "string",
        DestinationEndpointInstanceType: "string",
        DestinationEndpointOracleSID: "string",
        FullStruforeRestoreProgress: "integer",
        ErrMessage: "string",
        RestoreTaskId: "string",
        FullDataRestoreProgress: "integer",
        ContinuousRestoreProgress: "integer",
        DestinationEndpointInstanceID: "string",
        BackupSetId: "string",
        BackupGatewayId: "long",
        RestoreTaskName: "string",
        RestoreTime: "long",
        BackupGatewayIdentifier: "string",
        BackupSourceOssRegion: "string",
        DestinationEndpointEnableSsl: "string",
        DestinationEndpointHost: "string",
        DestinationEndpointPort: "string",
        PhysicalBackupRecoverProgress: "number",
        PhysicalDatabaseOnlineProgress: "number",
        PhysicalFullAndIncrementBackupRecoverProgress: "number",
        PhysicalFullBackupRecoverProgress: "number",
        PhysicalIncrementBackupRecoverProgress: "number",
        RestoreDestinationMode: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeRestoreTaskListRequest,
};

/**
 * List restore jobs and how far they are.
 *
 * Shows the restore jobs of a plan, or single jobs by their IDs, with the progress of each of their
 * steps.
 */
export function describeRestoreTaskList(
  client: Client,
  request: DescribeRestoreTaskListRequest = {},
  options?: CallOptions,
): Promise<DescribeRestoreTaskListResponse> {
  return client.send(DescribeRestoreTaskListOperation, request, options);
}
