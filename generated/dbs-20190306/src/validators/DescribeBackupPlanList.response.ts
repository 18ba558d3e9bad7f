// @ts-nocheck generated
import type { DescribeBackupPlanListResponse } from "../operations/DescribeBackupPlanList.js";
import {
arr,
at,
bool,
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
validateErrorBody as validateDescribeBackupPlanListResponse4XX,
validateErrorBody as validateDescribeBackupPlanListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_BackupPlanDetail(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.CrossRoleName,e,p,"/CrossRoleName"))&&
str(d.SourceEndpointInstanceType,e,p,"/SourceEndpointInstanceType")&&
str(d.BackupSetDownloadDir,e,p,"/BackupSetDownloadDir")&&
str(d.SourceEndpointIpPort,e,p,"/SourceEndpointIpPort")&&
str(d.CrossAliyunId,e,p,"/CrossAliyunId")&&
int32(d.DuplicationArchivePeriod,e,p,"/DuplicationArchivePeriod")&&
str(d.BackupPlanId,e,p,"/BackupPlanId")&&
int64(d.EndTimestampForRestore,e,p,"/EndTimestampForRestore")&&
str(d.BackupPlanStatus,e,p,"/BackupPlanStatus")&&
str(d.BackupSetDownloadFullDataFormat,e,p,"/BackupSetDownloadFullDataFormat")&&
int32(d.BackupRetentionPeriod,e,p,"/BackupRetentionPeriod")&&
str(d.OSSBucketRegion,e,p,"/OSSBucketRegion")&&
str(d.SourceEndpointOracleSID,e,p,"/SourceEndpointOracleSID")&&
str(d.BackupStorageType,e,p,"/BackupStorageType")&&
str(d.BackupMethod,e,p,"/BackupMethod")&&
str(d.SourceEndpointRegion,e,p,"/SourceEndpointRegion")&&
str(d.BackupPeriod,e,p,"/BackupPeriod")&&
str(d.SourceEndpointDatabaseName,e,p,"/SourceEndpointDatabaseName")&&
int64(d.BackupSetDownloadGatewayId,e,p,"/BackupSetDownloadGatewayId")&&
int64(d.BackupPlanCreateTime,e,p,"/BackupPlanCreateTime")&&
str(d.InstanceClass,e,p,"/InstanceClass")&&
str(d.BackupSetDownloadTargetType,e,p,"/BackupSetDownloadTargetType")&&
int32(d.DuplicationInfrequentAccessPeriod,e,p,"/DuplicationInfrequentAccessPeriod")&&
str(d.BackupStartTime,e,p,"/BackupStartTime")&&
str(d.ErrMessage,e,p,"/ErrMessage")&&
str(d.BackupObjects,e,p,"/BackupObjects")&&
int64(d.BeginTimestampForRestore,e,p,"/BeginTimestampForRestore")&&
str(d.SourceEndpointInstanceID,e,p,"/SourceEndpointInstanceID")&&
bool(d.OpenBackupSetAutoDownload,e,p,"/OpenBackupSetAutoDownload")&&
str(d.BackupPlanName,e,p,"/BackupPlanName")&&
str(d.OSSBucketName,e,p,"/OSSBucketName")&&
int64(d.BackupGatewayId,e,p,"/BackupGatewayId")&&
str(d.SourceEndpointUserName,e,p,"/SourceEndpointUserName")&&
str(d.BackupSetDownloadIncrementDataFormat,e,p,"/BackupSetDownloadIncrementDataFormat")&&
bool(d.EnableBackupLog,e,p,"/EnableBackupLog")&&
str(d.ResourceGroupId,e,p,"/ResourceGroupId")&&
str(d.DatabaseType,e,p,"/DatabaseType")&&
str(d.BackupGatewayIdentifier,e,p,"/BackupGatewayIdentifier")&&
str(d.BackupPlanRegion,e,p,"/BackupPlanRegion")&&
bool(d.EnableMysqlPhysicalBackupBinLog,e,p,"/EnableMysqlPhysicalBackupBinLog")&&
str(d.IncrementBackupRetentionPeriod,e,p,"/IncrementBackupRetentionPeriod")&&
str(d.IncrementDuplicationArchivePeriod,e,p,"/IncrementDuplicationArchivePeriod")&&
str(d.IncrementDuplicationInfrequentAccessPeriod,e,p,"/IncrementDuplicationInfrequentAccessPeriod")&&
str(d.InstanceChargeType,e,p,"/InstanceChargeType")&&
num(d.InstanceExpiredTimestamp,e,p,"/InstanceExpiredTimestamp")&&
str(d.LogBackupRetentionPeriod,e,p,"/LogBackupRetentionPeriod")&&
str(d.LogDuplicationArchivePeriod,e,p,"/LogDuplicationArchivePeriod")&&
str(d.LogDuplicationInfrequentAccessPeriod,e,p,"/LogDuplicationInfrequentAccessPeriod")&&
str(d.SourceEndpointEnableSsl,e,p,"/SourceEndpointEnableSsl")&&
str(d.SourceEndpointHost,e,p,"/SourceEndpointHost")&&
str(d.SourceEndpointPort,e,p,"/SourceEndpointPort")&&
str(d.StorageEncryptMethod,e,p,"/StorageEncryptMethod"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.BackupPlanDetail,e,p,"/BackupPlanDetail",o_Items_BackupPlanDetail)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeBackupPlanListResponse(v: unknown, e?: Issues): v is DescribeBackupPlanListResponse{return verdict(f_4fxv75,v,e)}
