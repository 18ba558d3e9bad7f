// Generated from operations/StopBackupPlan.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateStopBackupPlanRequest } from "../validators/StopBackupPlan.request.js";

export interface StopBackupPlanRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Plan to pause. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01XXXX
   */
  BackupPlanId: string;

  /**
   * How much stops: `ALL` the plan together with its full backup, log backup and restore jobs,
   * `PLAN` the plan alone.
   *
   * @example ALL
   */
  StopMethod: "ALL" | "PLAN";
}

export interface StopBackupPlanResponse extends ResultEnvelope {
  /**
   * The plan that was paused.
   *
   * @example dbs1h****usfa
   */
  BackupPlanId?: string;
}

export const StopBackupPlanOperation: OperationDescriptor<
  StopBackupPlanRequest,
  StopBackupPlanResponse
> = {
  name: "StopBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "StopMethod", position: "query", type: "string", required: true },
    $UnlimitedClientToken,
    $OwnerId,
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
  validate: validateStopBackupPlanRequest,
};

/**
 * Pause a backup plan.
 *
 * The plan makes no backups until `StartBackupPlan` is called. `StopMethod` says whether the jobs
 * that run at the moment stop too.
 */
export function stopBackupPlan(
  client: Client,
  request: StopBackupPlanRequest,
  options?: CallOptions,
): Promise<StopBackupPlanResponse> {
  return client.send(StopBackupPlanOperation, request, options);
}
