// Generated from operations/StartRestoreTask.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $UnlimitedClientToken } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateStartRestoreTaskRequest } from "../validators/StartRestoreTask.request.js";

export interface StartRestoreTaskRequest extends $UnlimitedClientToken, $OwnerId {
  /**
   * Job to run: the ID that `CreateRestoreTask` answered with.
   *
   * @example s102h7rfXXXX
   */
  RestoreTaskId: string;
}

export interface StartRestoreTaskResponse extends ResultEnvelope {
  /**
   * The restore job that was started.
   *
   * @example s102h7rfXXXX
   */
  RestoreTaskId?: string;
}

export const StartRestoreTaskOperation: OperationDescriptor<
  StartRestoreTaskRequest,
  StartRestoreTaskResponse
> = {
  name: "StartRestoreTask",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "RestoreTaskId", position: "query", type: "string", required: true },
    $UnlimitedClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    RestoreTaskId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateStartRestoreTaskRequest,
};

/**
 * Set off a restore job.
 *
 * Runs a job that was defined with `CreateRestoreTask`. Follow it with `DescribeRestoreTaskList`.
 */
export function startRestoreTask(
  client: Client,
  request: StartRestoreTaskRequest,
  options?: CallOptions,
): Promise<StartRestoreTaskResponse> {
  return client.send(StartRestoreTaskOperation, request, options);
}
