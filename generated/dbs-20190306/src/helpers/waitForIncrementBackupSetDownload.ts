// Generated from operations/CreateIncrementBackupSetDownload.yaml. Do not edit: run `npm run generate`.
import {
  CreateIncrementBackupSetDownloadOperation,
  type CreateIncrementBackupSetDownloadRequest,
  type CreateIncrementBackupSetDownloadResponse,
} from "../operations/CreateIncrementBackupSetDownload.js";
import {
  DescribeBackupSetDownloadTaskListOperation,
  type DescribeBackupSetDownloadTaskListResponse,
} from "../operations/DescribeBackupSetDownloadTaskList.js";
import { type WaitDescriptor, type WaitOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  CreateIncrementBackupSetDownloadRequest,
  CreateIncrementBackupSetDownloadResponse,
  DescribeBackupSetDownloadTaskListResponse
> = {
  submit: CreateIncrementBackupSetDownloadOperation,
  result: DescribeBackupSetDownloadTaskListOperation,
  key: "BackupSetDownloadTaskId",
  state: {
    field: "Items.BackupSetDownloadTaskDetail.BackupSetDownloadStatus",
    done: ["finish"],
    failed: ["init", "stop"],
    reasons: ["ErrCode", "ErrMessage"],
  },
};

/**
 * Calls `createIncrementBackupSetDownload`, then `describeBackupSetDownloadTaskList` with the
 * `BackupSetDownloadTaskId` of its answer until
 * `Items.BackupSetDownloadTaskDetail.BackupSetDownloadStatus` is `finish`. Rejects with code
 * `task-failed` on `init` or `stop`.
 */
export function waitForIncrementBackupSetDownload(
  client: Client,
  request: CreateIncrementBackupSetDownloadRequest,
  options?: WaitOptions,
): Promise<DescribeBackupSetDownloadTaskListResponse> {
  return submitAndWait(client, pair, request, options);
}
