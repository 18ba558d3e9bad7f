// @ts-nocheck generated
import type { DescribeBackupSetDownloadTaskListRequest } from "../operations/DescribeBackupSetDownloadTaskList.js";
import {
closed,
int32,
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
BackupSetDownloadTaskId:str,
PageSize:f_15kbrcj,
PageNum:f_jr2185,
ClientToken:str,
OwnerId:str,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateDescribeBackupSetDownloadTaskListRequest(v: unknown, e?: Issues): v is DescribeBackupSetDownloadTaskListRequest{return verdict(f_gmjmlk,v,e)}
