// @ts-nocheck generated
import type { ModifyBackupObjectsRequest } from "../operations/ModifyBackupObjects.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
BackupObjects:str,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateModifyBackupObjectsRequest(v: unknown, e?: Issues): v is ModifyBackupObjectsRequest{return verdict(f_1u7f792,v,e)}
