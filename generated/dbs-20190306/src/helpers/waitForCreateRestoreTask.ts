// Generated from operations/CreateRestoreTask.yaml. Do not edit: run `npm run generate`.
import {
  CreateRestoreTaskOperation,
  type CreateRestoreTaskRequest,
  type CreateRestoreTaskResponse,
} from "../operations/CreateRestoreTask.js";
import {
  DescribeRestoreTaskListOperation,
  type DescribeRestoreTaskListResponse,
} from "../operations/DescribeRestoreTaskList.js";
import { type WaitDescriptor, type WaitUntilOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  CreateRestoreTaskRequest,
  CreateRestoreTaskResponse,
  DescribeRestoreTaskListResponse
> = {
  submit: CreateRestoreTaskOperation,
  result: DescribeRestoreTaskListOperation,
  key: "RestoreTaskId",
};

/**
 * Calls `createRestoreTask`, then `describeRestoreTaskList` with the `RestoreTaskId` of its answer
 * until `options.until` finds that the task is done. No source documents how the work ends.
 */
export function waitForCreateRestoreTask(
  client: Client,
  request: CreateRestoreTaskRequest,
  options: WaitUntilOptions<DescribeRestoreTaskListResponse>,
): Promise<DescribeRestoreTaskListResponse> {
  return submitAndWait(client, pair, request, options);
}
