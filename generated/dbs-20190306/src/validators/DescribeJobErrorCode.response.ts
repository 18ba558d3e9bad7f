// @ts-nocheck generated
import type { DescribeJobErrorCodeResponse } from "../operations/DescribeJobErrorCode.js";
import {
at,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateDescribeJobErrorCodeResponse4XX,
validateErrorBody as validateDescribeJobErrorCodeResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Item(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.JobState,e,p,"/JobState"))&&
str(d.ErrorMessage,e,p,"/ErrorMessage")&&
str(d.ErrorCode,e,p,"/ErrorCode")&&
str(d.JobId,e,p,"/JobId")&&
str(d.JobType,e,p,"/JobType")&&
str(d.Language,e,p,"/Language"):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Item(d.Item,e,p,"/Item")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeJobErrorCodeResponse(v: unknown, e?: Issues): v is DescribeJobErrorCodeResponse{return verdict(f_1v5y0o4,v,e)}
