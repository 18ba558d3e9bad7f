// Generated from operations/UpgradeBackupPlan.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateUpgradeBackupPlanRequest } from "../validators/UpgradeBackupPlan.request.js";

export interface UpgradeBackupPlanRequest extends $OwnerId {
  /**
   * Plan to upgrade. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01e****
   */
  BackupPlanId: string;

  /**
   * Size the plan is to have, larger than it has.
   *
   * @example micro
   */
  InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCz****
   */
  ClientToken?: string;
}

export interface UpgradeBackupPlanResponse extends ResultEnvelope {
  /**
   * The plan that was upgraded.
   *
   * @example dbstooi01****
   */
  BackupPlanId?: string;

  /**
   * The order that was placed; billing shows it under this number.
   *
   * @example 2056157****
   */
  OrderId?: string;
}

export const UpgradeBackupPlanOperation: OperationDescriptor<
  UpgradeBackupPlanRequest,
  UpgradeBackupPlanResponse
> = {
  name: "UpgradeBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "InstanceClass", position: "query", type: "string", required: true },
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    BackupPlanId: "string",
    OrderId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateUpgradeBackupPlanRequest,
};

/**
 * Move a backup plan to a larger specification.
 *
 * Places an order for the difference. A larger specification backs up and restores faster.
 */
export function upgradeBackupPlan(
  client: Client,
  request: UpgradeBackupPlanRequest,
  options?: CallOptions,
): Promise<UpgradeBackupPlanResponse> {
  return client.send(UpgradeBackupPlanOperation, request, options);
}
