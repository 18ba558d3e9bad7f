// Generated from operations/ConfigureBackupPlan.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateConfigureBackupPlanRequest } from "../validators/ConfigureBackupPlan.request.js";

export interface ConfigureBackupPlanRequest {
  /**
   * Plan to configure: the ID that `CreateBackupPlan` answered with. `DescribeBackupPlanList` gives
   * it as well.
   *
   * @example dbstooi0*******
   */
  BackupPlanId: string;

  /**
   * Where the database runs. It decides how DBS reaches the database and which other
   * `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of
   * Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent`
   * one behind a backup gateway, `Other` one with an address and port on the internet.
   *
   * @example RDS
   */
  SourceEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other";

  /**
   * Region of the source database or, for a database behind a backup gateway, of that gateway. Must
   * be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
   *
   * @example cn-hangzhou
   */
  SourceEndpointRegion?: string;

  /**
   * ID of the source instance, as its own product (RDS, ECS, …) shows it. Must be given when
   * `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
   *
   * @example rm-uf6wjk5*********
   */
  SourceEndpointInstanceID?: string;

  /**
   * Host name or address at which the source database answers. Must be given when
   * `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`.
   *
   * @example rm-uf6wjk5*******.mysql.rds.aliyuncs.com
   */
  SourceEndpointIP?: string;

  /**
   * TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType`
   * is `Express`, `Agent`, `Other` or `ECS`.
   *
   * @example 3306
   * @minimum 1
   * @maximum 65535
   */
  SourceEndpointPort?: number;

  /**
   * Database to log in to. Must be given when the engine is PostgreSQL or MongoDB.
   *
   * @example testRDS
   */
  SourceEndpointDatabaseName?: string;

  /**
   * Account with which DBS logs in to the source database. Must be given unless the engine is
   * Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example testRDS
   */
  SourceEndpointUserName?: string;

  /**
   * Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL
   * database is reached through a backup gateway (`Agent`). Change it with
   * `ModifyBackupSourceEndpoint` whenever it changes on the database.
   *
   * @example testPassword
   */
  SourceEndpointPassword?: string;

  /**
   * Gateway through which the source database is reached. Must be given when
   * `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
   *
   * @example 23313123312
   */
  BackupGatewayId?: Int64Input;

  /**
   * Bucket of yours in which backups are stored. Without it the service makes a bucket with a name
   * of its own.
   *
   * @example TestOssBucket
   */
  OSSBucketName?: string;

  /**
   * What to back up, as the text of a JSON array: one object a database, with `DBName`, optionally
   * `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with
   * `TableName`. `ModifyBackupObjects` describes it in full.
   */
  BackupObjects?: string;

  /**
   * Weekday on which the full backup runs. Needed, with `BackupStartTime`, when
   * `BackupStrategyType` is `simple`.
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
    | "Sunday";

  /**
   * Time of day, in UTC, at which the full backup begins, as `HH:mm` with 24 hours. Needed, with
   * `BackupPeriod`, when `BackupStrategyType` is `simple`. Choose an hour in which the database has
   * little to do.
   *
   * @example 14:22
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  BackupStartTime?: string;

  /**
   * Whether the database's log is backed up too. Without it a restore reaches only the moments of
   * full backups.
   *
   * @example true
   */
  EnableBackupLog?: boolean;

  /**
   * Seconds between two log backups. For physical backups only.
   *
   * @example 1000
   */
  BackupLogIntervalSeconds?: number;

  /**
   * Days after which a backup is deleted. A restore reaches no further back.
   *
   * @example 730
   * @default 730
   * @minimum 0
   * @maximum 1825
   */
  BackupRetentionPeriod?: number;

  /**
   * Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and
   * dearer to read.
   *
   * @example 180
   * @default 180
   */
  DuplicationInfrequentAccessPeriod?: number;

  /**
   * Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to
   * read.
   *
   * @example 365
   * @default 365
   */
  DuplicationArchivePeriod?: number;

  /**
   * Name of the plan for people, shown in lists. It may be changed later with
   * `ModifyBackupPlanName`.
   *
   * @example dbstooi0*******
   */
  BackupPlanName: string;

  /**
   * System identifier (SID) of the source. Must be given when the engine is Oracle.
   *
   * @example test
   */
  SourceEndpointOracleSID?: string;

  /**
   * Where backups are kept: `system` for a bucket that DBS provides, empty for your own bucket
   * (`OSSBucketName`).
   */
  BackupStorageType?: "" | "system";

  /**
   * Most that the backup reads from disk, in KB/s, so that the database stays usable meanwhile. For
   * physical backups of MySQL only.
   *
   * @example 262144
   */
  BackupSpeedLimit?: Int64Input;

  /**
   * Most that the backup sends over the network, in KB/s, so that other traffic gets through. The
   * text names 10 GB as the upper end. For physical backups of MySQL only.
   *
   * @example 262144
   */
  BackupRateLimit?: Int64Input;

