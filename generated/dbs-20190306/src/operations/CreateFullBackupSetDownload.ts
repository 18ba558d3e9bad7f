// Generated from operations/CreateFullBackupSetDownload.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateFullBackupSetDownloadRequest } from "../validators/CreateFullBackupSetDownload.request.js";

export interface CreateFullBackupSetDownloadRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Full backup set to download. `DescribeFullBackupList` gives the IDs.
   *
   * @example dbs1hvXXXXX
   */
  BackupSetId: string;

  /**
   * Format of the files you get: `Native` as they were backed up, or converted to `SQL`, `CSV` or
   * `JSON`.
   *
   * @example SQL
   * @default CSV
   */
  BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
}

export interface CreateFullBackupSetDownloadResponse extends ResultEnvelope {
  /**
   * The download job. Pass it to `DescribeBackupSetDownloadTaskList` to follow it.
   *
   * @example dbstooi01exxxxx
   */
  BackupSetDownloadTaskId?: string;
}

export const CreateFullBackupSetDownloadOperation: OperationDescriptor<
  CreateFullBackupSetDownloadRequest,
  CreateFullBackupSetDownloadResponse
> = {
  name: "CreateFullBackupSetDownload",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupSetId", position: "query", type: "string", required: true },
    { name: "BackupSetDataFormat", position: "query", type: "string" },
    $UnlimitedClientToken,
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
  validate: validateCreateFullBackupSetDownloadRequest,
};

/**
 * Ask for one full backup set as files to download.
 *
 * Starts a job that converts a full backup set to the format you want and puts it where it can be
 * fetched. It answers with the ID of the job; `DescribeBackupSetDownloadTaskList` shows how far the
 * job is and, when it has finished, the addresses to download from.
 */
export function createFullBackupSetDownload(
  client: Client,
  request: CreateFullBackupSetDownloadRequest,
  options?: CallOptions,
): Promise<CreateFullBackupSetDownloadResponse> {
  return client.send(CreateFullBackupSetDownloadOperation, request, options);
}
