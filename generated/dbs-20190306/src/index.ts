// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.js";
export { DbsClient } from "./client-class.js";
export {
  type AcsClient,
  type AcsOptions,
  type ErrorKind,
  ApiError,
  toJson,
} from "./runtime/client.js";
export type {
  CallOptions,
  Client,
  Int64,
  Int64Input,
  OperationDescriptor,
  Transport,
  TransportRequest,
  TransportResponse,
  ValidationIssue,
} from "./runtime/types.js";
export { signV1, signV3 } from "./signers.js";
export * from "./operations.js";
export { waitForFullBackupSetDownload } from "./helpers/waitForFullBackupSetDownload.js";
export { waitForDBList } from "./helpers/waitForDBList.js";
export { waitForIncrementBackupSetDownload } from "./helpers/waitForIncrementBackupSetDownload.js";
export { waitForCreateRestoreTask } from "./helpers/waitForCreateRestoreTask.js";
export { waitForRestoreTaskPreCheck } from "./helpers/waitForRestoreTaskPreCheck.js";
export { paginateDescribeBackupGatewayList } from "./helpers/paginateDescribeBackupGatewayList.js";
export { paginateDescribeBackupPlanList } from "./helpers/paginateDescribeBackupPlanList.js";
export { paginateDescribeBackupSetDownloadTaskList } from "./helpers/paginateDescribeBackupSetDownloadTaskList.js";
export { paginateDescribeFullBackupList } from "./helpers/paginateDescribeFullBackupList.js";
export { paginateDescribeIncrementBackupList } from "./helpers/paginateDescribeIncrementBackupList.js";
export { paginateDescribeRestoreTaskList } from "./helpers/paginateDescribeRestoreTaskList.js";
export { waitForBackupPlanPreCheck } from "./helpers/waitForBackupPlanPreCheck.js";
export { waitForStartRestoreTask } from "./helpers/waitForStartRestoreTask.js";
export type {
  ResultEnvelope,
  Page,
  ErrorBody,
  AccessDeniedDetail,
} from "./schemas.js";
