// @ts-nocheck generated
import type { DisableBackupLogRequest } from "../operations/DisableBackupLog.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
ClientToken:str,
DisableMysqlPhysicalBackupBinlogOnly:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDisableBackupLogRequest(v: unknown, e?: Issues): v is DisableBackupLogRequest{return verdict(f_dpwu4r,v,e)}
