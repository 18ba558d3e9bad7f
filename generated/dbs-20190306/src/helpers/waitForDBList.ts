// Generated from operations/CreateGetDBListFromAgentTask.yaml. Do not edit: run `npm run generate`.
import {
  CreateGetDBListFromAgentTaskOperation,
  type CreateGetDBListFromAgentTaskRequest,
  type CreateGetDBListFromAgentTaskResponse,
} from "../operations/CreateGetDBListFromAgentTask.js";
import {
  GetDBListFromAgentOperation,
  type GetDBListFromAgentResponse,
} from "../operations/GetDBListFromAgent.js";
import { type WaitDescriptor, type WaitOptions, submitAndWait } from "../runtime/helpers.js";
import type { Client } from "../runtime/types.js";

const pair: WaitDescriptor<
  CreateGetDBListFromAgentTaskRequest,
  CreateGetDBListFromAgentTaskResponse,
  GetDBListFromAgentResponse
> = {
  submit: CreateGetDBListFromAgentTaskOperation,
  result: GetDBListFromAgentOperation,
  key: "TaskId",
  ready: "DbList.dbName",
  carry: ["BackupGatewayId", "SourceEndpointRegion"],
};

/**
 * Calls `createGetDBListFromAgentTask`, then `getDBListFromAgent` with the `TaskId` of its answer
 * until its answer holds `DbList.dbName`.
 */
export function waitForDBList(
  client: Client,
  request: CreateGetDBListFromAgentTaskRequest = {},
  options?: WaitOptions,
): Promise<GetDBListFromAgentResponse> {
  return submitAndWait(client, pair, request, options);
}
