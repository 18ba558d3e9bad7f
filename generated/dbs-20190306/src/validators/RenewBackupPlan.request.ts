// @ts-nocheck generated
import type { RenewBackupPlanRequest } from "../operations/RenewBackupPlan.js";
import {
closed,
int32,
maximum,
minimum,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_vx8zsq=["Year","Month"];
function f_bv7ox9(v,e,p,k){return one(v,e,p,k,c_vx8zsq)}
function f_1s7ak9c(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,11)&&
minimum(v,e,p,k,1)}
const t_={__proto__:null,
BackupPlanId:str,
Period:f_bv7ox9,
UsedTime:f_1s7ak9c,
ClientToken:str,
OwnerId:str,
};
function f_pk34cd(v,e,p,k){return closed(v,e,p,k,t_,3)}
export function validateRenewBackupPlanRequest(v: unknown, e?: Issues): v is RenewBackupPlanRequest{return verdict(f_pk34cd,v,e)}
