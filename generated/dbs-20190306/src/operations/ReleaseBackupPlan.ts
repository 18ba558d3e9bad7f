// Generated from operations/ReleaseBackupPlan.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateReleaseBackupPlanRequest } from "../validators/ReleaseBackupPlan.request.js";

export interface ReleaseBackupPlanRequest extends $OwnerId {
  /**
   * Plan to release: a pay-as-you-go one. `DescribeBackupPlanList` gives the IDs.
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

export interface ReleaseBackupPlanResponse extends ResultEnvelope {
  /**
   * The plan that was released.
   *
   * @example dbstooi01xxxx
   */
  BackupPlanId?: string;
}

export const ReleaseBackupPlanOperation: OperationDescriptor<
  ReleaseBackupPlanRequest,
  ReleaseBackupPlanResponse
> = {
  name: "ReleaseBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
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
  },
  idempotencyToken: "ClientToken",
  validate: validateReleaseBackupPlanRequest,
};

/**
 * End a pay-as-you-go backup plan.
 *
 * Stops the plan for good and ends its charges. For plans that are paid as they are used; a
 * subscription is not released.
 */
export function releaseBackupPlan(
  client: Client,
  request: ReleaseBackupPlanRequest,
  options?: CallOptions,
): Promise<ReleaseBackupPlanResponse> {
  return client.send(ReleaseBackupPlanOperation, request, options);
}
