// @ts-nocheck generated
import type { ModifyBackupObjectsResponse } from "../operations/ModifyBackupObjects.js";
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
validateErrorBody as validateModifyBackupObjectsResponse4XX,
validateErrorBody as validateModifyBackupObjectsResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.BackupPlanId,e,p,"/BackupPlanId"))&&
bool(d.NeedPrecheck,e,p,"/NeedPrecheck"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateModifyBackupObjectsResponse(v: unknown, e?: Issues): v is ModifyBackupObjectsResponse{return verdict(f_1v5y0o4,v,e)}
