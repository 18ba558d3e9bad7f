// Generated from operations/CreateAndStartBackupPlan.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateAndStartBackupPlanRequest } from "../validators/CreateAndStartBackupPlan.request.js";

export interface CreateAndStartBackupPlanRequest {
  /**
   * A backup plan's ID. The sources do not say what it means to an operation that buys a new plan.
   *
   * @example dbstooi0*******
   */
  BackupPlanId?: string;

  /**
   * Region of DBS in which the plan is bought. `DescribeRegions` lists the codes.
   *
   * @example cn-hangzhou
   */
  Region?: string;

  /**
   * Size of the plan. The larger it is, the faster it backs up and restores.
   *
   * @example micro
   */
  InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";

  /**
   * Engine of the databases that the plan backs up.
   *
   * @example MySQL
   */
  DatabaseType:
    | "MySQL"
    | "MSSQL"
    | "Oracle"
    | "MariaDB"
    | "PostgreSQL"
    | "DRDS"
    | "MongoDB"
    | "Redis";

  /**
   * How data is read: `logical` through the database's own interface, `physical` by copying its
   * files. Older sources also list `duplication`.
   *
   * @example logical
   */
  BackupMethod: "logical" | "physical" | "duplication";

  /**
   * Unit in which `UsedTime` counts the term of the subscription.
   *
   * @example Year
   */
  Period?: "Year" | "Month";

  /**
   * Length of the subscription in units of `Period`: 1 to 5 years, or 1 to 11 months.
   *
   * @example 1
   * @minimum 1
   * @maximum 11
   */
  UsedTime?: number;

  /**
   * Billing model: `prepay`, a subscription. Older sources also list `postpay`, pay as you go.
   *
   * @example postpay
   * @default prepay
   */
  PayType?: "prepay" | "postpay";

  /**
   * Region of the source database.
   *
   * @example cn-hangzhou
   */
  DatabaseRegion?: string;

  /**
   * Region in which backups are kept.
   *
   * @example cn-hangzhou
   */
  StorageRegion?: string;

  /**
   * Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud,
   * `Other` a database reached by address and port, `dg` one without a public address that is
   * reached through Database Gateway.
   *
   * @example RDS
   */
  InstanceType?: "RDS" | "PolarDB" | "DDS" | "Kvstore" | "Other" | "dg";

  /**
   * Not in use yet; leave it out.
   *
   * @example 无
   */
  StorageType?: string;

  /**
   * Marks the application that calls. It need not be set.
   *
   * @example OpenApi
   * @default OpenApi
   */
  FromApp?: string;

  /**
   * Where the database runs. It decides how DBS reaches the database and which other
   * `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of
   * Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent`
   * one behind a backup gateway, `Other` one with an address and port on the internet, `dg` one
   * without a public address that is reached through Database Gateway.
   *
   * @example RDS
   */
  SourceEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other" | "dg";

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
   * @example rm-uf6wjk5xxxxxxxxxx
   */
  SourceEndpointInstanceID?: string;

  /**
   * Host name or address at which the source database answers. Must be given when
   * `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`.
   *
   * @example rm-uf6wjk5xxxxxxx.mysql.rds.aliyuncs.com
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
   * Weekdays on which the full backup runs: one, or several separated by commas. Needed, with
   * `BackupStartTime`, when `BackupStrategyType` is `simple`.
   *
   * @example Monday
   * @pattern ^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(,(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))*$
   */
  BackupPeriod?: string;

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
   * Seconds between two log backups. For physical backups only, where it must be given.
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
   *
   * @example 1648821913******
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
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ASDASDASDSADASFCZXVZ
   */
  ClientToken?: string;

  /**
   * Resource group that the plan belongs to.
   *
   * @example rg-aekzecovzti****
   */
  ResourceGroupId?: string;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
}

export interface CreateAndStartBackupPlanResponse extends ResultEnvelope {
  /**
   * Whether a backup set was made.
   *
   * @example true
   */
  CreateBackupSet?: boolean;

  /**
   * The new plan. Every later operation on it takes this ID.
   *
   * @example dbs1hvb0wwwe****
   */
  BackupPlanId?: string;

  /**
   * The order that was placed; billing shows it under this number.
   *
   * @example 2056157***
   */
  OrderId?: string;
}

export const CreateAndStartBackupPlanOperation: OperationDescriptor<
  CreateAndStartBackupPlanRequest,
  CreateAndStartBackupPlanResponse
> = {
  name: "CreateAndStartBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string" },
    { name: "Region", position: "query", type: "string" },
    { name: "InstanceClass", position: "query", type: "string", required: true },
    { name: "DatabaseType", position: "query", type: "string", required: true },
    { name: "BackupMethod", position: "query", type: "string", required: true },
    { name: "Period", position: "query", type: "string" },
    { name: "UsedTime", position: "query", type: "integer" },
    { name: "PayType", position: "query", type: "string" },
    { name: "DatabaseRegion", position: "query", type: "string" },
    { name: "StorageRegion", position: "query", type: "string" },
    { name: "InstanceType", position: "query", type: "string" },
    { name: "StorageType", position: "query", type: "string" },
    { name: "FromApp", position: "query", type: "string" },
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
    { name: "ClientToken", position: "query", type: "string" },
    { name: "ResourceGroupId", position: "query", type: "string" },
    { name: "OwnerId", position: "query", type: "string" },
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    CreateBackupSet: "boolean",
    BackupPlanId: "string",
    OrderId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateCreateAndStartBackupPlanRequest,
};

/**
 * Buy a backup plan, configure it and start it in one call.
 *
 * Does in one call what `CreateBackupPlan`, `ConfigureBackupPlan` and `StartBackupPlan` do in
 * three, and takes the parameters of all of them. It places an order and so costs money; give a
 * `ClientToken` so that a repetition cannot buy a second plan.
 *
 * Follow the start with `DescribePreCheckProgressList`, then with `DescribeFullBackupList`.
 */
export function createAndStartBackupPlan(
  client: Client,
  request: CreateAndStartBackupPlanRequest,
  options?: CallOptions,
): Promise<CreateAndStartBackupPlanResponse> {
  return client.send(CreateAndStartBackupPlanOperation, request, options);
}
