// Generated from operations/ModifyBackupPlanName.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupPlanNameRequest } from "../validators/ModifyBackupPlanName.request.js";

export interface ModifyBackupPlanNameRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Plan to rename. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi0XXXX
   */
  BackupPlanId: string;

  /**
   * New name.
   *
   * @example dbstooi0XXXX
   */
  BackupPlanName: string;
}

export interface ModifyBackupPlanNameResponse extends ResultEnvelope {
  /**
   * The plan that was renamed.
   *
   * @example dbstooi0XXXX
   */
  BackupPlanId?: string;
}

export const ModifyBackupPlanNameOperation: OperationDescriptor<
  ModifyBackupPlanNameRequest,
  ModifyBackupPlanNameResponse
> = {
  name: "ModifyBackupPlanName",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "BackupPlanName", position: "query", type: "string", required: true },
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
  validate: validateModifyBackupPlanNameRequest,
};

/**
 * Rename a backup plan.
 *
 * The name is for people only; every operation finds a plan by its ID, which stays.
 */
export function modifyBackupPlanName(
  client: Client,
  request: ModifyBackupPlanNameRequest,
  options?: CallOptions,
): Promise<ModifyBackupPlanNameResponse> {
  return client.send(ModifyBackupPlanNameOperation, request, options);
}
