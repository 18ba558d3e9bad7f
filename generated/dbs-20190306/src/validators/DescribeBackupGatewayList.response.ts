// @ts-nocheck generated
import type { DescribeBackupGatewayListResponse } from "../operations/DescribeBackupGatewayList.js";
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
validateErrorBody as validateDescribeBackupGatewayListResponse4XX,
validateErrorBody as validateDescribeBackupGatewayListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_BackupGateway(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.DisplayName,e,p,"/DisplayName"))&&
int64(d.BackupGatewayCreateTime,e,p,"/BackupGatewayCreateTime")&&
str(d.BackupGatewayId,e,p,"/BackupGatewayId")&&
str(d.Region,e,p,"/Region")&&
str(d.Identifier,e,p,"/Identifier")&&
str(d.SourceEndpointInternetIP,e,p,"/SourceEndpointInternetIP")&&
str(d.BackupGatewayStatus,e,p,"/BackupGatewayStatus")&&
str(d.SourceEndpointIntranetIP,e,p,"/SourceEndpointIntranetIP")&&
int64(d.LastHeartbeatTime,e,p,"/LastHeartbeatTime")&&
str(d.SourceEndpointHostname,e,p,"/SourceEndpointHostname"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.BackupGateway,e,p,"/BackupGateway",o_Items_BackupGateway)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Items(d.Items,e,p,"/Items")):wrong(v,e,p,k)}
function f_4fxv75(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
is_Page(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeBackupGatewayListResponse(v: unknown, e?: Issues): v is DescribeBackupGatewayListResponse{return verdict(f_4fxv75,v,e)}
