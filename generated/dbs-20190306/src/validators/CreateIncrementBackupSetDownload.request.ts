// @ts-nocheck generated
import type { CreateIncrementBackupSetDownloadRequest } from "../operations/CreateIncrementBackupSetDownload.js";
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
BackupSetName:str,
BackupSetDataFormat:f_128hw6g,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateCreateIncrementBackupSetDownloadRequest(v: unknown, e?: Issues): v is CreateIncrementBackupSetDownloadRequest{return verdict(f_1u7f792,v,e)}
