// @ts-nocheck generated
import type { DescribeIncrementBackupListResponse } from "../operations/DescribeIncrementBackupList.js";
import {
arr,
at,
int64,
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
validateErrorBody as validateDescribeIncrementBackupListResponse4XX,
validateErrorBody as validateDescribeIncrementBackupListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_IncrementBackupFile(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.EndTime,e,p,"/EndTime"))&&
int64(d.BackupSetExpiredTime,e,p,"/BackupSetExpiredTime")&&
int64(d.StartTime,e,p,"/StartTime")&&
str(d.StorageMethod,e,p,"/StorageMethod")&&
str(d.BackupSetJobId,e,p,"/BackupSetJobId")&&
str(d.BackupSetId,e,p,"/BackupSetId")&&
str(d.BackupStatus,e,p,"/BackupStatus")&&
str(d.SourceEndpointIpPort,e,p,"/SourceEndpointIpPort")&&
int64(d.BackupSize,e,p,"/BackupSize")&&
str(d.SourceEndpointHost,e,p,"/SourceEndpointHost")&&
str(d.SourceEndpointInstanceId,e,p,"/SourceEndpointInstanceId")&&
str(d.SourceEndpointInstanceType,e,p,"/SourceEndpointInstanceType")&&
str(d.SourceEndpointPort,e,p,"/SourceEndpointPort")&&
str(d.SourceEndpointRegion,e,p,"/SourceEndpointRegion"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.IncrementBackupFile,e,p,"/IncrementBackupFile",o_Items_IncrementBackupFile)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeIncrementBackupListResponse(v: unknown, e?: Issues): v is DescribeIncrementBackupListResponse{return verdict(f_4fxv75,v,e)}
