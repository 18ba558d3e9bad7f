// Generated from operations/EnableBackupLog.yaml. Do not edit: run `npm run generate`.
import { $EnableMysqlPhysicalBackupBinlog, $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateEnableBackupLogRequest } from "../validators/EnableBackupLog.request.js";

export interface EnableBackupLogRequest extends $EnableMysqlPhysicalBackupBinlog, $OwnerId {
  /**
   * Plan that is to back up its log too. `DescribeBackupPlanList` gives the IDs.
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
}

export interface EnableBackupLogResponse extends ResultEnvelope {
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

export const EnableBackupLogOperation: OperationDescriptor<
  EnableBackupLogRequest,
  EnableBackupLogResponse
> = {
  name: "EnableBackupLog",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "ClientToken", position: "query", type: "string" },
    $EnableMysqlPhysicalBackupBinlog,
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
  validate: validateEnableBackupLogRequest,
};

/**
 * Start the incremental backup of a plan.
 *
 * Between full backups the plan then keeps the database's log as well, so that it can be restored
 * to any moment. The traffic and storage of log backups are charged like those of full backups.
 * When the answer says `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
 */
export function enableBackupLog(
  client: Client,
  request: EnableBackupLogRequest,
  options?: CallOptions,
): Promise<EnableBackupLogResponse> {
  return client.send(EnableBackupLogOperation, request, options);
}
