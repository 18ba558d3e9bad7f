// @ts-nocheck generated
import type { DescribeJobErrorCodeRequest } from "../operations/DescribeJobErrorCode.js";
import {
closed,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_vaktnh=["en","cn"];
function f_1o9rk7d(v,e,p,k){return one(v,e,p,k,c_vaktnh)}
const t_={__proto__:null,
TaskId:str,
Language:f_1o9rk7d,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeJobErrorCodeRequest(v: unknown, e?: Issues): v is DescribeJobErrorCodeRequest{return verdict(f_dpwu4r,v,e)}
