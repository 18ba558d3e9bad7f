// @ts-nocheck generated
import type { DescribeRestoreTaskListResponse } from "../operations/DescribeRestoreTaskList.js";
import {
arr,
at,
int32,
int64,
num,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_Page } from "./schemas/Page.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateDescribeRestoreTaskListResponse4XX,
validateErrorBody as validateDescribeRestoreTaskListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_RestoreTaskDetail(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.RestoreStatus,e,p,"/RestoreStatus"))&&
int32(d.FullStruAfterRestoreProgress,e,p,"/FullStruAfterRestoreProgress")&&
str(d.CrossRoleName,e,p,"/CrossRoleName")&&
str(d.RestoreDir,e,p,"/RestoreDir")&&
str(d.CrossAliyunId,e,p,"/CrossAliyunId")&&
str(d.RestoreObjects,e,p,"/RestoreObjects")&&
str(d.BackupPlanId,e,p,"/BackupPlanId")&&
str(d.DestinationEndpointRegion,e,p,"/DestinationEndpointRegion")&&
int64(d.RestoreTaskCreateTime,e,p,"/RestoreTaskCreateTime")&&
str(d.DestinationEndpointUserName,e,p,"/DestinationEndpointUserName")&&
int64(d.RestoreTaskFinishTime,e,p,"/RestoreTaskFinishTime")&&
str(d.DestinationEndpointIpPort,e,p,"/DestinationEndpointIpPort")&&
str(d.DestinationEndpointDatabaseName,e,p,"/DestinationEndpointDatabaseName")&&
str(d.DestinationEndpointInstanceType,e,p,"/DestinationEndpointInstanceType")&&
str(d.DestinationEndpointOracleSID,e,p,"/DestinationEndpointOracleSID")&&
int32(d.FullStruforeRestoreProgress,e,p,"/FullStruforeRestoreProgress")&&
str(d.ErrMessage,e,p,"/ErrMessage")&&
str(d.RestoreTaskId,e,p,"/RestoreTaskId")&&
int32(d.FullDataRestoreProgress,e,p,"/FullDataRestoreProgress")&&
int32(d.ContinuousRestoreProgress,e,p,"/ContinuousRestoreProgress")&&
str(d.DestinationEndpointInstanceID,e,p,"/DestinationEndpointInstanceID")&&
str(d.BackupSetId,e,p,"/BackupSetId")&&
int64(d.BackupGatewayId,e,p,"/BackupGatewayId")&&
str(d.RestoreTaskName,e,p,"/RestoreTaskName")&&
int64(d.RestoreTime,e,p,"/RestoreTime")&&
str(d.BackupGatewayIdentifier,e,p,"/BackupGatewayIdentifier")&&
str(d.BackupSourceOssRegion,e,p,"/BackupSourceOssRegion")&&
str(d.DestinationEndpointEnableSsl,e,p,"/DestinationEndpointEnableSsl")&&
str(d.DestinationEndpointHost,e,p,"/DestinationEndpointHost")&&
str(d.DestinationEndpointPort,e,p,"/DestinationEndpointPort")&&
num(d.PhysicalBackupRecoverProgress,e,p,"/PhysicalBackupRecoverProgress")&&
num(d.PhysicalDatabaseOnlineProgress,e,p,"/PhysicalDatabaseOnlineProgress")&&
num(d.PhysicalFullAndIncrementBackupRecoverProgress,e,p,"/PhysicalFullAndIncrementBackupRecoverProgress")&&
num(d.PhysicalFullBackupRecoverProgress,e,p,"/PhysicalFullBackupRecoverProgress")&&
num(d.PhysicalIncrementBackupRecoverProgress,e,p,"/PhysicalIncrementBackupRecoverProgress")&&
str(d.RestoreDestinationMode,e,p,"/RestoreDestinationMode"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.RestoreTaskDetail,e,p,"/RestoreTaskDetail",o_Items_RestoreTaskDetail)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeRestoreTaskListResponse(v: unknown, e?: Issues): v is DescribeRestoreTaskListResponse{return verdict(f_4fxv75,v,e)}
