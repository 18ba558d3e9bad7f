// Generated from operations/CreateRestoreTask.yaml. Do not edit: run `npm run generate`.
import {
  CreateRestoreTaskOperation,
  type CreateRestoreTaskRequest,
  type CreateRestoreTaskResponse,
} from "../operations/CreateRestoreTask.js";
import {
  DescribePreCheckProgressListOperation,
  type DescribePreCheckProgressListResponse,
} from "../operations/DescribePreCheckProgressList.js";
import { type WaitDescriptor, type WaitOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  CreateRestoreTaskRequest,
  CreateRestoreTaskResponse,
  DescribePreCheckProgressListResponse
> = {
  submit: CreateRestoreTaskOperation,
  result: DescribePreCheckProgressListOperation,
  key: "RestoreTaskId",
  state: {
    field: "Status",
    done: ["finish"],
    failed: ["failed"],
    reasons: ["ErrCode", "ErrMessage"],
  },
};

/**
 * Calls `createRestoreTask`, then `describePreCheckProgressList` with the `RestoreTaskId` of its
 * answer until `Status` is `finish`. Rejects with code `task-failed` on `failed`.
 */
export function waitForRestoreTaskPreCheck(
  client: Client,
  request: CreateRestoreTaskRequest,
  options?: WaitOptions,
): Promise<DescribePreCheckProgressListResponse> {
  return submitAndWait(client, pair, request, options);
}
