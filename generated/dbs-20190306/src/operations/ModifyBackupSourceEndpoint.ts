// Generated from operations/ModifyBackupSourceEndpoint.yaml. Do not edit: run `npm run generate`.
import {
  $CrossAliyunId,
  $CrossRoleName,
  $EnableSourceEndpointSsl,
  $OwnerId,
  $SourceEndpointInstanceType,
  $SourceEndpointOracleHome,
  $SourceEndpointOracleSID,
  $SourceEndpointPort,
  $SourceEndpointRegion,
  $SslCaPem,
  $UnlimitedClientToken,
} from "../parameters.js";
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupSourceEndpointRequest } from "../validators/ModifyBackupSourceEndpoint.request.js";

export interface ModifyBackupSourceEndpointRequest
  extends $SourceEndpointInstanceType,
    $SourceEndpointRegion,
    $SourceEndpointPort,
    $SourceEndpointOracleSID,
    $CrossAliyunId,
    $CrossRoleName,
    $UnlimitedClientToken,
    $EnableSourceEndpointSsl,
    $OwnerId,
    $SourceEndpointOracleHome,
    $SslCaPem {
  /**
   * Plan that is to read from another source. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbs1h****usfa
   */
  BackupPlanId: string;

  /**
   * ID of the source instance, as its own product (RDS, ECS, …) shows it. Must be given when
   * `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
   *
   * @example rm-bp1p8c29479jv****
   */
  SourceEndpointInstanceID?: string;

  /**
   * Host name or address at which the source database answers. Must be given when
   * `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`. The documented example holds a
   * port as well; the port has a field of its own.
   *
   * @example 100.*.*.10:3306
   */
  SourceEndpointIP?: string;

  /**
   * Database to log in to. Must be given when the engine is PostgreSQL or MongoDB, and when an
   * MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example test
   */
  SourceEndpointDatabaseName?: string;

  /**
   * Account with which DBS logs in to the source database. Must be given unless the engine is
   * Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example test
   */
  SourceEndpointUserName?: string;

  /**
   * Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL
   * database is reached through a backup gateway (`Agent`).
   *
   * @example test
   */
  SourceEndpointPassword?: string;

  /**
   * Gateway through which the source database is reached. Must be given when
   * `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
   *
   * @example 21321323213
   */
  BackupGatewayId?: Int64Input;

  /**
   * What to back up from the new source, as the text of a JSON array; `ModifyBackupObjects`
   * describes it. Must be given unless `SourceEndpointInstanceType` is `Agent`.
   *
   * @example [{  "DBName":"待备份库名", "SchemaName":"待备份 Schema 名", "TableIncludes":[{
   * "TableName":"待备份表表名" }],  "TableExcludes":[{"TableName":"待备份库名不需要备份表的表名" }] } ]
   */
  BackupObjects?: string;
}

export interface ModifyBackupSourceEndpointResponse extends ResultEnvelope {
  /**
   * The plan that was changed.
   *
   * @example dbs1h****usfa
   */
  BackupPlanId?: string;

  /**
   * Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
   *
   * @example false
   */
  NeedPrecheck?: boolean;
}

export const ModifyBackupSourceEndpointOperation: OperationDescriptor<
  ModifyBackupSourceEndpointRequest,
  ModifyBackupSourceEndpointResponse
> = {
  name: "ModifyBackupSourceEndpoint",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    $SourceEndpointInstanceType,
    $SourceEndpointRegion,
    { name: "SourceEndpointInstanceID", position: "query", type: "string" },
    { name: "SourceEndpointIP", position: "query", type: "string" },
    $SourceEndpointPort,
    { name: "SourceEndpointDatabaseName", position: "query", type: "string" },
    { name: "SourceEndpointUserName", position: "query", type: "string" },
    { name: "SourceEndpointPassword", position: "query", type: "string" },
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "BackupObjects", position: "query", type: "string" },
    $SourceEndpointOracleSID,
    $CrossAliyunId,
    $CrossRoleName,
    $UnlimitedClientToken,
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
    NeedPrecheck: "boolean",
  },
  idempotencyToken: "ClientToken",
  validate: validateModifyBackupSourceEndpointRequest,
};

/**
 * Point a plan at another database, or change how it logs in.
 *
 * Use it when the source database has moved or its password has changed; until then backups fail.
 * Give the whole source, since the fields given here take the place of those of
 * `ConfigureBackupPlan`. When the answer says `NeedPrecheck`, the plan has to be started again with
 * `StartBackupPlan`.
 */
export function modifyBackupSourceEndpoint(
  client: Client,
  request: ModifyBackupSourceEndpointRequest,
  options?: CallOptions,
): Promise<ModifyBackupSourceEndpointResponse> {
  return client.send(ModifyBackupSourceEndpointOperation, request, options);
}
