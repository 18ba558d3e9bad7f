// @ts-nocheck generated
import type { ReleaseBackupPlanResponse } from "../operations/ReleaseBackupPlan.js";
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
validateErrorBody as validateReleaseBackupPlanResponse4XX,
validateErrorBody as validateReleaseBackupPlanResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.BackupPlanId,e,p,"/BackupPlanId")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateReleaseBackupPlanResponse(v: unknown, e?: Issues): v is ReleaseBackupPlanResponse{return verdict(f_1v5y0o4,v,e)}
