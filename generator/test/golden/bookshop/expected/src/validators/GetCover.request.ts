// @ts-nocheck generated
import type { GetCoverRequest } from "../operations/GetCover.js";
import {
closed,
int64,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
bookId:int64,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateGetCoverRequest(v: unknown, e?: Issues): v is GetCoverRequest{return verdict(f_dpwu4r,v,e)}
