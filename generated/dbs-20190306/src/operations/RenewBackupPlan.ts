// Generated from operations/RenewBackupPlan.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateRenewBackupPlanRequest } from "../validators/RenewBackupPlan.request.js";

export interface RenewBackupPlanRequest extends $OwnerId {
  /**
   * Plan whose term grows. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01e****
   */
  BackupPlanId: string;

  /**
   * Unit in which `UsedTime` counts the term of the subscription.
   *
   * @example Month
   */
  Period: "Year" | "Month";

  /**
   * Length to add, in units of `Period`: 1 to 9 years, or 1 to 11 months.
   *
   * @example 1
   * @minimum 1
   * @maximum 11
   */
  UsedTime: number;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example HKAJHFIUEQWBFIJSNFO****
   */
  ClientToken?: string;
}

export interface RenewBackupPlanResponse extends ResultEnvelope {
  /**
   * The plan that was renewed.
   *
   * @example dbstooi01e****
   */
  BackupPlanId?: string;

  /**
   * The order that was placed; billing shows it under this number.
   *
   * @example 20202****
   */
  OrderId?: string;
}

export const RenewBackupPlanOperation: OperationDescriptor<
  RenewBackupPlanRequest,
  RenewBackupPlanResponse
> = {
  name: "RenewBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "Period", position: "query", type: "string", required: true },
    { name: "UsedTime", position: "query", type: "integer", required: true },
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
  validate: validateRenewBackupPlanRequest,
};

/**
 * Extend the subscription of a backup plan.
 *
 * Places an order that adds to the term of the plan. It costs money; give a `ClientToken` so that a
 * repetition cannot extend the plan twice.
 */
export function renewBackupPlan(
  client: Client,
  request: RenewBackupPlanRequest,
  options?: CallOptions,
): Promise<RenewBackupPlanResponse> {
  return client.send(RenewBackupPlanOperation, request, options);
}
