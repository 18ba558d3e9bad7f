// Generated from operations/DescribeBackupSetDownloadTaskList.yaml. Do not edit: run `npm run generate`.
import { $OwnerId, $PageNum, $PageSize } from "../parameters.js";
import type { CallOptions, Client, Int64, OperationDescriptor } from "../runtime/types.js";
import type { Page, ResultEnvelope } from "../schemas.js";
import { validateDescribeBackupSetDownloadTaskListRequest } from "../validators/DescribeBackupSetDownloadTaskList.request.js";

export interface DescribeBackupSetDownloadTaskListRequest extends $PageSize, $PageNum, $OwnerId {
  /**
   * Shows the download jobs of this plan. Give this or `BackupSetDownloadTaskId`, or the call
   * fails.
   *
   * @example dbsqhnuhyw3****
   */
  BackupPlanId?: string;

  /**
   * Shows this download job: the ID that `CreateFullBackupSetDownload` or
   * `CreateIncrementBackupSetDownload` answered with. Give this or `BackupPlanId`, or the call
   * fails.
   *
   * @example urxgrxt7****
   */
  BackupSetDownloadTaskId?: string;

  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCzXXXXXX
   */
  ClientToken?: string;
}

export interface DescribeBackupSetDownloadTaskListResponse extends ResultEnvelope, Page {
  /** Holds the list. */
  Items?: {
    /** The download jobs of this page. */
    BackupSetDownloadTaskDetail?: Array<{
      /**
       * State of the job: `checking` precheck under way, `init` not started because the precheck
       * failed, `check_pass` precheck passed, `schedule` waiting its turn, `running`, `pause`
       * paused, `stop` failed, `finish` ready to download.
       *
       * @example finish
       */
      BackupSetDownloadStatus?:
        | "checking"
        | "init"
        | "check_pass"
        | "pause"
        | "schedule"
        | "running"
        | "stop"
        | "finish"
        | (string & {});

      /**
       * Size of the backup set.
       *
       * @example 237837
       */
      BackupSetDataSize?: Int64;

      /**
       * Kind of server that receives an automatic download: `agent`, one with a backup gateway.
       *
       * @example 无
       */
      BackupSetDownloadTargetType?: string;

      /**
       * Directory on that server. Filled for automatic downloads only.
       *
       * @example 无
       */
      BackupSetDownloadDir?: string;

      /**
       * Why the job failed.
       *
       * @example java.lang.IndexOutOfBoundsException.
       */
      ErrMessage?: string;

      /**
       * When the job was made, in milliseconds since 1970.
       *
       * @example 1642044001000
       */
      BackupSetDownloadCreateTime?: Int64;

      /**
       * Plan that the backup set is of.
       *
       * @example qhnuhyw3****
       */
      BackupPlanId?: string;

      /**
       * Engine of the database.
       *
       * @example MySQL
       */
      BackupSetDbType?: string;

      /**
       * Where to fetch the files over the internet. Filled for downloads made by hand, once the
       * format is converted.
       *
       * @example "//dbs-137XXXX-cn-hangzhou-1hr5cpbtmXXXX.oss-cn-hangzhou.example"
       */
      BackupSetDownloadInternetUrl?: string;

      /**
       * Backup set that is downloaded.
       *
       * @example 1h7za2yws****
       */
      BackupSetId?: string;

      /**
       * Where to fetch the files from inside Alibaba Cloud. Filled for downloads made by hand, once
       * the format is converted.
       *
       * @example "//dbs-13XXXX-cn-hangzhou-1hr5cpbtmXXXX.oss-cn-hangzhou-internal.example"
       */
      BackupSetDownloadIntranetUrl?: string;

      /**
       * Gateway that receives an automatic download.
       *
       * @example 0
       */
      BackupGatewayId?: Int64;

      /**
       * Who asked: someone by hand (`manual`) or a rule (`auto`).
       *
       * @example manual
       */
      BackupSetDownloadWay?: "manual" | "auto" | (string & {});

      /**
       * When the job ended, in milliseconds since 1970.
       *
       * @example 1642044013000
       */
      BackupSetDownloadFinishTime?: Int64;

      /**
       * Kind of job that made the backup set: `cbs_backup_sub_full` a logical full backup,
       * `cbs_backup_sub_cont` a logical incremental one.
       *
       * @example cbs_backup_sub_cont
       */
      BackupSetJobType?: "cbs_backup_sub_full" | "cbs_backup_sub_cont" | (string & {});

      /**
       * ID of the job.
       *
       * @example urxgrxt7****
       */
      BackupSetDownloadTaskId?: string;

      /**
       * Name of the job for people.
       *
       * @example 1h7za2yws****-ManualCont
       */
      BackupSetDownloadTaskName?: string;

      /**
       * Format of the files.
       *
       * @example Native
       */
      BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON" | (string & {});

      /**
       * Code of the backup set; for a log backup the name of the log file.
       *
       * @example mysql-bin.00XXXX
       */
      BackupSetCode?: string;
    }>;
  };
}

export const DescribeBackupSetDownloadTaskListOperation: OperationDescriptor<
  DescribeBackupSetDownloadTaskListRequest,
  DescribeBackupSetDownloadTaskListResponse
> = {
  name: "DescribeBackupSetDownloadTaskList",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string" },
    { name: "BackupSetDownloadTaskId", position: "query", type: "string" },
    $PageSize,
    $PageNum,
    { name: "ClientToken", position: "query", type: "string" },
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    PageNum: "integer",
    TotalPages: "integer",
    TotalElements: "integer",
    PageSize: "integer",
    Items: {
      BackupSetDownloadTaskDetail: [{
        BackupSetDownloadStatus: "string",
        BackupSetDataSize: "long",
        BackupSetDownloadTargetType: "string",
        BackupSetDownloadDir: "string",
        ErrMessage: "string",
        BackupSetDownloadCreateTime: "long",
        BackupPlanId: "string",
        BackupSetDbType: "string",
        BackupSetDownloadInternetUrl: "string",
        BackupSetId: "string",
        BackupSetDownloadIntranetUrl: "string",
        BackupGatewayId: "long",
        BackupSetDownloadWay: "string",
        BackupSetDownloadFinishTime: "long",
        BackupSetJobType: "string",
        BackupSetDownloadTaskId: "string",
        BackupSetDownloadTaskName: "string",
        BackupSetDataFormat: "string",
        BackupSetCode: "string",
      }],
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeBackupSetDownloadTaskListRequest,
};

/**
 * List download jobs and their state.
 *
 * Shows the download jobs of a plan, or a single job by its ID. When a job has the status `finish`,
 * its row has the addresses to download from.
 */
export function describeBackupSetDownloadTaskList(
  client: Client,
  request: DescribeBackupSetDownloadTaskListRequest = {},
  options?: CallOptions,
): Promise<DescribeBackupSetDownloadTaskListResponse> {
  return client.send(DescribeBackupSetDownloadTaskListOperation, request, options);
}
