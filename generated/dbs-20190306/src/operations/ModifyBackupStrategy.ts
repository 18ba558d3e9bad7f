// Generated from operations/ModifyBackupStrategy.yaml. Do not edit: run `npm run generate`.
import { $BackupLogIntervalSeconds, $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupStrategyRequest } from "../validators/ModifyBackupStrategy.request.js";

export interface ModifyBackupStrategyRequest
  extends $BackupLogIntervalSeconds,
    $UnlimitedClientToken,
    $OwnerId {
  /**
   * Plan whose schedule changes. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01XXXX
   */
  BackupPlanId: string;

  /**
   * Weekdays on which the full backup runs: one, or several separated by commas.
   *
   * @example Monday
   * @pattern ^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(,(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))*$
   */
  BackupPeriod: string;

  /**
   * Time of day at which the full backup begins, as `HH:mm` with 24 hours. Needed when
   * `BackupStrategyType` is `simple`. Choose an hour in which the database has little to do.
   *
   * @example 14:22
   * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$
   */
  BackupStartTime?: string;

  /**
   * Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or
   * only when someone starts one (`manual`, in some sources spelt `Manual`).
   *
   * @example simple
   * @default simple
   */
  BackupStrategyType?: "simple" | "Manual" | "manual";
}

export interface ModifyBackupStrategyResponse extends ResultEnvelope {
  /**
   * The plan that was changed.
   *
   * @example dbstooi01XXXX
   */
  BackupPlanId?: string;

  /**
   * Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
   *
   * @example false
   */
  NeedPrecheck?: boolean;
}

export const ModifyBackupStrategyOperation: OperationDescriptor<
  ModifyBackupStrategyRequest,
  ModifyBackupStrategyResponse
> = {
  name: "ModifyBackupStrategy",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "BackupPeriod", position: "query", type: "string", required: true },
    { name: "BackupStartTime", position: "query", type: "string" },
    { name: "BackupStrategyType", position: "query", type: "string" },
    $BackupLogIntervalSeconds,
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
    NeedPrecheck: "boolean",
  },
  idempotencyToken: "ClientToken",
  validate: validateModifyBackupStrategyRequest,
};

/**
 * Change when a plan makes its full backups.
 *
 * Sets the weekdays and the time of day of full backups, or turns to backups that are started by
 * hand. When the answer says `NeedPrecheck`, the plan has to be started again with
 * `StartBackupPlan`.
 */
export function modifyBackupStrategy(
  client: Client,
  request: ModifyBackupStrategyRequest,
  options?: CallOptions,
): Promise<ModifyBackupStrategyResponse> {
  return client.send(ModifyBackupStrategyOperation, request, options);
}
