// @ts-nocheck generated
import type { DescribeBackupSetDownloadTaskListResponse } from "../operations/DescribeBackupSetDownloadTaskList.js";
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
validateErrorBody as validateDescribeBackupSetDownloadTaskListResponse4XX,
validateErrorBody as validateDescribeBackupSetDownloadTaskListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_BackupSetDownloadTaskDetail(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.BackupSetDownloadStatus,e,p,"/BackupSetDownloadStatus"))&&
int64(d.BackupSetDataSize,e,p,"/BackupSetDataSize")&&
str(d.BackupSetDownloadTargetType,e,p,"/BackupSetDownloadTargetType")&&
str(d.BackupSetDownloadDir,e,p,"/BackupSetDownloadDir")&&
str(d.ErrMessage,e,p,"/ErrMessage")&&
int64(d.BackupSetDownloadCreateTime,e,p,"/BackupSetDownloadCreateTime")&&
str(d.BackupPlanId,e,p,"/BackupPlanId")&&
str(d.BackupSetDbType,e,p,"/BackupSetDbType")&&
str(d.BackupSetDownloadInternetUrl,e,p,"/BackupSetDownloadInternetUrl")&&
str(d.BackupSetId,e,p,"/BackupSetId")&&
str(d.BackupSetDownloadIntranetUrl,e,p,"/BackupSetDownloadIntranetUrl")&&
int64(d.BackupGatewayId,e,p,"/BackupGatewayId")&&
str(d.BackupSetDownloadWay,e,p,"/BackupSetDownloadWay")&&
int64(d.BackupSetDownloadFinishTime,e,p,"/BackupSetDownloadFinishTime")&&
str(d.BackupSetJobType,e,p,"/BackupSetJobType")&&
str(d.BackupSetDownloadTaskId,e,p,"/BackupSetDownloadTaskId")&&
str(d.BackupSetDownloadTaskName,e,p,"/BackupSetDownloadTaskName")&&
str(d.BackupSetDataFormat,e,p,"/BackupSetDataFormat")&&
str(d.BackupSetCode,e,p,"/BackupSetCode"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.BackupSetDownloadTaskDetail,e,p,"/BackupSetDownloadTaskDetail",o_Items_BackupSetDownloadTaskDetail)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeBackupSetDownloadTaskListResponse(v: unknown, e?: Issues): v is DescribeBackupSetDownloadTaskListResponse{return verdict(f_4fxv75,v,e)}
