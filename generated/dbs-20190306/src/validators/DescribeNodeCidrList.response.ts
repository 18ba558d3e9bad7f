// @ts-nocheck generated
import type { DescribeNodeCidrListResponse } from "../operations/DescribeNodeCidrList.js";
import {
arr,
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
validateErrorBody as validateDescribeNodeCidrListResponse4XX,
validateErrorBody as validateDescribeNodeCidrListResponse5XX,
} from "./schemas/ErrorBody.js";
function o_IntranetIPs(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.IntranetIP,e,p,"/IntranetIP",str)):wrong(v,e,p,k)}
function o_InternetIPs(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.InternetIP,e,p,"/InternetIP",str)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_IntranetIPs(d.IntranetIPs,e,p,"/IntranetIPs"))&&
o_InternetIPs(d.InternetIPs,e,p,"/InternetIPs"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeNodeCidrListResponse(v: unknown, e?: Issues): v is DescribeNodeCidrListResponse{return verdict(f_1v5y0o4,v,e)}
