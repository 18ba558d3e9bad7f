// Generated from operations/StartRestoreTask.yaml. Do not edit: run `npm run generate`.
import {
  DescribeRestoreTaskListOperation,
  type DescribeRestoreTaskListResponse,
} from "../operations/DescribeRestoreTaskList.js";
import {
  StartRestoreTaskOperation,
  type StartRestoreTaskRequest,
  type StartRestoreTaskResponse,
} from "../operations/StartRestoreTask.js";
import { type WaitDescriptor, type WaitUntilOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  StartRestoreTaskRequest,
  StartRestoreTaskResponse,
  DescribeRestoreTaskListResponse
> = {
  submit: StartRestoreTaskOperation,
  result: DescribeRestoreTaskListOperation,
  key: "RestoreTaskId",
};

/**
 * Calls `startRestoreTask`, then `describeRestoreTaskList` with the `RestoreTaskId` of its answer
 * until `options.until` finds that the task is done. No source documents how the work ends.
 */
export function waitForStartRestoreTask(
  client: Client,
  request: StartRestoreTaskRequest,
  options: WaitUntilOptions<DescribeRestoreTaskListResponse>,
): Promise<DescribeRestoreTaskListResponse> {
  return submitAndWait(client, pair, request, options);
}
