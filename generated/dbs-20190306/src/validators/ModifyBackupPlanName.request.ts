// @ts-nocheck generated
import type { ModifyBackupPlanNameRequest } from "../operations/ModifyBackupPlanName.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
BackupPlanName:str,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateModifyBackupPlanNameRequest(v: unknown, e?: Issues): v is ModifyBackupPlanNameRequest{return verdict(f_1u7f792,v,e)}
