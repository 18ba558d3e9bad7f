// Generated from operations/CreateIncrementBackupSetDownload.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateIncrementBackupSetDownloadRequest } from "../validators/CreateIncrementBackupSetDownload.request.js";

export interface CreateIncrementBackupSetDownloadRequest extends $OwnerId {
  /**
   * Job that made the backup set: the value that `DescribeIncrementBackupList` calls
   * `BackupSetJobId`, not its `BackupSetId`.
   *
   * @example dbstooi01e****
   */
  BackupSetId: string;

  /**
   * Backup set to download: the value that `DescribeIncrementBackupList` calls `BackupSetId`, often
   * the name of a log file.
   *
   * @example test
   */
  BackupSetName: string;

  /**
   * Format of the files you get: `Native` as they were backed up, or converted to `SQL`, `CSV` or
   * `JSON`.
   *
   * @example Native
   * @default Native
   */
  BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON";

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCz****
   */
  ClientToken?: string;
}

export interface CreateIncrementBackupSetDownloadResponse extends ResultEnvelope {
  /**
   * The download job. Pass it to `DescribeBackupSetDownloadTaskList` to follow it.
   *
   * @example dbstooi01e****
   */
  BackupSetDownloadTaskId?: string;
}

export const CreateIncrementBackupSetDownloadOperation: OperationDescriptor<
  CreateIncrementBackupSetDownloadRequest,
  CreateIncrementBackupSetDownloadResponse
> = {
  name: "CreateIncrementBackupSetDownload",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupSetId", position: "query", type: "string", required: true },
    { name: "BackupSetName", position: "query", type: "string", required: true },
    { name: "BackupSetDataFormat", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    BackupSetDownloadTaskId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateCreateIncrementBackupSetDownloadRequest,
};

/**
 * Ask for one incremental backup set as files to download.
 *
 * Starts a job that makes an incremental backup set (a log file) available for download. Take both
 * identifiers from one row of `DescribeIncrementBackupList`, but mind the names: `BackupSetId` here
 * is `BackupSetJobId` there, and `BackupSetName` here is `BackupSetId` there.
 *
 * It answers with the ID of the job; `DescribeBackupSetDownloadTaskList` shows how far the job is.
 */
export function createIncrementBackupSetDownload(
  client: Client,
  request: CreateIncrementBackupSetDownloadRequest,
  options?: CallOptions,
): Promise<CreateIncrementBackupSetDownloadResponse> {
  return client.send(CreateIncrementBackupSetDownloadOperation, request, options);
}
