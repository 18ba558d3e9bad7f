// Generated from operations/ModifyStorageStrategy.yaml. Do not edit: run `npm run generate`.
import { $BackupStorageEncryptMethod, $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyStorageStrategyRequest } from "../validators/ModifyStorageStrategy.request.js";

export interface ModifyStorageStrategyRequest extends $BackupStorageEncryptMethod, $OwnerId {
  /**
   * Plan whose terms change. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbsqdss5tmh****
   */
  BackupPlanId: string;

  /**
   * Days after which a backup is deleted. A restore reaches no further back.
   *
   * @example 730
   * @default 730
   * @minimum 0
   * @maximum 1825
   */
  BackupRetentionPeriod: number;

  /**
   * Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and
   * dearer to read. Must be less than `DuplicationArchivePeriod`.
   *
   * @example 190
   * @default 180
   */
  DuplicationInfrequentAccessPeriod: number;

  /**
   * Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to
   * read. Must be less than `BackupRetentionPeriod`.
   *
   * @example 366
   * @default 365
   */
  DuplicationArchivePeriod: number;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example dbstest
   */
  ClientToken?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  IncrementBackupRetentionPeriod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  IncrementDuplicationArchivePeriod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  IncrementDuplicationInfrequentAccessPeriod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  LogBackupRetentionPeriod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  LogDuplicationArchivePeriod?: string;

  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example 365
   */
  LogDuplicationInfrequentAccessPeriod?: string;
}

export interface ModifyStorageStrategyResponse extends ResultEnvelope {
  /**
   * The plan that was changed.
   *
   * @example dbsqdss5tmh****
   */
  BackupPlanId?: string;

  /**
   * Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
   *
   * @example false
   */
  NeedPrecheck?: boolean;
}

export const ModifyStorageStrategyOperation: OperationDescriptor<
  ModifyStorageStrategyRequest,
  ModifyStorageStrategyResponse
> = {
  name: "ModifyStorageStrategy",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "BackupRetentionPeriod", position: "query", type: "integer", required: true },
    { name: "DuplicationInfrequentAccessPeriod", position: "query", type: "integer", required: true },
    { name: "DuplicationArchivePeriod", position: "query", type: "integer", required: true },
    { name: "ClientToken", position: "query", type: "string" },
    $BackupStorageEncryptMethod,
    { name: "IncrementBackupRetentionPeriod", position: "query", type: "string" },
    { name: "IncrementDuplicationArchivePeriod", position: "query", type: "string" },
    { name: "IncrementDuplicationInfrequentAccessPeriod", position: "query", type: "string" },
    { name: "LogBackupRetentionPeriod", position: "query", type: "string" },
    { name: "LogDuplicationArchivePeriod", position: "query", type: "string" },
    { name: "LogDuplicationInfrequentAccessPeriod", position: "query", type: "string" },
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
  validate: validateModifyStorageStrategyRequest,
};

/**
 * Change how long backups are kept and when they move to cheaper storage.
 *
 * Backups move to Infrequent Access, then to Archive, and are deleted at the end of their
 * retention. The three terms count from the backup and must grow in that order. When the answer
 * says `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
 */
export function modifyStorageStrategy(
  client: Client,
  request: ModifyStorageStrategyRequest,
  options?: CallOptions,
): Promise<ModifyStorageStrategyResponse> {
  return client.send(ModifyStorageStrategyOperation, request, options);
}
