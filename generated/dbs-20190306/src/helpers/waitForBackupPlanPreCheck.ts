// Generated from operations/StartBackupPlan.yaml. Do not edit: run `npm run generate`.
import {
  DescribePreCheckProgressListOperation,
  type DescribePreCheckProgressListResponse,
} from "../operations/DescribePreCheckProgressList.js";
import {
  StartBackupPlanOperation,
  type StartBackupPlanRequest,
  type StartBackupPlanResponse,
} from "../operations/StartBackupPlan.js";
import { type WaitDescriptor, type WaitOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  StartBackupPlanRequest,
  StartBackupPlanResponse,
  DescribePreCheckProgressListResponse
> = {
  submit: StartBackupPlanOperation,
  result: DescribePreCheckProgressListOperation,
  key: "BackupPlanId",
  state: {
    field: "Status",
    done: ["finish"],
    failed: ["failed"],
    reasons: ["ErrCode", "ErrMessage"],
  },
};

/**
 * Calls `startBackupPlan`, then `describePreCheckProgressList` with the `BackupPlanId` of its
 * answer until `Status` is `finish`. Rejects with code `task-failed` on `failed`.
 */
export function waitForBackupPlanPreCheck(
  client: Client,
  request: StartBackupPlanRequest,
  options?: WaitOptions,
): Promise<DescribePreCheckProgressListResponse> {
  return submitAndWait(client, pair, request, options);
}
