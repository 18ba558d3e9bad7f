// Generated from operations/DisableBackupLog.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDisableBackupLogRequest } from "../validators/DisableBackupLog.request.js";

export interface DisableBackupLogRequest extends $OwnerId {
  /**
   * Plan that is to stop its log backup. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01xxxx
   */
  BackupPlanId: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example dbs
   */
  ClientToken?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example false
   */
  DisableMysqlPhysicalBackupBinlogOnly?: string;
}

export interface DisableBackupLogResponse extends ResultEnvelope {
  /**
   * The plan that was changed.
   *
   * @example dbstooi01xxxx
   */
  BackupPlanId?: string;

  /**
   * Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
   *
   * @example false
   */
  NeedPrecheck?: boolean;
}

export const DisableBackupLogOperation: OperationDescriptor<
  DisableBackupLogRequest,
  DisableBackupLogResponse
> = {
  name: "DisableBackupLog",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "ClientToken", position: "query", type: "string" },
    { name: "DisableMysqlPhysicalBackupBinlogOnly", position: "query", type: "string" },
    $OwnerId,
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
  validate: validateDisableBackupLogRequest,
};

/**
 * Stop the incremental backup of a plan.
 *
 * From then on the plan makes full backups only, and it can be restored to the moments of full
 * backups only. When the answer says `NeedPrecheck`, the plan has to be started again with
 * `StartBackupPlan`.
 */
export function disableBackupLog(
  client: Client,
  request: DisableBackupLogRequest,
  options?: CallOptions,
): Promise<DisableBackupLogResponse> {
  return client.send(DisableBackupLogOperation, request, options);
}
