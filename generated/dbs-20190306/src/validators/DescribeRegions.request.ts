// @ts-nocheck generated
import type { DescribeRegionsRequest } from "../operations/DescribeRegions.js";
import {
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
ClientToken:f_1a8d6m7,
OwnerId:str,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateDescribeRegionsRequest(v: unknown, e?: Issues): v is DescribeRegionsRequest{return verdict(f_gmjmlk,v,e)}
