// @ts-nocheck generated
import type { ModifyBackupSourceEndpointResponse } from "../operations/ModifyBackupSourceEndpoint.js";
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
validateErrorBody as validateModifyBackupSourceEndpointResponse4XX,
validateErrorBody as validateModifyBackupSourceEndpointResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.BackupPlanId,e,p,"/BackupPlanId"))&&
bool(d.NeedPrecheck,e,p,"/NeedPrecheck"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateModifyBackupSourceEndpointResponse(v: unknown, e?: Issues): v is ModifyBackupSourceEndpointResponse{return verdict(f_1v5y0o4,v,e)}
