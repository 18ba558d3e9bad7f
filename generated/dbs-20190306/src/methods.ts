// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import * as operations from "./operations.js";
import type { AcsClient } from "./runtime/client.js";
import type { CallOptions } from "./runtime/types.js";

/** All operations as methods of one object. */
export class DbsMethods {
  /** The client that sends the calls. */
  readonly $client: AcsClient;

  constructor(client: AcsClient) {
    this.$client = client;
  }

  /** Say what a backup plan backs up, when, and for how long it keeps the data. */
  configureBackupPlan(
    request: operations.ConfigureBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.ConfigureBackupPlanResponse> {
    return this.$client.send(operations.ConfigureBackupPlanOperation, request, options);
  }

  /** Buy a backup plan, configure it and start it in one call. */
  createAndStartBackupPlan(
    request: operations.CreateAndStartBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.CreateAndStartBackupPlanResponse> {
    return this.$client.send(operations.CreateAndStartBackupPlanOperation, request, options);
  }

  /** Buy a backup plan that is configured later. */
  createBackupPlan(
    request: operations.CreateBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.CreateBackupPlanResponse> {
    return this.$client.send(operations.CreateBackupPlanOperation, request, options);
  }

  /** Ask for one full backup set as files to download. */
  createFullBackupSetDownload(
    request: operations.CreateFullBackupSetDownloadRequest,
    options?: CallOptions,
  ): Promise<operations.CreateFullBackupSetDownloadResponse> {
    return this.$client.send(operations.CreateFullBackupSetDownloadOperation, request, options);
  }

  /** Start looking for the databases a backup gateway can reach. */
  createGetDBListFromAgentTask(
    request: operations.CreateGetDBListFromAgentTaskRequest = {},
    options?: CallOptions,
  ): Promise<operations.CreateGetDBListFromAgentTaskResponse> {
    return this.$client.send(operations.CreateGetDBListFromAgentTaskOperation, request, options);
  }

  /** Ask for one incremental backup set as files to download. */
  createIncrementBackupSetDownload(
    request: operations.CreateIncrementBackupSetDownloadRequest,
    options?: CallOptions,
  ): Promise<operations.CreateIncrementBackupSetDownloadResponse> {
    return this.$client.send(operations.CreateIncrementBackupSetDownloadOperation, request, options);
  }

  /** Define a job that restores a backup into a database. */
  createRestoreTask(
    request: operations.CreateRestoreTaskRequest,
    options?: CallOptions,
  ): Promise<operations.CreateRestoreTaskResponse> {
    return this.$client.send(operations.CreateRestoreTaskOperation, request, options);
  }

  /** List the backup gateways of a region. */
  describeBackupGatewayList(
    request: operations.DescribeBackupGatewayListRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeBackupGatewayListResponse> {
    return this.$client.send(operations.DescribeBackupGatewayListOperation, request, options);
  }

  /** Show what a backup plan has cost and used. */
  describeBackupPlanBilling(
    request: operations.DescribeBackupPlanBillingRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeBackupPlanBillingResponse> {
    return this.$client.send(operations.DescribeBackupPlanBillingOperation, request, options);
  }

  /** List backup plans with their configuration and state. */
  describeBackupPlanList(
    request: operations.DescribeBackupPlanListRequest = {},
    options?: CallOptions,
  ): Promise<operations.DescribeBackupPlanListResponse> {
    return this.$client.send(operations.DescribeBackupPlanListOperation, request, options);
  }

  /** List download jobs and their state. */
  describeBackupSetDownloadTaskList(
    request: operations.DescribeBackupSetDownloadTaskListRequest = {},
    options?: CallOptions,
  ): Promise<operations.DescribeBackupSetDownloadTaskListResponse> {
    return this.$client.send(operations.DescribeBackupSetDownloadTaskListOperation, request, options);
  }

  /** Show whether the data lake link of a backup plan is on. */
  describeDLAService(
    request: operations.DescribeDLAServiceRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeDLAServiceResponse> {
    return this.$client.send(operations.DescribeDLAServiceOperation, request, options);
  }

  /** List the full backups of a plan. */
  describeFullBackupList(
    request: operations.DescribeFullBackupListRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeFullBackupListResponse> {
    return this.$client.send(operations.DescribeFullBackupListOperation, request, options);
  }

  /** List the incremental backups of a plan. */
  describeIncrementBackupList(
    request: operations.DescribeIncrementBackupListRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeIncrementBackupListResponse> {
    return this.$client.send(operations.DescribeIncrementBackupListOperation, request, options);
  }

  /** Explain why a backup or restore job failed. */
  describeJobErrorCode(
    request: operations.DescribeJobErrorCodeRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeJobErrorCodeResponse> {
    return this.$client.send(operations.DescribeJobErrorCodeOperation, request, options);
  }

  /** List the address ranges that DBS connects from. */
  describeNodeCidrList(
    request: operations.DescribeNodeCidrListRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeNodeCidrListResponse> {
    return this.$client.send(operations.DescribeNodeCidrListOperation, request, options);
  }

  /** Show how the precheck of a backup plan or restore job goes. */
  describePreCheckProgressList(
    request: operations.DescribePreCheckProgressListRequest = {},
    options?: CallOptions,
  ): Promise<operations.DescribePreCheckProgressListResponse> {
    return this.$client.send(operations.DescribePreCheckProgressListOperation, request, options);
  }

  /** List the regions in which Database Backup is offered. */
  describeRegions(
    request: operations.DescribeRegionsRequest = {},
    options?: CallOptions,
  ): Promise<operations.DescribeRegionsResponse> {
    return this.$client.send(operations.DescribeRegionsOperation, request, options);
  }

  /** Find the points in time a plan can be restored to. */
  describeRestoreRangeInfo(
    request: operations.DescribeRestoreRangeInfoRequest,
    options?: CallOptions,
  ): Promise<operations.DescribeRestoreRangeInfoResponse> {
    return this.$client.send(operations.DescribeRestoreRangeInfoOperation, request, options);
  }

  /** List restore jobs and how far they are. */
  describeRestoreTaskList(
    request: operations.DescribeRestoreTaskListRequest = {},
    options?: CallOptions,
  ): Promise<operations.DescribeRestoreTaskListResponse> {
    return this.$client.send(operations.DescribeRestoreTaskListOperation, request, options);
  }

  /** Stop the incremental backup of a plan. */
  disableBackupLog(
    request: operations.DisableBackupLogRequest,
    options?: CallOptions,
  ): Promise<operations.DisableBackupLogResponse> {
    return this.$client.send(operations.DisableBackupLogOperation, request, options);
  }

  /** Start the incremental backup of a plan. */
  enableBackupLog(
    request: operations.EnableBackupLogRequest,
    options?: CallOptions,
  ): Promise<operations.EnableBackupLogResponse> {
    return this.$client.send(operations.EnableBackupLogOperation, request, options);
  }

  /** Read the databases that a gateway found. */
  getDBListFromAgent(
    request: operations.GetDBListFromAgentRequest = {},
    options?: CallOptions,
  ): Promise<operations.GetDBListFromAgentResponse> {
    return this.$client.send(operations.GetDBListFromAgentOperation, request, options);
  }

  /** Give DBS the role it needs to reach your databases. */
  initializeDbsServiceLinkedRole(
    request: operations.InitializeDbsServiceLinkedRoleRequest = {},
    options?: CallOptions,
  ): Promise<operations.InitializeDbsServiceLinkedRoleResponse> {
    return this.$client.send(operations.InitializeDbsServiceLinkedRoleOperation, request, options);
  }

  /** Change which databases and tables a plan backs up. */
  modifyBackupObjects(
    request: operations.ModifyBackupObjectsRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyBackupObjectsResponse> {
    return this.$client.send(operations.ModifyBackupObjectsOperation, request, options);
  }

  /** Rename a backup plan. */
  modifyBackupPlanName(
    request: operations.ModifyBackupPlanNameRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyBackupPlanNameResponse> {
    return this.$client.send(operations.ModifyBackupPlanNameOperation, request, options);
  }

  /** Set whether new backup sets are downloaded by themselves, and where to. */
  modifyBackupSetDownloadRules(
    request: operations.ModifyBackupSetDownloadRulesRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyBackupSetDownloadRulesResponse> {
    return this.$client.send(operations.ModifyBackupSetDownloadRulesOperation, request, options);
  }

  /** Point a plan at another database, or change how it logs in. */
  modifyBackupSourceEndpoint(
    request: operations.ModifyBackupSourceEndpointRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyBackupSourceEndpointResponse> {
    return this.$client.send(operations.ModifyBackupSourceEndpointOperation, request, options);
  }

  /** Change when a plan makes its full backups. */
  modifyBackupStrategy(
    request: operations.ModifyBackupStrategyRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyBackupStrategyResponse> {
    return this.$client.send(operations.ModifyBackupStrategyOperation, request, options);
  }

  /** Change how long backups are kept and when they move to cheaper storage. */
  modifyStorageStrategy(
    request: operations.ModifyStorageStrategyRequest,
    options?: CallOptions,
  ): Promise<operations.ModifyStorageStrategyResponse> {
    return this.$client.send(operations.ModifyStorageStrategyOperation, request, options);
  }

  /** End a pay-as-you-go backup plan. */
  releaseBackupPlan(
    request: operations.ReleaseBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.ReleaseBackupPlanResponse> {
    return this.$client.send(operations.ReleaseBackupPlanOperation, request, options);
  }

  /** Extend the subscription of a backup plan. */
  renewBackupPlan(
    request: operations.RenewBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.RenewBackupPlanResponse> {
    return this.$client.send(operations.RenewBackupPlanOperation, request, options);
  }

  /** Start a backup plan, or start it again. */
  startBackupPlan(
    request: operations.StartBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.StartBackupPlanResponse> {
    return this.$client.send(operations.StartBackupPlanOperation, request, options);
  }

  /** Set off a restore job. */
  startRestoreTask(
    request: operations.StartRestoreTaskRequest,
    options?: CallOptions,
  ): Promise<operations.StartRestoreTaskResponse> {
    return this.$client.send(operations.StartRestoreTaskOperation, request, options);
  }

  /** Pause a backup plan. */
  stopBackupPlan(
    request: operations.StopBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.StopBackupPlanResponse> {
    return this.$client.send(operations.StopBackupPlanOperation, request, options);
  }

  /** Move a backup plan to a larger specification. */
  upgradeBackupPlan(
    request: operations.UpgradeBackupPlanRequest,
    options?: CallOptions,
  ): Promise<operations.UpgradeBackupPlanResponse> {
    return this.$client.send(operations.UpgradeBackupPlanOperation, request, options);
  }
}
