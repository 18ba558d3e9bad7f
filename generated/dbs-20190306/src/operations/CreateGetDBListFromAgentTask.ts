// Generated from operations/CreateGetDBListFromAgentTask.yaml. Do not edit: run `npm run generate`.
import { $ClientToken, $OwnerId } from "../parameters.js";
import type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
} from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateGetDBListFromAgentTaskRequest } from "../validators/CreateGetDBListFromAgentTask.request.js";

export interface CreateGetDBListFromAgentTaskRequest extends $ClientToken, $OwnerId {
  /**
   * Backup gateway that is to look: the one installed where the database server can be reached.
   * Without it the task has no gateway to run on. `DescribeBackupGatewayList` shows the gateways of
   * a region.
   *
   * @example 160813
   */
  BackupGatewayId?: Int64Input;

  /**
   * Engine of the database server, which decides how the gateway asks it for its databases. Give
   * the engine that really answers at the address.
   *
   * @example MySQL
   */
  DatabaseType?:
    | "MySQL"
    | "MSSQL"
    | "Oracle"
    | "MariaDB"
    | "PostgreSQL"
    | "DRDS"
    | "MongoDB"
    | "Redis";

  /**
   * Region in which the backup gateway is registered. `DescribeBackupGatewayList` gives it as
   * `Region`, `DescribeRegions` lists all.
   *
   * @example cn-hangzhou
   */
  SourceEndpointRegion?: string;

  /**
   * Address of the database server as the gateway sees it, so a private address of your own network
   * is right here.
   *
   * @example 123.0.0.1
   */
  SourceEndpointIP?: string;

  /**
   * TCP port on which the database server listens at `SourceEndpointIP`.
   *
   * @example 3306
   * @minimum 1
   * @maximum 65535
   */
  SourceEndpointPort?: number;
}

export interface CreateGetDBListFromAgentTaskResponse extends ResultEnvelope {
  /**
   * The task that was started. Pass it to `GetDBListFromAgent` to read the list.
   *
   * @example 123456
   */
  TaskId?: Int64;
}

export const CreateGetDBListFromAgentTaskOperation: OperationDescriptor<
  CreateGetDBListFromAgentTaskRequest,
  CreateGetDBListFromAgentTaskResponse
> = {
  name: "CreateGetDBListFromAgentTask",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupGatewayId", position: "query", type: "long" },
    { name: "DatabaseType", position: "query", type: "string" },
    { name: "SourceEndpointRegion", position: "query", type: "string" },
    { name: "SourceEndpointIP", position: "query", type: "string" },
    { name: "SourceEndpointPort", position: "query", type: "integer" },
    $ClientToken,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    TaskId: "long",
  },
  idempotencyToken: "ClientToken",
  validate: validateCreateGetDBListFromAgentTaskRequest,
};

/**
 * Start looking for the databases a backup gateway can reach.
 *
 * A database in your own network is backed up through a backup gateway. This operation asks such a
 * gateway to connect to a database server and to list the databases it finds there. It answers at
 * once with a `TaskId`; pass that to `GetDBListFromAgent`, with the same gateway and region, to
 * read the list when it is ready.
 *
 * Use it before `ConfigureBackupPlan` to find out what `BackupObjects` can name.
 */
export function createGetDBListFromAgentTask(
  client: Client,
  request: CreateGetDBListFromAgentTaskRequest = {},
  options?: CallOptions,
): Promise<CreateGetDBListFromAgentTaskResponse> {
  return client.send(CreateGetDBListFromAgentTaskOperation, request, options);
}
