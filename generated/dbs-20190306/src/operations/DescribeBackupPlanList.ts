// Generated from operations/DescribeBackupPlanList.yaml. Do not edit: run `npm run generate`.
import { $AnyPageSize, $OwnerId, $PageNum } from "../parameters.js";
import type { CallOptions, Client, Int64, OperationDescriptor } from "../runtime/types.js";
import type { Page, ResultEnvelope } from "../schemas.js";
import { validateDescribeBackupPlanListRequest } from "../validators/DescribeBackupPlanList.request.js";

export interface DescribeBackupPlanListRequest extends $AnyPageSize, $PageNum, $OwnerId {
  /**
   * Shows only these plans: one ID, or several separated by commas. Without it all plans are
   * listed.
   *
   * @example dbstooi01exXXXX
   */
  BackupPlanId?: string;

  /**
   * Region whose plans are listed. `DescribeRegions` lists the codes.
   *
   * @example cn-hangzhou
   */
  Region?: string;

  /**
   * Shows only the plans of this name.
   *
   * @example test123
   */
  BackupPlanName?: string;

  /**
   * Shows only the plans in this state: `wait` not configured, `init` not started because the
   * precheck failed, `check_pass` precheck passed, `running`, `stop` failed, `pause` paused,
   * `locked`.
   *
   * @example wait
   */
  BackupPlanStatus?:
    | "wait"
    | "init"
    | "running"
    | "stop"
    | "pause"
    | "locked"
    | "check_pass";

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ASDASDASDSADASFCZXVZ
   */
  ClientToken?: string;

  /**
   * Shows only the plans of this resource group.
   *
   * @example rg-aekzecovzti****
   */
  ResourceGroupId?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example logical
   */
  BackupMethod?: string;

  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  ShowBackupStrategyInfo?: boolean;
  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  ShowRecoverTimeRange?: boolean;
  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  ShowStorageStrategyInfo?: boolean;
}

