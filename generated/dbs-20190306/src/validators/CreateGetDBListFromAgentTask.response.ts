// @ts-nocheck generated
import type { CreateGetDBListFromAgentTaskResponse } from "../operations/CreateGetDBListFromAgentTask.js";
import {
at,
int64,
obj,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateCreateGetDBListFromAgentTaskResponse4XX,
validateErrorBody as validateCreateGetDBListFromAgentTaskResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.TaskId,e,p,"/TaskId")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateCreateGetDBListFromAgentTaskResponse(v: unknown, e?: Issues): v is CreateGetDBListFromAgentTaskResponse{return verdict(f_1v5y0o4,v,e)}
