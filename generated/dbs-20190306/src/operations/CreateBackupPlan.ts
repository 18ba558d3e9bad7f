// Generated from operations/CreateBackupPlan.yaml. Do not edit: run `npm run generate`.
import {
  $DatabaseRegion,
  $InstanceType,
  $OwnerId,
  $ResourceGroupId,
  $StorageRegion,
  $StorageType,
} from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateBackupPlanRequest } from "../validators/CreateBackupPlan.request.js";

export interface CreateBackupPlanRequest
  extends $DatabaseRegion,
    $StorageRegion,
    $InstanceType,
    $StorageType,
    $ResourceGroupId,
    $OwnerId {
  /**
   * Region of DBS in which the plan is bought. `DescribeRegions` lists the codes.
   *
   * @example cn-hangzhou
   */
  Region?: string;

  /**
   * Size of the plan. The larger it is, the faster it backs up and restores; `xlarge` has no
   * traffic limit.
   *
   * @example micro
   */
  InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";

  /**
   * Engine of the databases that the plan backs up.
   *
   * @example MySQL
   */
  DatabaseType:
    | "MySQL"
    | "MSSQL"
    | "Oracle"
    | "MariaDB"
    | "PostgreSQL"
    | "DRDS"
    | "MongoDB"
    | "Redis";

  /**
   * How data is read: `logical` through the database's own interface, `physical` by copying its
   * files. Older sources also list `duplication`.
   *
   * @example logical
   */
  BackupMethod: "logical" | "physical" | "duplication";

  /**
   * Unit in which `UsedTime` counts the term of the subscription.
   *
   * @example Month
   */
  Period?: "Year" | "Month";

  /**
   * Length of the subscription in units of `Period`: 1 to 5 years, or 1 to 11 months.
   *
   * @example 1
   * @minimum 1
   * @maximum 11
   */
  UsedTime?: number;

  /**
   * Billing model: `prepay`, a subscription. Older sources also list `postpay`, pay as you go.
   *
   * @example prepay
   * @default prepay
   */
  PayType?: "prepay" | "postpay";

  /**
   * Marks the application that calls. It need not be set.
   *
   * @example OpenAPI
   * @default OpenAPI
   */
  FromApp?: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example KJSAHKJFHKJSHFKASHFKJADFHKDXXXX
   */
  ClientToken?: string;
}

export interface CreateBackupPlanResponse extends ResultEnvelope {
  /**
   * The new plan. Pass it to `ConfigureBackupPlan` and every later operation on the plan.
   *
   * @example dbsrhahrsu2****
   */
  BackupPlanId?: string;

  /**
   * The order that was placed; billing shows it under this number.
   *
   * @example 21437345592****
   */
  OrderId?: string;
}

export const CreateBackupPlanOperation: OperationDescriptor<
  CreateBackupPlanRequest,
  CreateBackupPlanResponse
> = {
  name: "CreateBackupPlan",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "Region", position: "query", type: "string" },
    { name: "InstanceClass", position: "query", type: "string", required: true },
    { name: "DatabaseType", position: "query", type: "string", required: true },
    { name: "BackupMethod", position: "query", type: "string", required: true },
    { name: "Period", position: "query", type: "string" },
    { name: "UsedTime", position: "query", type: "integer" },
    { name: "PayType", position: "query", type: "string" },
    $DatabaseRegion,
    $StorageRegion,
    $InstanceType,
    $StorageType,
    { name: "FromApp", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    $ResourceGroupId,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    BackupPlanId: "string",
    OrderId: "string",
  },
  idempotencyToken: "ClientToken",
  validate: validateCreateBackupPlanRequest,
};

/**
 * Buy a backup plan that is configured later.
 *
 * Places an order for a plan of the given size, engine and backup method, and answers with the ID
 * of the plan. The plan does nothing until `ConfigureBackupPlan` has told it what to back up and
 * `StartBackupPlan` has started it.
 *
 * It costs money; give a `ClientToken` so that a repetition cannot buy a second plan. An older page
 * advises to wait about five seconds before the plan is configured.
 */
export function createBackupPlan(
  client: Client,
  request: CreateBackupPlanRequest,
  options?: CallOptions,
): Promise<CreateBackupPlanResponse> {
  return client.send(CreateBackupPlanOperation, request, options);
}
