// @ts-nocheck generated
import type { DescribeFullBackupListResponse } from "../operations/DescribeFullBackupList.js";
import {
arr,
at,
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
validateErrorBody as validateDescribeFullBackupListResponse4XX,
validateErrorBody as validateDescribeFullBackupListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_FullBackupFile(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.FinishTime,e,p,"/FinishTime"))&&
str(d.BackupStatus,e,p,"/BackupStatus")&&
str(d.SourceEndpointIpPort,e,p,"/SourceEndpointIpPort")&&
int64(d.CreateTime,e,p,"/CreateTime")&&
str(d.ErrMessage,e,p,"/ErrMessage")&&
str(d.BackupObjects,e,p,"/BackupObjects")&&
int64(d.EndTime,e,p,"/EndTime")&&
int64(d.StartTime,e,p,"/StartTime")&&
int64(d.BackupSetExpiredTime,e,p,"/BackupSetExpiredTime")&&
str(d.StorageMethod,e,p,"/StorageMethod")&&
str(d.BackupSetId,e,p,"/BackupSetId")&&
int64(d.BackupSize,e,p,"/BackupSize")&&
str(d.BackupGatewayIdentifier,e,p,"/BackupGatewayIdentifier")&&
str(d.CrossAliyunId,e,p,"/CrossAliyunId")&&
str(d.CrossRoleName,e,p,"/CrossRoleName")&&
num(d.LogicalFullBackupProgress,e,p,"/LogicalFullBackupProgress")&&
num(d.LogicalStructureBackupProgress,e,p,"/LogicalStructureBackupProgress")&&
str(d.SourceEndpointEnableSsl,e,p,"/SourceEndpointEnableSsl")&&
str(d.SourceEndpointHost,e,p,"/SourceEndpointHost")&&
str(d.SourceEndpointInstanceId,e,p,"/SourceEndpointInstanceId")&&
str(d.SourceEndpointInstanceType,e,p,"/SourceEndpointInstanceType")&&
str(d.SourceEndpointPort,e,p,"/SourceEndpointPort")&&
str(d.SourceEndpointRegion,e,p,"/SourceEndpointRegion")&&
str(d.SourceEndpointUserName,e,p,"/SourceEndpointUserName")&&
str(d.StorageEncryptMethod,e,p,"/StorageEncryptMethod"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.FullBackupFile,e,p,"/FullBackupFile",o_Items_FullBackupFile)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeFullBackupListResponse(v: unknown, e?: Issues): v is DescribeFullBackupListResponse{return verdict(f_4fxv75,v,e)}
