// Generated from operations/GetDBListFromAgent.yaml. Do not edit: run `npm run generate`.
import { $ClientToken, $OwnerId } from "../parameters.js";
import type { CallOptions, Client, Int64Input, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateGetDBListFromAgentRequest } from "../validators/GetDBListFromAgent.request.js";

export interface GetDBListFromAgentRequest extends $ClientToken, $OwnerId {
  /**
   * Backup gateway that the task runs on: the value that `CreateGetDBListFromAgentTask` was given.
   * Without it the service cannot tell which gateway's task is meant.
   *
   * @example 160813
   */
  BackupGatewayId?: Int64Input;

  /**
   * Region in which that gateway is registered, as `CreateGetDBListFromAgentTask` was given it.
   *
   * @example cn-hangzhou
   */
  SourceEndpointRegion?: string;

  /**
   * Task to read, from the answer of `CreateGetDBListFromAgentTask`.
   *
   * @example 123456
   */
  TaskId?: Int64Input;
}

export interface GetDBListFromAgentResponse extends ResultEnvelope {
  /** The list, as soon as there is one. */
  DbList?: {
    /**
     * Names of the databases on the server, to choose from for `BackupObjects`. The field's first
     * letter is a small one.
     */
    dbName?: string[];
  };
}

export const GetDBListFromAgentOperation: OperationDescriptor<
  GetDBListFromAgentRequest,
  GetDBListFromAgentResponse
> = {
  name: "GetDBListFromAgent",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "SourceEndpointRegion", position: "query", type: "string" },
    { name: "TaskId", position: "query", type: "long" },
    $ClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    DbList: { dbName: ["string"] },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateGetDBListFromAgentRequest,
};

/**
 * Read the databases that a gateway found.
 *
 * Reads what a task of `CreateGetDBListFromAgentTask` has found. Pass the `TaskId` of its answer
 * together with the gateway and region it was started with, and repeat the call until the list is
 * there: the gateway needs time to connect.
 */
export function getDBListFromAgent(
  client: Client,
  request: GetDBListFromAgentRequest = {},
  options?: CallOptions,
): Promise<GetDBListFromAgentResponse> {
  return client.send(GetDBListFromAgentOperation, request, options);
}
