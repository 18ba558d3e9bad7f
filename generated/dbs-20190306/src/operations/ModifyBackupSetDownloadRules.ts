// Generated from operations/ModifyBackupSetDownloadRules.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupSetDownloadRulesRequest } from "../validators/ModifyBackupSetDownloadRules.request.js";

export interface ModifyBackupSetDownloadRulesRequest extends $OwnerId {
  /**
   * Plan whose backup sets the rules are for. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01****
   */
  BackupPlanId: string;

  /**
   * Whether new backup sets are downloaded by themselves.
   *
   * @example false
   * @default false
   */
  OpenAutoDownload?: boolean;

  /**
   * Gateway on the server that receives the backup sets. `DescribeBackupGatewayList` gives the IDs.
   *
   * @example 23312323
   */
  BackupGatewayId?: Int64Input;

  /**
   * Format in which full backup sets arrive: `Native` as they were backed up, or converted to
   * `SQL`, `CSV` or `JSON`.
   *
   * @example CSV
   * @default CSV
   */
  FullDataFormat?: "Native" | "SQL" | "CSV" | "JSON";

  /**
   * Format in which incremental backup sets arrive: `Native` as they were backed up, or converted
   * to `SQL`, `CSV` or `JSON`.
   *
   * @example Native
   * @default Native
   */
  IncrementDataFormat?: "Native" | "SQL" | "CSV" | "JSON";

  /**
   * Directory on the receiving server in which backup sets are put.
   *
   * @example test
   */
  BackupSetDownloadDir?: string;

  /**
   * Kind of receiving server: `agent`, one on which a backup gateway runs.
   *
   * @example agent
   * @default agent
   */
  BackupSetDownloadTargetType?: "agent";

  /**
   * What the directory is: a `local` one of the server, or one on `nas`, `ftp` or `minio`. Must be
   * given when `OpenAutoDownload` is true.
   *
   * @example local
   * @default local
   */
  BackupSetDownloadTargetTypeLocation?: "local" | "nas" | "ftp" | "minio";

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCzx****
   */
  ClientToken?: string;
}

export interface ModifyBackupSetDownloadRulesResponse extends ResultEnvelope {
  /**
   * The plan whose rules were set.
   *
   * @example dbstooi01e****
   */
  BackupPlanId?: string;
}

export const ModifyBackupSetDownloadRulesOperation: OperationDescriptor<
  ModifyBackupSetDownloadRulesRequest,
  ModifyBackupSetDownloadRulesResponse
> = {
  name: "ModifyBackupSetDownloadRules",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "OpenAutoDownload", position: "query", type: "boolean" },
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "FullDataFormat", position: "query", type: "string" },
    { name: "IncrementDataFormat", position: "query", type: "string" },
    { name: "BackupSetDownloadDir", position: "query", type: "string" },
    { name: "BackupSetDownloadTargetType", position: "query", type: "string" },
    { name: "BackupSetDownloadTargetTypeLocation", position: "query", type: "string" },
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
  },
  idempotencyToken: "ClientToken",
  validate: validateModifyBackupSetDownloadRulesRequest,
};

/**
 * Set whether new backup sets are downloaded by themselves, and where to.
 *
 * With automatic download on, every new backup set is sent to a server of yours, through the backup
 * gateway that runs on it. Turn it off with `OpenAutoDownload: false`. `DescribeBackupPlanList`
 * shows the rules in force.
 */
export function modifyBackupSetDownloadRules(
  client: Client,
  request: ModifyBackupSetDownloadRulesRequest,
  options?: CallOptions,
): Promise<ModifyBackupSetDownloadRulesResponse> {
  return client.send(ModifyBackupSetDownloadRulesOperation, request, options);
}
