// @ts-nocheck generated
import type { DescribeBackupPlanBillingRequest } from "../operations/DescribeBackupPlanBilling.js";
import {
bool,
closed,
maxLength,
pattern,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_1wr359=/* @__PURE__ */ new RegExp("^[ -~]*$", "u");
function f_1a8d6m7(v,e,p,k){return str(v,e,p,k)&&
maxLength(v,e,p,k,64)&&
pattern(v,e,p,k,c_1wr359)}
const t_={__proto__:null,
BackupPlanId:str,
ClientToken:f_1a8d6m7,
ShowStorageType:bool,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeBackupPlanBillingRequest(v: unknown, e?: Issues): v is DescribeBackupPlanBillingRequest{return verdict(f_dpwu4r,v,e)}
