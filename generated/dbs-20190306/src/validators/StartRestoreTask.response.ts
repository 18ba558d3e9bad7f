// @ts-nocheck generated
import type { StartRestoreTaskResponse } from "../operations/StartRestoreTask.js";
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
validateErrorBody as validateStartRestoreTaskResponse4XX,
validateErrorBody as validateStartRestoreTaskResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.RestoreTaskId,e,p,"/RestoreTaskId")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateStartRestoreTaskResponse(v: unknown, e?: Issues): v is StartRestoreTaskResponse{return verdict(f_1v5y0o4,v,e)}
