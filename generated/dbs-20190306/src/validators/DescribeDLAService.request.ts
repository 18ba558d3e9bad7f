// @ts-nocheck generated
import type { DescribeDLAServiceRequest } from "../operations/DescribeDLAService.js";
import {
closed,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
BackupPlanId:str,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeDLAServiceRequest(v: unknown, e?: Issues): v is DescribeDLAServiceRequest{return verdict(f_dpwu4r,v,e)}
