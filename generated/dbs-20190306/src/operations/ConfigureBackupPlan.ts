// Generated from operations/ConfigureBackupPlan.yaml. Do not edit: run `npm run generate`.
import {
  $BackupGatewayId,
  $BackupLogIntervalSeconds,
  $BackupObjects,
  $BackupPlanName,
  $BackupRateLimit,
  $BackupRetentionPeriod,
  $BackupSpeedLimit,
  $BackupStorageEncryptMethod,
  $BackupStorageType,
  $BackupStrategyType,
  $CrossAliyunId,
  $CrossRoleName,
  $DuplicationArchivePeriod,
  $DuplicationInfrequentAccessPeriod,
  $EnableBackupLog,
  $EnableMysqlPhysicalBackupBinlog,
  $EnableSourceEndpointSsl,
  $OSSBucketName,
  $OwnerId,
  $ResourceGroupId,
  $SourceEndpointDatabaseName,
  $SourceEndpointInstanceType,
  $SourceEndpointOracleHome,
  $SourceEndpointOracleSID,
  $SourceEndpointPassword,
  $SourceEndpointPort,
  $SourceEndpointRegion,
  $SourceEndpointUserName,
  $SslCaPem,
} from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateConfigureBackupPlanRequest } from "../validators/ConfigureBackupPlan.request.js";

export interface ConfigureBackupPlanRequest
  extends $SourceEndpointInstanceType,
    $SourceEndpointRegion,
    $SourceEndpointPort,
    $SourceEndpointDatabaseName,
    $SourceEndpointUserName,
    $SourceEndpointPassword,
    $BackupGatewayId,
    $OSSBucketName,
    $BackupObjects,
    $EnableBackupLog,
    $BackupLogIntervalSeconds,
    $BackupRetentionPeriod,
    $DuplicationInfrequentAccessPeriod,
    $DuplicationArchivePeriod,
    $BackupPlanName,
    $SourceEndpointOracleSID,
    $BackupStorageType,
    $BackupSpeedLimit,
    $BackupRateLimit,
    $BackupStrategyType,
    $CrossAliyunId,
    $CrossRoleName,
    $ResourceGroupId,
    $BackupStorageEncryptMethod,
    $EnableMysqlPhysicalBackupBinlog,
    $EnableSourceEndpointSsl,
    $OwnerId,
    $SourceEndpointOracleHome,
    $SslCaPem {
  /**
   * Plan to configure: the ID that `CreateBackupPlan` answered with. `DescribeBackupPlanList` gives
   * it as well.
   *
   * @example dbstooi0*******
   */
  BackupPlanId: string;

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
    $SourceEndpointInstanceType,
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
    $BackupLogIntervalSeconds,
    $BackupRetentionPeriod,
    $DuplicationInfrequentAccessPeriod,
    $DuplicationArchivePeriod,
    $BackupPlanName,
    $SourceEndpointOracleSID,
    $BackupStorageType,
    $BackupSpeedLimit,
    $BackupRateLimit,
    $BackupStrategyType,
    $CrossAliyunId,
    $CrossRoleName,
    { name: "AutoStartBackup", position: "query", type: "boolean" },
    { name: "ClientToken", position: "query", type: "string" },
    $ResourceGroupId,
    $BackupStorageEncryptMethod,
    $EnableMysqlPhysicalBackupBinlog,
    $EnableSourceEndpointSsl,
    $OwnerId,
    $SourceEndpointOracleHome,
    $SslCaPem,
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
