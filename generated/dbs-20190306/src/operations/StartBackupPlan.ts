// Generated from operations/StartBackupPlan.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateStartBackupPlanRequest } from "../validators/StartBackupPlan.request.js";

export interface StartBackupPlanRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Plan to start. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbsqdss5tmh****
   */
  BackupPlanId: string;
}

export interface StartBackupPlanResponse extends ResultEnvelope {
  /**
   * The full backup set that was begun. Mind the small `s` in its name.
   *
   * @example 1h7toien3****
   */
  CreatedFullBackupsetId?: string;

  /**
   * The plan that was started.
   *
   * @example dbsqdss5tm****
   */
  BackupPlanId?: string;
}

export const StartBackupPlanOperation: OperationDescriptor<
  StartBackupPlanRequest,
  StartBackupPlanResponse
> = {
  name: "StartBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    $UnlimitedClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    CreatedFullBackupsetId: "string",
    BackupPlanId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateStartBackupPlanRequest,
};

/**
 * Start a backup plan, or start it again.
 *
 * Sets off the precheck and, if that passes, the first full backup. Needed once after
 * `ConfigureBackupPlan`, after every change whose answer says `NeedPrecheck`, and after
 * `StopBackupPlan`.
 *
 * Follow it with `DescribePreCheckProgressList`, then with `DescribeFullBackupList`.
 */
export function startBackupPlan(
  client: Client,
  request: StartBackupPlanRequest,
  options?: CallOptions,
): Promise<StartBackupPlanResponse> {
  return client.send(StartBackupPlanOperation, request, options);
}
