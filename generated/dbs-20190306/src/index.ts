// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export { createClient } from "./client.js";
export { DbsClient } from "./client-class.js";
export type { AcsClient, AcsOptions } from "./runtime/acs/create-client.js";
export { type ErrorKind, ApiError } from "./runtime/errors.js";
export { toJson } from "./runtime/json.js";
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
export { type ConfigureBackupPlanRequest, type ConfigureBackupPlanResponse, ConfigureBackupPlanOperation, configureBackupPlan } from "./operations/ConfigureBackupPlan.js";
export { type CreateAndStartBackupPlanRequest, type CreateAndStartBackupPlanResponse, CreateAndStartBackupPlanOperation, createAndStartBackupPlan } from "./operations/CreateAndStartBackupPlan.js";
export { type CreateBackupPlanRequest, type CreateBackupPlanResponse, CreateBackupPlanOperation, createBackupPlan } from "./operations/CreateBackupPlan.js";
export { type CreateFullBackupSetDownloadRequest, type CreateFullBackupSetDownloadResponse, CreateFullBackupSetDownloadOperation, createFullBackupSetDownload } from "./operations/CreateFullBackupSetDownload.js";
export { type CreateGetDBListFromAgentTaskRequest, type CreateGetDBListFromAgentTaskResponse, CreateGetDBListFromAgentTaskOperation, createGetDBListFromAgentTask } from "./operations/CreateGetDBListFromAgentTask.js";
export { type CreateIncrementBackupSetDownloadRequest, type CreateIncrementBackupSetDownloadResponse, CreateIncrementBackupSetDownloadOperation, createIncrementBackupSetDownload } from "./operations/CreateIncrementBackupSetDownload.js";
export { type CreateRestoreTaskRequest, type CreateRestoreTaskResponse, CreateRestoreTaskOperation, createRestoreTask } from "./operations/CreateRestoreTask.js";
export { type DescribeBackupGatewayListRequest, type DescribeBackupGatewayListResponse, DescribeBackupGatewayListOperation, describeBackupGatewayList } from "./operations/DescribeBackupGatewayList.js";
export { type DescribeBackupPlanBillingRequest, type DescribeBackupPlanBillingResponse, DescribeBackupPlanBillingOperation, describeBackupPlanBilling } from "./operations/DescribeBackupPlanBilling.js";
export { type DescribeBackupPlanListRequest, type DescribeBackupPlanListResponse, DescribeBackupPlanListOperation, describeBackupPlanList } from "./operations/DescribeBackupPlanList.js";
export { type DescribeBackupSetDownloadTaskListRequest, type DescribeBackupSetDownloadTaskListResponse, DescribeBackupSetDownloadTaskListOperation, describeBackupSetDownloadTaskList } from "./operations/DescribeBackupSetDownloadTaskList.js";
export { type DescribeDLAServiceRequest, type DescribeDLAServiceResponse, DescribeDLAServiceOperation, describeDLAService } from "./operations/DescribeDLAService.js";
export { type DescribeFullBackupListRequest, type DescribeFullBackupListResponse, DescribeFullBackupListOperation, describeFullBackupList } from "./operations/DescribeFullBackupList.js";
export { type DescribeIncrementBackupListRequest, type DescribeIncrementBackupListResponse, DescribeIncrementBackupListOperation, describeIncrementBackupList } from "./operations/DescribeIncrementBackupList.js";
export { type DescribeJobErrorCodeRequest, type DescribeJobErrorCodeResponse, DescribeJobErrorCodeOperation, describeJobErrorCode } from "./operations/DescribeJobErrorCode.js";
export { type DescribeNodeCidrListRequest, type DescribeNodeCidrListResponse, DescribeNodeCidrListOperation, describeNodeCidrList } from "./operations/DescribeNodeCidrList.js";
export { type DescribePreCheckProgressListRequest, type DescribePreCheckProgressListResponse, DescribePreCheckProgressListOperation, describePreCheckProgressList } from "./operations/DescribePreCheckProgressList.js";
export { type DescribeRegionsRequest, type DescribeRegionsResponse, DescribeRegionsOperation, describeRegions } from "./operations/DescribeRegions.js";
export { type DescribeRestoreRangeInfoRequest, type DescribeRestoreRangeInfoResponse, DescribeRestoreRangeInfoOperation, describeRestoreRangeInfo } from "./operations/DescribeRestoreRangeInfo.js";
export { type DescribeRestoreTaskListRequest, type DescribeRestoreTaskListResponse, DescribeRestoreTaskListOperation, describeRestoreTaskList } from "./operations/DescribeRestoreTaskList.js";
export { type DisableBackupLogRequest, type DisableBackupLogResponse, DisableBackupLogOperation, disableBackupLog } from "./operations/DisableBackupLog.js";
export { type EnableBackupLogRequest, type EnableBackupLogResponse, EnableBackupLogOperation, enableBackupLog } from "./operations/EnableBackupLog.js";
export { type GetDBListFromAgentRequest, type GetDBListFromAgentResponse, GetDBListFromAgentOperation, getDBListFromAgent } from "./operations/GetDBListFromAgent.js";
export { type InitializeDbsServiceLinkedRoleRequest, type InitializeDbsServiceLinkedRoleResponse, InitializeDbsServiceLinkedRoleOperation, initializeDbsServiceLinkedRole } from "./operations/InitializeDbsServiceLinkedRole.js";
export { type ModifyBackupObjectsRequest, type ModifyBackupObjectsResponse, ModifyBackupObjectsOperation, modifyBackupObjects } from "./operations/ModifyBackupObjects.js";
export { type ModifyBackupPlanNameRequest, type ModifyBackupPlanNameResponse, ModifyBackupPlanNameOperation, modifyBackupPlanName } from "./operations/ModifyBackupPlanName.js";
export { type ModifyBackupSetDownloadRulesRequest, type ModifyBackupSetDownloadRulesResponse, ModifyBackupSetDownloadRulesOperation, modifyBackupSetDownloadRules } from "./operations/ModifyBackupSetDownloadRules.js";
export { type ModifyBackupSourceEndpointRequest, type ModifyBackupSourceEndpointResponse, ModifyBackupSourceEndpointOperation, modifyBackupSourceEndpoint } from "./operations/ModifyBackupSourceEndpoint.js";
export { type ModifyBackupStrategyRequest, type ModifyBackupStrategyResponse, ModifyBackupStrategyOperation, modifyBackupStrategy } from "./operations/ModifyBackupStrategy.js";
export { type ModifyStorageStrategyRequest, type ModifyStorageStrategyResponse, ModifyStorageStrategyOperation, modifyStorageStrategy } from "./operations/ModifyStorageStrategy.js";
export { type ReleaseBackupPlanRequest, type ReleaseBackupPlanResponse, ReleaseBackupPlanOperation, releaseBackupPlan } from "./operations/ReleaseBackupPlan.js";
export { type RenewBackupPlanRequest, type RenewBackupPlanResponse, RenewBackupPlanOperation, renewBackupPlan } from "./operations/RenewBackupPlan.js";
export { type StartBackupPlanRequest, type StartBackupPlanResponse, StartBackupPlanOperation, startBackupPlan } from "./operations/StartBackupPlan.js";
export { type StartRestoreTaskRequest, type StartRestoreTaskResponse, StartRestoreTaskOperation, startRestoreTask } from "./operations/StartRestoreTask.js";
export { type StopBackupPlanRequest, type StopBackupPlanResponse, StopBackupPlanOperation, stopBackupPlan } from "./operations/StopBackupPlan.js";
export { type UpgradeBackupPlanRequest, type UpgradeBackupPlanResponse, UpgradeBackupPlanOperation, upgradeBackupPlan } from "./operations/UpgradeBackupPlan.js";
export { waitForDBList } from "./helpers/waitForDBList.js";
export { paginateDescribeBackupGatewayList } from "./helpers/paginateDescribeBackupGatewayList.js";
export { paginateDescribeBackupPlanList } from "./helpers/paginateDescribeBackupPlanList.js";
export { paginateDescribeBackupSetDownloadTaskList } from "./helpers/paginateDescribeBackupSetDownloadTaskList.js";
export { paginateDescribeFullBackupList } from "./helpers/paginateDescribeFullBackupList.js";
export { paginateDescribeIncrementBackupList } from "./helpers/paginateDescribeIncrementBackupList.js";
export { paginateDescribeRestoreTaskList } from "./helpers/paginateDescribeRestoreTaskList.js";
export type {
  ResultEnvelope,
  Page,
  ErrorBody,
  AccessDeniedDetail,
} from "./schemas.js";