export interface DescribeBackupPlanListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The plans of this page. */
    BackupPlanDetail?: Array<{
      /**
       * RAM role of the other account, for a backup across accounts.
       *
       * @example test123
       */
      CrossRoleName?: string;

      /**
       * Where the source database runs, in small letters here: `rds`, `ecs`, `express` (leased line
       * or VPN), `agent` (backup gateway), `dds` (MongoDB), `other` (internet).
       *
       * @example rds
       */
      SourceEndpointInstanceType?:
        | "rds"
        | "ecs"
        | "express"
        | "agent"
        | "dds"
        | "other"
        | (string & {});

      /**
       * Directory on your server in which downloaded backup sets are put.
       *
       * @example *\/test/test123
       */
      BackupSetDownloadDir?: string;

      /**
       * Address of the source database with its port, as `host:port`.
       *
       * @example 100.*.*.10:33204
       */
      SourceEndpointIpPort?: string;

      /**
       * Account of the source database, for a backup across accounts.
       *
       * @example 2xxx7778xxxxxxxxxx
       */
      CrossAliyunId?: string;

      /**
       * Days after which a backup moves to Archive storage.
       *
       * @example 365
       */
      DuplicationArchivePeriod?: number;

      /**
       * ID by which every other operation finds the plan.
       *
       * @example dbstooi01eXXXX
       */
      BackupPlanId?: string;

      /**
       * Latest moment the plan can be restored to, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      EndTimestampForRestore?: Int64;

      /**
       * State of the plan: `wait` not configured, `init` not started because the precheck failed,
       * `check_pass` precheck passed, `running`, `stop` failed, `pause` paused, `locked`.
       *
       * @example init
       */
      BackupPlanStatus?:
        | "wait"
        | "init"
        | "running"
        | "stop"
        | "pause"
        | "locked"
        | "check_pass"
        | (string & {});

      /**
       * Format in which full backup sets are downloaded.
       *
       * @example SQL
       */
      BackupSetDownloadFullDataFormat?: "Native" | "SQL" | "CSV" | "JSON" | (string & {});

      /**
       * Days after which a backup is deleted, 0 to 1825.
       *
       * @example 365
       */
      BackupRetentionPeriod?: number;

      /**
       * Region of the bucket that holds the backups.
       *
       * @example cn-hangzhou
       */
      OSSBucketRegion?: string;

      /**
       * System identifier (SID) of an Oracle source.
       *
       * @example test
       */
      SourceEndpointOracleSID?: string;

      /**
       * Where backups are kept: `system` in a bucket of DBS, empty in your own.
       *
       * @example system
       */
      BackupStorageType?: "" | "system" | (string & {});

      /**
       * How data is read: `logical` through the database's own interface, `physical` by copying its
       * files, `duplication` by dumping.
       *
       * @example logical
       */
      BackupMethod?: "logical" | "physical" | "duplication" | (string & {});

      /**
       * Region of the source database or its gateway.
       *
       * @example cn-hangzhou
       */
      SourceEndpointRegion?: string;

      /**
       * Weekdays on which the full backup runs.
       *
       * @example Monday
       */
      BackupPeriod?:
        | "Monday"
        | "Tuesday"
        | "Wednesday"
        | "Thursday"
        | "Friday"
        | "Saturday"
        | "Sunday"
        | (string & {});

      /**
       * Database that DBS logs in to.
       *
       * @example test
       */
      SourceEndpointDatabaseName?: string;

      /**
       * Gateway on the server that receives downloads.
       *
       * @example 123123
       */
      BackupSetDownloadGatewayId?: Int64;

      /**
       * When the plan was made, in milliseconds since 1970.
       *
       * @example 1582527713000
       */
      BackupPlanCreateTime?: Int64;

      /**
       * Size of the plan; `xlarge` has no traffic limit.
       *
       * @example micro
       */
      InstanceClass?:
        | "micro"
        | "small"
        | "medium"
        | "large"
        | "xlarge"
        | (string & {});

      /**
       * Kind of server that receives downloads: `agent`, one with a backup gateway.
       *
       * @example agent
       */
      BackupSetDownloadTargetType?: string;

      /**
       * Days after which a backup moves to Infrequent Access storage.
       *
       * @example 180
       */
      DuplicationInfrequentAccessPeriod?: number;

      /**
       * Time of day at which the full backup begins, as `HH:mm`.
       *
       * @example 14:22
       */
      BackupStartTime?: string;

      /**
       * What the precheck found wrong.
       *
       * @example can not connect to oracle instance orcl with user dbs
       */
      ErrMessage?: string;

      /** What is backed up, as the text of a JSON array; `ModifyBackupObjects` describes it. */
      BackupObjects?: string;

      /**
       * Earliest moment the plan can be restored to, in milliseconds since 1970.
       *
       * @example 1554560477000
       */
      BeginTimestampForRestore?: Int64;

      /**
       * ID of the source instance.
       *
       * @example test
       */
      SourceEndpointInstanceID?: string;

      /**
       * Whether new backup sets are downloaded by themselves.
       *
       * @example true
       */
      OpenBackupSetAutoDownload?: boolean;

      /**
       * Name of the plan for people.
       *
       * @example dbstooi01e****
       */
      BackupPlanName?: string;

      /**
       * Bucket that holds the backups.
       *
       * @example dbs-backup-1857XXXXX489
       */
      OSSBucketName?: string;

      /**
       * Gateway through which the source is reached.
       *
       * @example 827362187368736
       */
      BackupGatewayId?: Int64;

      /**
       * Account with which DBS logs in to the source.
       *
       * @example test
       */
      SourceEndpointUserName?: string;

      /**
       * Format in which incremental backup sets are downloaded.
       *
       * @example SQL
       */
      BackupSetDownloadIncrementDataFormat?: "Native" | "SQL" | "CSV" | "JSON" | (string & {});

      /**
       * Whether the log is backed up too.
       *
       * @example true
       */
      EnableBackupLog?: boolean;

      /**
       * Resource group that the plan belongs to.
       *
       * @example rg-aekzecovzti****
       */
      ResourceGroupId?: string;

      /**
       * Engine of the source database.
       *
       * @example MySQL
       */
      DatabaseType?: string;

      /** @example TESTGATEWAY */
      BackupGatewayIdentifier?: string;
      /** @example cn-beijing */
      BackupPlanRegion?: string;
      EnableMysqlPhysicalBackupBinLog?: boolean;
      /** @example 365 */
      IncrementBackupRetentionPeriod?: string;
      /** @example 365 */
      IncrementDuplicationArchivePeriod?: string;
      /** @example 365 */
      IncrementDuplicationInfrequentAccessPeriod?: string;
      /** @example PREPAY */
      InstanceChargeType?: string;
      /** @example 1764051253000 */
      InstanceExpiredTimestamp?: number;
      /** @example 365 */
      LogBackupRetentionPeriod?: string;
      /** @example 365 */
      LogDuplicationArchivePeriod?: string;
      /** @example 365 */
      LogDuplicationInfrequentAccessPeriod?: string;
      /** @example true */
      SourceEndpointEnableSsl?: string;
      /** @example 127.0.0.1 */
      SourceEndpointHost?: string;
      /** @example 3306 */
      SourceEndpointPort?: string;
      /** @example encrypted */
      StorageEncryptMethod?: string;
    }>;
  };
}

