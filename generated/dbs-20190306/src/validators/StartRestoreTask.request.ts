// @ts-nocheck generated
import type { StartRestoreTaskRequest } from "../operations/StartRestoreTask.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
RestoreTaskId:str,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateStartRestoreTaskRequest(v: unknown, e?: Issues): v is StartRestoreTaskRequest{return verdict(f_dpwu4r,v,e)}
