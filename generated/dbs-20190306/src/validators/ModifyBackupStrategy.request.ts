// @ts-nocheck generated
import type { ModifyBackupStrategyRequest } from "../operations/ModifyBackupStrategy.js";
import {
closed,
int32,
one,
pattern,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_heq5j9=/* @__PURE__ */ new RegExp("^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(,(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))*$", "u");
function f_169smx9(v,e,p,k){return str(v,e,p,k)&&
pattern(v,e,p,k,c_heq5j9)}
const c_wxzx20=/* @__PURE__ */ new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
function f_146m7em(v,e,p,k){return str(v,e,p,k)&&
pattern(v,e,p,k,c_wxzx20)}
const c_12tphcz=["simple","Manual","manual"];
function f_1v435fz(v,e,p,k){return one(v,e,p,k,c_12tphcz)}
const t_={__proto__:null,
BackupPlanId:str,
BackupPeriod:f_169smx9,
BackupStartTime:f_146m7em,
BackupStrategyType:f_1v435fz,
BackupLogIntervalSeconds:int32,
ClientToken:str,
OwnerId:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateModifyBackupStrategyRequest(v: unknown, e?: Issues): v is ModifyBackupStrategyRequest{return verdict(f_1u7f792,v,e)}
