// @ts-nocheck generated
import type { StartBackupPlanRequest } from "../operations/StartBackupPlan.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateStartBackupPlanRequest(v: unknown, e?: Issues): v is StartBackupPlanRequest{return verdict(f_dpwu4r,v,e)}
