// Generated from operations/CreateRestoreTask.yaml. Do not edit: run `npm run generate`.
import { $CrossRoleName, $OwnerId, $SslCaPem } from "../parameters.js";
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateRestoreTaskRequest } from "../validators/CreateRestoreTask.request.js";

export interface CreateRestoreTaskRequest extends $CrossRoleName, $OwnerId, $SslCaPem {
  /**
   * Plan whose backups are to be restored. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbs1hvb0ww****
   */
  BackupPlanId: string;

  /**
   * Where the database to restore into runs. It decides which other `DestinationEndpoint…` fields
   * are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a
   * database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup
   * gateway, `Other` one with an address and port on the internet, `dg` one without a public
   * address that is reached through Database Gateway.
   *
   * @example RDS
   */
  DestinationEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other" | "dg";

  /**
   * Region of the target database or of its backup gateway. Must be given when
   * `DestinationEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
   *
   * @example cn-hangzhou
   */
  DestinationEndpointRegion?: string;

  /**
   * ID of the target instance, as its own product shows it. Must be given when
   * `DestinationEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
   *
   * @example rm-bp1p8c29*****
   */
  DestinationEndpointInstanceID?: string;

  /**
   * Host name or address at which the target database answers. Must be given when
   * `DestinationEndpointInstanceType` is `Express`, `Agent` or `Other`.
   *
   * @example rm-bp*****9jv8pxero.mysql.rds.aliyuncs.com
   */
  DestinationEndpointIP?: string;

  /**
   * TCP port on which the target database listens. Must be given when
   * `DestinationEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
   *
   * @example 3306
   * @minimum 1
   * @maximum 65535
   */
  DestinationEndpointPort?: number;

  /**
   * Database to log in to on the target. Must be given when the engine is PostgreSQL or MongoDB.
   *
   * @example test
   */
  DestinationEndpointDatabaseName?: string;

  /**
   * Account with which DBS logs in to the target; it must be allowed to write. Must be given unless
   * the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example test
   */
  DestinationEndpointUserName?: string;

  /**
   * Password of `DestinationEndpointUserName`. Must be given unless the engine is Redis, or an
   * MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example Test
   */
  DestinationEndpointPassword?: string;

  /**
   * Gateway through which the target database is reached. Must be given when
   * `DestinationEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
   */
  BackupGatewayId?: Int64Input;

  /**
   * What to restore and under which name, as the text of a JSON array: one object a database, with
   * `DBName` for the name in the backup and `NewDBName` for the name on the target. Must be given
   * unless `DestinationEndpointInstanceType` is `Agent`. Whole databases only.
   */
  RestoreObjects?: string;

  /**
   * Moment to restore to, in milliseconds since 1970. It must lie in a range that
   * `DescribeRestoreRangeInfo` shows. Not together with `BackupSetId`.
   *
   * @example 1554560477000
   */
  RestoreTime?: Int64Input;

  /**
   * Full backup to restore, exactly as it was made. `DescribeFullBackupList` and
   * `DescribeRestoreRangeInfo` give the IDs. Not together with `RestoreTime`.
   *
   * @example dbs1hvb0w*****
   */
  BackupSetId?: string;

  /**
   * Name of the job for people, shown in lists.
   *
   * @example test
   */
  RestoreTaskName: string;

  /**
   * System identifier (SID) of the target. Must be given when the engine is Oracle.
   *
   * @example test
   */
  DestinationEndpointOracleSID?: string;

  /**
   * Directory to restore into. Must be given for a MySQL plan when
   * `DestinationEndpointInstanceType` is `Agent`.
   *
   * @example test
   */
  RestoreDir?: string;

  /**
   * Directory of the database program on the target.
   *
   * @example test
   */
  RestoreHome?: string;

  /**
   * What happens when the target already has an object of that name: with `renamenew` the restored
   * one gets another name. An older source also lists `failure`.
   *
   * @example renamenew
   */
  DuplicateConflict?: "renamenew" | "failure";

