// Generated from operations/CreateBackupPlan.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateCreateBackupPlanRequest } from "../validators/CreateBackupPlan.request.js";

export interface CreateBackupPlanRequest {
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
   * Region of the source database.
   *
   * @example cn-hangzhou
   */
  DatabaseRegion?: string;

  /**
   * Region in which backups are kept.
   *
   * @example cn-hangzhou
   */
  StorageRegion?: string;

  /**
   * Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud,
   * `Other` a database reached by address and port, `dg` one without a public address that is
   * reached through Database Gateway.
   *
   * @example RDS
   */
  InstanceType?: "RDS" | "PolarDB" | "DDS" | "Kvstore" | "Other" | "dg";

  /**
   * Not in use yet; leave it out.
   *
   * @example 无
   */
  StorageType?: string;

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

  /**
   * Resource group that the plan belongs to.
   *
   * @example rg-aekzecovzti****
   */
  ResourceGroupId?: string;

  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
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
    { name: "DatabaseRegion", position: "query", type: "string" },
    { name: "StorageRegion", position: "query", type: "string" },
    { name: "InstanceType", position: "query", type: "string" },
    { name: "StorageType", position: "query", type: "string" },
    { name: "FromApp", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    { name: "ResourceGroupId", position: "query", type: "string" },
    { name: "OwnerId", position: "query", type: "string" },
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
