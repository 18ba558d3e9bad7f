// @ts-nocheck generated
import type { GetDBListFromAgentResponse } from "../operations/GetDBListFromAgent.js";
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
validateErrorBody as validateGetDBListFromAgentResponse4XX,
validateErrorBody as validateGetDBListFromAgentResponse5XX,
} from "./schemas/ErrorBody.js";
function o_DbList(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),arr(d.dbName,e,p,"/dbName",str)):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_DbList(d.DbList,e,p,"/DbList")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateGetDBListFromAgentResponse(v: unknown, e?: Issues): v is GetDBListFromAgentResponse{return verdict(f_1v5y0o4,v,e)}