  /**
   * Other account of a cross-account backup.
   *
   * @example 2749528728********
   */
  CrossAliyunId?: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOC********
   */
  ClientToken?: string;

  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  AutoOpenDatabase?: string;
  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  AutoShutdownDatabase?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example mysql.x4.large.2
   */
  DestDatabaseInstanceClass?: string;

  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  DestDatabaseInstanceDatabaseVersion?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example cn-beijing
   */
  DestDatabaseInstanceRegion?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 500
   */
  DestDatabaseInstanceStorageSize?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example rds
   */
  DestDatabaseInstanceType?: string;

  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  DestDatabaseInstanceVSwitch?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example vpc-xx
   */
  DestDatabaseInstanceVpc?: string;

  /** Not described by any help text; the vendor's metadata and SDK carry it. */
  EnableDestinationEndpointSsl?: boolean;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example exist_instance
   */
  RestoreDestinationMode?: string;
}

export interface CreateRestoreTaskResponse extends ResultEnvelope {
  /**
   * The restore job. Pass it to `StartRestoreTask` to run it, and to `DescribeRestoreTaskList` to
   * follow it.
   *
   * @example s102h*****
   */
  RestoreTaskId?: string;
}

export const CreateRestoreTaskOperation: OperationDescriptor<
  CreateRestoreTaskRequest,
  CreateRestoreTaskResponse
> = {
  name: "CreateRestoreTask",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "DestinationEndpointInstanceType", position: "query", type: "string", required: true },
    { name: "DestinationEndpointRegion", position: "query", type: "string" },
    { name: "DestinationEndpointInstanceID", position: "query", type: "string" },
    { name: "DestinationEndpointIP", position: "query", type: "string" },
    { name: "DestinationEndpointPort", position: "query", type: "integer" },
    { name: "DestinationEndpointDatabaseName", position: "query", type: "string" },
    { name: "DestinationEndpointUserName", position: "query", type: "string" },
    { name: "DestinationEndpointPassword", position: "query", type: "string" },
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "RestoreObjects", position: "query", type: "string" },
    { name: "RestoreTime", position: "query", type: "long" },
    { name: "BackupSetId", position: "query", type: "string" },
    { name: "RestoreTaskName", position: "query", type: "string", required: true },
    { name: "DestinationEndpointOracleSID", position: "query", type: "string" },
    { name: "RestoreDir", position: "query", type: "string" },
    { name: "RestoreHome", position: "query", type: "string" },
    { name: "DuplicateConflict", position: "query", type: "string" },
    { name: "CrossAliyunId", position: "query", type: "string" },
    $CrossRoleName,
    { name: "ClientToken", position: "query", type: "string" },
    { name: "AutoOpenDatabase", position: "query", type: "string" },
    { name: "AutoShutdownDatabase", position: "query", type: "string" },
    { name: "DestDatabaseInstanceClass", position: "query", type: "string" },
    { name: "DestDatabaseInstanceDatabaseVersion", position: "query", type: "string" },
    { name: "DestDatabaseInstanceRegion", position: "query", type: "string" },
    { name: "DestDatabaseInstanceStorageSize", position: "query", type: "string" },
    { name: "DestDatabaseInstanceType", position: "query", type: "string" },
    { name: "DestDatabaseInstanceVSwitch", position: "query", type: "string" },
    { name: "DestDatabaseInstanceVpc", position: "query", type: "string" },
    { name: "EnableDestinationEndpointSsl", position: "query", type: "boolean" },
    $OwnerId,
    { name: "RestoreDestinationMode", position: "query", type: "string" },
    $SslCaPem,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    RestoreTaskId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateCreateRestoreTaskRequest,
};

/**
 * Define a job that restores a backup into a database.
 *
 * Describes where to restore to and what to restore: a point in time (`RestoreTime`) or a full
 * backup (`BackupSetId`), never both. `DescribeRestoreRangeInfo` tells which points can be reached.
 *
 * The job is only defined. Watch its precheck with `DescribePreCheckProgressList`, set it off with
 * `StartRestoreTask`, and follow it with `DescribeRestoreTaskList`. The API restores whole
 * databases; single tables are a matter for the console.
 */
export function createRestoreTask(
  client: Client,
  request: CreateRestoreTaskRequest,
  options?: CallOptions,
): Promise<CreateRestoreTaskResponse> {
  return client.send(CreateRestoreTaskOperation, request, options);
}
