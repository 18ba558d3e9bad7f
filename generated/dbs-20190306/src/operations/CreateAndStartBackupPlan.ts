// Generated from operations/CreateAndStartBackupPlan.yaml. Do not edit: run `npm run generate`.
import {
  $BackupGatewayId,
  $BackupObjects,
  $BackupPlanName,
  $BackupRateLimit,
  $BackupRetentionPeriod,
  $BackupSpeedLimit,
  $BackupStorageType,
  $BackupStrategyType,
  $CrossRoleName,
  $DatabaseRegion,
  $DuplicationArchivePeriod,
  $DuplicationInfrequentAccessPeriod,
  $EnableBackupLog,
  $InstanceType,
  $OSSBucketName,
  $OwnerId,
  $ResourceGroupId,
  $SourceEndpointDatabaseName,
  $SourceEndpointOracleSID,
  $SourceEndpointPassword,
  $SourceEndpointPort,
  $SourceEndpointRegion,
  $SourceEndpointUserName,
  $StorageRegion,
  $StorageType,
} from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateAndStartBackupPlanRequest } from "../validators/CreateAndStartBackupPlan.request.js";

export interface CreateAndStartBackupPlanRequest
  extends $DatabaseRegion,
    $StorageRegion,
    $InstanceType,
    $StorageType,
    $SourceEndpointRegion,
    $SourceEndpointPort,
    $SourceEndpointDatabaseName,
    $SourceEndpointUserName,
    $SourceEndpointPassword,
    $BackupGatewayId,
    $OSSBucketName,
    $BackupObjects,
    $EnableBackupLog,
    $BackupRetentionPeriod,
    $DuplicationInfrequentAccessPeriod,
    $DuplicationArchivePeriod,
    $BackupPlanName,
    $SourceEndpointOracleSID,
    $BackupStorageType,
    $BackupSpeedLimit,
    $BackupRateLimit,
    $BackupStrategyType,
    $CrossRoleName,
    $ResourceGroupId,
    $OwnerId {
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
   * Seconds between two log backups. For physical backups only, where it must be given.
   *
   * @example 1000
   */
  BackupLogIntervalSeconds?: number;

  /**
   * Account that owns the source database, where that is not the account of the plan.
   *
   * @example 1648821913******
   */
  CrossAliyunId?: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ASDASDASDSADASFCZXVZ
   */
  ClientToken?: string;
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
    $DatabaseRegion,
    $StorageRegion,
    $InstanceType,
    $StorageType,
    { name: "FromApp", position: "query", type: "string" },
    { name: "SourceEndpointInstanceType", position: "query", type: "string", required: true },
    $SourceEndpointRegion,
    { name: "SourceEndpointInstanceID", position: "query", type: "string" },
    { name: "SourceEndpointIP", position: "query", type: "string" },
    $SourceEndpointPort,
    $SourceEndpointDatabaseName,
    $SourceEndpointUserName,
    $SourceEndpointPassword,
    $BackupGatewayId,
    $OSSBucketName,
    $BackupObjects,
    { name: "BackupPeriod", position: "query", type: "string" },
    { name: "BackupStartTime", position: "query", type: "string" },
    $EnableBackupLog,
    { name: "BackupLogIntervalSeconds", position: "query", type: "integer" },
    $BackupRetentionPeriod,
    $DuplicationInfrequentAccessPeriod,
    $DuplicationArchivePeriod,
    $BackupPlanName,
    $SourceEndpointOracleSID,
    $BackupStorageType,
    $BackupSpeedLimit,
    $BackupRateLimit,
    $BackupStrategyType,
    { name: "CrossAliyunId", position: "query", type: "string" },
    $CrossRoleName,
    { name: "ClientToken", position: "query", type: "string" },
    $ResourceGroupId,
    $OwnerId,
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
