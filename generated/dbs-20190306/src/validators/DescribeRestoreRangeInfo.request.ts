// @ts-nocheck generated
import type { DescribeRestoreRangeInfoRequest } from "../operations/DescribeRestoreRangeInfo.js";
import {
bool,
closed,
int64,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
BeginTimestampForRestore:int64,
EndTimestampForRestore:int64,
ClientToken:str,
RecentlyRestore:bool,
OwnerId:str,
};
function f_pk34cd(v,e,p,k){return closed(v,e,p,k,t_,3)}
export function validateDescribeRestoreRangeInfoRequest(v: unknown, e?: Issues): v is DescribeRestoreRangeInfoRequest{return verdict(f_pk34cd,v,e)}
