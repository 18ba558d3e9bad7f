// Generated from operations/DescribePreCheckProgressList.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, Int64, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribePreCheckProgressListRequest } from "../validators/DescribePreCheckProgressList.request.js";

export interface DescribePreCheckProgressListRequest extends $OwnerId {
  /**
   * Plan whose precheck you want to see. Give either this or `RestoreTaskId`.
   *
   * @example dbsr1l3ro21****
   */
  BackupPlanId?: string;

  /**
   * Restore job whose precheck you want to see: the ID that `CreateRestoreTask` answered with. Give
   * either this or `BackupPlanId`.
   *
   * @example dbasdsa****
   */
  RestoreTaskId?: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCziJZNwH****
   */
  ClientToken?: string;
}

export interface DescribePreCheckProgressListResponse extends ResultEnvelope {
  /**
   * State of the whole precheck. Ask again while it is `running`.
   *
   * @example finish
   */
  Status?: "running" | "failed" | "finish" | (string & {});

  /**
   * How much of the precheck is done, 0 to 100.
   *
   * @example 100
   */
  Progress?: number;

  /** Holds the list. */
  Items?: {
    /** The checks. */
    PreCheckProgressDetail?: Array<{
      /**
       * When the check ended, in milliseconds since 1970.
       *
       * @example 1704351396000
       */
      FinishTime?: Int64;

      /**
       * State of the check: `init` being set up, `running`, `finish` done, `warning` done with a
       * warning, `failed`, `catched` in an abnormal state.
       *
       * @example warning
       */
      State?:
        | "init"
        | "warning"
        | "catched"
        | "running"
        | "failed"
        | "finish"
        | (string & {});

      /**
       * When the check began, in milliseconds since 1970.
       *
       * @example 1704351395000
       */
      BootTime?: Int64;

      /**
       * ID of this progress entry.
       *
       * @example qxwmxh2b****
       */
      JobId?: string;

      /**
       * Code of what is checked, such as `CHECK_BINLOG_ON`.
       *
       * @example CHECK_BINLOG_ON
       */
      Item?: string;

      /**
       * What is wrong.
       *
       * @example java.lang.RuntimeException: Could not find any schema ......
       */
      ErrMsg?: string;

      /**
       * Place of the check in the order of checks, a number written as text.
       *
       * @example 30
       */
      OrderNum?: string;

      /**
       * Group that the check belongs to.
       *
       * @example CHECK_BINLOG_ON_DETAIL
       */
      Names?: string;
    }>;
  };
}

export const DescribePreCheckProgressListOperation: OperationDescriptor<
  DescribePreCheckProgressListRequest,
  DescribePreCheckProgressListResponse
> = {
  name: "DescribePreCheckProgressList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string" },
    { name: "RestoreTaskId", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    Status: "string",
    Progress: "integer",
    Items: {
      PreCheckProgressDetail: [{
        FinishTime: "long",
        State: "string",
        BootTime: "long",
        JobId: "string",
        Item: "string",
        ErrMsg: "string",
        OrderNum: "string",
        Names: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribePreCheckProgressListRequest,
};

/**
 * Show how the precheck of a backup plan or restore job goes.
 *
 * Before a plan or a restore job runs, DBS checks connection, account and settings. This operation
 * shows each check with its outcome. Repeat the call until `Status` is no longer `running`; if it
 * is `failed`, the rows say what to mend.
 */
export function describePreCheckProgressList(
  client: Client,
  request: DescribePreCheckProgressListRequest = {},
  options?: CallOptions,
): Promise<DescribePreCheckProgressListResponse> {
  return client.send(DescribePreCheckProgressListOperation, request, options);
}
