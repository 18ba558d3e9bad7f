// @ts-nocheck generated
import type { PutCoverRequest } from "../operations/PutCover.js";
import {
at,
bytes,
closed,
int64,
maxLength,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
function o_body(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),bytes(d.file,e,p,"!file"))&&
str(d.caption,e,p,"/caption")&&
maxLength(d.caption,e,p,"/caption",80):wrong(v,e,p,k)}
const t_={__proto__:null,
bookId:int64,
body:o_body,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validatePutCoverRequest(v: unknown, e?: Issues): v is PutCoverRequest{return verdict(f_dpwu4r,v,e)}
