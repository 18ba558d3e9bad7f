// @ts-nocheck generated
import type { CreateAndStartBackupPlanResponse } from "../operations/CreateAndStartBackupPlan.js";
import {
at,
bool,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateCreateAndStartBackupPlanResponse4XX,
validateErrorBody as validateCreateAndStartBackupPlanResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),bool(d.CreateBackupSet,e,p,"/CreateBackupSet"))&&
str(d.BackupPlanId,e,p,"/BackupPlanId")&&
str(d.OrderId,e,p,"/OrderId"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateCreateAndStartBackupPlanResponse(v: unknown, e?: Issues): v is CreateAndStartBackupPlanResponse{return verdict(f_1v5y0o4,v,e)}
