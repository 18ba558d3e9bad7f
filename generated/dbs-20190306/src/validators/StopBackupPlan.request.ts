// @ts-nocheck generated
import type { StopBackupPlanRequest } from "../operations/StopBackupPlan.js";
import {
closed,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_jhxmf=["ALL","PLAN"];
function f_dis5fq(v,e,p,k){return one(v,e,p,k,c_jhxmf)}
const t_={__proto__:null,
BackupPlanId:str,
StopMethod:f_dis5fq,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateStopBackupPlanRequest(v: unknown, e?: Issues): v is StopBackupPlanRequest{return verdict(f_1u7f792,v,e)}