export const DescribeBackupPlanListOperation: OperationDescriptor<
  DescribeBackupPlanListRequest,
  DescribeBackupPlanListResponse
> = {
  name: "DescribeBackupPlanList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string" },
    { name: "Region", position: "query", type: "string" },
    $AnyPageSize,
    $PageNum,
    { name: "BackupPlanName", position: "query", type: "string" },
    { name: "BackupPlanStatus", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    { name: "ResourceGroupId", position: "query", type: "string" },
    { name: "BackupMethod", position: "query", type: "string" },
    $OwnerId,
    { name: "ShowBackupStrategyInfo", position: "query", type: "boolean" },
    { name: "ShowRecoverTimeRange", position: "query", type: "boolean" },
    { name: "ShowStorageStrategyInfo", position: "query", type: "boolean" },
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
      BackupPlanDetail: [{
        CrossRoleName: "string",
        SourceEndpointInstanceType: "string",
        BackupSetDownloadDir: "string",
        SourceEndpointIpPort: "string",
        CrossAliyunId: "string",
        DuplicationArchivePeriod: "integer",
        BackupPlanId: "string",
        EndTimestampForRestore: "long",
        BackupPlanStatus: "string",
        BackupSetDownloadFullDataFormat: "string",
        BackupRetentionPeriod: "integer",
        OSSBucketRegion: "string",
        SourceEndpointOracleSID: "string",
        BackupStorageType: "string",
        BackupMethod: "string",
        SourceEndpointRegion: "string",
        BackupPeriod: "string",
        SourceEndpointDatabaseName: "string",
        BackupSetDownloadGatewayId: "long",
        BackupPlanCreateTime: "long",
        InstanceClass: "string",
        BackupSetDownloadTargetType: "string",
        DuplicationInfrequentAccessPeriod: "integer",
        BackupStartTime: "string",
        ErrMessage: "string",
        BackupObjects: "string",
        BeginTimestampForRestore: "long",
        SourceEndpointInstanceID: "string",
        OpenBackupSetAutoDownload: "boolean",
        BackupPlanName: "string",
        OSSBucketName: "string",
        BackupGatewayId: "long",
        SourceEndpointUserName: "string",
        BackupSetDownloadIncrementDataFormat: "string",
        EnableBackupLog: "boolean",
        ResourceGroupId: "string",
        DatabaseType: "string",
        BackupGatewayIdentifier: "string",
        BackupPlanRegion: "string",
        EnableMysqlPhysicalBackupBinLog: "boolean",
        IncrementBackupRetentionPeriod: "string",
        IncrementDuplicationArchivePeriod: "string",
        IncrementDuplicationInfrequentAccessPeriod: "string",
        InstanceChargeType: "string",
        InstanceExpiredTimestamp: "number",
        LogBackupRetentionPeriod: "string",
        LogDuplicationArchivePeriod: "string",
        LogDuplicationInfrequentAccessPeriod: "string",
        SourceEndpointEnableSsl: "string",
        SourceEndpointHost: "string",
        SourceEndpointPort: "string",
        StorageEncryptMethod: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeBackupPlanListRequest,
};

/**
 * List backup plans with their configuration and state.
 *
 * The place to look up nearly everything about a plan: its ID, its state, what it backs up, when,
 * and the range of time it can be restored to. Most other operations take their values from here.
 *
 * The account must have activated OSS first.
 */
export function describeBackupPlanList(
  client: Client,
  request: DescribeBackupPlanListRequest = {},
  options?: CallOptions,
): Promise<DescribeBackupPlanListResponse> {
  return client.send(DescribeBackupPlanListOperation, request, options);
}
