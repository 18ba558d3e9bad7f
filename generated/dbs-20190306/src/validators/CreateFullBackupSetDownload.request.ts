// @ts-nocheck generated
import type { CreateFullBackupSetDownloadRequest } from "../operations/CreateFullBackupSetDownload.js";
import {
closed,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_66szga=["Native","SQL","CSV","JSON"];
function f_128hw6g(v,e,p,k){return one(v,e,p,k,c_66szga)}
const t_={__proto__:null,
BackupSetId:str,
BackupSetDataFormat:f_128hw6g,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateCreateFullBackupSetDownloadRequest(v: unknown, e?: Issues): v is CreateFullBackupSetDownloadRequest{return verdict(f_dpwu4r,v,e)}
