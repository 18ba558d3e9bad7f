// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import {
  ConfigureBackupPlanOperation,
  type ConfigureBackupPlanRequest,
  type ConfigureBackupPlanResponse,
} from "./operations/ConfigureBackupPlan.js";
import {
  CreateAndStartBackupPlanOperation,
  type CreateAndStartBackupPlanRequest,
  type CreateAndStartBackupPlanResponse,
} from "./operations/CreateAndStartBackupPlan.js";
import {
  CreateBackupPlanOperation,
  type CreateBackupPlanRequest,
  type CreateBackupPlanResponse,
} from "./operations/CreateBackupPlan.js";
import {
  CreateFullBackupSetDownloadOperation,
  type CreateFullBackupSetDownloadRequest,
  type CreateFullBackupSetDownloadResponse,
} from "./operations/CreateFullBackupSetDownload.js";
import {
  CreateGetDBListFromAgentTaskOperation,
  type CreateGetDBListFromAgentTaskRequest,
  type CreateGetDBListFromAgentTaskResponse,
} from "./operations/CreateGetDBListFromAgentTask.js";
import {
  CreateIncrementBackupSetDownloadOperation,
  type CreateIncrementBackupSetDownloadRequest,
  type CreateIncrementBackupSetDownloadResponse,
} from "./operations/CreateIncrementBackupSetDownload.js";
import {
  CreateRestoreTaskOperation,
  type CreateRestoreTaskRequest,
  type CreateRestoreTaskResponse,
} from "./operations/CreateRestoreTask.js";
import {
  DescribeBackupGatewayListOperation,
  type DescribeBackupGatewayListRequest,
  type DescribeBackupGatewayListResponse,
} from "./operations/DescribeBackupGatewayList.js";
import {
  DescribeBackupPlanBillingOperation,
  type DescribeBackupPlanBillingRequest,
  type DescribeBackupPlanBillingResponse,
} from "./operations/DescribeBackupPlanBilling.js";
import {
  DescribeBackupPlanListOperation,
  type DescribeBackupPlanListRequest,
  type DescribeBackupPlanListResponse,
} from "./operations/DescribeBackupPlanList.js";
import {
  DescribeBackupSetDownloadTaskListOperation,
  type DescribeBackupSetDownloadTaskListRequest,
  type DescribeBackupSetDownloadTaskListResponse,
} from "./operations/DescribeBackupSetDownloadTaskList.js";
import {
  DescribeDLAServiceOperation,
  type DescribeDLAServiceRequest,
  type DescribeDLAServiceResponse,
} from "./operations/DescribeDLAService.js";
import {
  DescribeFullBackupListOperation,
  type DescribeFullBackupListRequest,
  type DescribeFullBackupListResponse,
} from "./operations/DescribeFullBackupList.js";
import {
  DescribeIncrementBackupListOperation,
  type DescribeIncrementBackupListRequest,
  type DescribeIncrementBackupListResponse,
} from "./operations/DescribeIncrementBackupList.js";
import {
  DescribeJobErrorCodeOperation,
  type DescribeJobErrorCodeRequest,
  type DescribeJobErrorCodeResponse,
} from "./operations/DescribeJobErrorCode.js";
import {
  DescribeNodeCidrListOperation,
  type DescribeNodeCidrListRequest,
  type DescribeNodeCidrListResponse,
} from "./operations/DescribeNodeCidrList.js";
import {
  DescribePreCheckProgressListOperation,
  type DescribePreCheckProgressListRequest,
  type DescribePreCheckProgressListResponse,
} from "./operations/DescribePreCheckProgressList.js";
import {
  DescribeRegionsOperation,
  type DescribeRegionsRequest,
  type DescribeRegionsResponse,
} from "./operations/DescribeRegions.js";
import {
  DescribeRestoreRangeInfoOperation,
  type DescribeRestoreRangeInfoRequest,
  type DescribeRestoreRangeInfoResponse,
} from "./operations/DescribeRestoreRangeInfo.js";
import {
  DescribeRestoreTaskListOperation,
  type DescribeRestoreTaskListRequest,
  type DescribeRestoreTaskListResponse,
} from "./operations/DescribeRestoreTaskList.js";
import {
  DisableBackupLogOperation,
  type DisableBackupLogRequest,
  type DisableBackupLogResponse,
} from "./operations/DisableBackupLog.js";
import {
  EnableBackupLogOperation,
  type EnableBackupLogRequest,
  type EnableBackupLogResponse,
} from "./operations/EnableBackupLog.js";
import {
  GetDBListFromAgentOperation,
  type GetDBListFromAgentRequest,
  type GetDBListFromAgentResponse,
} from "./operations/GetDBListFromAgent.js";
import {
  InitializeDbsServiceLinkedRoleOperation,
  type InitializeDbsServiceLinkedRoleRequest,
  type InitializeDbsServiceLinkedRoleResponse,
} from "./operations/InitializeDbsServiceLinkedRole.js";
import {
  ModifyBackupObjectsOperation,
  type ModifyBackupObjectsRequest,
  type ModifyBackupObjectsResponse,
} from "./operations/ModifyBackupObjects.js";
import {
  ModifyBackupPlanNameOperation,
  type ModifyBackupPlanNameRequest,
  type ModifyBackupPlanNameResponse,
} from "./operations/ModifyBackupPlanName.js";
import {
  ModifyBackupSetDownloadRulesOperation,
  type ModifyBackupSetDownloadRulesRequest,
  type ModifyBackupSetDownloadRulesResponse,
} from "./operations/ModifyBackupSetDownloadRules.js";
import {
  ModifyBackupSourceEndpointOperation,
  type ModifyBackupSourceEndpointRequest,
  type ModifyBackupSourceEndpointResponse,
} from "./operations/ModifyBackupSourceEndpoint.js";
import {
  ModifyBackupStrategyOperation,
  type ModifyBackupStrategyRequest,
  type ModifyBackupStrategyResponse,
} from "./operations/ModifyBackupStrategy.js";
import {
  ModifyStorageStrategyOperation,
  type ModifyStorageStrategyRequest,
  type ModifyStorageStrategyResponse,
} from "./operations/ModifyStorageStrategy.js";
import {
  ReleaseBackupPlanOperation,
  type ReleaseBackupPlanRequest,
  type ReleaseBackupPlanResponse,
} from "./operations/ReleaseBackupPlan.js";
import {
  RenewBackupPlanOperation,
  type RenewBackupPlanRequest,
  type RenewBackupPlanResponse,
} from "./operations/RenewBackupPlan.js";
import {
  StartBackupPlanOperation,
  type StartBackupPlanRequest,
  type StartBackupPlanResponse,
} from "./operations/StartBackupPlan.js";
import {
  StartRestoreTaskOperation,
  type StartRestoreTaskRequest,
  type StartRestoreTaskResponse,
} from "./operations/StartRestoreTask.js";
import {
  StopBackupPlanOperation,
  type StopBackupPlanRequest,
  type StopBackupPlanResponse,
} from "./operations/StopBackupPlan.js";
import {
  UpgradeBackupPlanOperation,
  type UpgradeBackupPlanRequest,
  type UpgradeBackupPlanResponse,
} from "./operations/UpgradeBackupPlan.js";
import type { AcsClient } from "./runtime/acs/create-client.js";
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
    request: ConfigureBackupPlanRequest,
    options?: CallOptions,
  ): Promise<ConfigureBackupPlanResponse> {
    return this.$client.send(ConfigureBackupPlanOperation, request, options);
  }

  /** Buy a backup plan, configure it and start it in one call. */
  createAndStartBackupPlan(
    request: CreateAndStartBackupPlanRequest,
    options?: CallOptions,
  ): Promise<CreateAndStartBackupPlanResponse> {
    return this.$client.send(CreateAndStartBackupPlanOperation, request, options);
  }

  /** Buy a backup plan that is configured later. */
  createBackupPlan(
    request: CreateBackupPlanRequest,
    options?: CallOptions,
  ): Promise<CreateBackupPlanResponse> {
    return this.$client.send(CreateBackupPlanOperation, request, options);
  }

  /** Ask for one full backup set as files to download. */
  createFullBackupSetDownload(
    request: CreateFullBackupSetDownloadRequest,
    options?: CallOptions,
  ): Promise<CreateFullBackupSetDownloadResponse> {
    return this.$client.send(CreateFullBackupSetDownloadOperation, request, options);
  }

  /** Start looking for the databases a backup gateway can reach. */
  createGetDBListFromAgentTask(
    request: CreateGetDBListFromAgentTaskRequest = {},
    options?: CallOptions,
  ): Promise<CreateGetDBListFromAgentTaskResponse> {
    return this.$client.send(CreateGetDBListFromAgentTaskOperation, request, options);
  }

  /** Ask for one incremental backup set as files to download. */
  createIncrementBackupSetDownload(
    request: CreateIncrementBackupSetDownloadRequest,
    options?: CallOptions,
  ): Promise<CreateIncrementBackupSetDownloadResponse> {
    return this.$client.send(CreateIncrementBackupSetDownloadOperation, request, options);
  }

  /** Define a job that restores a backup into a database. */
  createRestoreTask(
    request: CreateRestoreTaskRequest,
    options?: CallOptions,
  ): Promise<CreateRestoreTaskResponse> {
    return this.$client.send(CreateRestoreTaskOperation, request, options);
  }

  /** List the backup gateways of a region. */
  describeBackupGatewayList(
    request: DescribeBackupGatewayListRequest,
    options?: CallOptions,
  ): Promise<DescribeBackupGatewayListResponse> {
    return this.$client.send(DescribeBackupGatewayListOperation, request, options);
  }

  /** Show what a backup plan has cost and used. */
  describeBackupPlanBilling(
    request: DescribeBackupPlanBillingRequest,
    options?: CallOptions,
  ): Promise<DescribeBackupPlanBillingResponse> {
    return this.$client.send(DescribeBackupPlanBillingOperation, request, options);
  }

  /** List backup plans with their configuration and state. */
  describeBackupPlanList(
    request: DescribeBackupPlanListRequest = {},
    options?: CallOptions,
  ): Promise<DescribeBackupPlanListResponse> {
    return this.$client.send(DescribeBackupPlanListOperation, request, options);
  }

  /** List download jobs and their state. */
  describeBackupSetDownloadTaskList(
    request: DescribeBackupSetDownloadTaskListRequest = {},
    options?: CallOptions,
  ): Promise<DescribeBackupSetDownloadTaskListResponse> {
    return this.$client.send(DescribeBackupSetDownloadTaskListOperation, request, options);
  }

  /** Show whether the data lake link of a backup plan is on. */
  describeDLAService(
    request: DescribeDLAServiceRequest,
    options?: CallOptions,
  ): Promise<DescribeDLAServiceResponse> {
    return this.$client.send(DescribeDLAServiceOperation, request, options);
  }

  /** List the full backups of a plan. */
  describeFullBackupList(
    request: DescribeFullBackupListRequest,
    options?: CallOptions,
  ): Promise<DescribeFullBackupListResponse> {
    return this.$client.send(DescribeFullBackupListOperation, request, options);
  }

  /** List the incremental backups of a plan. */
  describeIncrementBackupList(
    request: DescribeIncrementBackupListRequest,
    options?: CallOptions,
  ): Promise<DescribeIncrementBackupListResponse> {
    return this.$client.send(DescribeIncrementBackupListOperation, request, options);
  }

  /** Explain why a backup or restore job failed. */
  describeJobErrorCode(
    request: DescribeJobErrorCodeRequest,
    options?: CallOptions,
  ): Promise<DescribeJobErrorCodeResponse> {
    return this.$client.send(DescribeJobErrorCodeOperation, request, options);
  }

  /** List the address ranges that DBS connects from. */
  describeNodeCidrList(
    request: DescribeNodeCidrListRequest,
    options?: CallOptions,
  ): Promise<DescribeNodeCidrListResponse> {
    return this.$client.send(DescribeNodeCidrListOperation, request, options);
  }

  /** Show how the precheck of a backup plan or restore job goes. */
  describePreCheckProgressList(
    request: DescribePreCheckProgressListRequest = {},
    options?: CallOptions,
  ): Promise<DescribePreCheckProgressListResponse> {
    return this.$client.send(DescribePreCheckProgressListOperation, request, options);
  }

  /** List the regions in which Database Backup is offered. */
  describeRegions(
    request: DescribeRegionsRequest = {},
    options?: CallOptions,
  ): Promise<DescribeRegionsResponse> {
    return this.$client.send(DescribeRegionsOperation, request, options);
  }

  /** Find the points in time a plan can be restored to. */
  describeRestoreRangeInfo(
    request: DescribeRestoreRangeInfoRequest,
    options?: CallOptions,
  ): Promise<DescribeRestoreRangeInfoResponse> {
    return this.$client.send(DescribeRestoreRangeInfoOperation, request, options);
  }

  /** List restore jobs and how far they are. */
  describeRestoreTaskList(
    request: DescribeRestoreTaskListRequest = {},
    options?: CallOptions,
  ): Promise<DescribeRestoreTaskListResponse> {
    return this.$client.send(DescribeRestoreTaskListOperation, request, options);
  }

  /** Stop the incremental backup of a plan. */
  disableBackupLog(
    request: DisableBackupLogRequest,
    options?: CallOptions,
  ): Promise<DisableBackupLogResponse> {
    return this.$client.send(DisableBackupLogOperation, request, options);
  }

  /** Start the incremental backup of a plan. */
  enableBackupLog(
    request: EnableBackupLogRequest,
    options?: CallOptions,
  ): Promise<EnableBackupLogResponse> {
    return this.$client.send(EnableBackupLogOperation, request, options);
  }

  /** Read the databases that a gateway found. */
  getDBListFromAgent(
    request: GetDBListFromAgentRequest = {},
    options?: CallOptions,
  ): Promise<GetDBListFromAgentResponse> {
    return this.$client.send(GetDBListFromAgentOperation, request, options);
  }

  /** Give DBS the role it needs to reach your databases. */
  initializeDbsServiceLinkedRole(
    request: InitializeDbsServiceLinkedRoleRequest = {},
    options?: CallOptions,
  ): Promise<InitializeDbsServiceLinkedRoleResponse> {
    return this.$client.send(InitializeDbsServiceLinkedRoleOperation, request, options);
  }

  /** Change which databases and tables a plan backs up. */
  modifyBackupObjects(
    request: ModifyBackupObjectsRequest,
    options?: CallOptions,
  ): Promise<ModifyBackupObjectsResponse> {
    return this.$client.send(ModifyBackupObjectsOperation, request, options);
  }

  /** Rename a backup plan. */
  modifyBackupPlanName(
    request: ModifyBackupPlanNameRequest,
    options?: CallOptions,
  ): Promise<ModifyBackupPlanNameResponse> {
    return this.$client.send(ModifyBackupPlanNameOperation, request, options);
  }

  /** Set whether new backup sets are downloaded by themselves, and where to. */
  modifyBackupSetDownloadRules(
    request: ModifyBackupSetDownloadRulesRequest,
    options?: CallOptions,
  ): Promise<ModifyBackupSetDownloadRulesResponse> {
    return this.$client.send(ModifyBackupSetDownloadRulesOperation, request, options);
  }

  /** Point a plan at another database, or change how it logs in. */
  modifyBackupSourceEndpoint(
    request: ModifyBackupSourceEndpointRequest,
    options?: CallOptions,
  ): Promise<ModifyBackupSourceEndpointResponse> {
    return this.$client.send(ModifyBackupSourceEndpointOperation, request, options);
  }

  /** Change when a plan makes its full backups. */
  modifyBackupStrategy(
    request: ModifyBackupStrategyRequest,
    options?: CallOptions,
  ): Promise<ModifyBackupStrategyResponse> {
    return this.$client.send(ModifyBackupStrategyOperation, request, options);
  }

  /** Change how long backups are kept and when they move to cheaper storage. */
  modifyStorageStrategy(
    request: ModifyStorageStrategyRequest,
    options?: CallOptions,
  ): Promise<ModifyStorageStrategyResponse> {
    return this.$client.send(ModifyStorageStrategyOperation, request, options);
  }

  /** End a pay-as-you-go backup plan. */
  releaseBackupPlan(
    request: ReleaseBackupPlanRequest,
    options?: CallOptions,
  ): Promise<ReleaseBackupPlanResponse> {
    return this.$client.send(ReleaseBackupPlanOperation, request, options);
  }

  /** Extend the subscription of a backup plan. */
  renewBackupPlan(
    request: RenewBackupPlanRequest,
    options?: CallOptions,
  ): Promise<RenewBackupPlanResponse> {
    return this.$client.send(RenewBackupPlanOperation, request, options);
  }

  /** Start a backup plan, or start it again. */
  startBackupPlan(
    request: StartBackupPlanRequest,
    options?: CallOptions,
  ): Promise<StartBackupPlanResponse> {
    return this.$client.send(StartBackupPlanOperation, request, options);
  }

  /** Set off a restore job. */
  startRestoreTask(
    request: StartRestoreTaskRequest,
    options?: CallOptions,
  ): Promise<StartRestoreTaskResponse> {
    return this.$client.send(StartRestoreTaskOperation, request, options);
  }

  /** Pause a backup plan. */
  stopBackupPlan(
    request: StopBackupPlanRequest,
    options?: CallOptions,
  ): Promise<StopBackupPlanResponse> {
    return this.$client.send(StopBackupPlanOperation, request, options);
  }

  /** Move a backup plan to a larger specification. */
  upgradeBackupPlan(
    request: UpgradeBackupPlanRequest,
    options?: CallOptions,
  ): Promise<UpgradeBackupPlanResponse> {
    return this.$client.send(UpgradeBackupPlanOperation, request, options);
  }
}