  /**
   * Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or
   * only when someone starts one (`manual`, in some sources spelt `Manual`).
   *
   * @example simple
   * @default simple
   */
  BackupStrategyType?: "simple" | "manual" | "Manual";

  /**
   * Account that owns the source database, where that is not the account of the plan.
   * `DescribeRestoreTaskList` shows it.
   *
   * @example 2xxx7778xxxxxxxxxx
   */
  CrossAliyunId?: string;

  /**
   * RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across
   * accounts.
   *
   * @example test123
   */
  CrossRoleName?: string;

  /**
   * Whether the plan starts as soon as it is configured. Otherwise call `StartBackupPlan`.
   *
   * @example false
   */
  AutoStartBackup?: boolean;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   * ASCII characters only, 64 at most.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxx
   * @maxLength 64
   * @pattern ^[ -~]*$
   */
  ClientToken?: string;

  /**
   * Resource group that the plan belongs to.
   *
   * @example rg-aekzecovzti****
   */
  ResourceGroupId?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example encrypted
   */
  BackupStorageEncryptMethod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example true
   */
  EnableMysqlPhysicalBackupBinlog?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example true
   */
  EnableSourceEndpointSsl?: string;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example /home/test
   */
  SourceEndpointOracleHome?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
   */
  SslCaPem?: string;
}

export interface ConfigureBackupPlanResponse extends ResultEnvelope {
  /**
   * The plan that was configured.
   *
   * @example dbstooi01ex****
   */
  BackupPlanId?: string;
}

export const ConfigureBackupPlanOperation: OperationDescriptor<
  ConfigureBackupPlanRequest,
  ConfigureBackupPlanResponse
> = {
  name: "ConfigureBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "SourceEndpointInstanceType", position: "query", type: "string", required: true },
    { name: "SourceEndpointRegion", position: "query", type: "string" },
    { name: "SourceEndpointInstanceID", position: "query", type: "string" },
    { name: "SourceEndpointIP", position: "query", type: "string" },
    { name: "SourceEndpointPort", position: "query", type: "integer" },
    { name: "SourceEndpointDatabaseName", position: "query", type: "string" },
    { name: "SourceEndpointUserName", position: "query", type: "string" },
    { name: "SourceEndpointPassword", position: "query", type: "string" },
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "OSSBucketName", position: "query", type: "string" },
    { name: "BackupObjects", position: "query", type: "string" },
    { name: "BackupPeriod", position: "query", type: "string" },
    { name: "BackupStartTime", position: "query", type: "string" },
    { name: "EnableBackupLog", position: "query", type: "boolean" },
    { name: "BackupLogIntervalSeconds", position: "query", type: "integer" },
    { name: "BackupRetentionPeriod", position: "query", type: "integer" },
    { name: "DuplicationInfrequentAccessPeriod", position: "query", type: "integer" },
    { name: "DuplicationArchivePeriod", position: "query", type: "integer" },
    { name: "BackupPlanName", position: "query", type: "string", required: true },
    { name: "SourceEndpointOracleSID", position: "query", type: "string" },
    { name: "BackupStorageType", position: "query", type: "string" },
    { name: "BackupSpeedLimit", position: "query", type: "long" },
    { name: "BackupRateLimit", position: "query", type: "long" },
    { name: "BackupStrategyType", position: "query", type: "string" },
    { name: "CrossAliyunId", position: "query", type: "string" },
    { name: "CrossRoleName", position: "query", type: "string" },
    { name: "AutoStartBackup", position: "query", type: "boolean" },
    { name: "ClientToken", position: "query", type: "string" },
    { name: "ResourceGroupId", position: "query", type: "string" },
    { name: "BackupStorageEncryptMethod", position: "query", type: "string" },
    { name: "EnableMysqlPhysicalBackupBinlog", position: "query", type: "string" },
    { name: "EnableSourceEndpointSsl", position: "query", type: "string" },
    { name: "OwnerId", position: "query", type: "string" },
    { name: "SourceEndpointOracleHome", position: "query", type: "string" },
    { name: "SslCaPem", position: "query", type: "string" },
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    BackupPlanId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateConfigureBackupPlanRequest,
};

/**
 * Say what a backup plan backs up, when, and for how long it keeps the data.
 *
 * A plan that was bought with `CreateBackupPlan` knows nothing yet. This operation gives it the
 * source database, the objects to back up, the weekly schedule and the retention. The source is
 * checked when the plan starts: call `StartBackupPlan`, or let `AutoStartBackup` do it.
 *
 * Which of the `SourceEndpoint…` fields must be given depends on `SourceEndpointInstanceType` and
 * on the engine of the plan; each field says so.
 */
export function configureBackupPlan(
  client: Client,
  request: ConfigureBackupPlanRequest,
  options?: CallOptions,
): Promise<ConfigureBackupPlanResponse> {
  return client.send(ConfigureBackupPlanOperation, request, options);
}
