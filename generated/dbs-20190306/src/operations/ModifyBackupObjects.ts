// Generated from operations/ModifyBackupObjects.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateModifyBackupObjectsRequest } from "../validators/ModifyBackupObjects.request.js";

export interface ModifyBackupObjectsRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Plan whose selection changes. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbs1h****usfa
   */
  BackupPlanId: string;

  /**
   * What to back up from now on, as the text of a JSON array: one object a database, with `DBName`,
   * optionally `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects
   * with `TableName`. A database named without more is backed up as a whole; as soon as it has
   * rules, only what they name is. Names may hold the marks `.`, `*`, `?`, `[…]`, `[^…]` and ranges
   * such as `[0-9]` of regular expressions.
   */
  BackupObjects: string;
}

export interface ModifyBackupObjectsResponse extends ResultEnvelope {
  /**
   * The plan that was changed.
   *
   * @example dbs1h****usfa
   */
  BackupPlanId?: string;

  /**
   * Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
   *
   * @example true
   */
  NeedPrecheck?: boolean;
}

export const ModifyBackupObjectsOperation: OperationDescriptor<
  ModifyBackupObjectsRequest,
  ModifyBackupObjectsResponse
> = {
  name: "ModifyBackupObjects",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "BackupObjects", position: "query", type: "string", required: true },
    $UnlimitedClientToken,
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
  validate: validateModifyBackupObjectsRequest,
};

/**
 * Change which databases and tables a plan backs up.
 *
 * Replaces the whole selection, so name again what is to stay. When the answer says `NeedPrecheck`,
 * the plan has to be started again with `StartBackupPlan`.
 */
export function modifyBackupObjects(
  client: Client,
  request: ModifyBackupObjectsRequest,
  options?: CallOptions,
): Promise<ModifyBackupObjectsResponse> {
  return client.send(ModifyBackupObjectsOperation, request, options);
}
