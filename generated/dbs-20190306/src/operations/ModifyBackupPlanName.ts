// Generated from operations/ModifyBackupPlanName.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupPlanNameRequest } from "../validators/ModifyBackupPlanName.request.js";

export interface ModifyBackupPlanNameRequest {
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

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxx
   */
  ClientToken?: string;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
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
    { name: "ClientToken", position: "query", type: "string" },
    { name: "OwnerId", position: "query", type: "string" },
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
