// @ts-nocheck generated
import type { DescribeFullBackupListRequest } from "../operations/DescribeFullBackupList.js";
import {
bool,
closed,
int32,
int64,
maximum,
minimum,
oneDeep,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_uf8vva=[30, 50, 100];
function f_15kbrcj(v,e,p,k){return oneDeep(v,e,p,k,c_uf8vva)}
function f_jr2185(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,2147483647)&&
minimum(v,e,p,k,0)}
const t_={__proto__:null,
BackupPlanId:str,
PageSize:f_15kbrcj,
PageNum:f_jr2185,
ClientToken:str,
ShowStorageType:bool,
BackupSetId:str,
StartTimestamp:int64,
EndTimestamp:int64,
BackupSetStatus:str,
OwnerId:str,
ShowProgress:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeFullBackupListRequest(v: unknown, e?: Issues): v is DescribeFullBackupListRequest{return verdict(f_dpwu4r,v,e)}
