// @ts-nocheck generated
import type { EnableBackupLogRequest } from "../operations/EnableBackupLog.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
ClientToken:str,
EnableMysqlPhysicalBackupBinlog:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateEnableBackupLogRequest(v: unknown, e?: Issues): v is EnableBackupLogRequest{return verdict(f_dpwu4r,v,e)}
