// @ts-nocheck generated
import type { ModifyBackupSetDownloadRulesRequest } from "../operations/ModifyBackupSetDownloadRules.js";
import {
bool,
closed,
int64,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_66szga=["Native","SQL","CSV","JSON"];
function f_128hw6g(v,e,p,k){return one(v,e,p,k,c_66szga)}
const c_12m0ug4=["agent"];
function f_12891e5(v,e,p,k){return one(v,e,p,k,c_12m0ug4)}
const c_3r6x5m=["local","nas","ftp","minio"];
function f_5j2lzk(v,e,p,k){return one(v,e,p,k,c_3r6x5m)}
const t_={__proto__:null,
BackupPlanId:str,
OpenAutoDownload:bool,
BackupGatewayId:int64,
FullDataFormat:f_128hw6g,
IncrementDataFormat:f_128hw6g,
BackupSetDownloadDir:str,
BackupSetDownloadTargetType:f_12891e5,
BackupSetDownloadTargetTypeLocation:f_5j2lzk,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateModifyBackupSetDownloadRulesRequest(v: unknown, e?: Issues): v is ModifyBackupSetDownloadRulesRequest{return verdict(f_dpwu4r,v,e)}
