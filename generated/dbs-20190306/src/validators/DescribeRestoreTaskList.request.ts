// @ts-nocheck generated
import type { DescribeRestoreTaskListRequest } from "../operations/DescribeRestoreTaskList.js";
import {
closed,
int32,
int64,
maximum,
minimum,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
function f_1el3243(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,100)&&
minimum(v,e,p,k,1)}
function f_jr2185(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,2147483647)&&
minimum(v,e,p,k,0)}
const t_={__proto__:null,
BackupPlanId:str,
RestoreTaskId:str,
PageSize:f_1el3243,
PageNum:f_jr2185,
ClientToken:str,
StartTimestamp:int64,
EndTimestamp:int64,
OwnerId:str,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateDescribeRestoreTaskListRequest(v: unknown, e?: Issues): v is DescribeRestoreTaskListRequest{return verdict(f_gmjmlk,v,e)}
