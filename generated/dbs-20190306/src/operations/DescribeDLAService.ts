// Generated from operations/DescribeDLAService.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeDLAServiceRequest } from "../validators/DescribeDLAService.request.js";

export interface DescribeDLAServiceRequest extends $OwnerId {
  /**
   * Plan whose link you want to see. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01ex****
   */
  BackupPlanId: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example DBS
   */
  ClientToken?: string;
}

export interface DescribeDLAServiceResponse extends ResultEnvelope {
  /**
   * Whether the link is on (`Running`), being turned off (`Closing`) or off (`Closed`).
   *
   * @example Running
   */
  State?: "Running" | "Closing" | "Closed" | (string & {});

  /**
   * Whether new backup sets join the data lake by themselves.
   *
   * @example true
   */
  AutoAdd?: boolean;

  /**
   * Whether a job that feeds the data lake has failed.
   *
   * @example false
   */
  HaveJobFailed?: boolean;
}

export const DescribeDLAServiceOperation: OperationDescriptor<
  DescribeDLAServiceRequest,
  DescribeDLAServiceResponse
> = {
  name: "DescribeDLAService",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    State: "string",
    AutoAdd: "boolean",
    HaveJobFailed: "boolean",
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeDLAServiceRequest,
};

/**
 * Show whether the data lake link of a backup plan is on.
 *
 * A plan can hand its backup sets to Data Lake Analytics, so that they can be queried without a
 * restore. This operation tells whether that link is on, whether new backup sets join by
 * themselves, and whether a job of it has failed.
 */
export function describeDLAService(
  client: Client,
  request: DescribeDLAServiceRequest,
  options?: CallOptions,
): Promise<DescribeDLAServiceResponse> {
  return client.send(DescribeDLAServiceOperation, request, options);
}
