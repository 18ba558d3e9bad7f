// Generated from operations/DescribeJobErrorCode.yaml. Do not edit: run `npm run generate`.
import { $OwnerId } from "../parameters.js";
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeJobErrorCodeRequest } from "../validators/DescribeJobErrorCode.request.js";

export interface DescribeJobErrorCodeRequest extends $OwnerId {
  /**
   * Full backup or restore job that failed, by the ID under which it is listed.
   *
   * @example r1iv62ud****
   */
  TaskId: string;

  /**
   * Language of the explanation: `en` English, `cn` Chinese.
   *
   * @example en
   * @default en
   */
  Language?: "en" | "cn";

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCz****
   */
  ClientToken?: string;
}

export interface DescribeJobErrorCodeResponse extends ResultEnvelope {
  /** What is known about the failure. */
  Item?: {
    /**
     * State of the job.
     *
     * @example init
     */
    JobState?: string;

    /**
     * The reason in words, in the language asked for.
     *
     * @example Describe preCheck progress failed.
     */
    ErrorMessage?: string;

    /**
     * Code of the reason. The field `ErrCode` beside `Item` is about this call, not about the job.
     *
     * @example failed
     */
    ErrorCode?: string;

    /**
     * The job, as asked for.
     *
     * @example r1iv62ud****
     */
    JobId?: string;

    /**
     * Kind of the job under an internal name.
     *
     * @example testId
     */
    JobType?: string;

    /**
     * Language of `ErrorMessage`.
     *
     * @example en
     */
    Language?: string;
  };
}

export const DescribeJobErrorCodeOperation: OperationDescriptor<
  DescribeJobErrorCodeRequest,
  DescribeJobErrorCodeResponse
> = {
  name: "DescribeJobErrorCode",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "TaskId", position: "query", type: "string", required: true },
    { name: "Language", position: "query", type: "string" },
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    Item: {
      JobState: "string",
      ErrorMessage: "string",
      ErrorCode: "string",
      JobId: "string",
      JobType: "string",
      Language: "string",
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeJobErrorCodeRequest,
};

/**
 * Explain why a backup or restore job failed.
 *
 * When a row of `DescribeFullBackupList` or `DescribeRestoreTaskList` says that a job stopped, this
 * operation gives the reason as a code and a sentence, in English or Chinese.
 */
export function describeJobErrorCode(
  client: Client,
  request: DescribeJobErrorCodeRequest,
  options?: CallOptions,
): Promise<DescribeJobErrorCodeResponse> {
  return client.send(DescribeJobErrorCodeOperation, request, options);
}
