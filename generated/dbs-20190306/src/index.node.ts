// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.node.js";
export { DbsClient } from "./client-class.node.js";
export { ApiError, toJson } from "./runtime/client.js";
export { signV1, signV3 } from "./signers.node.js";
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
