// @ts-nocheck generated
import type { DescribeRestoreRangeInfoResponse } from "../operations/DescribeRestoreRangeInfo.js";
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
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateDescribeRestoreRangeInfoResponse4XX,
validateErrorBody as validateDescribeRestoreRangeInfoResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_DBSRecoverRange_FullBackupList_FullBackupDetail(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.EndTime,e,p,"/EndTime"))&&
int64(d.StartTime,e,p,"/StartTime")&&
str(d.BackupSetId,e,p,"/BackupSetId"):wrong(v,e,p,k)}
function o_Items_DBSRecoverRange_FullBackupList(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.FullBackupDetail,e,p,"/FullBackupDetail",o_Items_DBSRecoverRange_FullBackupList_FullBackupDetail)):wrong(v,e,p,k)}
function o_Items_DBSRecoverRange(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.EndTimestampForRestore,e,p,"/EndTimestampForRestore"))&&
str(d.SourceEndpointInstanceType,e,p,"/SourceEndpointInstanceType")&&
str(d.RangeType,e,p,"/RangeType")&&
int64(d.BeginTimestampForRestore,e,p,"/BeginTimestampForRestore")&&
str(d.SourceEndpointInstanceID,e,p,"/SourceEndpointInstanceID")&&
o_Items_DBSRecoverRange_FullBackupList(d.FullBackupList,e,p,"/FullBackupList")&&
str(d.BackupSourceHost,e,p,"/BackupSourceHost")&&
str(d.BackupSourceInstanceId,e,p,"/BackupSourceInstanceId")&&
str(d.BackupSourceInstanceType,e,p,"/BackupSourceInstanceType")&&
str(d.BackupSourcePort,e,p,"/BackupSourcePort"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.DBSRecoverRange,e,p,"/DBSRecoverRange",o_Items_DBSRecoverRange)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeRestoreRangeInfoResponse(v: unknown, e?: Issues): v is DescribeRestoreRangeInfoResponse{return verdict(f_1v5y0o4,v,e)}
