// @ts-nocheck generated
import type { DescribePreCheckProgressListResponse } from "../operations/DescribePreCheckProgressList.js";
import {
arr,
at,
int32,
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
validateErrorBody as validateDescribePreCheckProgressListResponse4XX,
validateErrorBody as validateDescribePreCheckProgressListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Items_PreCheckProgressDetail(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.FinishTime,e,p,"/FinishTime"))&&
str(d.State,e,p,"/State")&&
int64(d.BootTime,e,p,"/BootTime")&&
str(d.JobId,e,p,"/JobId")&&
str(d.Item,e,p,"/Item")&&
str(d.ErrMsg,e,p,"/ErrMsg")&&
str(d.OrderNum,e,p,"/OrderNum")&&
str(d.Names,e,p,"/Names"):wrong(v,e,p,k)}
function o_Items(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.PreCheckProgressDetail,e,p,"/PreCheckProgressDetail",o_Items_PreCheckProgressDetail)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.Status,e,p,"/Status"))&&
int32(d.Progress,e,p,"/Progress")&&
o_Items(d.Items,e,p,"/Items"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribePreCheckProgressListResponse(v: unknown, e?: Issues): v is DescribePreCheckProgressListResponse{return verdict(f_1v5y0o4,v,e)}
