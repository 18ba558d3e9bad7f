// @ts-nocheck generated
import type { DescribeRegionsResponse } from "../operations/DescribeRegions.js";
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
validateErrorBody as validateDescribeRegionsResponse4XX,
validateErrorBody as validateDescribeRegionsResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Regions(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.RegionCode,e,p,"/RegionCode",str)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Regions(d.Regions,e,p,"/Regions")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeRegionsResponse(v: unknown, e?: Issues): v is DescribeRegionsResponse{return verdict(f_1v5y0o4,v,e)}
