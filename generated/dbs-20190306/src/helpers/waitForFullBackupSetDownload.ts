// Generated from operations/CreateFullBackupSetDownload.yaml. Do not edit: run `npm run generate`.
import {
  CreateFullBackupSetDownloadOperation,
  type CreateFullBackupSetDownloadRequest,
  type CreateFullBackupSetDownloadResponse,
} from "../operations/CreateFullBackupSetDownload.js";
import {
  DescribeBackupSetDownloadTaskListOperation,
  type DescribeBackupSetDownloadTaskListResponse,
} from "../operations/DescribeBackupSetDownloadTaskList.js";
import { type WaitDescriptor, type WaitOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  CreateFullBackupSetDownloadRequest,
  CreateFullBackupSetDownloadResponse,
  DescribeBackupSetDownloadTaskListResponse
> = {
  submit: CreateFullBackupSetDownloadOperation,
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
 * Calls `createFullBackupSetDownload`, then `describeBackupSetDownloadTaskList` with the
 * `BackupSetDownloadTaskId` of its answer until
 * `Items.BackupSetDownloadTaskDetail.BackupSetDownloadStatus` is `finish`. Rejects with code
 * `task-failed` on `init` or `stop`.
 */
export function waitForFullBackupSetDownload(
  client: Client,
  request: CreateFullBackupSetDownloadRequest,
  options?: WaitOptions,
): Promise<DescribeBackupSetDownloadTaskListResponse> {
  return submitAndWait(client, pair, request, options);
}
