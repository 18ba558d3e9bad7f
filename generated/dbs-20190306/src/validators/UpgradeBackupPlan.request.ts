// @ts-nocheck generated
import type { UpgradeBackupPlanRequest } from "../operations/UpgradeBackupPlan.js";
import {
closed,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_dtc6kx=["micro","small","medium","large","xlarge"];
function f_n5t1xr(v,e,p,k){return one(v,e,p,k,c_dtc6kx)}
const t_={__proto__:null,
BackupPlanId:str,
InstanceClass:f_n5t1xr,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateUpgradeBackupPlanRequest(v: unknown, e?: Issues): v is UpgradeBackupPlanRequest{return verdict(f_1u7f792,v,e)}
