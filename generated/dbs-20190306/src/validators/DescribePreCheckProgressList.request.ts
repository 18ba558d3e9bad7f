// @ts-nocheck generated
import type { DescribePreCheckProgressListRequest } from "../operations/DescribePreCheckProgressList.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
RestoreTaskId:str,
ClientToken:str,
OwnerId:str,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateDescribePreCheckProgressListRequest(v: unknown, e?: Issues): v is DescribePreCheckProgressListRequest{return verdict(f_gmjmlk,v,e)}
